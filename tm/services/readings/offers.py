"""The ways to read what an import was in doubt about, and deciding for one of them as one undoable step."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Doubt
from tm.errors import N_, TmError
from tm.services import scopes, structure
from tm.services.incoming import import_report
from tm.services.incoming.import_report import DoubtView, ImportReport
from tm.services.loading import load_articles
from tm.services.placements import editions_of
from tm.services.readings import of_known, of_pieces, of_words
from tm.services.readings.neighbours import Pieces
from tm.services.readings.reading import AS_IT_IS, Reading
from tm.services.readings.scene import Scene
from tm.services.scopes import Scope
from tm.services.structure.doubts import SettleDoubt
from tm.services.structure.finding import ChangedMeanwhile
from tm.services.structure.row_changes import Recorder
from tm.storage.history import Operation
from tm.storage.issues import Article, Block, ImportDoubt, Issue, RawDocument
from tm.storage.people import Person
from tm.storage.queries.findings import with_places
from tm.text import clean, fold

Offer = Callable[[Scene], tuple[Reading, ...]]

_OFFERS: Mapping[Doubt, Offer] = {
    Doubt.DOUBTFUL_JOIN: of_words.of_join,
    Doubt.TEXT_MISSING: of_words.of_missing_text,
    Doubt.EMPHASIS: of_words.of_mended_words,
    Doubt.LETTERSPACING: of_words.of_mended_words,
    Doubt.ENCODING: of_words.of_mended_words,
    Doubt.DOUBTFUL_SPLIT: of_pieces.of_split,
    Doubt.DOUBTFUL_TYPE: of_pieces.of_type,
    Doubt.LOOSE_CAPTION: of_pieces.of_caption,
    Doubt.NO_HEADLINE: of_pieces.of_missing_headline,
    Doubt.UNMATCHED_JUMP: of_pieces.of_jump,
    Doubt.OTHER_LANGUAGE: of_pieces.of_language,
    Doubt.KNOWN_PIECE: of_known.of_known,
}


def readings(scene: Scene) -> tuple[Reading, ...]:
    """All readings of a doubt; the first leaves everything as it is."""
    if scene.block is None or scene.article is None:
        return (AS_IT_IS,)
    return _OFFERS[scene.doubt.code](scene)


def offer(session: Session, doubt: int) -> tuple[Reading, ...]:
    """The readings of one doubt, by its number, as its issue or article stands now.

    Raises:
        TmError: there is no such doubt.
    """
    scope = scope_of(session, doubt)
    editions = editions_of(session)
    views = load_articles(session, scopes.articles_of(session, scope), editions[0]) if editions else []
    pieces = Pieces(tuple(views))
    for report in import_report.reports(session, scope):
        found = next((each for each in report.doubts if each.id == doubt), None)
        if found is not None:
            return readings(scene_of(found, report, pieces, edition_tags(session)))
    raise TmError(N_("This has been decided already."))


def scene_of(doubt: DoubtView, report: ImportReport, pieces: Pieces, tags: tuple[str, ...]) -> Scene:
    """A doubt of a document with all that is around it."""
    repairs = tuple(repair for group in report.repairs for repair in group.repairs)
    return Scene(doubt, pieces, report.lines, repairs, tags)


def edition_tags(session: Session) -> tuple[str, ...]:
    """The languages in which the paper appears."""
    return tuple(edition.tag for edition in editions_of(session))


def scope_of(session: Session, doubt: int) -> Scope:
    """The issue, or the article of the pool, in which the words stand that are doubted.

    Where there are none, what the document became.

    Raises:
        TmError: there is no such doubt.
    """
    row = session.get(ImportDoubt, doubt)
    if row is None:
        raise TmError(N_("There is no doubt %(number)s."), number=doubt)
    if row.block_id is not None:
        block = session.get_one(Block, row.block_id)
        return scopes.scope_of(session, session.get_one(Article, block.article_id))
    raw = session.get_one(RawDocument, row.raw_id)
    if raw.issue_id is not None:
        return session.get_one(Issue, raw.issue_id)
    pasted = select(Article).where(Article.raw_id == raw.id).order_by(Article.id)
    return scopes.scope_of(session, session.scalars(pasted.limit(1)).one())


def next_doubt(session: Session, scope: Scope, *, after: int) -> int | None:
    """The open doubt behind one in the order of asking, else the first; None: all are decided."""
    query = (
        with_places(select(ImportDoubt.id, ImportDoubt.settled_at), ImportDoubt)
        .where(import_report.found_in(scope))
        .order_by(import_report.brought_along(scope), RawDocument.id, ImportDoubt.line, ImportDoubt.id)
    )
    rows = [(id_, settled) for id_, settled in session.execute(query)]
    place = next((place for place, (id_, _) in enumerate(rows) if id_ == after), -1)
    turned = rows[place + 1 :] + rows[: max(place, 0)]
    return next((id_ for id_, settled in turned if settled is None), None)


@dataclass(frozen=True, slots=True)
class Decide:
    """Decide a doubt for one of its readings: all that follows from it, and the doubt is settled.

    `seen` and `typed` are the words that a reading with a blank showed, and what was made of them.
    """

    kind: ClassVar[str] = "decide"
    doubt: int
    reading: str
    seen: str = ""
    typed: str = ""

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        chosen = next((each for each in offer(session, self.doubt) if each.key == self.reading), None)
        if chosen is None:
            raise _changed()
        answered = _answered_with(session, self.doubt, chosen)
        for step in self._steps(chosen):
            step.run(session, recorder)
        for doubt in answered:
            SettleDoubt(doubt).run(session, recorder)
        return SettleDoubt(self.doubt).run(session, recorder)

    def _steps(self, chosen: Reading) -> tuple[structure.StructureChange, ...]:
        blank = chosen.blank
        if blank is None:
            return chosen.steps
        if fold(clean(blank.words)) != fold(self.seen):
            raise _changed()
        if fold(self.typed) == fold(blank.words):
            raise TmError(N_("Nothing was typed yet: these are the words that stand there already."))
        return (blank.change(self.typed),)


def decide(
    session: Session,
    doubt: int,
    reading: str,
    *,
    person: Person | None,
    at: datetime,
    seen: str = "",
    typed: str = "",
) -> Operation:
    """Decide a doubt for one of its readings, by its key.

    Raises:
        TmError: it was decided already, cannot be carried out, or nothing was typed into its blank.
        ChangedMeanwhile: what it is about is no longer as it was offered.
    """
    return structure.apply(session, Decide(doubt, reading, seen, typed), person=person, at=at)


def _answered_with(session: Session, doubt: int, chosen: Reading) -> Sequence[int]:
    """The doubts about the same block that this answer leaves without a question.

    Who says which headline an article has says that it is one; what is none needs no headline.
    """
    row = session.get_one(ImportDoubt, doubt)
    if not chosen.key.startswith("into:") and row.code is not Doubt.NO_HEADLINE:
        return ()
    query = select(ImportDoubt.id).where(
        ImportDoubt.block_id == row.block_id,
        ImportDoubt.code.in_([Doubt.NO_HEADLINE, Doubt.DOUBTFUL_SPLIT]),
        ImportDoubt.id != row.id,
        ImportDoubt.settled_at.is_(None),
    )
    return session.scalars(query).all()


def _changed() -> ChangedMeanwhile:
    return ChangedMeanwhile(N_("This part of the text was changed meanwhile; load the page again and look."))
