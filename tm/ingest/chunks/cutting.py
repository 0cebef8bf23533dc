"""Chunks: what a reader sees as one paragraph, heading or small box, before it has a meaning."""

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from tm.ingest.chunks.bare_bylines import with_bylines_apart
from tm.ingest.chunks.contents import (
    are_entries,
    has_bare_pages,
    has_leader,
    heads_list,
    is_contents,
    is_headed,
)
from tm.ingest.chunks.doubled import doubles_apart
from tm.ingest.chunks.heads import head_lines, is_only_head
from tm.ingest.chunks.interrupted import interruptions_apart
from tm.ingest.chunks.layouts import Layout
from tm.ingest.chunks.marked import is_all_bold, marked_apart, ruled_lines
from tm.ingest.chunks.parting import is_kicker_above, split_heads
from tm.ingest.chunks.shapes import (
    are_labelled,
    are_standings,
    is_calendar,
    is_imprint,
    is_item,
    is_stanza,
    is_tabular,
)
from tm.ingest.chunks.unspaced import folios_apart, is_signature, signs_letter
from tm.ingest.chunks.whole_lines import has_figures, line_ends
from tm.ingest.chunks.wraps import is_wrapped, opens_paragraph, wrap_ends
from tm.ingest.cuts.joins import is_cut_word
from tm.ingest.cuts.jumpwords import Direction, find_jump
from tm.ingest.phrases.credits import ends_with_credit, goes_with_picture, is_credit_below, lacks_name
from tm.ingest.phrases.datelines import find_dateline
from tm.ingest.phrases.folios import is_date_line, names_poster, read_folio
from tm.ingest.phrases.formulas import is_formula
from tm.ingest.phrases.headings import is_markdown_heading
from tm.ingest.phrases.signs import is_byline, is_contents_head, is_label, is_page_number, is_signoff
from tm.ingest.phrases.volume import names_volume
from tm.ingest.raw.lines import Line, groups
from tm.ingest.words.cases import Case, case_of, ends_sentence, is_question, starts_lower
from tm.ingest.words.vocabulary import NO_WORDS, Vocabulary

_FULL_STOP = re.compile(r"[.…।۔][”’\"»)]*$")
_LONG_LINE, _TITLE_LINE = 100, 60
_TOP, _MOST_HEADS = 10, 12


@dataclass(frozen=True)
class Chunk:
    """Lines that belong together."""

    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> str:
        """The lines with a space between each two."""
        return " ".join(line.text for line in self.lines)

    @property
    def number(self) -> int:
        """The first line's number."""
        return self.lines[0].number

    @property
    def gap(self) -> int:
        """Blank lines before it."""
        return self.lines[0].gap

    @property
    def new_page(self) -> bool:
        """Whether a form feed stands before it."""
        return self.lines[0].new_page


def cut(
    lines: Iterable[Line],
    layout: Layout,
    words: Vocabulary = NO_WORDS,
    signed: Mapping[int, int] = MappingProxyType({}),
) -> tuple[Chunk, ...]:
    """The chunks of a dump, in order; each line is in exactly one.

    `words` are those of the dump, `signed` the numbers of lines that name who wrote.
    """
    chunks: list[Chunk] = []
    verse = False
    own = marked_apart(doubles_apart(groups(lines)), layout.is_marked)
    apart = interruptions_apart(folios_apart(own, layout))
    for touching in with_bylines_apart(apart, signed):
        before = chunks[-1] if chunks else None
        leads = before is not None and before.lines[-1].text.endswith(":")
        if verse and is_stanza(touching, layout.width):
            chunks.append(Chunk(tuple(touching)))
            continue
        ruled = ruled_lines(touching) if chunks else 0
        chunks += _heads(touching[:ruled], words, layout)
        group = touching[ruled:]
        if group:
            inside = not ruled and _is_open(before, layout)
            chunks += _cut_group(group, layout, words, listed=leads and not ruled, inside=inside)
        verse = bool(group) and _is_verse(group, layout)
    return tuple(chunks)


def _is_open(chunk: Chunk | None, layout: Layout) -> bool:
    """Whether a chunk is running text that stops inside a sentence."""
    if chunk is None or ends_sentence(chunk.text) or ends_with_credit(chunk.text) or _are_entries(chunk):
        return False
    long = len(chunk.text) > 1.5 * (layout.width or _LONG_LINE)
    return (long or is_cut_word(chunk.text)) and find_jump(chunk.text) is None


def _are_entries(chunk: Chunk) -> bool:
    """Whether a chunk is the entries of a table of contents, however they name their pages."""
    return is_contents(chunk.lines) or are_entries(chunk.lines) or has_bare_pages(chunk.lines)


def _cut_group(
    group: list[Line], layout: Layout, words: Vocabulary, *, listed: bool, inside: bool = False
) -> list[Chunk]:
    wrapped = is_wrapped(group, layout)
    if len(group) > 1 and _is_alone_on_top(group, layout):
        return [Chunk((group[0],)), *_cut_group(group[1:], layout, words, listed=listed, inside=inside)]
    if len(group) > 1 and (is_contents_head(group[0].text) or is_headed(group)):
        rest = group[1:]
        bare = has_bare_pages(rest)
        entries = [Chunk(tuple(rest))] if bare else _cut_group(rest, layout, words, listed=True)
        return [Chunk((group[0],)), *entries]
    whole = (are_entries, are_labelled, are_standings, is_tabular, is_calendar, is_imprint)
    one = _is_one_heading(group) and not is_kicker_above(group, layout.heads)
    if one or _is_verse(group, layout) or any(known(group) for known in (*whole, is_all_bold)):
        return [Chunk(tuple(group))]
    if not listed and is_only_head(group) and not opens_paragraph(group, layout):
        return _heads(group, words, layout)
    said = [line.text for line in group if not is_signoff(line.text) and not is_byline(line.text)]
    prose = sum(ends_sentence(text) and not is_label(text) for text in said) * 2 > len(said) - 1
    chunks: list[Chunk] = []
    current: list[Line] = []
    at = heads = 0
    while at < len(group):
        before, line = group[at - 1] if at else None, group[at]
        below_head, heads = heads > 0, 0
        if before and current and signs_letter(group[at - 1 : at + 3]):
            chunks += [Chunk(tuple(current)), Chunk((line,))]
            current, at = [], at + 1
            before, line = line, group[at]
        ends = not inside if before is None else _ends(before, layout) or _end_caption(current)
        if not below_head and ends and not is_credit_below(line.text, len(current)):
            width = layout.width if wrapped else None
            heads = head_lines(group[at : at + _MOST_HEADS], width, words.common, inside=before is not None)
        if (
            current
            and before
            and (heads or _parted(group[at - 1 : at + 2], current, layout, wrapped=wrapped, prose=prose))
        ):
            chunks.append(Chunk(tuple(current)))
            current = []
        if heads:
            chunks += _heads(group[at : at + heads], words, layout)
        else:
            current.append(line)
        at += heads or 1
    return [*chunks, Chunk(tuple(current))] if current else chunks


def _is_alone_on_top(group: Sequence[Line], layout: Layout) -> bool:
    """Whether the first of some lines is a running head, or the title of the list below it."""
    return heads_list(group) or (layout.is_folio(group[0]) and not is_tabular(group))


def _heads(lines: Sequence[Line], words: Vocabulary, layout: Layout) -> list[Chunk]:
    """The blocks of a head, as this paper sets its heads."""
    parts = split_heads(lines, words, layout.width, layout.heads, whole=layout.whole_heads)
    return [Chunk(part) for part in parts]


def _ends(line: Line, layout: Layout) -> bool:
    """Whether a head may stand below a line: it ends a sentence, an entry, a page, a piece."""
    ended = ends_sentence(line.text) and not lacks_name(line.text)
    closes = find_jump(line.text) is not None or is_signoff(line.text)
    of_paper = has_leader(line.text) or layout.is_folio(line) or names_volume(line.text)
    return ended or closes or of_paper


def _end_caption(lines: Sequence[Line]) -> bool:
    """Whether lines end with who took the picture: the name may stand on a line of its own."""
    return len(lines) > 1 and ends_with_credit(f"{lines[-2].text} {lines[-1].text}")


def _parted(
    beside: Sequence[Line], current: Sequence[Line], layout: Layout, *, wrapped: bool, prose: bool
) -> bool:
    """Whether a chunk ends between the first two of the lines, the third being the one below."""
    before, line = beside[:2]
    ends_entry = has_leader(before.text) and not has_leader(line.text)
    if ends_entry or _is_posted(beside) or _stands_alone(before, line) or _opens_list(before, line):
        return True
    if any(read_folio(each.text, layout.title) for each in (before, line)):
        return True
    if _ends_entry(before, line) or goes_with_picture(line.text, [each.text for each in current]):
        return False
    if is_item(current[0].text) and (is_item(line.text) or starts_lower(line.text)):
        return False
    if wrapped:
        below = next(iter(beside[2:]), None)
        return is_signature(before, line, below) or wrap_ends(beside, current, layout)
    return line_ends(before, line, prose=prose)


def _ends_entry(before: Line, line: Line) -> bool:
    """Whether a line of a table of contents goes on from the one above, which has no page yet."""
    return has_leader(line.text) and starts_lower(line.text) and not has_leader(before.text)


def _is_posted(beside: Sequence[Line]) -> bool:
    """Whether the last line of a group dates the headline above it, as on the web, and no volume."""
    before, *below = beside
    dated = len(below) == 1 and is_date_line(below[0].text)
    return dated and not names_volume(before.text)


def _opens_list(before: Line, line: Line) -> bool:
    """Whether a list begins with a line: behind a colon, no dash inside a sentence is meant."""
    return before.text.endswith(":") and is_item(line.text) and not is_item(before.text)


def _is_verse(group: Sequence[Line], layout: Layout) -> bool:
    """Whether short lines that run on are a stanza: its lines belong together, wherever its sentences end."""
    if not is_stanza(group, layout.width) or starts_lower(group[0].text):
        return False
    runs_on = sum(not ends_sentence(line.text) for line in group[:-1])
    return (
        runs_on * 2 >= len(group) - 1
        and any(starts_lower(line.text) or line.text.endswith(",") for line in group)
        and not any(
            _stands_alone(a, b) or has_figures(a) or has_figures(b) for a, b in itertools.pairwise(group)
        )
    )


def _is_one_heading(group: Sequence[Line]) -> bool:
    """Whether two or three short lines apart from all others are one title, all of them set alike."""
    if not 2 <= len(group) <= 3 or any(len(line.text) > _TITLE_LINE for line in group):
        return False
    cases = {case_of(line.text) for line in group}
    whole = " ".join(line.text for line in group)
    return (
        cases <= {Case.TITLE, Case.CAPS}
        and len(cases) == 1
        and len(group[0].text.split()) > 2
        and not re.search(_FULL_STOP, whole)
        and not any(is_question(line.text) for line in group[:-1])
        and not any(
            _stands_alone(a, b) or has_figures(a) or has_figures(b) for a, b in itertools.pairwise(group)
        )
    )


def _stands_alone(before: Line, line: Line) -> bool:
    """Whether the shape of one of two lines says that they do not belong together."""
    jump = find_jump(line.text)
    if jump and jump.direction is Direction.FROM and not jump.title and len(before.text) <= _LONG_LINE:
        return ends_sentence(before.text) and not is_question(before.text)
    named = names_volume(line.text)
    if named != names_volume(before.text) and (named or not has_figures(line)):
        return True
    if is_contents_head(before.text) or (line.number <= _TOP and is_date_line(line.text)):
        return True
    if names_poster(line.text, before.text):
        return True
    return (
        any(
            is_byline(each.text)
            or is_formula(each.text)
            or is_markdown_heading(each.text)
            or is_page_number(each.text)
            or find_jump(each.text) is not None
            for each in (before, line)
        )
        or (is_signoff(line.text) and (ends_sentence(before.text) or is_cut_word(before.text)))
        or (find_dateline(line.text[:200]) is not None and not starts_lower(line.text))
    )
