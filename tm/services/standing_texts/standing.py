"""Standing texts: one maintained rendering per edition, saved like translations."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tm.document import Status
from tm.errors import N_, TmError
from tm.services.placements import editions_of
from tm.services.slots import fill_slots
from tm.services.standing_texts.linking import add_rendering, free_key
from tm.services.standing_texts.saving import RenderingChange, save_rendering, source_of
from tm.storage.issues import Article, Block
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.standing import StandingKind, StandingRendering, StandingText

__all__ = [
    "RenderingChange",
    "RenderingView",
    "StandingRow",
    "create",
    "find_text",
    "page",
    "save_rendering",
]


@dataclass(frozen=True, slots=True)
class RenderingView:
    """What one edition prints. Without rendering `version` is 0 and `status` None."""

    edition: str
    text: str = ""
    slots: Mapping[str, str] | None = None
    printed: str = ""
    version: int = 0
    status: Status | None = None
    basis_edition: str | None = None
    basis_version: int | None = None
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class StandingRow:
    """A standing text with a rendering for every edition, by tag.

    `source` is the edition whose words the others translate; `pieces` counts the articles that print it.
    """

    key: str
    kind: StandingKind
    slots: tuple[str, ...]
    source: str | None
    pieces: int
    renderings: Mapping[str, RenderingView]


def page(session: Session) -> list[StandingRow]:
    """All standing texts in use, by kind and age, with what every edition prints."""
    editions = {edition.id: edition.tag for edition in editions_of(session)}
    texts = session.scalars(
        select(StandingText).where(StandingText.archived_at.is_(None)).order_by(StandingText.id)
    ).all()
    renderings: dict[int, dict[int, StandingRendering]] = defaultdict(dict)
    for row in session.scalars(select(StandingRendering).order_by(StandingRendering.id)):
        renderings[row.standing_id][row.edition_id] = row
    pieces = _pieces(session)
    order = list(StandingKind)
    rows = [_row(text, renderings[text.id], editions, pieces.get(text.id, 0)) for text in texts]
    return sorted(rows, key=lambda row: order.index(row.kind))


def find_text(session: Session, key: str) -> StandingText:
    """The standing text of that key.

    Raises:
        TmError: there is none.
    """
    text = session.scalar(select(StandingText).where(StandingText.key == key))
    if text is None:
        raise TmError(N_("There is no standing text %(key)s."), key=key)
    return text


def create(
    session: Session,
    kind: StandingKind,
    edition: Edition,
    text: str,
    *,
    slots: Mapping[str, str] | None = None,
    person: Person | None,
    at: datetime,
) -> StandingText:
    """Make a new standing text with its rendering in the edition in which it was written.

    Raises:
        TmError: it has no words.
    """
    if not text.strip():
        raise TmError(N_("A standing text needs words; type some."))
    row = StandingText(key=free_key(session, kind, text), kind=kind, slots=list(slots or {}), created_at=at)
    session.add(row)
    session.flush()
    add_rendering(session, row, edition, text.strip(), slots or {}, person=person, at=at)
    return row


def _pieces(session: Session) -> dict[int, int]:
    query = (
        select(Block.standing_id, func.count(Article.id.distinct()))
        .join(Article, Article.id == Block.article_id)
        .where(Block.standing_id.is_not(None), Block.retired_at.is_(None), Article.archived_at.is_(None))
        .group_by(Block.standing_id)
    )
    return {standing: number for standing, number in session.execute(query) if standing is not None}


def _row(
    text: StandingText, rows: Mapping[int, StandingRendering], editions: Mapping[int, str], pieces: int
) -> StandingRow:
    source = source_of(rows)
    return StandingRow(
        key=text.key,
        kind=text.kind,
        slots=tuple(text.slots),
        source=None if source is None else editions.get(source.edition_id),
        pieces=pieces,
        renderings={tag: _view(tag, rows.get(id_), rows, editions) for id_, tag in editions.items()},
    )


def _view(
    tag: str,
    row: StandingRendering | None,
    rows: Mapping[int, StandingRendering],
    editions: Mapping[int, str],
) -> RenderingView:
    if row is None:
        return RenderingView(tag)
    basis = rows.get(row.basis_edition_id) if row.basis_edition_id else None
    return RenderingView(
        edition=tag,
        text=row.text,
        slots=dict(row.slots),
        printed=fill_slots(row.text, row.slots),
        version=row.version,
        status=row.status,
        basis_edition=editions.get(row.basis_edition_id) if row.basis_edition_id else None,
        basis_version=row.basis_version,
        outdated=basis is not None and (row.basis_version or 0) < basis.version,
    )
