"""Parts: every chunk of the dump with its role, all of them decided together by the likeliest order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tm.document import Doubt, Flag
from tm.ingest.cuts.jumps import title_words
from tm.ingest.furniture.placing import place_furniture
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.formulas import greets, is_formula
from tm.ingest.phrases.sections import Section, section_of
from tm.ingest.phrases.signs import is_label
from tm.ingest.phrases.web_pages import is_web_residue
from tm.ingest.roles.alike import with_alike
from tm.ingest.roles.briefs import in_chain, is_below_one_paragraph
from tm.ingest.roles.chances import Chances, opens, role_chances
from tm.ingest.roles.evidence import readings
from tm.ingest.roles.halves import with_halves
from tm.ingest.roles.house import survey, with_house
from tm.ingest.roles.openings import Subjects, openings, placed
from tm.ingest.roles.order import Node, decode
from tm.ingest.roles.page_titles import with_page_titles
from tm.ingest.roles.pairs import with_named_headlines, with_usual_headlines
from tm.ingest.roles.room import is_far, resumed
from tm.ingest.roles.top_bylines import with_top_bylines
from tm.ingest.words.cases import (
    ends_sentence,
    starts_lower,
    starts_upper,
    word_count,
)
from tm.messages import N_

_CLOSING = frozenset(
    {
        Role.BOILERPLATE,
        Role.VOLUME,
        Role.CONTACT,
        Role.MASTHEAD,
        Role.INDEX_HEAD,
        Role.INDEX_ITEM,
        Role.SEPARATOR,
        Role.JUMP_ON,
    }
)
_PASSING = frozenset({Role.FOLIO, Role.CAPTION, Role.FOOTNOTE, Role.BOX})
_ASIDE = frozenset({Role.CAPTION, Role.FOOTNOTE, Role.BOX})
_RUNNING = frozenset({Role.TEXT, Role.LIST, Role.LIST_LEAD})
_HEADS = frozenset({Role.JUMP_FROM, Role.JUMP_TITLE})
_FIXED: Mapping[Role, float] = {Role.SEPARATOR: 0.0}
_TEXT: Mapping[Role, float] = {Role.TEXT: 0.0}
_JUMP: Mapping[Role, float] = {Role.JUMP_FROM: 0.0}
_KICKER: Mapping[Role, float] = {Role.KICKER: 0.0}
_ROUNDS = 4
_SURE = 100.0
_NEARLY = 4.0
_LONGEST_DECK = 30
_LONGEST_TITLE, _REACH = 8, 6
_DOUBTFUL = 0.35
"""The least chance of the other reading for which a person should look."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All parts with their roles, and the headings that could as well have been read otherwise."""

    parts: tuple[Part, ...]
    doubts: tuple[Flag, ...] = ()


def type_parts(looked: Sequence[Part], style: Style) -> tuple[Part, ...]:
    """All parts in order, none of them undecided; `looked` are the parts by their look alone."""
    return read_parts(looked, style).parts


def read_parts(looked: Sequence[Part], style: Style) -> Reading:
    """The same with the doubts that it leaves."""
    placed_parts = with_page_titles(with_top_bylines(_jump_titles(place_furniture(looked, style))))
    parts, halves = with_halves(placed_parts, style)
    nodes = _nodes(parts, style, halves)
    read = _read(parts, nodes)
    headings = frozenset(node.index for node in nodes if node.roles and Role.HEADLINE in node.roles)
    subjects, house = Subjects(), survey(parts, nodes, style)
    read = with_usual_headlines(read, style)
    found: Mapping[int, float] = {}
    weighed = nodes
    for _ in range(_ROUNDS):
        chances = role_chances(weighed)
        found = openings(read, headings, style, subjects, chances)
        said = house.say(read)
        weighed = [_with_opening(node, found, said) for node in nodes]
        before = [part.role for part in read]
        read = with_usual_headlines(_read(parts, weighed), style)
        if [part.role for part in read] == before:
            break
    chances = role_chances(weighed)
    read = with_alike(read, chances, style)
    doubts = _doubts(read, weighed, chances)
    return Reading(tuple(with_named_headlines(read)), doubts)


def _doubts(read: Sequence[Part], nodes: Sequence[Node], chances: Chances) -> tuple[Flag, ...]:
    """Headings behind running text of which little says whether they open a piece or part one."""
    flags: list[Flag] = []
    for above, node in pairwise(nodes):
        part = read[node.index]
        inside = above.roles is not None and read[above.index].role is Role.TEXT
        chance = opens(chances.get(node.index, {}))
        if inside and part.role in {Role.HEADLINE, Role.SUBHEAD} and _DOUBTFUL < chance < 1 - _DOUBTFUL:
            message = N_("a piece of its own, or a part of the one before?")
            flags.append(Flag(Doubt.DOUBTFUL_SPLIT, part.chunk.number, message))
    return tuple(flags)


def _jump_titles(parts: list[Part]) -> list[Part]:
    """A heading right before a bare "continued from page 1" names the piece that goes on."""
    typed = list(parts)
    for index, part in enumerate(parts[1:], start=1):
        before = parts[index - 1]
        if part.role is not Role.JUMP_FROM or part.jump is None or part.jump.title:
            continue
        if before.role is Role.HEADING or _is_shortened(before):
            typed[index - 1] = replace(before, role=Role.JUMP_TITLE)
        elif _is_named_below(parts, index):
            typed[index + 1] = replace(parts[index + 1], role=Role.JUMP_TITLE)
    return typed


def _is_shortened(part: Part) -> bool:
    """Whether a part is the first words of a title: "The miller and…"."""
    few = word_count(part.text) <= _LONGEST_TITLE and len(part.chunk.lines) == 1
    return part.role is Role.TEXT and few and part.text.endswith(("…", "...")) and starts_upper(part.text)


def _is_named_below(parts: Sequence[Part], index: int) -> bool:
    """Whether a heading that touches a bare "continued from page 1" from below names what goes on."""
    if index + 2 >= len(parts):
        return False
    title, text = parts[index + 1 : index + 3]
    few = title.role in {Role.HEADING, Role.TEXT} and word_count(title.text) <= _LONGEST_TITLE
    if (
        not few
        or not starts_upper(title.text)
        or ends_sentence(title.text)
        or title.chunk.gap
        or title.chunk.new_page
        or text.role is not Role.TEXT
    ):
        return False
    words = title_words(title.text)
    headings = (part.text for part in parts[:index] if part.role is Role.HEADING)
    return starts_lower(text.text) or (bool(words) and any(words <= title_words(each) for each in headings))


def _read(parts: Sequence[Part], nodes: Sequence[Node]) -> list[Part]:
    """The parts with the roles of the likeliest order, where that has a choice."""
    read = list(parts)
    for node, role in zip(nodes, decode(nodes), strict=True):
        if role is not None and node.roles is not None and len(node.roles) > 1:
            read[node.index] = replace(read[node.index], role=role)
    return read


def _with_opening(node: Node, found: Mapping[int, float], said: Mapping[int, Mapping[Role, float]]) -> Node:
    more = found.get(node.index)
    own = with_house(node, said)
    return own if more is None else replace(own, opening=node.opening + more)


def _nodes(parts: Sequence[Part], style: Style, halves: frozenset[int]) -> list[Node]:
    nodes: list[Node] = []
    chain = in_chain(parts)
    cut = turned = owed = False
    for index, part in enumerate(parts):
        turned = turned or part.chunk.new_page or part.role is Role.FOLIO
        roles = _TEXT if index in halves else _choices(parts, index, style, cut=cut)
        if roles and (index in chain or _is_of_head(parts, index)):
            roles = {role: worth for role, worth in roles.items() if role is not Role.CAPTION}
        below_heading = bool(nodes) and _may_be_headline(nodes[-1].roles)
        if roles is _TEXT and nodes and nodes[-1].roles is _TEXT and not part.dateline and not cut:
            cut = _is_cut(part)
            continue
        nodes.append(
            Node(
                index,
                roles,
                placed(
                    part,
                    turned=turned,
                    cut=owed,
                    resumed=resumed(
                        [part for part in parts[max(0, index - 6) : index] if part.role not in _PASSING]
                    ),
                )
                if roles and Role.HEADLINE in roles
                else 0.0,
                dateline=bool(part.dateline),
                greeting=greets(part.text),
                lower=starts_lower(part.text),
                cut=cut,
                section=Section.BRIEFS if index in chain else section_of(part.text),
                label=is_label(part.text),
                heading=part.role is Role.HEADING,
                tight=part.chunk.gap < min(1, style.layout.gap),
                brief=is_below_one_paragraph(parts, index, style),
            )
        )
        if part.role in _CLOSING | _HEADS:
            cut = False
        elif part.role in _RUNNING:
            cut = _is_cut(part) and not (below_heading and _may_be_deck(part, roles))
        owed = cut and (part.role in _RUNNING or (owed and _may_be_caption(roles)))
        if part.role not in _PASSING:
            turned = False
    return nodes


def _choices(parts: Sequence[Part], index: int, style: Style, *, cut: bool) -> Mapping[Role, float] | None:
    part = parts[index]
    if part.role in _PASSING:
        return None
    if part.role in _CLOSING:
        return _FIXED
    if part.role in _HEADS:
        return _JUMP
    if part.role is Role.KICKER:
        return _KICKER
    before = next((parts[at] for at in range(index - 1, -1, -1) if parts[at].role not in _PASSING), None)
    behind = (part for part in parts[index + 1 : index + 4] if not is_web_residue(part.text))
    after = next((part for part in behind if part.role not in _ASIDE), None)
    pictured = part.role is Role.TEXT and index > 0 and _is_of_picture(parts[index - 1], style)
    return readings(before, part, after, style, cut=cut, pictured=pictured) or _TEXT


def _is_of_picture(part: Part, style: Style) -> bool:
    """Whether a part may be what stands below a picture: by its look, or set apart without an end."""
    apart = part.role is Role.HEADING and is_far(part, style) and not ends_sentence(part.text)
    return part.role is Role.CAPTION or apart


def _above(parts: Sequence[Part], index: int) -> list[Part]:
    """The few parts above another, but for what may stand anywhere."""
    return [part for part in parts[max(0, index - _REACH) : index] if part.role not in _PASSING]


def _may_be_headline(roles: Mapping[Role, float] | None) -> bool:
    """Whether a short text is rather a headline than a byline."""
    return roles is not None and roles.get(Role.HEADLINE, -_SURE) > roles.get(Role.BYLINE, -_SURE)


def _may_be_caption(roles: Mapping[Role, float] | None) -> bool:
    """Whether a short text may stand beside the text above: then what ends a cut sentence is yet to come."""
    return roles is None or roles.get(Role.CAPTION, -_SURE) > max(roles.values()) - _NEARLY


def _may_be_deck(part: Part, roles: Mapping[Role, float] | None) -> bool:
    if roles is None or word_count(part.text) > _LONGEST_DECK:
        return False
    return roles.get(Role.DECK, 0.0) > roles.get(Role.TEXT, 0.0)


def _is_of_head(parts: Sequence[Part], index: int) -> bool:
    """Whether a line leaves room above and touches a headline: the words of a picture have room below."""
    part, below = parts[index], next(iter(parts[index + 1 : index + 2]), None)
    touches = below is not None and below.role is Role.HEADING and not below.chunk.gap
    return touches and part.role is Role.HEADING and part.chunk.gap > 0


def _is_cut(part: Part) -> bool:
    """Whether a text stops inside a sentence."""
    return not ends_sentence(part.text) and not is_formula(part.text)
