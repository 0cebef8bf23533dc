"""The page of an original's pairs as values: what is asked, and both texts side by side."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tm.services.originals.operation import PutOriginal
from tm.services.originals.pairs import Match
from tm.services.originals.proposals import Answers, Proposal
from tm.services.views import UnitView
from tm.text import plain

_AROUND = 8
_ROOM = 70
FIELD = "place-"
"""What the names of the fields begin with; the sentence's id follows."""
WRITTEN = "write-"
"""The same of the fields for words that the original lacks; the part's id follows."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A sentence of the original that may be the one meant."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A present sentence, and the original's sentences to which it may belong; `chosen`: None for none."""

    unit: UnitView
    chosen: int | None
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Sentences that stand side by side; `questions` where somebody is asked."""

    originals: tuple[str, ...]
    sentences: tuple[UnitView, ...]
    questions: tuple[Question, ...]
    doubtful: bool


@dataclass(frozen=True, slots=True)
class OriginalPage:
    """All pairs in the original's order."""

    rows: tuple[Row, ...]

    @property
    def doubts(self) -> tuple[Row, ...]:
        """The pairs that are asked about."""
        return tuple(row for row in self.rows if row.questions)

    @property
    def strange(self) -> bool:
        """Whether most pairs are doubtful: perhaps this is the original of another piece."""
        pairs = [row for row in self.rows if row.sentences]
        return len(pairs) > 2 and 2 * len(self.doubts) > len(pairs)

    @property
    def to_do(self) -> int:
        """How many sentences of the original have no counterpart."""
        return sum(len(row.originals) for row in self.rows if not row.sentences)


def build(proposal: Proposal, answers: Mapping[str, int | None]) -> OriginalPage:
    """The page of a proposal, with what was answered before."""
    places = {**proposal.places, **{id_: n for id_, n in answers.items() if id_ in proposal.places}}
    return OriginalPage(tuple(_rows(proposal, places)))


def answers(form: Mapping[str, str]) -> dict[str, int | None]:
    """What a form says of single sentences; what is no number means none of them."""
    return {
        name.removeprefix(FIELD): int(value) if value.isdecimal() and len(value) < 8 else None
        for name, value in form.items()
        if name.startswith(FIELD)
    }


def written(form: Mapping[str, str]) -> dict[str, str]:
    """The words that a form gives to parts (ids) that the original lacks."""
    return {
        name.removeprefix(WRITTEN): words
        for name, words in form.items()
        if name.startswith(WRITTEN) and words.strip()
    }


def change(article: str, text: str, proposal: Proposal, said: Answers) -> PutOriginal:
    """What puts the original in, with what was answered."""
    return PutOriginal(
        article, proposal.language, text, said.sentences, said.joined, said.unsure, said.written
    )


def _rows(proposal: Proposal, places: Mapping[str, int | None]) -> Iterator[Row]:
    last = 0
    for pair in proposal.pairs:
        last = pair.original[-1] if pair.original else last
        units = tuple(proposal.sentences[number] for number in pair.present)
        asked = units if pair.doubtful else ()
        yield Row(
            originals=tuple(proposal.originals[number] for number in pair.original),
            sentences=units,
            questions=tuple(_question(proposal, pair, unit, places[unit.id], last) for unit in asked),
            doubtful=pair.doubtful,
        )


def _question(proposal: Proposal, pair: Match, unit: UnitView, chosen: int | None, last: int) -> Question:
    first = pair.original[0] if pair.original else last
    near = range(max(0, first - _AROUND), min(len(proposal.originals), last + _AROUND + 1))
    numbers = sorted({*near} | ({chosen} if chosen is not None else set()))
    return Question(unit, chosen, tuple(choices(proposal.originals, numbers)))


def choices(originals: Sequence[str], numbers: Sequence[int]) -> Iterator[Choice]:
    """The sentences with these numbers, each on one short line."""
    for number in numbers:
        if 0 <= number < len(originals):
            text = " ".join(plain(originals[number]).split())
            yield Choice(number, text if len(text) <= _ROOM else text[:_ROOM].rsplit(" ", 1)[0] + "…")
