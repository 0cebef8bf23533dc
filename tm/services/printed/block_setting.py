"""A block as an edition prints it: translations, standing texts, and what the edition's style renders.

Pure: views in, values of `tm.document` out. In an article's home edition the original is the text, and no
word of it is lost: a pattern of the style replaces what was printed only where it has the same words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import groupby

from tm import style as house
from tm.dates import find_dates
from tm.document import Block, BlockType, Pattern
from tm.ingest import volume_line
from tm.services.views import ArticleView, BlockView
from tm.style import EditionStyle
from tm.text import fold, plain

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
_PUNCTUATION = " \t\n,،.;:—–―-"


class Jumps(StrEnum):
    """What becomes of "See page 3" and "from page 1"."""

    DROP = "drop"
    REBUILD = "rebuild"


@dataclass(frozen=True, slots=True)
class Setting:
    """How an edition sets an issue. `standing` holds the texts that it prints, by key, slots filled.

    Those of `replacing` are printed whatever the original says, the others where they have all its words.
    """

    tag: str
    style: EditionStyle
    jumps: Jumps
    standing: Mapping[str, str]
    replacing: frozenset[str] = frozenset()
    volume: str | None = None
    number: str | None = None
    date_from: date | None = None
    date_to: date | None = None

    @property
    def volume_line(self) -> str:
        """The edition's line with volume and number."""
        return house.volume_line(self.style, self.volume, self.number)

    @property
    def dates_line(self) -> str:
        """The edition's line with the days of the issue."""
        if self.date_from is None:
            return ""
        return house.issue_dates(self.style, self.tag, self.date_from, self.date_to)


def set_article(view: ArticleView, setting: Setting) -> tuple[Block, ...]:
    """The blocks of an article that are printed, in reading order."""
    blocks: list[Block] = []
    for standing, run in groupby(view.blocks, key=lambda block: block.standing):
        together = list(run)
        text = setting.standing.get(standing.key) if standing else None
        if standing and text is not None and (standing.key in setting.replacing or _says(text, together)):
            blocks.extend(_standing(text, together))
        else:
            blocks.extend(_block(block, view, setting) for block in together)
    return tuple(block for block in blocks if block.text.strip())


def _standing(text: str, run: Sequence[BlockView]) -> Iterator[Block]:
    """A standing text once for the run of blocks that it stands for; an empty line divides its blocks."""
    for place, part in enumerate(text.split("\n\n")):
        block = run[min(place, len(run) - 1)]
        yield Block(block.type, part.strip("\n"), block.lines)


def _says(text: str, run: Sequence[BlockView]) -> bool:
    """Whether a standing text has every word of the blocks it stands for."""
    return not _words(" ".join(block.source_text for block in run)) - _words(text)


def _block(block: BlockView, view: ArticleView, setting: Setting) -> Block:
    if block.type is BlockType.FOLIO:
        return Block(block.type, "")
    if block.type in {BlockType.JUMP_LINE, BlockType.JUMP_HEAD}:
        return Block(block.type, _jump(block, view, setting), block.lines)
    if block.is_home:
        return Block(block.type, _home(block, view, setting), block.lines)
    if block.pattern is Pattern.VOLUME_LINE and _volume_lines(setting):
        return Block(block.type, _volume_lines(setting), block.lines)
    if block.standing or block.pattern:
        return Block(block.type, block.source_text, block.lines, view.language)
    return _translated(block, view, setting)


def _home(block: BlockView, view: ArticleView, setting: Setting) -> str:
    """The original, in the edition's form if that has every word that was printed."""
    printed = block.source_text
    words = "".join(unit.text + unit.gap_after for unit in block.units)
    if block.pattern is Pattern.VOLUME_LINE:
        form = _volume_lines(setting)
        if _is_of_another_number(printed, view.language, setting):
            return form
    else:
        form = _in_form(words, block, view, setting)
    return printed if _words(printed) - _words(form) else form


def _is_of_another_number(printed: str, language: str, setting: Setting) -> bool:
    """Whether a printed volume line tells other facts than the issue: it was corrected since."""
    said = volume_line(printed, language)
    if said is None:
        return False
    pairs = [
        (said.volume, setting.volume),
        (said.number, setting.number),
        (said.date_from, setting.date_from),
        (said.date_to, setting.date_to),
    ]
    return any(told is not None and told != stored for told, stored in pairs)


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text))


def _translated(block: BlockView, view: ArticleView, setting: Setting) -> Block:
    """The pieces put together; which of them still show the original is kept."""
    text = ""
    gaps: list[tuple[int, int]] = []
    pieces = block.target_pieces
    for place, piece in enumerate(pieces, start=1):
        if piece.gap:
            gaps.append((len(text), len(text) + len(piece.text)))
        text += piece.text
        text += (piece.unit.gap_after or " ") if place < len(pieces) else ""
    whole = bool(gaps) and len(gaps) == len(pieces)
    return Block(
        block.type,
        _in_form(text, block, view, setting) if text.strip() else "",
        block.lines,
        language=view.language if gaps else None,
        gaps=() if whole else tuple(gaps),
    )


def _in_form(text: str, block: BlockView, view: ArticleView, setting: Setting) -> str:
    """A dateline or a sign-off in the edition's form, any other text as it is."""
    if block.type is BlockType.SIGNOFF:
        return house.signoff(setting.style, text)
    if block.type is BlockType.DATELINE:
        return _dateline(text, block, view, setting)
    return text


def _dateline(place: str, block: BlockView, view: ArticleView, setting: Setting) -> str:
    """Place and date in the edition's form; what the original has beside its date stays."""
    printed = block.tail
    for found in reversed(find_dates(block.tail, view.language)):
        only_date = replace(setting.style, dateline="{date}")
        day = house.dateline(only_date, setting.tag, "", found.date)
        printed = printed[: found.span[0]] + day + printed[found.span[1] :]
    return house.dateline(setting.style, setting.tag, place.strip(), None, printed.strip(_PUNCTUATION))


def _volume_lines(setting: Setting) -> str:
    return "\n".join(line for line in (setting.volume_line, setting.dates_line) if line)


def _jump(block: BlockView, view: ArticleView, setting: Setting) -> str:
    """A jump line anew; where the original names no page, none."""
    numbers = _NUMBER.findall(block.source_text)
    if setting.jumps is Jumps.DROP or not numbers:
        return ""
    if view.is_home and not view.short_title:
        return block.source_text
    title = fold(plain(view.short_title or view.headline))
    if block.type is BlockType.JUMP_LINE:
        return house.jump_to(setting.style, title, int(numbers[-1]))
    return house.jump_from(setting.style, title, view.page or int(numbers[-1]))
