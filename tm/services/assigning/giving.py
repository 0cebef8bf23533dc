"""Chosen pieces given to somebody as one bundle, and taken back at once as long as they have not begun."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.assigning import assignments
from tm.services.assigning.bundles import Piece, give_all
from tm.services.history.telling import tell
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person
from tm.storage.units import Translation, Unit

ACTION = "bundle"
"""The action of the line of history that holds what was given at once together."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """What came of each piece, and the number by which all is taken back; 0: nothing was given."""

    number: int
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class TakenBack:
    """How many pieces are free again, and how many stay, since their person has begun."""

    pieces: int
    begun: int


def chosen_in(session: Session, issue: Issue, edition: Edition, articles: Collection[str]) -> list[int]:
    """The placements (by number) of articles of an issue (public ids) in an edition that translates them."""
    query = (
        select(Placement.id)
        .join(Article, Article.id == Placement.article_id)
        .where(Article.issue_id == issue.id, Article.public_id.in_(articles))
        .where(Placement.edition_id == edition.id, Article.home_edition_id.is_distinct_from(edition.id))
        .order_by(Article.position, Article.id)
    )
    return list(session.scalars(query))


def give(
    session: Session,
    edition: Edition,
    placements: Sequence[int],
    *,
    to: Person,
    person: Person,
    at: datetime,
    until: datetime | None = None,
    note: str = "",
) -> Bundle:
    """Give pieces of an edition (placements of one issue) to somebody; what they have stays theirs.

    Raises:
        TmError: they may not translate into the edition.
    """
    had = _held_by(session, placements, to)
    pieces = give_all(session, placements, to=to, person=person, at=at, until=until, note=note)
    given = sorted(_held_by(session, placements, to) - had)
    if not given:
        return Bundle(0, pieces)
    of = select(Issue).join(Article, Article.issue_id == Issue.id).join(Placement)
    issue = session.scalar(of.where(Placement.id == given[0]))
    told = {"to": to.public_id, "placements": given}
    line = tell(session, Subject.ASSIGNMENT, ACTION, told, issue=issue, edition=edition, person=person, at=at)
    return Bundle(line.seq, pieces)


def take_back(
    session: Session, number: int, *, may: Callable[[int], bool], person: Person, at: datetime
) -> TakenBack:
    """Let the pieces of a bundle be free again, but for those in which their person has saved something.

    `may` says whether the person may take back what was given in an edition (its number).

    Raises:
        TmError: nothing was given under this number, or it is not the person's to take back.
    """
    line = _line(session, number)
    if line is None:
        raise TmError(N_("There is nothing to take back here."))
    if not may(line.edition_id or 0):
        raise TmError(N_("Only who may change all of this can take it back."))
    to = session.scalars(select(Person).where(Person.public_id == line.detail["to"])).one()
    edition = session.get_one(Edition, line.edition_id)
    still = _held_by(session, placements_of(session, number), to)
    begun = still & _begun(session, still, to, line.at)
    articles = select(Article).join(Placement, Placement.article_id == Article.id)
    for article in session.scalars(articles.where(Placement.id.in_(still - begun))):
        assignments.let_go(session, article, edition, person=to, at=at, by=person)
    return TakenBack(len(still - begun), len(begun))


def placements_of(session: Session, number: int) -> list[int]:
    """The placements that were given at once under a number; none where there is no such bundle."""
    line = _line(session, number)
    kept = line.detail.get("placements") if line else None
    return kept if isinstance(kept, list) else []


def given_to(session: Session, number: int) -> Person | None:
    """To whom one piece was given under a number; None where it was more, or there is no such bundle."""
    line = _line(session, number)
    if line is None or len(placements_of(session, number)) != 1:
        return None
    return session.scalar(select(Person).where(Person.public_id == line.detail["to"]))


def _line(session: Session, number: int) -> History | None:
    line = session.get(History, number)
    return line if line and line.subject is Subject.ASSIGNMENT and line.action == ACTION else None


def _held_by(session: Session, placements: Collection[int], person: Person) -> set[int]:
    query = select(Assignment.placement_id).where(
        Assignment.placement_id.in_(placements),
        Assignment.person_id == person.id,
        Assignment.ended_at.is_(None),
    )
    return set(session.scalars(query))


def _begun(session: Session, placements: Collection[int], person: Person, since: datetime) -> set[int]:
    """The placements in which a person has saved something since."""
    query = (
        select(Placement.id)
        .join(Block, Block.article_id == Placement.article_id)
        .join(Unit, Unit.block_id == Block.id)
        .join(
            Translation,
            (Translation.unit_id == Unit.id) & (Translation.edition_id == Placement.edition_id),
        )
        .where(Placement.id.in_(placements))
        .where(Translation.person_id == person.id, Translation.saved_at >= since)
    )
    return set(session.scalars(query))
