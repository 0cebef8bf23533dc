"""Operations on articles: kind, page, parent, headline, order, issue or pool, out of sight."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tm import languages, words
from tm.document import BlockType, Kind
from tm.errors import N_, TmError
from tm.services.filing import home_of
from tm.services.placements import editions_of, placement_of
from tm.services.row_changes import Recorder
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.units import Unit, UnitVersion
from tm.text import fold


def find_article(session: Session, public_id: str) -> Article:
    """The article of that id.

    Raises:
        TmError: there is none.
    """
    article = session.scalar(select(Article).where(Article.public_id == public_id))
    if article is None:
        raise TmError(N_("There is no article %(id)s."), id=public_id)
    return article


@dataclass(frozen=True, slots=True)
class SetKind:
    """Say what sort of piece an article is."""

    kind: ClassVar[str] = "set_kind"
    article: str
    to: Kind

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = find_article(session, self.article)
        recorder.change(article, kind=self.to)
        return article.issue_id


@dataclass(frozen=True, slots=True)
class SetPage:
    """Say on which page an article begins; None: not known."""

    kind: ClassVar[str] = "set_page"
    article: str
    page: int | None

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        if self.page is not None and not 1 <= self.page <= 999:
            raise TmError(
                N_("There is no page %(page)s; give a number from 1 to 999, or none."), page=self.page
            )
        article = find_article(session, self.article)
        recorder.change(article, page=self.page)
        return article.issue_id


@dataclass(frozen=True, slots=True)
class SetParent:
    """Make an article the sidebar or box of another one; None: a piece of its own."""

    kind: ClassVar[str] = "set_parent"
    article: str
    parent: str | None

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = find_article(session, self.article)
        parent = None if self.parent is None else find_article(session, self.parent)
        if parent is not None and parent.issue_id != article.issue_id:
            raise TmError(N_("A sidebar stands in the same issue as its article; move one of them first."))
        if parent is not None and article.id in {parent.id, parent.parent_id}:
            raise TmError(N_("An article cannot be its own sidebar; choose another one."))
        recorder.change(article, parent_id=None if parent is None else parent.id)
        return article.issue_id


@dataclass(frozen=True, slots=True)
class SetHeadline:
    """Give an article another headline in its original, or its first one."""

    kind: ClassVar[str] = "set_headline"
    article: str
    text: str

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        text = fold(self.text)
        if not text:
            raise TmError(N_("A headline needs words; type some."))
        article = find_article(session, self.article)
        unit = _headline(session, article)
        if unit is None:
            _add_headline(session, article, text, recorder)
        else:
            recorder.set_text(unit, text)
        return article.issue_id


@dataclass(frozen=True, slots=True)
class MoveArticle:
    """Put an article behind another one of its issue; None: in front of all."""

    kind: ClassVar[str] = "move_article"
    article: str
    after: str | None

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = find_article(session, self.article)
        others = [each for each in _in_order(session, article.issue_id) if each.id != article.id]
        if self.after is not None and self.after not in {each.public_id for each in others}:
            raise TmError(N_("An article can only be put behind another one of the same issue."))
        place = 0 if self.after is None else [each.public_id for each in others].index(self.after) + 1
        for position, each in enumerate([*others[:place], article, *others[place:]]):
            recorder.change(each, position=position)
        return article.issue_id


@dataclass(frozen=True, slots=True)
class SendArticle:
    """Move an article with its sidebars to the end of another issue; None: to the pool."""

    kind: ClassVar[str] = "send_article"
    article: str
    issue: str | None

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = find_article(session, self.article)
        target = _issue(session, self.issue)
        source = article.issue_id
        sidebars = session.scalars(
            select(Article).where(Article.parent_id == article.id).order_by(Article.position, Article.id)
        )
        parent_goes = article.parent_id is not None
        if parent_goes:
            recorder.change(article, parent_id=None)
        first = next_position(session, None if target is None else target.id)
        for position, each in enumerate([article, *sidebars], start=first):
            recorder.change(each, issue_id=None if target is None else target.id, position=position)
        return source if target is None else target.id


@dataclass(frozen=True, slots=True)
class ArchiveArticle:
    """Take an article out of its issue; its text and translations stay in the archive."""

    kind: ClassVar[str] = "archive_article"
    article: str

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = find_article(session, self.article)
        recorder.change(article, archived_at=recorder.at)
        return article.issue_id


@dataclass(frozen=True, slots=True)
class RestoreArticle:
    """Put an article that was taken out back into its issue."""

    kind: ClassVar[str] = "restore_article"
    article: str

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = find_article(session, self.article)
        recorder.change(article, archived_at=None)
        return article.issue_id


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Say in which language an article was written; its home is there, and it goes to print there."""

    kind: ClassVar[str] = "set_language"
    article: str
    language: str

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = find_article(session, self.article)
        tag = languages.normalize_tag(self.language)
        home = home_of(editions_of(session), tag)
        recorder.change(article, language=tag, home_edition_id=None if home is None else home.id)
        if home is not None and placement_of(session, article, home) is None:
            recorder.create(Placement(article_id=article.id, edition_id=home.id))
        return article.issue_id


def next_position(session: Session, issue_id: int | None) -> int:
    """The place behind the last article of an issue, or of the pool."""
    query = select(func.max(Article.position)).where(Article.issue_id.is_not_distinct_from(issue_id))
    highest = session.scalar(query)
    return 0 if highest is None else highest + 1


def _issue(session: Session, slug: str | None) -> Issue | None:
    if slug is None:
        return None
    issue = session.scalar(select(Issue).where(Issue.slug == slug))
    if issue is None:
        raise TmError(N_("There is no issue %(slug)s."), slug=slug)
    return issue


def _in_order(session: Session, issue_id: int | None) -> list[Article]:
    query = (
        select(Article)
        .where(Article.issue_id.is_not_distinct_from(issue_id), Article.archived_at.is_(None))
        .order_by(Article.position, Article.id)
    )
    return list(session.scalars(query))


def _headline(session: Session, article: Article) -> Unit | None:
    query = (
        select(Unit)
        .join(Block, Block.id == Unit.block_id)
        .where(
            Block.article_id == article.id,
            Block.type == BlockType.HEADLINE,
            Block.retired_at.is_(None),
            Unit.retired_at.is_(None),
        )
        .order_by(Block.position, Block.id, Unit.position)
    )
    return session.scalars(query).first()


def _add_headline(session: Session, article: Article, text: str, recorder: Recorder) -> None:
    """A headline block in front of all others."""
    lowest = session.scalar(select(func.min(Block.position)).where(Block.article_id == article.id))
    block = Block(
        article_id=article.id, type=BlockType.HEADLINE, position=0 if lowest is None else lowest - 1
    )
    recorder.create(block)
    unit = Unit(block_id=block.id, position=0, text=text, words=words.count(text))
    recorder.create(unit)
    person_id = None if recorder.person is None else recorder.person.id
    session.add(
        UnitVersion(
            unit_id=unit.id,
            version=1,
            text=text,
            words=unit.words,
            person_id=person_id,
            created_at=recorder.at,
        )
    )
