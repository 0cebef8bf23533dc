"""`tm update`: a newer source of an issue comes in."""

from pathlib import Path

import click

from tm.cli import files, output, told
from tm.cli.in_force import settings
from tm.cli.installation import acting_person, now, ready
from tm.cli.options import FILE, acting_option, installation_options
from tm.services import issues, updating
from tm.services.incoming import arriving
from tm.services.incoming.arriving import Renewed
from tm.storage.engine import Database


@click.command("update", short_help="Bring a newer source into an issue.")
@click.argument("issue")
@click.argument("file", type=FILE)
@click.option("--language", metavar="TAG", help="The language of FILE, for an issue that came without one.")
@click.option("--dry-run", is_flag=True, help="Only count; store nothing.")
@click.option("--json", "json_", is_flag=True, help="Answer in JSON.")
@installation_options
@acting_option
def update_command(issue: str, file: Path, language: str | None, *, dry_run: bool, json_: bool) -> None:
    """Bring FILE, a newer source of ISSUE, into the desk, and count what became of its sentences.

    Only what differs from the source before is changed: translations stay with their sentences, those of
    changed ones are marked, and what was mended by hand stays. It can be undone in the desk.
    """
    chosen = settings()
    raw = files.read(file, most=chosen.limits.upload)
    with ready(chosen) as database:
        renewed = _update(database, raw, file.name, issue=issue, language=language, dry_run=dry_run)
    done = renewed.update
    counts = {fate.value: count for fate, count in done.counts.items()}
    if json_:
        output.as_json(counts)
    else:
        output.table([(name, str(count)) for name, count in counts.items()])
    if done.elsewhere:
        why = "since the desk has them no longer or in another language"
        output.say(f"Not taken over, {why}: {told.named(done.elsewhere)}.")
    told.say_known(renewed.known)
    if done.operation is None and not dry_run:
        output.say(f"{file.name} is already there.")
    elif done.operation is None:
        output.say("Nothing was stored.")


def _update(
    database: Database, raw: bytes, name: str, *, issue: str, language: str | None, dry_run: bool
) -> Renewed:
    with output.progress(f"Reading {name}"), database.reading() as session:
        newer = updating.prepare(session, issues.find(session, issue), raw, name=name, language=language)
    with output.progress("Comparing"), database.writing() as session:
        person = acting_person(session)
        row = issues.find(session, issue)
        return arriving.update(session, row, newer, person=person, at=now(), dry_run=dry_run)
