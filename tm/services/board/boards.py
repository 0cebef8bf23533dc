"""The values of the issue board: rows of articles, a cell per edition, and each edition's sums.

What there are thousands of is a tuple: a frozen dataclass takes four times as long to make.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from tm.document import FURNITURE, WANTED, Destination, IssueState, Kind
from tm.workflow.holding import FREE, Hold
from tm.workflow.order import in_page_order
from tm.workflow.stages import Stage


def percent(done: int, wanted: int) -> int | None:
    """The share of words, rounded down so that only all of them are 100; None where nothing is wanted."""
    return done * 100 // wanted if wanted else None


class Counts(NamedTuple):
    """Units and words that an edition wants: all, dealt with, approved, and units whose original changed."""

    units: int = 0
    words: int = 0
    begun_units: int = 0
    done_units: int = 0
    done_words: int = 0
    approved_units: int = 0
    approved_words: int = 0
    outdated_units: int = 0

    @property
    def percent(self) -> int | None:
        """The share of the wanted words that is dealt with."""
        return percent(self.done_words, self.words)


def together(counts: Iterable[Counts]) -> Counts:
    """The sums of all these counts."""
    return Counts(*map(sum, zip(Counts(), *counts, strict=True)))


class Hand(NamedTuple):
    """Somebody who has an article, or a part of it, since then."""

    person_id: int
    name: str
    since: datetime


class Cell(NamedTuple):
    """An article in one edition. In its home edition nothing is wanted: the original is the text.

    `page` and `position` are the edition's own or else the article's; `questions` are the open ones;
    `over` says by how many words it is too long for its room; `mark` is another one whenever a sentence or
    its translation was written.
    """

    destination: Destination
    stage: Stage
    is_home: bool
    counts: Counts
    hands: tuple[Hand, ...] = ()
    saved_at: datetime | None = None
    page: int | None = None
    position: int = 0
    short_title: str | None = None
    budget: int | None = None
    over: int = 0
    hold: Hold = FREE
    questions: int = 0
    standing: int = 0
    standing_missing: int = 0
    mark: tuple[int | datetime, ...] = ()

    @property
    def wanted(self) -> bool:
        """Whether the article goes out in this edition."""
        return self.destination in WANTED

    @property
    def people(self) -> tuple[str, ...]:
        """Who has it, everybody once."""
        return tuple(dict.fromkeys(hand.name for hand in self.hands))

    @property
    def free(self) -> bool:
        """Whether somebody is wanted who translates it."""
        at_work = self.wanted and not self.is_home and self.stage in BEFORE_TRANSLATED
        return at_work and not self.hands

    @property
    def quiet_since(self) -> datetime | None:
        """When something was last done by those who have it and are not through; None: nobody is at it."""
        if not self.hands or self.stage not in BEFORE_TRANSLATED:
            return None
        taken = max(hand.since for hand in self.hands)
        return taken if self.saved_at is None else max(taken, self.saved_at)


BEFORE_TRANSLATED = frozenset({Stage.ANNOUNCED, Stage.FREE, Stage.BEING_TRANSLATED})
"""Stages in which somebody is wanted who translates it."""


@dataclass(frozen=True, slots=True)
class BoardRow:
    """An article with its cells by edition tag; no cell: not here. `words` are those of its original."""

    id: str
    headline: str
    kind: Kind
    language: str
    page: int | None
    position: int
    parent: str | None
    words: int
    cells: Mapping[str, Cell]

    @property
    def standing(self) -> bool:
        """Whether it only prints standing texts and lines of the house style: nothing of it is translated."""
        wanted = any(cell.counts.units for cell in self.cells.values())
        return self.kind in FURNITURE and not self.words and not wanted

    @property
    def lacks_standing(self) -> bool:
        """Whether an edition where it goes out has no version of one of its standing texts."""
        return any(cell.standing_missing for cell in self.cells.values() if cell.wanted)


@dataclass(frozen=True, slots=True)
class EditionColumn:
    """The sums of an edition over the `articles` (their number) that go out in it.

    `missing` counts units to do or in draft, but for those of pieces that are held back (`held_open`), and
    standing texts without a rendering.
    """

    tag: str
    title: str
    articles: int
    counts: Counts
    standing: int
    standing_missing: int
    held_open: int = 0

    @property
    def missing(self) -> int:
        """How many things keep the edition from being complete."""
        return self.counts.units - self.counts.done_units - self.held_open + self.standing_missing

    @property
    def complete(self) -> bool:
        """Whether an export of the issue in this edition is not refused."""
        return self.articles > 0 and self.missing == 0


@dataclass(frozen=True)
class BoardView:
    """An issue at a glance: articles in page order, editions in the paper's order."""

    slug: str
    state: IssueState
    columns: tuple[EditionColumn, ...]
    rows: tuple[BoardRow, ...]

    @cached_property
    def pieces(self) -> tuple[BoardRow, ...]:
        """The articles that somebody wrote, without those that only print standing texts."""
        return tuple(row for row in self.rows if not row.standing)

    def in_edition(self, tag: str) -> "BoardView":
        """The board of one edition: its articles alone, in its own page order."""
        here = [row for row in self.rows if tag in row.cells and row.cells[tag].wanted]
        rows = in_page_order(here, page=lambda row: row.cells[tag].page, position=_position_in(tag))
        own = tuple(replace(row, page=row.cells[tag].page, cells={tag: row.cells[tag]}) for row in rows)
        return replace(self, columns=tuple(each for each in self.columns if each.tag == tag), rows=own)

    @property
    def furniture(self) -> tuple[BoardRow, ...]:
        """The pieces that only print standing texts: masthead, letters lines, boxes."""
        return tuple(row for row in self.rows if row.standing)


def _position_in(tag: str) -> Callable[[BoardRow], int]:
    return lambda row: row.cells[tag].position
