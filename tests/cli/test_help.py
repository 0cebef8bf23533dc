"""What a newcomer meets: the help, mistyped names, options at either place."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import CROSSING, Tm
from tm.cli.app import COMMANDS

TM = Path(sys.executable).with_name("tm")
CONTRACT = [
    "init",
    "demo",
    "serve",
    "migrate",
    "tick",
    "import",
    "update",
    "segment",
    "issues",
    "status",
    "export",
    "load",
]
CONTRACT += ["check", "memory", "glossary", "user", "backup", "restore", "doctor"]


def test_the_help_names_every_command_that_works(tm: Tm) -> None:
    outcome = tm("--help")

    assert outcome.status == 0
    assert outcome.err == ""
    assert list(COMMANDS) == CONTRACT
    for name, (_, line) in COMMANDS.items():
        assert f"  {name}" in outcome.out
        assert line in " ".join(outcome.out.split())


@pytest.mark.parametrize("name", CONTRACT)
def test_every_command_explains_itself_and_takes_the_common_options(tm: Tm, name: str) -> None:
    outcome = tm(name, "--help")

    assert outcome.status == 0
    assert "--config FILE" in outcome.out
    assert "--database URL" in outcome.out


@pytest.mark.parametrize("name", ["import", "export", "load", "user add", "user invite", "user grant"])
def test_commands_that_write_say_in_whose_name(tm: Tm, name: str) -> None:
    assert "--as PERSON" in tm(*name.split(), "--help").out


def test_the_help_answers_quickly(environment: dict[str, str]) -> None:
    """0.3 seconds of the processor: tests share the machine, so the clock on the wall tells nothing."""
    times = []
    for _ in range(5):
        begun = _spent_by_children()
        subprocess.run([TM, "--help"], check=True, capture_output=True, env=environment)
        times.append(_spent_by_children() - begun)

    assert min(times) < 0.3


def _spent_by_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_the_help_loads_neither_database_nor_desk(environment: dict[str, str]) -> None:
    code = (
        "import sys; from tm.cli.app import run; run(['--help']);"
        "sys.exit(bool({'sqlalchemy', 'flask', 'alembic', 'rich'} & set(sys.modules)))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, env=environment)


def modules_of(arguments: list[str], environment: dict[str, str], folder: Path) -> set[str]:
    """What a command loads, by package."""
    code = (
        "import sys; from tm.cli.app import run; run(sys.argv[1:]);"
        "print('\\n' + ' '.join({name.partition('.')[0] for name in sys.modules}))"
    )
    command = [sys.executable, "-c", code, *arguments]
    ended = subprocess.run(command, check=True, capture_output=True, env=environment, cwd=folder, text=True)
    return set(ended.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("arguments", [["import", str(CROSSING), "--dry-run"], ["segment"]])
def test_what_needs_no_database_loads_none(
    folder: Path, environment: dict[str, str], arguments: list[str]
) -> None:
    assert not {"sqlalchemy", "alembic", "flask"} & modules_of(arguments, environment, folder)


@pytest.mark.parametrize("command", ["issues", "status 9-4", "user list", "import dump.txt", "doctor"])
def test_work_on_the_database_loads_neither_migrations_nor_the_desk(
    desk: Tm, folder: Path, environment: dict[str, str], command: str
) -> None:
    (folder / "dump.txt").write_bytes(CROSSING.read_bytes())

    assert not {"alembic", "flask"} & modules_of(command.split(), environment, folder)


def test_without_a_command_the_help_comes_with_status_2(tm: Tm) -> None:
    outcome = tm()

    assert outcome.status == 2
    assert outcome.out == ""
    assert "Commands:" in outcome.err


def test_a_mistyped_command_is_told_with_the_nearest(tm: Tm) -> None:
    outcome = tm("imprt", "dump.txt")

    assert outcome.status == 2
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1
    assert "There is no command “imprt”. Did you mean `tm import`?" in outcome.err


def test_a_command_like_none_is_told_where_to_look(tm: Tm) -> None:
    assert tm("xyzzy").err == "tm: There is no command “xyzzy”. (`tm --help` explains.)\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["import", "--dryrun", "x"], "--dry-run"),
        (["export", "9-4", "--format", "text"], "--language"),
        (["export", "9-4", "--language", "en", "--format", "docx"], "html-fragments"),
        (["status"], "ISSUE"),
        (["user", "grant", "ana", "boss"], "translator"),
        (["user", "ad"], "tm user"),
    ],
)
def test_wrong_options_are_one_line_and_status_2(tm: Tm, arguments: list[str], words: str) -> None:
    outcome = tm(*arguments)

    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
    assert words in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["--database", "sqlite:///one.db", "doctor"],
        ["doctor", "--database", "sqlite:///one.db"],
        ["--database", "sqlite:///other.db", "doctor", "--database", "sqlite:///one.db"],
    ],
)
def test_common_options_stand_before_or_after_the_command(tm: Tm, arguments: list[str]) -> None:
    assert "one.db" in tm(*arguments).out


def test_what_was_given_to_one_command_is_forgotten_for_the_next(tm: Tm) -> None:
    tm("doctor", "--database", "sqlite:///one.db")

    assert "one.db" not in tm("doctor").out


def test_the_version_is_printed(tm: Tm) -> None:
    assert tm("--version").out.startswith("Pliego 0.")
