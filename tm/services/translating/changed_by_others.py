"""What others made of sentences that somebody wrote: their last words and those that stand there now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.storage.history import History, Subject
from tm.storage.issues import Article, Block
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Unit


@dataclass(frozen=True, slots=True)
class ChangedSentence:
    """A sentence as somebody left it, as it stands now, and whose words these are."""

    unit: str
    before: str
    now: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class _Save:
    unit: str
    person_id: int | None
    name: str
    text: str
    at: datetime


def changed_by_others(
    session: Session, article: Article, edition: Edition, person: Person
) -> list[ChangedSentence]:
    """The sentences of an article whose words others have changed since this person saved them last."""
    query = (
        select(Unit.public_id, History.person_id, Person.display_name, History.text, History.at)
        .join(Unit, Unit.id == History.unit_id)
        .join(Block, Block.id == Unit.block_id)
        .outerjoin(Person, Person.id == History.person_id)
        .where(History.article_id == article.id, History.edition_id == edition.id)
        .where(History.subject == Subject.TRANSLATION, History.version.is_not(None))
        .where(Unit.retired_at.is_(None), Block.retired_at.is_(None))
        .order_by(Block.position, Block.id, Unit.position, Unit.id, History.seq)
    )
    rows = session.execute(query)
    saves = [_Save(unit, id_, name or "", text or "", at) for unit, id_, name, text, at in rows]
    found = (_changed(list(group), person.id) for _unit, group in groupby(saves, key=lambda save: save.unit))
    return [each for each in found if each is not None]


def _changed(saves: Sequence[_Save], person_id: int) -> ChangedSentence | None:
    """The sentence, if others have written other words since the person's last save."""
    own = next((save for save in reversed(saves) if save.person_id == person_id), None)
    last = saves[-1]
    if own is None or not own.text or last.text == own.text:
        return None
    wrote = next(
        save
        for save, before in zip(reversed(saves), [*reversed(saves[:-1]), None], strict=True)
        if before is None or before.text != save.text
    )
    return ChangedSentence(last.unit, own.text, last.text, wrote.name, wrote.at)
