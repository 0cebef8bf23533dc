"""Setting up a desk with people for a test."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.browser.serving import Desk
from tm.services.installation import setup
from tm.services.people import accounts
from tm.settings import PublicationSeed
from tm.storage.base import now
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.workflow.roles import Role

NOBODY_SIGNS_IN_WITH_IT = "no hash"


def set_up(desk: Desk, translators: Sequence[tuple[str, str]]) -> None:
    """The publication of the defaults, an editor "editor", and translators, each with an edition."""
    with desk.database.writing() as session:
        editor = setup.initialise(
            session, PublicationSeed(), name="editor", password_hash=NOBODY_SIGNS_IN_WITH_IT, at=now()
        )
        for name, tag in translators:
            add_translator(session, name, tag, by=editor)


def add_translator(session: Session, name: str, tag: str, *, by: Person) -> None:
    """Somebody who translates into an edition."""
    edition = session.scalars(select(Edition).where(Edition.tag == tag)).one()
    person = accounts.add(session, name, password_hash=NOBODY_SIGNS_IN_WITH_IT, by=by, at=now())
    accounts.grant(session, person, Role.TRANSLATOR, edition, by=by, at=now())
