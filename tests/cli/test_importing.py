"""`tm import`: dumps of all sorts, and what becomes of them."""

import os
import pty
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.conftest import CROSSING, Tm
from tests.formats.documents import docx, paragraph, style
from tm.cli import told
from tm.services.recognising import Match

CONTRACT = {"issue", "articles", "repairs", "warnings"}


def stored(folder: Path) -> dict[str, int]:
    connection = sqlite3.connect(folder / "instance" / "pliego.db")
    tables = ("issue", "article", "unit", "raw_document", "history", "operation")
    found = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}
    connection.close()
    return found


def test_a_dry_run_needs_neither_settings_nor_database(tm: Tm, folder: Path) -> None:
    outcome = tm("import", CROSSING, "--dry-run", "--json")

    assert outcome.status == 0
    assert outcome.err == ""
    assert isinstance(outcome.json, dict)
    assert set(outcome.json) == CONTRACT
    assert outcome.json["issue"]["volume"] == "9"
    assert not list(folder.iterdir())


def test_a_dry_run_does_not_mind_settings_that_cannot_be_used(
    tm: Tm, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "config.toml").write_text("nonsense")
    monkeypatch.setenv("TM_DATABASE", "nonsense")

    assert tm("import", CROSSING, "--dry-run", "--json").status == 0
    assert tm("import", CROSSING, "--dry-run", "--config", "config.toml").status == 1


def test_a_dry_run_for_people_lists_the_articles(tm: Tm) -> None:
    outcome = tm("import", CROSSING, "--dry-run")

    assert "\tnews\t" in outcome.out
    assert "9-4: " in outcome.err
    assert "Nothing was stored" in outcome.err


def test_a_dump_that_speaks_another_language_than_was_said_is_told_of(tm: Tm) -> None:
    outcome = tm("import", CROSSING, "--dry-run", "--language", "es-419")
    assert "Most of it seems to be in English; if so, say --language en." in outcome.err


def test_an_import_prints_the_slug_and_nothing_else(tm: Tm) -> None:
    tm("init", "--yes")
    outcome = tm("import", CROSSING)

    assert (outcome.status, outcome.out) == (0, "9-4\n")
    assert "articles" in outcome.err


def test_in_json_it_prints_slug_and_state(tm: Tm) -> None:
    tm("init", "--yes")

    assert tm("import", CROSSING, "--json").json == {"issue": "9-4", "state": "arriving"}


def test_the_same_bytes_again_change_nothing(desk: Tm, folder: Path) -> None:
    before = stored(folder)
    outcome = desk("import", CROSSING)

    assert (outcome.status, outcome.out) == (0, "9-4\n")
    assert "already there" in outcome.err
    assert stored(folder) == before


def test_other_bytes_of_the_same_number_name_update(desk: Tm, folder: Path) -> None:
    before = stored(folder)
    (folder / "newer.txt").write_bytes(CROSSING.read_bytes() + b"\n\nOne more line.\n")
    outcome = desk("import", "newer.txt")

    assert (outcome.status, outcome.out) == (1, "")
    assert "tm update" in outcome.err
    assert outcome.err.count("\n") == 1
    assert stored(folder) == before


def test_the_importer_is_named(desk: Tm, folder: Path) -> None:
    desk("user", "add", "ana", "--role", "editor")
    (folder / "letter.txt").write_text("A HEADLINE OF ITS OWN\n\nA sentence.\n")
    desk("import", "letter.txt", "--as", "ana")
    connection = sqlite3.connect(folder / "instance" / "pliego.db")
    query = "SELECT p.name FROM raw_document r JOIN person p ON p.id = r.person_id ORDER BY r.id"

    assert [name for (name,) in connection.execute(query)] == ["admin", "ana"]
    connection.close()


def test_an_unknown_person_is_one_line(desk: Tm) -> None:
    outcome = desk("import", CROSSING, "--as", "adnim")

    assert outcome.status == 1
    assert "did you mean “admin”" in outcome.err


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no text"),
        (b"   \n\n", "no text"),
        (bytes(range(256)) * 40, "not text"),
        (b"%PDF-1.7\n\x00\x01\x02\xff" * 50, "copy the text"),
    ],
    ids=["empty", "blank", "binary", "pdf"],
)
@pytest.mark.parametrize("dry", [True, False])
def test_what_is_no_text_is_one_line_and_stores_nothing(
    desk: Tm, folder: Path, content: bytes, words: str, dry: bool
) -> None:
    before = stored(folder)
    (folder / "dump.txt").write_bytes(content)
    outcome = desk("import", "dump.txt", *(["--dry-run"] if dry else []))

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.count("\n") == 1
    assert outcome.err.startswith("dump.txt: ")
    assert words in outcome.err
    assert stored(folder) == before


def test_a_file_that_is_too_big_is_not_even_read(desk: Tm, folder: Path) -> None:
    with (folder / "huge.txt").open("wb") as file:
        os.truncate(file.fileno(), 200 * 1024**2)
    outcome = desk("import", "huge.txt")

    assert (outcome.status, outcome.out) == (1, "")
    assert "has 200 MB, the limit is 20 MB" in outcome.err


@pytest.mark.parametrize("dry", [True, False])
def test_a_file_that_is_not_there_is_status_2(desk: Tm, dry: bool) -> None:
    outcome = desk("import", "none.txt", *(["--dry-run"] if dry else []))

    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == "There is no file none.txt.\n"


def test_a_missing_file_is_told_before_a_missing_database(tm: Tm) -> None:
    outcome = tm("import", "none.txt")

    assert (outcome.status, outcome.err) == (2, "There is no file none.txt.\n")


def test_a_folder_is_no_dump(desk: Tm, folder: Path) -> None:
    (folder / "dumps").mkdir()
    outcome = desk("import", "dumps")

    assert outcome.status == 2
    assert "is a folder" in outcome.err


def test_an_unknown_language_is_one_line(tm: Tm) -> None:
    outcome = tm("import", CROSSING, "--dry-run", "--language", "englisch")

    assert outcome.status == 1
    assert "englisch" in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_language_that_no_edition_has_is_mentioned(desk: Tm, folder: Path) -> None:
    (folder / "letter.txt").write_text("BİR BAŞLIK\n\nBir cümle.\n")
    assert "No edition is in tr" in desk("import", "letter.txt", "--language", "tr").err
    assert "No edition" not in desk("import", CROSSING, "--language", "en").err


def test_the_first_editions_language_is_the_default(tm: Tm, folder: Path) -> None:
    (folder / "config.toml").write_text("[[editions]]\ntag = 'tr'\n")
    (folder / "letter.txt").write_text("BİR BAŞLIK\n\nBir cümle.\n")
    tm("init", "--yes")
    outcome = tm("import", "letter.txt", "--dry-run", "--json")
    assert isinstance(outcome.json, dict)

    assert {article["language"] for article in outcome.json["articles"]} == {"tr"}
    assert tm("import", "letter.txt").out == "letter\n"


def test_on_a_terminal_there_is_a_sign_of_life(desk: Tm, folder: Path, environment: dict[str, str]) -> None:
    (folder / "long.txt").write_text("A HEADLINE\n\n" + "A sentence of some length.\n\n" * 3000)
    ours, theirs = pty.openpty()
    tm = Path(sys.executable).with_name("tm")
    around = {**environment, "TERM": "xterm"}
    with subprocess.Popen([tm, "import", "long.txt"], cwd=folder, env=around, stderr=theirs) as running:
        os.close(theirs)
        seen = b"".join(_until_closed(ours))
    os.close(ours)

    assert running.returncode == 0
    assert b"Reading long.txt" in seen


def _until_closed(terminal: int) -> Iterator[bytes]:
    """All that is written to a terminal: one that nobody reads is full in the end, and its writer waits."""
    with suppress(OSError):  # how Linux says that the other side is closed
        while seen := os.read(terminal, 4096):
            yield seen


def test_a_document_is_imported_by_its_headings(tm: Tm, folder: Path) -> None:
    document = folder / "two.docx"
    first = paragraph("One", style="T") + paragraph("The first piece.")
    second = paragraph("Two", style="T") + paragraph("The second piece.")
    document.write_bytes(docx(first + second, styles=style("T", "Title")))

    outcome = tm("import", document, "--dry-run", "--json")

    assert isinstance(outcome.json, dict)
    assert [article["headline"] for article in outcome.json["articles"]] == ["One", "Two"]


def test_what_the_desk_had_already_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    told.say_known([])
    assert capsys.readouterr().err == ""

    told.say_known([Match("a", "b", "A Bench", "en", sure=True), Match("c", "d", "A Lamp", None, sure=False)])

    said = capsys.readouterr().err
    assert "The desk had already: “A Bench”." in said
    assert "may have 1 of the pieces" in said
