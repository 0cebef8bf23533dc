"""The masthead: the paper's name on top of the first page, with its motto, number and date."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tm.ingest.looks.parts import Part, Role, masked
from tm.ingest.looks.style import Style
from tm.ingest.phrases.folios import is_calendar_word, is_date_line
from tm.ingest.phrases.formulas import is_farewell, is_salutation
from tm.ingest.phrases.sections import Section, section_of
from tm.ingest.phrases.signs import has_address, is_contents_head
from tm.ingest.phrases.volume import date_range
from tm.ingest.words.cases import ends_sentence, word_count
from tm.ingest.words.names import is_name

_PARTS = 8
_LONGEST_PART, _LONGEST_LINE, _LONGEST_MOTTO = 25, 16, 14
_LINES_ABOVE = 3
_SHORT_TEXT = 300
_SHORTEST_ADDRESS = 6
_BELOW_NAME = frozenset({Role.BOX, Role.CONTACT, Role.BOILERPLATE, Role.VOLUME, Role.FOLIO, Role.INDEX_ITEM})
_NO_MASTHEAD = frozenset({Role.BYLINE, Role.JUMP_ON, Role.SIGNOFF})
_HEADS = frozenset({Role.HEADING, Role.BYLINE})
_BELOW_DATE = frozenset({Role.TEXT, Role.CAPTION, Role.BYLINE})
_FEWEST_DATED = 3
_MOST_BEFORE_DATE = 5
_OF = frozenset(["of", "in", "from", "since", "for", "de", "del", "en", "desde", "para"])
_CALLED = re.compile(
    r"\b(?:post|times|news|herald|gazette|tribune|courier|chronicle|bulletin|newsletter|journal|observer|"
    r"messenger|sentinel|crier|examiner|echo|la voz|gaceta|bolet[ií]n|diario|peri[oó]dico|correo|eco|hoja|"
    r"heraldo|tribuna|noticias|semanario|pregonero|mensajero)\b",
    re.IGNORECASE,
)
"""What newspapers are called."""
_SAYS_WHAT = re.compile(
    r"\b(?:(?:news)?paper|newsletter|bulletin|magazine|gazette|weekly|monthly|quarterly|biweekly|"
    r"news (?:from|of|for)|peri[oó]dic[oa]|bolet[ií]n|revista|hoja|gaceta|semanario|quincenal|mensual|"
    r"noticias (?:de|del)|(?:since|desde) \d{4}|fundad[oa] en|founded in|established in|"
    r"(?:published|printed|written|edited|editad[oa]|publicad[oa]|escrit[oa]) (?:by|in|for|at|en|por)|"
    r"lo (?:escriben|hacen|editan)|written,|volunteers)\b",
    re.IGNORECASE,
)
"""What a line says that tells what sort of paper this is."""


def place_masthead(parts: Sequence[Part], style: Style) -> list[Part]:
    """The parts with what stands above the first piece: name, motto, volume line, date, address."""
    if parts and is_salutation(parts[0].text):
        own = {*_below_message(parts)}
    else:
        own = {*_top(parts, style), *_above_volume_line(parts, style)}
    return [
        replace(part, role=Role.MASTHEAD)
        if index in own and part.role not in {Role.VOLUME, Role.FOLIO}
        else part
        for index, part in enumerate(parts)
    ]


def _top(parts: Sequence[Part], style: Style) -> range:
    """The first parts of the dump, as far as they are the masthead."""
    last = _last_naming(parts, style)
    if last < 0 and len(parts) > 2:
        last = _last_named(parts, style)
    return range(_with_touching(parts, last) + 1)


def _above_volume_line(parts: Sequence[Part], style: Style) -> list[int]:
    """The paper's name and motto right above a volume line in the middle of a dump: its pages are mixed."""
    found: list[int] = []
    for index, part in enumerate(parts):
        start = index
        while (
            part.role is Role.VOLUME and start and index - start < _LINES_ABOVE and _is_line(parts[start - 1])
        ):
            start -= 1
            if style.title and masked(parts[start].text) == masked(style.title):
                found += range(start, index)
    return found


def _below_message(parts: Sequence[Part]) -> list[int]:
    """The paper's name where the dump is an e-mail: below greeting, farewell and name, above a headline."""
    leave = next((at for at, part in enumerate(parts[:_PARTS]) if is_farewell(part.text)), len(parts))
    heads = parts[leave + 2 : leave + 4]
    named = len(heads) > 1 and all(part.role is Role.HEADING for part in heads)
    return [leave + 2] if named and _CALLED.search(heads[0].text) else []


def _is_line(part: Part) -> bool:
    return part.role in {Role.HEADING, Role.TEXT, Role.FOLIO} and word_count(part.text) <= _LONGEST_MOTTO


def _last_naming(parts: Sequence[Part], style: Style) -> int:
    """The last of the first parts that says number, date or address of the paper."""
    last = -1
    dates = _dates_of_pieces(parts)
    for index, part in enumerate(parts[:_PARTS]):
        if part.dateline or part.role in _NO_MASTHEAD or word_count(part.text) > _LONGEST_PART:
            break
        if masked(part.text) in dates:
            break
        if _names_issue(part, style) or (index == 0 and masked(part.text) in style.folios | style.repeats):
            last = index
    return last


def _dates_of_pieces(parts: Sequence[Part]) -> frozenset[str]:
    """The shapes of dates that stand alone below heads again and again: they date pieces, not the number."""
    below = Counter(
        masked(part.text)
        for above, part, after in zip(parts, parts[1:], parts[2:], strict=False)
        if is_date_line(part.text) and above.role in _HEADS and after.role in _BELOW_DATE
    )
    return frozenset(shape for shape, number in below.items() if number >= _FEWEST_DATED)


def _names_issue(part: Part, style: Style) -> bool:
    if part.role in {Role.VOLUME, Role.CONTACT}:
        return True
    text = part.text
    if word_count(text) > _LONGEST_LINE or part.role not in {
        Role.HEADING,
        Role.TEXT,
        Role.BOILERPLATE,
        Role.FOLIO,
    }:
        return False
    return has_address(text) or (date_range(text, style.language)[0] is not None and not _is_title(text))


def _is_title(text: str) -> bool:
    """Whether a line is rather the headline of a piece, of which a month tells when it was."""
    words = [word.casefold() for word in re.findall(r"\w+", text)]
    month = next((at for at, word in enumerate(words) if is_calendar_word(word)), 0)
    joined = month > _MOST_BEFORE_DATE and words[month - 1] in _OF
    return joined and not words[month - 2].isdigit() and not (_CALLED.search(text) or _SAYS_WHAT.search(text))


def _last_named(parts: Sequence[Part], style: Style) -> int:
    """The last part of a masthead without number and date: a name that is known for one, and its motto."""
    name, motto, below = parts[0], parts[1], parts[2]
    if masked(name.text) != masked(style.title) or section_of(name.text) is not Section.NONE:
        return -1
    if Role.SEPARATOR in {motto.role, below.role} and not ends_sentence(name.text):
        return 0 if motto.role is Role.SEPARATOR or motto.role is not Role.HEADING else 1
    if _says_what(motto) and not below.dateline and below.role is not Role.BYLINE:
        return 1
    announced = [index for index in (1, 2) if _is_contents(parts[index])]
    if announced:
        return announced[0] - 1
    if not _is_said_again(parts, style.title):
        return 0 if _CALLED.search(style.title) and motto.role is below.role is Role.HEADING else -1
    heads = all(part.role is Role.HEADING for part in parts[1:4]) and not is_name(below.text, style.words)
    return 1 if heads and section_of(motto.text) is Section.NONE and word_count(motto.text) > 1 else 0


def _says_what(part: Part) -> bool:
    short = word_count(part.text) <= _LONGEST_MOTTO and part.role in {Role.HEADING, Role.TEXT}
    return short and _SAYS_WHAT.search(part.text) is not None


def _is_contents(part: Part) -> bool:
    return part.role in {Role.INDEX_HEAD, Role.INDEX_ITEM} or is_contents_head(part.text)


def _is_said_again(parts: Sequence[Part], title: str) -> bool:
    """Whether the paper names itself again: in a short text, in its own parts, in its address."""
    joined = re.sub(r"\W+", "", title.casefold())
    return any(
        title.casefold() in part.text.casefold()
        if word_count(title) > 1
        else part.role in _BELOW_NAME and (title in part.text or title.upper() in part.text)
        for part in parts[1:]
        if len(part.text) < _SHORT_TEXT
    ) or (
        len(joined) >= _SHORTEST_ADDRESS
        and any(
            joined in re.sub(r"[^\w@./]+", " ", part.text.casefold())
            for part in parts[1:]
            if has_address(part.text)
        )
    )


def _with_touching(parts: Sequence[Part], last: int) -> int:
    """The last part with the short ones that stand right below it, if a gap parts these from the rest."""
    end = last
    while last >= 0 and end + 1 < len(parts) and _touches(parts[end + 1]):
        end += 1
    parted = end + 1 < len(parts) and parts[end + 1].chunk.gap > 0
    return end if parted and end - last <= 2 else last


def _touches(part: Part) -> bool:
    short = word_count(part.text) <= _LONGEST_MOTTO and part.role in {Role.HEADING, Role.TEXT}
    return part.chunk.gap == 0 and short and part.dateline is None
