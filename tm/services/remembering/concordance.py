"""Sentences in which a phrase stands, in any form of its words, beside their translations.

The index of words says where to look: in sentences of the paper, which have a pair, and in pairs of files. It
may say too much, so that every pair is looked at.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, TypeAlias

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, exists, or_, select
from sqlalchemy.orm import Session, aliased

from tm.document import Treatment
from tm.languages import base
from tm.memory import Keys, Phrase, Spans, sought, sought_apart
from tm.services.remembering.forms import keys_of
from tm.services.remembering.indexing import labels
from tm.services.remembering.provenance import provenance_of
from tm.services.remembering.reader import Languages, reader_of
from tm.services.remembering.values import Match, Occurrence
from tm.storage import word_index
from tm.storage.memory import MemoryPair
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit
from tm.storage.word_index import Sought, WordIndex, unit_column, unit_of
from tm.text import fold

LONGEST_PHRASE = 200
_AT_ONCE: Final = 60
"""Documents that are asked for at a time."""
_Seek: TypeAlias = Callable[[str, Keys, str], list[set[int]]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A phrase as its two languages read it, in these directions of translation."""

    words: str
    directions: tuple[Languages, ...]
    phrases: dict[str, Phrase]

    def of(self, seek: _Seek) -> tuple[Sought, Sought]:
        """What sentences, and what pairs of files, must have."""
        sentences = [seek(self.words, keys_of(each), each) for each in self.phrases]
        pairs = [
            seek(self.words, keys_of(language), label)
            for direction in self.directions
            for language, label in zip(direction, labels(*direction), strict=True)
        ]
        return sentences, pairs


@dataclass(frozen=True, slots=True)
class _Found:
    """A pair, and where the phrase stands in its source and in its translation."""

    pair: MemoryPair
    source_spans: Spans
    target_spans: Spans
    match: Match


def concordance(
    session: Session, phrase: str, *, edition: Edition, source_language: str | None = None, limit: int = 20
) -> list[Occurrence]:
    """Where a phrase was translated from a language (None: any) into the edition's, or the other way round.

    The phrase may be of either language. Where it stands letter by letter comes before its other forms, and
    these before sentences in which its words stand apart; then the newest first.
    """
    return concordance_of(
        session, phrase, source_language=source_language, target_language=edition.tag, limit=limit
    )


def concordance_of(
    session: Session, phrase: str, *, source_language: str | None, target_language: str, limit: int = 20
) -> list[Occurrence]:
    """The same for any two languages."""
    asked = _asked(session, fold(phrase)[:LONGEST_PHRASE], source_language, base(target_language))
    if not (asked.directions and all(asked.phrases.values())):
        return []
    found = _together(session, asked, limit)
    if len(found) < limit:
        found += _apart(session, asked, limit - len(found), {each.pair.id for each in found})
    return _told(session, _distinct(found)[:limit], base(target_language))


def _asked(session: Session, words: str, source_language: str | None, target: str) -> _Asked:
    sources = {base(source_language)} if source_language else _met(session, target)
    directions = [each for source in sorted(sources) for each in ((source, target), (target, source))]
    languages = sorted({target, *sources})
    return _Asked(
        words, tuple(dict.fromkeys(directions)), {each: Phrase(words, keys_of(each)) for each in languages}
    )


def _met(session: Session, language: str) -> set[str]:
    """The other languages that were translated into this one or out of it."""
    return {
        other
        for pair in reader_of(session).languages(session)
        for one, other in (pair, pair[::-1])
        if one == language
    }


def _together(session: Session, asked: _Asked, limit: int) -> list[_Found]:
    """Pairs in which the words stand one after the other, those letter by letter first."""
    found = _looked_at(session, asked, sought, lambda pair: _look(asked, pair), limit)
    return sorted(found, key=lambda each: (each.match is Match.EXACT, each.pair.id), reverse=True)


def _apart(session: Session, asked: _Asked, limit: int, known: set[int]) -> list[_Found]:
    """Other pairs in which all words stand somewhere in one of the texts."""

    def look(pair: MemoryPair) -> _Found | None:
        return None if pair.id in known else _look_apart(asked, pair)

    found = _looked_at(session, asked, sought_apart, look, limit)
    return sorted(found, key=lambda each: each.pair.id, reverse=True)


def _looked_at(
    session: Session,
    asked: _Asked,
    seek: _Seek,
    look: Callable[[MemoryPair], _Found | None],
    limit: int,
) -> list[_Found]:
    """What is found among sentences of the paper and among pairs of files, so many of each."""
    sentences, files = asked.of(seek)
    found: dict[int, _Found] = {}
    for pairs in (_of_sentences(session, asked, sentences), _of_files(session, files)):
        seen = (each for pair in pairs if (each := look(pair)) is not None)
        found |= {each.pair.id: each for each in islice(seen, limit)}
    return list(found.values())


def _look(asked: _Asked, pair: MemoryPair) -> _Found | None:
    one, other = (asked.phrases[base(tag)] for tag in (pair.source_language, pair.target_language))
    spans = one.spans(pair.source), other.spans(pair.target)
    if not any(spans):
        return None
    exact = one.is_in(pair.source) or other.is_in(pair.target)
    return _Found(pair, *spans, Match.EXACT if exact else Match.FORMS)


def _look_apart(asked: _Asked, pair: MemoryPair) -> _Found | None:
    one, other = (asked.phrases[base(tag)] for tag in (pair.source_language, pair.target_language))
    spans = one.spans_apart(pair.source), other.spans_apart(pair.target)
    return _Found(pair, *spans, Match.APART) if any(spans) else None


def _of_sentences(session: Session, asked: _Asked, wanted: Sought) -> Iterator[MemoryPair]:
    """Pairs of the sentences that may have what is sought in one of their texts, the newest first."""
    number, matches = word_index.matching(session, WordIndex.SENTENCES, wanted)
    unit, fitting = unit_column(number), _in(asked.directions)
    of_its_own = exists().where(MemoryPair.unit_id == unit, fitting)
    joined = exists().where(Translation.unit_id == unit, Translation.treatment == Treatment.JOINED)
    query = select(number).where(matches, or_(of_its_own, joined))
    query = query.order_by(number.desc()).limit(_AT_ONCE)
    below: int | None = None
    while ids := session.scalars(query if below is None else query.where(number < below)).all():
        below = ids[-1]
        pairs = select(MemoryPair).where(_of_units({unit_of(each) for each in ids}), fitting)
        yield from session.scalars(pairs.order_by(MemoryPair.unit_id.desc(), MemoryPair.id.desc()))
        if len(ids) < _AT_ONCE:
            return


def _of_units(units: Collection[int]) -> ColumnElement[bool]:
    """The condition that a pair is of one of these units, or of one to which they are joined."""
    joined = aliased(Unit)
    heads = (
        select(Unit.id)
        .join(joined, joined.block_id == Unit.block_id)
        .join(Translation, Translation.unit_id == joined.id)
        .where(joined.id.in_(units), Translation.treatment == Treatment.JOINED)
    )
    return or_(MemoryPair.unit_id.in_(units), MemoryPair.unit_id.in_(heads))


def _of_files(session: Session, wanted: Sought) -> Iterator[MemoryPair]:
    """Pairs of files that may have what is sought in one of their texts, the newest first."""
    below: int | None = None
    while ids := word_index.find(session, WordIndex.PAIRS, wanted, limit=_AT_ONCE, below=below):
        below = ids[-1]
        query = select(MemoryPair).where(MemoryPair.id.in_(ids)).order_by(MemoryPair.id.desc())
        yield from session.scalars(query)
        if len(ids) < _AT_ONCE:
            return


def _in(directions: Sequence[Languages]) -> ColumnElement[bool]:
    """The condition that a pair was translated in one of these directions."""

    def of(column: SQLColumnExpression[str], language: str) -> ColumnElement[bool]:
        return or_(column == language, column.like(f"{language}-%"))

    return or_(
        *(
            and_(of(MemoryPair.source_language, source), of(MemoryPair.target_language, target))
            for source, target in directions
        )
    )


def _distinct(found: Sequence[_Found]) -> list[_Found]:
    """Each pair of texts once."""
    once: dict[tuple[str, str], _Found] = {}
    for each in found:
        once.setdefault((fold(each.pair.source), fold(each.pair.target)), each)
    return list(once.values())


def _told(session: Session, found: Sequence[_Found], target: str) -> list[Occurrence]:
    """As values, the text in the `target` language second."""
    why = provenance_of(session, [each.pair for each in found])
    told = []
    for each in found:
        pair = each.pair
        sides = [
            (pair.source, each.source_spans, pair.source_language),
            (pair.target, each.target_spans, pair.target_language),
        ]
        if base(pair.target_language) != target:
            sides.reverse()
        (source, source_spans, one), (text, spans, other) = sides
        told.append(Occurrence(source, text, source_spans, spans, one, other, each.match, why[pair.id]))
    return told
