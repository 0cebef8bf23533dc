"""`tm user …`."""

import re
from pathlib import Path

from tests.cli.conftest import Tm
from tm.services.people import links, signing_in
from tm.storage.base import now
from tm.storage.engine import Database
from tm.storage.people import LinkPurpose


def signs_in(folder: Path, name: str, password: str) -> bool:
    database = Database(f"sqlite:///{folder}/instance/pliego.db")
    try:
        return bool(signing_in.sign_in(database, name, password, device="", at=now()))
    except signing_in.WrongNameOrPassword:
        return False
    finally:
        database.close()


def owner(folder: Path, token: str, purpose: LinkPurpose) -> str:
    database = Database(f"sqlite:///{folder}/instance/pliego.db")
    with database.reading() as session:
        name = links.find(session, token, purpose, at=now())[1].name
    database.close()
    return name


def test_a_person_is_added_with_a_generated_password(desk: Tm, folder: Path) -> None:
    outcome = desk("user", "add", "Ana", "--role", "translator", "--edition", "es-419")
    name, password = outcome.out.split()

    assert outcome.status == 0
    assert name == "ana"
    assert signs_in(folder, "ana", password)
    assert re.search(r"ana +Ana +active +translator \(es-419\)", desk("user", "list").out)


def test_a_password_can_come_from_standard_input(desk: Tm, folder: Path) -> None:
    outcome = desk("user", "add", "ana", "--password-stdin", stdin="tranvía nocturno\n".encode())

    assert (outcome.status, outcome.out) == (0, "")
    assert signs_in(folder, "ana", "tranvía nocturno")


def test_a_weak_password_is_refused_and_nobody_added(desk: Tm) -> None:
    outcome = desk("user", "add", "ana", "--password-stdin", stdin=b"short\n")

    assert outcome.status == 1
    assert "at least 10 characters" in outcome.err
    assert "ana" not in desk("user", "list").out


def test_a_name_in_use_is_refused(desk: Tm) -> None:
    outcome = desk("user", "add", "Admin")

    assert (outcome.status, outcome.out) == (1, "")
    assert "Somebody has the name" in outcome.err


def test_an_unknown_edition_adds_nobody(desk: Tm) -> None:
    assert desk("user", "invite", "ana", "--role", "reader", "--edition", "pt").status == 1
    assert "ana" not in desk("user", "list").out


def test_an_invitation_is_a_link_into_the_desk(desk: Tm, folder: Path) -> None:
    address = desk("user", "invite", "ana", "--role", "reader").out.strip()

    assert address.startswith("http://127.0.0.1:8000/invitation/")
    assert owner(folder, address.rpartition("/")[2], LinkPurpose.INVITE) == "ana"
    assert "invited until" in desk("user", "list").out


def test_links_begin_with_the_public_address(desk: Tm, folder: Path) -> None:
    (folder / "config.toml").write_text("[server]\npublic_url = 'https://desk.example.org/'\n")

    assert desk("user", "invite", "ana").out.startswith("https://desk.example.org/invitation/")


def test_a_reset_link_is_for_its_person(desk: Tm, folder: Path) -> None:
    address = desk("user", "password", "admin", "--link").out.strip()

    assert "/reset/" in address
    assert owner(folder, address.rpartition("/")[2], LinkPurpose.RESET) == "admin"


def test_a_new_password_replaces_the_old_one(desk: Tm, folder: Path) -> None:
    first = desk("user", "add", "ana").out.split()[1]
    second = desk("user", "password", "ana").out.split()[1]

    assert not signs_in(folder, "ana", first)
    assert signs_in(folder, "ana", second)


def test_roles_are_given_and_taken(desk: Tm) -> None:
    desk("user", "add", "ana")

    assert "ana: layout" in desk("user", "grant", "ana", "layout").err
    assert "Nothing to do" in desk("user", "grant", "ana", "layout").err
    assert "ana: no role" in desk("user", "grant", "ana", "layout", "--revoke").err


def test_the_last_administrator_stays(desk: Tm) -> None:
    outcome = desk("user", "grant", "admin", "administrator", "--revoke")

    assert outcome.status == 1
    assert "only administrator" in outcome.err


def test_people_in_json_have_their_grants(desk: Tm) -> None:
    desk("user", "add", "ana", "--role", "translator", "--edition", "fr")

    assert desk("user", "list", "--json").json == [
        {
            "name": "admin",
            "display_name": "admin",
            "state": "active",
            "grants": [
                {"role": "administrator", "edition": None},
                {"role": "editor", "edition": None},
            ],
        },
        {
            "name": "ana",
            "display_name": "ana",
            "state": "active",
            "grants": [{"role": "translator", "edition": "fr"}],
        },
    ]


def test_an_unknown_person_is_told_with_the_nearest(desk: Tm) -> None:
    assert "did you mean “admin”" in desk("user", "password", "amdin").err
