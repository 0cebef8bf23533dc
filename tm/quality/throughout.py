"""What only shows in an article or an issue: quotations that never end, one thing rendered in two ways."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from tm.document import BlockType
from tm.languages import Quotes
from tm.quality.quotation_marks import Balance, Side, balance, closes_first, leaves_open, usual_quotes
from tm.quality.quotations import RAYAS
from tm.quality.reading import Reading, read, target
from tm.quality.values import Check, Finding, Pair
from tm.text import fold, plain

Found: TypeAlias = tuple[str, Finding]
"""The id of a part, and what was found there."""


@dataclass(frozen=True, slots=True)
class Part:
    """A pair in its place: its own id, and that of the block in which it stands."""

    id: str
    block: str
    pair: Pair


def in_article(parts: Sequence[Part]) -> Iterator[Found]:
    """Quotations of several paragraphs that are not opened in each, or never closed, in reading order.

    What the original does itself is no finding. Parts without a translation end what can be said.
    """
    runs = _paragraphs(parts)
    texts = [[each.pair.target for each in run] for run in runs]
    ours = _unclosed(texts, _house(parts), _is_open, closes_first)
    theirs = _unclosed([[each.pair.source for each in run] for run in runs], _usual(parts), leaves_open)
    for place in sorted(ours - theirs):
        yield _opening(runs[place])


def _paragraphs(parts: Sequence[Part]) -> list[list[Part]]:
    runs = [list(run) for _, run in groupby(parts, key=lambda part: part.block)]
    return [run for run in runs if run[0].pair.block_type is BlockType.PARAGRAPH]


def in_issue(parts: Iterable[Part]) -> Iterator[Found]:
    """The same words translated in two ways."""
    alike: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        key = _same(part.pair.source)
        if part.pair.target.strip() and len(key.split()) > 1:
            alike[key].append(part)
    for group in alike.values():
        yield from _translated_otherwise(group)


def _translated_otherwise(group: list[Part]) -> Iterator[Found]:
    """The parts whose text is not the one most often used."""
    ways = Counter(_same(part.pair.target) for part in group)
    if len(ways) < 2:
        return
    usual = ways.most_common(1)[0][0]
    shown = next(part.pair.target for part in group if _same(part.pair.target) == usual)
    for part in group:
        if _same(part.pair.target) != usual:
            whole = ((0, len(part.pair.target)),)
            yield (
                part.id,
                Finding(Check.TWO_TRANSLATIONS, whole, params={"other": shown}, replacement=shown),
            )


def _same(text: str) -> str:
    """A text by which two are the same to a reader: without case, markup and the marks at its ends."""
    return fold(plain(text)).casefold().strip(" .,:;!?¡¿؟،؛।۔…\"'“”«»‘’")


def _house(parts: Sequence[Part]) -> Quotes | None:
    return parts[0].pair.house.quotes if parts else None


def _usual(parts: Sequence[Part]) -> Quotes | None:
    return usual_quotes(parts[0].pair.source_language) if parts else None


def _unclosed(
    runs: list[list[str]],
    house: Quotes | None,
    is_open: Callable[[Reading, Quotes], bool],
    is_closed: Callable[[Balance], bool] = lambda _: False,
) -> set[int]:
    """The paragraphs in which a quotation opens that the next does not go on with, or nobody closes.

    `is_closed`: whether a paragraph that does not open closes the quotation of the one before.
    """
    found: set[int] = set()
    opened: int | None = None
    for place, texts in enumerate(runs):
        if house is None or not all(text.strip() for text in texts):
            opened = None
            continue
        text = " ".join(texts).strip()
        marks = balance(read(text), house)
        goes_on = bool(marks.marks and marks.marks[0].at == 0) or text.startswith(RAYAS)
        if opened is not None and not (goes_on or is_closed(marks)):
            found.add(opened)
        opened = place if is_open(read(text), house) else None
    if opened is not None:
        found.add(opened)
    return found


def _is_open(text: Reading, house: Quotes) -> bool:
    """Whether a paragraph ends inside a quotation in the marks of the house."""
    return any(mark.side is Side.OPENS for mark in balance(text, house).loose)


def _opening(run: list[Part]) -> Found:
    """The part of a paragraph in which its last quotation opens."""
    for part in reversed(run):
        text = target(part.pair)
        loose = [mark for mark in balance(text, part.pair.house.quotes).loose if mark.side is Side.OPENS]
        if loose:
            return part.id, Finding(Check.QUOTES_RUN, (text.span(loose[-1].at, loose[-1].at + 1),))
    return run[-1].id, Finding(Check.QUOTES_RUN)
