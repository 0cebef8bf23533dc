"""People and their accounts: adding, inviting, passwords, grants, leaving.

Passwords come in as hashes (`tm.services.people.passwords`), so that no transaction waits for the hashing.
"""

import difflib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tm.errors import N_, TmError, WrongField
from tm.services.history.people import remember
from tm.services.people import codes, links, signing_in
from tm.services.people.profile import called
from tm.storage.paper import Edition
from tm.storage.people import Grant, Link, LinkPurpose, Person, SignIn
from tm.workflow.roles import Granted, Role


class NameNotAllowed(WrongField):
    """A sign-in name that cannot be used, or that somebody has."""


class NoSuchPerson(TmError):
    """Nobody has this name."""


class LastAdministrator(TmError):
    """Without this person nobody could administer the paper."""


@dataclass(frozen=True, slots=True)
class Account:
    """One person as the list of people shows them."""

    person: Person
    grants: frozenset[Granted]
    invited_until: datetime | None
    """When the open invitation ends; None where there is none."""


def clean_name(name: str) -> str:
    """A sign-in name as it is stored: lower case, one form of each letter.

    Raises:
        NameNotAllowed: it is too short or too long, or holds something but letters, digits, `.`, `_`, `-`.
    """
    tidy = signing_in.fold_name(name)
    kinds = [unicodedata.category(each)[0] for each in tidy]
    fits = all(kind in "LMN" or each in "._-" for kind, each in zip(kinds, tidy, strict=True))
    if not 2 <= len(tidy) <= 60 or not fits or kinds[0] not in "LN":
        raise NameNotAllowed(
            "name",
            N_("“%(name)s” cannot be a name: use 2 to 60 letters, digits, dots or dashes, no spaces."),
            name=name.strip()[:60],
        )
    return tidy


def find(session: Session, name: str) -> Person:
    """The person with this sign-in name.

    Raises:
        NoSuchPerson: nobody has it; the sentence names the nearest.
    """
    wanted = signing_in.fold_name(name)
    person = session.scalar(select(Person).where(Person.name == wanted))
    if person is not None:
        return person
    near = difflib.get_close_matches(wanted, session.scalars(select(Person.name)), n=1)
    pattern = (
        N_("There is nobody with the name “%(name)s”: did you mean “%(near)s”?")
        if near
        else N_("There is nobody with the name “%(name)s”: `tm user list` shows everybody.")
    )
    raise NoSuchPerson(pattern, name=name.strip()[:60], near=near[0] if near else "")


def people(session: Session, *, at: datetime) -> list[Account]:
    """Everybody, by name, with what they may do; three queries."""
    everybody = session.scalars(select(Person)).all()
    grants = session.scalars(select(Grant)).all()
    invited = select(Link.person_id, Link.expires_at).where(
        Link.purpose == LinkPurpose.INVITE, Link.used_at.is_(None), Link.expires_at > at
    )
    until = {row.person_id: row.expires_at for row in session.execute(invited)}
    accounts = [Account(each, _granted(grants, each.id), until.get(each.id)) for each in everybody]
    return sorted(accounts, key=lambda account: account.person.name)


def add(
    session: Session,
    name: str,
    *,
    display_name: str = "",
    password_hash: str | None = None,
    by: Person | None,
    at: datetime,
) -> Person:
    """Add a person; without a password they need an invitation.

    Raises:
        NameNotAllowed: the name cannot be used, or somebody has it.
    """
    tidy = clean_name(name)
    taken = NameNotAllowed("name", N_("Somebody has the name “%(name)s” already: choose another."), name=tidy)
    if session.scalar(select(Person.id).where(Person.name == tidy)):
        raise taken
    person = Person(
        name=tidy,
        display_name=called(display_name, name.strip()),
        password_hash=password_hash,
        created_at=at,
    )
    session.add(person)
    try:
        session.flush()
    except IntegrityError as error:  # somebody was quicker
        raise taken from error
    remember(session, "add", person, by=by, at=at)
    return person


def invite(session: Session, person: Person, *, by: Person | None, at: datetime) -> str:
    """A one-time link's token for somebody new; an earlier invitation ends. Only its hash is kept."""
    return _make_link(session, person, LinkPurpose.INVITE, by=by, at=at)


def reset_link(session: Session, person: Person, *, by: Person | None, at: datetime) -> str:
    """A one-time link's token to set a new password, to be handed over by an administrator."""
    return _make_link(session, person, LinkPurpose.RESET, by=by, at=at)


def accept(
    session: Session,
    token: str,
    *,
    display_name: str,
    password_hash: str,
    ui_language: str | None,
    at: datetime,
) -> Person:
    """Accept an invitation: the person chooses how to be called, a password, and the desk's language.

    Raises:
        LinkNotValid: the link was used, is too old, or never was.
    """
    person = links.use(session, token, LinkPurpose.INVITE, at=at)
    person.display_name = called(display_name, person.name)
    person.ui_language = ui_language
    _set_password(person, password_hash)
    remember(session, "accept", person, by=person, at=at)
    return person


def reset_password(session: Session, token: str, *, password_hash: str, at: datetime) -> Person:
    """Set a new password through an administrator's link; all sign-ins end, one-time codes are off.

    Raises:
        LinkNotValid: the link was used, is too old, or never was.
    """
    person = links.use(session, token, LinkPurpose.RESET, at=at)
    codes.stop(session, person, at=at)
    change_password(session, person, password_hash=password_hash, keep=None, by=person, at=at)
    return person


def change_password(
    session: Session,
    person: Person,
    *,
    password_hash: str,
    keep: SignIn | None,
    by: Person | None,
    at: datetime,
) -> None:
    """Set a password; all other sign-ins than `keep` end, and so do open links."""
    _set_password(person, password_hash)
    signing_in.end_others(session, person, keep=keep, at=at)
    links.end_all(session, person, at=at)
    remember(session, "password", person, by=by, at=at)


def deactivate(session: Session, person: Person, *, by: Person | None, at: datetime) -> None:
    """Let a person go: no more signing in; what they did stays under their name.

    Raises:
        LastAdministrator: nobody else could administer the paper.
    """
    _keep_an_administrator(session, person)
    person.deactivated_at = at
    signing_in.end_others(session, person, keep=None, at=at)
    links.end_all(session, person, at=at)
    remember(session, "deactivate", person, by=by, at=at)


def reactivate(session: Session, person: Person, *, by: Person | None, at: datetime) -> None:
    """Let a person in again, with the password and the grants that they had."""
    person.deactivated_at = None
    remember(session, "reactivate", person, by=by, at=at)


def grant(
    session: Session,
    person: Person,
    role: Role,
    edition: Edition | None = None,
    *,
    by: Person | None,
    at: datetime,
) -> bool:
    """Give a role for one edition, or, without edition, for the whole paper; False if they had it."""
    if _find_grant(session, person, role, edition):
        return False
    session.add(Grant(person_id=person.id, role=role, edition_id=edition.id if edition else None))
    remember(session, "grant", person, by=by, at=at, role=role, edition=edition)
    return True


def revoke(
    session: Session,
    person: Person,
    role: Role,
    edition: Edition | None = None,
    *,
    by: Person | None,
    at: datetime,
) -> bool:
    """Take a role back; False if they did not have it.

    Raises:
        LastAdministrator: nobody else could administer the paper.
    """
    rows = _find_grant(session, person, role, edition)
    if not rows:
        return False
    if role is Role.ADMINISTRATOR and edition is None:
        _keep_an_administrator(session, person)
    for row in rows:
        session.delete(row)
    remember(session, "revoke", person, by=by, at=at, role=role, edition=edition)
    return True


def grants_of(session: Session, person: Person) -> frozenset[Granted]:
    """What a person was granted."""
    return _granted(session.scalars(select(Grant).where(Grant.person_id == person.id)).all(), person.id)


def administrator(session: Session) -> Person | None:
    """The first active administrator of the whole paper: in whose name commands act by default."""
    return session.scalar(_administrators().order_by(Person.id).limit(1))


def _administrators() -> Select[Person]:
    return (
        select(Person)
        .join(Grant, Grant.person_id == Person.id)
        .where(Grant.role == Role.ADMINISTRATOR, Grant.edition_id.is_(None), Person.deactivated_at.is_(None))
    )


def _keep_an_administrator(session: Session, person: Person) -> None:
    everyone = {each.id for each in session.scalars(_administrators().order_by(Person.id).with_for_update())}
    if everyone == {person.id}:
        raise LastAdministrator(
            N_("“%(name)s” is the only administrator: make somebody else administrator first."),
            name=person.name,
        )


def _find_grant(session: Session, person: Person, role: Role, edition: Edition | None) -> Sequence[Grant]:
    place = Grant.edition_id.is_(None) if edition is None else Grant.edition_id == edition.id
    return session.scalars(select(Grant).where(Grant.person_id == person.id, Grant.role == role, place)).all()


def _granted(grants: Sequence[Grant], person_id: int) -> frozenset[Granted]:
    return frozenset(Granted(each.role, each.edition_id) for each in grants if each.person_id == person_id)


def _set_password(person: Person, password_hash: str) -> None:
    person.password_hash = password_hash
    person.failed_sign_ins, person.failed_at = 0, None


def _make_link(
    session: Session, person: Person, purpose: LinkPurpose, *, by: Person | None, at: datetime
) -> str:
    token = links.make(session, person, purpose, by=by, at=at)
    remember(session, purpose.value, person, by=by, at=at)
    return token
