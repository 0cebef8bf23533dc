"""Who learns that an original has changed: who has the article, and who translated what was changed."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.services.history.notices import About, notify
from tm.services.structure.meaning import Meaning
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import Article, Block, Placement
from tm.storage.notices import NoticeKind
from tm.storage.paper import Edition
from tm.storage.people import Assignment
from tm.storage.queries.held import held
from tm.storage.units import Translation, Unit

_BRINGS_TEXT = "update"
"""The operation whose new sentences are more text; those of the others are old text in new pieces."""


def tell_of_changes(session: Session, kind: str, recorder: Recorder) -> None:
    """Tell them once for each article and edition; where the words mean the same, nobody need look."""
    units = [change for change in recorder.changes if change["table"] == Unit.__tablename__]
    changed = {str(change["id"]) for change in units if _says_else(change)}
    added = {str(change["id"]) for change in units if change["before"] is None and kind == _BRINGS_TEXT}
    if not changed and not added:
        return
    concerned = _translators(session, changed)
    for article, edition, person in _holders(session, changed | added, recorder):
        concerned[article, edition].add(person)
    for (article, edition), people in concerned.items():
        about = About(session.get_one(Article, article), session.get_one(Edition, edition))
        kind_ = NoticeKind.ORIGINAL_CHANGED
        notify(session, kind_, about, to=people, by=recorder.person, at=recorder.at)


def _says_else(change: Mapping[str, object]) -> bool:
    before = change["before"]
    other = isinstance(before, Mapping) and "text" in before
    return other and change.get("meaning", Meaning.CHANGED) != Meaning.SAME


def _translators(session: Session, units: Collection[str]) -> dict[tuple[int, int], set[int]]:
    """Who translated these sentences from words that are no longer there, by article and edition."""
    query = (
        select(Block.article_id, Translation.edition_id, Translation.person_id)
        .join(Unit, Unit.block_id == Block.id)
        .join(Translation, Translation.unit_id == Unit.id)
        .where(Unit.public_id.in_(units), Translation.person_id.is_not(None))
        .where(Translation.basis_edition_id.is_(None), Translation.basis_version < Unit.version)
    )
    found: dict[tuple[int, int], set[int]] = defaultdict(set)
    for article, edition, person in session.execute(query) if units else ():
        found[article, edition] |= {person} if person else set()
    return found


def _holders(session: Session, units: Collection[str], recorder: Recorder) -> Iterable[tuple[int, int, int]]:
    """Article, edition and person of what people have of the articles of these sentences."""
    articles = select(Block.article_id).join(Unit, Unit.block_id == Block.id).where(Unit.public_id.in_(units))
    query = (
        select(Placement.article_id, Placement.edition_id, Assignment.person_id)
        .join(Assignment, Assignment.placement_id == Placement.id)
        .where(Placement.article_id.in_(articles), held(recorder.at))
    )
    return [(article, edition, person) for article, edition, person in session.execute(query)]
