"""What a chunk is by its own look and that of its neighbours; headings stay undecided here."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tm.ingest.chunks.contents import has_bare_pages, is_contents
from tm.ingest.chunks.cutting import Chunk
from tm.ingest.chunks.doubled import is_double
from tm.ingest.cuts.jumpwords import Direction, Jump, find_jump, points_by_name
from tm.ingest.phrases.credits import ends_with_credit, is_bare_credit
from tm.ingest.phrases.datelines import dateline_over_lines
from tm.ingest.phrases.folios import is_date_line, names_poster
from tm.ingest.phrases.formulas import is_formula
from tm.ingest.phrases.headings import bare_heading, heading_level
from tm.ingest.phrases.signs import (
    has_address,
    is_byline,
    is_caps,
    is_contact_line,
    is_contents_head,
    is_credit,
    is_label,
    is_page_number,
    is_separator,
    is_signoff,
    is_unnamed_byline,
)
from tm.ingest.phrases.volume import volume_line
from tm.ingest.phrases.web_pages import is_link_row, is_web_residue
from tm.ingest.words.cases import (
    SHORTENED,
    Case,
    case_of,
    ends_inside,
    ends_sentence,
    is_question,
    starts_lower,
    starts_upper,
    word_count,
)


class Role(StrEnum):
    """What a chunk does in the paper."""

    MASTHEAD = "masthead"
    VOLUME = "volume"
    CONTACT = "contact"
    FOLIO = "folio"
    SEPARATOR = "separator"
    JUMP_ON = "jump-on"
    JUMP_FROM = "jump-from"
    JUMP_TITLE = "jump-title"
    INDEX_HEAD = "index-head"
    INDEX_ITEM = "index-item"
    LIST_LEAD = "list-lead"
    LIST = "list"
    BOX = "box"
    BOILERPLATE = "boilerplate"
    HEADING = "heading"
    HEADLINE = "headline"
    KICKER = "kicker"
    DECK = "deck"
    BYLINE = "byline"
    SUBHEAD = "subhead"
    TEXT = "text"
    SIGNOFF = "signoff"
    FOOTNOTE = "footnote"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Part:
    """A chunk with its role; `dateline` is how much of its text is the dateline."""

    role: Role
    chunk: Chunk
    jump: Jump | None = None
    dateline: int | None = None

    @property
    def text(self) -> str:
        """The chunk's text, without the marks of a heading."""
        return bare_heading(self.chunk.text) if self.role in HEADINGS else self.chunk.text


HEADINGS = frozenset(
    {Role.HEADING, Role.HEADLINE, Role.KICKER, Role.DECK, Role.SUBHEAD, Role.BYLINE, Role.JUMP_TITLE}
)

_FOOTNOTE = re.compile(r"^(?:\*(?![*\s])[^*]+|\*\*?\s+[^*]+|[†‡]\s*\S.*|\[\d+\]\s+\S.*|[¹²³⁴-⁹]+\s*\S.*)$")
_SENTENCE_INSIDE = re.compile(rf"[^\W\d_]{{2,}}{SHORTENED}\.[”’\"'»)]*\s+[“‘\"'«¿¡(*]*[^\W\d_]")
_HEADING_WORDS = {Case.CAPS: 26, Case.TITLE: 24, Case.SENTENCE: 17, Case.NONE: 14}
_LONGEST_HEADING = 220
_LONGEST_EXCLAIMED, _LONGEST_OF_TWO = 8, 12
_LONGEST_LOOK = 600
_CAPTION_WORDS = 45
_LONGEST_SCRAP = 5


def look(  # noqa: PLR0911 - one case after the other
    chunks: Sequence[Chunk], index: int, language: str, folios: frozenset[str], repeats: frozenset[str]
) -> Part:
    """The part that a chunk is by its look, HEADING and TEXT being provisional."""
    chunk = chunks[index]
    if sum(len(line.text) for line in chunk.lines) > _LONGEST_LOOK:
        return Part(Role.FOLIO, chunk) if is_link_row(chunk.text) else _text(chunk)
    text = chunk.text
    jump = find_jump(text)
    if is_formula(text):
        return Part(Role.TEXT, chunk)
    if jump and not (points_by_name(text) and masked(text) in folios):
        return Part(Role.JUMP_ON if jump.direction is Direction.ON else Role.JUMP_FROM, chunk, jump)
    announced = index > 0 and is_contents_head(chunks[index - 1].text)
    role = _by_neighbours(chunks, index)
    role = role or _furniture(chunk, language, folios, repeats, announced=announced)
    if role:
        return Part(role, chunk)
    if is_byline(text) or is_unnamed_byline(text):
        return Part(Role.BYLINE, chunk)
    if is_signoff(text):
        return Part(Role.SIGNOFF, chunk)
    if _is_footnote(text):
        return Part(Role.FOOTNOTE, chunk)
    credited = word_count(text) <= _CAPTION_WORDS and ends_with_credit(text)
    if is_credit(text) or credited or text.startswith("> ") or _is_below_credit(chunks, index):
        return Part(Role.CAPTION, chunk)
    following = _following(chunks, index, folios)
    part = _text(chunk)
    jumps = find_jump(following)
    if jumps and jumps.direction is Direction.ON and case_of(text) is Case.SENTENCE:
        return part
    return Part(Role.HEADING, chunk) if part.dateline is None and is_heading(text, following) else part


def _is_footnote(text: str) -> bool:
    """Whether a text opens with the mark or the number of a note; a pair of stars is emphasis."""
    return _FOOTNOTE.match(text) is not None and (text[0] != "*" or text.count("*") % 2 == 1)


def _following(chunks: Sequence[Chunk], index: int, folios: frozenset[str]) -> str:
    """The text behind a chunk: at a page's end that of the next page, where a sentence goes on there."""
    behind = [chunk.text for chunk in chunks[index + 1 : index + 3]]
    turned = len(behind) > 1 and (masked(behind[0]) in folios or is_page_number(behind[0]))
    return behind[1] if turned and starts_lower(behind[1]) else next(iter(behind), "")


def _is_below_credit(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a sentence or two stand alone with who took a picture, named right above: its caption."""
    credit, chunk = chunks[index - 1] if index else None, chunks[index]
    after = chunks[index + 1] if index + 1 < len(chunks) else None
    if credit is None or chunk.gap or chunk.new_page or not credit.gap or not is_bare_credit(credit.text):
        return False
    apart = after is None or after.gap > 0 or after.new_page
    return apart and ends_sentence(chunk.text) and word_count(chunk.text) <= _CAPTION_WORDS


def _by_neighbours(chunks: Sequence[Chunk], index: int) -> Role | None:
    """What a few words are by what stands beside them: who put a text on the web, a scrap, a double."""
    if _posts(chunks, index):
        return Role.BYLINE
    below = chunks[index + 1].text if index + 1 < len(chunks) else ""
    aside = _is_scrap(chunks, index) or _dates_piece(chunks, index) or is_double(chunks[index].text, below)
    return Role.FOLIO if aside else None


def _posts(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a line that touches a date says who put the text on the web."""
    touches = index > 0 and not chunks[index].gap
    return touches and names_poster(chunks[index].text, chunks[index - 1].text)


def _dates_piece(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a line that is nothing but a date touches the one that says who wrote, as on the web."""
    text = chunks[index].text
    if not is_date_line(text):
        return False
    above = not chunks[index].gap and index > 0 and is_byline(chunks[index - 1].text)
    below = chunks[index + 1 : index + 2]
    return above or any(
        not each.gap and (is_byline(each.text) or names_poster(each.text, text)) for each in below
    )


def _is_scrap(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a few letters stand between two whole texts, apart from both: what a picture was called."""
    text = chunks[index].text
    if (
        len(text) > _LONGEST_SCRAP
        or not text.isalnum()
        or not text[0].islower()
        or not 0 < index < len(chunks) - 1
    ):
        return False
    above, below = chunks[index - 1], chunks[index + 1]
    whole = ends_sentence(above.text) and not starts_lower(below.text)
    return whole and chunks[index].gap > 0 and below.gap > 0


def touching(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Start and end of each run of parts without a blank line between them."""
    start = 0
    for index in range(1, len(parts) + 1):
        if index == len(parts) or parts[index].chunk.gap or parts[index].chunk.new_page:
            yield start, index
            start = index


FIGURE = "0"
"""What stands for any number in a shape."""


@lru_cache(maxsize=32768)
def masked(text: str) -> str:
    """A text as a shape: case, order, marks and figures do not count, so left and right pages look alike."""
    return " ".join(sorted(re.findall(r"\w+", re.sub(r"\d+", FIGURE, text.casefold()))))


def is_heading(text: str, following: str) -> bool:  # noqa: PLR0911 - one case after the other
    """Whether a text may be a heading before what follows it."""
    if heading_level(text):
        return True
    if len(text) > _LONGEST_HEADING or not any(character.isalpha() for character in text):
        return False
    bare = bare_heading(text)
    case = case_of(bare)
    if word_count(bare) > _HEADING_WORDS[case] or starts_lower(bare) or bare.startswith(("—", "–")):
        return False
    if bare.rstrip("”’\"'»)*_ ")[-1:] in ".…۔।" and not re.search(r"\b(?:[A-Z]\.){2,}$", bare):
        return False
    names = case is Case.TITLE and is_question(bare) and word_count(bare) > _LONGEST_EXCLAIMED
    open_ = _is_of_two(bare) and starts_upper(following[:100])
    if (names or (case is Case.SENTENCE and not open_)) and _SENTENCE_INSIDE.search(bare):
        return False
    if bare[-1:] == following[:1] == "*" and bare.count("*") == 2:
        return False  # emphasis cut in two
    goes_on = starts_lower(following[:100]) and not following.startswith(("http", "www"))
    signed = is_byline(following) or is_unnamed_byline(following)
    if ends_inside(bare) or (goes_on and not signed):
        return False
    return not (bare[:1] in '“"«—' and bare[-1:] in '”"»,' and case is Case.SENTENCE and is_question(bare))


def _is_of_two(text: str) -> bool:
    """Whether a few words with a stop inside have none at their end: a title of two sentences.

    What stands in brackets behind a sentence says whose words or whose picture it is.
    """
    odd = text[-1:] in ")]" or any(character.isdigit() for character in text)
    return word_count(text) <= _LONGEST_OF_TWO and not ends_sentence(text) and not odd


def _text(chunk: Chunk) -> Part:
    return Part(Role.TEXT, chunk, dateline=dateline_over_lines([line.text for line in chunk.lines]))


def _furniture(  # noqa: PLR0911 - one case after the other
    chunk: Chunk, language: str, folios: frozenset[str], repeats: frozenset[str], *, announced: bool
) -> Role | None:
    text = chunk.text
    if is_separator(text) and not is_web_residue(text):
        return Role.SEPARATOR
    if is_page_number(text) or masked(text) in folios or is_web_residue(text):
        return Role.FOLIO
    if volume_line(text, language):
        return Role.VOLUME
    if masked(text) in repeats:
        return Role.BOX if is_label(text) else Role.BOILERPLATE
    if is_contents(chunk.lines) or (announced and has_bare_pages(chunk.lines)):
        return Role.INDEX_ITEM
    if _is_box(chunk):
        return Role.BOX
    return Role.CONTACT if _is_contact(chunk) and not is_byline(text) else None


def _is_box(chunk: Chunk) -> bool:
    """A box offers something: a lead-in and an address."""
    lines = [line.text for line in chunk.lines]
    return (
        len(lines) in (2, 3) and is_label(lines[0]) and has_address(lines[-1]) and word_count(lines[-1]) <= 3
    )


def _is_contact(chunk: Chunk) -> bool:
    lines = [line.text for line in chunk.lines]
    found = sum(is_contact_line(line) for line in lines)
    if (
        len(lines) > 2
        and found
        and not any(line[:1].islower() and not is_contact_line(line) for line in lines)
    ):
        return all(len(line) <= 90 for line in lines)
    if len(lines) > 1:
        return found * 2 >= len(lines) and all(len(line) <= 120 for line in lines)
    return found == 1 and (word_count(lines[0]) <= 8 or is_caps(lines[0]))
