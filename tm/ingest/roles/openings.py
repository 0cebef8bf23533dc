"""How much speaks for a piece that opens at a heading: its look in this paper, and what the text below says.

The looks are learnt from one reading and weighed in the next (`learning`). The words say whether the text
below a heading goes on with the subject of the text above (`cohesion`). A piece that jumps on is named by the
jump.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tm.ingest.cuts.jumps import Pending, match
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style, has_label
from tm.ingest.phrases.headings import heading_level, stands_out
from tm.ingest.roles.chances import Chances, opens
from tm.ingest.roles.learning import LONE, OF_LETTERS, SIGNED, Example, Look, learn_looks
from tm.ingest.roles.mentions import Mentions, mentions
from tm.ingest.words.cases import Case, word_count
from tm.ingest.words.cohesion import Background, apart, background, stems

_MARKED = 12.0
_CUT = 8.0
_TURNED = 2.5
_NAMED = 3.0
_RESUMED = 2.0
_UNLIKE = 2.0
"""Sub-heads of one piece are set alike."""
_LONG, _LONG_TITLE = 0.4, 7
_CLOSED_WEIGH = 0.4
_WIDEST_GAP, _RULE = 3, 4
_LONGEST_STORY = 1500
_TURNS = 0.6
"""Sub-heads stand where a text turns to something else: that it turns there says little more than half."""
_SAYS = frozenset(
    {
        Role.TEXT,
        Role.LIST,
        Role.LIST_LEAD,
        Role.HEADING,
        Role.HEADLINE,
        Role.SUBHEAD,
        Role.KICKER,
        Role.DECK,
    }
)
RUN = frozenset({Role.HEADLINE, Role.KICKER, Role.DECK, Role.SUBHEAD})
ENDS_SECTION = frozenset(
    {
        Role.HEADLINE,
        Role.KICKER,
        Role.SUBHEAD,
        Role.JUMP_ON,
        Role.JUMP_FROM,
        Role.JUMP_TITLE,
        Role.BOILERPLATE,
        Role.CONTACT,
        Role.VOLUME,
        Role.INDEX_HEAD,
        Role.INDEX_ITEM,
        Role.SEPARATOR,
        Role.SIGNOFF,
    }
)


@dataclass(frozen=True, slots=True)
class _Heading:
    """A run of headings: what it teaches, its words and those below it, its title, whether these jump on.

    `settled`: what stands around it leaves no doubt that it opens a piece; `case` is how it is set.
    """

    index: int
    example: Example | None
    words: Counter[str]
    title: str = ""
    jumps: bool = False
    settled: bool = False
    opens: bool = True
    case: Case = Case.NONE
    gap: int | None = None


@dataclass(slots=True)
class _Story:
    """What has been read of the piece that is open."""

    headline: str = ""
    words: Counter[str] = field(default_factory=Counter)
    starts: tuple[int, ...] = ()
    subheads: set[Case] = field(default_factory=set)
    gaps: set[int] = field(default_factory=set)

    def add(self, section: Mapping[str, int], start: int) -> None:
        if self.words.total() < _LONGEST_STORY:
            self.words.update(section)
            self.starts = (*self.starts, start)


@dataclass(frozen=True, slots=True)
class Subjects:
    """The words of passages, kept from one reading to the next: most passages stay as they are."""

    known: dict[tuple[int, int], Counter[str]] = field(default_factory=dict)
    told: dict[tuple[tuple[int, ...], int], float] = field(default_factory=dict)
    common: list[Background] = field(default_factory=list)

    def apart(self, story: "_Story", start: int, words: Counter[str]) -> float:
        """How little a passage goes on with a story, against the sections of the first reading."""
        key = (story.starts, start)
        if key not in self.told:
            before = story.words - words if start < 0 else story.words
            self.told[key] = _TURNS * apart(before, words, self.common[0])
        return self.told[key]

    def of(self, read: Sequence[Part], start: int, end: int) -> Counter[str]:
        """The stems of the text from one part to another."""
        words = self.known.get((start, end))
        if words is None:
            words = stems(" ".join(part.text for part in read[start:end] if part.role in _SAYS))
            self.known[start, end] = words
        return words


def openings(
    read: Sequence[Part],
    candidates: frozenset[int],
    style: Style,
    subjects: Subjects,
    chances: Chances,
) -> dict[int, float]:
    """For each part that may be a heading, by its index, the log-odds that it opens a piece.

    `chances`: how sure the last reading is of that.
    """
    headings = _headings(read, style, subjects, chances)
    firsts = [heading for index, heading in headings.items() if heading.index == index]
    learnt = learn_looks(
        [heading.example for heading in firsts if heading.example],
        0 if style.layout.indented else style.layout.gap,
    )
    if not subjects.common:
        subjects.common.append(background([heading.words for heading in firsts]))
    named = mentions(read)
    found: dict[int, float] = {}
    story = _Story()
    waiting: list[tuple[Pending, _Story]] = []
    for index, part in enumerate(read):
        heading = headings.get(index)
        if part.role is Role.JUMP_ON and part.jump:
            waiting.append((Pending(len(waiting), part.jump, story.headline), story))
        elif part.role is Role.JUMP_FROM and part.jump and heading:
            pending = match(part.jump, [each for each, _ in waiting])
            story = next((each for one, each in waiting if one is pending), None) or _Story()
            waiting = [pair for pair in waiting if pair[0] is not pending]
            story.add(heading.words, index)
        elif heading and heading.example:
            if heading.index < index:
                known = found[heading.index]
                found[index] = min(0.0, known) if part.role is Role.DECK else known
                continue
            looks = learnt.say(heading.example.looks, heading.example)
            subject = 0.0 if heading.settled else subjects.apart(story, index, heading.words)
            unlike = _UNLIKE * _is_unlike(heading, story, style)
            found[index] = looks + subject + unlike + _named(heading, story.headline, named)
            if heading.opens:
                story = _Story(heading.title)
            else:
                story.subheads.add(heading.case)
                story.gaps.update(() if heading.gap is None else (heading.gap,))
            story.add(heading.words, index)
        elif index in candidates:
            words = subjects.of(read, index, _section_end(read, index + 1))
            looks = learnt.say(_looks(read, index, part, style))
            found[index] = looks + subjects.apart(story, -1 - index, words) + _NAMED * named.has(part.text)
    return found


def _is_unlike(heading: _Heading, story: _Story, style: Style) -> bool:
    """Whether a heading is set as headlines are, with capitals or more room, and no sub-head above is."""
    loud = heading.case is style.headline_case is not Case.SENTENCE
    apart = heading.gap is not None and bool(story.gaps) and heading.gap > max(story.gaps)
    return apart or (loud and bool(story.subheads) and heading.case not in story.subheads)


def _named(heading: _Heading, headline: str, names: Mentions) -> float:
    """A piece that is named elsewhere; text that jumps on belongs to the piece that the jump names."""
    if names.has(heading.title):
        return _NAMED
    return -_NAMED if heading.jumps and headline and names.sends_on(headline) else 0.0


def _headings(
    read: Sequence[Part], style: Style, subjects: Subjects, chances: Chances
) -> dict[int, _Heading]:
    """The runs of headings by the index of each of their parts, and jump heads with the text below them."""
    found: dict[int, _Heading] = {}
    closed = True
    index = 0
    while index < len(read):
        role = read[index].role
        end = index + 1
        if role in RUN:
            while end < len(read) and read[end].role in RUN - {Role.SUBHEAD} and role is not Role.SUBHEAD:
                end += 1
            heading = _heading(
                read, (index, end), style, subjects, opens(chances.get(index, {})), closed=closed
            )
            found |= dict.fromkeys(range(index, end), heading)
            closed = False
        elif role is Role.JUMP_FROM:
            found[index] = _Heading(index, None, subjects.of(read, end, _section_end(read, end)))
            closed = False
        elif role in ENDS_SECTION:
            closed = role is not Role.JUMP_TITLE
        elif role in {Role.TEXT, Role.LIST}:
            closed = False
        index = end
    return found


def _heading(
    read: Sequence[Part],
    span: tuple[int, int],
    style: Style,
    subjects: Subjects,
    chance: float,
    *,
    closed: bool,
) -> _Heading:
    start, end = span
    last = _section_end(read, end)
    run, below = read[start:end], read[end:last]
    after = read[last] if last < len(read) else None
    chief = next((part for part in run if part.role is Role.HEADLINE), run[0])
    signed = bool(below) and (below[0].role is Role.BYLINE or bool(below[0].dateline))
    letter = not signed and after is not None and after.role is Role.SIGNOFF
    jumps = after is not None and after.role is Role.JUMP_ON
    looks = _looks(read, start, chief, style)
    gap = dict(looks).get("gap")
    if letter:
        looks = tuple((f"{kind}{OF_LETTERS}", value) for kind, value in looks)
    else:
        short = sum(part.role is Role.TEXT for part in below) < 2 and not jumps
        looks = (*looks, (f"{SIGNED}, short" if short else SIGNED, signed))
        looks = looks if short else (*looks, (LONE, len(run) == 1))
    weight = _CLOSED_WEIGH if closed and not signed else 1.0
    example = Example(looks, 1.0 if signed else chance, weight)
    words = subjects.of(read, start, last)
    return _Heading(
        start,
        example,
        words,
        chief.text,
        jumps,
        signed or closed,
        run[0].role is not Role.SUBHEAD,
        style.case(chief.text),
        gap if isinstance(gap, int) else None,
    )


def _section_end(read: Sequence[Part], start: int) -> int:
    """Where the text that stands under one heading ends."""
    end = start
    while end < len(read) and read[end].role not in ENDS_SECTION:
        end += 1
    return end


def _looks(read: Sequence[Part], start: int, chief: Part, style: Style) -> tuple[Look, ...]:
    """The looks of the headings from `start` on, of which `chief` is the headline."""
    looks: tuple[Look, ...] = (("case", style.case(chief.text)), ("bold", stands_out(chief.chunk.text)))
    above = read[start - 1].role if start else Role.FOLIO
    if above is Role.SEPARATOR:
        looks = (*looks, ("gap", _RULE))
    elif above is not Role.FOLIO and not read[start].chunk.new_page:
        looks = (*looks, ("gap", min(read[start].chunk.gap, _WIDEST_GAP)))
    return (*looks, ("label", has_label(chief.text))) if style.labelled else looks


def placed(part: Part, *, turned: bool, cut: bool, resumed: float = 0.0) -> float:
    """What the place of a heading says for a piece that opens there.

    `resumed`: but a paragraph, or its end, stands between it and the turn of the page: no story is sent on
    for that.
    """
    level = heading_level(part.chunk.text)
    if level:
        return _MARKED if level == 1 else -_MARKED
    long = _LONG * (word_count(part.text) > _LONG_TITLE)
    return _TURNED * turned + _CUT * cut + long - _RESUMED * resumed
