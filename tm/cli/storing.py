"""The half of `tm import` that needs a database; loaded only when something is to be stored."""

from pathlib import Path

from tm.cli import output
from tm.cli.importing import prepare, summary
from tm.cli.installation import acting_person, now, ready
from tm.cli.lookups import first_language
from tm.services import importing
from tm.settings import Settings
from tm.storage.engine import Database


def store(raw: bytes, file: Path, language: str | None, chosen: Settings, *, json_: bool) -> None:
    """Store a dump as an arriving issue, or find the one that it became before, and print its slug.

    Raises:
        TmError: it cannot be read or stored, or there is no database of the right schema.
    """
    with ready(chosen) as database:
        prepared = prepare(raw, file, language or _language_of(database))
        with output.progress("Storing"), database.writing() as session:
            person = acting_person(session)
            imported = importing.store(session, prepared, person=person, at=now())
            slug, state = imported.issue.slug, imported.issue.state
    if imported.created:
        output.say(f"Imported {summary(prepared)}.")
    else:
        output.say(f"{prepared.name} is already there.")
    if json_:
        output.as_json({"issue": slug, "state": state.value})
    else:
        output.data(slug)


def _language_of(database: Database) -> str:
    with database.reading() as session:
        return first_language(session)
