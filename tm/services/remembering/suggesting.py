"""What was translated before and may serve again: equal sentences first, else the likest."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, case, or_, select
from sqlalchemy.orm import Session

from tm.document import Status
from tm.languages import base
from tm.memory import Context, Level, alike, key, level, mend
from tm.services.remembering.provenance import provenance_of
from tm.services.remembering.reader import Languages, reader_of
from tm.services.remembering.sentences import context_of, run_of, runs_of
from tm.services.remembering.standing import standing_pairs
from tm.services.remembering.values import Provenance, Suggestion
from tm.storage.issues import Article, Block
from tm.storage.memory import MemoryPair
from tm.storage.paper import Edition
from tm.storage.queries.memory import Side, texts
from tm.storage.units import Translation, Unit, UnitLineage
from tm.text import fold

_MOST_EQUAL = 100
"""Of pairs with equal sources, so many are looked at, those with the same neighbours first."""


_NOWHERE = Context()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A sentence for which past ones are sought; `line` are its number and those that it came of."""

    text: str
    source_language: str
    target_language: str
    context: Context = _NOWHERE
    line: frozenset[int] = frozenset()
    own: str | None = None
    """How it is translated now, which is no news."""


def suggestions(
    session: Session, unit: Unit, edition: Edition, *, limit: int = 5, read: Edition | None = None
) -> list[Suggestion]:
    """Past translations for a sentence of an edition, the best first.

    `read` is the edition that the translator reads in place of the original. A sentence with others joined to
    it is sought together with them.
    """
    asked = _asked(session, unit, edition, read)
    return [] if asked is None else _found(session, asked, limit)


def lookup(
    session: Session, text: str, *, source_language: str, target_language: str, limit: int = 5
) -> list[Suggestion]:
    """The same for any text, whose neighbours nobody knows."""
    return _found(session, _Asked(text, source_language, target_language), limit)


def is_empty(session: Session) -> bool:
    """Whether nothing was translated yet."""
    return session.scalar(select(MemoryPair.id).limit(1)) is None


def _asked(session: Session, unit: Unit, edition: Edition, read: Edition | None) -> _Asked | None:
    block = session.get_one(Block, unit.block_id)
    run = run_of(runs_of(session, block.id, edition.id), unit.id)
    if run is None:
        return None
    own = run.head.target or None
    line = _line_of(session, unit)
    if read is None:
        language = session.get_one(Article, block.article_id).language
        return _Asked(run.text, language, edition.tag, context_of(session, run, block), line, own)
    other = select(Translation.text).where(Translation.unit_id == unit.id, Translation.edition_id == read.id)
    text = session.scalar(other)
    return _Asked(text, read.tag, edition.tag, line=line, own=own) if text else None


def _line_of(session: Session, unit: Unit) -> frozenset[int]:
    """The number of a unit, and those of all units that it came of, or is run again from."""
    line: set[int] = set()
    wanted = {unit.id}
    while wanted:
        rows = session.execute(_descent(wanted)).all()
        line |= {row[0] for row in rows}
        wanted = {row[1] for row in rows if row[1] is not None} - line
    return frozenset(line)


def _descent(units: Collection[int]) -> Select[int, int | None]:
    """The numbers of units and of all that they came of, each with that of which it is a copy."""
    line = select(Unit.id.label("id")).where(Unit.id.in_(units)).cte("descent", recursive=True)
    parents = select(UnitLineage.parent_id).join(line, line.c.id == UnitLineage.child_id)
    whole = line.union(parents)
    return select(whole.c.id, Unit.copied_from_id).join(Unit, Unit.id == whole.c.id)


@dataclass(frozen=True, slots=True)
class _Past:
    """A past text and its translation, as they serve the question; turned round where it was made so.

    It has its pair in the memory, or `why` says where else it is from.
    """

    source: str
    target: str
    level: Level | None
    score: int
    pair: MemoryPair | None = None
    why: Provenance | None = None

    @property
    def worth(self) -> tuple[int, bool, bool, int]:
        """Of two the better one: alike, approved before translated before a file's, then the newest."""
        status = self.pair.status if self.pair else self.why.status if self.why else None
        return self.score, status is Status.APPROVED, status is not None, self.pair.id if self.pair else 0


def _found(session: Session, asked: _Asked, limit: int) -> list[Suggestion]:
    if not fold(asked.text):
        return []
    standing = list(_standing(session, asked, limit))
    found = [
        _Past(pair.source, pair.target, rank, int(rank), pair)
        for pair in _with_key(session, asked)
        if (rank := _level(asked, pair)) is not None and not _is_own(asked, pair)
    ]
    found += [each for each in standing if each.level is not None]
    if not found:
        found = [*_alike(session, asked, limit), *_turned_round(session, asked, limit), *standing]
    found.sort(key=lambda each: each.worth, reverse=True)
    return _told(session, asked, found, limit)


def _standing(session: Session, asked: _Asked, limit: int) -> Iterator[_Past]:
    """Standing texts that are like the text or equal to it."""
    pairs = list(standing_pairs(session, asked.source_language, asked.target_language))
    for place, score in alike(asked.text, {n: pair.source for n, pair in enumerate(pairs)}, limit):
        pair = pairs[place]
        rank = _plain_level(asked, pair.source)
        yield _Past(pair.source, pair.target, rank, score if rank is None else int(rank), why=pair.why)


def _with_key(session: Session, asked: _Asked) -> Iterable[MemoryPair]:
    around = asked.context
    known = [
        case((column == value, 1), else_=0)
        for column, value in ((MemoryPair.before, around.before), (MemoryPair.after, around.after))
        if value is not None
    ]
    query = (
        select(MemoryPair)
        .where(MemoryPair.key == key(asked.text))
        .where(*_languages(asked))
        .order_by(*(each.desc() for each in known), MemoryPair.id.desc())
        .limit(_MOST_EQUAL)
    )
    return session.scalars(query)


def _languages(asked: _Asked) -> list[ColumnElement[bool]]:
    sides = (
        (MemoryPair.source_language, asked.source_language),
        (MemoryPair.target_language, asked.target_language),
    )
    return [or_(column == base(tag), column.like(f"{base(tag)}-%")) for column, tag in sides]


def _level(asked: _Asked, pair: MemoryPair) -> Level | None:
    past = Context(pair.before, pair.after, pair.type)
    same_line = pair.unit_id in asked.line
    return level(asked.text, pair.source, context=asked.context, past_context=past, same_line=same_line)


def _plain_level(asked: _Asked, past: str) -> Level | None:
    """The level of a past text whose neighbours nobody knows."""
    return level(asked.text, past, context=_NOWHERE, past_context=_NOWHERE, same_line=False)


def _is_own(asked: _Asked, pair: MemoryPair) -> bool:
    """Whether the pair says nothing but how this very sentence is translated now."""
    return asked.own is not None and pair.unit_id in asked.line and pair.target == asked.own


def _alike(session: Session, asked: _Asked, limit: int) -> list[_Past]:
    """Pairs whose sources are like the text."""
    languages = (base(asked.source_language), base(asked.target_language))
    scores = likest(session, asked.text, languages, limit)
    return [
        _Past(pair.source, pair.target, None, scores[pair.id], pair)
        for pair in session.scalars(_numbered(scores))
        if not _is_own(asked, pair)
    ]


def _turned_round(session: Session, asked: _Asked, limit: int) -> list[_Past]:
    """Pairs made in the other direction, whose translations are like the text or equal to it."""
    languages = (base(asked.target_language), base(asked.source_language))
    scores = likest(session, asked.text, languages, limit, "target")
    found = []
    for pair in session.scalars(_numbered(scores)):
        rank = _plain_level(asked, pair.target)
        score = scores[pair.id] if rank is None else int(rank)
        found.append(_Past(pair.target, pair.source, rank, score, pair))
    return found


def _numbered(ids: Iterable[int]) -> Select[MemoryPair]:
    return select(MemoryPair).where(MemoryPair.id.in_(ids))


def likest(
    session: Session, text: str, languages: Languages, limit: int, side: Side = "source"
) -> dict[int, int]:
    """The pairs whose sources, or targets, are likest to a text, by number, with scores of a hundred."""
    likely = reader_of(session).alike(session, text, languages, side)
    return dict(alike(text, texts(session, likely, side), limit))


def _told(session: Session, asked: _Asked, found: Sequence[_Past], limit: int) -> list[Suggestion]:
    """Each translation once, from where it is best."""
    once: dict[str, _Past] = {}
    for each in found:
        once.setdefault(fold(each.target), each)
    chosen = list(once.values())[:limit]
    why = provenance_of(session, [each.pair for each in chosen if each.pair])
    return [_suggestion(asked, past, past.why or why[past.pair.id if past.pair else 0]) for past in chosen]


def _suggestion(asked: _Asked, past: _Past, why: Provenance) -> Suggestion:
    if past.level is not Level.ALMOST:
        return Suggestion(past.source, past.target, past.level, past.score, why)
    mended = mend(asked.text, past.source, past.target)
    return Suggestion(past.source, mended.target, past.level, past.score, why, mended.done, mended.left)
