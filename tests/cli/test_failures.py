"""What the machine does to us becomes one line, and nothing is lost."""

import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest
from sqlalchemy import create_engine, event, text
from sqlalchemy.exc import SQLAlchemyError

from tests.cli.conftest import CROSSING, Outcome, Tm
from tm.cli.failures import explain
from tm.storage import engine, schema

FULL = Path("/dev/full")
TM = Path(sys.executable).with_name("tm")
HEEDING = ("env", "--default-signal=INT")
"""Where the tests run in the background, the shell has them ignore interrupts."""


def issues_in(folder: Path) -> int:
    connection = sqlite3.connect(folder / "instance" / "pliego.db")
    number: int = connection.execute("SELECT count(*) FROM issue").fetchone()[0]
    connection.close()
    return number


@dataclass(frozen=True)
class Process:
    """The command as a process of its own."""

    folder: Path
    environment: dict[str, str]

    def __call__(
        self,
        *arguments: str | Path,
        stdout: IO[bytes] | int = subprocess.PIPE,
        locale: dict[str, str] | None = None,
        before: Callable[[], None] | None = None,
    ) -> Outcome:
        ended = subprocess.run(
            arguments,
            check=False,
            stdout=stdout,
            stderr=subprocess.PIPE,
            cwd=self.folder,
            env=self.environment | (locale or {}),
            preexec_fn=before,
        )
        return Outcome(ended.returncode, (ended.stdout or b"").decode("utf-8"), ended.stderr.decode("utf-8"))


@pytest.fixture
def process(environment: dict[str, str], folder: Path) -> Process:
    return Process(folder, environment)


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    small = create_engine(f"sqlite:///{tmp_path / 'small.db'}")
    event.listen(small, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count=2"))
    with small.begin() as connection:
        connection.execute(text("CREATE TABLE line (text TEXT)"))
        with pytest.raises(SQLAlchemyError) as caught:
            connection.execute(text("INSERT INTO line VALUES (:text)"), {"text": "x" * 100_000})
        connection.rollback()
    small.dispose()

    assert explain(caught.value) == "The disk is full: make room and try again; nothing was stored."


def test_when_the_database_cannot_grow_an_import_stores_nothing(
    desk: Tm, folder: Path, process: Process
) -> None:
    (folder / "letter.txt").write_text("A HEADLINE\n\n" + "A sentence of some length. " * 20_000)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

    ended = process(TM, "import", "letter.txt", before=limit)

    assert (ended.status, ended.out) == (1, "")
    assert ended.err.count("\n") == 1
    assert issues_in(folder) == 1


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full here")
def test_output_to_a_full_disk_is_told(desk: Tm, process: Process) -> None:
    with FULL.open("wb") as full:
        ended = process(TM, "export", "9-4", "--language", "en", "--format", "text", stdout=full)

    assert ended.status == 1
    assert ended.err.startswith("The disk is full")
    assert ended.err.count("\n") == 1


def test_a_reader_that_goes_away_is_no_error(desk: Tm, process: Process, folder: Path) -> None:
    pipe = f"{TM} export 9-4 --language en --format html | head -c 10; exit ${{PIPESTATUS[0]}}"
    ended = process("bash", "-c", pipe)

    assert (ended.status, ended.err) == (0, "")


def test_a_database_that_somebody_else_writes_to_is_told(
    desk: Tm, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_MILLISECONDS", 50)
    other = sqlite3.connect(folder / "instance" / "pliego.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    outcome = desk("user", "add", "ana")
    other.close()

    assert (outcome.status, outcome.out) == (1, "")
    assert "Somebody else is writing to the database" in outcome.err


def test_a_file_that_is_no_database_is_told(tm: Tm, folder: Path) -> None:
    (folder / "letter.db").write_text("A letter to the editors. " * 1000)
    outcome = tm("issues", "--database", "sqlite:///letter.db")

    assert outcome.status == 1
    assert "no SQLite database" in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_damaged_database_is_told(desk: Tm, folder: Path) -> None:
    path = folder / "instance" / "pliego.db"
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    outcome = desk("issues")

    assert outcome.status == 1
    assert "damaged" in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_server_that_does_not_answer_is_told_without_the_password(tm: Tm) -> None:
    outcome = tm("issues", "--database", "postgresql://desk:hidden@127.0.0.1:1/desk")

    assert (outcome.status, outcome.out) == (1, "")
    assert "The database server cannot be used" in outcome.err
    assert "hidden" not in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_folder_that_may_not_be_made_is_told(tm: Tm, folder: Path) -> None:
    (folder / "instance").write_text("a file")
    outcome = tm("init", "--yes")

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(
    ("url", "words"), [("mysql://x/y", "no database that Pliego knows"), ("nonsense", "sqlite:///FILE")]
)
def test_a_database_that_we_do_not_know_is_told(tm: Tm, url: str, words: str) -> None:
    outcome = tm("issues", "--database", url)

    assert outcome.status == 1
    assert words in outcome.err


def test_settings_that_are_not_there_are_status_2(tm: Tm) -> None:
    outcome = tm("issues", "--config", "none.toml")

    assert outcome.status == 2
    assert outcome.err.count("\n") == 1


def test_a_defect_of_ours_is_not_hidden(desk: Tm, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(schema, "head", fail)

    with pytest.raises(ZeroDivisionError):
        desk("issues")


def test_a_newcomer_reads_one_line(process: Process) -> None:
    """The real command: its output is UTF-8 whatever the locale, and nothing but the sentence comes."""
    ended = process(TM, "import", "nowhere.txt", "--dry-run")
    typo = process(TM, "serv")

    assert (ended.status, ended.out, ended.err) == (2, "", "There is no file nowhere.txt.\n")
    assert typo.status == 2
    assert "Did you mean `tm serve`?" in typo.err


def test_letters_come_out_in_utf_8_whatever_the_locale(process: Process) -> None:
    bare = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    ended = process(TM, "import", CROSSING, "--dry-run", "--json", locale=bare)

    assert ended.status == 0
    assert "“Who is going to eat" in ended.out


@pytest.mark.parametrize("closed", [">&-", "<&- >&-", "2>&-"])
def test_a_closed_stream_is_no_traceback(process: Process, folder: Path, closed: str) -> None:
    ended = process(
        "bash", "-c", f"{TM} segment {closed} </dev/null" if "<" not in closed else f"{TM} --help {closed}"
    )

    assert (ended.status, ended.err) == (0, "")


def test_an_interrupted_command_is_one_sentence(environment: dict[str, str], folder: Path) -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*HEEDING, TM, "segment"], cwd=folder, env=environment, stdin=pipe, stdout=pipe, stderr=pipe
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(b'{"text": "One. Two."}\n')
        running.stdin.flush()
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=20)

    assert running.returncode == 130
    assert err.strip() == b"Stopped."


def test_a_database_that_cannot_be_used_is_named(tm: Tm, folder: Path) -> None:
    (folder / "letter.db").write_text("A letter to the editors. " * 1000)

    assert str(folder / "letter.db") in tm("issues", "--database", "sqlite:///letter.db").err
