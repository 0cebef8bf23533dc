"""Headings that stand over running text alone: which of them open pieces is decided for all of them at once.

A short notice and a part of a report have the same shape, a heading and a paragraph; what tells them apart is
what stands before and behind. Sub-heads of one story are set alike and about as long as each other; what
heads a piece is longer than the sub-heads above it, and has more room. So each heading is weighed with the
one before it (a chain of two states, the algorithm of Viterbi). The weights are log-odds for a headline,
fitted on papers by several hands (logistic regression over the chain).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.datelines import find_country_lead, find_region_lead
from tm.ingest.roles.chances import Chances
from tm.ingest.roles.room import is_far
from tm.ingest.words.cases import Case, word_count
from tm.words import script_of

_ALWAYS, _READ, _ROOM, _LITTLE, _ONE, _BEFORE = 0.35, 1.05, 1.95, 1.6, -1.3, 1.6
"""What each says: nothing at all, the reading of the paper so far, more room above than a paragraph has,
hardly any text below, one paragraph of it, hardly any text of the piece above: such a piece has no parts."""
_BEHIND_HEADLINE = (0.2, 0.5, 0.0, 0.3)
_BEHIND_SUBHEAD = (-0.4, -0.65, 1.6, 0.95)
"""What the heading before says: always, if both are alike, if it is quieter, for each word it is shorter."""
_LOUD: Mapping[Case, int] = {Case.CAPS: 2, Case.TITLE: 1}
_UNSIGNED = 0.5
"""Pieces without a signature that a paper is taken to have before one is counted."""
_FEW_WORDS = 35
_MOST_READ, _MOST_LONGER, _LEAST = 6.0, 4, 1e-4
_SURE = 9.2
_HEADS = (Role.HEADLINE, Role.SUBHEAD)
_BELOW = frozenset(
    {
        Role.TEXT,
        Role.LIST,
        Role.LIST_LEAD,
        Role.CAPTION,
        Role.FOLIO,
        Role.BOX,
        Role.BYLINE,
        Role.DECK,
    }
)


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading: what speaks for a headline in itself, behind a headline and behind a sub-head."""

    index: int
    role: Role
    own: float = 0.0
    behind_headline: float = 0.0
    behind_subhead: float = 0.0
    sure: bool = True


def with_alike(read: Sequence[Part], chances: Chances, style: Style) -> list[Part]:
    """The parts with the role of each heading over text alone: whether it opens a piece or parts one."""
    headings = list(_headings(read, chances, style))
    best = {Role.HEADLINE: 0.0}
    trail: list[dict[Role, Role]] = []
    for heading in headings:
        roles = (heading.role,) if heading.sure else _HEADS
        ways = {role: _best_way(best, heading, role) for role in roles}
        best = {role: worth for role, (worth, _) in ways.items()}
        trail.append({role: before for role, (_, before) in ways.items()})
    done = list(read)
    role = max(best, key=lambda role: best[role])
    for heading, back in zip(reversed(headings), reversed(trail), strict=True):
        done[heading.index] = replace(read[heading.index], role=role)
        role = back[role]
    return done


def _best_way(best: Mapping[Role, float], heading: _Heading, role: Role) -> tuple[float, Role]:
    """What a role of a heading is worth behind the likelier role of the one before, and that role."""
    opens = role is Role.HEADLINE
    behind = {Role.HEADLINE: heading.behind_headline, Role.SUBHEAD: heading.behind_subhead}
    return max((worth + opens * (heading.own + behind[before]), before) for before, worth in best.items())


def _headings(read: Sequence[Part], chances: Chances, style: Style) -> Iterator[_Heading]:
    before: int | None = None
    signed = _signed(read)
    for index, part in enumerate(read):
        if part.role not in _HEADS:
            continue
        said = _said(chances.get(index, {}))
        if abs(said) > _SURE or not _is_over_text(read, index, style.language):
            yield _Heading(index, part.role)
        elif before is None or any(each.role not in _BELOW for each in read[before + 1 : index]):
            yield _Heading(index, part.role, _own(read, index, said, style), sure=False)
        else:
            above = list(_texts(read, before + 1)) if _is_over_text(read, before, style.language) else []
            little = len(above) == 1 and word_count(above[0]) < _FEW_WORDS
            yield _Heading(
                index,
                part.role,
                _own(read, index, said, style) + _BEFORE * little + _shared(signed, before, index),
                _beside(read[before], part, style, _BEHIND_HEADLINE),
                _beside(read[before], part, style, _BEHIND_SUBHEAD),
                sure=False,
            )
        before = index


def _said(chances: Mapping[Role, float]) -> float:
    """The log-odds that a heading opens a piece, as the paper was read so far."""
    opening = chances.get(Role.HEADLINE, 0.0) + chances.get(Role.KICKER, 0.0)
    return log((opening + _LEAST) / (chances.get(Role.SUBHEAD, 0.0) + _LEAST))


def _is_over_text(read: Sequence[Part], index: int, language: str) -> bool:
    """Whether a heading stands above running text that names no place, in the letters of what is above."""
    after = read[index + 1] if index + 1 < len(read) else None
    if after is None or after.role is not Role.TEXT or (index > 0 and read[index - 1].role is Role.KICKER):
        return False
    placed = find_country_lead(after.text, language) or find_region_lead(after.text)
    above = script_of(read[index - 1].text) if index else None
    return not (after.dateline or placed) and above in {None, script_of(after.text)}


def _own(read: Sequence[Part], index: int, said: float, style: Style) -> float:
    """What a heading and the text below it say for a headline."""
    texts = list(_texts(read, index + 1))
    words = sum(map(word_count, texts))
    return (
        _ALWAYS
        + _READ * max(-_MOST_READ, min(_MOST_READ, said))
        + _ROOM * is_far(read[index], style)
        + _LITTLE * (words < _FEW_WORDS)
        + _ONE * (len(texts) == 1)
    )


def _signed(read: Sequence[Part]) -> dict[int, bool]:
    """For each heading whether a signature stands below its text."""
    found: dict[int, bool] = {}
    for index, part in enumerate(read):
        if part.role in _HEADS:
            found[index] = False
        elif part.role is Role.SIGNOFF and found:
            found[max(found)] = True
    return found


def _shared(signed: Mapping[int, bool], before: int, index: int) -> float:
    """What a signature says that stands below a heading and not above it, where most pieces are signed.

    The one above would have none, were it another piece; neither of the two is evidence for itself.
    """
    if signed[before] or not signed[index]:
        return 0.0
    others = [each for at, each in signed.items() if at not in {before, index}]
    bare = others.count(False) + _UNSIGNED
    return min(0.0, log(bare / (len(others) + _UNSIGNED)))


def _texts(read: Sequence[Part], start: int) -> Iterator[str]:
    """The paragraphs below a heading."""
    for part in read[start:]:
        if part.role not in _BELOW:
            return
        if part.role is Role.TEXT:
            yield part.text


def _beside(before: Part, part: Part, style: Style, weights: tuple[float, float, float, float]) -> float:
    """What the heading before another says for that one, if one text may go on from the one to the other."""
    always, alike, quieter, longer = weights
    cases = style.case(before.text), style.case(part.text)
    more = part.chunk.gap - before.chunk.gap
    same = cases[0] is cases[1] and not more and not part.chunk.new_page
    louder = more > 0 or _LOUD.get(cases[1], 0) > _LOUD.get(cases[0], 0)
    words = word_count(part.text) - word_count(before.text)
    return always + alike * same + quieter * louder + longer * max(-_MOST_LONGER, min(_MOST_LONGER, words))
