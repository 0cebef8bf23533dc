"""How far articles are in editions, by sums over their units; two queries, nothing stored.

The units of an article are summed once for all editions, and translations where there are any: an issue in
many editions has far more empty places than sentences. The statements are built once: that takes longer than
to run them.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, TypeAlias

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, case, func, or_, select
from sqlalchemy.orm import Session

from tm.document import Status
from tm.services.board.boards import Counts
from tm.storage.issues import Article, Block
from tm.storage.queries.wanted import not_by_rule, of_translation_outdated, standing_of
from tm.storage.units import Translation, Unit

_DONE = (Status.TRANSLATED, Status.APPROVED)
_OfTexts: TypeAlias = Select[int, int | None, int, int, int, int]
_OfTranslations: TypeAlias = Select[int, int, Status | None, int, int, int, datetime, int, int]


class _Made(NamedTuple):
    """The translations of one status, of a draft's or of none: joined to one that is not there."""

    status: Status | None
    units: int
    words: int
    outdated: int
    saved_at: datetime
    versions: int
    newest: int


class _Texts(NamedTuple):
    """Units and words that people translate, and what goes on whenever one of the units is written."""

    units: int
    words: int
    versions: int
    newest: int


@dataclass(frozen=True, slots=True)
class Sums:
    """What an article amounts to in an edition, and when something of it was last saved there.

    `mark` is another one whenever a sentence of it or a translation of one was written.
    """

    counts: Counts
    saved_at: datetime | None = None
    mark: tuple[int, ...] = ()


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
        here = [texts[whose] for whose in (None, edition) if whose in texts]
        units, words = sum(each.units for each in here), sum(each.words for each in here)
        mark = (sum(each.versions for each in here), max((each.newest for each in here), default=0))
        made = self._made.get((article, edition))
        return _sums(units, words, mark, made) if made else Sums(Counts(units, words), mark=mark)

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


def _tally(
    session: Session, statements: tuple[_OfTexts, _OfTranslations], values: dict[str, object]
) -> Tally:
    texts: dict[int, dict[int | None, _Texts]] = defaultdict(dict)
    for article, edition, *sums in session.execute(statements[0], values):
        texts[article][edition] = _Texts._make(map(int, sums))
    made: dict[tuple[int, int], list[_Made]] = defaultdict(list)
    for row in session.execute(statements[1], values):
        made[row[0], row[1]].append(_Made._make(row[2:]))
    return Tally(texts, made)


def _sums(units: int, words: int, mark: tuple[int, ...], made: Sequence[_Made]) -> Sums:
    begun_units = done_units = done_words = approved_units = approved_words = outdated = 0
    for each in made:
        outdated += each.outdated
        begun_units += each.units if each.status else 0
        if each.status in _DONE:
            done_units += each.units
            done_words += each.words
        if each.status is Status.APPROVED:
            approved_units += each.units
            approved_words += each.words
    sums = begun_units, done_units, done_words, approved_units, approved_words, outdated
    written = (sum(int(each.versions) for each in made), max(each.newest for each in made))
    return Sums(Counts(units, words, *sums), max(each.saved_at for each in made), mark + written)


def _statements(articles: ColumnElement[bool]) -> tuple[_OfTexts, _OfTranslations]:
    """The sums over units, and those over translations, of the articles for which the condition holds."""
    here = (articles, Article.archived_at.is_(None), Block.retired_at.is_(None), Unit.retired_at.is_(None))
    translated = not_by_rule()
    texts = (
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
        .where(*here)
        .group_by(Block.article_id, Block.edition_id)
    )
    status = standing_of().label("status")
    made = (
        select(
            Block.article_id,
            Translation.edition_id,
            status,
            func.count(),
            func.sum(Unit.words),
            func.sum(case((of_translation_outdated(), 1), else_=0)),
            func.max(Translation.saved_at),
            func.sum(Translation.version),
            func.max(Translation.id),
        )
        .join(Article, Article.id == Block.article_id)
        .join(Unit, Unit.block_id == Block.id)
        .join(Translation, Translation.unit_id == Unit.id)
        .where(*here, translated)
        .where(or_(Block.edition_id.is_(None), Block.edition_id == Translation.edition_id))
        .group_by(Block.article_id, Translation.edition_id, status)
    )
    return texts, made


_ISSUE: BindParameter[int] = bindparam("issue")
_ARTICLES: BindParameter[list[int]] = bindparam("articles", expanding=True)
_OF_ISSUE = _statements(Article.issue_id == _ISSUE)
_OF_ARTICLES = _statements(Article.id.in_(_ARTICLES))
