"""A desk on which sentences are translated, for tests of the memory; every step is committed."""

from dataclasses import dataclass
from itertools import count

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
    make_unit,
)
from tm.document import BlockType, Status
from tm.services.remembering import Suggestion, suggestions
from tm.services.translating.saving import save
from tm.services.versions.answers import Answer, Change, Outcome
from tm.storage.engine import Database
from tm.storage.history import History
from tm.storage.memory import MemoryPair
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Translation, Unit
from tm.workflow.approving import OwnWork
from tm.workflow.moves import Action

_changes = count(1)


@dataclass(frozen=True)
class Desk:
    """Editions en, es-419 and ta, and one person."""

    database: Database

    def article(
        self, *paragraphs: list[str], slug: str | None = None, language: str = "en", headline: str = ""
    ) -> list[int]:
        """An article of a new issue; the numbers of its units."""
        with self.database.writing() as session:
            editions = {edition.tag: edition for edition in session.scalars(select(Edition))}
            article = make_article(
                session, make_issue(session, slug), language=language, home=editions[language]
            )
            for edition in editions.values():
                make_placement(session, article, edition)
            units = []
            if headline:
                units.append(
                    make_unit(session, make_block(session, article, BlockType.HEADLINE), headline).id
                )
            for texts in paragraphs:
                block = make_block(session, article)
                units += [make_unit(session, block, text, gap_after=" ").id for text in texts]
            return units

    def save(
        self,
        unit: int,
        text: str,
        action: Action = Action.TRANSLATED,
        *,
        edition: str = "es-419",
        read: str | None = None,
    ) -> Answer:
        """Save a translation as the desk does, on what stands there."""
        with self.database.writing() as session:
            row = session.get_one(Unit, unit)
            tags = {each.tag: each.id for each in session.scalars(select(Edition))}
            there = _translation(session, unit, tags[edition])
            basis = _translation(session, unit, tags[read]) if read else None
            change = Change(
                f"change-{next(_changes)}",
                row.public_id,
                edition,
                there.version if there else 0,
                basis.version if basis else row.version,
                text,
                action,
                basis_edition=read,
            )
            person = session.scalars(select(Person)).one()
            answer = save(session, change, person=person, may_approve=True, at=NOON)
            assert answer.outcome is Outcome.SAVED, answer
            return answer

    def suggested(
        self, unit: int, *, edition: str = "es-419", read: str | None = None, limit: int = 5
    ) -> list[Suggestion]:
        """What the memory has for a unit."""
        with self.database.reading() as session:
            tags = {each.tag: each for each in session.scalars(select(Edition))}
            other = tags[read] if read else None
            row = session.get_one(Unit, unit)
            return suggestions(session, row, tags[edition], limit=limit, read=other)

    def pairs(self) -> list[tuple[str, str, Status | None]]:
        """All that the memory holds."""
        with self.database.reading() as session:
            query = select(MemoryPair.source, MemoryPair.target, MemoryPair.status).order_by(MemoryPair.id)
            return [(source, target, status) for source, target, status in session.execute(query)]

    def history(self) -> int:
        """How many lines of history there are."""
        with self.database.reading() as session:
            return len(session.scalars(select(History.seq)).all())


def make_desk(database: Database) -> Desk:
    with database.writing() as session:
        make_publication(session, own_work=OwnWork.ALLOWED)
        make_person(session)
        for tag in ("en", "es-419", "ta"):
            make_edition(session, tag)
    return Desk(database)


def _translation(session: Session, unit: int, edition: int) -> Translation | None:
    return session.scalar(
        select(Translation).where(Translation.unit_id == unit, Translation.edition_id == edition)
    )
