"""Who is thanked for what in an edition: who translated, and who read what others had translated."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Deed:
    """That somebody saved a sentence, as approved (`read`) or as its translation."""

    unit: int
    person: int
    read: bool


@dataclass(frozen=True, slots=True)
class Thanked:
    """Those who translated, and those who read, by number."""

    translated: set[int] = field(default_factory=set)
    read: set[int] = field(default_factory=set)


def thanked(deeds: Iterable[Deed]) -> Thanked:
    """Who translated and who read; approving what nobody else has translated is no reading."""
    units: dict[int, Thanked] = defaultdict(Thanked)
    for deed in deeds:
        unit = units[deed.unit]
        (unit.read if deed.read else unit.translated).add(deed.person)
    whole = Thanked()
    for unit in units.values():
        whole.translated.update(unit.translated)
        whole.read.update(each for each in unit.read if unit.translated - {each})
    return whole
