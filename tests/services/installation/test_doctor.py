"""The check-up: each thing that can be wrong is found, and told in one sentence."""

import os
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.builders import make_article, make_issue, make_text
from tm.services import remembering
from tm.services.installation import doctor
from tm.services.installation.doctor import Check, Level
from tm.settings import Server, Settings, create_secret, secrets_file
from tm.storage import engine
from tm.storage.engine import Database


@pytest.fixture
def settings(database: Database, tmp_path: Path) -> Settings:
    settings = Settings(database=database.url.render_as_string(hide_password=False), folder=tmp_path)
    create_secret(secrets_file(settings))
    return settings


def found(checks: list[Check], name: str) -> Check:
    (check,) = [check for check in checks if check.name == name]
    return check


def test_a_sound_installation_has_no_errors(settings: Settings) -> None:
    checks = doctor.examine(settings)

    assert [check for check in checks if check.level is Level.ERROR] == []
    assert {"python", "waitress", "database", "schema", "secret", "catalogues", "disk", "address"} <= {
        check.name for check in checks
    }


def test_texts_that_no_phrase_finds_are_told(settings: Settings, database: Database) -> None:
    assert found(doctor.examine(settings), "search").level is Level.WARNING
    with database.writing() as session:
        remembering.gather(session)
    assert found(doctor.examine(settings), "search").level is Level.OK
    with database.writing() as session:
        make_text(session, make_article(session, make_issue(session)), "The tram is back.")

    assert found(doctor.examine(settings), "search").message.startswith("Phrases are not found in 1 texts")


def test_a_missing_database_is_told(tmp_path: Path) -> None:
    checks = doctor.examine(Settings(database=f"sqlite:///{tmp_path / 'none.db'}", folder=tmp_path))

    assert "no database" in found(checks, "database").message
    assert "run `tm init`" in found(checks, "secret").message
    assert doctor.worst(checks) is Level.ERROR
    assert not (tmp_path / "none.db").exists()


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("A letter to the editors. " * 100)
    checks = doctor.examine(Settings(database=f"sqlite:///{tmp_path / 'letter.db'}", folder=tmp_path))

    assert "file is not a database" in found(checks, "database").message


def test_a_server_that_does_not_answer_is_told_without_the_password(tmp_path: Path) -> None:
    url = "postgresql+psycopg://desk:hidden@127.0.0.1:1/desk"
    check = found(doctor.examine(Settings(database=url, folder=tmp_path)), "database")

    assert check.level is Level.ERROR
    assert "cannot be used" in check.message
    assert "hidden" not in check.message
    assert "\n" not in check.message


def test_an_empty_database_is_told(bare_database: Database, tmp_path: Path) -> None:
    with bare_database.writing() as session:
        session.connection()
    url = bare_database.url.render_as_string(hide_password=False)

    assert "run `tm init`" in found(doctor.examine(Settings(database=url, folder=tmp_path)), "schema").message


def test_rows_that_point_nowhere_are_told(sqlite_database: Database, tmp_path: Path) -> None:
    with sqlite_database.rebuilding() as connection:
        connection.execute(text("INSERT INTO \"grant\" (person_id, role) VALUES (7, 'editor')"))
    settings = Settings(database=str(sqlite_database.url), folder=tmp_path)

    assert (
        "1 rows point to rows that are not there" in found(doctor.examine(settings), "foreign keys").message
    )


def test_a_secret_that_others_can_read_is_told(settings: Settings) -> None:
    secrets_file(settings).chmod(0o644)

    assert "chmod 600" in found(doctor.examine(settings), "secret").message


def test_passwords_in_the_clear_are_told(settings: Settings) -> None:
    open_to_all = Settings(settings.database, settings.folder, Server(host="0.0.0.0"))
    behind_proxy = Settings(settings.database, settings.folder, Server(public_url="https://desk.example.org"))

    assert found(doctor.examine(open_to_all), "address").level is Level.WARNING
    assert found(doctor.examine(behind_proxy), "address").level is Level.OK


@pytest.mark.parametrize(
    ("free", "level"), [(10**10, Level.OK), (400 * 2**20, Level.WARNING), (10 * 2**20, Level.ERROR)]
)
def test_a_disk_that_fills_up_is_told(tmp_path: Path, free: int, level: Level) -> None:
    assert doctor._space(tmp_path / "not" / "yet", lambda _path: free).level is level


def test_catalogues_that_are_not_compiled_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "es" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    assert "missing" in doctor._catalogues(tmp_path).message
    (folder / "messages.po").write_text("")
    assert "not compiled (es)" in doctor._catalogues(tmp_path).message
    (folder / "messages.mo").write_text("")
    assert doctor._catalogues(tmp_path) == Check("catalogues", Level.OK, "es")
    os.utime(folder / "messages.mo", (time.time() - 60, time.time() - 60))
    assert "not compiled" in doctor._catalogues(tmp_path).message


def test_a_database_that_cannot_be_written_is_told(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_MILLISECONDS", 50)
    settings = Settings(database=sqlite_database.url.render_as_string(), folder=tmp_path)
    assert found(doctor.examine(settings), "writing").level is Level.OK

    with sqlite_database.writing() as session:
        session.connection()
        check = found(doctor.examine(settings), "writing")

    assert check.level is Level.ERROR
    assert "cannot be written (database is locked)" in check.message
