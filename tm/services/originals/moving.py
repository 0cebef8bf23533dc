"""What was said of a piece's sentences goes over to the sentences of its original, in every edition."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.services.structure.lineage import translations_of
from tm.services.structure.regrouping import is_lower, merged
from tm.services.structure.row_changes import Recorder
from tm.services.structure.translation_states import TranslationState
from tm.storage.units import Translation, Unit
from tm.workflow.moves import State


@dataclass(frozen=True, slots=True)
class Group:
    """Old sentences, the new one that they render, and those that are said together with it.

    `begins`: the new one is the first of its block; `sure`: nobody needs to look at its words again.
    """

    olds: tuple[Unit, ...]
    head: Unit
    joined: tuple[Unit, ...]
    begins: bool
    sure: bool

    @property
    def gaps(self) -> list[str]:
        """The white space behind each of the old sentences."""
        return [unit.gap_after for unit in self.olds]


def make_translation(recorder: Recorder, groups: Sequence[Group], edition: int) -> None:
    """The old sentences become this edition's translation of the new ones."""
    for group in groups:
        parts = [State(unit.text, Treatment.TEXT, Status.APPROVED) for unit in group.olds]
        state = merged(parts, group.gaps)
        assert state is not None
        _write(recorder, group, edition, _unless_unsure(state, group), _own(recorder))


def keep_as_own(recorder: Recorder, unit: Unit, edition: int) -> None:
    """A sentence that only this edition has is its own rendering."""
    own = replace(_own(recorder), text=unit.text, basis_version=unit.version)
    recorder.translate(unit, edition, own)


def carry(
    session: Session, recorder: Recorder, groups: Sequence[Group], source: int, home: int | None
) -> set[int]:
    """Move what other editions made of the old sentences; which of them have less than before.

    What they read is now a translation itself, that of the edition `source`. What the edition `home` had made
    of the old sentences stays with those.
    """
    past = translations_of(session, [unit for group in groups for unit in group.olds])
    editions = {edition: rows for edition, rows in past.items() if edition not in {source, home}}
    states = {edition: [_state(group, rows) for group in groups] for edition, rows in editions.items()}
    fallen = set()
    for edition, rows in editions.items():
        before: State | None = None
        for place, group in enumerate(groups):
            state = _standing(states[edition][place], group, before)
            olds = [_as_state(rows.get(unit.id)) for unit in group.olds]
            if is_lower(state, olds):
                fallen.add(edition)
            before = state
            there = {other for other, each in states.items() if each[place] is not None} | {source}
            if state is not None:
                known = [rows[unit.id] for unit in group.olds if unit.id in rows]
                _write(recorder, group, edition, state, _theirs(session, group, known, source, there))
    return fallen


def _state(group: Group, rows: Mapping[int, Translation]) -> State | None:
    state = merged([_as_state(rows.get(unit.id)) for unit in group.olds], group.gaps)
    return None if state is None else _unless_unsure(state, group)


def _as_state(row: Translation | None) -> State | None:
    return None if row is None else State(row.text, row.treatment, row.status)


def _unless_unsure(state: State, group: Group) -> State:
    if group.sure or state.treatment is not Treatment.TEXT:
        return state
    return replace(state, status=Status.DRAFT)


def _standing(state: State | None, group: Group, before: State | None) -> State | None:
    """A sentence can only be joined to one in front of it in the same block that says something."""
    if state is None or state.treatment is not Treatment.JOINED or not (group.begins or before is None):
        return state
    return State(state.text, Treatment.TEXT, Status.DRAFT) if state.text else None


def _own(recorder: Recorder) -> TranslationState:
    """What a person does now, having read the original."""
    return TranslationState(
        text="",
        treatment=Treatment.TEXT,
        status=Status.APPROVED,
        basis_version=1,
        basis_edition_id=None,
        person_id=recorder.person_id,
        saved_at=recorder.at,
    )


def _theirs(
    session: Session, group: Group, rows: Sequence[Translation], source: int, there: set[int]
) -> TranslationState:
    """Whose words they are, and what they read: one of the editions there, outdated (0) or its version 1."""
    newest = max(rows, key=lambda row: (row.saved_at, row.id))
    read = newest.basis_edition_id or source
    behind = any(_is_behind(session, group, row) for row in rows) or read not in there
    return TranslationState(
        text="",
        treatment=newest.treatment,
        status=newest.status,
        basis_version=0 if behind else 1,
        basis_edition_id=read if read in there else source,
        person_id=newest.person_id,
        saved_at=newest.saved_at,
    )


def _is_behind(session: Session, group: Group, row: Translation) -> bool:
    """Whether what was read had changed since."""
    unit = next(each for each in group.olds if each.id == row.unit_id)
    if row.basis_edition_id is None:
        return row.basis_version < unit.version
    other = translations_of(session, [unit]).get(row.basis_edition_id, {}).get(unit.id)
    return other is not None and row.basis_version < other.version


def _write(recorder: Recorder, group: Group, edition: int, state: State, whose: TranslationState) -> None:
    """The head says it all; where it says something, the others are joined to it, else they are as it is."""
    said = replace(whose, text=state.text, treatment=state.treatment, status=state.status)
    recorder.translate(group.head, edition, said)
    rest = Treatment.JOINED if state.treatment is Treatment.TEXT else state.treatment
    for unit in group.joined:
        recorder.translate(unit, edition, replace(said, text="", treatment=rest))
