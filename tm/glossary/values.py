"""What a register of names and terms holds, and what is found of it in a text."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What an entry names."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    TITLE = "title"
    SLOGAN = "slogan"
    TERM = "term"


NAMES: Final = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION, Kind.TITLE})
"""Kinds that have one right spelling, so that another one is noticed."""


class Use(StrEnum):
    """What an edition does with a rendering; a proposed one waits for an editor."""

    PREFERRED = "preferred"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"
    PROPOSED = "proposed"


class State(StrEnum):
    """Whether an editor has decided on an entry."""

    PROPOSED = "proposed"
    DECIDED = "decided"


class Handling(StrEnum):
    """Whether an entry is translated, or stays in every language as it is."""

    TRANSLATE = "translate"
    KEEP = "keep"


class Case(StrEnum):
    """Which capitals an entry needs: by its kind, exactly those it is written with, or any.

    By kind, names need their capitals, and abbreviations theirs; other terms are found in any.
    """

    AUTO = "auto"
    EXACT = "exact"
    ANY = "any"


class Written(StrEnum):
    """How an entry stands in a text."""

    AS_LISTED = "as_listed"
    INFLECTED = "inflected"
    MISSPELT = "misspelt"


@dataclass(frozen=True, slots=True)
class Rendering:
    """What an entry is called in an edition."""

    text: str
    use: Use = Use.PREFERRED


@dataclass(frozen=True, slots=True)
class Entry:
    """A name or a term in one language, with what one edition calls it.

    `forms` are other right forms in the language of `text`, `wrong` those that are known to be mistakes.
    """

    key: str
    text: str
    kind: Kind = Kind.TERM
    renderings: tuple[Rendering, ...] = ()
    forms: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    handling: Handling = Handling.TRANSLATE
    case: Case = Case.AUTO
    note: str = ""
    state: State = State.DECIDED

    @property
    def preferred(self) -> tuple[str, ...]:
        """What the edition writes."""
        return self._used(Use.PREFERRED)

    @property
    def allowed(self) -> tuple[str, ...]:
        """What the edition may write as well."""
        return self._used(Use.ALLOWED)

    @property
    def forbidden(self) -> tuple[str, ...]:
        """What the edition never writes."""
        return self._used(Use.FORBIDDEN)

    @property
    def proposed(self) -> tuple[str, ...]:
        """What somebody proposes."""
        return self._used(Use.PROPOSED)

    @property
    def right(self) -> tuple[str, ...]:
        """Whatever counts as this entry in the edition, best first; of what is kept, its own forms."""
        own = (self.text, *self.forms) if self.handling is Handling.KEEP else ()
        return (*self.preferred, *own, *self.allowed)

    def _used(self, use: Use) -> tuple[str, ...]:
        return tuple(rendering.text for rendering in self.renderings if rendering.use is use)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an entry stands in a text; the span is of the text as stored, with its markup.

    `inner` says that it is a part of a longer mention. Of a misspelt name `right` is the spelling that it
    should have.
    """

    start: int
    end: int
    entry: Entry
    written: Written = Written.AS_LISTED
    inner: bool = False
    right: str = ""

    @property
    def kind(self) -> Kind:
        """What the entry names."""
        return self.entry.kind
