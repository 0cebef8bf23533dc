"""From a proposal and what was answered to what is to be saved for each sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tm.errors import N_, TmError
from tm.services.pasting.proposals import AWAY, Pasted, Place
from tm.services.views import UnitView
from tm.workflow.moves import Action


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be saved for a sentence."""

    unit: UnitView
    text: str
    action: Action


def wishes(pasted: Pasted, answers: Mapping[int, Place], *, over: bool) -> tuple[Wish, ...]:
    """What is to be saved, in the article's order. With `over`, also where there is a translation already.

    `answers`: what people said of single pasted sentences. Words that go with those before them, and those
    that say more than their own block, are marked for another look.

    Raises:
        TmError: there is no such sentence in the article.
    """
    places = {**pasted.places, **{number: at for number, at in answers.items() if number in pasted.places}}
    if any(at is not None and not AWAY <= at < len(pasted.units) for at in places.values()):
        raise TmError(N_("There is no such sentence in the article; choose one from the list."))
    words, unsure = _words(pasted, places)
    joined, halves = pasted.joined(set(words))
    return tuple(
        wish for wish in _in_order(pasted, words, unsure | halves, joined) if over or wish.unit.status is None
    )


def _in_order(pasted: Pasted, words: Mapping[int, str], unsure: set[int], joined: set[int]) -> Iterator[Wish]:
    for number, unit in enumerate(pasted.units):
        if number in words:
            yield Wish(unit, words[number], Action.DRAFT if number in unsure else Action.TRANSLATED)
        elif number in joined:
            yield Wish(unit, "", Action.JOIN)


def _words(pasted: Pasted, places: Mapping[int, Place]) -> tuple[dict[int, str], set[int]]:
    """The words of each sentence, and those that were given words which belong to none."""
    words: dict[int, str] = {}
    unsure: set[int] = set()
    gaps: dict[int, str] = {}
    last = next((at for at in places.values() if at is not None and at != AWAY), 0)
    for number, (text, gap) in enumerate(pasted.sentences):
        place = places[number]
        if place == AWAY:
            continue
        if place is None:
            place = last
            unsure.add(place)
        words[place] = f"{words[place]}{gaps[place] or ' '}{text}" if place in words else text
        gaps[place] = gap
        last = place
    return words, unsure
