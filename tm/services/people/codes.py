"""Whether somebody is asked for a one-time code of their phone when they sign in."""

from datetime import datetime

from sqlalchemy.orm import Session

from tm.services.history.people import remember
from tm.services.people.one_time_codes import step_of
from tm.services.people.signing_in import WrongCode
from tm.storage.people import Person


def use(session: Session, person: Person, secret: str, code: str, *, at: datetime) -> None:
    """Ask a person for a one-time code from now on, whenever they sign in.

    Raises:
        WrongCode: this is not the code that a phone with the secret shows now.
    """
    step = step_of(secret, code, at.timestamp())
    if step is None:
        raise WrongCode
    person.totp_secret, person.totp_step = secret, step
    remember(session, "codes_on", person, by=person, at=at)


def stop(session: Session, person: Person, *, at: datetime) -> None:
    """Ask a person for the password alone from now on."""
    if person.totp_secret is not None:
        person.totp_secret = person.totp_step = None
        remember(session, "codes_off", person, by=person, at=at)
