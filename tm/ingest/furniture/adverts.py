"""Adverts: a loud title and a few short lines, each set by itself, with nothing that goes on below them."""

import re
from collections.abc import Sequence

from tm.ingest.chunks.shapes import are_results
from tm.ingest.furniture.imprints import is_foot_line
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.headings import is_bold
from tm.ingest.raw.lines import Line
from tm.ingest.words.cases import Case, case_of, ends_sentence, starts_lower, word_count

MOST_LINES, LONGEST_LINE, LONGEST_TITLE = 6, 75, 8
_SPEAKS = "—–-«“\"'¿"
_OPEN = frozenset({Role.HEADING, Role.TEXT})
_BELOW_HEADS = frozenset({Role.TEXT, Role.BYLINE, Role.LIST, Role.LIST_LEAD, Role.CAPTION})
_FIGURE = re.compile(r"\d")
_FEWEST_SCORES = 3
_LONGEST_OFFER, _LONGEST_CALL = 12, 150
_TITLE_AND_LINE = _BOTH = 2


def is_advert(parts: Sequence[Part], start: int, end: int, style: Style) -> bool:
    """Whether parts that touch each other are an advert.

    No piece has its text in lines that lack their ends, and no head stands alone at the foot of a page. Where
    headlines are not in capitals, a title that is has no piece below it even if its lines are sentences; a
    sentence or two of a few words below such a title interrupt the text that goes on below them. Where heads
    leave room below them, a loud one that touches a line without its end is none.
    """
    group, after = parts[start:end], parts[end] if end < len(parts) else None
    title, below = group[0], [line for part in group[1:] for line in part.chunk.lines]
    if style.heads_apart and _stops_short(parts, start, end):
        return True
    if not _are_set_alone(group, style) or _are_scores(below):
        return False
    unlike = style.quiet and case_of(title.text) is Case.CAPS
    if _goes_on(after, style):
        return unlike and not style.parted_loudly and _interrupts(below)
    whole = [ends_sentence(line.text) for line in below]
    if all(whole[:-1]) and not whole[-1] and _is_signed(parts, start):
        return False
    many, at_foot = len(below) > 1, _ends_page(after)
    if not is_loud(title):
        return many and not whole[-1] and at_foot
    return (many and at_foot) or unlike if all(whole) else many


def _stops_short(parts: Sequence[Part], start: int, end: int) -> bool:
    """Whether a loud title and one line without its end stand between two texts, none of which they cut.

    The line is too long for the headline below a kicker.
    """
    group, beside = parts[start:end], [*parts[start - 1 : start], *parts[end : end + 1]]
    if len(group) != _TITLE_AND_LINE or len(group[1].chunk.lines) > 1 or len(beside) != _BOTH:
        return False
    title, line = group
    told = is_loud(title) and is_title(title) and line.dateline is None and not ends_sentence(line.text)
    whole = all(part.role is Role.TEXT for part in (line, *beside)) and ends_sentence(beside[0].text)
    return told and whole and len(line.text) <= _LONGEST_CALL and not starts_lower(beside[1].text)


def _interrupts(lines: Sequence[Line]) -> bool:
    """Whether lines above running text do not head it: the last ends a sentence, and no deck is so short."""
    words = sum(word_count(line.text) for line in lines)
    return ends_sentence(lines[-1].text) and words <= _LONGEST_OFFER


def is_loud(part: Part) -> bool:
    """Whether a title is in capitals or in bold."""
    return case_of(part.text) is Case.CAPS or is_bold(part.chunk.text)


def is_title(part: Part) -> bool:
    """Whether a part may be the title of an advert or a notice."""
    return part.role is Role.HEADING and word_count(part.text) <= LONGEST_TITLE


def may_be_line(part: Part) -> bool:
    """Whether a part may be a line of an advert or a notice: nobody speaks in it, it comes from nowhere."""
    return part.role in _OPEN and part.dateline is None and part.text[:1] not in _SPEAKS


def _are_set_alone(group: Sequence[Part], style: Style) -> bool:
    """Whether a title stands over a few lines that leave room, each of them beginning anew."""
    lines = [line.text for part in group for line in part.chunk.lines]
    longest = min(LONGEST_LINE, style.layout.width or LONGEST_LINE)
    if not is_title(group[0]) or len(lines) > MOST_LINES or len(group) < 2:
        return False
    short = not any(len(line) > longest or starts_lower(line) for line in lines)
    return short and all(may_be_line(part) for part in group[1:])


def _goes_on(after: Part | None, style: Style) -> bool:
    """Whether what stands below short lines may have them for its head."""
    if after is None or after.chunk.new_page or is_foot_line(after.text, style.title):
        return False
    return after.role in _BELOW_HEADS


def _are_scores(lines: Sequence[Line]) -> bool:
    """Whether each line has its figures, as in a list of who has how much."""
    counted = all(_FIGURE.search(line.text) for line in lines)
    return counted and (len(lines) >= _FEWEST_SCORES or are_results(lines))


def _is_signed(parts: Sequence[Part], start: int) -> bool:
    """Whether a short line without an end signs a text right above: the next may be such a letter too."""
    above = parts[max(0, start - 2) : start]
    if [part.role for part in above] != [Role.TEXT, Role.HEADING] or not ends_sentence(above[0].text):
        return False
    return above[1].chunk.gap <= parts[start].chunk.gap and word_count(above[1].text) <= LONGEST_TITLE


def _ends_page(after: Part | None) -> bool:
    return after is None or after.chunk.new_page or after.role is Role.FOLIO
