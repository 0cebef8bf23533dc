"""What is found in the archive, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tm.memory import Spans
from tm.workflow.holding import Hold


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says in a language, and where the phrase stands in it.

    `edition` is the tag of the edition that says so; None for an original that is at home in none.
    """

    language: str
    edition: str | None
    text: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its public id, in all its languages, the original first."""

    unit: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """An article in which the phrase stands, of an issue (its slug) or of the pool (None).

    `more`: so many other sentences of it may have the phrase. `holds`: in which editions (by tag) it is held
    back, and by what; those who see the desk read it all the same.
    """

    issue: str | None
    article: str
    headline: str
    sentences: tuple[Sentence, ...]
    more: int
    holds: Mapping[str, Hold]


@dataclass(frozen=True, slots=True)
class Place:
    """An article by number and public id, its issue, and those of its sentences that may have the phrase."""

    article: int
    key: str
    issue: str | None
    units: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Start:
    """Where a page begins: behind a text of the index, and behind so many articles of what follows."""

    below: int | None = None
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what was found, and where the next one begins."""

    pieces: tuple[Piece, ...]
    next: Start | None


FIRST: Final = Start()
