"""What somebody sees first: where to go on, what they have, what is free, how each open issue stands."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import FURNITURE, IssueState, Kind
from tm.languages import base
from tm.services.assigning.holders import Holder, holders
from tm.services.board.counting import tally_of
from tm.services.loading import load_article
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.queries.headlines import headlines
from tm.storage.queries.wanted import goes_out
from tm.storage.units import Unit
from tm.workflow.having import Having
from tm.workflow.roles import Granted, Right, allowed

SHORT_PIECE = 250
"""Words up to which a piece is offered to somebody who has never translated here."""


@dataclass(frozen=True, slots=True)
class HomePiece:
    """An article that an edition wants, as a line of the home page; words are those of the original."""

    article: str
    edition: str
    issue: str | None
    kind: Kind
    language: str
    headline: str
    words: int
    done_words: int
    units: int
    done_units: int
    outdated: int
    people: tuple[str, ...] = ()
    holding: Holder | None = None
    """How the person of this home page has it."""

    @property
    def done(self) -> bool:
        """Whether nothing is left to translate."""
        return self.done_units == self.units and not self.outdated

    @property
    def mine(self) -> bool:
        """Whether the person of this home page has it."""
        return self.holding is not None

    @property
    def note(self) -> str:
        """What the one said who handed it over."""
        return self.holding.note if self.holding else ""

    @property
    def asked(self) -> bool:
        """Whether its person is asked if they are still on it."""
        return self.holding is not None and self.holding.having is Having.ASKED and not self.done


@dataclass(frozen=True, slots=True)
class GoOn:
    """The sentence to go on with; `before` is the sentence in front of it, `stopped_at` the last save."""

    piece: HomePiece
    unit: str
    sentence: str
    before: str
    number: int
    stopped_at: datetime | None


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page of somebody who translates."""

    go_on: GoOn | None
    yours: tuple[HomePiece, ...]
    free: tuple[HomePiece, ...]
    first: HomePiece | None
    """One short piece for a newcomer who has nothing yet."""


class Step(StrEnum):
    """What somebody can do next who has done the last sentence of an article."""

    READ = "read"
    GO_ON = "go_on"
    TAKE = "take"
    HOME = "home"


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do; where it is another article, that and the sentence to open."""

    step: Step
    piece: HomePiece | None = None
    unit: str | None = None


def translator_home(session: Session, person: Person, *, editions: Collection[str], at: datetime) -> HomeView:
    """The home page of a person who translates into these editions (tags)."""
    pieces = _pieces(session, person, editions, at)
    yours = tuple(piece for piece in pieces if piece.mine)
    free = sorted(
        (piece for piece in pieces if not piece.people and not piece.done),
        key=lambda piece: piece.words - piece.done_words,
    )
    go_on = _go_on(session, person, [piece for piece in yours if not piece.done])
    newcomer = not yours and not _has_saved(session, person)
    short = [p for p in free if p.words <= SHORT_PIECE and p.kind is Kind.LETTER] or free
    return HomeView(go_on, yours, tuple(free), short[0] if newcomer and short else None)


def next_step(view: HomeView, *, to_read: int) -> NextStep:
    """What comes after the last sentence of an article of which the person can approve so many sentences."""
    if to_read:
        return NextStep(Step.READ)
    if view.go_on:
        return NextStep(Step.GO_ON, view.go_on.piece, view.go_on.unit)
    return NextStep(Step.TAKE, view.free[0]) if view.free else NextStep(Step.HOME)


def tags_for(
    editions: Sequence[Edition], grants: Collection[Granted], person: Person, right: Right
) -> list[str]:
    """The editions in which a person has a right: of those, the ones whose language they write, else all."""
    tags = [edition.tag for edition in editions if allowed(grants, right, edition.id)]
    written = {base(tag) for tag in person.writes}
    return [tag for tag in tags if base(tag) in written] or tags


def _pieces(session: Session, person: Person, editions: Collection[str], at: datetime) -> list[HomePiece]:
    """What these editions want in open issues and in the pool, in a constant number of queries."""
    rows = _placed(session, editions)
    articles = {article.id for _p, article, _t, _s in rows}
    sums = tally_of(session, articles)
    found = {placed.id: sums.of(article.id, placed.edition_id).counts for placed, article, _t, _s in rows}
    people = holders(session, found, at=at)
    names = headlines(session, articles)
    return [
        HomePiece(
            article=article.public_id,
            edition=tag,
            issue=slug,
            kind=article.kind,
            language=article.language,
            headline=names.get(article.id, ""),
            words=found[placed.id].words,
            done_words=found[placed.id].done_words,
            units=found[placed.id].units,
            done_units=found[placed.id].done_units,
            outdated=found[placed.id].outdated_units,
            people=tuple(each.name for each in people.get(placed.id, ())),
            holding=next((each for each in people.get(placed.id, ()) if each.person_id == person.id), None),
        )
        for placed, article, tag, slug in rows
        if found[placed.id].units
    ]


def _placed(session: Session, editions: Collection[str]) -> list[tuple[Placement, Article, str, str | None]]:
    """Placement, article, edition and issue of what translators may work on, in the original's order."""
    query = (
        select(Placement, Article, Edition.tag, Issue.slug)
        .join(Article, Article.id == Placement.article_id)
        .join(Edition, Edition.id == Placement.edition_id)
        .outerjoin(Issue, Issue.id == Article.issue_id)
        .where(
            Edition.tag.in_(editions),
            (Issue.state == IssueState.OPEN) | Article.issue_id.is_(None),
            Article.kind.not_in(FURNITURE),
            Article.home_edition_id.is_distinct_from(Placement.edition_id),
            goes_out(),
        )
        .order_by(Article.position, Article.id, Edition.tag)
    )
    return [(row[0], row[1], row[2], row[3]) for row in session.execute(query)]


def _go_on(session: Session, person: Person, open_: Sequence[HomePiece]) -> GoOn | None:
    """Where the person stopped last among what they have, else the start of what they took first."""
    if not open_:
        return None
    last = _last_save(session, person, [piece.article for piece in open_])
    piece = next((p for p in open_ if last and (p.article, p.edition) == last[:2]), open_[0])
    stopped = last if last and (piece.article, piece.edition) == last[:2] else None
    article = session.scalars(select(Article).where(Article.public_id == piece.article)).one()
    edition = session.scalars(select(Edition).where(Edition.tag == piece.edition)).one()
    view = load_article(session, article, edition)
    unit = view.next_open(stopped[2] if stopped else None)
    assert unit is not None, "a piece that is not done has an open sentence"
    number = view.units.index(unit)
    before = view.units[number - 1].text if number else ""
    return GoOn(piece, unit.id, unit.text, before, number + 1, stopped[3] if stopped else None)


def _last_save(
    session: Session, person: Person, articles: Sequence[str]
) -> tuple[str, str, str, datetime] | None:
    """Article, edition, unit and time of the person's last save in one of the articles."""
    query = (
        select(Article.public_id, Edition.tag, Unit.public_id, History.at)
        .join(Article, Article.id == History.article_id)
        .join(Edition, Edition.id == History.edition_id)
        .join(Unit, Unit.id == History.unit_id)
        .where(History.person_id == person.id, History.subject == Subject.TRANSLATION)
        .where(Article.public_id.in_(articles))
        .order_by(History.seq.desc())
        .limit(1)
    )
    row = session.execute(query).one_or_none()
    return (row[0], row[1], row[2], row[3]) if row else None


def _has_saved(session: Session, person: Person) -> bool:
    query = select(History.seq).where(History.person_id == person.id, History.subject == Subject.TRANSLATION)
    return session.scalar(query.limit(1)) is not None
