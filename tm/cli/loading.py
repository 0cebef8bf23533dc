"""`tm load`: translations come back from a translator's program."""

from pathlib import Path

import click

from tm.cli import files, output
from tm.cli.in_force import settings
from tm.cli.installation import acting_person, now, ready
from tm.cli.lookups import find_edition
from tm.cli.options import FILE, acting_option, installation_options
from tm.services import issues
from tm.services.exchanging import exchange
from tm.services.exchanging.exchange import LoadCounts
from tm.services.exchanging.verdicts import Verdict
from tm.services.people import accounts
from tm.storage.engine import Database
from tm.workflow.roles import Right, allowed

TOLD = frozenset({Verdict.CONFLICT, Verdict.OUTDATED, Verdict.UNKNOWN, Verdict.DAMAGED})
"""What a person should look at."""


@click.command("load", short_help="Load translations from a PO file.")
@click.argument("issue")
@click.argument("file", type=FILE)
@click.option("--language", required=True, metavar="TAG", help="The edition.")
@click.option("--dry-run", is_flag=True, help="Only count; store nothing.")
@click.option("--json", "json_", is_flag=True, help="Answer in JSON.")
@installation_options
@acting_option
def load_command(issue: str, file: Path, language: str, *, dry_run: bool, json_: bool) -> None:
    """Load translations of ISSUE from FILE into the edition of --language, and count them.

    Nothing is overwritten: where somebody saved meanwhile, both texts are kept and counted as conflict.
    """
    chosen = settings()
    raw = files.read(file, most=chosen.limits.upload)
    with output.progress(f"Reading {file.name}"):
        parsed = exchange.read_po(raw)
    with ready(chosen) as database:
        counts = _load(database, parsed, issue=issue, language=language, dry_run=dry_run)
    if json_:
        output.as_json(counts.as_json())
    else:
        output.table([(name, str(count)) for name, count in counts.as_json().items()])
    _tell_lines(counts, file.name)
    if dry_run:
        output.say("Nothing was stored.")


def _load(
    database: Database, parsed: exchange.Parsed, *, issue: str, language: str, dry_run: bool
) -> LoadCounts:
    with output.progress("Storing"), database.writing() as session:
        person = acting_person(session)
        edition = find_edition(session, language)
        return exchange.load_po(
            session,
            issues.find(session, issue),
            edition,
            parsed,
            person=person,
            may_approve=allowed(accounts.grants_of(session, person), Right.APPROVE, edition.id),
            at=now(),
            dry_run=dry_run,
        )


def _tell_lines(counts: LoadCounts, name: str) -> None:
    """Where to look at what a person should look at."""
    for verdict, lines in counts.lines:
        if verdict in TOLD:
            some = ", ".join(str(line) for line in lines[:10])
            output.say(f"{verdict.value}: {name}, line {some}{' …' if len(lines) > 10 else ''}")
