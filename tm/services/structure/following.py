"""Sentences joined to the one before keep it: what it says is never left without its own sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.services.structure.lineage import living_units, translations_of, unapprove
from tm.services.structure.row_changes import Recorder
from tm.services.structure.translation_states import TranslationState, lowered, row_of, state_of
from tm.storage.issues import Block
from tm.storage.units import Translation, Unit


def touched(session: Session, changes: Sequence[Mapping[str, object]]) -> list[Block]:
    """The blocks whose sentences an operation changed, and those in which these are now."""
    ids: set[object] = set()
    names = [change["id"] for change in changes if change["table"] == Unit.__tablename__]
    ids.update(session.scalars(select(Unit.block_id).where(Unit.public_id.in_(names))))
    for change in changes:
        for side in (change["before"], change["after"]):
            if change["table"] == Unit.__tablename__ and isinstance(side, Mapping):
                ids.add(side.get("block_id"))
    return list(session.scalars(select(Block).where(Block.id.in_(ids - {None})).order_by(Block.id)))


@dataclass
class Following:
    """Which sentence each joined one says together with, per edition, before blocks are changed."""

    session: Session
    heads: dict[tuple[int, int], int] = field(default_factory=dict)

    def note(self, block: Block) -> None:
        """Remember it for a block as it is now."""
        units = living_units(self.session, block)
        for edition, rows in translations_of(self.session, units).items():
            head: Unit | None = None
            for unit in units:
                row = rows.get(unit.id)
                if row is None or row.treatment is not Treatment.JOINED:
                    head = unit
                elif head is not None:
                    self.heads[edition, unit.id] = head.id

    def succeed(self, olds: Sequence[Unit], news: Sequence[Unit]) -> None:
        """Say that these units gave way to those: what they said stands on the first."""
        gone = {unit.id for unit in olds}
        for (edition, unit), head in list(self.heads.items()):
            if head in gone:
                self.heads[edition, unit] = news[0].id
            if unit == olds[0].id:
                for each in news:
                    self.heads[edition, each.id] = self.heads[edition, unit]

    def settle(self, recorder: Recorder, blocks: Sequence[Block]) -> None:
        """Where a joined sentence stands behind another one now, or behind none, it stands for itself.

        It is left out as its sentence was, or to do again; then what that sentence says becomes a draft. What
        a sentence said that is no longer there goes to the first that was joined to it, as a draft.
        """
        for block in blocks:
            units = living_units(self.session, block)
            for edition, rows in translations_of(self.session, units).items():
                self._settle(recorder, edition, units, rows)

    def settle_undone(self, recorder: Recorder, blocks: Sequence[Block]) -> None:
        """The same after an undo: what is gone has given way to what stood there before."""
        for key, head in list(self.heads.items()):
            if self.session.get_one(Unit, head).retired_at is not None:
                del self.heads[key]
        self.settle(recorder, blocks)

    def _settle(
        self, recorder: Recorder, edition: int, units: Sequence[Unit], rows: dict[int, Translation]
    ) -> None:
        nearest: int | None = None
        heirs: dict[int, int] = {}
        for unit in units:
            row = rows.get(unit.id)
            if row is None or row.treatment is not Treatment.JOINED:
                nearest = unit.id
                continue
            head = self.heads.get((edition, unit.id), nearest)
            head = heirs.get(head, head) if head is not None else None
            if head is not None and head == nearest:
                continue
            self._stand_alone(recorder, edition, unit, state_of(row), head, heirs)
            nearest = unit.id

    def _stand_alone(
        self,
        recorder: Recorder,
        edition: int,
        unit: Unit,
        state: TranslationState,
        head: int | None,
        heirs: dict[int, int],
    ) -> None:
        first = None if head is None else self.session.get_one(Unit, head)
        said = None if first is None else row_of(self.session, first, edition)
        own = replace(state, treatment=Treatment.TEXT, status=Status.DRAFT) if state.text else None
        if said is not None and first is not None:
            told = state_of(said)
            if told.treatment is Treatment.LEFT_OUT:
                own = replace(state, treatment=Treatment.LEFT_OUT, status=told.status)
            elif first.retired_at is not None:
                own = replace(state, text=told.text, treatment=Treatment.TEXT, status=Status.DRAFT)
                heirs[first.id] = unit.id
            elif told.treatment is Treatment.TEXT and told.status is not Status.DRAFT:
                recorder.translate(first, edition, lowered(told))
        recorder.translate(unit, edition, own)
        if own is None or own.treatment is not Treatment.LEFT_OUT:
            unapprove(self.session, recorder, unit.block_id, [edition])
