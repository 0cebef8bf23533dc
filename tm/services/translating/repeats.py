"""The same words elsewhere in an issue: offered with what stands there, filled where somebody says so."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.errors import N_, TmError
from tm.services.translating import batches
from tm.services.translating.batches import About, Batch, Kind
from tm.services.versions.answers import Change
from tm.storage.issues import Article, Block, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.queries.headlines import headlines
from tm.storage.queries.wanted import wanted_units
from tm.storage.units import Translation, Unit
from tm.text import fold
from tm.workflow.moves import Action


@dataclass(frozen=True, slots=True)
class Repeat:
    """Another sentence with the same words, and what an edition does with it; version 0: it is to do.

    `unit` and `article` are public ids, `original` is the version of the sentence's text.
    """

    unit: str
    article: str
    headline: str
    original: int
    text: str
    status: Status | None
    treatment: Treatment | None
    version: int


def repeats(session: Session, unit: Unit, edition: Edition) -> list[Repeat]:
    """The other sentences of the issue with the same words that the edition wants too, in reading order."""
    article = _article_of(session, unit)
    if article.issue_id is None:
        return []
    query = wanted_units().where(
        Placement.edition_id == edition.id,
        Article.issue_id == article.issue_id,
        Article.language == article.language,
        Unit.words == unit.words,
        Unit.id != unit.id,
    )
    same = fold(unit.text)
    texts = session.execute(query.with_only_columns(Unit.id, Unit.text))
    equal = [number for number, text in texts if fold(text) == same]
    return _told(session, equal, edition) if equal else []


def _told(session: Session, units: list[int], edition: Edition) -> list[Repeat]:
    here = and_(Translation.unit_id == Unit.id, Translation.edition_id == edition.id)
    query = (
        select(Unit, Article, Translation)
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .outerjoin(Translation, here)
        .where(Unit.id.in_(units))
        .order_by(Article.position, Article.id, Block.position, Unit.position, Unit.id)
    )
    rows = session.execute(query).all()
    names = headlines(session, {place.id for _, place, _ in rows})
    return [_repeat(other, place, names[place.id], row) for other, place, row in rows]


def own_translation(session: Session, unit: Unit, edition: Edition) -> Translation | None:
    """What the edition has for a sentence, if it can stand for its repeats too.

    It cannot where it says the next sentence as well, which is joined to it.
    """
    here = and_(Translation.unit_id == Unit.id, Translation.edition_id == edition.id)
    query = (
        select(Translation)
        .select_from(Unit)
        .outerjoin(Translation, here)
        .where(Unit.block_id == unit.block_id, Unit.retired_at.is_(None), Unit.position >= unit.position)
        .order_by(Unit.position)
        .limit(2)
    )
    own, *after = session.scalars(query)
    if own is None or own.treatment is not Treatment.TEXT or not own.text.strip():
        return None
    return None if any(row is not None and row.treatment is Treatment.JOINED for row in after) else own


def fill(
    session: Session,
    unit: Unit,
    edition: Edition,
    chosen: Collection[str],
    *,
    instead: Mapping[str, int] | None = None,
    token: str,
    person: Person,
    at: datetime,
) -> Batch:
    """Translate the chosen repeats (public ids) as this sentence is translated; taken back like any batch.

    What is to do is filled; what says something else only where `instead` names the version that was seen,
    and it is not approved. A draft stays a draft, and nothing becomes approved.

    Raises:
        TmError: this sentence has no translation that others could take.
    """
    own = own_translation(session, unit, edition)
    if own is None:
        raise TmError(N_("This sentence has no translation yet that others could take."))
    action = Action.DRAFT if own.status is Status.DRAFT else Action.TRANSLATED
    changes = [
        Change(
            batches.change_id(token, each.unit, person.public_id, own.text),
            each.unit,
            edition.tag,
            each.version,
            each.original,
            own.text,
            action,
        )
        for each in repeats(session, unit, edition)
        if _is_meant(own, each, chosen, instead or {})
    ]
    about = About(Kind.REPEAT, edition, _article_of(session, unit).issue_id)
    return batches.save_all(session, changes, about, person=person, may_approve=False, at=at, token=token)


def can_take(own: Translation, other: Repeat) -> bool:
    """Whether this translation may stand in place of another that its repeat has."""
    otherwise = other.treatment is Treatment.TEXT and fold(other.text) != fold(own.text)
    finished = own.status is not Status.DRAFT or other.status is Status.DRAFT
    return otherwise and finished and other.status is not Status.APPROVED


def _is_meant(own: Translation, other: Repeat, chosen: Collection[str], instead: Mapping[str, int]) -> bool:
    if other.status is None:
        return other.unit in chosen
    return instead.get(other.unit) == other.version and can_take(own, other)


def _repeat(unit: Unit, article: Article, headline: str, row: Translation | None) -> Repeat:
    return Repeat(
        unit.public_id,
        article.public_id,
        headline,
        unit.version,
        row.text if row else "",
        row.status if row else None,
        row.treatment if row else None,
        row.version if row else 0,
    )


def _article_of(session: Session, unit: Unit) -> Article:
    query = select(Article).join(Block, Block.article_id == Article.id).where(Block.id == unit.block_id)
    return session.scalars(query).one()
