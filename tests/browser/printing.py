"""An issue of long ago whose one piece was printed in other words than the desk had."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.articles import pasted_article
from tm.document import Status
from tm.services import issues, structure
from tm.services.incoming import intake
from tm.services.recognising import Recognise
from tm.storage.intake import Recognition
from tm.storage.issues import Block
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Translation, Unit

DESK = "A Lamp at the Lock\n\nThe lamp burns all night. Boats come in by it.\n"
PRINT = "UNA LÁMPARA EN LA ESCLUSA\n\nLa lámpara arde toda la noche. Los barcos llegan con su luz.\n"
SAID = {
    "A Lamp at the Lock": "Una lámpara en la esclusa",
    "The lamp burns all night.": "La lámpara arde la noche entera.",
}


def fill(session: Session, editor: Person, at: datetime) -> int:
    """The number of the recognition."""
    spanish = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
    issue = intake.new_issue(
        session,
        slug="of-long-ago",
        volume=None,
        number=None,
        date_from=at.date().replace(year=2000),
        date_to=None,
        person=editor,
        at=at,
    )
    pieces = [
        intake.file_article(
            session,
            pasted_article(text, language=tag),
            issue=issue,
            person=editor,
            at=at,
        )
        for text, tag in ((DESK, "en"), (PRINT, "es-419"))
    ]
    for unit in session.scalars(select(Unit).join(Block).where(Block.article_id == pieces[0].id)):
        if unit.text in SAID:
            row = Translation(
                unit_id=unit.id,
                edition_id=spanish.id,
                text=SAID[unit.text],
                status=Status.TRANSLATED,
                basis_version=1,
                saved_at=at,
            )
            session.add(row)
    change = Recognise(pieces[1].public_id, pieces[0].public_id, spanish.tag)
    structure.apply(session, change, person=editor, at=at)
    issues.archive_issue(session, issue, person=editor, at=at)
    return session.scalars(select(Recognition.id)).one()
