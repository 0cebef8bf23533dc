"""The index of words follows all texts, and a phrase is found wherever it stands now, on both databases."""

import pytest
from sqlalchemy import update

from tests.builders import make_edition, make_translation
from tests.services.desk_with_memory import Desk, make_desk
from tm.services import remembering
from tm.services.remembering import Match, filling
from tm.services.remembering.importing import ForeignPair, add_pairs, new_file
from tm.storage import word_index
from tm.storage.base import now
from tm.storage.engine import Database
from tm.storage.memory import MemoryPair
from tm.storage.units import Translation, Unit
from tm.storage.word_index import WordIndex
from tm.workflow.moves import Action

TEXT = "The old tram came back to Mill Street."


@pytest.fixture
def desk(database: Database) -> Desk:
    return make_desk(database)


def fill(database: Database) -> int:
    with database.writing() as session:
        return filling.fill(session)


def found(
    database: Database, phrase: str, *, source: str | None = "en", target: str = "es-419", limit: int = 20
) -> list[tuple[str, str]]:
    with database.reading() as session:
        occurrences = remembering.concordance_of(
            session, phrase, source_language=source, target_language=target, limit=limit
        )
        return [(each.source, each.target) for each in occurrences]


def bring(database: Database, *pairs: tuple[str, str], source: str = "en", target: str = "es") -> None:
    with database.writing() as session:
        file = new_file(session, "old.tmx", person=None, at=now())
        foreign = [ForeignPair(*pair) for pair in pairs]
        add_pairs(session, foreign, source_language=source, target_language=target, file_id=file.id)


def behind(database: Database) -> int | None:
    with database.reading() as session:
        return remembering.behind(session)


def test_a_save_is_found_at_once_and_only_as_it_is_now(desk: Desk, database: Database) -> None:
    [unit] = desk.article([TEXT])
    fill(database)
    desk.save(unit, "Volvió el viejo tranvía.")
    assert found(database, "viejos tranvías") == [(TEXT, "Volvió el viejo tranvía.")]

    desk.save(unit, "Ha vuelto el trolebús.")

    assert found(database, "viejo tranvía") == []
    assert found(database, "trolebuses") == [(TEXT, "Ha vuelto el trolebús.")]
    assert found(database, "trams") == [(TEXT, "Ha vuelto el trolebús.")]
    assert behind(database) == 0


def test_what_was_rolled_back_is_not_found(desk: Desk, database: Database) -> None:
    [unit] = desk.article([TEXT])
    fill(database)
    with database.writing() as session:
        edition = make_edition(session, "es")
        row = make_translation(session, session.get_one(Unit, unit), edition, "Volvió el tranvía.")
        remembering.index_translation(session, unit, edition, row.version, row.text)
        session.rollback()

    assert found(database, "tranvía") == []
    assert behind(database) == 0


def test_what_is_to_do_again_is_not_found(desk: Desk, database: Database) -> None:
    [unit] = desk.article([TEXT])
    desk.save(unit, "Volvió el tranvía.")
    desk.save(unit, "", Action.CLEAR)

    assert found(database, "tranvía") == []


def test_a_phrase_of_a_sentence_that_was_joined_to_another_is_found(desk: Desk, database: Database) -> None:
    one, two = desk.article(["Nobody paid.", TEXT])
    fill(database)
    desk.save(one, "Nadie pagó.")
    desk.save(two, "Volvió.")
    desk.save(two, "", Action.JOIN)
    desk.save(one, "Nadie pagó y volvió.")

    assert found(database, "old tram") == [(f"Nobody paid. {TEXT}", "Nadie pagó y volvió.")]


def test_an_old_pair_of_a_frequent_word_is_found(database: Database) -> None:
    make_desk(database)
    bring(
        database, ("The heron and the tram", "La garza"), *((f"Tram {n}", f"Tranvía {n}") for n in range(300))
    )

    assert found(database, "the trams") == [("The heron and the tram", "La garza")]
    assert len(found(database, "tram", limit=500)) == 301


def test_letter_by_letter_comes_first_then_forms_then_words_apart(database: Database) -> None:
    make_desk(database)
    bring(
        database,
        ("A general strike", "Una"),
        ("General strikes", "Dos"),
        ("A strike, said the general", "Tres"),
        ("A strike", "Cuatro"),
    )

    with database.reading() as session:
        occurrences = remembering.concordance_of(
            session, "general strike", source_language="en", target_language="es"
        )

    assert [(each.target, each.match) for each in occurrences] == [
        ("Una", Match.EXACT),
        ("Dos", Match.FORMS),
        ("Tres", Match.APART),
    ]


def test_pairs_of_other_languages_are_not_looked_at(database: Database) -> None:
    make_desk(database)
    assert found(database, "tram", source=None) == []
    bring(database, ("The tram", "Le tram"), target="fr")
    bring(database, ("The tram", "El tranvía"))

    assert found(database, "tram") == [("The tram", "El tranvía")]
    assert found(database, "tram", source=None, target="fr") == [("The tram", "Le tram")]


def test_what_was_there_before_the_index_is_put_in_once(desk: Desk, database: Database) -> None:
    [unit] = desk.article([TEXT])
    desk.save(unit, "Volvió el tranvía.")
    bring(database, ("Herons", "Garzas"))
    with database.writing() as session:
        for index in WordIndex:
            word_index.empty(session, index, scheme=1)
    assert behind(database) is None
    assert found(database, "heron") == []

    assert fill(database) == 3
    assert fill(database) == 0
    assert behind(database) == 0
    assert found(database, "heron") == [("Herons", "Garzas")]
    assert found(database, "tram") == [(TEXT, "Volvió el tranvía.")]


def test_what_was_written_past_the_index_is_noticed(desk: Desk, database: Database) -> None:
    [unit] = desk.article([TEXT])
    desk.save(unit, "Volvió el tranvía.")
    fill(database)
    with database.writing() as session:
        session.execute(update(Translation).values(text="Volvió la garza.", version=7))
        session.execute(update(MemoryPair).values(target="Volvió la garza."))

    assert behind(database) == 1
    assert found(database, "garza") == []
    fill(database)
    assert found(database, "garza") == [(TEXT, "Volvió la garza.")]


def test_many_texts_are_put_in_by_portions(
    desk: Desk, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filling, "_MANY", 2)
    desk.article([f"Tram {n}." for n in range(5)])

    assert fill(database) == 5
    assert behind(database) == 0
