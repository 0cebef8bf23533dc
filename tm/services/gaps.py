"""What is missing in an edition of an issue, from the rows as they are."""

from collections.abc import Sequence
from itertools import groupby

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tm.document import WANTED, Status
from tm.services.announcing import promises
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person
from tm.storage.queries.headlines import headlines
from tm.storage.queries.needed import Needed, needed_standing
from tm.storage.queries.wanted import outdated, standing_of, wanted_units
from tm.storage.standing import StandingRendering
from tm.storage.units import Unit
from tm.workflow import readiness
from tm.workflow.order import in_page_order
from tm.workflow.readiness import AnnouncedFact, Missing, StandingFact, UnitFact


def missing(session: Session, issue: Issue, edition: Edition) -> list[Missing]:
    """Everything open in an edition of an issue, what keeps it from being complete first, in page order."""
    needed = [each for each in needed_standing(session, issue.id) if each.edition_id == edition.id]
    return readiness.missing(
        _unit_facts(session, issue, edition),
        _standing_facts(session, needed),
        _announced_facts(session, issue, edition),
    )


def holders(session: Session, issue: Issue, edition: Edition) -> dict[str, tuple[str, ...]]:
    """Who has each article of an issue, or a part of it, in an edition: names by the article's public id."""
    query = (
        select(Article.public_id, Person.display_name)
        .join(Placement, Placement.article_id == Article.id)
        .join(Assignment, Assignment.placement_id == Placement.id)
        .join(Person, Person.id == Assignment.person_id)
        .where(Article.issue_id == issue.id, Placement.edition_id == edition.id)
        .where(Assignment.ended_at.is_(None))
        .order_by(Article.id, Assignment.taken_at, Assignment.id)
    )
    rows = groupby(session.execute(query), key=lambda row: row[0])
    return {article: tuple(dict.fromkeys(name for _, name in group)) for article, group in rows}


def _order(session: Session, issue: Issue, edition: Edition) -> dict[int, int]:
    """The place of each article in the edition."""
    query = (
        select(Article, Placement)
        .join(Placement, Placement.article_id == Article.id)
        .where(Article.issue_id == issue.id, Placement.edition_id == edition.id)
        .order_by(Article.id)
    )
    rows = [(article, placement) for article, placement in session.execute(query)]
    ordered = in_page_order(
        rows,
        page=lambda row: row[0].page if row[1].page is None else row[1].page,
        position=lambda row: row[0].position if row[1].position is None else row[1].position,
    )
    return {article.id: place for place, (article, _) in enumerate(ordered)}


def _unit_facts(session: Session, issue: Issue, edition: Edition) -> list[UnitFact]:
    """The units of an edition that are not approved, or whose original changed, in page order."""
    status = standing_of()
    query = (
        wanted_units()
        .with_only_columns(
            Article.id, Article.public_id, Unit.public_id, Unit.text, Unit.words, status, outdated()
        )
        .where(
            Article.issue_id == issue.id,
            Placement.edition_id == edition.id,
            or_(status.is_(None), status != Status.APPROVED, outdated()),
        )
        .order_by(Article.id, Block.position, Block.id, Unit.position)
    )
    order = _order(session, issue, edition)
    rows = sorted(session.execute(query).all(), key=lambda row: order[row[0]])
    names = headlines(session, {row[0] for row in rows})
    return [UnitFact(row[1], names[row[0]], *row[2:]) for row in rows]


def _announced_facts(session: Session, issue: Issue, edition: Edition) -> list[AnnouncedFact]:
    """The articles that an edition wants and that are not there yet, the first expected first."""
    here = select(Placement.article_id).where(
        Placement.edition_id == edition.id, Placement.destination.in_(WANTED)
    )
    awaited = promises(session, (Article.issue_id == issue.id) & Article.id.in_(here))
    return [AnnouncedFact(article, each.title, each.words or 0) for article, each in awaited.items()]


def _standing_facts(session: Session, needed: Sequence[Needed]) -> list[StandingFact]:
    """What an edition needs, each once, with its words in another edition."""
    texts = _texts(session, {each.standing_id for each in needed})
    once: dict[int, Needed] = {}
    for each in needed:
        once.setdefault(each.standing_id, each)
    return [
        StandingFact(each.key, texts.get(each.standing_id, ""), each.status, each.outdated)
        for each in once.values()
    ]


def _texts(session: Session, ids: set[int]) -> dict[int, str]:
    """The oldest rendering of each standing text."""
    query = (
        select(StandingRendering.standing_id, StandingRendering.text)
        .where(StandingRendering.standing_id.in_(ids))
        .order_by(StandingRendering.standing_id, StandingRendering.id)
    )
    rows = session.execute(query)
    return {key: next(group)[1] for key, group in groupby(rows, key=lambda row: row[0])}
