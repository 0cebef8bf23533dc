"""The half of `tm import` that needs a database; loaded only when something is to be stored."""

from pathlib import Path

from sqlalchemy.orm import Session

from tm.cli import output, told
from tm.cli.importing import prepare, summary
from tm.cli.installation import acting_person, now, ready
from tm.cli.lookups import first_language
from tm.errors import TmError
from tm.languages import home_edition
from tm.services.filing.pieces import Prepared
from tm.services.incoming import arriving, importing
from tm.services.incoming.arriving import Arrived
from tm.services.placements import editions_of
from tm.settings import Settings
from tm.storage.engine import Database
from tm.storage.people import Person


def store(raw: bytes, file: Path, language: str | None, chosen: Settings, *, json_: bool) -> None:
    """Store a dump as an arriving issue, or find the one that it became before, and print its slug.

    Raises:
        TmError: it cannot be read or stored, or there is no database of the right schema.
    """
    with ready(chosen) as database:
        prepared = prepare(raw, file, language or _language_of(database))
        with output.progress("Storing"), database.writing() as session:
            person = acting_person(session)
            arrived = _store(session, prepared, person)
            imported = arrived.imported
            slug, state = imported.issue.slug, imported.issue.state
            tags = [edition.tag for edition in editions_of(session)]
    if imported.created:
        output.say(f"Imported {summary(prepared)}.")
        told.say_known(arrived.known)
        if home_edition(prepared.language, tags) is None:
            output.say(f"No edition is in {prepared.language}; all of them will have to translate it.")
    else:
        output.say(f"{prepared.name} is already there.")
    if json_:
        output.as_json({"issue": slug, "state": state.value})
    else:
        output.data(slug)


def _store(session: Session, prepared: Prepared, person: Person | None) -> Arrived:
    """Store it; of a number that is there already, say with which command a newer source comes in."""
    try:
        return arriving.store(session, prepared, person=person, at=now())
    except importing.KnownNumber as error:
        sentence = str(error).removesuffix(".")
        raise TmError(f"{sentence}: tm update {error.values['slug']} FILE.") from None


def _language_of(database: Database) -> str:
    with database.reading() as session:
        return first_language(session)
