"""Names without a "by" that a paper sets right below its headlines, learnt from all of them at once."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tm.ingest.chunks.layouts import Layout
from tm.ingest.cuts.jumpwords import find_jump
from tm.ingest.phrases.credits import ends_with_credit
from tm.ingest.phrases.signs import is_byline, is_contact_line, is_signoff
from tm.ingest.phrases.volume import names_volume
from tm.ingest.raw.lines import Line, groups
from tm.ingest.words.cases import Case, case_of, ends_sentence, starts_upper
from tm.ingest.words.names import is_name
from tm.ingest.words.vocabulary import Vocabulary

_FEWEST, _SHARE = 2, 4
_MOST_LINES, _SHORTEST = 5, 3
_LONGEST, _FULL, _PARAGRAPH = 90, 0.9, 130
_LINKS = r"(?:(?:de|del|la|las|los|y|e|and|da|dos|van|von)\s)*"
_NAME = re.compile(
    rf"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*\s{_LINKS}){{1,3}}[^\W\d_a-zß-öø-ÿ][\w.’'-]*(?:,\s(?!.*\d\d)[^,:;]{{1,30}})?"
)


def bare_bylines(lines: Sequence[Line], layout: Layout, words: Vocabulary) -> frozenset[int]:
    """The numbers of lines that name who wrote below a headline; none where the paper has no such habit."""
    found = list(_tops(lines, layout))
    often = Counter((head, name.text) for head, name in found)
    tops = [(head, name) for head, name in found if often[head, name.text] == 1]
    names = [name for head, name in tops if _may_name(name) and _stands_apart(head, name)]
    sure = sum(is_name(name.text.split(",")[0], words) for name in names)
    return (
        frozenset(name.number for name in names) if sure >= max(_FEWEST, len(tops) / _SHARE) else frozenset()
    )


def _tops(lines: Iterable[Line], layout: Layout) -> Iterator[tuple[str, Line]]:
    """Of each head above running text, the words and the last line."""
    for group, next_ in itertools.pairwise([*groups(lines), []]):
        head, text = _on_top(group, layout)
        below = text or next_
        if not below or not 2 <= len(head) <= _MOST_LINES or not _is_head(head, layout):
            continue
        if starts_upper(head[-1].text) and starts_upper(below[0].text) and not find_jump(below[0].text):
            yield " ".join(line.text for line in head[:-1]), head[-1]


def _on_top(group: list[Line], layout: Layout) -> tuple[list[Line], list[Line]]:
    """The lines on top of a paragraph that they touch, where a line is a paragraph, and the rest."""
    if layout.width:
        return group, []
    end = next((at for at, line in enumerate(group) if len(line.text) > _PARAGRAPH), len(group))
    return group[:end], group[end:]


def _is_head(group: Sequence[Line], layout: Layout) -> bool:
    """Whether some lines are short and none of them ends a sentence, signs, or tells where to go."""
    longest = min(_LONGEST, _FULL * layout.width) if layout.width else _LONGEST
    return (
        sum(len(line.text.split()) for line in group[:-1]) >= _SHORTEST
        and all(
            len(line.text) <= longest and not (is_byline(line.text) or is_signoff(line.text))
            for line in group[:-1]
        )
        and not any(ends_sentence(line.text) for line in (group[:1] if len(group) > 2 else group[:-1]))
        and not any(_is_of_paper(line.text) for line in group)
    )


def _is_of_paper(text: str) -> bool:
    """Whether a line sends on, tells where to write to, credits a picture or says which issue this is."""
    return (
        find_jump(text) is not None or is_contact_line(text) or ends_with_credit(text) or names_volume(text)
    )


def _may_name(line: Line) -> bool:
    return _NAME.fullmatch(line.text.strip()) is not None and not is_byline(line.text)


def _stands_apart(head: str, name: Line) -> bool:
    """Whether a name is not set as the headline above it, so that it is not its second line.

    Below a few words in capitals, perhaps who signs, stands where they live.
    """
    case = case_of(head)
    named = case is Case.CAPS and len(head.split()) <= _SHORTEST
    return case not in {Case.TITLE, case_of(name.text)} and not named


def with_bylines_apart(parts: Iterable[list[Line]], signed: frozenset[int]) -> Iterator[list[Line]]:
    """The groups of lines with the name below a head, and a deck with a full stop, as groups of their own."""
    for group in parts:
        at = next((at for at, line in enumerate(group) if line.number in signed), None)
        if at is None:
            yield group
        else:
            deck = at - 1 if at > 1 and ends_sentence(group[at - 1].text) else at
            yield from filter(None, (group[:deck], group[deck:at], group[at : at + 1], group[at + 1 :]))
