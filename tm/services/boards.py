"""The values of the issue board: rows of articles, a cell per edition, and each edition's sums."""

from collections.abc import Mapping
from dataclasses import dataclass

from tm.document import FURNITURE, WANTED, Destination, IssueState, Kind
from tm.workflow.stages import Stage


def percent(done: int, wanted: int) -> int | None:
    """The share of words, rounded down so that only all of them are 100; None where nothing is wanted."""
    return done * 100 // wanted if wanted else None


@dataclass(frozen=True, slots=True)
class Counts:
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

    def __add__(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts(
            units=self.units + other.units,
            words=self.words + other.words,
            begun_units=self.begun_units + other.begun_units,
            done_units=self.done_units + other.done_units,
            done_words=self.done_words + other.done_words,
            approved_units=self.approved_units + other.approved_units,
            approved_words=self.approved_words + other.approved_words,
            outdated_units=self.outdated_units + other.outdated_units,
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """An article in one edition. In its home edition nothing is wanted: the original is the text."""

    destination: Destination
    stage: Stage
    is_home: bool
    counts: Counts
    people: tuple[str, ...] = ()
    page: int | None = None
    short_title: str | None = None
    standing: int = 0
    standing_missing: int = 0

    @property
    def wanted(self) -> bool:
        """Whether the article goes out in this edition."""
        return self.destination in WANTED


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

    `missing` counts units to do or in draft, and standing texts without a rendering.
    """

    tag: str
    title: str
    articles: int
    counts: Counts
    standing: int
    standing_missing: int

    @property
    def missing(self) -> int:
        """How many things keep the edition from being complete."""
        return self.counts.units - self.counts.done_units + self.standing_missing

    @property
    def complete(self) -> bool:
        """Whether an export of the issue in this edition is not refused."""
        return self.articles > 0 and self.missing == 0


@dataclass(frozen=True, slots=True)
class BoardView:
    """An issue at a glance: articles in page order, editions in the paper's order."""

    slug: str
    state: IssueState
    columns: tuple[EditionColumn, ...]
    rows: tuple[BoardRow, ...]

    @property
    def pieces(self) -> tuple[BoardRow, ...]:
        """The articles that somebody wrote, without those that only print standing texts."""
        return tuple(row for row in self.rows if not row.standing)

    @property
    def furniture(self) -> tuple[BoardRow, ...]:
        """The pieces that only print standing texts: masthead, letters lines, boxes."""
        return tuple(row for row in self.rows if row.standing)
