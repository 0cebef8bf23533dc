"""Newcomers: people whose finished sentences readers look at before all others."""

from datetime import datetime

from sqlalchemy.orm import Session

from tm.services.history.people import remember
from tm.storage.people import Person


def is_newcomer(person: Person) -> bool:
    """Whether what they finish waits for a first check."""
    return person.first_check_since is not None


def check_first(session: Session, person: Person, *, checked: bool, by: Person | None, at: datetime) -> None:
    """Let what somebody finishes from now on be the first that readers look at, or like any other again."""
    if checked is is_newcomer(person):
        return
    person.first_check_since = at if checked else None
    remember(session, "check_first" if checked else "checked", person, by=by, at=at)
