"""What is untranslated or unapproved in editions of an issue, from the rows as they are."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Final

from sqlalchemy import String, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from tm import words
from tm.document import BlockType, Status
from tm.services.slots import unfilled
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person
from tm.storage.queries.headlines import headlines
from tm.storage.queries.held import held
from tm.storage.queries.needed import Needed, needed_standing
from tm.storage.queries.wanted import outdated, standing_of, wanted_units
from tm.storage.standing import StandingRendering
from tm.storage.units import Translation, Unit
from tm.workflow import readiness
from tm.workflow.order import in_page_order
from tm.workflow.readiness import Missing, StandingFact, UnitFact, Who

_STATUSES: Final = {status.value: status for status in Status}
"""Thousands of rows are read: by hand in a fraction of the time that a column's type takes for them."""


def missing(session: Session, issue: Issue, edition: Edition) -> list[Missing]:
    """What is open in the texts of an edition, what keeps it from being complete first, in page order."""
    return missing_in(session, issue, [edition])[edition.id]


def missing_in(session: Session, issue: Issue, editions: Collection[Edition]) -> dict[int, list[Missing]]:
    """The same for several editions, by their numbers, in as many queries."""
    units = _unit_facts(session, issue, [edition.id for edition in editions])
    standing = _standing_facts(session, needed_standing(session, issue.id))
    return {each.id: readiness.missing(units[each.id], standing[each.id]) for each in editions}


def holders(session: Session, issue: Issue, at: datetime) -> dict[tuple[str, int], tuple[Who, ...]]:
    """Who has each article of an issue now, or a part of it, by its public id and the edition's number."""
    query = (
        select(Article.public_id, Placement.edition_id, Person.public_id, Person.display_name)
        .join(Placement, Placement.article_id == Article.id)
        .join(Assignment, Assignment.placement_id == Placement.id)
        .join(Person, Person.id == Assignment.person_id)
        .where(Article.issue_id == issue.id, held(at))
        .order_by(Assignment.taken_at, Assignment.id)
    )
    found: dict[tuple[str, int], list[Who]] = defaultdict(list)
    for article, edition, person, name in session.execute(query):
        found[article, edition].append(Who(person, name))
    return {place: tuple(dict.fromkeys(people)) for place, people in found.items()}


def _orders(session: Session, issue: Issue, editions: Collection[int]) -> dict[tuple[int, int], int]:
    """The place of each article in each edition, by the numbers of both."""
    query = (
        select(
            Placement.edition_id,
            Article.id,
            func.coalesce(Placement.page, Article.page),
            func.coalesce(Placement.position, Article.position),
        )
        .join(Article, Article.id == Placement.article_id)
        .where(Article.issue_id == issue.id, Placement.edition_id.in_(editions))
        .order_by(Placement.edition_id, Article.id)
    )
    found: dict[tuple[int, int], int] = {}
    for edition, group in groupby(session.execute(query).all(), key=lambda row: row[0]):
        ordered = in_page_order(group, page=lambda row: row[2], position=lambda row: row[3])
        found |= {(edition, row[1]): place for place, row in enumerate(ordered)}
    return found


def _unit_facts(
    session: Session, issue: Issue, editions: Collection[int]
) -> Mapping[int, Sequence[UnitFact]]:
    """The units of editions that are not approved, or whose original changed, in page order."""
    status = standing_of()
    query = (
        wanted_units()
        .with_only_columns(
            Placement.edition_id,
            Article.id,
            Article.public_id,
            Unit.public_id,
            Unit.text,
            Unit.words,
            type_coerce(status, String),
            outdated(),
            Block.type == BlockType.CAPTION,
            Person.public_id,
        )
        .outerjoin(Person, Person.id == Translation.person_id)
        .where(
            Article.issue_id == issue.id,
            Placement.edition_id.in_(editions),
            or_(status.is_(None), status != Status.APPROVED, outdated()),
        )
        .order_by(Article.id, Block.position, Block.id, Unit.position)
    )
    order = _orders(session, issue, editions)
    rows = sorted(session.execute(query).all(), key=lambda row: order[row[0], row[1]])
    names = headlines(session, {row[1] for row in rows})
    found: dict[int, list[UnitFact]] = defaultdict(list)
    for row in rows:
        edition, article, key, unit, text, words_, stands, *rest = row
        fact = UnitFact(key, names[article], unit, text, words_, _STATUSES.get(stands), *rest)
        found[edition].append(fact)
    return found


def _standing_facts(session: Session, needed: Sequence[Needed]) -> Mapping[int, Sequence[StandingFact]]:
    """What editions need, each text once for each, with its words in another edition."""
    texts, unfilled = _texts(session, {each.standing_id for each in needed})
    once: dict[tuple[int, int], Needed] = {}
    for each in needed:
        once.setdefault((each.edition_id, each.standing_id), each)
    found: dict[int, list[StandingFact]] = defaultdict(list)
    for (edition, standing), each in once.items():
        text = texts.get(standing, "")
        left = unfilled.get((edition, standing), ())
        fact = StandingFact(each.key, text, each.status, each.outdated, words.count(text), left)
        found[edition].append(fact)
    return found


def _texts(session: Session, ids: set[int]) -> tuple[dict[int, str], dict[tuple[int, int], tuple[str, ...]]]:
    """The oldest rendering of each standing text, and the slots that have no value, by edition and text."""
    row = StandingRendering
    query = (
        select(row.standing_id, row.edition_id, row.text, row.slots)
        .where(row.standing_id.in_(ids))
        .order_by(row.standing_id, row.id)
    )
    texts: dict[int, str] = {}
    left: dict[tuple[int, int], tuple[str, ...]] = {}
    for standing, edition, text, values in session.execute(query):
        texts.setdefault(standing, text)
        left[edition, standing] = unfilled(text, values)
    return texts, left
