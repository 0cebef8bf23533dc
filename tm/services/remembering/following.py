"""The memory follows every save: in the same transaction, the pair of a sentence becomes what stands now.

For each text that a sentence has had, one pair remembers how it was translated last. What is a draft, left
out or to do again is forgotten for its present text; pairs of earlier texts stay.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.memory import SCHEME, Context, bare, key, signatures, spelled, to_bytes
from tm.services.remembering.sentences import Read, Run, context_of, read_for, run_of, runs_of
from tm.storage.issues import Article, Block
from tm.storage.memory import MemoryPair
from tm.storage.paper import Edition
from tm.storage.queries.memory import note_change
from tm.storage.units import Unit

SURE = frozenset({Status.TRANSLATED, Status.APPROVED})
"""What is remembered; a draft is not."""


def remember(session: Session, unit: Unit, edition_id: int) -> None:
    """Let the memory hold what an edition does with a unit now, and with those it was or is joined to."""
    session.flush()
    block = session.get_one(Block, unit.block_id)
    runs = runs_of(session, block.id, edition_id)
    mine = run_of(runs, unit.id)
    if mine is None:
        return
    place = runs.index(mine)
    touched = runs[max(0, place - 1) : place + 1] if mine.head.id == unit.id else [mine]
    _follow(session, block, edition_id, touched, others=[unit.id])


def follow_block(session: Session, block: Block, edition_id: int) -> None:
    """The same for all sentences of a block."""
    _follow(session, block, edition_id, runs_of(session, block.id, edition_id), others=())


def _follow(
    session: Session, block: Block, edition_id: int, runs: Sequence[Run], *, others: Iterable[int]
) -> None:
    """Bring the pairs of these runs up to date; `others` are units that may have had one of their own."""
    article = session.get_one(Article, block.article_id)
    known = _pairs(session, {*(run.head.id for run in runs), *others}, edition_id)
    for run in runs:
        past = [each for each in known if each.unit_id == run.head.id]
        read = read_for(session, run, article.language) if _is_sure(run) else None
        if read is None:
            _forget(session, [each for each in past if _is_present(each, run, article)])
        else:
            _keep(session, run, read, past, block, edition_id)
        for each in run.sentences[1:]:
            _forget(session, [pair for pair in known if (pair.unit_id, pair.source) == (each.id, each.text)])


def values_of(source: str, target: str) -> dict[str, object]:
    """The columns of a pair that follow from its texts."""
    bared = bare(source)
    signed = to_bytes(signatures([spelled(source), spelled(target)]))
    return {
        "source": source,
        "target": target,
        "key": key(source),
        "length": len(bared),
        "signature": signed[0],
        "target_signature": signed[1],
        "scheme": SCHEME,
    }


def change(session: Session, pair: MemoryPair, values: dict[str, object]) -> None:
    """Write the values; readers are told only of other signatures, for they hold nothing else."""
    session.connection().execute(_CHANGE, {"pair": pair.id, **values})
    if "signature" in values:
        note_change(session, pair.id, pair.id)


_CHANGE = update(MemoryPair).where(MemoryPair.id == bindparam("pair"))


def _is_present(pair: MemoryPair, run: Run, article: Article) -> bool:
    """Whether the pair is not of an earlier text of the original: of its present one, or of an edition's."""
    return pair.source == run.text or pair.source_language != article.language


def _is_sure(run: Run) -> bool:
    head = run.head
    return head.treatment is Treatment.TEXT and head.status in SURE and bool(head.target.strip())


_PAIRS = (
    select(MemoryPair)
    .where(
        MemoryPair.unit_id.in_(bindparam("units", expanding=True)),
        MemoryPair.edition_id == bindparam("edition"),
    )
    .execution_options(populate_existing=True)
)
"""Built once, since building a query costs more than running it."""


def _pairs(session: Session, units: set[int], edition_id: int) -> list[MemoryPair]:
    return list(session.scalars(_PAIRS, {"units": sorted(units), "edition": edition_id}))


def _keep(
    session: Session, run: Run, read: Read, past: Sequence[MemoryPair], block: Block, edition_id: int
) -> None:
    state: dict[str, object] = {"status": run.head.status, "at": run.head.saved_at}
    same = next((each for each in past if each.source == read.text), None)
    if same is None:
        _add(session, run, read, block, edition_id, state)
    elif same.target != run.head.target:
        change(session, same, {**state, **values_of(read.text, run.head.target)})
    elif same.status is not run.head.status:
        change(session, same, state)


def _add(
    session: Session, run: Run, read: Read, block: Block, edition_id: int, state: dict[str, object]
) -> None:
    around = context_of(session, run, block) if run.head.basis_edition_id is None else Context()
    values = {
        **values_of(read.text, run.head.target),
        **state,
        "before": around.before,
        "after": around.after,
        "type": block.type,
        "source_language": read.language,
        "target_language": session.get_one(Edition, edition_id).tag,
        "unit_id": run.head.id,
        "edition_id": edition_id,
    }
    made = session.scalars(_INSERT, values).one()
    note_change(session, made, made)


_INSERT = insert(MemoryPair).returning(MemoryPair.id)


def _forget(session: Session, pairs: Sequence[MemoryPair]) -> None:
    for pair in pairs:
        session.connection().execute(delete(MemoryPair).where(MemoryPair.id == pair.id))
        note_change(session, pair.id, pair.id)
