"""What the memory says, as values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tm.document import Status
from tm.memory import Difference, Level, Spans


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a pair comes from.

    `issue` is a slug, `headline` an article's, `article` and `unit` are public ids; all are None where the
    pair is of a file, and so is `status`; `file` is its name then. `standing` is the key of a standing text.
    """

    status: Status | None
    at: datetime | None
    issue: str | None = None
    article: str | None = None
    headline: str | None = None
    unit: str | None = None
    file: str | None = None
    standing: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A past pair for a sentence; the translation is put right where that was certain.

    `level` is None for what is only alike, as much as `score` says (0–100). `mended` is what was put right,
    `left` what a person has to put right in it.
    """

    source: str
    target: str
    level: Level | None
    score: int
    why: Provenance
    mended: tuple[Difference, ...] = ()
    left: tuple[Difference, ...] = ()


class Match(StrEnum):
    """How a phrase stands in a text."""

    EXACT = "exact"
    """Letter by letter, but for case, accents and marks."""
    FORMS = "forms"
    """Word after word, in other forms."""
    APART = "apart"
    """Each word somewhere, in any form."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A pair in which a phrase stands, and where: spans of both texts as they are stored."""

    source: str
    target: str
    source_spans: Spans
    target_spans: Spans
    source_language: str
    target_language: str
    match: Match
    why: Provenance
