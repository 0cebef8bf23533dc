"""Alignment: how right it is on documents whose alignment is known, beside lengths alone, and how fast."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from benchmarks.aligned_documents import FOLDER, LANGUAGES, Beads, Document, documents
from tm import words
from tm.alignment import Bead, align, doubtful, lattice, lengths, sure
from tm.alignment.scoring import PRIOR
from tm.text import fold, plain

DOCUMENTS = 100
LEAST = {"es-419": 0.99, "fr": 0.985, "ar": 0.975, "hi": 0.985}
"""The F1 of word pairs that each language must reach."""
LONG = 1000
SECONDS = 10.0
"""What a thousand sentences beside a thousand may take, on a machine that does other things too."""

Aligner = Callable[[Document, str], Sequence[Bead]]


@dataclass
class Score:
    """What came of many documents."""

    f1: float = 0.0
    documents: int = 0
    right: int = 0
    wrong: int = 0
    right_asked: int = 0
    wrong_asked: int = 0
    placed: int = 0
    misplaced: int = 0
    places_asked: int = 0

    def add(self, document: Document, beads: Sequence[Bead]) -> None:
        """Count one document's alignment."""
        found = [(bead.source, bead.target) for bead in beads]
        self.f1 += word_pair_f1(document, found)
        self.documents += 1
        gold = set(document.gold)
        for bead in beads:
            if (bead.source, bead.target) in gold:
                self.right += 1
                self.right_asked += doubtful(bead)
            else:
                self.wrong += 1
                self.wrong_asked += doubtful(bead)
        self._add_places(document, beads)

    def _add_places(self, document: Document, beads: Sequence[Bead]) -> None:
        """Count sentences with a sure place, those of them in a wrong one, and those that are asked about."""
        first = {place: source[0] for source, target in document.gold if source for place in target}
        for bead in beads:
            for place, chance in zip(bead.target, bead.placed, strict=False):
                self.places_asked += not sure(chance)
                self.placed += sure(chance)
                self.misplaced += sure(chance) and first.get(place) != bead.source[0]

    @property
    def mean(self) -> float:
        """The mean F1 of the documents."""
        return self.f1 / self.documents


def measures() -> Iterator[bool]:
    """Print quality per language and speed; each yields whether it keeps its limit."""
    if not FOLDER.is_dir():
        print("alignment: no translation memories (PLIEGO_SHARED names the folder)")
        return
    print(f"alignment of {DOCUMENTS} documents per language, F1 of word pairs")
    for language in LANGUAGES:
        ours, bare = score(language, ours_of), score(language, lengths_only)
        print(
            f"  en → {language}: {ours.mean:.4f}, lengths only {bare.mean:.4f}; of {ours.wrong} wrong pairs "
            f"{ours.wrong_asked / max(1, ours.wrong):.0%} are asked, of {ours.right} right ones "
            f"{ours.right_asked / ours.right:.1%}; of {ours.placed} sentences placed {ours.misplaced} are "
            f"wrong, {ours.places_asked} asked"
        )
        yield ours.mean >= LEAST[language]
    seconds = _long()
    print(f"  {LONG} sentences beside {LONG}: {seconds:.1f} s")
    yield seconds <= SECONDS


def score(language: str, aligner: Aligner, *, number: int = DOCUMENTS) -> Score:
    """How an aligner does on documents of a language."""
    found = Score()
    for document in documents(language, number):
        found.add(document, aligner(document, language))
    return found


def ours_of(document: Document, language: str) -> Sequence[Bead]:
    """Our alignment of a document."""
    return align(document.source, document.target, source_language="en", target_language=language)


def lengths_only(document: Document, _language: str) -> Sequence[Bead]:
    """The alignment by the lengths of sentences alone, after Gale & Church."""
    source, target = _sizes(document.source), _sizes(document.target)
    model = lengths.guessed(source, target)

    def worth(i: int, j: int, a: int, b: int) -> float:
        return PRIOR[a, b] + (model.agreement(i, j, a, b) if a and b else 0.0)

    band = lattice.diagonal(len(source), len(target), 40)
    steps = lattice.best(lattice.build(band, worth))
    return [Bead(tuple(range(i, i + a)), tuple(range(j, j + b)), 1.0) for i, j, a, b in steps]


def word_pair_f1(document: Document, beads: Beads) -> float:
    """F1 of the pairs of words, one of each text, that share a bead."""
    source = [words.count(sentence) for paragraph in document.source for sentence in paragraph]
    target = [words.count(sentence) for paragraph in document.target for sentence in paragraph]

    def weight(pairs: set[tuple[int, int]]) -> int:
        return sum(source[i] * target[j] for i, j in pairs)

    ours, gold = _pairs(beads), _pairs(document.gold)
    whole = weight(ours) + weight(gold)
    return 2 * weight(ours & gold) / whole if whole else 1.0


def _pairs(beads: Beads) -> set[tuple[int, int]]:
    return {(i, j) for source, target in beads for i in source for j in target}


def _sizes(paragraphs: Sequence[Sequence[str]]) -> list[int]:
    return [len(fold(plain(sentence))) for paragraph in paragraphs for sentence in paragraph]


def _long() -> float:
    parts = list(documents("es-419", 40))
    source = [paragraph for part in parts for paragraph in part.source]
    target = [paragraph for part in parts for paragraph in part.target]
    begun = perf_counter()
    align(_first(source), _first(target), source_language="en", target_language="es-419")
    return perf_counter() - begun


def _first(paragraphs: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """The first thousand sentences, or a few more."""
    kept: list[Sequence[str]] = []
    for paragraph in paragraphs:
        if sum(map(len, kept)) >= LONG:
            break
        kept.append(paragraph)
    return kept
