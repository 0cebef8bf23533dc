"""Pieces given to somebody, one or many at once, and taken back at once as long as they have not begun."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.assigning import assignments
from tm.services.assigning.bundles import Piece, give_all
from tm.services.assigning.holders import holders
from tm.services.history.notices import About, notify, withdraw
from tm.services.history.telling import tell
from tm.services.placements import placement_of
from tm.services.translating.working_copies import hand_back
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.notices import NoticeKind
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person
from tm.storage.units import Translation, Unit

ACTION = "bundle"
"""The action of the line of history that holds what was given at once together."""

_TOLD = frozenset({NoticeKind.ASSIGNED, NoticeKind.PASSED_ON, NoticeKind.TAKEN_OVER})
"""What people are told when a piece is given."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """What came of each piece, and the number by which all is taken back; 0: nothing was given."""

    number: int
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class TakenBack:
    """How many pieces were taken back, and how many stay, since their person has begun.

    `having` names those who have what was taken back: whoever had it before, as before.
    """

    pieces: int
    begun: int
    having: tuple[str, ...] = ()


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
    told = {"to": to.public_id, "placements": given}
    return Bundle(_noted(session, edition, told, person=person, at=at), pieces)


def give_one(  # noqa: PLR0913 - what to whom by whom, and on which terms
    session: Session,
    article: Article,
    edition: Edition,
    *,
    to: Person,
    person: Person,
    at: datetime,
    until: datetime | None = None,
    note: str = "",
    giver: Person | None = None,
) -> int:
    """Give an article to somebody, beside those who have it or in the place of one of them (`giver`).

    The number by which it is taken back; 0: they had it already.

    Raises:
        NotPlacedHere: the edition does not want the article.
        TmError: they may not translate into the edition.
    """
    placement = placement_of(session, article, edition)
    here = [placement.id] if placement else []
    had = assignments.present(session, placement, to)
    ended = assignments.present(session, placement, giver) if giver else ()
    if giver is None:
        assignments.assign(session, article, edition, to=to, person=person, at=at, until=until, note=note)
    else:
        assignments.pass_on(
            session, article, edition, person=person, to=to, at=at, note=note, giver=giver, until=until
        )
    if had:
        return 0
    told: dict[str, object] = {"to": to.public_id, "placements": here}
    if giver is not None:
        told |= {"giver": giver.public_id, "ended": [each.id for each in ended]}
    return _noted(session, edition, told, person=person, at=at)


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
    to, edition = _person(session, line.detail["to"]), session.get_one(Edition, line.edition_id)
    still = _held_by(session, placements_of(session, number), to)
    begun = still & _begun(session, still, to, line.at)
    articles = select(Article).join(Placement, Placement.article_id == Article.id)
    for article in session.scalars(articles.where(Placement.id.in_(still - begun))).all():
        assignments.let_go(session, article, edition, person=to, at=at, by=person)
        withdraw(session, _TOLD, About(article, edition), of=to, since=line.at)
        if "giver" in line.detail:
            _give_back(session, line, About(article, edition), to=to, by=person, at=at)
    found = holders(session, still - begun, at=at).values()
    names = dict.fromkeys(holder.name for people in found for holder in people)
    return TakenBack(len(still - begun), len(begun), tuple(names))


def _give_back(
    session: Session, line: History, about: About, *, to: Person, by: Person, at: datetime
) -> None:
    """Let whoever had a piece before have it again, with what they had typed and not saved."""
    giver, edition = _person(session, line.detail["giver"]), session.get_one(Edition, line.edition_id)
    if not assignments.reopen(
        session, _numbers(line, "ended"), about.article, edition, to=giver, by=by, at=at
    ):
        return
    hand_back(session, about.article, edition, giver=giver, to=to)
    if not withdraw(session, _TOLD, about, of=giver, since=line.at):
        notify(session, NoticeKind.ASSIGNED, about, to=[giver.id], by=by, at=at)


def placements_of(session: Session, number: int) -> list[int]:
    """The placements that were given at once under a number; none where there is no such bundle."""
    line = _line(session, number)
    return _numbers(line, "placements") if line else []


def given_to(session: Session, number: int) -> Person | None:
    """To whom one piece was given under a number; None where it was more, or there is no such bundle."""
    line = _line(session, number)
    if line is None or len(placements_of(session, number)) != 1:
        return None
    return _person(session, line.detail["to"])


def _noted(
    session: Session, edition: Edition, told: Mapping[str, object], *, person: Person, at: datetime
) -> int:
    """Keep in the history what was given together; the number by which it is taken back."""
    of = select(Issue).join(Article, Article.issue_id == Issue.id).join(Placement)
    issue = session.scalar(of.where(Placement.id.in_(_list(told["placements"]))).limit(1))
    line = tell(session, Subject.ASSIGNMENT, ACTION, told, issue=issue, edition=edition, person=person, at=at)
    return line.seq


def _line(session: Session, number: int) -> History | None:
    line = session.get(History, number)
    return line if line and line.subject is Subject.ASSIGNMENT and line.action == ACTION else None


def _numbers(line: History, name: str) -> list[int]:
    return _list(line.detail.get(name))


def _list(kept: object) -> list[int]:
    return kept if isinstance(kept, list) else []


def _person(session: Session, public_id: object) -> Person:
    return session.scalars(select(Person).where(Person.public_id == public_id)).one()


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
