"""Operations on articles: kind, page, parent, headline, order, issue or pool, out of sight."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tm import languages, words
from tm.document import BlockType, Kind
from tm.errors import N_, TmError
from tm.services.filing.storing import home_of
from tm.services.placements import editions_of, placement_of
from tm.services.structure import ordering
from tm.services.structure.at_work import so_already
from tm.services.structure.finding import check_words_of_its_own, find_article, living_blocks, present_article
from tm.services.structure.lengths import LONGEST_PART, check_length
from tm.services.structure.lineage import living_units, rewrite
from tm.services.structure.resegmenting import is_cut_by, recut_block
from tm.services.structure.row_changes import Recorder
from tm.services.structure.text import mend
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.units import Unit
from tm.text import fold


@dataclass(frozen=True, slots=True)
class SetKind:
    """Say what sort of piece an article is."""

    kind: ClassVar[str] = "set_kind"
    article: str
    to: Kind

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = present_article(session, self.article)
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
        article = present_article(session, self.article)
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
        article = present_article(session, self.article)
        parent = None if self.parent is None else present_article(session, self.parent)
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
        article = present_article(session, self.article)
        block = _headline(session, article)
        if block is not None:
            check_words_of_its_own(block)
        check_length(text, LONGEST_PART)
        units = [] if block is None else living_units(session, block)
        if block is None or not units:
            _add_headline(article, text, recorder)
        elif len(units) == 1:
            rewrite(session, recorder, units[0], text)
        else:
            mend(session, recorder, block, text)
        return article.issue_id


@dataclass(frozen=True, slots=True)
class MoveArticle:
    """Put an article behind another one of its issue; None: in front of all."""

    kind: ClassVar[str] = "move_article"
    article: str
    after: str | None

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = present_article(session, self.article)
        after = None if self.after is None else present_article(session, self.after)
        if after is not None and (after is article or after.issue_id != article.issue_id):
            raise TmError(N_("An article can only be put behind another one of the same issue."))
        recorder.place(article, after)
        return article.issue_id


@dataclass(frozen=True, slots=True)
class SendArticle:
    """Move an article with its sidebars to the end of another issue; None: to the pool."""

    kind: ClassVar[str] = "send_article"
    article: str
    issue: str | None

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = present_article(session, self.article)
        target = find_target(session, self.issue)
        source = article.issue_id
        target_id = None if target is None else target.id
        if target_id == source:
            raise so_already()
        send(session, recorder, article, target_id)
        return source if target is None else target.id


@dataclass(frozen=True, slots=True)
class ArchiveArticle:
    """Take an article out of its issue; its text and translations stay in the archive."""

    kind: ClassVar[str] = "archive_article"
    article: str

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = find_article(session, self.article)
        if article.archived_at is not None:
            raise so_already()
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
    """Say in which language an article was written; its home is there, and it goes to print there.

    In another language sentences may end elsewhere: blocks that nobody has cut by hand are cut anew.
    """

    kind: ClassVar[str] = "set_language"
    article: str
    language: str

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        article = present_article(session, self.article)
        tag = languages.normalize_tag(self.language)
        home = home_of(editions_of(session), tag)
        if languages.base(tag) != languages.base(article.language):
            _cut_anew(session, recorder, article, tag)
        recorder.change(article, language=tag, home_edition_id=None if home is None else home.id)
        if home is not None and placement_of(session, article, home) is None:
            recorder.create(Placement(article_id=article.id, edition_id=home.id))
        return article.issue_id


def _cut_anew(session: Session, recorder: Recorder, article: Article, language: str) -> None:
    """Cut what was cut by the rules of the old language by those of the new one."""
    for block in living_blocks(session, article):
        own = block.edition_id is None and block.standing_id is None and block.pattern is None
        if own and is_cut_by(session, block, article.language):
            recut_block(session, recorder, block, language)


def send(session: Session, recorder: Recorder, article: Article, issue_id: int | None) -> None:
    """Put an article with its sidebars at the end of an issue, or (None) of the pool."""
    sidebars = session.scalars(
        select(Article).where(Article.parent_id == article.id).order_by(Article.position, Article.id)
    ).all()
    recorder.change(article, parent_id=None)
    for each in [article, *sidebars]:
        others = [other for other in ordering.in_holder(session, Article, issue_id) if other is not each]
        recorder.place(each, others[-1] if others else None, issue_id=issue_id)


def next_position(session: Session, issue_id: int | None) -> int:
    """The place behind the last article of an issue, or of the pool."""
    query = select(func.max(Article.position)).where(Article.issue_id.is_not_distinct_from(issue_id))
    highest = session.scalar(query)
    return 0 if highest is None else highest + 1


def find_target(session: Session, slug: str | None) -> Issue | None:
    """The issue of that slug; None: the pool.

    Raises:
        TmError: there is no such issue.
    """
    if slug is None:
        return None
    issue = session.scalar(select(Issue).where(Issue.slug == slug))
    if issue is None:
        raise TmError(N_("There is no issue %(slug)s."), slug=slug)
    return issue


def _headline(session: Session, article: Article) -> Block | None:
    blocks = living_blocks(session, article)
    return next((block for block in blocks if block.type is BlockType.HEADLINE), None)


def _add_headline(article: Article, text: str, recorder: Recorder) -> None:
    """A headline block in front of all others."""
    block = Block(article_id=article.id, type=BlockType.HEADLINE, position=0)
    recorder.create(block)
    unit = Unit(block_id=block.id, position=0, text=text, words=words.count(text))
    recorder.create(unit)
