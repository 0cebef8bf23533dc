"""A sentence as the memory sees it: with the sentences joined to it, and its neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, and_, bindparam, select
from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.memory import EDGE, Context, key
from tm.storage.history import History
from tm.storage.issues import Block
from tm.storage.paper import Edition
from tm.storage.queries.wanted import not_by_rule
from tm.storage.units import Translation, Unit, UnitVersion


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit of a block, and what an edition does with it; `status` is None where it is to do."""

    id: int
    text: str
    gap_after: str
    version: int
    target: str
    treatment: Treatment | None
    status: Status | None
    basis_edition_id: int | None
    basis_version: int | None
    saved_at: datetime | None

    @property
    def is_joined(self) -> bool:
        """Whether the sentence before it says it too."""
        return self.treatment is Treatment.JOINED


@dataclass(frozen=True, slots=True)
class Run:
    """A sentence with those joined to it, in order, in its block."""

    sentences: tuple[Sentence, ...]
    before: Sentence | None
    after: Sentence | None

    @property
    def head(self) -> Sentence:
        """The sentence that the translation stands on."""
        return self.sentences[0]

    @property
    def text(self) -> str:
        """The words of all, as they are now."""
        return joined(self.sentences, [each.text for each in self.sentences])


_OF_BLOCK = (
    select(
        Unit.id,
        Unit.text,
        Unit.gap_after,
        Unit.version,
        Translation.text,
        Translation.treatment,
        Translation.status,
        Translation.basis_edition_id,
        Translation.basis_version,
        Translation.saved_at,
    )
    .outerjoin(
        Translation, and_(Translation.unit_id == Unit.id, Translation.edition_id == bindparam("edition"))
    )
    .where(Unit.block_id == bindparam("block"), Unit.retired_at.is_(None))
    .order_by(Unit.position, Unit.id)
)
"""Built once, since building a query costs more than running it."""


def runs_of(session: Session, block_id: int, edition_id: int) -> list[Run]:
    """All sentences of a block, with what the edition does with them, joined ones together."""
    rows = [Sentence(*row) for row in session.execute(_OF_BLOCK, {"block": block_id, "edition": edition_id})]  # type: ignore[call-arg]
    starts = [place for place, each in enumerate(rows) if place == 0 or not each.is_joined]
    ends = [*starts[1:], len(rows)]
    return [
        Run(
            tuple(rows[start:end]),
            rows[start - 1] if start else None,
            rows[end] if end < len(rows) else None,
        )
        for start, end in zip(starts, ends, strict=True)
    ]


def run_of(runs: Sequence[Run], unit_id: int) -> Run | None:
    """The run that this unit belongs to."""
    return next((run for run in runs if any(each.id == unit_id for each in run.sentences)), None)


def context_of(session: Session, run: Run, block: Block) -> Context:
    """What stands around a run in its article."""
    before = run.before.text if run.before else _neighbour(session, block, _BEFORE)
    after = run.after.text if run.after else _neighbour(session, block, _AFTER)
    return Context(EDGE if before is None else key(before), EDGE if after is None else key(after), block.type)


@dataclass(frozen=True, slots=True)
class Read:
    """The words from which a translation was made, and their language."""

    text: str
    language: str


def read_for(session: Session, run: Run, language: str) -> Read | None:
    """What was read for a run's translation; None where it cannot be told any more."""
    head = run.head
    if head.basis_edition_id is None:
        texts = [_version_of(session, each) for each in run.sentences]
        return Read(joined(run.sentences, texts), language)
    tag = session.get_one(Edition, head.basis_edition_id).tag
    others = [_other_of(session, each, head.basis_edition_id) for each in run.sentences]
    text = joined(run.sentences, [each or "" for each in others]).strip()
    return Read(text, tag) if text and others[0] is not None else None


def joined(sentences: Sequence[Sentence], texts: Sequence[str]) -> str:
    """The texts of sentences that follow each other, with what stands between them."""
    gaps = [*(each.gap_after for each in sentences[:-1]), ""]
    return "".join(text + gap for text, gap in zip(texts, gaps, strict=True))


_IN_ARTICLE = (
    select(Unit.text)
    .join(Block, Block.id == Unit.block_id)
    .where(Block.article_id == bindparam("article"), not_by_rule(), Block.edition_id.is_(None))
    .where(Unit.retired_at.is_(None), Block.retired_at.is_(None))
    .limit(1)
)
_BEFORE = _IN_ARTICLE.where(Block.position < bindparam("place")).order_by(
    Block.position.desc(), Unit.position.desc()
)
_AFTER = _IN_ARTICLE.where(Block.position > bindparam("place")).order_by(Block.position, Unit.position)


def _neighbour(session: Session, block: Block, side: Select[str]) -> str | None:
    """The last sentence before a block, or the first one behind it."""
    return session.scalar(side, {"article": block.article_id, "place": block.position})


def _version_of(session: Session, sentence: Sentence) -> str:
    """The original's words that were read."""
    if sentence.basis_version in (None, sentence.version) or sentence.basis_edition_id is not None:
        return sentence.text
    query = select(UnitVersion.text).where(
        UnitVersion.unit_id == sentence.id, UnitVersion.version == sentence.basis_version
    )
    return session.scalar(query) or sentence.text


def _other_of(session: Session, sentence: Sentence, edition_id: int) -> str | None:
    """The other edition's words that were read, if it has any of its own for the sentence."""
    query = select(History.text).where(
        History.unit_id == sentence.id,
        History.edition_id == edition_id,
        History.version == sentence.basis_version,
        History.treatment == Treatment.TEXT,
    )
    return session.scalar(query.order_by(History.seq.desc()).limit(1))
