"""What people say of themselves: how they are called, what they read and write, how the desk is for them."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from tm.services.history.people import remember
from tm.storage.people import Person
from tm.text import clean, fold
from tm.workflow.digests import Rhythm

LONGEST_NAME: Final = 120
_OPEN: Final = ("display_name", "reads", "writes")
"""What others know of a person anyway, and the history may tell."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person can say of themselves; `credit` is the name under which they may be thanked, or None."""

    display_name: str
    ui_language: str | None = None
    time_zone: str | None = None
    reads: Sequence[str] = ()
    writes: Sequence[str] = ()
    email: str | None = None
    digest: Rhythm | None = None
    credit: str | None = None


def called(given: str, otherwise: str) -> str:
    """What somebody is to be called, of what was typed."""
    return fold(clean(given))[:LONGEST_NAME] or otherwise


def keep(session: Session, person: Person, profile: Profile, *, at: datetime) -> None:
    """Keep what somebody says of themselves; called by nothing, they are called by their sign-in name."""
    wished = asdict(profile)
    wished |= {
        "display_name": called(profile.display_name, person.name),
        "reads": list(profile.reads),
        "writes": list(profile.writes),
        "credit": called(profile.credit or "", "") or None,
    }
    before = {name: getattr(person, name) for name in _OPEN}
    for name, value in wished.items():
        setattr(person, name, value)
    after = {name: wished[name] for name in _OPEN}
    if before != after:
        told = {"before": before, "after": after}
        remember(session, "profile", person, by=person, at=at, told=told)
    session.flush()


def speak(person: Person, language: str) -> None:
    """Let the desk speak a language to somebody from now on."""
    person.ui_language = language


def use_keys(person: Person, own: Mapping[str, str]) -> None:
    """Give somebody keys of their own on the article's page; with none they have the usual ones."""
    person.own_keys = dict(own) or None


def thank_no_more(session: Session, person: Person, *, by: Person, at: datetime) -> None:
    """Take the name under which somebody was thanked away, since they asked for it and cannot do it."""
    if person.credit is not None:
        person.credit = None
        remember(session, "thank_no_more", person, by=by, at=at)
