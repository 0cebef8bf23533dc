"""Sentences in which a phrase stands, in any form of its words, beside their translations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.languages import base
from tm.memory import Phrase, Spans
from tm.services.remembering.forms import edge_of, keys_of
from tm.services.remembering.provenance import provenance_of
from tm.services.remembering.reader import reader_of
from tm.services.remembering.values import Occurrence
from tm.storage.memory import MemoryPair
from tm.storage.paper import Edition
from tm.storage.queries.memory import Side, texts
from tm.text import fold

LONGEST_PHRASE = 200
_SIDES: Final[tuple[Side, Side]] = ("source", "target")
_READ_AT_ONCE = 500
_AT_ONCE = 20
_MOST_LOOKED_AT = 5_000
"""Pairs that may contain a phrase and are looked at, the newest first; where it is rarer, all."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A pair, and where the phrase stands in its source and in its translation."""

    pair: MemoryPair
    source_spans: Spans
    target_spans: Spans
    exact: bool


def concordance(
    session: Session, phrase: str, *, edition: Edition, source_language: str | None = None, limit: int = 20
) -> list[Occurrence]:
    """Where a phrase was translated from a language (None: any) into the edition's, or the other way round.

    The phrase may be of either language. Where it stands letter by letter comes before its other forms, the
    newest first.
    """
    return concordance_of(
        session, phrase, source_language=source_language, target_language=edition.tag, limit=limit
    )


def concordance_of(
    session: Session, phrase: str, *, source_language: str | None, target_language: str, limit: int = 20
) -> list[Occurrence]:
    """The same for any two languages."""
    words, target = fold(phrase)[:LONGEST_PHRASE], base(target_language)
    sources = {base(source_language)} if source_language else _met(session, target)
    pairs = [pair for source in sorted(sources) for pair in ((source, target), (target, source))]
    found = {
        each.pair.id: each
        for pair in dict.fromkeys(pairs)
        for side in _SIDES
        for each in islice(_in(session, words, pair, side), limit)
    }
    ordered = sorted(found.values(), key=lambda each: (each.exact, each.pair.id), reverse=True)
    return _told(session, _distinct(ordered)[:limit], target)


def _met(session: Session, language: str) -> set[str]:
    """The other languages that were translated into this one or out of it."""
    return {
        other
        for pair in reader_of(session).languages(session)
        for one, other in (pair, pair[::-1])
        if one == language
    }


def _in(session: Session, words: str, languages: tuple[str, str], side: Side) -> Iterator[_Found]:
    """Pairs of two languages in whose source, or translation, the phrase stands; the newest first."""
    phrases = [Phrase(words, keys_of(language), edge_of(language)) for language in languages]
    phrase = phrases[_SIDES.index(side)]
    if not phrase:
        return
    ids = reader_of(session).containing(session, phrase.signature, languages, side)
    hits = _hits(session, phrase, ids[:_MOST_LOOKED_AT], side)
    while some := dict(islice(hits, _AT_ONCE)):
        for pair in _pairs(session, list(some)):
            source, target = phrases[0].spans(pair.source), phrases[1].spans(pair.target)
            yield _Found(pair, source, target, phrase.is_in(some[pair.id]))


def _hits(session: Session, phrase: Phrase, ids: Sequence[int], side: Side) -> Iterator[tuple[int, str]]:
    """Those of these pairs in which the phrase stands, with the text, the newest first."""
    for start in range(0, len(ids), _READ_AT_ONCE):
        these = texts(session, ids[start : start + _READ_AT_ONCE], side)
        for id_, text in sorted(these.items(), reverse=True):
            if phrase.may_be_in(text) and phrase.spans(text):
                yield id_, text


def _pairs(session: Session, ids: Sequence[int]) -> Sequence[MemoryPair]:
    query = select(MemoryPair).where(MemoryPair.id.in_(ids)).order_by(MemoryPair.id.desc())
    return session.scalars(query).all()


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
        told.append(Occurrence(source, text, source_spans, spans, one, other, why[pair.id]))
    return told
