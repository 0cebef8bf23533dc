"""The command `tm`: its table of commands, each loaded only when it is called, and its one way to fail.

`tm --help` must answer within 0.3 seconds, so nothing here imports the database or the desk.
"""

import contextlib
import difflib
import importlib
import io
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from tm.cli.options import installation_options
from tm.errors import TmError

COMMANDS: Mapping[str, tuple[str, str]] = {
    "init": ("setting_up", "Set up a newspaper: its editions and the first administrator."),
    "demo": ("demo", "Serve a sample newspaper, half translated, to look around."),
    "serve": ("serving", "Serve the desk."),
    "migrate": ("setting_up", "Bring the database to the schema of this version."),
    "tick": ("ticking", "Do what is due: ask about pieces long held, free what nobody answers for."),
    "import": ("importing", "Import the raw text of an issue."),
    "update": ("updating", "Bring a newer source into an issue."),
    "segment": ("segmenting", "Cut texts into sentences: JSON lines in, JSON lines out."),
    "issues": ("issues", "List the issues."),
    "status": ("issues", "Show how far an issue is, per edition and article."),
    "export": ("exporting", "Write an issue in one edition, or its translations as PO."),
    "load": ("loading", "Load translations from a PO file."),
    "check": ("checking", "Say what may be wrong in the translations of an issue."),
    "memory": ("memory", "Import, look up and align translations."),
    "glossary": ("glossary", "Names and terms: import, export, look up."),
    "user": ("users", "Add, invite and list people; grants and passwords."),
    "backup": ("backups", "Write the whole database to a file."),
    "restore": ("backups", "Fill the database from a backup."),
    "doctor": ("checkup", "Check this installation and say what to do."),
}
"""Each command's module in `tm.cli`, and its line in `tm --help`."""


class Commands(click.Group):
    """A group that knows its commands by name, and loads the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command, loaded."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"tm.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; a mistyped one is told with the nearest."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], COMMANDS, n=1, cutoff=0.5)
            hint = f" Did you mean `tm {near[0]}`?" if near else ""
            ctx.fail(f"There is no command “{args[0]}”.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The table, without loading anything."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="pliego", prog_name="tm", message="Pliego %(version)s")
@installation_options
def cli() -> None:
    """Pliego, the translation desk of a multilingual newspaper.

    Data goes to standard output, words to standard error. Exit status: 0 done, 1 it could not be done,
    2 wrong options or a missing file, 3 not complete. `tm COMMAND --help` tells more.
    """


def main() -> None:
    """Run the command that the process was called with, and end the process."""
    _open_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    status = run(sys.argv[1:])
    with contextlib.suppress(BrokenPipeError):
        sys.stdout.flush()
    sys.exit(status)


def _open_streams() -> None:
    """Where we were started with a stream closed, Python has none: what goes there is lost, but no defect."""
    nowhere = Path(os.devnull)
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")
    sys.stdin = sys.stdin or nowhere.open(encoding="utf-8")


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit status; whatever a person can cause is told in one line."""
    try:
        status = cli.main(list(arguments), prog_name="tm", standalone_mode=False)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return error.exit_code
    except BrokenPipeError:
        _forget_output()
        return 0
    except (Exception, click.Abort, KeyboardInterrupt) as error:
        told = _told(error)
        if told is None:  # a defect of ours is not hidden
            raise
        return _fail(*told)
    return status if isinstance(status, int) else 0


def _told(error: BaseException) -> tuple[str, int] | None:
    """The sentence and the exit status for what a person can put right."""
    if isinstance(error, click.UsageError):
        return _usage(error), error.exit_code
    if isinstance(error, click.ClickException):
        return error.format_message(), error.exit_code
    if isinstance(error, click.Abort | KeyboardInterrupt):
        return "Stopped.", 130
    if isinstance(error, TmError):
        return str(error), error.exit_status
    sentence: str | None = importlib.import_module("tm.cli.failures").explain(error)
    return None if sentence is None else (sentence, 1)


def _fail(sentence: str, status: int) -> int:
    click.echo(" ".join(sentence.split()), err=True)
    return status


def _usage(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "tm"
    return f"{command}: {error.format_message()} (`{command} --help` explains.)"


def _forget_output() -> None:
    """Whoever read our output has gone: let nothing be written at the end of the process."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
