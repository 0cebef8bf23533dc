"""The house style of a dump, learnt from its own repeated shapes and passed on as a value."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType

from tm.ingest.chunks.cutting import Chunk
from tm.ingest.chunks.layouts import Layout
from tm.ingest.looks.parts import Part, Role, look
from tm.ingest.looks.repeats import repeated
from tm.ingest.looks.series import usual_series
from tm.ingest.looks.small_heads import with_small_heads
from tm.ingest.looks.tails import usual_tails
from tm.ingest.phrases.credits import ends_with_name
from tm.ingest.phrases.folios import is_posting, name_of
from tm.ingest.phrases.formulas import greets
from tm.ingest.phrases.headings import bare_heading
from tm.ingest.phrases.sections import Section, section_of
from tm.ingest.phrases.signs import is_byline, is_credit, is_label, is_signoff
from tm.ingest.words.cases import Case, case_of, ends_sentence, is_question, word_count
from tm.ingest.words.vocabulary import Vocabulary, words_of

_SIGNED = frozenset({Role.BYLINE})
_TOP_LINES, _LONGEST_TITLE, _LONGEST_FOLIO = 4, 6, 10
_FEW_WORDS, _LONGEST_OF_ADVERT = 3, 120
_LONGEST_CAPTION, _FEWEST_PICTURES = 25, 2
_SENTENCE_ENDS = re.compile(r"[^\W\d_]{3,40}[.!?…]")
_FEW, _HALF = 6, 2
_FEWEST_QUESTIONS, _LONGEST_ANSWER = 3, 4
_BELOW = frozenset({Role.TEXT, Role.BYLINE})
_BESIDE_TEXT = frozenset({Role.FOLIO, Role.CAPTION, Role.FOOTNOTE})
_SPEAKER = re.compile(
    r"^(?:([^\s:][^:.?!]{0,24}?)\s?:|([^\W\d_])\.[—–-]|([PRQAE]\.)(?=\s[¿“«\"]?[^\W\d_]))\s"
)
_CLOSERS = frozenset(
    {Role.SIGNOFF, Role.BOILERPLATE, Role.VOLUME, Role.CONTACT, Role.INDEX_ITEM, Role.SEPARATOR}
)


@dataclass(frozen=True, slots=True)
class Style:
    """How this paper sets its pieces.

    `title` is the paper's name as the first line prints it, `speakers` are names that open lines,
    `questions` what is asked in turn, `folios` and `repeats` are shapes of running heads and of texts
    printed again and again, `tails` what stands behind the names of writers, `series` what headings share
    that only count on. `headline_case` is the case of headlines that datelines or bylines vouch for,
    `signed` the share of pieces that have a dateline or byline; `labelled` says that headlines open with a
    place or a subject and a colon, `titled` that some give capitals to words that are no names, `pictured`
    that captions end with a bare name in brackets, `quiet` that headlines are not in capitals,
    `parted_loudly` that headings in capitals touch the text below them, `heads_apart` that hardly any
    heading touches what is below it.
    `laid_out` is false where somebody wrote the text or took it from one place: then nothing has come
    between its lines, and few are cut.
    """

    layout: Layout
    words: Vocabulary
    language: str
    title: str = ""
    speakers: frozenset[str] = frozenset()
    folios: frozenset[str] = frozenset()
    repeats: frozenset[str] = frozenset()
    tails: frozenset[str] = frozenset()
    series: frozenset[str] = frozenset()
    headline_case: Case | None = None
    signed: float = 0.0
    labelled: bool = False
    titled: bool = True
    questions: frozenset[str] = frozenset()
    bare: bool = False
    pictured: bool = False
    quiet: bool = False
    parted_loudly: bool = False
    heads_apart: bool = False
    laid_out: bool = True

    def case(self, heading: str) -> Case:
        """The case of a heading; a name alone, or one word, is set as the headlines are which it may be like.

        Where none but names have capitals that is a sentence.
        """
        case = case_of(heading)
        if case is not Case.TITLE:
            return case
        plain = self.headline_case is Case.SENTENCE and self._is_either(heading)
        return Case.SENTENCE if plain or not self.titled else case

    def _is_either(self, heading: str) -> bool:
        """Whether a title has no capital, but for its first, that a sentence would not have."""
        others = [word for word in words_of(heading)[1:] if word[0].isupper()]
        return all(self.words.is_name(word) and not self.words.lists(word.casefold()) for word in others)


def learn(
    chunks: Sequence[Chunk],
    layout: Layout,
    words: Vocabulary,
    language: str,
    signed: Mapping[int, int] = MappingProxyType({}),
) -> tuple[Style, list[Part]]:
    """The style that most of the dump follows, and the parts by their look that it was learnt from.

    `signed` are the numbers of lines known to name who wrote.
    """
    lines = [line.text for chunk in chunks[:_TOP_LINES] for line in chunk.lines]
    first = name_of([bare_heading(line) for line in lines[:_TOP_LINES]])
    title = first if word_count(first) <= _LONGEST_TITLE and not ends_sentence(first) else ""
    folios, repeats = repeated(chunks, words, title)
    parts = [
        _known(chunk, layout, signed) or look(chunks, index, language, folios, repeats)
        for index, chunk in enumerate(chunks)
    ]
    parts = with_small_heads(parts)
    speakers, tails, series = _speakers(chunks), usual_tails(chunks), usual_series(chunks, language)
    style = Style(layout, words, language, title, speakers, folios, repeats, tails, series)
    return _learnt(parts, style), parts


def _known(chunk: Chunk, layout: Layout, signed: Mapping[int, int]) -> Part | None:
    """The part that a chunk is by what the whole dump told of its line."""
    if chunk.number in signed:
        return Part(Role.BYLINE, chunk)
    named = len(chunk.lines) == 1 and layout.is_marked(chunk.lines[0])
    return Part(Role.KICKER, chunk) if named else None


def _learnt(parts: Sequence[Part], style: Style) -> Style:
    runs = list(_heading_runs(parts))
    sure = [run for run in runs if _is_signed(parts, run)]
    case = _headline_case(parts, sure or [run for run in runs if run[0] and _is_opening(parts, run)])
    return replace(
        style,
        headline_case=case,
        quiet=_is_quiet(parts, case),
        signed=_signed_share(parts, runs, sure),
        labelled=_labelled(parts, runs),
        titled=_titled(parts, style.words),
        questions=frozenset(_asked_in_turn(parts)),
        bare=_has_bare_letters(parts),
        pictured=sum(names_picture(part.text) for part in parts if part.role is Role.TEXT)
        >= _FEWEST_PICTURES,
        parted_loudly=sum(_is_loud_over_text(above, part) for above, part in pairwise(parts)) > 1,
        heads_apart=_leave_room(parts),
    )


def _leave_room(parts: Sequence[Part]) -> bool:
    """Whether a blank line or more stands between nearly all headings and the text, or byline, below."""
    below = [part for above, part in pairwise(parts) if above.role is Role.HEADING and part.role in _BELOW]
    return len(below) >= _FEW and sum(not part.chunk.gap for part in below) * _FEW <= len(below) * _HALF


def _is_loud_over_text(above: Part, part: Part) -> bool:
    """Whether a heading in capitals touches running text."""
    touch = above.role is Role.HEADING and part.role is Role.TEXT and not part.chunk.gap
    return touch and case_of(above.text) is Case.CAPS and len(part.text) > _LONGEST_OF_ADVERT


def _is_quiet(parts: Sequence[Part], case: Case | None) -> bool:
    """Whether headlines, or where these are not known most longer headings, are not in capitals."""
    if case is not None:
        return case is not Case.CAPS
    heads = [part.text for part in parts if part.role is Role.HEADING and word_count(part.text) > _FEW_WORDS]
    return sum(case_of(text) is Case.CAPS for text in heads) * 3 < len(heads)


def names_picture(text: str) -> bool:
    """Whether a sentence stands alone with a name in brackets behind its full stop."""
    short = word_count(text) <= _LONGEST_CAPTION and ends_with_name(text)
    return short and _SENTENCE_ENDS.search(text.rpartition("(")[0].rstrip()[:-1]) is None


def _has_bare_letters(parts: Sequence[Part]) -> bool:
    """Whether a letter greets right below the name of the letters' page: a headline has no place there."""
    return any(
        above.role is Role.HEADING and section_of(above.text) is Section.LETTERS and greets(part.text)
        for above, part in pairwise(parts)
    )


def _asked_in_turn(parts: Sequence[Part]) -> Iterator[str]:
    """Three questions or more, set alike, with nothing but an answer of a few paragraphs between each two."""
    turn: list[Part] = []
    answers = 0
    for part in (*parts, None):
        if part and part.role is Role.TEXT and answers < _LONGEST_ANSWER:
            answers += 1
            continue
        if part and part.role in _BESIDE_TEXT:
            continue
        asks = part is not None and part.role is Role.HEADING and is_question(part.text)
        if not asks or not answers or (part and turn and _is_louder(part, turn[0])):
            yield from (each.text for each in turn if len(turn) >= _FEWEST_QUESTIONS)
            turn = []
        turn += [part] if part and asks else []
        answers = 0


def _is_louder(part: Part, first: Part) -> bool:
    """Whether a question has more room above it than the first of an interview, or other capitals."""
    return part.chunk.gap > first.chunk.gap or case_of(part.text) is not case_of(first.text)


def speaker_of(text: str) -> str | None:
    """The few words before a colon that a line opens with, as in an interview: "Q:", "ANA RUIZ:"."""
    match = _SPEAKER.match(text[:40])
    name = next(filter(None, match.groups())) if match else None
    no_name = is_byline(text) or is_posting(text) or is_credit(text) or is_signoff(text)
    return name if name and len(name.split()) <= 3 and not no_name else None


def _speakers(chunks: Sequence[Chunk]) -> frozenset[str]:
    """Whoever opens three paragraphs or more with a name and a colon, or as a letter that others answer."""
    names = Counter(name for chunk in chunks if (name := speaker_of(chunk.lines[0].text)))
    often = frozenset(name for name, number in names.items() if number > 2)
    letters = frozenset(name for name in often if name.endswith("."))
    return often if len(letters) > 1 else often - letters


def _heading_runs(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """First and last index of each run of headings."""
    start = None
    for index, part in enumerate(parts):
        if part.role is Role.HEADING:
            start = index if start is None else start
        elif start is not None:
            yield start, index - 1
            start = None


def _is_signed(parts: Sequence[Part], run: tuple[int, int]) -> bool:
    """Whether a byline or a dateline vouches for headings; one at the foot of a text is not below a deck."""
    after = parts[run[1] + 1 : run[1] + 4]
    if after and (after[0].role in _SIGNED or after[0].dateline):
        return True
    return [part.role for part in after] == [Role.TEXT, Role.BYLINE, Role.TEXT]


def _is_opening(parts: Sequence[Part], run: tuple[int, int]) -> bool:
    """Whether a heading stands where a piece must begin: at the start, or behind the end of something."""
    return run[0] == 0 or parts[run[0] - 1].role in _CLOSERS


def _chief(parts: Sequence[Part], run: tuple[int, int]) -> Part:
    """The headline of a run of headings: the first, or the second below a kicker."""
    first, last = run
    below = last > first and is_kicker(parts[first].text, parts[first + 1].text)
    return parts[first + 1 if below else first]


def _headline_case(parts: Sequence[Part], sure: Sequence[tuple[int, int]]) -> Case | None:
    """The case of most headlines that are sure; runs of one heading say it best."""
    single = [run for run in sure if run[0] == run[1]] or list(sure)
    cases = Counter(case_of(_chief(parts, run).text) for run in single)
    case, number = cases.most_common(1)[0] if cases else (None, 0)
    return case if case and number * 3 >= len(single) * 2 else None


def _signed_share(
    parts: Sequence[Part], runs: Sequence[tuple[int, int]], sure: Sequence[tuple[int, int]]
) -> float:
    """Of the headings that may open a piece (sure ones, those behind an end), how many are signed."""
    opening = [run for run in runs if _is_opening(parts, run)]
    letters = [run for run in opening if run not in sure]
    return len(sure) / (len(sure) + len(letters) / 2) if sure else 0.0


def _labelled(parts: Sequence[Part], runs: Sequence[tuple[int, int]]) -> bool:
    labels = sum(has_label(parts[first].text) or is_label(parts[last].text) for first, last in runs)
    return labels > 1 and labels * 2 >= len(runs)


def _titled(parts: Sequence[Part], words: Vocabulary) -> bool:
    """Whether of the headings in title case enough have capitals that the text does not ask for."""
    titles = [part.text for part in parts if part.role is Role.HEADING and case_of(part.text) is Case.TITLE]
    first = [words_of(title)[1:] for title in titles]
    sure = sum(any(word[0].isupper() and not words.is_name(word) for word in each) for each in first)
    known = sum(any(_is_known(word, words) for word in each) for each in first)
    return sure * _FEW >= len(titles) or (known > 1 and known * _HALF >= len(titles))


def _is_known(word: str, words: Vocabulary) -> bool:
    """Whether a word with a capital that the dump has but once stands in a dictionary."""
    return word[0].isupper() and words.is_new(word) and words.lists(word.casefold())


def is_kicker(first: str, second: str) -> bool:
    """Whether the first of two headings is but a word or three above a headline."""
    short, long = word_count(first), word_count(second)
    return short <= 3 and short * 2 <= long <= 14


def has_label(text: str) -> bool:
    """Whether a heading opens with a few words and a colon."""
    head, colon, rest = text.partition(":")
    return bool(colon and rest.strip()) and len(head.split()) <= 5
