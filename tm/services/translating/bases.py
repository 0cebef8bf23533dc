"""What a translation was made from, where that was another edition's text and says something else now."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from tm.services.views import ArticleView
from tm.storage.history import History, Subject
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit


@dataclass(frozen=True, slots=True)
class ReadBefore:
    """The text of the edition `tag` that was read, and the one that stands there now."""

    tag: str
    before: str
    now: str


def read_before(session: Session, view: ArticleView, edition: Edition) -> Mapping[str, ReadBefore]:
    """By sentence (public id): what changed in another edition's text since it was translated from."""
    outdated = [each.id for each in view.units if each.outdated and each.basis_edition is not None]
    if not outdated:
        return {}
    own, read = aliased(Translation), aliased(Translation)
    query = (
        select(Unit.public_id, Edition.tag, History.text, read.text)
        .join(own, (own.unit_id == Unit.id) & (own.edition_id == edition.id))
        .join(Edition, Edition.id == own.basis_edition_id)
        .join(read, (read.unit_id == Unit.id) & (read.edition_id == own.basis_edition_id))
        .join(
            History,
            (History.unit_id == Unit.id)
            & (History.edition_id == own.basis_edition_id)
            & (History.version == own.basis_version)
            & (History.subject == Subject.TRANSLATION),
        )
        .where(Unit.public_id.in_(outdated))
    )
    return {
        unit: ReadBefore(tag, before, now)
        for unit, tag, before, now in session.execute(query)
        if before is not None
    }
