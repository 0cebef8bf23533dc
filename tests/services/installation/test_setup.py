"""The first rows of an installation."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON
from tm.errors import TmError
from tm.services.installation import setup
from tm.services.people import accounts
from tm.settings import Carries, EditionSeed, PublicationSeed
from tm.storage.paper import Edition, Publication
from tm.workflow.roles import Granted, Role

SEED = PublicationSeed(
    title="The Crossing",
    editions=(EditionSeed("es-419", "El Cruce"), EditionSeed("AR", "المعبر", Carries.CHOSEN)),
)


def test_publication_editions_and_administrator_are_made(session: Session) -> None:
    person = setup.initialise(session, SEED, name="Ana", password_hash="hash", at=NOON)

    editions = session.scalars(select(Edition).order_by(Edition.position)).all()
    assert session.scalars(select(Publication.title)).one() == "The Crossing"
    assert [(each.tag, each.title, each.position, each.carries.value) for each in editions] == [
        ("es-419", "El Cruce", 0, "everything"),
        ("ar", "المعبر", 1, "chosen"),
    ]
    assert (person.name, person.display_name, person.password_hash) == ("ana", "Ana", "hash")
    assert accounts.grants_of(session, person) == {Granted(Role.ADMINISTRATOR), Granted(Role.EDITOR)}
    assert accounts.administrator(session) is person


def test_a_second_time_is_refused(session: Session) -> None:
    setup.initialise(session, SEED, name="ana", password_hash="hash", at=NOON)

    with pytest.raises(setup.AlreadySetUp, match="“The Crossing” is set up already"):
        setup.initialise(session, SEED, name="berta", password_hash="hash", at=NOON)


@pytest.mark.parametrize(("tags", "words"), [(("en", "EN"), "tag “en”"), (("english!",), "english!")])
def test_bad_editions_are_refused(session: Session, tags: tuple[str, ...], words: str) -> None:
    seed = PublicationSeed(editions=tuple(EditionSeed(tag, "Paper") for tag in tags))

    with pytest.raises(TmError, match=words):
        setup.initialise(session, seed, name="ana", password_hash="hash", at=NOON)
