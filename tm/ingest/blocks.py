"""Parts: every chunk of the dump with its role, headings decided by the paper's learnt style."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tm.dates import find_dates
from tm.ingest.cases import Case, case_of, ends_sentence, is_question, starts_lower, word_count
from tm.ingest.furniture import place_furniture
from tm.ingest.looks import Part, Role
from tm.ingest.signs import heading_level, is_bold, is_label, is_salutation
from tm.ingest.style import Style, has_label, is_kicker

_CLOSING = frozenset(
    {
        Role.SIGNOFF,
        Role.BOILERPLATE,
        Role.VOLUME,
        Role.CONTACT,
        Role.MASTHEAD,
        Role.INDEX_ITEM,
        Role.LIST,
        Role.SEPARATOR,
        Role.JUMP_ON,
    }
)
_PASSING = frozenset({Role.FOLIO, Role.CAPTION, Role.FOOTNOTE, Role.BOX})
_DECK_WORDS = 40
_CAPTION_WORDS = 40


@dataclass(slots=True)
class _Position:
    """What the reader of the dump knows at a place: the last part that counts, and the last text."""

    closed: bool = True
    turned: bool = False
    text: Part | None = None
    opened: bool = False
    greeted: bool = False

    @property
    def cut(self) -> bool:
        """Whether the last text stops inside a sentence."""
        text = self.text.text if self.text and not self.closed else ""
        return bool(text) and not ends_sentence(text) and not is_salutation(text)


def type_parts(looked: Sequence[Part], style: Style) -> tuple[Part, ...]:
    """All parts in order, none of them undecided; `looked` are the parts by their look alone."""
    parts = place_furniture(looked, style)
    parts = _jump_titles(parts)
    position = _Position()
    index = 0
    while index < len(parts):
        if parts[index].role is Role.HEADING:
            index = _decide_run(parts, index, position, style)
            continue
        parts[index] = _decide_text(parts, index, position, style)
        _step(position, parts[index])
        index += 1
    return tuple(parts)


def _jump_titles(parts: list[Part]) -> list[Part]:
    """A heading right before a bare "continued from page 1" names the piece that goes on."""
    typed = list(parts)
    for index, part in enumerate(parts[1:], start=1):
        before = parts[index - 1]
        if part.role is Role.JUMP_FROM and part.jump and not part.jump.title and before.role is Role.HEADING:
            typed[index - 1] = replace(before, role=Role.JUMP_TITLE)
    return typed


def _step(position: _Position, part: Part) -> None:
    position.turned = (
        (position.turned and part.role in _PASSING) or part.chunk.new_page or part.role is Role.FOLIO
    )
    if part.role in _CLOSING:
        position.closed = True
    elif part.role not in _PASSING and part.role is not Role.BYLINE:
        position.closed = False
    if part.role is Role.TEXT:
        position.text = part
        position.greeted = position.greeted or is_salutation(part.text)
    elif part.role in {Role.HEADLINE, Role.JUMP_FROM}:
        position.text = None
        position.greeted = False
    position.opened = part.role in {Role.HEADLINE, Role.KICKER, Role.DECK, Role.BYLINE}


def _decide_text(parts: Sequence[Part], index: int, position: _Position, style: Style) -> Part:
    """A text part may be a deck under a headline, or a caption; a closing line may be no sign-off."""
    part = parts[index]
    after = parts[index + 1] if index + 1 < len(parts) else None
    if part.role is Role.TEXT and position.opened and not part.dateline and _is_deck(part, after):
        return replace(part, role=Role.DECK)
    if part.role is Role.TEXT and _is_caption(parts, index, position, style):
        return replace(part, role=Role.CAPTION)
    if (
        part.role is Role.BYLINE
        and not position.opened
        and after
        and after.role is Role.TEXT
        and position.cut
    ):
        return replace(part, role=Role.TEXT)
    if part.role is Role.SIGNOFF and (position.text is None or (after and after.role is Role.SIGNOFF)):
        return replace(part, role=Role.TEXT)
    if (
        part.role is Role.SIGNOFF
        and after
        and after.role is Role.TEXT
        and not after.dateline
        and _is_talk(part, after)
    ):
        return replace(part, role=Role.TEXT)
    return part


def _is_talk(part: Part, after: Part) -> bool:
    """A dash may open a line of dialogue: then the text goes on right after it."""
    return after.chunk.gap <= part.chunk.gap and not after.chunk.new_page


def _is_deck(part: Part, after: Part | None) -> bool:
    if after is None or word_count(part.text) > _DECK_WORDS:
        return False
    return after.role is Role.BYLINE or bool(after.dateline)


def _is_caption(parts: Sequence[Part], index: int, position: _Position, style: Style) -> bool:
    """Short, behind a wide gap, with nothing of its piece behind it; or opened by place, date and colon."""
    part = parts[index]
    after = parts[index + 1] if index + 1 < len(parts) else None
    if part.dateline or word_count(part.text) > _CAPTION_WORDS or starts_lower(part.text):
        return False
    label, colon, _ = part.text.partition(":")
    if colon and word_count(label) <= 9 and find_dates(label, style.language) and label[:1].isupper():
        return True
    lonely = (
        after is None or after.role not in {Role.TEXT, Role.SIGNOFF} or after.chunk.gap > style.layout.gap
    )
    apart = part.chunk.gap > max(style.layout.gap, 1) and not position.cut
    return apart and lonely and not (after and after.role is Role.SIGNOFF) and index > 0


def _decide_run(parts: list[Part], start: int, position: _Position, style: Style) -> int:
    """Give the headings from `start` on their roles; the index after them."""
    end = start
    while end < len(parts) and parts[end].role is Role.HEADING:
        end += 1
    after = parts[end] if end < len(parts) else None
    while start < end and _is_loose_caption(parts, start, end, style):
        parts[start] = replace(parts[start], role=Role.CAPTION)
        start += 1
    if start == end:
        return end
    if _is_plain_signature(parts[start], position, parts[start + 1] if start + 1 < len(parts) else None):
        parts[start] = replace(parts[start], role=Role.SIGNOFF)
        _step(position, parts[start])
        return start + 1
    run = parts[start:end]
    if _is_prose(run, after, position, style):
        roles = [Role.TEXT] * len(run)
    elif _opens(run, parts[end : end + 2], position, style):
        roles = _headline_roles(run, style)
    elif after is None or after.role not in {Role.TEXT, Role.LIST, Role.LIST_LEAD, Role.BYLINE, Role.DECK}:
        roles = [_stray(part, style) for part in run]
    else:
        roles = [Role.SUBHEAD] * len(run)
    for index, role in enumerate(roles, start=start):
        parts[index] = replace(parts[index], role=role)
        _step(position, parts[index])
    return end


def _is_plain_signature(part: Part, position: _Position, after: Part | None) -> bool:
    """A short line without a dash signs a letter that opened with a greeting, if its text ends there."""
    if not position.greeted or position.cut or position.closed or word_count(part.text) > 9:
        return False
    return after is None or after.role is not Role.TEXT


def _stray(part: Part, style: Style) -> Role:
    """A heading with no text of its own after it."""
    plain = case_of(part.text) in {Case.SENTENCE, Case.NONE}
    return Role.CAPTION if plain or part.chunk.gap > max(style.layout.gap, 1) else Role.SUBHEAD


def _is_loose_caption(parts: Sequence[Part], start: int, end: int, style: Style) -> bool:
    """A line in sentence case behind a wide gap, with another piece, a box or nothing behind it."""
    part = parts[start]
    apart = part.chunk.gap > max(style.layout.gap, 1) and start > 0
    if not apart or heading_level(part.chunk.text) or case_of(part.text) in {Case.CAPS, Case.TITLE}:
        return False
    after = parts[end] if end < len(parts) else None
    if end - start > 1:
        return parts[start + 1].chunk.gap > style.layout.gap or style.headline_case is not Case.SENTENCE
    return after is None or after.role not in {Role.TEXT, Role.BYLINE, Role.LIST_LEAD}


def _is_prose(run: Sequence[Part], after: Part | None, position: _Position, style: Style) -> bool:
    """Whether lines that look like headings are text: the rest of a cut sentence, questions, last words."""
    if any(heading_level(part.chunk.text) or is_bold(part.chunk.text) for part in run):
        return False
    plain = all(case_of(part.text) in {Case.SENTENCE, Case.NONE} for part in run)
    if not plain:
        return after is not None and after.role is Role.SIGNOFF and not position.closed
    if position.closed:
        return after is not None and after.role is Role.SIGNOFF
    return (
        position.cut
        or all(is_question(part.text) and part.chunk.gap <= max(style.layout.gap, 1) for part in run)
        or (after is not None and after.role is Role.SIGNOFF)
    )


def _opens(run: Sequence[Part], after: Sequence[Part], position: _Position, style: Style) -> bool:
    """Whether a run of headings opens a piece rather than a part of one."""
    levels = [heading_level(part.chunk.text) for part in run]
    if any(levels):
        return 1 in levels
    if not after or after[0].role not in {Role.TEXT, Role.BYLINE, Role.LIST_LEAD, Role.CAPTION, Role.LIST}:
        return position.closed and bool(after) and after[0].role is not Role.SIGNOFF
    if after[0].role is Role.BYLINE or after[0].dateline:
        return True
    if len(after) > 1 and after[1].role is Role.BYLINE and word_count(after[0].text) <= _DECK_WORDS:
        return True
    if position.closed or position.cut:
        return True
    return _looks_like_headline(run, position, style)


def _looks_like_headline(  # noqa: PLR0911 - one case after the other
    run: Sequence[Part], position: _Position, style: Style
) -> bool:
    """No signature vouches for the heading: its setting must."""
    if style.markdown:
        return False
    cases = {case_of(part.text) for part in run}
    if style.headline_case is Case.CAPS and not style.uniform:
        return Case.CAPS in cases
    if style.headline_gap is not None:
        return run[0].chunk.gap >= style.headline_gap
    if position.turned:
        return True
    if style.labelled:
        return any(has_label(part.text) or is_label(part.text) for part in run)
    if style.uniform:
        return run[0].chunk.gap > max(style.layout.gap, 1)  # else the words will tell: see `settling`
    if style.sparse:
        return style.headline_case in cases or style.headline_case is None
    return len(run) > 1 and case_of(run[-1].text) is style.headline_case


def _headline_roles(run: Sequence[Part], style: Style) -> list[Role]:
    """One headline; what stands before it is a kicker, what stands after it a deck."""
    chief = _chief(run, style)
    return [
        Role.KICKER
        if index < chief or (is_label(part.text) and index > chief)
        else Role.HEADLINE
        if index == chief
        else Role.DECK
        for index, part in enumerate(run)
    ]


def _chief(run: Sequence[Part], style: Style) -> int:
    levels = [heading_level(part.chunk.text) for part in run]
    if 1 in levels:
        return levels.index(1)
    if len(run) == 1 or (is_label(run[1].text) and not is_label(run[0].text)):
        return 0
    cases = [case_of(part.text) for part in run]
    if style.headline_case is Case.CAPS and cases.count(Case.CAPS) == 1:
        return cases.index(Case.CAPS)
    if is_label(run[0].text) or is_kicker(run[0].text, run[1].text):
        return 1
    if style.headline_case is not None and cases.count(style.headline_case) == 1:
        return cases.index(style.headline_case)
    return 0
