"""Sentences give way to others: joined, cut, or cut anew, with the translations of all editions.

The old units go out of sight with what was translated; the new ones descend from them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm import words
from tm.document import Treatment
from tm.services.structure.meaning import Meaning
from tm.services.structure.regrouping import divided, is_lower, merged
from tm.services.structure.row_changes import Recorder
from tm.services.structure.translation_states import TranslationState, lowered, state_of
from tm.storage.issues import Block, Placement
from tm.storage.units import Translation, Unit, UnitLineage, UnitVersion
from tm.workflow.moves import State


@dataclass(frozen=True, slots=True)
class NewUnit:
    """The text of a unit to be, and the white space behind it."""

    text: str
    gap_after: str = ""


def living_units(session: Session, block: Block) -> list[Unit]:
    """The units of a block that are not retired, in order."""
    query = select(Unit).where(Unit.block_id == block.id, Unit.retired_at.is_(None))
    session.flush()
    return list(session.scalars(query.order_by(Unit.position, Unit.id)))


def translations_of(session: Session, units: Sequence[Unit]) -> dict[int, dict[int, Translation]]:
    """What each edition (its number) does with these units, by the unit's number.

    Nobody saves one of them until all that is to be done with them is done.
    """
    session.flush()
    ids = [unit.id for unit in units]
    session.execute(select(Unit.id).where(Unit.id.in_(ids)).with_for_update())
    query = select(Translation).where(Translation.unit_id.in_(ids))
    found: dict[int, dict[int, Translation]] = defaultdict(dict)
    for row in session.scalars(query.execution_options(populate_existing=True)):
        found[row.edition_id][row.unit_id] = row
    return dict(found)


def replace_units(
    session: Session,
    recorder: Recorder,
    olds: Sequence[Unit],
    news: Sequence[NewUnit],
    *,
    rewritten: bool = False,
) -> list[Unit]:
    """New units in the place of old ones, which are neighbours in one block; they descend from all of them.

    Each edition's translations are put together and divided by the rules of `regrouping`. They are outdated
    if one of them was, or if the words themselves were `rewritten`; the first new unit then remembers what
    was read as an earlier version of its text.
    """
    past = translations_of(session, olds)
    reads = {edition: _read(session, olds, rows) for edition, rows in past.items()}
    earlier = _earlier_texts(reads.values(), rewritten=rewritten)
    units = _create(session, recorder, olds, news, earlier)
    gaps = [unit.gap_after for unit in olds]
    before = {edition: [_state(rows.get(unit.id)) for unit in olds] for edition, rows in past.items()}
    after = {edition: divided(merged(states, gaps), len(units)) for edition, states in before.items()}
    for edition, states in after.items():
        there = {other for other, others in after.items() if others[0] is not None}
        basis = reads[edition].basis(earlier, units[0].version, there, rewritten=rewritten)
        _translate(recorder, units, edition, states, past[edition], basis)
        if states[0] is None and any(row.treatment is Treatment.JOINED for row in past[edition].values()):
            lower_head(session, recorder, olds[0], edition)
    fallen = [edition for edition in after if rewritten or is_lower(after[edition][0], before[edition])]
    unapprove(session, recorder, olds[0].block_id, fallen)
    return units


def rewrite(
    session: Session, recorder: Recorder, unit: Unit, text: str, meaning: Meaning = Meaning.CHANGED
) -> None:
    """Give a unit other words; unless they mean the same, its translations have to be looked at again."""
    if unit.text == text:
        return
    recorder.set_text(unit, text, meaning)
    if meaning is Meaning.CHANGED:
        unapprove(session, recorder, unit.block_id, list(translations_of(session, [unit])))


def lower_head(session: Session, recorder: Recorder, unit: Unit, edition: int) -> None:
    """What this unit was joined to is a draft: it says a sentence that is to do again."""
    block = session.get_one(Block, unit.block_id)
    rows = translations_of(session, living_units(session, block)).get(edition, {})
    for earlier in reversed([each for each in living_units(session, block) if each.position < unit.position]):
        row = rows.get(earlier.id)
        if row is None:
            return
        if row.treatment is not Treatment.JOINED:
            if row.treatment is Treatment.TEXT:
                recorder.translate(earlier, edition, lowered(state_of(row)))
            return


def unapprove(
    session: Session, recorder: Recorder, block_id: int, editions: Collection[int] | None = None
) -> None:
    """An article that was approved in these editions (None: in any) is no longer: a part of it is new."""
    block = session.get_one(Block, block_id)
    query = select(Placement).where(
        Placement.article_id == block.article_id, Placement.approved_at.is_not(None)
    )
    for placement in session.scalars(query):
        if editions is None or placement.edition_id in editions:
            recorder.change(placement, approved_at=None)


@dataclass(frozen=True, slots=True)
class _Read:
    """What an edition read when it translated some units.

    `editions` it translated from (None: the original), those of them `behind` what they say now, and the
    original's `text` then.
    """

    editions: frozenset[int | None]
    behind: frozenset[int | None]
    text: str

    def basis(
        self, earlier: Sequence[str], newest: int, there: Collection[int], *, rewritten: bool
    ) -> tuple[int | None, int]:
        """The edition that new units are translated from, and its version or that of the first new unit.

        New translations have version 1. Where several were read, the original counts, unless another
        edition has moved on since.
        """
        others = [each for each in (*self.behind, *self.editions) if each is not None]
        if others and (None not in self.editions or others[0] in self.behind):
            return others[0], 1 if others[0] in there and others[0] not in self.behind else 0
        outdated = rewritten or None in self.behind
        return None, earlier.index(self.text) + 1 if outdated else newest


def _read(session: Session, units: Sequence[Unit], rows: Mapping[int, Translation]) -> _Read:
    texts, behind = [], set()
    for unit in units:
        row = rows.get(unit.id)
        text = unit.text
        if row is not None and row.basis_version < _newest(session, unit, row.basis_edition_id):
            behind.add(row.basis_edition_id)
            text = _text_at(session, unit, row) or text
        texts.append(text)
    editions = frozenset(row.basis_edition_id for row in rows.values())
    return _Read(editions, frozenset(behind), joined_text(units, texts))


def joined_text(units: Sequence[Unit], texts: Sequence[str]) -> str:
    """Texts in the place of the units' own, with their gaps but the last."""
    gaps = [unit.gap_after for unit in units]
    return "".join(text + gap for text, gap in zip(texts, [*gaps[:-1], ""], strict=True))


def _newest(session: Session, unit: Unit, edition: int | None) -> int:
    """The version of what would be read now; 0 where there is nothing."""
    if edition is None:
        return unit.version
    query = select(Translation.version).where(
        Translation.unit_id == unit.id, Translation.edition_id == edition
    )
    return session.scalar(query) or 0


def _text_at(session: Session, unit: Unit, row: Translation) -> str | None:
    if row.basis_edition_id is not None:
        return None
    query = select(UnitVersion.text).where(
        UnitVersion.unit_id == unit.id, UnitVersion.version == row.basis_version
    )
    return session.scalar(query)


def _earlier_texts(reads: Iterable[_Read], *, rewritten: bool) -> list[str]:
    """What was read in the original and does not stand there any more, each text once."""
    return list(
        dict.fromkeys(
            read.text for read in reads if None in read.editions and (rewritten or None in read.behind)
        )
    )


def _create(
    session: Session,
    recorder: Recorder,
    olds: Sequence[Unit],
    news: Sequence[NewUnit],
    earlier: Sequence[str],
) -> list[Unit]:
    """The new units behind the old ones; the first one's version follows the earlier texts."""
    units: list[Unit] = []
    for new in news:
        unit = Unit(
            block_id=olds[-1].block_id,
            position=0,
            text=new.text,
            gap_after=new.gap_after,
            version=1 if units else len(earlier) + 1,
            words=words.count(new.text),
        )
        recorder.create(unit, after=units[-1] if units else olds[-1])
        units.append(unit)
    session.add_all(
        UnitVersion(
            unit_id=units[0].id,
            version=number,
            text=text,
            words=words.count(text),
            person_id=recorder.person_id,
            created_at=recorder.at,
        )
        for number, text in enumerate(earlier, start=1)
    )
    for unit in olds:
        recorder.change(unit, retired_at=recorder.at)
    session.add_all(UnitLineage(parent_id=old.id, child_id=new.id) for old in olds for new in units)
    session.flush()
    return units


def _state(row: Translation | None) -> State | None:
    return None if row is None else State(row.text, row.treatment, row.status)


def _translate(
    recorder: Recorder,
    units: Sequence[Unit],
    edition: int,
    states: Sequence[State | None],
    past: Mapping[int, Translation],
    basis: tuple[int | None, int],
) -> None:
    """Write what an edition does with the new units; the words are whose they were."""
    newest = max(past.values(), key=lambda row: (row.saved_at, row.id))
    for unit, state in zip(units, states, strict=True):
        if state is not None:
            other, version = basis
            row = TranslationState(
                text=state.text,
                treatment=state.treatment,
                status=state.status,
                basis_version=unit.version if other is None and unit is not units[0] else version,
                basis_edition_id=other,
                person_id=newest.person_id,
                saved_at=newest.saved_at,
            )
            recorder.translate(unit, edition, row)
