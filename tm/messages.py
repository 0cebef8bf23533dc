"""Sentences that can be told in any language: an English pattern of the catalogues, and its values.

A pattern has blanks `%(name)s`. Without values it is the sentence as it stands, so that its `%` needs no
doubling; with values every other `%` is written `%%`. The command line and JSON tell a sentence in English,
by `str`; the desk tells it in the reader's language, by `tm.web.sentences`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce


def N_(pattern: str) -> str:  # noqa: N802 - the name that collectors of texts know
    """The pattern itself: the mark by which `script/messages` collects it for the catalogues."""
    return pattern


def filled(pattern: str, values: Mapping[str, object]) -> str:
    """The pattern with its blanks filled; without values the pattern as it stands."""
    return pattern % values if values else pattern


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence, or a part that fills a blank of another; `str` gives the English."""

    pattern: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return filled(self.pattern, self.values)


class Tag(str):
    """A language's tag as a value: the command line prints it, the desk names the language."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of things in words, such as "1,203 sentences"; both patterns have the blank `%(count)s`.

    Both are written as literals in the call, from where `script/messages` collects them.
    """

    one: str
    more: str
    number: int

    def __str__(self) -> str:
        return filled(self.one if self.number == 1 else self.more, {"count": f"{self.number:,}"})


def either(choices: Sequence[object]) -> object:
    """The choices as one value for a blank: "en", "en or es", "en or es or ar"; at least one."""
    return reduce(
        lambda one, other: Message(N_("%(one)s or %(other)s"), {"one": one, "other": other}), choices
    )


def listed(items: Sequence[object]) -> object:
    """The items as one value for a blank: "en", "en, es", "en, es, ar"; at least one."""
    return reduce(lambda one, other: Message(N_("%(one)s, %(other)s"), {"one": one, "other": other}), items)
