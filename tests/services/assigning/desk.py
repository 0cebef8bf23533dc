"""A small paper with an editor and two who translate into Spanish, for tests of who does what."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_block,
    make_edition,
    make_issue,
    make_person,
    make_placement,
    make_publication,
    make_text,
    make_unit,
)
from tm.document import BlockType, Kind
from tm.services.assigning.holders import holders
from tm.services.history import notices
from tm.services.translating.saving import save
from tm.services.versions.answers import Answer, Change
from tm.storage.intake import Announcement
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition, Publication
from tm.storage.people import Person
from tm.storage.units import Translation, Unit
from tm.workflow.moves import Action
from tm.workflow.roles import Role

DAY = timedelta(days=1)


@dataclass
class Desk:
    """The rows that tests speak of, and what they do again and again."""

    session: Session
    paper: Publication
    english: Edition
    spanish: Edition
    issue: Issue
    marina: Person
    ana: Person
    bo: Person

    def article(
        self, headline: str, *texts: str, kind: Kind = Kind.NEWS, page: int | None = None
    ) -> tuple[Article, list[Unit]]:
        """An article that the Spanish edition wants, and its sentences, the headline first."""
        article = make_article(self.session, self.issue, home=self.english, kind=kind, page=page)
        title = make_unit(self.session, make_block(self.session, article, BlockType.HEADLINE), headline)
        make_placement(self.session, article, self.spanish)
        return article, [title, *make_text(self.session, article, *texts)]

    def bare(self, title: str, *, kind: Kind = Kind.NEWS) -> Article:
        """An article that the Spanish edition wants and that has no text yet, announced under a title."""
        article = make_article(self.session, self.issue, home=self.english, kind=kind)
        make_placement(self.session, article, self.spanish)
        self.session.add(Announcement(article_id=article.id, title=title))
        self.session.flush()
        return article

    def save(
        self,
        person: Person,
        unit: Unit,
        text: str,
        *,
        action: Action = Action.TRANSLATED,
        reads: bool = False,
        days: float = 0,
    ) -> Answer:
        """Save upon whatever stands there; `reads`: as somebody who may approve."""
        self.session.expire_all()
        query = select(Translation.version).where(
            Translation.unit_id == unit.id, Translation.edition_id == self.spanish.id
        )
        base = self.session.scalar(query) or 0
        name = f"{person.name}-{unit.id}-{base}-{action}-{text}"
        change = Change(name, unit.public_id, "es-419", base, unit.version, text, action)
        return save(self.session, change, person=person, may_approve=reads, at=NOON + days * DAY)

    def names(self, article: Article, *, days: float = 0) -> list[str]:
        """Who has an article, some days later."""
        query = select(Placement.id).where(
            Placement.article_id == article.id, Placement.edition_id == self.spanish.id
        )
        placement = self.session.scalars(query).one()
        found = holders(self.session, [placement], at=NOON + days * DAY)
        return [each.name for each in found.get(placement, [])]

    def told(self, person: Person) -> list[tuple[str, str]]:
        """What a person was told and by whom, the first first."""
        return [(each.kind.value, each.by) for each in notices.notices_of(self.session, person)[::-1]]


def make_desk(session: Session) -> Desk:
    paper = make_publication(session)
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    marina = make_person(session, "marina", role=Role.EDITOR)
    ana, bo = (make_person(session, name, role=Role.TRANSLATOR, edition=spanish) for name in ("ana", "bo"))
    return Desk(session, paper, english, spanish, make_issue(session, "16-2"), marina, ana, bo)
