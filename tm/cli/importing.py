"""`tm import`: the raw text of an issue becomes an arriving issue."""

from pathlib import Path

import click

from tm.cli import files, output
from tm.cli.installation import acting_person, now, ready, settings, settings_or_defaults
from tm.cli.lookups import first_language
from tm.cli.options import acting_option, installation_options
from tm.ingest import to_json
from tm.services import importing
from tm.services.pieces import Prepared
from tm.storage.engine import Database


@click.command("import", short_help="Import the raw text of an issue.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--language", metavar="TAG", help="The language it is written in; otherwise the first edition's."
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
        tag = language or around.publication.editions[0].tag
        _show(_prepare(file, tag, around.limits.upload), json_=json_)
        return
    chosen = settings()
    with ready(chosen) as database:
        prepared = _prepare(file, language or _language_of(database), chosen.limits.upload)
        _store(database, prepared, json_=json_)


def _language_of(database: Database) -> str:
    with database.reading() as session:
        return first_language(session)


def _prepare(file: Path, language: str, most: int) -> Prepared:
    raw = files.read(file, most=most)
    with output.progress(f"Reading {file.name}"):
        return importing.prepare(raw, name=file.name, language=language)


def _show(prepared: Prepared, *, json_: bool) -> None:
    if json_:
        output.as_json(to_json(prepared.issue))
        return
    for article in prepared.issue.articles:
        page = "" if article.page is None else str(article.page)
        output.data(f"{article.start_line}\t{article.kind.value}\t{page}\t{article.headline or '–'}")
    output.say(f"{prepared.slug}: {_summary(prepared)}. Nothing was stored.")


def _store(database: Database, prepared: Prepared, *, json_: bool) -> None:
    with output.progress("Storing"), database.writing() as session:
        person = acting_person(session)
        imported = importing.store(session, prepared, person=person, at=now())
        slug, state = imported.issue.slug, imported.issue.state
    if imported.created:
        output.say(f"Imported {_summary(prepared)}.")
    else:
        output.say(f"{prepared.name} is already there.")
    if json_:
        output.as_json({"issue": slug, "state": state.value})
    else:
        output.data(slug)


def _summary(prepared: Prepared) -> str:
    issue = prepared.issue
    counts = ((issue.articles, "article"), (issue.repairs, "repair"), (issue.warnings, "doubt"))
    return ", ".join(f"{len(each)} {noun}{'' if len(each) == 1 else 's'}" for each, noun in counts)
