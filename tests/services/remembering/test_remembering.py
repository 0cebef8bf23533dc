"""What the memory holds after each save, and what it offers for a sentence, on both databases."""

import pytest
from sqlalchemy import select

from tests.builders import make_edition, make_rendering, make_standing, make_translation
from tests.services.desk_with_memory import Desk, make_desk
from tm.document import Status
from tm.memory import Difference, Level
from tm.services import remembering
from tm.storage.engine import Database
from tm.storage.memory import MemoryPair
from tm.storage.paper import Edition
from tm.storage.units import Unit, UnitLineage
from tm.workflow.moves import Action

BEFORE, TEXT, AFTER = "Nobody paid.", "The tram is back.", "It rains."


@pytest.fixture
def desk(database: Database) -> Desk:
    return make_desk(database)


def test_a_finished_translation_is_remembered_and_the_same_sentence_finds_it(desk: Desk) -> None:
    first, again = desk.article([TEXT], slug="1-1", headline="The news")[1], desk.article([TEXT])[0]
    desk.save(first, "Vuelve el tranvía.")

    [found] = desk.suggested(again)

    assert (found.source, found.target) == (TEXT, "Vuelve el tranvía.")
    assert (found.level, found.score) == (Level.EQUAL, 100)
    assert (found.why.issue, found.why.headline) == ("1-1", "The news")
    assert found.why.status is Status.TRANSLATED


def test_a_draft_is_not_remembered_and_what_becomes_one_is_forgotten(desk: Desk) -> None:
    [unit] = desk.article([TEXT])
    desk.save(unit, "¿Vuelve?", Action.DRAFT)
    assert desk.pairs() == []

    desk.save(unit, "Vuelve.")
    assert desk.pairs() == [(TEXT, "Vuelve.", Status.TRANSLATED)]

    desk.save(unit, "¿Vuelve?", Action.DRAFT)
    assert desk.pairs() == []


@pytest.mark.parametrize("action", [Action.CLEAR, Action.LEAVE_OUT])
def test_what_is_to_do_again_or_left_out_is_forgotten(desk: Desk, action: Action) -> None:
    [unit] = desk.article([TEXT])
    desk.save(unit, "Vuelve.")
    desk.save(unit, "", action)

    assert desk.pairs() == []


def test_a_better_translation_takes_the_place_of_the_first(desk: Desk) -> None:
    [unit] = desk.article([TEXT])
    desk.save(unit, "Vuelve.")
    desk.save(unit, "Vuelve el tranvía.", Action.APPROVE)

    assert desk.pairs() == [(TEXT, "Vuelve el tranvía.", Status.APPROVED)]


def test_joined_sentences_are_remembered_as_one(desk: Desk) -> None:
    one, two, _ = desk.article([BEFORE, TEXT, AFTER])
    desk.save(one, "Nadie pagó.")
    desk.save(two, "Vuelve.")
    desk.save(two, "", Action.JOIN)
    desk.save(one, "Nadie pagó y vuelve.")
    assert (f"{BEFORE} {TEXT}", "Nadie pagó y vuelve.", Status.TRANSLATED) in desk.pairs()

    again = desk.article([BEFORE, TEXT, AFTER])
    desk.save(again[1], "", Action.JOIN)

    assert [each.target for each in desk.suggested(again[0])] == ["Nadie pagó y vuelve."]
    assert TEXT not in [source for source, _, _ in desk.pairs()]


def test_an_equal_sentence_between_equal_ones_comes_first(desk: Desk) -> None:
    apart = desk.article([TEXT])[0]
    amid = desk.article([BEFORE, TEXT], [AFTER])[1]
    desk.save(amid, "Vuelve entre otras.")
    desk.save(apart, "Vuelve sola.")
    here = desk.article([BEFORE], [TEXT, AFTER])[1]

    found = desk.suggested(here)

    assert [(each.target, each.level) for each in found] == [
        ("Vuelve entre otras.", Level.SAME_CONTEXT),
        ("Vuelve sola.", Level.EQUAL),
    ]


def test_the_sentence_itself_as_it_was_comes_before_all(desk: Desk, database: Database) -> None:
    units = desk.article([BEFORE, TEXT, AFTER])
    desk.save(units[1], "Vuelve.")
    copy = desk.article([BEFORE, TEXT, AFTER])
    with database.writing() as session:
        session.add(UnitLineage(parent_id=units[1], child_id=copy[1]))

    assert [each.level for each in desk.suggested(copy[1])] == [Level.SAME_PLACE]


def test_what_stands_in_the_sentence_already_is_not_offered(desk: Desk) -> None:
    [unit] = desk.article([TEXT])
    desk.save(unit, "Vuelve.")

    assert desk.suggested(unit) == []


def test_a_translation_is_offered_once(desk: Desk) -> None:
    for _ in range(3):
        desk.save(desk.article([TEXT])[0], "Vuelve el tranvía.")

    assert len(desk.suggested(desk.article([TEXT])[0])) == 1


def test_figures_and_case_are_put_right(desk: Desk) -> None:
    desk.save(desk.article(["On May 3, 200 came."])[0], "El 3 de mayo vinieron 200.")

    [found] = desk.suggested(desk.article(["On May 9, 450 came."])[0])

    assert (found.target, found.level) == ("El 9 de mayo vinieron 450.", Level.ALMOST)
    assert found.mended == (Difference.FIGURES,)


def test_what_is_only_alike_has_a_score_and_no_level(desk: Desk) -> None:
    desk.save(desk.article(["The tram is back on Mill Street."])[0], "Vuelve el tranvía.")

    [found] = desk.suggested(desk.article(["The tram was back on Mill Street!"])[0])

    assert found.level is None
    assert 80 < found.score < 99


def test_other_languages_are_not_asked(desk: Desk, database: Database) -> None:
    with database.writing() as session:
        make_edition(session, "es-ES")
        make_edition(session, "pt")
    desk.save(desk.article([TEXT])[0], "Vuelve el tranvía.")
    [unit] = desk.article([TEXT])

    assert len(desk.suggested(unit, edition="es-ES")) == 1
    assert desk.suggested(unit, edition="pt") == []


def test_what_was_read_in_another_edition_is_what_is_remembered(desk: Desk) -> None:
    [unit] = desk.article([TEXT])
    desk.save(unit, "Vuelve el tranvía.")
    desk.save(unit, "டிராம் திரும்பியது.", edition="ta", read="es-419")

    assert ("Vuelve el tranvía.", "டிராம் திரும்பியது.", Status.TRANSLATED) in desk.pairs()
    other = desk.article(["The trolley has returned."])[0]
    desk.save(other, "Vuelve el tranvía.")

    assert desk.suggested(other, edition="ta") == []
    assert [each.level for each in desk.suggested(other, edition="ta", read="es-419")] == [Level.EQUAL]


def test_what_was_read_elsewhere_is_forgotten_too(desk: Desk) -> None:
    [unit] = desk.article([TEXT])
    desk.save(unit, "Vuelve el tranvía.")
    desk.save(unit, "டிராம்.", edition="ta", read="es-419")
    desk.save(unit, "", Action.CLEAR, edition="ta")

    assert [target for _, target, _ in desk.pairs()] == ["Vuelve el tranvía."]


def test_a_pair_of_an_earlier_text_stays(desk: Desk, database: Database) -> None:
    [unit] = desk.article([TEXT])
    desk.save(unit, "Vuelve.")
    with database.writing() as session:
        row = session.get_one(Unit, unit)
        row.text, row.version = "The bus is back.", 2
    desk.save(unit, "Vuelve el autobús.")

    assert [source for source, _, _ in desk.pairs()] == [TEXT, "The bus is back."]


def test_translations_from_before_the_memory_are_gathered_once(desk: Desk, database: Database) -> None:
    units = desk.article([BEFORE, TEXT, AFTER])
    with database.writing() as session:
        spanish = make_edition(session, "es")
        make_translation(session, session.get_one(Unit, units[0]), spanish, "Nadie pagó.")
        make_translation(session, session.get_one(Unit, units[1]), spanish, "¿Eh?", status=Status.DRAFT)
    assert desk.pairs() == []

    for _ in range(2):
        with database.writing() as session:
            remembering.gather(session)

    assert desk.pairs() == [(BEFORE, "Nadie pagó.", Status.TRANSLATED)]
    again = desk.article([BEFORE, TEXT])
    assert [each.level for each in desk.suggested(again[0], edition="es")] == [Level.SAME_CONTEXT]


def test_signatures_of_an_older_way_are_made_anew(desk: Desk, database: Database) -> None:
    [unit] = desk.article([TEXT])
    desk.save(unit, "Vuelve.")
    with database.writing() as session:
        session.query(MemoryPair).update({"scheme": 0, "key": 5, "signature": bytes(32)})
    assert desk.suggested(desk.article([TEXT])[0]) == []

    with database.writing() as session:
        remembering.gather(session)

    assert len(desk.suggested(desk.article([TEXT])[0])) == 1


def test_what_a_caller_takes_back_was_never_there(desk: Desk, database: Database) -> None:
    [unit] = desk.article(["The tram is back on Mill Street."])
    like = desk.article(["The tram was back on Mill Street."])[0]
    with database.writing() as session:
        row = session.get_one(Unit, unit)
        edition = make_edition(session, "es")
        make_translation(session, row, edition, "Vuelve.")
        remembering.remember(session, row, edition.id)
        remembering.suggestions(session, session.get_one(Unit, like), edition)
        session.rollback()

    assert desk.pairs() == []
    assert desk.suggested(like) == []


def test_a_pair_serves_in_the_other_direction_too(desk: Desk) -> None:
    [unit] = desk.article(["Vuelve el tranvía."], language="es-419")
    desk.save(unit, TEXT, edition="en")
    [equal, like, number] = desk.article([TEXT, "The tram is back?! Yes", "The TRAM is back."])

    [found] = desk.suggested(equal)
    assert (found.source, found.target, found.level) == (TEXT, "Vuelve el tranvía.", Level.EQUAL)
    [found] = desk.suggested(like)
    assert (found.target, found.level) == ("Vuelve el tranvía.", None)
    assert 70 <= found.score < 99
    assert [each.level for each in desk.suggested(number)] == [Level.ALMOST]


def test_what_was_made_in_this_direction_comes_before_what_is_turned_round(desk: Desk) -> None:
    [unit] = desk.article(["Regresa el tranvía."], language="es-419")
    desk.save(unit, TEXT, edition="en")
    desk.save(desk.article([TEXT])[0], "Vuelve el tranvía.")

    assert [each.target for each in desk.suggested(desk.article([TEXT])[0])] == ["Vuelve el tranvía."]


def test_standing_texts_are_remembered_line_by_line(desk: Desk, database: Database) -> None:
    with database.writing() as session:
        editions = {edition.tag: edition for edition in session.scalars(select(Edition))}
        standing = make_standing(session, "contact")
        make_rendering(
            session, standing, editions["en"], "Write to us.\nRead {url}", slots={"url": "a.example"}
        )
        make_rendering(
            session, standing, editions["es-419"], "Para escribir:\nLeer {url}", slots={"url": "b.example"}
        )
    [write, read, other] = desk.article(["Write to us.", "Read a.example!", "Nobody reads."])

    [found] = desk.suggested(write)
    assert (found.target, found.level, found.why.standing) == ("Para escribir:", Level.EQUAL, "contact")
    assert [each.target for each in desk.suggested(read)] == ["Leer b.example"]
    assert desk.suggested(other) == []
    assert desk.suggested(write, edition="ta") == []
