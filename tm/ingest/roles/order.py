"""The most likely reading of all parts at once: what may follow what in a newspaper, and at what price.

A piece is a kicker, a headline, a deck, a byline, paragraphs with sub-heads, a signature; each may be
missing. Every chunk that could be several of these gets the role that makes the whole sequence most likely
(the algorithm of Viterbi, linear in the number of parts). Besides the last role the reader remembers what
sort of piece is open: a report with byline or dateline is hardly ever signed at its end, a letter is; a
brief is short.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from tm.ingest.looks.parts import Role
from tm.ingest.phrases.sections import Section
from tm.ingest.roles.weights import AFTER


class Kind(StrEnum):
    """What sort of piece is open; `UNTITLED`: a letter without headline, right below the name of its page."""

    PLAIN = "plain"
    REPORT = "report"
    LETTER = "letter"
    UNTITLED = "untitled"
    BRIEF = "brief"
    PARTED = "parted"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Node:
    """A part, or several of running text that leave no choice, with what each role would be worth.

    `roles` None: it does not count for the order (a folio, a box); `opening` is what place, look and words
    say for a piece that opens here; `cut` that the text before stops inside a sentence; `heading` that it has
    the look of one; `tight` that no blank line stands before it in a paper that has them; `brief` that one
    short paragraph stands between it and the heading above.
    """

    index: int
    roles: Mapping[Role, float] | None
    opening: float = 0.0
    dateline: bool = False
    greeting: bool = False
    lower: bool = False
    cut: bool = False
    section: Section = Section.NONE
    label: bool = False
    heading: bool = False
    tight: bool = False
    brief: bool = False


State = tuple[Role, Kind]
_CLOSED = Role.SEPARATOR
_K, _H, _D, _B, _T, _S, _G = (
    Role.KICKER,
    Role.HEADLINE,
    Role.DECK,
    Role.BYLINE,
    Role.TEXT,
    Role.SUBHEAD,
    Role.SIGNOFF,
)
_FROM = Role.JUMP_FROM
_DATED: Mapping[Role, float] = {_CLOSED: -0.5, _G: -0.5, _T: -1.5, _S: -5.0, _FROM: -4.0}
"""What a text with a dateline costs; below a headline it is what one expects."""
_SIGNED: Mapping[Kind, float] = {
    Kind.LETTER: 2.0,
    Kind.UNTITLED: 2.0,
    Kind.REPORT: -3.0,
    Kind.BRIEF: -2.0,
    Kind.PLAIN: 0.0,
    Kind.PARTED: -0.8,
    Kind.SIGNED: 1.5,
}
"""What a signature behind the text is worth in each kind of piece."""
_PARTED: Mapping[Kind, float] = {Kind.LETTER: 1.5, Kind.UNTITLED: 3.0, Kind.BRIEF: 3.0}
"""What a sub-head costs in a piece that hardly ever has one."""
_ENDED: Mapping[Kind, float] = {Kind.LETTER: -1.7, Kind.UNTITLED: -3.0, Kind.BRIEF: 2.0, Kind.SIGNED: -0.5}
"""What it is worth that the next piece opens right behind the text."""
_FADES: Mapping[Kind, Kind] = {Kind.LETTER: Kind.SIGNED, Kind.SIGNED: Kind.PLAIN}
"""What is expected behind a piece that should have been signed and was not."""
_SECOND_LINE, _LABEL_BELOW, _GOES_ON, _GREETS = 3.0, -0.5, -0.5, 2.0
_CAPTION_FOR_SIGNATURE, _CAPTION_AMONG_LETTERS = 2.5, 3.0
_CAPTION_BELOW: Mapping[Role, float] = {_S: 2.0, _K: 3.0}
"""What a caption costs right below what is to head something else."""
_SHORT_SECTION, _SHORT_PIECE = 1.0, 1.0
_LETTER_BEGINS: Mapping[Role, float] = {_K: -1.0, _G: -0.3}
"""What a text costs right below the name of a page of letters, and behind the signature of such a letter."""
_GREETS_BELOW_SUBHEAD = 6.0
"""Who greets begins a letter: what stands above is its headline."""
_OPEN_LETTERS = frozenset({(_T, Kind.LETTER), (_T, Kind.UNTITLED)})
BEAM = 14.0
"""How far behind the best a reading may be and still be followed."""
_OPENERS = frozenset({_K, _H})


START: Mapping[State, float] = {(_CLOSED, Kind.PLAIN): 0.0}
"""Where a reading begins."""


def closing(state: State) -> float:
    """What it costs that the paper ends in a state."""
    return AFTER[state[0]][_CLOSED]


def decode(nodes: Sequence[Node]) -> list[Role | None]:
    """The role of each node in the likeliest order; None for those that do not count."""
    best: Mapping[State, float] = START
    trail: list[dict[State, tuple[State, Role]]] = []
    for node in nodes:
        best, back = _step(best, node)
        trail.append(back)
    state = max(best, key=lambda each: best[each] + closing(each))
    roles: list[Role | None] = []
    for back in reversed(trail):
        state, role = back[state]
        roles.append(role)
    roles.reverse()
    return [role if node.roles is not None else None for node, role in zip(nodes, roles, strict=True)]


def _step(
    best: Mapping[State, float], node: Node
) -> tuple[Mapping[State, float], dict[State, tuple[State, Role]]]:
    if node.roles is None:
        return best, {state: (state, Role.FOLIO) for state in best}
    reached: dict[State, float] = {}
    back: dict[State, tuple[State, Role]] = {}
    for before, role, after, worth in moves(best, node):
        score = best[before] + worth
        if score > reached.get(after, -1e9):
            reached[after] = score
            back[after] = (before, role)
    least = max(reached.values()) - BEAM
    return {state: score for state, score in reached.items() if score > least}, back


def moves(states: Iterable[State], node: Node) -> Iterator[tuple[State, Role, State, float]]:
    """Every way on from some states: its start, the role that it gives the part, its end, its worth."""
    if node.roles is None:
        yield from ((state, Role.FOLIO, state, 0.0) for state in states)
        return
    known = _moves(replace(node, index=0, roles=None, opening=0.0))
    for before in states:
        for role, look in node.roles.items():
            after, price, opens = known[before, role]
            worth = look + price + (node.opening if opens else 0.0)
            if role is Role.CAPTION:
                worth -= _CAPTION_FOR_SIGNATURE * _awaits_signature(before, node)
                worth -= _CAPTION_BELOW.get(before[0], 0.0)
                worth -= _CAPTION_AMONG_LETTERS * (before[1] is Kind.UNTITLED)
            yield before, role, after, worth


def _awaits_signature(state: State, node: Node) -> bool:
    """Whether what stands behind the text of a letter is more likely its signature than a caption."""
    return node.roles is not None and state in _OPEN_LETTERS and Role.SIGNOFF in node.roles


class _Moves(dict[tuple[State, Role], tuple[State, float, bool]]):
    """Where a role leads to from a state, its price, and whether it opens a piece; reckoned once for each."""

    def __init__(self, node: Node) -> None:
        self._node = node

    def __missing__(self, key: tuple[State, Role]) -> tuple[State, float, bool]:
        before, role = key
        if role is Role.CAPTION:
            move = (before, 0.0, False)
        else:
            after = (_place(before[0], role), _kind(before, role, self._node))
            opens = role in _OPENERS and before[0] not in _OPENERS
            move = (after, _price(before, role, self._node), opens)
        self[key] = move
        return move


@lru_cache(maxsize=512)
def _moves(node: Node) -> _Moves:
    """The moves of all parts that differ from another in nothing but place, looks and opening."""
    return _Moves(node)


def _place(last: Role, role: Role) -> Role:
    """Where a role leaves the reader: a byline below the text signs it, a label below a headline too."""
    if role is _B and last is _T:
        return _G
    return _B if role is _K and last is _H else role


def _kind(before: State, role: Role, node: Node) -> Kind:
    """What sort of piece is open behind a part."""
    last, kind = before
    if role is _T and kind is Kind.UNTITLED and not node.dateline:
        return Kind.UNTITLED
    if node.greeting:
        return Kind.LETTER
    if role in {_B, _FROM} or (role is _T and node.dateline):
        return Kind.REPORT
    if role in _OPENERS:
        return _opened(before, role, node)
    if last is _G and role is _T and kind is Kind.SIGNED:
        return Kind.PLAIN
    return Kind.PARTED if role is _S and kind is Kind.PLAIN else kind


def _opened(before: State, role: Role, node: Node) -> Kind:
    """What sort of piece a kicker or a headline opens."""
    last, kind = before
    if node.section is Section.LETTERS:
        return Kind.UNTITLED if role is _K else Kind.LETTER
    if before == (_K, Kind.UNTITLED):
        return Kind.LETTER
    if node.section is Section.BRIEFS:
        return Kind.BRIEF
    if node.section is Section.OTHER or (role is _K and last is not _K):
        return Kind.PLAIN
    if last is _G and kind in {Kind.PLAIN, Kind.PARTED}:
        return Kind.SIGNED
    kind = _FADES.get(kind, kind) if last is _T else kind
    return kind if kind in {Kind.LETTER, Kind.BRIEF, Kind.SIGNED} else Kind.PLAIN


def _price(before: State, role: Role, node: Node) -> float:
    """What a role costs behind the one before it, in the piece that is open; what opens one costs more."""
    last, kind = before
    price = AFTER[last][role]
    if role is _T:
        return _text_price(before, node, price)
    if role is _G:
        return _SECOND_LINE if last is _G and node.tight else price + _SIGNED[kind] * (last is _T)
    if role is _S:
        return price - _PARTED.get(kind, 0.0) - _SHORT_SECTION * (node.brief and kind is not Kind.PARTED)
    if role is _K and last is _H and node.label:
        return _LABEL_BELOW
    if role in _OPENERS and last not in _OPENERS:
        short = _SHORT_PIECE * (node.brief and kind is not Kind.PARTED)
        return price + (_ENDED.get(kind, 0.0) + short) * (last is _T)
    return price


def _text_price(before: State, node: Node, price: float) -> float:
    last, kind = before
    if node.dateline:
        return _DATED.get(last, 0.0)
    if node.lower and node.cut:
        return max(price, _GOES_ON)
    if kind is Kind.UNTITLED and not node.heading and last in _LETTER_BEGINS:
        return _LETTER_BEGINS[last]
    if node.greeting and last is _S:
        return price - _GREETS_BELOW_SUBHEAD
    if node.greeting and before == (_G, Kind.LETTER):
        return 0.0
    return price + _GREETS * (node.greeting and last is _H)
