"""The first rows of an installation: publication, editions, the first administrator."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.languages import normalize_tag
from tm.services import remembering
from tm.services.people import accounts
from tm.settings import EditionSeed, PublicationSeed
from tm.storage.paper import Carries, Edition, Publication
from tm.storage.people import Person
from tm.workflow.roles import Role


class AlreadySetUp(TmError):
    """The database holds a publication."""


def initialise(
    session: Session,
    seed: PublicationSeed,
    *,
    name: str,
    display_name: str = "",
    password_hash: str,
    at: datetime,
) -> Person:
    """Make the publication, its editions in their order, and the administrator, who is also editor.

    Raises:
        AlreadySetUp: there is a publication already.
        TmError: a tag is no language, two are the same, or the name cannot be used.
    """
    check_empty(session)
    session.add(Publication(title=seed.title))
    _add_editions(session, seed.editions)
    remembering.gather(session)
    person = accounts.add(
        session, name, display_name=display_name, password_hash=password_hash, by=None, at=at
    )
    for role in (Role.ADMINISTRATOR, Role.EDITOR):
        accounts.grant(session, person, role, by=person, at=at)
    return person


def check_empty(session: Session) -> None:
    """Make sure that nothing was set up yet.

    Raises:
        AlreadySetUp: there is a publication already.
    """
    title = session.scalar(select(Publication.title))
    if title is not None:
        raise AlreadySetUp(f"“{title}” is set up already: run `tm serve`, or name another --database.")


def _add_editions(session: Session, seeds: Sequence[EditionSeed]) -> None:
    tags = [normalize_tag(seed.tag) for seed in seeds]
    twice = next((tag for tag in tags if tags.count(tag) > 1), None)
    if twice:
        raise TmError(f"Two editions have the tag “{twice}”: each edition needs its own.")
    for position, (tag, seed) in enumerate(zip(tags, seeds, strict=True)):
        session.add(Edition(tag=tag, title=seed.title, position=position, carries=Carries(seed.carries)))
    session.flush()
