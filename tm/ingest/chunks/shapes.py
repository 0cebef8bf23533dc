"""Groups of lines that belong together by their shape: tables, addresses, stanzas."""

import re
from collections.abc import Sequence

from tm.ingest.phrases.folios import is_calendar_word
from tm.ingest.phrases.signs import is_contact_line
from tm.ingest.raw.lines import Line
from tm.ingest.words.cases import ends_sentence, starts_lower

_COLUMNS = re.compile(r"\S(?: {3,}|\t+|(?: ?\.){4,} ?)\S")
_BULLET = re.compile(r"^(?:[•‣▪■◦●►·]|[-*–](?=\s)|\d{1,2}[.)](?=\s)|[a-z]\)(?=\s))\s*\S")
_DAY = re.compile(
    r"^(?:(?:last|first|every|each|primer|[uú]ltimo|cada|todos los|los|el) )?"
    r"(?:(?:d[ií]a|day)\s+\d|\d{1,2}(?:[:.h]\d\d|\s?(?:h|[ap]\.?\s?m)\b)|(?P<word>[^\W\d_]{3,})(?=\W.{0,20}\d))",
    re.IGNORECASE,
)
"""How an entry of a calendar opens: "Día 6, …", "19:30 …", "Tuesday, 7 pm …"."""
_RESULT = re.compile(r"[^\W\d_][^\d:]{2,30}?,? ?\d{1,3}\s?[,;–—-]\s?[^\W\d_][^\d:]{2,30}?,? ?\d{1,3}\.?")
_LABELLED = re.compile(r"[^\W\d_a-zß-öø-ÿ][^:.!?]{2,40}: (?:[^\W_a-zß-öø-ÿ]|(?=.*\d))")
_SAID_OF = re.compile(r"[^\W\d_a-zß-öø-ÿ][^:.!?]{2,40}: \S")
_STANDING = re.compile(
    r"(?:\d{1,2}[.)ºª]* )?[^\W\d_][^\d:]{2,30}? \d{1,3}(?: [^\W\d_]{1,10}\.?)?(?: \(.{1,20}\))?"
)
_LONG_LINE = 100
_LONGEST_VERSE = 60
_LONGEST_ENTRY = 160
_STANZA = 3


def has_columns(line: Line) -> bool:
    """Whether a line has wide gaps or leaders inside."""
    return _COLUMNS.search(line.text) is not None


def is_tabular(lines: Sequence[Line]) -> bool:
    """Whether most lines have columns, by wide gaps or leaders inside: results, dates, a table."""
    columns = [has_columns(line) for line in lines]
    titled = len(lines) > 2 and not columns[0] and all(columns[1:])
    return titled or (len(lines) > 1 and sum(columns) * 3 > len(lines) * 2)


def are_quantities(lines: Sequence[Line]) -> bool:
    """Whether most of some short lines open with a figure and none ends a sentence: what a dish takes."""
    figures = sum(line.text[:1].isnumeric() for line in lines)
    return (
        len(lines) >= _STANZA
        and figures * 3 >= len(lines) * 2
        and all(len(line.text) <= _LONGEST_VERSE and not ends_sentence(line.text) for line in lines)
    )


def are_results(lines: Sequence[Line]) -> bool:
    """Whether each of some lines has two names, each with its figure: how the games ended."""
    return len(lines) > 1 and all(_RESULT.fullmatch(line.text.strip()) for line in lines)


def are_labelled(lines: Sequence[Line]) -> bool:
    """Whether each of three short lines or more says what of something: "Best leek: M. Dunn"."""
    return len(lines) >= _STANZA and all(
        len(line.text) <= _LONGEST_VERSE and _LABELLED.match(line.text) and not ends_sentence(line.text)
        for line in lines
    )


def says_what_of(line: Line) -> bool:
    """Whether a short line without an end has a few words, a colon and what is said of them."""
    short = len(line.text) <= _LONGEST_VERSE and not ends_sentence(line.text)
    return short and _SAID_OF.match(line.text) is not None


def are_standings(lines: Sequence[Line]) -> bool:
    """Whether each of three short lines or more has a name and its figure: who has how many points."""
    return len(lines) >= _STANZA and all(_STANDING.fullmatch(line.text.strip()) for line in lines)


def is_titled_list(lines: Sequence[Line]) -> bool:
    """Whether below a few words only the entries of a list stand, three of them or more."""
    title, *entries = lines
    entry = has_columns(title) or is_item(title.text) or _STANDING.fullmatch(title.text.strip())
    plain = not (entry or ":" in title.text or ends_sentence(title.text))
    if len(entries) < _STANZA or not plain or len(title.text) > _LONGEST_VERSE:
        return False
    columns = all(has_columns(entry) for entry in entries)
    return columns or are_labelled(entries) or are_standings(entries)


def is_item(text: str) -> bool:
    """Whether a line is an item of a list by its bullet."""
    return _BULLET.match(text) is not None


def is_calendar(lines: Sequence[Line]) -> bool:
    """Whether each of some lines opens with a day or an hour: what is on, and when."""
    opens = [_opens_with_day(line.text) for line in lines]
    return sum(opens) > 1 and all(
        opened or starts_lower(line.text) for opened, line in zip(opens, lines, strict=True)
    )


def _opens_with_day(text: str) -> bool:
    match = _DAY.match(text) if len(text) <= _LONGEST_ENTRY else None
    if match is None or match["word"] is None:
        return match is not None
    return is_calendar_word(match["word"]) or is_calendar_word(match["word"].removesuffix("s"))


def is_imprint(group: Sequence[Line]) -> bool:
    """Whether at least half of some short lines are addresses: who makes the paper, and where to write."""
    addresses = sum(is_contact_line(line.text) for line in group)
    return (
        addresses > 1 and addresses * 2 >= len(group) and all(len(line.text) <= _LONG_LINE for line in group)
    )


def is_stanza(group: Sequence[Line], column: int | None) -> bool:
    """Whether a few short lines stand together and end a sentence: a stanza, if one stands above them."""
    widest = max(len(line.text) for line in group)
    limit = 0.85 * column if column else _LONGEST_VERSE
    return len(group) >= _STANZA and widest <= limit and ends_sentence(group[-1].text)
