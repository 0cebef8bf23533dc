"""Notices and adverts of a few short lines that stand apart, and quotations pulled out of a text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tm.ingest.furniture.adverts import LONGEST_LINE, MOST_LINES, is_advert, is_loud, is_title, may_be_line
from tm.ingest.looks.parts import Part, Role, touching
from tm.ingest.looks.style import Style
from tm.ingest.phrases.signs import is_contact_line, is_label
from tm.ingest.words.cases import ends_sentence, starts_lower, word_count

_SHORT = 0.85
_PARTICULAR = re.compile(
    r"[$€£]\s?\d|\d\s?(?:euros?|pesos|d[oó]lares|dollars|soles|p)\b|\b\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m\b|hs?\b|hrs)|"
    r"\b\d{1,2}[:.]\d\d\b|\b(?:two|three|four|five|ten|dos|tres|cinco|diez) (?:dollars|euros|pesos)\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\W*(?:(?:paid )?(?:advert|advertisement|advertising|advertorial)|sponsored(?: content)?|publicidad|"
    r"(?:anuncio|aviso|espacio) (?:pagad[oa]|publicitario)|publicité|publicidade)\W*",
    re.IGNORECASE,
)
"""What the law has a paper print above what somebody pays for."""
_MOST_PAID = 9
_WORD = re.compile(r"[^\W_]+")
_OPEN = frozenset({Role.HEADING, Role.TEXT})
_FEWEST_QUOTED, _MOST_QUOTED, _FEWEST_MARKED = 8, 45, 5
_FEWEST_SOURCE = 20
_REACH = 12


def place_notices(parts: Sequence[Part], style: Style) -> list[Part]:
    """The parts with short lines that stand together told from pieces: who sells, meets, calls."""
    typed = list(parts)
    for start, last in touching(parts):
        paid = _paid_for(parts[start:last])
        end = start + paid if paid else last
        told = start and (_is_notice(parts[start:end], style) or is_advert(parts, start, end, style))
        if paid or told:
            typed[start:end] = [replace(part, role=Role.BOX) for part in parts[start:end]]
    return typed


def _paid_for(group: Sequence[Part]) -> int:
    """How many of the parts that touch each other are paid for: those below the word that says so."""
    if not _PAID.fullmatch(group[0].chunk.lines[0].text):
        return 0
    lines = [line for part in group for line in part.chunk.lines]
    short = len(lines) <= _MOST_PAID and all(len(line.text) <= LONGEST_LINE for line in lines)
    return len(group) if short else 1


def _is_notice(group: Sequence[Part], style: Style) -> bool:
    """Whether a title is followed by short lines, one of them at least no sentence of a piece."""
    lines = [line for part in group for line in part.chunk.lines]
    if not 1 < len(lines) <= MOST_LINES or not all(may_be_line(part) for part in group):
        return False
    longest = min(LONGEST_LINE, _SHORT * (style.layout.width or 2 * LONGEST_LINE))
    if any(len(line.text) > longest or starts_lower(line.text) for line in lines[:-1]):
        return False
    last = group[-1].text
    if len(last) > longest or not is_title(group[0]):
        return False
    said = [part for part in group[1:] if part.role is Role.TEXT]
    told = [part for part in group if _PARTICULAR.search(part.text) or is_contact_line(part.text)]
    loud = is_loud(group[0]) or is_label(group[0].text)
    if len(said) > 1:
        return loud or bool(told)
    return bool(told) and told[-1] is group[-1] and (loud or len(group) > 2)


def place_pull_quotes(parts: Sequence[Part]) -> list[Part]:
    """The parts with quotations that are printed a second time, large, inside the text they come from."""
    typed = list(parts)
    words = [_words(part.text) if part.role is Role.TEXT else "" for part in parts]
    for index, part in enumerate(parts):
        if part.role in _OPEN and index and _may_be_pulled(part) and _is_pulled(parts, words, index):
            typed[index] = replace(part, role=Role.BOX)
    return typed


def _may_be_pulled(part: Part) -> bool:
    count = word_count(part.text)
    marked = part.text[:1] in "“\"«‘'"
    return part.dateline is None and (_FEWEST_MARKED if marked else _FEWEST_QUOTED) <= count <= _MOST_QUOTED


def _is_pulled(parts: Sequence[Part], words: Sequence[str], index: int) -> bool:
    """Whether a text above says the same words, or one below around a cut sentence."""
    said = _words(parts[index].text)
    above = range(max(0, index - _REACH), index)
    below = range(index + 1, min(len(parts), index + _REACH))
    if any(said in words[at] for at in above if len(words[at]) > len(said) + _FEWEST_SOURCE):
        return True
    inside = index + 1 < len(parts) and (
        starts_lower(parts[index + 1].text)
        or (parts[index - 1].role is Role.TEXT and not ends_sentence(parts[index - 1].text))
    )
    return inside and any(said in words[at] for at in below if len(words[at]) > len(said) + _FEWEST_SOURCE)


def _words(text: str) -> str:
    """The words of a text alone, to be found in another."""
    return " ".join(["", *_WORD.findall(text.casefold()), ""])
