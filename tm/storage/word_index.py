"""The words of texts as the database finds them: FTS5 on SQLite, arrays under GIN on PostgreSQL.

A document is a number and the numbers of its words (`tm.memory.indexing`). It is added in the transaction
that writes its text and never changed: another version of a text is another document. So an index may know
more than what stands now, but never less, and whoever finds something looks into the text.

The tables are derived: they stand in no backup and not in our metadata, and are filled anew from the texts.
"""

from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum
from typing import Final, TypeAlias

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Connection,
    Integer,
    Select,
    SQLColumnExpression,
    TableClause,
    and_,
    cast,
    column,
    func,
    literal,
    literal_column,
    or_,
    select,
    table,
    text,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

Sought: TypeAlias = Sequence[Sequence[Collection[int]]]
"""What a document must have: of one of these phrases, at each place one of these words."""


class WordIndex(StrEnum):
    """The indexes, by the names of their tables."""

    SENTENCES = "word_index_sentence"
    PAIRS = "word_index_pair"


_UNIT: Final = 1 << 32
_EDITION: Final = 1 << 18
_PARTS: Final = (64, 1)
"""In which parts of all documents PostgreSQL looks for the newest: the last 64th, then all of them.

A part between the two it reads from end to end, which takes longer than its index of words does for all.
"""
_BY_WORDS: Final = text("SET LOCAL plan_cache_mode = force_custom_plan")
_BY_INDEX: Final = text("SET LOCAL enable_seqscan = off")
_AS_IT_LIKES: Final = text("SET LOCAL enable_seqscan = DEFAULT; SET LOCAL plan_cache_mode = DEFAULT")
_SCHEME: Final = 0
"""The document that holds the number of the way in which the words were numbered."""
_FTS5: Final = {each: table(each.value, column("rowid", BigInteger)) for each in WordIndex}
_ARRAYS: Final = {
    each: table(each.value, column("id", BigInteger), column("words", ARRAY(Integer))) for each in WordIndex
}


def is_derived(name: str | None) -> bool:
    """Whether a table of this name is an index or a part of one."""
    return name is not None and name.startswith(tuple(WordIndex))


def document(unit: int, edition: int, version: int) -> int:
    """The number of a version of a sentence: of its original (edition 0), or of an edition's translation."""
    return unit * _UNIT + edition * _EDITION + version


def document_column(
    unit: SQLColumnExpression[int],
    edition: SQLColumnExpression[int] | None,
    version: SQLColumnExpression[int],
) -> ColumnElement[int]:
    """The same for columns of a query."""
    first = cast(unit, BigInteger) * literal(_UNIT, BigInteger) + version
    return first if edition is None else first + cast(edition, BigInteger) * literal(_EDITION, BigInteger)


def unit_of(document: int) -> int:
    """The unit of a sentence's document."""
    return document // _UNIT


def unit_column(document: ColumnElement[int]) -> ColumnElement[int]:
    """The same for a column of a query."""
    return document.op("/", return_type=BigInteger())(literal(_UNIT, BigInteger))


def add(session: Session, index: WordIndex, documents: Iterable[tuple[int, Collection[int]]]) -> None:
    """Add documents; one that is there has these words from now on, and on SQLite the old ones too."""
    rows = list(documents)
    if not rows:
        return
    connection = session.connection()
    if _is_sqlite(connection):
        query = f"INSERT INTO {index} (rowid, words) VALUES (?, ?)"  # noqa: S608 - our own name
        connection.exec_driver_sql(query, [(number, _spelled(words)) for number, words in rows])
        return
    new = insert(_ARRAYS[index])
    changed = new.on_conflict_do_update(index_elements=["id"], set_={"words": new.excluded.words})
    connection.execute(changed, [{"id": number, "words": list(words)} for number, words in rows])


def matching(
    session: Session, index: WordIndex, sought: Sought
) -> tuple[ColumnElement[int], ColumnElement[bool]]:
    """The number of a document, and the condition that it has what is sought, for a query over an index."""
    if _is_sqlite(session.connection()):
        whole = literal_column(index.value).op("MATCH", is_comparison=True)(_expression(sought))
        return _FTS5[index].c.rowid, whole
    session.execute(_BY_WORDS)  # one plan for all that may be sought does not know which words are frequent
    there = _ARRAYS[index].c
    phrases = (
        and_(*(there.words.op("&&", is_comparison=True)(_array(each)) for each in phrase))
        for phrase in sought
    )
    return there.id, or_(*phrases)


def find(
    session: Session,
    index: WordIndex,
    sought: Sought,
    *,
    limit: int,
    above: int | None = None,
    below: int | None = None,
) -> list[int]:
    """The documents that have what is sought, those with the highest numbers first."""
    if not sought:
        return []
    number, condition = matching(session, index, sought)
    query = select(number).where(condition).limit(limit)
    if below is not None:
        query = query.where(number < below)
    if _is_sqlite(session.connection()):
        query = query.order_by(number.desc())
        return list(session.scalars(query if above is None else query.where(number > above)))
    # A sum keeps PostgreSQL, which guesses badly how many fit, from reading all documents in order.
    query = query.order_by((number + 0).desc())
    return _newest(session, index, query, limit, above, below)


def _newest(
    session: Session, index: WordIndex, query: Select[int], limit: int, above: int | None, below: int | None
) -> list[int]:
    """What PostgreSQL finds, looked for in a part of the numbers first, until there are enough.

    GIN does not know the order: of frequent words it would read tens of thousands of documents to sort them.
    """
    number = _ARRAYS[index].c.id
    last = below or (session.scalar(select(func.max(number))) or 0) + 1
    least = -1 if above is None else above
    # It takes one document in a hundred for fitting, whatever is sought, and would rather read them all.
    session.execute(_BY_INDEX)
    for part in _PARTS:
        found = list(session.scalars(query.where(number > last - (last - least) // part)))
        if len(found) == limit:
            break
    session.execute(_AS_IT_LIKES)
    return found


def documents(session: Session, index: WordIndex) -> TableClause:
    """The documents that are there, as a table with the column `id`."""
    if _is_sqlite(session.connection()):
        return table(f"{index}_docsize", column("id", BigInteger))
    return _ARRAYS[index]


def has_scheme(session: Session, index: WordIndex, scheme: int) -> bool:
    """Whether the words of an index were numbered in this way."""
    return _SCHEME in find(session, index, [[[scheme]]], limit=1, below=_SCHEME + 1)


def empty(session: Session, index: WordIndex, scheme: int) -> None:
    """Take all documents out; what comes is numbered in this way."""
    if _is_sqlite(session.connection()):
        session.execute(text(f"INSERT INTO {index} ({index}) VALUES ('delete-all')"))  # noqa: S608 - our own name
    else:
        session.execute(_ARRAYS[index].delete())
    add(session, index, [(_SCHEME, [scheme])])


def drop(connection: Connection) -> None:
    """Take the tables away."""
    for index in WordIndex:
        connection.execute(text(f"DROP TABLE IF EXISTS {index}"))


def _is_sqlite(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"


def _spelled(words: Iterable[int]) -> str:
    return " ".join(f"{word:x}" for word in words)


def _expression(sought: Sought) -> str:
    """What is sought as FTS5 reads it."""
    phrases = (
        " AND ".join(f"({' OR '.join(f'{word:x}' for word in words)})" for words in phrase)
        for phrase in sought
    )
    return " OR ".join(f"({phrase})" for phrase in phrases)


def _array(words: Collection[int]) -> ColumnElement[object]:
    return literal(list(words), ARRAY(Integer))
