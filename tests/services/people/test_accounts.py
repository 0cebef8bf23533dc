"""People and their accounts, from the invitation to the farewell."""

import threading
import time
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_edition, make_person
from tm.errors import TmError
from tm.services.people import accounts, links, passwords, signing_in
from tm.storage.engine import Database
from tm.storage.history import History, Subject
from tm.storage.people import Grant, Link, LinkPurpose
from tm.workflow.roles import Granted, Role

LATER = NOON + timedelta(days=13)
TOO_LATE = NOON + timedelta(days=15)


def actions(session: Session) -> list[str]:
    query = select(History.action).where(History.subject == Subject.PERSON).order_by(History.seq)
    return list(session.scalars(query))


def test_a_name_is_stored_in_lower_case_and_found_in_any(session: Session) -> None:
    person = accounts.add(session, " Ana ", by=None, at=NOON)

    assert (person.name, person.display_name) == ("ana", "Ana")
    assert accounts.find(session, "ANA").id == person.id
    assert actions(session) == ["add"]


def test_a_name_belongs_to_one_person(session: Session) -> None:
    accounts.add(session, "ana", by=None, at=NOON)

    with pytest.raises(accounts.NameNotAllowed, match="Somebody has the name “ana”"):
        accounts.add(session, "Ana", by=None, at=NOON)


@pytest.mark.parametrize("name", ["", "a", "ana maria", "-ana", "ana@example.org", "x" * 61])
def test_a_name_that_cannot_be_used_is_refused(name: str) -> None:
    with pytest.raises(accounts.NameNotAllowed, match="2 to 60 letters"):
        accounts.clean_name(name)


@pytest.mark.parametrize("name", ["ana", "ana.m", "josé-2", "فاطمة", "கண்ணன்", "an_a"])
def test_names_are_written_in_any_script(name: str) -> None:
    assert accounts.clean_name(name) == name


def test_an_unknown_name_is_told_with_the_nearest(session: Session) -> None:
    make_person(session, "mariana")

    with pytest.raises(accounts.NoSuchPerson, match="did you mean “mariana”"):
        accounts.find(session, "marianna")


def test_an_invitation_is_accepted_once(session: Session) -> None:
    person = make_person(session, "ana")
    token = accounts.invite(session, person, by=None, at=NOON)

    assert links.find(session, token, LinkPurpose.INVITE, at=LATER)[1] is person
    accepted = accounts.accept(
        session, token, display_name="Ana M.", password_hash="hash", ui_language="es", at=LATER
    )

    assert accepted is person
    assert (person.display_name, person.password_hash, person.ui_language) == ("Ana M.", "hash", "es")
    with pytest.raises(links.LinkNotValid, match="used already"):
        accounts.accept(session, token, display_name="", password_hash="other", ui_language=None, at=LATER)
    assert person.password_hash == "hash"


def test_only_the_hash_of_a_link_is_kept(session: Session) -> None:
    token = accounts.invite(session, make_person(session), by=None, at=NOON)

    assert session.scalar(select(Link.token_hash)) == passwords.token_hash(token)
    assert token not in repr(session.scalars(select(Link)).all())


def test_an_invitation_ends_after_two_weeks(session: Session) -> None:
    token = accounts.invite(session, make_person(session), by=None, at=NOON)

    with pytest.raises(links.LinkNotValid, match="too old"):
        links.find(session, token, LinkPurpose.INVITE, at=TOO_LATE)


def test_a_second_invitation_ends_the_first(session: Session) -> None:
    person = make_person(session)
    first = accounts.invite(session, person, by=None, at=NOON)
    second = accounts.invite(session, person, by=None, at=LATER)

    with pytest.raises(links.LinkNotValid):
        links.find(session, first, LinkPurpose.INVITE, at=LATER)
    assert links.find(session, second, LinkPurpose.INVITE, at=TOO_LATE)


def test_a_link_serves_its_purpose_only(session: Session) -> None:
    token = accounts.invite(session, make_person(session), by=None, at=NOON)

    with pytest.raises(links.LinkNotValid):
        accounts.reset_password(session, token, password_hash="hash", at=NOON)
    with pytest.raises(links.LinkNotValid):
        links.find(session, "guessed", LinkPurpose.INVITE, at=NOON)


def test_the_administrators_link_sets_a_password_and_ends_all_sign_ins(session: Session) -> None:
    person = make_person(session)
    person.failed_sign_ins, person.failed_at = 9, NOON
    signing_in.start(session, person, device="phone", at=NOON)
    token = accounts.reset_link(session, person, by=None, at=NOON)

    accounts.reset_password(session, token, password_hash="new", at=NOON)

    assert person.password_hash == "new"
    assert person.failed_sign_ins == 0
    assert signing_in.devices(session, person, at=NOON) == []


def test_a_new_password_ends_the_other_sign_ins(session: Session) -> None:
    person = make_person(session)
    phone = signing_in.start(session, person, device="phone", at=NOON)
    laptop = signing_in.start(session, person, device="laptop", at=NOON)
    reset = accounts.reset_link(session, person, by=None, at=NOON)

    accounts.change_password(
        session,
        person,
        password_hash="new",
        keep=signing_in.current(session, laptop, at=NOON),
        by=person,
        at=NOON,
    )

    assert signing_in.current(session, phone, at=NOON) is None
    assert signing_in.current(session, laptop, at=NOON) is not None
    with pytest.raises(links.LinkNotValid):
        links.find(session, reset, LinkPurpose.RESET, at=NOON)


def test_who_leaves_is_signed_out_and_can_come_back(session: Session) -> None:
    make_person(session, role=Role.ADMINISTRATOR)
    person = make_person(session, "ana", role=Role.EDITOR)
    token = signing_in.start(session, person, device="phone", at=NOON)
    invitation = accounts.invite(session, person, by=None, at=NOON)

    accounts.deactivate(session, person, by=None, at=NOON)

    assert signing_in.current(session, token, at=NOON) is None
    with pytest.raises(links.LinkNotValid):
        links.find(session, invitation, LinkPurpose.INVITE, at=NOON)
    with pytest.raises(TmError, match="has left"):
        accounts.invite(session, person, by=None, at=NOON)
    accounts.reactivate(session, person, by=None, at=NOON)
    assert accounts.grants_of(session, person) == {Granted(Role.EDITOR)}
    assert actions(session) == ["invite", "deactivate", "reactivate"]


def test_a_role_is_granted_for_an_edition_or_for_the_whole_paper(session: Session) -> None:
    spanish, french = make_edition(session, "es-419"), make_edition(session, "fr")
    person = make_person(session)

    assert accounts.grant(session, person, Role.TRANSLATOR, spanish, by=None, at=NOON)
    assert accounts.grant(session, person, Role.READER, by=None, at=NOON)
    assert not accounts.grant(session, person, Role.TRANSLATOR, spanish, by=None, at=NOON)
    assert not accounts.grant(session, person, Role.READER, by=None, at=NOON)

    granted = {Granted(Role.TRANSLATOR, spanish.id), Granted(Role.READER)}
    assert accounts.grants_of(session, person) == granted
    assert session.scalar(select(func.count()).select_from(Grant)) == 2
    assert not accounts.revoke(session, person, Role.TRANSLATOR, french, by=None, at=NOON)
    assert accounts.revoke(session, person, Role.TRANSLATOR, spanish, by=None, at=NOON)
    assert accounts.grants_of(session, person) == {Granted(Role.READER)}
    assert actions(session) == ["grant", "grant", "revoke"]


def test_history_says_who_granted_what_to_whom(session: Session) -> None:
    chief = make_person(session, "chief")
    edition = make_edition(session, "es-419")
    person = make_person(session, "ana")
    accounts.grant(session, person, Role.TRANSLATOR, edition, by=chief, at=NOON)

    line = session.scalars(select(History)).one()

    assert (line.person_id, line.edition_id, line.at) == (chief.id, edition.id, NOON)
    assert line.detail == {"person": person.public_id, "name": "ana", "role": "translator"}


def test_the_last_administrator_stays(session: Session) -> None:
    first = make_person(session, "first", role=Role.ADMINISTRATOR)
    gone = make_person(session, "gone", role=Role.ADMINISTRATOR)
    accounts.deactivate(session, gone, by=first, at=NOON)

    with pytest.raises(accounts.LastAdministrator, match="“first” is the only administrator"):
        accounts.deactivate(session, first, by=first, at=NOON)
    with pytest.raises(accounts.LastAdministrator):
        accounts.revoke(session, first, Role.ADMINISTRATOR, by=first, at=NOON)

    second = make_person(session, "second", role=Role.ADMINISTRATOR)
    accounts.deactivate(session, first, by=second, at=NOON)
    assert accounts.administrator(session) is second


def test_an_administrator_of_one_edition_does_not_count(session: Session) -> None:
    make_person(session, "local", role=Role.ADMINISTRATOR, edition=make_edition(session))

    assert accounts.administrator(session) is None


def test_people_are_listed_by_name_with_grants_and_open_invitations(session: Session) -> None:
    edition = make_edition(session, "fr")
    make_person(session, "zoe", role=Role.TRANSLATOR, edition=edition)
    accounts.invite(session, make_person(session, "ana"), by=None, at=NOON)

    ana, zoe = accounts.people(session, at=NOON)

    assert (ana.person.name, ana.grants, ana.invited_until) == (
        "ana",
        frozenset(),
        NOON + timedelta(days=14),
    )
    assert (zoe.person.name, zoe.invited_until) == ("zoe", None)
    assert zoe.grants == {Granted(Role.TRANSLATOR, edition.id)}
    assert accounts.people(session, at=TOO_LATE)[0].invited_until is None


def test_of_two_who_take_a_name_at_once_one_is_told(postgresql_database: Database) -> None:
    """On SQLite they cannot begin at the same time."""
    database = postgresql_database
    quick, told = threading.Event(), threading.Event()

    def second() -> None:
        quick.wait()
        try:
            with database.writing() as session:
                accounts.add(session, "ana", by=None, at=NOON)
        except accounts.NameNotAllowed:
            told.set()

    other = threading.Thread(target=second)
    other.start()
    with database.writing() as session:
        accounts.add(session, "ana", by=None, at=NOON)
        quick.set()
        time.sleep(0.2)
    other.join()

    assert told.is_set()


def test_two_administrators_cannot_send_each_other_away(postgresql_database: Database) -> None:
    """On SQLite they cannot begin at the same time."""
    database = postgresql_database
    with database.writing() as session:
        names = [make_person(session, name, role=Role.ADMINISTRATOR).name for name in ("ana", "berta")]
    outcomes: list[str] = []
    start = threading.Barrier(2)

    def send_away(name: str) -> None:
        try:
            with database.writing() as session:
                person = accounts.find(session, name)
                start.wait()
                accounts.deactivate(session, person, by=None, at=NOON)
            outcomes.append("gone")
        except accounts.LastAdministrator:
            outcomes.append("stays")

    threads = [threading.Thread(target=send_away, args=[name]) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == ["gone", "stays"]
