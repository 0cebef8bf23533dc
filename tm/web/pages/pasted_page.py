"""The page of a pasted translation as values: what is asked, and both texts side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from tm.services.originals.pairs import Match
from tm.services.pasting import AWAY, Pasted, Place
from tm.services.views import UnitView
from tm.web.pages.original_page import FIELD, Choice, choices

_AROUND = 6


@dataclass(frozen=True, slots=True)
class Question:
    """A pasted sentence by number, and the article's sentences to which it may belong."""

    number: int
    text: str
    chosen: Place
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences that stand side by side; `questions` where somebody is asked."""

    units: tuple[UnitView, ...]
    pasted: tuple[str, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class PastedPage:
    """All pairs in the article's order."""

    rows: tuple[Row, ...]

    @cached_property
    def doubts(self) -> tuple[Row, ...]:
        """The pairs that are asked about."""
        return tuple(row for row in self.rows if row.questions)

    @property
    def strange(self) -> bool:
        """Whether most pairs are doubtful: perhaps this is the translation of another piece."""
        pairs = [row for row in self.rows if row.pasted]
        return len(pairs) > 2 and 2 * len(self.doubts) > len(pairs)

    @property
    def to_do(self) -> int:
        """How many sentences the pasted text does not have."""
        return sum(len(row.units) for row in self.rows if not row.pasted)

    @property
    def there(self) -> int:
        """How many sentences that it has are translated already."""
        return sum(unit.status is not None for row in self.rows if row.pasted for unit in row.units)


def build(pasted: Pasted, answers: Mapping[int, Place]) -> PastedPage:
    """The page of a proposal, with what was answered before."""
    places = {**pasted.places, **{number: at for number, at in answers.items() if number in pasted.places}}
    return PastedPage(tuple(_rows(pasted, places)))


def answers(form: Mapping[str, str]) -> dict[int, Place]:
    """What a form says of single pasted sentences."""
    return {
        int(name.removeprefix(FIELD)): _place(value)
        for name, value in form.items()
        if name.startswith(FIELD) and _is_number(name.removeprefix(FIELD))
    }


def _place(value: str) -> Place:
    if value == str(AWAY):
        return AWAY
    return int(value) if _is_number(value) else None


def _is_number(value: str) -> bool:
    return value.isdecimal() and len(value) < 8


def _rows(pasted: Pasted, places: Mapping[int, Place]) -> Iterator[Row]:
    last = 0
    for pair in pasted.pairs:
        last = pair.original[-1] if pair.original else last
        yield Row(
            units=tuple(pasted.units[number] for number in pair.original),
            pasted=tuple(pasted.sentences[number][0] for number in pair.present),
            questions=tuple(
                _question(pasted, pair, number, places[number], last) for number in pair.misplaced
            ),
        )


def _question(pasted: Pasted, pair: Match, number: int, chosen: Place, last: int) -> Question:
    first = pair.original[0] if pair.original else last
    near = range(max(0, first - _AROUND), min(len(pasted.units), last + _AROUND + 1))
    numbers = sorted({*near} | ({chosen} if chosen is not None else set()))
    texts = [unit.text for unit in pasted.units]
    return Question(number, pasted.sentences[number][0], chosen, tuple(choices(texts, numbers)))
