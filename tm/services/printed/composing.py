"""An edition of an issue, put together from the database as it would be printed now."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm import document, languages
from tm.document import FURNITURE, WANTED, Destination, IssueFacts, Status
from tm.export.page import EditionPage
from tm.services.board import progress
from tm.services.loading import in_page_order, issue_articles, load_articles
from tm.services.printed.block_setting import Jumps, Setting, set_article
from tm.services.slots import fill_slots
from tm.services.views import ArticleView
from tm.storage.history import History, Subject
from tm.storage.issues import Article, ExportRecord, Issue
from tm.storage.paper import Edition
from tm.storage.standing import StandingRendering, StandingText
from tm.style import from_mapping
from tm.workflow.holding import FREE, Hold
from tm.workflow.readiness import Missing
from tm.workflow.states import OVER

__all__ = ["Composed", "Jumps", "compose", "composed_words", "going_out"]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A piece that is held back: its public id, its headline in the edition, and what holds it."""

    article: str
    headline: str
    hold: Hold


@dataclass(frozen=True, slots=True)
class Composed:
    """The issue in the edition's language, its page, what is missing, and the standing texts it used.

    What is held back is left out: nothing of it is missing.
    """

    issue: document.Issue
    page: EditionPage
    missing: tuple[Missing, ...]
    standing_versions: Mapping[str, int]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nothing that an export needs is missing."""
        return not any(line.refuses for line in self.missing)


@dataclass(frozen=True, slots=True)
class _Printed:
    """A standing text as the edition prints it, at one of its versions."""

    text: str
    version: int
    saved_at: datetime


def compose(
    session: Session, issue: Issue, edition: Edition, *, at: datetime | None, jumps: Jumps = Jumps.DROP
) -> Composed:
    """Put together the articles that go out in an edition, in its page order, the web's behind the printed.

    What is held back at this moment is left out; with None nothing is, as if nothing were held. Gaps show
    the original, marked with its language; jump lines are left out or written anew.
    """
    parts = _gather(session, issue, edition, at, jumps)
    return Composed(
        issue=_issue(session, issue, edition, parts),
        page=_page(edition, parts.setting, parts.views),
        missing=_missing(session, issue, edition, parts.views, parts.left_out, parts.kept),
        standing_versions={key: printed.version for key, printed in parts.standing.items()},
        left_out=tuple(parts.left_out.values()),
    )


def composed_words(
    session: Session, issue: Issue, edition: Edition, *, at: datetime | None
) -> document.Issue:
    """What an edition would print, as `compose` puts it together, without looking what is missing."""
    return _issue(session, issue, edition, _gather(session, issue, edition, at, Jumps.DROP))


@dataclass(frozen=True, slots=True)
class _Parts:
    """What an edition is put together from: its pieces, those held back, and the standing texts."""

    views: Sequence[ArticleView]
    left_out: Mapping[str, LeftOut]
    kept: Mapping[str, _Printed]
    standing: Mapping[str, _Printed]
    setting: Setting


def _gather(session: Session, issue: Issue, edition: Edition, at: datetime | None, jumps: Jumps) -> _Parts:
    wanted = going_out(session, issue, edition)
    left_out = _held_back(wanted, at) if at else {}
    views = [view for view in wanted if view.id not in left_out]
    kept = _kept(session, issue, edition)
    standing = _standing(session, views, edition) | kept
    return _Parts(views, left_out, kept, standing, _setting(edition, issue, jumps))


def _issue(session: Session, issue: Issue, edition: Edition, parts: _Parts) -> document.Issue:
    articles = _articles(parts.views, parts.setting, parts.standing, _arrivals(session, issue))
    return document.Issue(_facts(issue, edition), articles)


def _held_back(views: Sequence[ArticleView], at: datetime) -> dict[str, LeftOut]:
    """What is held back of these pieces, by public id; but for furniture, a piece goes with its parent."""
    own = {view.id: view.hold for view in views}
    parents = {view.id: "" if view.kind in FURNITURE else view.parent or "" for view in views}
    holds = {view.id: view.hold.with_parent(own.get(parents[view.id], FREE)) for view in views}
    return {
        view.id: LeftOut(view.id, view.headline, holds[view.id]) for view in views if holds[view.id].holds(at)
    }


def _missing(
    session: Session,
    issue: Issue,
    edition: Edition,
    views: Sequence[ArticleView],
    left_out: Collection[str],
    kept: Collection[str],
) -> tuple[Missing, ...]:
    """What the pieces that go out lack; standing texts only those need that are left out are not missed."""
    needed = {block.standing.key for view in views for block in view.blocks if block.standing}
    return tuple(
        line
        for line in progress.missing(session, issue, edition)
        if line.article not in left_out
        and (line.standing is None or (line.standing in needed and line.standing not in kept))
    )


def as_printed(
    session: Session, view: ArticleView, edition: Edition, issue: Issue | None
) -> tuple[document.Block, ...]:
    """One article as the edition would print it now, wherever it goes; gaps show the original."""
    standing = _standing(session, [view], edition)
    texts = {key: printed.text for key, printed in standing.items()}
    replacing = frozenset() if view.is_home else frozenset(texts)
    setting = replace(_setting(edition, issue, Jumps.DROP), standing=texts, replacing=replacing)
    return set_article(view, setting)


def _setting(edition: Edition, issue: Issue | None, jumps: Jumps) -> Setting:
    style = from_mapping(edition.tag, edition.style)
    setting = Setting(edition.tag, style, jumps, standing={})
    if issue is None:
        return setting
    return replace(
        setting,
        volume=issue.volume,
        number=issue.number,
        date_from=issue.date_from,
        date_to=issue.date_to,
    )


def going_out(session: Session, issue: Issue, edition: Edition) -> list[ArticleView]:
    """The articles that go out in an edition, in page order, the web's behind the printed; held back or not.

    What is only announced goes nowhere yet.
    """
    views = load_articles(session, issue_articles(session, issue), edition)
    ordered = in_page_order(view for view in views if view.destination in WANTED and not view.announced)
    return sorted(ordered, key=lambda view: view.destination is Destination.WEB)


def _arrivals(session: Session, issue: Issue) -> dict[str, datetime]:
    """When each article came."""
    query = select(Article.public_id, Article.created_at).where(Article.issue_id == issue.id)
    return dict(iter(session.execute(query)))


def _standing(session: Session, views: Sequence[ArticleView], edition: Edition) -> dict[str, _Printed]:
    """What the edition prints now for each standing text that is needed and there."""
    keys = {block.standing.key for view in views for block in view.blocks if block.standing}
    query = (
        select(StandingText.key, StandingRendering)
        .join(StandingRendering, StandingRendering.standing_id == StandingText.id)
        .where(StandingText.key.in_(keys), StandingRendering.edition_id == edition.id)
        .where(StandingRendering.status != Status.DRAFT)
    )
    return {
        key: _Printed(fill_slots(row.text, row.slots), row.version, row.saved_at)
        for key, row in session.execute(query)
    }


def _kept(session: Session, issue: Issue, edition: Edition) -> dict[str, _Printed]:
    """The standing texts that a closed issue went out with, from the history; an open one has none yet."""
    if issue.state not in OVER:
        return {}
    last = (
        select(ExportRecord.standing_versions)
        .where(ExportRecord.issue_id == issue.id, ExportRecord.edition_id == edition.id)
        .order_by(ExportRecord.id.desc())
    )
    versions = session.scalars(last).first() or {}
    query = (
        select(StandingText.key, History)
        .join(History, History.standing_id == StandingText.id)
        .where(History.subject == Subject.STANDING, History.edition_id == edition.id)
        .where(StandingText.key.in_(versions), History.version.is_not(None))
    )
    rows = session.execute(query).all() if versions else []
    return {key: _as_told(row) for key, row in rows if row.version == versions[key] and row.text}


def _as_told(row: History) -> _Printed:
    """A standing text as a line of history has it."""
    slots = row.detail.get("slots")
    text = fill_slots(row.text or "", slots if isinstance(slots, dict) else {})
    return _Printed(text, row.version or 0, row.at)


def _articles(
    views: Sequence[ArticleView],
    setting: Setting,
    standing: Mapping[str, _Printed],
    arrived: Mapping[str, datetime],
) -> tuple[document.Article, ...]:
    """The articles as values, numbered through so that sidebars find theirs."""
    numbers = {view.id: number for number, view in enumerate(views, start=1)}
    return tuple(
        document.Article(
            kind=view.kind,
            language=setting.tag,
            blocks=set_article(view, _for_article(view, setting, standing, arrived[view.id])),
            start_line=numbers[view.id],
            page=view.page,
            sidebar_of=numbers.get(view.parent) if view.parent else None,
            id=view.id,
            short_title=view.short_title,
        )
        for view in views
    )


def _for_article(
    view: ArticleView, setting: Setting, standing: Mapping[str, _Printed], arrived: datetime
) -> Setting:
    """The setting with the standing texts for one article.

    In its home edition a text replaces other printed words only if it was changed after they came.
    """
    texts = {key: printed.text for key, printed in standing.items()}
    newer = {key for key, printed in standing.items() if not view.is_home or printed.saved_at > arrived}
    return replace(setting, standing=texts, replacing=frozenset(newer))


def _facts(issue: Issue, edition: Edition) -> IssueFacts:
    return IssueFacts(
        title=edition.title,
        volume=issue.volume,
        number=issue.number,
        date_from=issue.date_from,
        date_to=issue.date_to,
    )


def _page(edition: Edition, setting: Setting, views: Sequence[ArticleView]) -> EditionPage:
    return EditionPage(
        tag=edition.tag,
        direction=languages.direction(edition.tag),
        title=edition.title,
        volume_line=setting.volume_line or None,
        dates_line=setting.dates_line or None,
        web_only=frozenset(view.id for view in views if view.destination is Destination.WEB),
    )
