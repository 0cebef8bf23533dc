"""`tm backup`, `tm restore` and `tm doctor`."""

import shutil
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import Tm
from tm.storage.engine import Database


def test_a_backup_comes_back_into_another_database(desk: Tm, folder: Path, bare_database: Database) -> None:
    url = bare_database.url.render_as_string(hide_password=False)
    before = desk("status", "9-4", "--json").out
    assert desk("backup", "desk.zip").status == 0

    assert desk("restore", "desk.zip", "--database", url).status == 0

    assert desk("status", "9-4", "--json", "--database", url).out == before
    assert desk("user", "list", "--database", url).out == desk("user", "list").out


def test_a_backup_is_for_its_owner_only(desk: Tm, folder: Path) -> None:
    desk("backup", "desk.zip")

    assert stat.S_IMODE((folder / "desk.zip").stat().st_mode) == 0o600
    assert sorted(path.name for path in folder.iterdir()) == ["desk.zip", "instance"]


def test_a_restored_desk_has_its_secret(desk: Tm, folder: Path) -> None:
    desk("backup", "desk.zip")
    shutil.rmtree(folder / "instance")

    assert desk("restore", "desk.zip").status == 0
    assert (folder / "instance" / "pliego.db.secret").exists()
    assert desk("issues").out.startswith("9-4")


def test_restoring_over_a_newspaper_needs_force(desk: Tm) -> None:
    desk("backup", "desk.zip")
    desk("user", "add", "ana")
    refused = desk("restore", "desk.zip")

    assert refused.status == 1
    assert "--force" in refused.err
    assert "ana" in desk("user", "list").out
    assert desk("restore", "desk.zip", "--force").status == 0
    assert "ana" not in desk("user", "list").out


def test_a_damaged_backup_is_one_line_and_changes_nothing(desk: Tm, folder: Path) -> None:
    desk("backup", "desk.zip")
    content = (folder / "desk.zip").read_bytes()
    (folder / "desk.zip").write_bytes(content[: len(content) // 2])
    before = desk("issues", "--json").out
    outcome = desk("restore", "desk.zip", "--force")

    assert outcome.status == 1
    assert "no backup of Pliego" in outcome.err
    assert desk("issues", "--json").out == before


def test_a_restore_that_fails_leaves_no_new_database(desk: Tm, folder: Path) -> None:
    (folder / "desk.zip").write_bytes(b"PK")
    outcome = desk("restore", "desk.zip", "--database", "sqlite:///new.db")

    assert outcome.status == 1
    assert not (folder / "new.db").exists()


@pytest.mark.parametrize("arguments", [["restore", "none.zip"], ["backup", "none/desk.zip"]])
def test_a_place_that_is_not_there_is_status_2(desk: Tm, arguments: list[str]) -> None:
    outcome = desk(*arguments)

    assert outcome.status == 2
    assert outcome.err.count("\n") == 1


def test_the_doctor_finds_a_sound_desk_sound(desk: Tm) -> None:
    outcome = desk("doctor")

    assert outcome.status == 0
    assert "ERROR" not in outcome.out


def test_the_doctor_finds_what_is_wrong(desk: Tm, folder: Path) -> None:
    (folder / "instance" / "pliego.db.secret").chmod(0o644)
    outcome = desk("doctor")

    assert outcome.status == 1
    assert "chmod 600" in outcome.out
    found = desk("doctor", "--json").json
    assert isinstance(found, list)
    assert {each["name"] for each in found if each["level"] == "error"} == {"secret"}
