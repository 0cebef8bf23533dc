"""Signing in, and the devices on which somebody is signed in.

The password is compared outside every transaction: `begin` reads, `proves` compares, `finish` writes;
`sign_in` does the three in turn. Whoever uses one-time codes is let in by `with_code`. Failures are counted
per account, in the database, so that all processes of a desk count together; from the fifth on, each makes
the next attempt wait longer.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select, true, update
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.messages import Counted
from tm.services.history.notices import unread_of
from tm.services.people import passwords
from tm.services.people.one_time_codes import step_of
from tm.storage.base import UtcDateTime
from tm.storage.engine import Database
from tm.storage.paper import Publication
from tm.storage.people import Grant, Person, SignIn
from tm.workflow.roles import Granted

LIFE = timedelta(days=90)
"""How long a device stays signed in after it was last seen."""
SEEN_EVERY = timedelta(hours=1)
FREE_FAILURES = 4
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)
FORGOTTEN_AFTER = timedelta(days=1)


class WrongNameOrPassword(TmError):
    """Which of the two, nobody is told."""

    def __init__(self) -> None:
        super().__init__(N_("The name or the password is wrong."))


class TooManyFailures(TmError):
    """The account must rest; `wait` says how long."""

    def __init__(self, wait: timedelta) -> None:
        self.wait = wait
        seconds = max(1, round(wait.total_seconds()))
        long = (
            Counted("%(count)s minute", "%(count)s minutes", -(-seconds // 60))
            if seconds > 90
            else Counted("%(count)s second", "%(count)s seconds", seconds)
        )
        super().__init__(
            N_("Too many wrong passwords for this name: wait %(long)s and try again."), long=long
        )


class WrongCode(TmError):
    """A one-time code that is not the one of now, or was used before."""

    def __init__(self) -> None:
        super().__init__(N_("This code is not right: type the one that your phone shows now."))


class CodeNeeded(TmError):
    """The password was right; `person` (public id) also needs the code that their phone shows."""

    def __init__(self, person: str) -> None:
        self.person = person
        super().__init__(N_("Type the code that your phone shows."))


@dataclass(frozen=True, slots=True)
class Attempt:
    """Somebody who wants to sign in; `person_id` is None where nobody active has the name."""

    person_id: int | None
    password_hash: str | None


def fold_name(name: str) -> str:
    """A sign-in name as it is stored: lower case, one form of each letter."""
    return unicodedata.normalize("NFKC", name).strip().lower()


def sign_in(database: Database, name: str, password: str, *, device: str, at: datetime) -> str:
    """Sign somebody in and give the token for their device.

    Raises:
        WrongNameOrPassword: it is; the failure is counted.
        TooManyFailures: the account must rest; nothing was compared.
        CodeNeeded: it is right, and not enough.
    """
    with database.reading() as session:
        attempt = begin(session, name, at=at)
    proved = proves(attempt, password)
    with database.writing() as session:
        token = finish(session, attempt, proved=proved, device=device, at=at)
    if token is None:
        raise WrongNameOrPassword
    return token


def with_code(database: Database, public_id: str, code: str, *, device: str, at: datetime) -> str:
    """Sign somebody in whose password was right just now, by the code that their phone shows.

    Raises:
        WrongCode: it is, or was used before; the failure is counted.
        TooManyFailures: the account must rest.
    """
    with database.writing() as session:
        query = select(Person).where(Person.public_id == public_id, Person.deactivated_at.is_(None))
        person = session.scalars(query.with_for_update()).one_or_none()
        if person is not None:
            _check_wait(person, at)
        step = None if person is None else _step(person, code, at)
        if person is not None and step is not None:
            person.totp_step = step
            person.failed_sign_ins, person.failed_at = 0, None
            return start(session, person, device=device, at=at)
        if person is not None:
            _count_failure(person, at)
    raise WrongCode


def begin(session: Session, name: str, *, at: datetime) -> Attempt:
    """Look up who wants to sign in.

    Raises:
        TooManyFailures: the account must rest.
    """
    person = session.scalar(
        select(Person).where(Person.name == fold_name(name), Person.deactivated_at.is_(None))
    )
    if person is None:
        return Attempt(None, None)
    _check_wait(person, at)
    return Attempt(person.id, person.password_hash)


def proves(attempt: Attempt, password: str) -> bool:
    """Whether the password is right; takes the same time where nobody has the name."""
    return passwords.matches(attempt.password_hash, password[: passwords.LONGEST])


def finish(session: Session, attempt: Attempt, *, proved: bool, device: str, at: datetime) -> str | None:
    """The token of the new sign-in; None after a failure, which is counted (so the scope must commit).

    Raises:
        TooManyFailures: others failed meanwhile, and the account must rest.
        CodeNeeded: the password is right, and not enough.
    """
    if attempt.person_id is None:
        return None
    person = session.get(Person, attempt.person_id, with_for_update=True, populate_existing=True)
    if person is None or person.deactivated_at is not None:
        return None
    _check_wait(person, at)
    if not proved or person.password_hash != attempt.password_hash:
        _count_failure(person, at)
        return None
    if person.totp_secret is not None:
        raise CodeNeeded(person.public_id)
    person.failed_sign_ins, person.failed_at = 0, None
    return start(session, person, device=device, at=at)


def start(session: Session, person: Person, *, device: str, at: datetime) -> str:
    """Sign a person in on a device, without asking: after an accepted invitation or a new password."""
    token = passwords.make_token()
    session.add(
        SignIn(
            person_id=person.id,
            token_hash=passwords.token_hash(token),
            device=" ".join(device.split())[:120],
            created_at=at,
            seen_at=at,
            expires_at=at + LIFE,
        )
    )
    return token


_VISITOR = (
    select(SignIn, Person, Publication, unread_of(Person.id), Grant.role, Grant.edition_id)
    .join(Person, Person.id == SignIn.person_id)
    .outerjoin(Publication, true())
    .outerjoin(Grant, Grant.person_id == Person.id)
    .where(
        SignIn.token_hash == bindparam("token_hash"),
        SignIn.ended_at.is_(None),
        SignIn.expires_at > bindparam("at", type_=UtcDateTime),
        Person.deactivated_at.is_(None),
    )
)


def current(session: Session, token: str, *, at: datetime) -> SignIn | None:
    """The sign-in of a token, if it still holds and its person has not left."""
    found = visitor(session, token, at=at)
    return found.sign_in if found else None


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who comes with a token, on which device, to which paper, with which grants."""

    sign_in: SignIn
    person: Person
    publication: Publication | None
    notices: int
    """How many of their notices are unread."""
    grants: tuple[Granted, ...]


def visitor(session: Session, token: str, *, at: datetime) -> Visitor | None:
    """Whose token this is, in one query, since every page asks."""
    rows = session.execute(_VISITOR, {"token_hash": passwords.token_hash(token), "at": at}).all()
    if not rows:
        return None
    granted = tuple(Granted(role, edition) for *_, role, edition in rows if role)
    sign_in, person, publication, unread, _role, _edition = rows[0]
    return Visitor(sign_in, person, publication, unread, granted)


def is_due(row: SignIn, *, at: datetime) -> bool:
    """Whether it is time to note in a writing scope that the device was seen."""
    return at - row.seen_at >= SEEN_EVERY


def seen(session: Session, public_id: str, *, at: datetime) -> None:
    """Note that a device was seen: its 90 days begin again."""
    session.execute(
        update(SignIn)
        .where(SignIn.public_id == public_id, SignIn.ended_at.is_(None), SignIn.seen_at < at)
        .values(seen_at=at, expires_at=at + LIFE)
    )


def devices(session: Session, person: Person, *, at: datetime) -> Sequence[SignIn]:
    """Where a person is signed in, the last seen first."""
    return session.scalars(
        select(SignIn)
        .where(SignIn.person_id == person.id, SignIn.ended_at.is_(None), SignIn.expires_at > at)
        .order_by(SignIn.seen_at.desc(), SignIn.id.desc())
    ).all()


def end(session: Session, person: Person, public_id: str, *, at: datetime) -> bool:
    """End one sign-in of a person; False if they have no such one."""
    row = session.scalar(
        select(SignIn).where(
            SignIn.person_id == person.id, SignIn.public_id == public_id, SignIn.ended_at.is_(None)
        )
    )
    if row is None:
        return False
    row.ended_at = at
    return True


def end_others(session: Session, person: Person, *, keep: SignIn | None, at: datetime) -> None:
    """End all sign-ins of a person but one, or all."""
    statement = update(SignIn).where(SignIn.person_id == person.id, SignIn.ended_at.is_(None))
    if keep is not None:
        statement = statement.where(SignIn.id != keep.id)
    session.execute(statement.values(ended_at=at))


def _step(person: Person, code: str, at: datetime) -> int | None:
    """The step whose code this is, if it lets the person in."""
    if person.totp_secret is None:
        return None
    return step_of(person.totp_secret, code, at.timestamp(), last=person.totp_step)


def _count_failure(person: Person, at: datetime) -> None:
    person.failed_sign_ins = _failures(person, at) + 1
    person.failed_at = at


def _failures(person: Person, at: datetime) -> int:
    old = person.failed_at is None or at - person.failed_at > FORGOTTEN_AFTER
    return 0 if old else person.failed_sign_ins


def _check_wait(person: Person, at: datetime) -> None:
    over = _failures(person, at) - FREE_FAILURES - 1
    if over < 0 or person.failed_at is None:
        return
    wait = min(FIRST_WAIT * 2 ** min(over, 10), LONGEST_WAIT)
    left = person.failed_at + wait - at
    if left > timedelta(0):
        raise TooManyFailures(left)
