"""The index of words filled with what it lacks: after a migration or a restore, or numbered anew."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib.metadata import version
from typing import Final
from zlib import crc32

from sqlalchemy import Row
from sqlalchemy.orm import Session

from tm.memory import INDEXING
from tm.services.remembering.indexing import index_pairs, index_texts
from tm.storage import word_index
from tm.storage.queries.indexed import ORIGINALS, PAIRS, TRANSLATIONS, count_lacking, lacking
from tm.storage.word_index import WordIndex

_MANY: Final = 2_000
_STEMMERS: Final = ("snowballstemmer", "simplemma")


def fill(session: Session, progress: Callable[[str], None] | None = None) -> int:
    """Let the index hold all texts that it lacks; where words are numbered in another way now, all anew.

    How many texts it lacked.
    """
    for index in WordIndex:
        if not word_index.has_scheme(session, index, _scheme()):
            word_index.empty(session, index, _scheme())
    found = 0
    for put in (_put_originals, _put_translations, _put_pairs):
        after = _FIRST
        while rows := put(session, after):
            found += len(rows)
            after = rows[-1][0]
            if progress:
                progress("words")
    return found


def behind(session: Session) -> int | None:
    """How many texts the index does not hold as they are now; None where it is of no use at all."""
    if not all(word_index.has_scheme(session, index, _scheme()) for index in WordIndex):
        return None
    sentences = sum(count_lacking(session, WordIndex.SENTENCES, query) for query in (ORIGINALS, TRANSLATIONS))
    return sentences + count_lacking(session, WordIndex.PAIRS, PAIRS)


_FIRST: Final = 0


def _put_originals(session: Session, after: int) -> Sequence[Row[int, str, str]]:
    rows = lacking(session, WordIndex.SENTENCES, ORIGINALS, after=after, limit=_MANY)
    index_texts(session, rows)
    return rows


def _put_translations(session: Session, after: int) -> Sequence[Row[int, str, str]]:
    rows = lacking(session, WordIndex.SENTENCES, TRANSLATIONS, after=after, limit=_MANY)
    index_texts(session, rows)
    return rows


def _put_pairs(session: Session, after: int) -> Sequence[Row[int, str, str, str, str]]:
    rows = lacking(session, WordIndex.PAIRS, PAIRS, after=after, limit=_MANY)
    index_pairs(session, rows)
    return rows


@cache
def _scheme() -> int:
    """The way in which words are numbered: ours, with the stemmers that are installed."""
    parts = [str(INDEXING), *(f"{name} {version(name)}" for name in _STEMMERS)]
    return crc32(" ".join(parts).encode()) >> 1
