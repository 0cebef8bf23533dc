"""From pieces to articles: cut paragraphs joined, every part a block, repairs and doubts listed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tm.document import Article, Block, BlockType, Dateline, Doubt, Flag, Kind, LineRange, Repair, Rule
from tm.ingest.chunks.contents import ends_entry, page_last
from tm.ingest.chunks.shapes import is_item
from tm.ingest.cuts.joins import (
    cut_word,
    glue,
    goes_on,
    is_cut_word,
    is_head,
    is_whole,
    leads_on,
)
from tm.ingest.looks.parts import HEADINGS, Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.datelines import printed_date, same_letters, split_dateline, split_signoff
from tm.ingest.phrases.headings import bare_heading, is_bold
from tm.ingest.phrases.signs import has_address
from tm.ingest.pieces.piece import Piece
from tm.ingest.raw.lines import Line
from tm.ingest.words.cases import first_word, last_word, starts_lower
from tm.messages import N_

_TYPES = {
    Role.FOLIO: BlockType.FOLIO,
    Role.SEPARATOR: BlockType.FOLIO,
    Role.JUMP_ON: BlockType.JUMP_LINE,
    Role.JUMP_FROM: BlockType.JUMP_HEAD,
    Role.JUMP_TITLE: BlockType.JUMP_HEAD,
    Role.INDEX_HEAD: BlockType.HEADLINE,
    Role.INDEX_ITEM: BlockType.LIST,
    Role.LIST: BlockType.LIST,
    Role.LIST_LEAD: BlockType.PARAGRAPH,
    Role.BOX: BlockType.BOX,
    Role.MASTHEAD: BlockType.BOILERPLATE,
    Role.VOLUME: BlockType.BOILERPLATE,
    Role.CONTACT: BlockType.BOILERPLATE,
    Role.BOILERPLATE: BlockType.BOILERPLATE,
    Role.HEADLINE: BlockType.HEADLINE,
    Role.KICKER: BlockType.KICKER,
    Role.DECK: BlockType.DECK,
    Role.BYLINE: BlockType.BYLINE,
    Role.SUBHEAD: BlockType.SUBHEAD,
    Role.HEADING: BlockType.SUBHEAD,
    Role.TEXT: BlockType.PARAGRAPH,
    Role.SIGNOFF: BlockType.SIGNOFF,
    Role.FOOTNOTE: BlockType.FOOTNOTE,
    Role.CAPTION: BlockType.CAPTION,
}
_BREAKS_TEXT = frozenset({Role.SUBHEAD, Role.HEADLINE, Role.SIGNOFF, Role.LIST, Role.LIST_LEAD, Role.BYLINE})
_LINES_STAY = frozenset({Role.CONTACT, Role.BOX, Role.MASTHEAD, Role.VOLUME})


@dataclass(slots=True)
class _Draft:
    """A block in the making."""

    type: BlockType
    text: str
    lines: list[LineRange]


@dataclass(slots=True)
class Ledger:
    """What building has done and what it leaves to a person."""

    repairs: list[Repair] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)


def build(piece: Piece, style: Style, ledger: Ledger, parent: Piece | None, page: int | None) -> Article:
    """The article of a piece; repairs and doubts go into the ledger."""
    drafts = _blocks(piece, style, ledger)
    signoff = next((draft.text for draft in drafts if draft.type is BlockType.SIGNOFF), None)
    return Article(
        kind=piece.kind,
        language=style.language,
        blocks=tuple(Block(draft.type, draft.text, tuple(draft.lines)) for draft in drafts),
        start_line=_start(piece, drafts),
        page=page,
        sidebar_of=parent.start if parent else None,
        dateline=_dateline(drafts),
        signoff=split_signoff(signoff)[1] if signoff else None,
    )


def _start(piece: Piece, drafts: Sequence[_Draft]) -> int:
    """The headline's line; that of the paper's own name is known only once the masthead is built."""
    if piece.kind is not Kind.MASTHEAD:
        return piece.start
    return next((draft.lines[0][0] for draft in drafts if draft.type is BlockType.HEADLINE), piece.start)


def _dateline(drafts: Sequence[_Draft]) -> Dateline | None:
    text = next((draft.text for draft in drafts if draft.type is BlockType.DATELINE), None)
    if text is None:
        return None
    place, rest = split_dateline(text)
    return Dateline(place, printed_date(rest))


def _blocks(piece: Piece, style: Style, ledger: Ledger) -> list[_Draft]:
    drafts: list[_Draft] = []
    last: _Draft | None = None
    over = Rule.JOIN
    for part in piece.parts:
        made = _drafts(part, piece, style, ledger)
        if part.role is Role.TEXT and last is not None and not part.dateline:
            rule = Rule.JOIN_OVER_PAGE if part.chunk.new_page and over is Rule.JOIN else over
            if _joined(last, made[0], style, ledger, rule):
                over = Rule.JOIN
                continue
        if _signs_on(part, drafts):
            drafts[-1].text += f" {made[0].text}"
            drafts[-1].lines += made[0].lines
            continue
        drafts += made
        over = _over(part, over)
        if part.role is Role.TEXT:
            last = made[-1]
        elif _breaks_text(part, style) and not (part.role is Role.SEPARATOR and over is Rule.JOIN_OVER_JUMP):
            _left_open(last, ledger)
            last = None
    _left_open(last, ledger)
    return drafts


def _breaks_text(part: Part, style: Style) -> bool:
    """Whether no sentence runs on over a part: over a page's number alone, where nothing was laid out."""
    return part.role in _BREAKS_TEXT if style.laid_out else part.role is not Role.FOLIO


def _signs_on(part: Part, drafts: Sequence[_Draft]) -> bool:
    """Whether a signature goes on in its second line: where whoever wrote lives, what they do."""
    tight = part.role is Role.SIGNOFF and part.chunk.gap == 0
    return tight and bool(drafts) and drafts[-1].type is BlockType.SIGNOFF


def _over(part: Part, over: Rule) -> Rule:
    """What stands between a text and the next one."""
    if part.role in {Role.JUMP_ON, Role.JUMP_FROM, Role.JUMP_TITLE}:
        return Rule.JOIN_OVER_JUMP
    if part.role is Role.FOLIO:
        return Rule.JOIN_OVER_PAGE
    return Rule.JOIN if part.role is Role.TEXT else over


def _joined(last: _Draft, new: _Draft, style: Style, ledger: Ledger, rule: Rule) -> bool:
    """Put the new text to the last one if a sentence runs over the cut; say so where it is doubtful."""
    cut = goes_on(last.text, new.text, style.words)
    line = last.lines[-1][1]
    alone = rule is Rule.JOIN and last.lines[0][0] == line and is_head(last.text, style.words)
    named = style.words.is_pair(last_word(last.text), first_word(new.text))
    if alone and not starts_lower(new.text) and not named:
        cut = None
    if not (style.laid_out or named or leads_on(last.text, new.text, style.words)):
        cut = None
    if cut is None:
        if not is_whole(last.text):
            _doubt(last.text, line, ledger)
        return False
    glued = glue(last.text, new.text, cut, style.words, line, rule)
    if cut.hyphen and rule is not Rule.JOIN:
        ledger.repairs.append(
            Repair(rule, line, glued.repairs[0].before, glued.repairs[0].after, cut.confidence)
        )
    ledger.repairs += glued.repairs
    if any(repair.rule is Rule.MEND_EMPHASIS for repair in glued.repairs):
        ledger.flags.append(
            Flag(Doubt.EMPHASIS, line, N_("emphasis was cut in two here and has been mended"))
        )
    last.text = glued.text
    last.lines += new.lines
    return True


def _doubt(text: str, line: int, ledger: Ledger) -> None:
    if is_cut_word(text):
        ledger.flags.append(Flag(Doubt.TEXT_MISSING, line, N_("the word is cut here and its end is missing")))
    else:
        message = N_("the sentence does not end here; the next text does not go on with it")
        ledger.flags.append(Flag(Doubt.DOUBTFUL_JOIN, line, message))


def _left_open(last: _Draft | None, ledger: Ledger) -> None:
    """A text that nothing goes on with: the end of a word or sentence is missing."""
    if last is None or is_whole(last.text):
        return
    line = last.lines[-1][1]
    if is_cut_word(last.text):
        ledger.flags.append(Flag(Doubt.TEXT_MISSING, line, N_("the word is cut here and its end is missing")))
    elif last.text[-1:].isalnum() or last.text[-1:] == ",":
        ledger.flags.append(
            Flag(Doubt.TEXT_MISSING, line, N_("the sentence has no end; text may be missing"))
        )


def _drafts(part: Part, piece: Piece, style: Style, ledger: Ledger) -> list[_Draft]:
    """One part as one block, or several: a dateline and its paragraph, the items of a list."""
    if part.role in {Role.LIST, Role.INDEX_ITEM}:
        return [
            _Draft(BlockType.LIST, _run_on(lines, style, ledger), ranges(lines)) for lines in _items(part)
        ]
    text = _text(part, style, ledger)
    lines = ranges(part.chunk.lines)
    type_ = _TYPES[part.role]
    named = next((each for each in piece.parts if each.role is Role.MASTHEAD), None)
    if part is named and not has_address(text):
        type_ = BlockType.HEADLINE
    if part.role is Role.TEXT and piece.kind is Kind.CAPTION:
        type_ = BlockType.CAPTION
    if part.dateline:
        end = same_letters(part.text, part.dateline, text)
        head, rest = text[:end].strip(), text[end:].strip()
        first = [(lines[0][0], _last_line(part, part.dateline))]
        return (
            [_Draft(BlockType.DATELINE, head, first), _Draft(type_, rest, lines)]
            if rest
            else [_Draft(type_, text, lines)]
        )
    return [_Draft(type_, text, lines)]


def _last_line(part: Part, length: int) -> int:
    """The number of the line on which so much of a part's text ends."""
    for line in part.chunk.lines:
        length -= len(line.text) + 1
        if length <= 0:
            break
    return line.number


def _text(part: Part, style: Style, ledger: Ledger) -> str:
    lines = part.chunk.lines
    if part.role in _LINES_STAY and len(lines) > 1 and not is_bold("\n".join(line.text for line in lines)):
        return "\n".join(line.text for line in lines)
    text = _run_on(lines, style, ledger)
    if part.role is Role.CAPTION:
        return text.removeprefix("> ")
    if part.role not in HEADINGS and part.role is not Role.MASTHEAD:
        return text
    bare = bare_heading(text)
    if is_bold(text):
        ledger.repairs.append(Repair(Rule.MEND_EMPHASIS, lines[0].number, text, bare, 0.95))
    return bare


def _run_on(lines: Sequence[Line], style: Style, ledger: Ledger) -> str:
    """The lines as one text; a word cut at a line's end is put together."""
    done = [lines[0].text]
    for before, line in pairwise(lines):
        cut = cut_word(done[-1], line.text, style.words)
        if cut is None:
            done.append(line.text)
            continue
        glued = glue(done[-1], line.text, cut, style.words, before.number, Rule.JOIN)
        done[-1] = glued.text
        ledger.repairs += glued.repairs
    return " ".join(done)


def _items(part: Part) -> list[Sequence[Line]]:
    """The lines of each item: a bullet opens one, a page number ends one, a colon leads on."""
    lines = part.chunk.lines
    bullets = any(is_item(line.text) for line in lines)
    entries = sum(ends_entry(line.text) for line in lines) > 1 or part.role is Role.INDEX_ITEM
    marked = any(ends_entry(line.text) for line in lines)
    items: list[list[Line]] = []
    for before, line in zip((None, *lines), lines, strict=False):
        if before is None:
            new = True
        elif bullets:
            new = is_item(line.text)
        elif entries and part.role is Role.INDEX_ITEM:
            new = ends_entry(before.text) or (not marked and page_last(before.text) is not None)
        else:
            new = not before.text.endswith(":") and not starts_lower(line.text)
        if new:
            items.append([])
        items[-1].append(line)
    return [tuple(item) for item in items]


def ranges(lines: Sequence[Line]) -> list[LineRange]:
    """The numbers of lines as ranges."""
    found: list[LineRange] = []
    for line in lines:
        first = line.begins or line.number
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], line.number)
        else:
            found.append((first, line.number))
    return found
