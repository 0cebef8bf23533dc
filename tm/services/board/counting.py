"""How far articles are in editions, by sums over their units; two queries, nothing stored.

The units of an article are summed once for all editions, and translations where there are any: an issue in
many editions has far more empty places than sentences. The few that are joined to the sentence before, and
stand where that one stands, are summed apart: for all others the status is a column, by which a database
sums sooner. The statements are built once: that takes longer than to run them.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, TypeAlias

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Select,
    bindparam,
    case,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from tm.document import Status, Treatment
from tm.services.board.boards import Counts
from tm.storage.issues import Article, Block
from tm.storage.queries.wanted import not_by_rule, of_translation_outdated, standing_of
from tm.storage.units import Translation, Unit

_DONE = (Status.TRANSLATED, Status.APPROVED)
_Standing: TypeAlias = ColumnElement[Status | None] | InstrumentedAttribute[Status]
_OfTexts: TypeAlias = Select[int, int | None, int, int, int, int]
_OfTranslations: TypeAlias = Select[int, int, Status | None, int, int, int, datetime, int]


class _Statements(NamedTuple):
    """What sums the texts of articles, and what sums their translations."""

    texts: _OfTexts
    made: CompoundSelect[int, int, Status | None, int, int, int, datetime, int]


class _Made(NamedTuple):
    """The translations of one status; None: joined to a sentence that is not translated."""

    status: Status | None
    units: int
    words: int
    outdated: int
    saved_at: datetime
    versions: int


class _Texts(NamedTuple):
    """Units and words that people translate, and what goes on whenever one of the units is written."""

    units: int
    words: int
    versions: int
    newest: int

    def with_own(self, own: "_Texts") -> "_Texts":
        """Together with those that an edition has for itself."""
        return _Texts(
            self.units + own.units,
            self.words + own.words,
            self.versions + own.versions,
            max(self.newest, own.newest),
        )


_NO_TEXTS = _Texts(0, 0, 0, 0)


class Sums(NamedTuple):
    """What an article amounts to in an edition, and when something of it was last saved there.

    `mark` is another one whenever a sentence of it or a translation of one was written.
    """

    counts: Counts
    saved_at: datetime | None = None
    mark: tuple[int | datetime, ...] = ()


NOTHING = Sums(Counts())
"""Where nothing is wanted."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The sums of articles (by number) in all editions (by number), whether these want them or not."""

    _texts: Mapping[int, Mapping[int | None, _Texts]]
    """What there is of each article, by the edition of the blocks; None: of all."""
    _made: Mapping[tuple[int, int], Sequence[_Made]]
    """What there is of each article and edition, by status."""

    def of(self, article: int, edition: int) -> Sums:
        """The sums of an article in an edition that wants it and is not its home."""
        texts = self._texts.get(article, {})
        here, own = texts.get(None, _NO_TEXTS), texts.get(edition)
        if own is not None:
            here = here.with_own(own)
        made = self._made.get((article, edition))
        mark = (here.versions, here.newest)
        return _sums(here, mark, made) if made else Sums(Counts(here.units, here.words), mark=mark)

    def has_text(self, article: int) -> bool:
        """Whether an article has any text, be it a standing one."""
        return article in self._texts

    def words(self, article: int) -> int:
        """The words of an article; those of standing texts and patterns are not counted."""
        return sum(each.words for each in self._texts.get(article, {}).values())


def tally_of_issue(session: Session, issue: int) -> Tally:
    """The sums of an issue's articles, those not archived."""
    return _tally(session, _OF_ISSUE, {"issue": issue})


def tally_of(session: Session, articles: Collection[int]) -> Tally:
    """The sums of these articles."""
    return _tally(session, _OF_ARTICLES, {"articles": list(articles)})


def _tally(session: Session, statements: _Statements, values: dict[str, object]) -> Tally:
    texts: dict[int, dict[int | None, _Texts]] = defaultdict(dict)
    for article, edition, *sums in session.execute(statements.texts, values).all():
        texts[article][edition] = _Texts._make(map(int, sums))
    made: dict[tuple[int, int], list[_Made]] = defaultdict(list)
    for row in session.execute(statements.made, values).all():
        made[row[0], row[1]].append(_Made._make(row[2:]))
    return Tally(texts, made)


def _sums(here: _Texts, mark: tuple[int, ...], made: Sequence[_Made]) -> Sums:
    begun_units = done_units = done_words = approved_units = approved_words = outdated = versions = 0
    for each in made:
        outdated += each.outdated
        versions += int(each.versions)
        begun_units += each.units if each.status else 0
        if each.status in _DONE:
            done_units += each.units
            done_words += each.words
        if each.status is Status.APPROVED:
            approved_units += each.units
            approved_words += each.words
    sums = begun_units, done_units, done_words, approved_units, approved_words, outdated
    saved_at = max(each.saved_at for each in made)
    return Sums(Counts(here.units, here.words, *sums), saved_at, (*mark, versions, saved_at))


def _of_texts(articles: ColumnElement[bool]) -> _OfTexts:
    """The sums over the units of the articles for which the condition holds."""
    translated = not_by_rule()
    return (
        select(
            Block.article_id,
            Block.edition_id,
            func.sum(case((translated, 1), else_=0)),
            func.sum(case((translated, Unit.words), else_=0)),
            func.sum(Unit.version),
            func.max(Unit.id),
        )
        .join(Article, Article.id == Block.article_id)
        .join(Unit, Unit.block_id == Block.id)
        .where(articles, *_HERE)
        .group_by(Block.article_id, Block.edition_id)
    )


def _of_translations(
    articles: ColumnElement[bool], which: ColumnElement[bool], status: _Standing
) -> _OfTranslations:
    """The sums over the translations of those units, by where they stand."""
    return (
        select(
            Block.article_id,
            Translation.edition_id,
            status,
            func.count(),
            func.sum(Unit.words),
            func.sum(case((of_translation_outdated(), 1), else_=0)),
            func.max(Translation.saved_at),
            func.sum(Translation.version),
        )
        .join(Article, Article.id == Block.article_id)
        .join(Unit, Unit.block_id == Block.id)
        .join(Translation, Translation.unit_id == Unit.id)
        .where(articles, which, *_HERE, not_by_rule())
        .where(or_(Block.edition_id.is_(None), Block.edition_id == Translation.edition_id))
        .group_by(Block.article_id, Translation.edition_id, status)
    )


def _statements(articles: ColumnElement[bool]) -> _Statements:
    alone = _of_translations(articles, Translation.treatment != Treatment.JOINED, Translation.status)
    joined = _of_translations(articles, Translation.treatment == _JOINED, standing_of().label("status"))
    return _Statements(_of_texts(articles), union_all(alone, joined))


_JOINED = literal(Treatment.JOINED, Translation.treatment.type, literal_execute=True)
"""As the index of joined sentences has it: word by word, for SQLite to know it again."""
_HERE = (Article.archived_at.is_(None), Block.retired_at.is_(None), Unit.retired_at.is_(None))
_ISSUE: BindParameter[int] = bindparam("issue")
_ARTICLES: BindParameter[list[int]] = bindparam("articles", expanding=True)
_OF_ISSUE = _statements(Article.issue_id == _ISSUE)
_OF_ARTICLES = _statements(Article.id.in_(_ARTICLES))
