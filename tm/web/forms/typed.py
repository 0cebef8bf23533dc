"""What was typed into the fields of a form, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tm.errors import N_, TmError, WrongField
from tm.web.sentences import translated


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of a form, and what is wrong with which: "" where it is said of the whole form."""

    values: Mapping[str, str]
    problems: dict[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """The text of a field; None: it was left empty."""
        return self.values.get(name, "").strip() or None

    def date(self, name: str) -> date | None:
        """The date in a field; None where there is none, or where it is a problem now."""
        text = self.text(name)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            self.refuse(WrongField(name, N_("“%(text)s” is not a date; write it as 2025-01-29."), text=text))
            return None

    def number(self, name: str) -> int | None:
        """The whole number in a field; None where there is none, or where it is a problem now."""
        text = self.text(name)
        if text is None or (text.isdecimal() and len(text) <= 9):
            return int(text) if text else None
        self.refuse(WrongField(name, N_("“%(text)s” is not a number; write it in figures."), text=text))
        return None

    def refuse(self, error: TmError) -> None:
        """Keep what an error says, beside the field that it is about."""
        name = error.field if isinstance(error, WrongField) else ""
        self.problems.setdefault(name, translated(error))
