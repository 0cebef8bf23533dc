"""What a paper makes of its headings: how kickers, decks, bylines, captions look, how often it has each.

Learnt from one reading and weighed in the next, as the looks of headlines are (`learning`). What opens pieces
and what parts them are told apart there and count here as one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.headings import stands_out
from tm.ingest.roles.learning import Look
from tm.ingest.roles.openings import ENDS_SECTION, RUN
from tm.ingest.roles.order import Node
from tm.ingest.words.cases import word_count

_USUAL: Mapping[Role, float] = {Role.KICKER: 0.25, Role.DECK: 0.2, Role.BYLINE: 0.35, Role.CAPTION: 0.2}
_USUAL_SUBHEADS = 0.2
"""How many of each a paper has for a headline, before anything is known of it."""
_PIECES, _EXAMPLES = 3.0, 3.0
"""How many pieces, and how many headings of a role, what is usual weighs as much as."""
_HALF, _AT_MOST = 0.5, 3.0
"""Looks go together, and the order knows some of it already: what they say counts by half."""
_WIDEST_GAP, _NEW_PAGE = 3, 4
_FEW = 4
"""Words that may be a sub-head even where these are seldom."""
_HEAD = RUN | {Role.BYLINE}


@dataclass(frozen=True, slots=True)
class House:
    """The headings of a dump by index: the roles each may have, its looks, how usual each look is.

    `looks` has those of sure bylines too: they show what a byline looks like that names nobody.
    """

    roles: Mapping[int, tuple[Role, ...]]
    looks: Mapping[int, tuple[Look, ...]]
    usual: Mapping[Look, float]

    def say(self, read: Sequence[Part]) -> dict[int, dict[Role, float]]:
        """What a reading says for each role of each heading, none being evidence for itself."""
        roles = {index: read[index].role for index in self.looks}
        numbers = Counter(roles.values())
        seen: dict[Role, Counter[Look]] = {role: Counter() for role in numbers}
        for index, role in roles.items():
            seen[role].update(self.looks[index])
        said = {index: self._said(index, roles[index], numbers, seen) for index in self.roles}
        for index in said.keys() - inside_signed(read):
            if word_count(read[index].text) > _FEW:
                said[index][Role.HEADLINE] += _seldom_parts(numbers, roles[index])
        return said

    def _said(
        self, index: int, own: Role, numbers: Mapping[Role, int], seen: Mapping[Role, Mapping[Look, int]]
    ) -> dict[Role, float]:
        said: dict[Role, float] = {}
        for role in self.roles[index]:
            others = numbers.get(role, 0) - (role is own)
            looks = self._looks_say(index, seen.get(role, {}), others, role is own)
            rate = _rate(_USUAL[role], others, numbers) if role in _USUAL else 0.0
            said[role] = looks + _HALF * rate
        said[Role.HEADLINE] = said[Role.SUBHEAD] = max(said[Role.HEADLINE], said[Role.SUBHEAD])
        said[Role.TEXT] = 0.0
        return said

    def _looks_say(self, index: int, seen: Mapping[Look, int], others: int, own: int) -> float:
        """How much more usual the looks of a heading are among others of a role than among all headings."""
        total = sum(
            log((seen.get(look, 0) - own + _EXAMPLES * self.usual[look]) / (others + _EXAMPLES))
            - log(self.usual[look])
            for look in self.looks[index]
        )
        return max(-_AT_MOST, min(_AT_MOST, _HALF * total))


def survey(parts: Sequence[Part], nodes: Iterable[Node], style: Style) -> House:
    """The headings of a dump that could be several things."""
    roles = {
        node.index: tuple(node.roles)
        for node in nodes
        if node.roles and Role.HEADLINE in node.roles and parts[node.index].role is Role.HEADING
    }
    signed = [index for index, part in enumerate(parts) if part.role is Role.BYLINE]
    looks = {index: _looks(parts, index, style) for index in (*roles, *signed)}
    counted = Counter(look for each in looks.values() for look in each)
    return House(roles, looks, {look: number / len(looks) for look, number in counted.items()})


def with_house(node: Node, said: Mapping[int, Mapping[Role, float]]) -> Node:
    """A node with what the paper itself says for each of its roles."""
    more = said.get(node.index)
    if more is None or node.roles is None:
        return node
    return replace(node, roles={role: worth + more[role] for role, worth in node.roles.items()})


def inside_signed(read: Sequence[Part]) -> frozenset[int]:
    """The headings behind a story with a byline or a dateline that have neither: it may go on below them."""
    found: set[int] = set()
    head: list[int] = []
    signed = False
    for index, part in enumerate(read):
        if part.role in _HEAD:
            head.append(index)
            continue
        own = bool(part.dateline) or any(read[each].role is Role.BYLINE for each in head)
        if head:
            found.update(head if signed and not own else ())
            signed = signed and read[head[0]].role is Role.SUBHEAD
            head = []
        signed = (signed or own) and part.role not in ENDS_SECTION
    return frozenset(found)


def _seldom_parts(numbers: Mapping[Role, int], own: Role) -> float:
    """What it says for a headline that this paper has fewer sub-heads than others, `own` not counted."""
    subheads = numbers.get(Role.SUBHEAD, 0) - (own is Role.SUBHEAD)
    return _HALF * max(0.0, -_rate(_USUAL_SUBHEADS, subheads, numbers))


def _rate(usual: float, others: int, numbers: Mapping[Role, int]) -> float:
    """How much more often than others this paper has a role: those that never print decks have none here."""
    pieces = max(numbers.get(Role.HEADLINE, 0) - 1, 0)
    return log((others + _PIECES * usual) / (pieces + _PIECES) / usual)


def _looks(parts: Sequence[Part], index: int, style: Style) -> tuple[Look, ...]:
    part = parts[index]
    below = parts[index + 1] if index + 1 < len(parts) else None
    return (
        ("case", style.case(part.text)),
        ("bold", stands_out(part.chunk.text)),
        ("above", _gap(part)),
        ("below", _gap(below)),
    )


def _gap(part: Part | None) -> int:
    """The room above a part."""
    return _NEW_PAGE if part is None or part.chunk.new_page else min(part.chunk.gap, _WIDEST_GAP)
