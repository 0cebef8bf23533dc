"""Entries of the register between their rows and what they say, and the mark that each change changes."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from tm.glossary.values import Rendering, State
from tm.services.history.telling import tell
from tm.services.naming.wording import Renderings, Wording
from tm.services.placements import editions_of
from tm.storage.base import public_id
from tm.storage.history import Subject
from tm.storage.inserting import insert_first
from tm.storage.naming import RegisterChange, RegisterEntry, RegisterMark, RegisterRendering
from tm.storage.people import Person

_REGISTER = "register"


def mark(session: Session) -> str | None:
    """What tells this state of the register from every other; None where nothing was ever in it."""
    return session.scalar(select(RegisterMark.mark).where(RegisterMark.of == _REGISTER))


def change_mark(session: Session) -> None:
    """Let what was read of the register so far be read again; writers of it wait for each other here."""
    query = update(RegisterMark).where(RegisterMark.of == _REGISTER).values(mark=public_id())
    if session.connection().execute(query).rowcount:
        return
    if not insert_first(session, RegisterMark(of=_REGISTER)):
        session.connection().execute(query)


def renderings_of(
    session: Session, entries: Sequence[RegisterEntry] | None = None
) -> Mapping[int, Mapping[str, Renderings]]:
    """What each edition, by tag, calls each entry, by its id; of all entries, or only of these."""
    tags = {edition.id: edition.tag for edition in editions_of(session)}
    query = select(RegisterRendering).order_by(RegisterRendering.id)
    if entries is not None:
        query = query.where(RegisterRendering.entry_id.in_([entry.id for entry in entries]))
    found: dict[int, dict[str, list[Rendering]]] = {}
    for row in session.scalars(query):
        of_entry = found.setdefault(row.entry_id, {})
        of_entry.setdefault(tags[row.edition_id], []).append(Rendering(row.text, row.use))
    return {
        entry: {tag: Renderings.of(of_entry[tag]) for tag in tags.values() if tag in of_entry}
        for entry, of_entry in found.items()
    }


def wording_of(row: RegisterEntry, renderings: Mapping[str, Renderings]) -> Wording:
    """What an entry says."""
    return Wording(
        kind=row.kind,
        language=row.language,
        text=row.text,
        forms=tuple(row.forms),
        wrong=tuple(row.wrong),
        handling=row.handling,
        case=row.case,
        note=row.note,
        renderings=renderings,
    )


def write(session: Session, row: RegisterEntry, wording: Wording) -> None:
    """Let a row, flushed already, say this. Renderings for editions that the wording leaves out stay."""
    row.kind, row.language, row.text = wording.kind, wording.language, wording.text
    row.forms, row.wrong = list(wording.forms), list(wording.wrong)
    row.handling, row.case, row.note = wording.handling, wording.case, wording.note
    ids = {edition.tag: edition.id for edition in editions_of(session)}
    for tag, renderings in wording.renderings.items():
        theirs = (RegisterRendering.entry_id == row.id, RegisterRendering.edition_id == ids[tag])
        session.execute(delete(RegisterRendering).where(*theirs))
        session.add_all(
            RegisterRendering(entry_id=row.id, edition_id=ids[tag], text=each.text, use=each.use)
            for each in renderings
        )
        session.flush()


def keep(session: Session, row: RegisterEntry, action: str, *, person: Person | None, at: datetime) -> None:
    """A line of the entry's history, with what it says now; whoever has read the register reads it again."""
    session.flush()
    wording = wording_of(row, renderings_of(session, [row]).get(row.id, {}))
    state = State(row.state)
    session.add(
        RegisterChange(
            entry_id=row.id,
            person_id=person.id if person else None,
            at=at,
            action=action,
            detail=wording.as_json(state),
        )
    )
    change_mark(session)
    tell(session, Subject.NAME, action, {"entry": row.public_id, "text": row.text}, person=person, at=at)
