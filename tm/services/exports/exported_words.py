"""The exact words that went out with each export, and what has changed since, for whoever laid them out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from tm import document
from tm.document import LAYOUT_RESIDUE, BlockType
from tm.document import Article as Printable
from tm.services.exports.formats import Format
from tm.services.printed.composing import Composed, composed_words
from tm.storage.going_out import ExportedArticle
from tm.storage.issues import Article, ExportRecord, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.workflow.retyping import ArticleChange, Printed, changes


@dataclass(frozen=True, slots=True)
class Export:
    """One time that an edition went out; `open` counts what was still open then, by kind.

    Of an export from before the desk kept words, `known` says that there are none to compare with.
    """

    id: int
    format: Format
    at: datetime
    person_id: int | None
    person: str
    open: Mapping[str, int] | None
    reason: str | None
    known: bool


def record(session: Session, export: ExportRecord, composed: Composed) -> None:
    """Keep the words of an export, as far as they are others than those that went out before."""
    session.flush()
    before = words_of(session, export.issue_id, export.edition_id, until=export.id)
    now = printed(composed.issue)
    ids = _ids(session, [*before, *now])
    for article in dict.fromkeys([*before, *now]):
        words = now.get(article, ())
        if words != before.get(article, ()):
            blocks = [[block.type.value, block.text] for block in words]
            session.add(ExportedArticle(export_id=export.id, article_id=ids[article], blocks=blocks))
    session.flush()


def printed(issue: document.Issue) -> dict[str, tuple[Printed, ...]]:
    """The words of an edition by article (public id), in page order, without what only a layout has."""
    return {article.id or "": _words(article) for article in issue.articles}


def words_of(
    session: Session, issue_id: int, edition_id: int, *, until: int | None = None
) -> dict[str, tuple[Printed, ...]]:
    """What an edition's export held, by article (public id); without `until` (its number), the last one."""
    newest = (
        select(func.max(ExportedArticle.id))
        .join(ExportRecord, ExportRecord.id == ExportedArticle.export_id)
        .where(ExportRecord.issue_id == issue_id, ExportRecord.edition_id == edition_id)
        .group_by(ExportedArticle.article_id)
    )
    if until is not None:
        newest = newest.where(ExportRecord.id <= until)
    query = (
        select(Article.public_id, ExportedArticle.blocks)
        .join(Article, Article.id == ExportedArticle.article_id)
        .where(ExportedArticle.id.in_(newest))
        .order_by(ExportedArticle.id)
    )
    return {
        article: tuple(Printed(BlockType(type_), text) for type_, text in blocks)
        for article, blocks in session.execute(query)
        if blocks
    }


def exports(session: Session, issue: Issue) -> dict[int, list[Export]]:
    """When the editions of an issue went out, the last time first, by the edition's number."""
    query = (
        select(ExportRecord, Person.display_name)
        .outerjoin(Person, Person.id == ExportRecord.person_id)
        .where(ExportRecord.issue_id == issue.id)
        .order_by(ExportRecord.id.desc())
    )
    first = _first_known(session, issue)
    found: dict[int, list[Export]] = defaultdict(list)
    for row, name in session.execute(query):
        known = row.edition_id in first and first[row.edition_id] <= row.id
        found[row.edition_id].append(
            Export(
                row.id,
                Format(row.format),
                row.exported_at,
                row.person_id,
                name or "",
                row.still_open,
                row.reason,
                known,
            )
        )
    return found


_GONE_OUT = (
    select(Edition.tag)
    .join(ExportRecord, ExportRecord.edition_id == Edition.id)
    .where(ExportRecord.issue_id == bindparam("issue"))
    .where(ExportRecord.id.in_(select(ExportedArticle.export_id)))
    .group_by(Edition.id, Edition.tag, Edition.position)
    .order_by(Edition.position, Edition.id)
)
"""Built once, since building costs more than running."""


def gone_out(session: Session, issue: Issue) -> list[str]:
    """The tags of the editions whose printed words are known, in the paper's order."""
    return list(session.scalars(_GONE_OUT, {"issue": issue.id}))


def _first_known(session: Session, issue: Issue) -> dict[int, int]:
    """The first export of each edition whose words were kept."""
    query = (
        select(ExportRecord.edition_id, func.min(ExportRecord.id))
        .join(ExportedArticle, ExportedArticle.export_id == ExportRecord.id)
        .where(ExportRecord.issue_id == issue.id)
        .group_by(ExportRecord.edition_id)
    )
    return dict(iter(session.execute(query)))


def looked_at_from(exports: Sequence[Export], person: Person, chosen: int | None = None) -> Export | None:
    """The export from which changes are told: the chosen one, else the person's own last, else the last."""
    known = [each for each in exports if each.known]
    by_number = next((each for each in known if each.id == chosen), None)
    own = next((each for each in known if each.person_id == person.id), None)
    return by_number or own or next(iter(known), None)


def changed_since(
    session: Session, issue: Issue, edition: Edition, export: Export, *, at: datetime
) -> list[ArticleChange]:
    """What has changed in an edition since an export: exact old and new words, article by article."""
    before = words_of(session, issue.id, edition.id, until=export.id)
    return changes(before, printed(composed_words(session, issue, edition, at=at)))


def pages_of(session: Session, edition: Edition, articles: Sequence[ArticleChange]) -> dict[str, int]:
    """On which page of an edition articles stand, by public id, as far as anybody has said."""
    query = (
        select(Article.public_id, func.coalesce(Placement.page, Article.page))
        .outerjoin(Placement, (Placement.article_id == Article.id) & (Placement.edition_id == edition.id))
        .where(Article.public_id.in_([each.article for each in articles]))
    )
    return {article: page for article, page in session.execute(query) if page is not None}


def _words(article: Printable) -> tuple[Printed, ...]:
    return tuple(
        Printed(block.type, block.text) for block in article.blocks if block.type not in LAYOUT_RESIDUE
    )


def _ids(session: Session, articles: Sequence[str]) -> dict[str, int]:
    query = select(Article.public_id, Article.id).where(Article.public_id.in_(set(articles)))
    return dict(iter(session.execute(query)))
