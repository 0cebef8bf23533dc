"""What an edition does with a unit, as a value, and writing it like any save: one version on, told."""

from dataclasses import dataclass, fields, replace
from datetime import datetime

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.errors import N_, TmError
from tm.services.remembering import index_translation, remember
from tm.services.structure.row_json import as_json, from_json
from tm.services.versions import versioned
from tm.storage.history import History, Subject
from tm.storage.inserting import insert_first
from tm.storage.issues import Article, Block
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Translation, Unit


@dataclass(frozen=True, slots=True)
class TranslationState:
    """A translation without its version; the person is whose words they are."""

    text: str
    treatment: Treatment
    status: Status
    basis_version: int
    basis_edition_id: int | None
    person_id: int | None
    saved_at: datetime

    def as_json(self) -> dict[str, object]:
        """The state as JSON values."""
        return {each.name: as_json(getattr(self, each.name)) for each in fields(self)}


def state_from_json(values: dict[str, object]) -> TranslationState:
    """The state that `TranslationState.as_json` wrote."""
    names = [each.name for each in fields(TranslationState)]
    return TranslationState(**{name: from_json(Translation, name, values[name]) for name in names})  # type: ignore[arg-type]


def state_of(row: Translation) -> TranslationState:
    """The row as a value."""
    return TranslationState(**{each.name: getattr(row, each.name) for each in fields(TranslationState)})


def row_of(session: Session, unit: Unit, edition_id: int) -> Translation | None:
    """What the edition does with the unit now."""
    query = select(Translation).where(Translation.unit_id == unit.id, Translation.edition_id == edition_id)
    return session.scalar(query.execution_options(populate_existing=True))


def write(
    session: Session,
    unit: Unit,
    edition_id: int,
    state: TranslationState | None,
    *,
    action: str,
    person: Person | None,
    at: datetime,
) -> int:
    """Make this the translation (None: to do again); the version that it has now.

    Editions that translate from this one follow where its words stay as they are.

    Raises:
        TmError: somebody saved in the meantime.
    """
    session.flush()
    row = row_of(session, unit, edition_id)
    old = row and (row.version, row.treatment, row.text)
    version = versioned.next_version(session, row, _past(unit, edition_id))
    if not _written(session, unit, edition_id, row, state, version):
        raise TmError(N_("Somebody saved a sentence of this text just now; try again."))
    _tell(session, unit, edition_id, state, version, action=action, person=person, at=at)
    if old and state and old[1:] == (state.treatment, state.text):
        let_follow(session, unit, edition_id, old[0], version)
    if state is not None:
        index_translation(session, unit.id, session.get_one(Edition, edition_id), version, state.text)
    remember(session, unit, edition_id)
    return version


def move_basis(session: Session, unit: Unit, earlier: set[int]) -> None:
    """Say of what was translated from one of these versions that it was translated from the newest."""
    query = update(Translation).where(
        Translation.unit_id == unit.id,
        Translation.basis_edition_id.is_(None),
        Translation.basis_version.in_(earlier),
    )
    session.execute(query.values(basis_version=unit.version))


def let_follow(session: Session, unit: Unit, edition_id: int, old: int, new: int) -> None:
    """Say of what was translated from one version of a translation that it was translated from another."""
    query = update(Translation).where(
        Translation.unit_id == unit.id,
        Translation.basis_edition_id == edition_id,
        Translation.basis_version == old,
    )
    session.execute(query.values(basis_version=new))


def lowered(state: TranslationState) -> TranslationState:
    """The same, not sure yet."""
    return replace(state, status=Status.DRAFT)


def _written(
    session: Session,
    unit: Unit,
    edition_id: int,
    row: Translation | None,
    state: TranslationState | None,
    version: int,
) -> bool:
    if state is None:
        return row is None or _removed(session, row)
    values = {each.name: getattr(state, each.name) for each in fields(state)}
    if row is not None:
        return versioned.overwrite(session, row, row.version, {**values, "version": version})
    made = Translation(unit_id=unit.id, edition_id=edition_id, version=version, **values)
    return insert_first(session, made)


def _removed(session: Session, row: Translation) -> bool:
    removed = versioned.remove(session, row, row.version)
    session.expunge(row)
    return removed


def _tell(
    session: Session,
    unit: Unit,
    edition_id: int,
    state: TranslationState | None,
    version: int,
    *,
    action: str,
    person: Person | None,
    at: datetime,
) -> None:
    block = session.get_one(Block, unit.block_id)
    session.add(
        History(
            at=at,
            person_id=None if person is None else person.id,
            subject=Subject.TRANSLATION,
            action=action,
            issue_id=session.get_one(Article, block.article_id).issue_id,
            article_id=block.article_id,
            unit_id=unit.id,
            edition_id=edition_id,
            version=version,
            text=state.text if state else "",
            treatment=state.treatment if state else None,
            status=state.status if state else None,
            basis_edition_id=state.basis_edition_id if state else None,
            basis_version=state.basis_version if state else None,
        )
    )


def _past(unit: Unit, edition_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        History.subject == Subject.TRANSLATION,
        History.unit_id == unit.id,
        History.edition_id == edition_id,
    )
