"""A paper of two languages whose pool waits for an issue, and that issue as it was laid out."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.articles import pasted_article
from tests.builders import NOON, make_edition, make_person, make_publication, make_translation
from tm.document import Status
from tm.services import pasting
from tm.services.filing import preparing
from tm.services.incoming import arriving, intake
from tm.services.incoming.arriving import Arrived
from tm.services.loading import load_article
from tm.services.views import ArticleView
from tm.storage.history import Operation
from tm.storage.intake import Recognition
from tm.storage.issues import Article, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Unit

DUMP = """\
THE RIVER POST
Vol. 4, No. 7 • March 2 - 15, 2026

FERRY STAYS IN PORT

By Ana Ruiz

The night ferry has not sailed since its engine caught fire. Crews slept on deck and shared what they had.

The owner promised a second boat by the end of March. Nobody on the quay believes it any more.

Passengers now walk two hours to the bridge. Some of them carry their bicycles over the mud.

NEW WELLS FOR THE SCHOOL

By Tom Hale

The co-operative dug four wells behind the school. A pump from the old dairy lifts the water to a tank.

Nobody in the village had to borrow for it. The goats will have enough when the rains fail again.

THE LOOMS OF SANTA MARTA

By Rosa Vidal

On Monday the weavers of Santa Marta stopped 120 looms. They ask for light over their tables and for a nurse.

The foreman Ortega locked the gate. At noon the women sang in front of it until he opened.

Their neighbours from the cannery brought soup and bread. The strike goes on in its second week.

LIBRARY OPENS ON SUNDAYS

By Mia Lund

The library on Mill Lane opens on Sundays from April. Two retired teachers look after the reading room.

Children may bring their grandparents. Whoever has no card gets one at the door.
"""
LOOMS = """\
Los telares de Santa Marta

Por Rosa Vidal

El lunes las tejedoras de Santa Marta pararon 120 telares. Piden luz sobre sus mesas y una enfermera.

El capataz Ortega cerró el portón. A mediodía las mujeres cantaron delante hasta que abrió.

Las vecinas de la conservera llevaron sopa y pan. La huelga sigue en su segunda semana.
"""
LOOMS_IN_ENGLISH = """\
The looms of Santa Marta

By Rosa Vidal

On Monday the weavers of Santa Marta stopped 120 looms. They want lamps over their tables and a nurse.

The foreman Ortega locked the gate. At noon the women sang in front of it until he opened.

Their neighbours from the cannery brought soup and bread. The strike goes on in its second week.
"""
WELLS = """\
New wells for the school

By Tom Hale

The co-operative dug three wells behind the school. A pump from the old dairy lifts the water to a tank.

Nobody in the village had to borrow for it. The goats will have enough when the rains fail again.
"""


@dataclass
class Desk:
    """The rows that the tests speak of."""

    session: Session
    person: Person
    english: Edition
    spanish: Edition

    def pool(self, text: str, language: str, issue: Issue | None = None) -> Article:
        """An article that came before the print."""
        pasted = pasted_article(text, language=language)
        return intake.file_article(self.session, pasted, issue=issue, person=self.person, at=NOON)

    def translate(self, article: Article, edition: Edition, text: str, status: Status) -> None:
        """A whole translation, put in its place."""
        view = load_article(self.session, article, edition)
        for wish in pasting.wishes(pasting.prepare(view, text), {}, over=False):
            unit = self.session.scalars(select(Unit).where(Unit.public_id == wish.unit.id)).one()
            make_translation(self.session, unit, edition, wish.text, status=status)

    def arrive(self, dump: str = DUMP, language: str = "en") -> Arrived:
        """The laid-out issue comes."""
        prepared = preparing.prepare(dump.encode(), name="river.txt", language=language)
        return arriving.store(self.session, prepared, person=self.person, at=NOON)

    def view(self, article: Article, edition: Edition) -> ArticleView:
        """An article as an edition has it now."""
        self.session.expire_all()
        return load_article(self.session, article, edition)

    def recognitions(self) -> list[Recognition]:
        """What was recognised, withdrawn or not."""
        return list(self.session.scalars(select(Recognition).order_by(Recognition.id)))

    def last(self) -> Operation:
        """What was done last."""
        return self.session.scalars(select(Operation).order_by(Operation.id.desc())).first()  # type: ignore[return-value]


def make_desk(session: Session) -> Desk:
    """An empty paper in English and Spanish."""
    make_publication(session)
    person = make_person(session)
    return Desk(session, person, make_edition(session, "en"), make_edition(session, "es-419"))
