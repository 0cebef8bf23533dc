"""A newer text of an issue: whether sentences are known again after an editor's random hand, and how fast."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from time import process_time

from tm import resources
from tm.revision.comparing import compare
from tm.revision.values import At, Comparison, Part, Piece, sentence
from tm.services.filing.preparing import prepare
from tm.services.updating.sources import Source

EDITS = 10_000
LEAST_KNOWN = 0.999
"""The share of sentences that stayed, with changed words or elsewhere, which must be found as themselves."""
PAPERS = ("the-crossing", "harbour-sheet", "valley-post", "el-faro-del-barrio")

Names = dict[At, int]
"""The number of each sentence of the older text, by its place in one of the texts."""


@dataclass
class Hand:
    """A newer text being made: the pieces so far, and which sentence of it is which."""

    pieces: list[Piece] = field(default_factory=list)
    names: Names = field(default_factory=dict)


def measures() -> Iterator[bool]:
    """Print what became of ten thousand edits; whether enough was known again and nothing mistaken."""
    papers = [_read(name) for name in PAPERS]
    chance = random.Random(7)
    edits = stayed = known = swapped = 0
    took = 0.0
    while edits < EDITS:
        base = chance.choice(papers)
        hand, done = _edited(base, chance)
        start = process_time()
        found = compare(base, hand.pieces)
        took += process_time() - start
        right, wrong = _judged(found, base, hand)
        edits, stayed = edits + done, stayed + len(hand.names)
        known, swapped = known + right, swapped + wrong
    share = known / stayed
    print(
        f"updates: {edits} random edits, {stayed} sentences that stayed; {took * 1000 / stayed:.3f} ms each"
    )
    print(f"  known again {share:.5f} (at least {LEAST_KNOWN}), taken for another {swapped} (none)")
    yield share >= LEAST_KNOWN
    yield swapped == 0


def _read(name: str) -> list[Piece]:
    raw = (resources.samples() / name / "dump.txt").read_bytes()
    language = "es" if name == "el-faro-del-barrio" else "en"
    return Source(prepare(raw, name=name, language=language).articles).pieces


def _numbers(pieces: Sequence[Piece]) -> Names:
    return {at: number for number, at in enumerate(_places(pieces))}


def _places(pieces: Sequence[Piece]) -> Iterator[At]:
    for piece, each in enumerate(pieces):
        for part, lines in enumerate(each.parts):
            yield from (At(piece, part, line) for line in range(len(lines.sentences)))


def _edited(base: Sequence[Piece], chance: random.Random) -> tuple[Hand, int]:
    """The text after some edits, how many they were: words, sentences gone or new, paragraphs elsewhere."""
    numbers, hand, done = _numbers(base), Hand(), 0
    rate = chance.choice((0.02, 0.06, 0.12))
    for piece, each in enumerate(base):
        parts = []
        for part, lines in enumerate(each.parts):
            kept = []
            for line, text in enumerate(lines.sentences):
                wish = chance.random() / rate
                if wish < 0.2 and len(text.split()) > 3:
                    done += 1
                    continue
                reworded = wish < 0.8 and len(text.split()) > 6
                done += reworded
                said = _reworded(text, chance) if reworded else text
                kept.append((numbers[At(piece, part, line)], said))
                if 0.8 <= wish < 1:
                    kept.append((-1, f"{chance.random():.9f} more was said of it on the day after."))
                    done += 1
            parts.append((lines.type, kept))
        if len(parts) > 4 and chance.random() < rate * 2:
            parts.insert(chance.randrange(1, len(parts)), parts.pop(chance.randrange(1, len(parts))))
            done += 1
        _add(hand, parts)
    return hand, done


def _reworded(text: str, chance: random.Random) -> str:
    """One or two words of a sentence changed."""
    words = text.split(" ")
    for _ in range(chance.randint(1, 2)):
        words[chance.randrange(len(words))] = chance.choice(("other", "later", "eleven", "Marta"))
    return " ".join(words)


def _add(hand: Hand, parts: Sequence[tuple[object, Sequence[tuple[int, str]]]]) -> None:
    piece = len(hand.pieces)
    kept = [(type_, lines) for type_, lines in parts if lines]
    hand.pieces.append(
        Piece(tuple(Part(type_, tuple(text for _, text in lines)) for type_, lines in kept))  # type: ignore[arg-type]
    )
    for part, (_, lines) in enumerate(kept):
        for line, (number, _) in enumerate(lines):
            if number >= 0:
                hand.names[At(piece, part, line)] = number


def _judged(found: Comparison, base: Sequence[Piece], hand: Hand) -> tuple[int, int]:
    """How many sentences of the newer text were found as themselves, and how many as another one.

    Sentences with the same words are not told apart: whatever was translated fits both.
    """
    words = {number: sentence(base, at) for at, number in _numbers(base).items()}
    right = wrong = 0
    for group in found.groups:
        there = {sentence(base, at) for at in group.olds}
        for at in group.news:
            if at in hand.names and words[hand.names[at]] in there:
                right += 1
            elif at in hand.names and there:
                wrong += 1
    return right, wrong
