"""A piece that came printed is an article of the desk: that takes its place, and what it says."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm import languages
from tm.document import WANTED, Doubt
from tm.errors import N_, TmError
from tm.revision.threefold import plan_of_one
from tm.services.placements import editions_of
from tm.services.structure.articles import send
from tm.services.structure.finding import living_blocks, present_article
from tm.services.structure.import_marks import join_marks
from tm.services.structure.lineage import living_units
from tm.services.structure.placing import take_in
from tm.services.structure.row_changes import Recorder
from tm.services.structure.running_again import follow
from tm.services.structure.splitting import source_text
from tm.services.updating.carrying_out import carry_out
from tm.services.updating.sources import Texts, as_source, desk_of_articles
from tm.storage.history import Operation
from tm.storage.intake import Recognition
from tm.storage.issues import Article, Block, ImportDoubt, Placement, RawDocument
from tm.storage.paper import Edition
from tm.storage.queries.undone import IMPORT, UPDATE


@dataclass(frozen=True, slots=True)
class Recognise:
    """Say that a printed piece is an article: its original, or, with an edition's tag, a translation of it.

    The article takes the piece's place, page and sidebars; the piece goes out of sight and keeps its words.
    An original takes the words over, as from a newer text of it; in a translation nothing changes until
    somebody has looked (`differences`). Of an article that an edition has printed in another issue, a copy
    goes on here.
    """

    kind: ClassVar[str] = "recognise"
    printed: str
    article: str
    edition: str | None = None

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        printed, article = present_article(session, self.printed), present_article(session, self.article)
        edition = _edition(session, printed, article, self.edition)
        if article.issue_id != printed.issue_id and _is_printed(session, article):
            article = follow(session, recorder, article, printed.issue_id)
        _take_place(session, recorder, printed, article, edition if self.edition else None)
        if self.edition is None:
            _take_words(session, recorder, printed, article)
        _settle_doubts(session, recorder, printed)
        recorder.change(printed, archived_at=recorder.at)
        recorder.create(
            Recognition(
                printed_id=printed.id,
                article_id=article.id,
                edition_id=edition.id if edition and self.edition else None,
                settled_at=None if self.edition else recorder.at,
            )
        )
        return printed.issue_id


def _edition(session: Session, printed: Article, article: Article, tag: str | None) -> Edition | None:
    """The edition in which the article is printed; None: it has no home.

    Raises:
        TmError: the two are one, or in languages that cannot be.
    """
    same = languages.base(printed.language) == languages.base(article.language)
    editions = {edition.tag: edition for edition in editions_of(session)}
    if printed is article or same is not (tag is None) or not (tag is None or tag in editions):
        raise TmError(N_("This piece cannot be that article: look at the languages of the two."))
    if tag is not None:
        return editions[tag]
    return session.get(Edition, article.home_edition_id) if article.home_edition_id else None


def _take_place(
    session: Session, recorder: Recorder, printed: Article, article: Article, edition: Edition | None
) -> None:
    """Issue, order, page, parent and sidebars are those of the piece.

    An article that a printed text of this issue has given its place keeps that; then only the edition has
    another order.
    """
    placed = article.issue_id == printed.issue_id and _has_its_place(session, article)
    if article.issue_id != printed.issue_id:
        send(session, recorder, article, printed.issue_id)
    if not placed:
        recorder.place(article, printed)
        if printed.parent_id not in {None, article.id}:
            recorder.change(article, parent_id=printed.parent_id)
    for sidebar in session.scalars(select(Article).where(Article.parent_id == printed.id)).all():
        recorder.change(sidebar, parent_id=None if sidebar is article else article.id)
    home = session.get(Edition, article.home_edition_id) if article.home_edition_id else None
    if edition is None or not placed:
        recorder.change(article, page=printed.page if printed.page is not None else article.page)
    for each in (edition or home,):
        if each is not None:
            placement = take_in(session, recorder, article, each)
            own = edition is not None and placed
            recorder.change(
                placement, page=printed.page if own else None, position=printed.position if own else None
            )


def _is_printed(session: Session, article: Article) -> bool:
    """Whether an article of an issue goes out in an edition of it."""
    query = select(Placement.id).where(Placement.article_id == article.id, Placement.destination.in_(WANTED))
    return article.issue_id is not None and session.scalar(query.limit(1)) is not None


def _has_its_place(session: Session, article: Article) -> bool:
    """Whether an article came with a text of its issue as it was laid out, or was recognised in one."""
    known = select(Recognition.id).where(
        Recognition.article_id == article.id, Recognition.withdrawn_at.is_(None)
    )
    raw = session.get(RawDocument, article.raw_id) if article.raw_id else None
    came = select(Operation.id).where(
        Operation.issue_id == article.issue_id,
        Operation.kind.in_((IMPORT, UPDATE)),
        Operation.undone_at.is_(None),
        Operation.arguments["raw"].as_string() == (raw.public_id if raw else ""),
    )
    return any(session.scalar(query.limit(1)) is not None for query in (known, came))


def _take_words(session: Session, recorder: Recorder, printed: Article, article: Article) -> None:
    """The printed words become those of the article; repairs and doubts go with them.

    Raises:
        TmError: the two have no sentence in common.
    """
    desk, newer = desk_of_articles(session, [article]), as_source(desk_of_articles(session, [printed]))
    plan = plan_of_one(desk.pieces[0], newer.pieces[0])
    if not any(step.stored and step.news for step in plan.steps):
        raise TmError(N_("These two have no sentence in common; choose another article."))
    raw = session.get_one(RawDocument, printed.raw_id)
    carry_out(session, recorder, plan, Texts(as_source(desk), newer, desk), raw, frozenset())
    there = {_text(session, block): block for block in reversed(living_blocks(session, article))}
    for block in living_blocks(session, printed):
        own = there.get(_text(session, block))
        if own is not None:
            join_marks(session, recorder, block, own, 0)


def _settle_doubts(session: Session, recorder: Recorder, printed: Article) -> None:
    """What was doubted of a piece that goes out of sight is no longer asked, but for whether it is known."""
    session.flush()
    blocks = select(Block.id).where(Block.article_id == printed.id)
    query = select(ImportDoubt).where(
        ImportDoubt.block_id.in_(blocks),
        ImportDoubt.settled_at.is_(None),
        ImportDoubt.code != Doubt.KNOWN_PIECE,
    )
    for doubt in session.scalars(query).all():
        recorder.change(doubt, settled_at=recorder.at, settled_by_id=recorder.person_id)


def _text(session: Session, block: Block) -> str:
    return source_text(block, living_units(session, block))
