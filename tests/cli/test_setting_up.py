"""`tm init` and `tm migrate`."""

import stat
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.cli.conftest import Tm
from tm.services.people import accounts, signing_in
from tm.storage import schema
from tm.storage.base import now
from tm.storage.engine import Database
from tm.storage.paper import Edition


def editions(url: str) -> list[tuple[str, str]]:
    database = Database(url)
    with database.reading() as session:
        rows = session.execute(select(Edition.tag, Edition.carries).order_by(Edition.position))
        found = [(tag, carries.value) for tag, carries in rows]
    database.close()
    return found


def test_yes_asks_nothing_and_prints_the_password_once(tm: Tm, folder: Path) -> None:
    outcome = tm("init", "--yes")

    assert outcome.status == 0
    name, password = (line.partition(": ")[2] for line in outcome.lines)
    database = Database(f"sqlite:///{folder}/instance/pliego.db")
    assert signing_in.sign_in(database, name, password, device="", at=now())
    with database.reading() as session:
        administrator = accounts.administrator(session)
        assert administrator is not None
        assert administrator.name == name == "admin"
        assert password not in (administrator.password_hash or "")
    database.close()
    assert editions(str(database.url)) == [
        ("en", "everything"),
        ("es-419", "everything"),
        ("ar", "chosen"),
        ("fr", "chosen"),
    ]


def test_the_secret_is_for_its_owner_only(tm: Tm, folder: Path) -> None:
    tm("init", "--yes")

    assert stat.S_IMODE((folder / "instance" / "pliego.db.secret").stat().st_mode) == 0o600


def test_a_second_init_changes_nothing(tm: Tm, folder: Path) -> None:
    tm("init", "--yes")
    before = (folder / "instance" / "pliego.db.secret").read_text()
    outcome = tm("init", "--yes")

    assert (outcome.status, outcome.out) == (1, "")
    assert "set up already" in outcome.err
    assert (folder / "instance" / "pliego.db.secret").read_text() == before


def test_the_settings_seed_the_newspaper(tm: Tm, folder: Path) -> None:
    (folder / "config.toml").write_text(
        "database = 'sqlite:///own.db'\n[publication]\ntitle = 'Own'\n[[editions]]\ntag = 'xh'\n"
    )

    assert "“Own” is set up" in tm("init", "--yes", "--name", "Chief").err
    assert editions(f"sqlite:///{folder}/own.db") == [("xh", "everything")]
    assert tm("user", "list").out.startswith("chief  ")


def test_an_unknown_key_in_the_settings_is_one_line(tm: Tm, folder: Path) -> None:
    (folder / "config.toml").write_text("databse = 'x'\n")
    outcome = tm("init", "--yes")

    assert (outcome.status, outcome.out) == (1, "")
    assert "config.toml, line 1" in outcome.err
    assert list(folder.iterdir()) == [folder / "config.toml"]


def test_an_edition_that_is_no_language_leaves_nothing_behind(tm: Tm, folder: Path) -> None:
    (folder / "config.toml").write_text("[[editions]]\ntag = 'zz-zz-zz'\n")
    outcome = tm("init", "--yes")

    assert outcome.status == 1
    assert "zz-zz-zz" in outcome.err
    assert not list(folder.rglob("*.db*"))


def test_it_asks_for_everything(tm: Tm, folder: Path) -> None:
    answers = "The Weekly\nta, pt-BR\nவாரம்\ny\nSemanário\nn\nana\n\n\n"
    outcome = tm("init", stdin=answers.encode())

    assert outcome.status == 0
    assert outcome.out.startswith("name: ana\npassword: ")
    assert "Tamil" in outcome.err
    assert editions(f"sqlite:///{folder}/instance/pliego.db") == [("ta", "everything"), ("pt-BR", "chosen")]


def test_without_answers_it_stops_and_leaves_nothing_behind(tm: Tm, folder: Path) -> None:
    outcome = tm("init")

    assert outcome.status == 130
    assert not list(folder.rglob("*.db"))


def test_it_works_on_either_database(tm: Tm, bare_database: Database) -> None:
    url = bare_database.url.render_as_string(hide_password=False)

    assert tm("init", "--yes", "--database", url).status == 0
    assert tm("init", "--yes", "--database", url).status == 1
    schema.check(bare_database)


def test_migrating_says_what_it_did(desk: Tm) -> None:
    outcome = desk("migrate")

    assert outcome.status == 0
    assert f"The schema is {schema.head()}" in outcome.err


@pytest.mark.parametrize("command", ["migrate", "issues", "serve", "backup x.zip"])
def test_without_a_database_init_is_named_and_no_file_is_made(tm: Tm, folder: Path, command: str) -> None:
    outcome = tm(*command.split())

    assert (outcome.status, outcome.out) == (1, "")
    assert "run `tm init`" in outcome.err
    assert outcome.err.count("\n") == 1
    assert not list(folder.rglob("*"))


@pytest.mark.parametrize("command", ["issues", "serve", "user list", "status 9-4"])
def test_an_old_schema_names_migrate(desk: Tm, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setattr(schema, "head", lambda: "9999")
    outcome = desk(*command.split())

    assert outcome.status == 1
    assert outcome.err.count("\n") == 1
    assert "run `tm migrate`" in outcome.err
