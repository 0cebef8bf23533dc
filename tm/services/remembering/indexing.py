"""The index of words follows every text: in the transaction that writes it, so that it is never behind.

Originals and translations are documents, each version one; of the pairs of the memory only those of files
are, since all others have their texts from sentences.
"""

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import TypeAlias

from sqlalchemy.orm import Session

from tm.languages import base
from tm.memory import numbers
from tm.services.remembering.forms import keys_of
from tm.storage import word_index
from tm.storage.issues import Block
from tm.storage.paper import Edition
from tm.storage.queries.indexed import originals_of
from tm.storage.units import Unit
from tm.storage.word_index import WordIndex, document

Text: TypeAlias = tuple[int, str, str]
"""The number of a document (`word_index.document`), its text, and the language."""
Pair: TypeAlias = tuple[int, str, str, str, str]
"""The number of a pair, its text and translation, and the language of each."""


def index_texts(session: Session, texts: Iterable[Text]) -> None:
    """Let phrases be found in these texts of sentences."""
    documents = ((id_, numbers(text, keys_of(base(tag)), base(tag))) for id_, text, tag in texts)
    word_index.add(session, WordIndex.SENTENCES, documents)


def index_original(session: Session, unit: Unit) -> None:
    """The same for a sentence of an original, whose text is new."""
    article_id = session.get_one(Block, unit.block_id).article_id
    index_texts(session, originals_of(session, [article_id], unit.id))


def index_originals(session: Session, article_ids: Collection[int]) -> None:
    """The same for all sentences of articles, which are new or said to be in another language."""
    session.flush()
    index_texts(session, originals_of(session, article_ids))


def index_translation(session: Session, unit_id: int, edition: Edition, version: int, text: str) -> None:
    """The same for what an edition makes of a sentence."""
    index_texts(session, [(document(unit_id, edition.id, version), text, edition.tag)])


def index_pairs(session: Session, pairs: Iterable[Pair]) -> None:
    """Let phrases be found in both texts of these pairs of a file."""
    word_index.add(session, WordIndex.PAIRS, map(_pair, pairs))


@lru_cache(maxsize=1024)
def labels(source: str, target: str) -> tuple[str, str]:
    """What the words of a source and of its translation are numbered with, by their languages."""
    languages = f"{base(source)}>{base(target)}"
    return f"{languages} source", f"{languages} target"


def _pair(pair: Pair) -> tuple[int, set[int]]:
    id_, text, translation, source, target = pair
    one, other = labels(source, target)
    words = numbers(text, keys_of(base(source)), one) | numbers(translation, keys_of(base(target)), other)
    return id_, words
