"""The index of words: what is found in it, in which order, and what a step back leaves."""

from collections.abc import Collection

from tm.storage import word_index
from tm.storage.engine import Database
from tm.storage.word_index import WordIndex

SENTENCES = WordIndex.SENTENCES


def add(database: Database, *documents: tuple[int, Collection[int]]) -> None:
    with database.writing() as session:
        word_index.add(session, SENTENCES, documents)


def find(
    database: Database, *phrases: list[list[int]], limit: int = 10, below: int | None = None
) -> list[int]:
    with database.reading() as session:
        return word_index.find(session, SENTENCES, phrases, limit=limit, below=below)


def test_all_places_of_one_phrase_must_be_there(database: Database) -> None:
    add(database, (1, [10, 20]), (2, [10, 30]), (3, [40]))

    assert find(database, [[10]]) == [2, 1]
    assert find(database, [[10], [20, 30]]) == [2, 1]
    assert find(database, [[10], [20]]) == [1]
    assert find(database, [[10], [20]], [[40]]) == [3, 1]
    assert find(database) == []


def test_the_highest_numbers_come_first_and_the_rest_behind_them(database: Database) -> None:
    add(database, *((number, [7]) for number in range(1, 200)))

    assert find(database, [[7]], limit=3) == [199, 198, 197]
    assert find(database, [[7]], limit=2, below=197) == [196, 195]


def test_between_two_numbers_however_many_stand_there(database: Database) -> None:
    add(database, *((number, [7] if number % 40 == 0 else [8]) for number in range(1, 801)))

    for limit in (1, 2, 7, 30):
        with database.reading() as session:
            found = word_index.find(session, SENTENCES, [[[7]]], limit=limit, above=120, below=760)
        assert found == list(range(720, 120, -40))[:limit]


def test_what_was_taken_back_is_not_there(database: Database) -> None:
    add(database, (1, [7]))
    with database.writing() as session:
        nested = session.begin_nested()
        word_index.add(session, SENTENCES, [(4, [7])])
        nested.rollback()
        word_index.add(session, SENTENCES, [(5, [7])])
    with database.writing() as session:
        word_index.add(session, SENTENCES, [(6, [7])])
        session.rollback()

    assert find(database, [[7]]) == [5, 1]


def test_a_document_that_comes_again_has_its_new_words(database: Database) -> None:
    add(database, *((number, [7, 1000 + number]) for number in range(1, 500)))
    add(database, (250, [8]))
    add(database, (251, [7]), (251, [9]))

    assert find(database, [[8]]) == [250]
    assert find(database, [[9]]) == [251]
    assert set(find(database, [[7]], limit=600)) >= set(range(1, 500)) - {250, 251}
    assert len(find(database, [[7]], limit=600)) == len(set(find(database, [[7]], limit=600)))


def test_an_emptied_index_knows_how_its_words_are_numbered(database: Database) -> None:
    add(database, (1, [7]))
    with database.writing() as session:
        word_index.empty(session, SENTENCES, scheme=5)
        assert word_index.has_scheme(session, SENTENCES, 5)
        assert not word_index.has_scheme(session, SENTENCES, 6)

    assert find(database, [[7]]) == []


def test_the_number_of_a_sentence_tells_its_unit() -> None:
    assert word_index.unit_of(word_index.document(2_000_000_000, 16_000, 200_000)) == 2_000_000_000
    assert word_index.document(5, 0, 1) < word_index.document(5, 1, 1) < word_index.document(6, 0, 1) < 2**63
