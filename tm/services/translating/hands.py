"""Whose hands wrote a text: what is somebody's own work, and what they read as its second reader."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from tm.services.people.newcomers import is_newcomer
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Block
from tm.storage.paper import Edition, Publication
from tm.storage.people import Person
from tm.storage.units import Translation, Unit
from tm.workflow.approving import OwnWork, Stance, Wrote, is_own, waits_for_others, writers
from tm.workflow.moves import Action

_SAVES = [action.value for action in Action]


@dataclass(frozen=True, slots=True)
class Hand:
    """How somebody stands to a text that they save, and who else has written at it."""

    stance: Stance
    others: frozenset[int] = frozenset()


def hand_of(
    session: Session,
    unit: Unit,
    edition: Edition,
    current: Translation | None,
    person: Person,
    *,
    approves: bool,
) -> Hand:
    """How a person who may approve stands to a text; `approves`: they wish to, else they change it."""
    wrote = _writers(session, [unit.id], edition).get(unit.id) or _last(current)
    if not is_own(person.id, wrote):
        return Hand(Stance.READS, frozenset(each for each in wrote if each is not None) - {person.id})
    waits = approves and waits_for_others(own_work(session), is_newcomer=is_newcomer(person))
    return Hand(Stance.OWN if waits else Stance.MAY)


def own_work(session: Session) -> OwnWork | None:
    """What the paper says of readers' own work; None: nothing yet."""
    return session.scalar(select(Publication.own_work))


def own_sentences(session: Session, article: Article, edition: Edition, person: Person) -> set[str]:
    """The sentences of an article (public ids) at which nobody but this person has written."""
    rows = _translated(session, article, edition)
    wrote = _writers(session, [unit for unit, _public, _person in rows], edition)
    return {public for unit, public, last in rows if is_own(person.id, wrote.get(unit) or {last})}


def writers_of(session: Session, article: Article, edition: Edition) -> set[int]:
    """Everybody (by number) who has written at what stands in an article now."""
    rows = _translated(session, article, edition)
    wrote = _writers(session, [unit for unit, _public, _person in rows], edition)
    found = chain.from_iterable(wrote.get(unit) or {last} for unit, _public, last in rows)
    return {each for each in found if each is not None}


def _last(current: Translation | None) -> frozenset[int | None]:
    """Where the history knows of no save, as after a cut: whoever the words are said to be of."""
    return frozenset() if current is None else frozenset({current.person_id})


def _translated(session: Session, article: Article, edition: Edition) -> list[tuple[int, str, int | None]]:
    """The translated sentences of an article: number, public id, whose the words are said to be."""
    query = (
        select(Unit.id, Unit.public_id, Translation.person_id)
        .join(Block, Block.id == Unit.block_id)
        .join(Translation, (Translation.unit_id == Unit.id) & (Translation.edition_id == edition.id))
        .where(Block.article_id == article.id, Block.retired_at.is_(None), Unit.retired_at.is_(None))
    )
    return [(unit, public, person) for unit, public, person in session.execute(query)]


_WRITTEN = (
    select(History.unit_id, History.person_id, History.treatment, History.text, History.status)
    .where(
        History.unit_id.in_(bindparam("units", expanding=True)),
        History.edition_id == bindparam("edition"),
        History.subject == Subject.TRANSLATION,
        History.version.is_not(None),
        History.action.in_(_SAVES),
    )
    .order_by(History.seq)
)


def _writers(
    session: Session, units: Collection[int], edition: Edition
) -> Mapping[int, frozenset[int | None]]:
    saves: dict[int, list[Wrote]] = defaultdict(list)
    given = {"units": list(units), "edition": edition.id}
    for unit, person, treatment, text, status in session.execute(_WRITTEN, given):
        saves[unit or 0].append(Wrote(person, (treatment, text) if status else None))
    return {unit: writers(rows) for unit, rows in saves.items()}
