"""Changing the register: anyone proposes, an editor decides, and nothing of what was is lost."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.glossary.values import State, Use
from tm.services.naming.rows import keep, renderings_of, wording_of, write
from tm.services.naming.wording import Renderings, Wording
from tm.storage.naming import RegisterEntry
from tm.storage.people import Person


class ChangedMeanwhile(TmError):
    """Somebody else has changed the entry since it was read."""


class NotTheirs(TmError):
    """Only an editor changes what is decided, or what somebody else proposed."""


def save(
    session: Session,
    row: RegisterEntry | None,
    wording: Wording,
    *,
    base_version: int = 0,
    person: Person | None,
    may_decide: bool,
    at: datetime,
) -> RegisterEntry:
    """Let an entry, or a new one, say this; of who may not decide, it is a proposal.

    Renderings for editions that the wording leaves out stay as they are.

    Raises:
        TmError: it makes no sense, or another entry says the same.
        ChangedMeanwhile: somebody was faster.
        NotTheirs: who may not decide may only change an own proposal.
    """
    wording = wording.cleaned() if may_decide else wording.cleaned().proposal()
    _check_new(session, wording, row)
    if row is None:
        return add(session, wording, person=person, may_decide=may_decide, at=at)
    if not may_change(row, person, may_decide=may_decide):
        raise NotTheirs(N_("Only an editor changes this entry; propose a rendering instead."))
    _take_version(session, row, base_version)
    write(session, row, wording)
    keep(session, row, "change", person=person, at=at)
    return row


def add(
    session: Session,
    wording: Wording,
    *,
    person: Person | None,
    may_decide: bool,
    at: datetime,
    public_id: str | None = None,
) -> RegisterEntry:
    """A new entry that says this, which is clean already and not in the register."""
    row = RegisterEntry(
        kind=wording.kind,
        language=wording.language,
        text=wording.text,
        state=State.DECIDED if may_decide else State.PROPOSED,
        person_id=person.id if person else None,
        created_at=at,
    )
    row.public_id = public_id or row.public_id
    session.add(row)
    session.flush()
    write(session, row, wording)
    keep(session, row, "add" if may_decide else "propose", person=person, at=at)
    return row


def may_change(row: RegisterEntry, person: Person | None, *, may_decide: bool) -> bool:
    """Whether somebody may change what an entry says: an editor, or who proposed it, until it is decided."""
    own = person is not None and row.person_id == person.id
    return may_decide or (own and row.state is State.PROPOSED)


def propose(
    session: Session, row: RegisterEntry, tag: str, text: str, *, person: Person, at: datetime
) -> None:
    """Propose a rendering for an edition; one that is known already changes nothing.

    Raises:
        TmError: it has no words or too many.
    """
    wording = wording_of(row, renderings_of(session, [row]).get(row.id, {}))
    there = wording.renderings.get(tag, Renderings())
    cleaned = replace(wording, renderings={tag: Renderings(proposed=(text,))}).cleaned().renderings
    if tag not in cleaned or not cleaned[tag].proposed:
        raise TmError(N_("A rendering needs words; type some."))
    new = cleaned[tag].proposed[0]
    if new in {each.text for each in there}:
        return
    _change_renderings(session, row, tag, replace(there, proposed=(*there.proposed, new)))
    keep(session, row, "propose", person=person, at=at)


def settle(
    session: Session,
    row: RegisterEntry,
    tag: str,
    text: str,
    use: Use | None,
    *,
    person: Person,
    at: datetime,
) -> None:
    """Decide on a rendering that was proposed: what it is used as, or None to take it away."""
    there = renderings_of(session, [row]).get(row.id, {}).get(tag, Renderings())
    if text not in there.proposed:
        return
    left = replace(there, proposed=tuple(each for each in there.proposed if each != text))
    if use is Use.PREFERRED:
        left = replace(left, preferred=(text,), allowed=(*left.preferred, *left.allowed))
    elif use is not None:
        left = replace(left, **{use.value: (*getattr(left, use.value), text)})
    _change_renderings(session, row, tag, left)
    keep(session, row, "decide" if use else "decline", person=person, at=at)


def decide(session: Session, row: RegisterEntry, *, person: Person, at: datetime) -> None:
    """Take a proposed entry into the register, with the renderings that were proposed with it."""
    wording = wording_of(row, renderings_of(session, [row]).get(row.id, {}))
    row.version += 1
    row.state = State.DECIDED
    write(session, row, wording.decided())
    keep(session, row, "decide", person=person, at=at)


def archive(session: Session, row: RegisterEntry, *, person: Person, at: datetime) -> None:
    """Take an entry out of the register; its history stays."""
    row.version += 1
    row.archived_at = at
    keep(session, row, "remove", person=person, at=at)


def same(session: Session, wording: Wording) -> RegisterEntry | None:
    """The entry in use of the same kind, language and words."""
    query = select(RegisterEntry).where(
        RegisterEntry.archived_at.is_(None),
        RegisterEntry.kind == wording.kind,
        RegisterEntry.language == wording.language,
        RegisterEntry.text == wording.text,
    )
    return session.scalar(query.order_by(RegisterEntry.id).limit(1))


def _check_new(session: Session, wording: Wording, row: RegisterEntry | None) -> None:
    other = same(session, wording)
    if other is not None and (row is None or other.id != row.id):
        raise TmError(N_("“%(text)s” is in the register already."), text=wording.text)


def _take_version(session: Session, row: RegisterEntry, base_version: int) -> None:
    """Count a change, if nobody was faster."""
    query = (
        update(RegisterEntry)
        .where(RegisterEntry.id == row.id, RegisterEntry.version == base_version)
        .values(version=base_version + 1)
    )
    if session.connection().execute(query).rowcount != 1:
        raise ChangedMeanwhile(
            N_("“%(text)s” was changed meanwhile: look at what stands there now, then save again."),
            text=row.text,
        )
    session.refresh(row)


def _change_renderings(session: Session, row: RegisterEntry, tag: str, renderings: Renderings) -> None:
    row.version += 1
    wording = wording_of(row, {tag: renderings})
    write(session, row, wording)
