"""One-time links that an administrator hands over: to accept an invitation, or to set a new password."""

from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.people import passwords
from tm.storage.people import Link, LinkPurpose, Person

LIFE = {LinkPurpose.INVITE: timedelta(days=14), LinkPurpose.RESET: timedelta(days=3)}


class LinkNotValid(TmError):
    """A link that was used, is too old, or never was."""


def make(session: Session, person: Person, purpose: LinkPurpose, *, by: Person | None, at: datetime) -> str:
    """A new link's token, of which only the hash is kept; the person's earlier links end.

    Raises:
        TmError: the person has left.
    """
    if person.deactivated_at is not None:
        raise TmError(N_("“%(name)s” has left: let them in again first."), name=person.name)
    end_all(session, person, at=at)
    token = passwords.make_token()
    session.add(
        Link(
            person_id=person.id,
            purpose=purpose,
            token_hash=passwords.token_hash(token),
            created_by_id=by.id if by else None,
            created_at=at,
            expires_at=at + LIFE[purpose],
        )
    )
    return token


def find(session: Session, token: str, purpose: LinkPurpose, *, at: datetime) -> tuple[Link, Person]:
    """The link of a token and the person it is for, before they use it.

    Raises:
        LinkNotValid: it was used, is too old, never was, or the person has left.
    """
    found = session.execute(
        select(Link, Person)
        .join(Person, Person.id == Link.person_id)
        .where(Link.token_hash == passwords.token_hash(token), Link.purpose == purpose)
    ).one_or_none()
    if found is None or found[1].deactivated_at is not None:
        raise LinkNotValid(N_("This link is not valid: ask an administrator for a new one."))
    link, person = found
    if link.used_at is not None:
        raise LinkNotValid(N_("This link was used already: sign in, or ask an administrator for a new one."))
    if link.expires_at <= at:
        raise LinkNotValid(N_("This link is too old: ask an administrator for a new one."))
    return link, person


def use(session: Session, token: str, purpose: LinkPurpose, *, at: datetime) -> Person:
    """Use up a link, and say whose it was; of two who use it at once, one is refused.

    Raises:
        LinkNotValid: it was used, is too old, never was, or the person has left.
    """
    link, person = find(session, token, purpose, at=at)
    used = session.execute(
        update(Link).where(Link.id == link.id, Link.used_at.is_(None)).values(used_at=at).returning(Link.id)
    ).one_or_none()
    if used is None:
        raise LinkNotValid(N_("This link was used already: sign in, or ask an administrator for a new one."))
    return person


def end_all(session: Session, person: Person, *, at: datetime) -> None:
    """End all links of a person that were not used."""
    session.execute(
        update(Link)
        .where(Link.person_id == person.id, Link.used_at.is_(None), Link.expires_at > at)
        .values(expires_at=at)
    )
