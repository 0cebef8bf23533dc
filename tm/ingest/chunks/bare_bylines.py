"""Names without a "by" that a paper sets right below its headlines, learnt from all of them at once."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tm.ingest.chunks.heads import head_lines
from tm.ingest.chunks.layouts import Layout
from tm.ingest.cuts.jumpwords import find_jump
from tm.ingest.phrases.credits import ends_with_credit
from tm.ingest.phrases.signs import is_byline, is_contact_line, is_signoff
from tm.ingest.phrases.volume import names_volume
from tm.ingest.raw.lines import Line, groups
from tm.ingest.words.cases import Case, case_of, ends_sentence, starts_upper
from tm.ingest.words.names import is_name
from tm.ingest.words.vocabulary import Vocabulary, words_of

_FEWEST, _SHARE = 2, 4
_MOST_LINES, _SHORTEST = 5, 3
_LONGEST, _FULL, _PARAGRAPH = 90, 0.9, 130
_LINKS = r"(?:(?:de|del|la|las|los|y|e|and|da|dos|van|von)\s)*"
_LONGEST_FRAMED, _MOST_AROUND = 60, 3
_AROUND = re.compile(r"[^\W\d_]+")
_MARK = re.compile(r"[—–―|/•·*~:-]")
_OWN = r"[^\W\d_a-zß-öø-ÿ][\w.’'-]{0,40}"
_NAMES = re.compile(rf"{_OWN}(?:\s{_LINKS}{_OWN}){{1,3}}")
_NAME = re.compile(rf"(?:{_OWN}\s{_LINKS}){{1,3}}{_OWN}(?:,\s(?!.*\d\d)[^,:;]{{1,30}})?")


def bare_bylines(lines: Sequence[Line], layout: Layout, words: Vocabulary) -> Mapping[int, int]:
    """The numbers of lines that name who wrote below a headline; none where the paper has no such habit.

    Each with the number of the line that its head begins with.
    """
    heads = list(_tops(lines, layout))
    offices = _offices(heads)
    found = [_Head(head, head[-1].text in offices) for head in heads]
    often = Counter((head.text, head.name.text) for head in found)
    tops = [head for head in found if often[head.text, head.name.text] == 1]
    framed = _framed(tops, words)
    named = framed or _named(tops, layout, words)
    sure = sum(is_name(head.name.text.split(",")[0], words) for head in named)
    if not framed and sure < max(_FEWEST, len(tops) / _SHARE):
        return {}
    return {line.number: head.lines[0].number for head in named for line in head.signed}


def _named(heads: Sequence["_Head"], layout: Layout, words: Vocabulary) -> list["_Head"]:
    """The heads whose last line is a name that is not set as the headline, or signs another head of them."""
    apart = [head for head in heads if _may_name(head.name) and _stands_apart(head, layout, words)]
    known = {head.name.text for head in apart}
    return [head for head in heads if head.name.text in known]


def _framed(heads: Sequence["_Head"], words: Vocabulary) -> list["_Head"]:
    """The heads whose last line is a name and what this paper sets around every name: "Ana Ruiz reports"."""
    frames = [frame_of(head.name.text, words) for head in heads]
    names: dict[str, set[str]] = {}
    for head, frame in zip(heads, frames, strict=True):
        if frame:
            names.setdefault(frame, set()).add(head.name.text)
    usual = {frame for frame, each in names.items() if len(each) >= max(_FEWEST, len(heads) / _SHARE)}
    return [head for head, frame in zip(heads, frames, strict=True) if frame in usual]


def frame_of(text: str, words: Vocabulary) -> str | None:
    """What stands around the first name in a short line, if anything does and the line has no end."""
    if is_byline(text) or ends_sentence(text) or len(text) > _LONGEST_FRAMED:
        return None
    found = [match for match in _NAMES.finditer(text) if is_name(match[0], words)]
    if not found:
        return None
    around = f"{text[: found[0].start()]}\0{text[found[0].end() :]}".casefold()
    few = 0 < len(_AROUND.findall(around)) <= _MOST_AROUND or _MARK.search(around)
    return around if few else None


@dataclass(frozen=True, slots=True)
class _Head:
    """The lines of a head; the last of them may be the office of who is named above it."""

    lines: Sequence[Line]
    office: bool

    @property
    def signed(self) -> Sequence[Line]:
        """The lines that may name who wrote."""
        return self.lines[-2:] if self.office else self.lines[-1:]

    @property
    def name(self) -> Line:
        """The first of them."""
        return self.signed[0]

    @property
    def text(self) -> str:
        """The words above them."""
        return " ".join(line.text for line in self.lines[: -len(self.signed)])


def _offices(heads: Iterable[Sequence[Line]]) -> frozenset[str]:
    """What stands again and again as the last line of a head: the desk or the trade of who is named above."""
    often = Counter(head[-1].text for head in heads if len(head) > _FEWEST)
    return frozenset(text for text, number in often.items() if number > _FEWEST)


def _tops(lines: Iterable[Line], layout: Layout) -> Iterator[Sequence[Line]]:
    """The lines of each head above running text."""
    for group, next_ in itertools.pairwise([*groups(lines), []]):
        for head, below in _heads_of(group, next_, layout):
            if not 2 <= len(head) <= _MOST_LINES or not _is_head(head, layout):
                continue
            if starts_upper(head[-1].text) and starts_upper(below.text) and not find_jump(below.text):
                yield head


def _heads_of(group: list[Line], next_: list[Line], layout: Layout) -> Iterator[tuple[list[Line], Line]]:
    """The lines above each paragraph that they touch, and that paragraph's first; else all of a group."""
    touching = list(_in_columns(group, layout.width) if layout.width else _above_long(group, layout))
    yield from touching
    if next_ and all(len(head) < _FEWEST for head, _ in touching):
        yield group, next_[0]


def _in_columns(group: list[Line], width: int) -> Iterator[tuple[list[Line], Line]]:
    """Such lines in wrapped text: on top of a group, and behind a line that ends a sentence with room."""
    for at in range(len(group)):
        if at and not (ends_sentence(group[at - 1].text) and len(group[at - 1].text) <= _FULL * width):
            continue
        below = group[at : at + _MOST_LINES + 1]
        count = head_lines(below, width, inside=at > 0)
        if count or (not at and (count := _below_deck(below))):
            yield group[at : at + count], group[at + count]


def _below_deck(lines: Sequence[Line]) -> int:
    """How many lines a head has whose last stands below the full stop of a deck; 0 if none does."""
    ends = (
        at + 1
        for at in range(2, len(lines) - 1)
        if ends_sentence(lines[at - 1].text) and _NAME.fullmatch(lines[at].text)
    )
    return next(ends, 0)


def _above_long(group: list[Line], layout: Layout) -> Iterator[tuple[list[Line], Line]]:
    """Such lines where a line is a paragraph, above long ones and above the words of a picture."""
    start = 0
    for at, line in enumerate(group):
        below_head = len(line.text) > _PARAGRAPH or ends_with_credit(line.text)
        if below_head:
            yield group[start:at], line
        of_paper = _is_of_paper(line.text) or layout.is_folio(line)
        if below_head or of_paper or (at == start and ends_sentence(line.text)):
            start = at + 1


def _is_head(group: Sequence[Line], layout: Layout) -> bool:
    """Whether some lines are short and none of them ends a sentence, signs, or tells where to go."""
    return (
        sum(len(line.text.split()) for line in group[:-1]) >= _SHORTEST
        and not _is_full(group[0], layout)
        and not any(is_byline(line.text) or is_signoff(line.text) for line in group[:-1])
        and not any(ends_sentence(line.text) for line in (group[:1] if len(group) > 2 else group[:-1]))
        and not any(_is_of_paper(line.text) for line in group)
        and group[-1].text.casefold() != layout.title
    )


def _is_full(line: Line, layout: Layout) -> bool:
    """Whether a line of text is as long as its column, or longer than a headline over several of them."""
    width = layout.width or _LONGEST
    if case_of(line.text) is not Case.SENTENCE:
        return len(line.text) > _LONGEST
    return _FULL * width < len(line.text) <= width or len(line.text) > _LONGEST


def _is_of_paper(text: str) -> bool:
    """Whether a line sends on, tells where to write to, credits a picture or says which issue this is."""
    return (
        find_jump(text) is not None or is_contact_line(text) or ends_with_credit(text) or names_volume(text)
    )


def _may_name(line: Line) -> bool:
    return _NAME.fullmatch(line.text.strip()) is not None and not is_byline(line.text)


def _stands_apart(head: _Head, layout: Layout, words: Vocabulary) -> bool:
    """Whether a name is not set as the headline above it, so that it is not its second line.

    Where both have capitals, only words that nobody prints in small letters are a name; where both are
    capitals, the first of them would still have stood on the line above.
    Below a few words in capitals, perhaps who signs, stands where they live.
    """
    case = case_of(head.text)
    if case is Case.TITLE:
        own = head.name.text.split(",")[0]
        return is_name(own, words) and not all(words.lists(word) for word in words_of(own))
    if {case, case_of(head.name.text)} == {Case.CAPS}:
        room = layout.heads.get(case, 0) - len(head.lines[-len(head.signed) - 1].text)
        return is_name(head.name.text, words) and len(head.name.text.split(maxsplit=1)[0]) < room
    named = case is Case.CAPS and len(head.text.split()) <= _SHORTEST
    return case is not case_of(head.name.text) and not named


def with_bylines_apart(parts: Iterable[list[Line]], signed: Mapping[int, int]) -> Iterator[list[Line]]:
    """The groups of lines with the name below a head, and a deck with a full stop, as groups of their own."""
    for group in parts:
        start = 0
        for at, line in enumerate(group):
            if line.number in signed:
                head = next(
                    place for place in range(start, at + 1) if group[place].number >= signed[line.number]
                )
                deck = _deck(group, head + 1, at)
                bounds = (start, head, deck, at, at + 1)
                yield from filter(None, (group[a:b] for a, b in itertools.pairwise(bounds)))
                start = at + 1
        yield from filter(None, [group[start:]])


def _deck(group: Sequence[Line], start: int, end: int) -> int:
    """Where the deck begins that ends with a full stop; the end if there is none."""
    if start >= end or not ends_sentence(group[end - 1].text):
        return end
    return max((at for at in range(start, end) if starts_upper(group[at].text)), default=end - 1)
