"""A piece whose printed text is itself a translation: the original beside it, sentence by sentence.

Pure: an article as values and a pasted text in, a proposal out. What people answer to its questions makes the
operation that puts the original in (`tm.services.originals.operation`).
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from tm import languages
from tm.document import LAYOUT_RESIDUE, BlockType
from tm.errors import N_, TmError
from tm.ingest import read_article
from tm.services.filing.cutting import cut_article
from tm.services.filing.pieces import PieceBlock
from tm.services.originals.pairs import RUNNING, Languages, Match, Part, followers, match
from tm.services.views import ArticleView, BlockView, UnitView

LONGEST = 1_000_000
"""Characters of a pasted original."""


@dataclass(frozen=True)
class Answers:
    """What is to become of the present sentences, as `PutOriginal` takes it.

    `sentences`: the public id of each, with the number of the original's sentence that it renders;
    `joined`: sentences of the original that are said together with the one before; `unsure`: those whose
    words a person should look at again; `written`: parts that the original lacks (see there), whose
    sentences go on behind its own.
    """

    sentences: tuple[tuple[str, int], ...]
    joined: tuple[int, ...]
    unsure: tuple[int, ...]
    written: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Proposal:
    """The original and the present text of an article, put side by side.

    `stays` are the present blocks without counterpart, which remain in their edition only.
    """

    language: str
    blocks: tuple[PieceBlock, ...]
    present: tuple[BlockView, ...]
    pairs: tuple[Match, ...]
    stays: tuple[BlockView, ...]

    @cached_property
    def originals(self) -> tuple[str, ...]:
        """The original's sentences by number."""
        return tuple(unit.text for block in self.blocks for unit in block.units)

    @cached_property
    def sentences(self) -> tuple[UnitView, ...]:
        """The present sentences by number."""
        return tuple(unit for block in self.present for unit in block.units)

    @property
    def doubts(self) -> tuple[Match, ...]:
        """The pairs that a person is asked about."""
        return tuple(pair for pair in self.pairs if pair.doubtful)

    @cached_property
    def seen(self) -> str:
        """What tells this proposal from one for other texts."""
        texts = [*self.originals, *(f"{unit.id} {unit.text}" for unit in self.sentences)]
        return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]

    @cached_property
    def places(self) -> dict[str, int | None]:
        """For each present sentence (its id) the original's sentence that it renders, as proposed."""
        return {
            self.sentences[number].id: pair.original[0] if pair.original else None
            for pair in self.pairs
            for number in pair.present
        }


def prepare_original(view: ArticleView, text: str, *, language: str) -> Proposal:
    """The pasted original of an article, read, cut and aligned with what the article's home edition has.

    Raises:
        TmError: there is no text, no such language, or it is the language that the article is in.
    """
    tag = languages.normalize_tag(language)
    if languages.base(tag) == languages.base(view.language):
        raise TmError(N_("This text is in that language already; choose the one in which it was written."))
    blocks = original_blocks(text, tag)
    candidates = [block for block in view.blocks if _is_own(block)]
    speak = Languages(tag, view.language)
    stays = _staying(candidates, match(parts_of(blocks), parts_of(candidates), speak))
    present = tuple(block for block in candidates if block not in stays)
    if present:
        return Proposal(tag, blocks, present, match(parts_of(blocks), parts_of(present), speak), stays)
    all_running = match(_as_running(parts_of(blocks)), _as_running(parts_of(candidates)), speak)
    return Proposal(tag, blocks, tuple(candidates), all_running, ())


@lru_cache(maxsize=8)
def original_blocks(text: str, language: str) -> tuple[PieceBlock, ...]:
    """The blocks of a pasted original that have words, cut into sentences.

    Raises:
        TmError: there is no text, or far too much of it.
    """
    if not text.strip():
        raise TmError(N_("There is no text; paste the original first."))
    if len(text) > LONGEST:
        raise TmError(N_("This is far more than one article; paste only the original of this one."))
    article = cut_article(read_article(text, language=language))
    return tuple(block for block in article.blocks if block.units and block.type not in LAYOUT_RESIDUE)


def answered(proposal: Proposal, answers: Mapping[str, int | None]) -> Answers:
    """The proposal with what people said of single sentences (their ids): a number of the original, or none.

    What belongs to none goes behind the sentence before it, where somebody will look at it again.

    Raises:
        TmError: there is no such sentence in the original.
    """
    places = {**proposal.places, **{id_: n for id_, n in answers.items() if id_ in proposal.places}}
    if any(number is not None and not 0 <= number < len(proposal.originals) for number in places.values()):
        raise TmError(N_("There is no such sentence in the original; choose one from the list."))
    sentences = tuple(_settled(proposal, places))
    firsts = {part.first for part in parts_of(proposal.blocks)}
    joined, halves = followers(proposal.pairs, firsts, {number for _, number in sentences})
    unsure = {number for id_, number in sentences if places[id_] is None} | halves
    return Answers(sentences, tuple(sorted(joined)), tuple(sorted(unsure)))


def _is_own(block: BlockView) -> bool:
    """Whether a block has words that people would translate."""
    return bool(block.units) and not block.by_rule


def parts_of(blocks: Sequence[PieceBlock] | Sequence[BlockView]) -> list[Part]:
    """The blocks with their sentences, numbered through the whole text."""
    parts: list[Part] = []
    first = 0
    for block in blocks:
        parts.append(Part(block.type, first, tuple(unit.text for unit in block.units)))
        first += len(block.units)
    return parts


def _as_running(parts: Sequence[Part]) -> list[Part]:
    """The parts as a text without headings, for a piece that has nothing of the original's types."""
    return [replace(part, type=BlockType.PARAGRAPH) for part in parts]


def _staying(candidates: Sequence[BlockView], pairs: Sequence[Match]) -> tuple[BlockView, ...]:
    """Whole blocks that have no counterpart in the original, but for those of the running text."""
    alone = {number for pair in pairs if not pair.original for number in pair.present}
    parts = zip(candidates, parts_of(candidates), strict=True)
    return tuple(
        block for block, part in parts if part.type not in RUNNING and alone.issuperset(part.numbers)
    )


def _settled(proposal: Proposal, places: Mapping[str, int | None]) -> Iterator[tuple[str, int]]:
    """Each present sentence with its place; one without goes where the one before it goes, else the next."""
    known = [
        (0 if block.type in RUNNING else number, unit.id)
        for number, block in enumerate(proposal.present, start=1)
        for unit in block.units
    ]
    for at, (kind, id_) in enumerate(known):
        around = [known[at], *reversed(known[:at]), *known[at + 1 :]]
        alike = [places[other] for its_kind, other in around if its_kind == kind]
        any_ = [places[other] for _, other in around]
        yield id_, next((place for place in (*alike, *any_) if place is not None), 0)
