"""`tm export`: an edition of an issue as files, complete or not at all."""

from pathlib import Path

import click

from tm.cli import files, output
from tm.cli.installation import acting_person, now, ready
from tm.cli.lookups import find_edition
from tm.cli.options import FILE, acting_option, installation_options
from tm.errors import UsageError
from tm.services import issues
from tm.services.exports import exporting
from tm.services.exports.exporting import Exported, Format, Jumps
from tm.services.readiness import open_things
from tm.storage.engine import Database
from tm.web.labels.common import label
from tm.workflow import readiness
from tm.workflow.readiness import Gap


@click.command("export", short_help="Write an issue in one edition.")
@click.argument("issue")
@click.option("--language", required=True, metavar="TAG", help="The edition.")
@click.option("--format", "format_", required=True, type=click.Choice([each.value for each in Format]))
@click.option("-o", "--output", "path", type=FILE, metavar="PATH",
              help="The file, or the folder of html-fragments; otherwise standard output.")  # fmt: skip
@click.option("--allow-incomplete", is_flag=True, help="Gaps show the original.")
@click.option("--credits", "with_credits", is_flag=True, help="Name those who wish to be thanked.")
@click.option("--reasons", "with_reasons", is_flag=True,
              help="Say in a PO file why the edition differs on purpose.")  # fmt: skip
@click.option("--jumps", type=click.Choice([each.value for each in Jumps]), default=Jumps.DROP.value,
              show_default=True, help="“Continued on” lines.")  # fmt: skip
@installation_options
@acting_option
def export_command(
    issue: str,
    language: str,
    format_: str,
    path: Path | None,
    jumps: str,
    *,
    allow_incomplete: bool,
    with_credits: bool,
    with_reasons: bool,
) -> None:
    """Write ISSUE in the edition of --language.

    Where something is missing no file is written and the exit status is 3; PO is written at any time. What
    else is open before print is told and keeps nothing from being written.
    """
    if path is None and Format(format_) is Format.HTML_FRAGMENTS:
        raise UsageError("html-fragments are several files: name a folder with -o.")
    with ready() as database:
        wanted = Format(format_)
        still_open = None if wanted is Format.PO else _open(database, issue, language)
        with database.writing() as session:
            exported = exporting.export_issue(
                session,
                issues.find(session, issue),
                find_edition(session, language),
                format=wanted,
                jumps=Jumps(jumps),
                allow_incomplete=allow_incomplete,
                with_credits=with_credits,
                with_reasons=with_reasons,
                still_open=still_open,
                person=acting_person(session),
                at=now(),
            )
            _put_out(exported, path)  # inside the transaction: what could not be written did not go out
    if still_open:
        told = ", ".join(f"{label(gap)} {count}" for gap, count in still_open.items())
        output.say(f"Still open: {told}. “What is missing?” in the desk says where.")


def _open(database: Database, issue: str, language: str) -> dict[Gap, int]:
    """How much is open in the edition, by kind; it warns and refuses nothing."""
    with database.reading() as session:
        row, edition = issues.find(session, issue), find_edition(session, language)
        with output.progress(f"Checking {row.slug}"):
            return readiness.counts(open_things.open_things(session, row, [edition], at=now()))


def _put_out(exported: Exported, path: Path | None) -> None:
    if path is None:
        output.raw(exported.content)
    elif exported.format is Format.HTML_FRAGMENTS:
        files.write_folder(path, exported.files)
        output.say(f"Wrote {len(exported.files)} files into {path}.")
    else:
        with files.writing(path) as file:
            file.write(exported.content)
        output.say(f"Wrote {path}.")
