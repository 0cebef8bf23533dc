"""`tm import`: the raw text of an issue becomes an arriving issue."""

import importlib
from pathlib import Path

import click

from tm.cli import files, output
from tm.cli.in_force import settings, settings_or_defaults
from tm.cli.options import FILE, acting_option, installation_options
from tm.errors import TmError
from tm.ingest import UnreadableDump, to_json
from tm.languages import display_name
from tm.services.filing import preparing
from tm.services.filing.pieces import Prepared


@click.command("import", short_help="Import the raw text of an issue.")
@click.argument("file", type=FILE)
@click.option(
    "--language",
    metavar="TAG",
    help="The language it is written in; otherwise the first edition's.",
)
@click.option("--dry-run", is_flag=True, help="Only show what would come in; needs no database.")
@click.option("--json", "json_", is_flag=True, help="Answer in JSON.")
@installation_options
@acting_option
def import_command(file: Path, language: str | None, *, dry_run: bool, json_: bool) -> None:
    """Import the raw text of an issue FILE as an arriving issue, and print its slug.

    The same bytes again change nothing. Certain and proposed repairs are applied; all of them, and every
    doubt, can be looked at in the desk.
    """
    if dry_run:
        around = settings_or_defaults()
        raw = files.read(file, most=around.limits.upload)
        _show(prepare(raw, file, language or around.publication.editions[0].tag), json_=json_)
        return
    chosen = settings()
    raw = files.read(file, most=chosen.limits.upload)
    storing = importlib.import_module("tm.cli.storing")  # the database, which a dry run does without
    storing.store(raw, file, language, chosen, json_=json_)


def prepare(raw: bytes, file: Path, language: str) -> Prepared:
    """The dump, read and cut, with a sign of life meanwhile, and a word where its language seems another."""
    with output.progress(f"Reading {file.name}"):
        try:
            prepared = preparing.prepare(raw, name=file.name, language=language)
        except UnreadableDump as error:
            raise TmError(f"{file}: {error}") from error
    other = preparing.seems(prepared)
    if other is not None:
        output.say(f"Most of it seems to be in {display_name(other, 'en')}; if so, say --language {other}.")
    return prepared


def summary(prepared: Prepared) -> str:
    """What came in, in numbers."""
    issue = prepared.issue
    counts = ((issue.articles, "article"), (issue.repairs, "repair"), (issue.warnings, "doubt"))
    return ", ".join(f"{len(each)} {noun}{'' if len(each) == 1 else 's'}" for each, noun in counts)


def _show(prepared: Prepared, *, json_: bool) -> None:
    if json_:
        output.as_json(to_json(prepared.issue))
        return
    for article in prepared.issue.articles:
        page = "" if article.page is None else str(article.page)
        output.data(f"{article.start_line}\t{article.kind.value}\t{page}\t{article.headline or '–'}")
    output.say(f"{prepared.slug}: {summary(prepared)}. Nothing was stored.")
