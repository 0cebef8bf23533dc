"""A small paper of two pages as its layout gives it, translated into Spanish, to be changed late."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_edition, make_person, make_publication, make_translation
from tm.document import LAYOUT_RESIDUE, Status
from tm.services import updating
from tm.services.filing import preparing
from tm.services.incoming import importing
from tm.services.loading import issue_articles, load_articles
from tm.services.updating import Update
from tm.services.views import ArticleView
from tm.storage.issues import Issue
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

LIBRARY OPENS ON SUNDAYS

By Mia Lund

The library on Mill Lane opens on Sundays from April. Two retired teachers look after the reading room.
"""


@dataclass
class Paper:
    """The paper in the desk."""

    session: Session
    issue: Issue
    english: Edition
    spanish: Edition
    person: Person

    def update(self, dump: str, *, typos: Collection[str] = (), dry_run: bool = False) -> Update:
        """Bring a newer dump in."""
        newer = updating.prepare(self.session, self.issue, dump.encode(), name="newer.txt")
        return updating.update(
            self.session, self.issue, newer, person=self.person, at=NOON, typos=typos, dry_run=dry_run
        )

    def views(self, edition: Edition | None = None) -> list[ArticleView]:
        """The articles as an edition has them."""
        self.session.expire_all()
        return load_articles(self.session, issue_articles(self.session, self.issue), edition or self.spanish)

    def text(self, headline: str) -> list[str]:
        """The paragraphs, sub-heads … of an article, as they stand."""
        view = next(view for view in self.views() if view.source_headline == headline)
        return [block.source_text for block in view.blocks if block.type not in LAYOUT_RESIDUE]

    def translations(self) -> dict[str, tuple[str, bool]]:
        """What stands under each sentence, and whether its original has changed since."""
        return {
            unit.text: (unit.translation, unit.outdated)
            for view in self.views()
            for unit in view.units
            if unit.status is not None
        }


def make_paper(session: Session) -> Paper:
    """Import it, and translate every sentence into Spanish as `[es] …`."""
    make_publication(session)
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    person = make_person(session)
    prepared = preparing.prepare(DUMP.encode(), name="post.txt", language="en")
    issue = importing.store(session, prepared, person=person, at=NOON).issue
    for unit in session.scalars(select(Unit)).all():
        make_translation(session, unit, spanish, f"[es] {unit.text}", status=Status.TRANSLATED)
    session.flush()
    return Paper(session, issue, english, spanish, person)
