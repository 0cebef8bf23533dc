"""The history of a sentence: nothing that was typed is missing from it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_article, make_edition, make_person, make_text
from tm.services import structure
from tm.services.history.past import originals_of, saves_of
from tm.services.structure.sentences import CutSentence
from tm.services.translating.saving import Change, save
from tm.storage.units import Unit, UnitVersion
from tm.workflow.moves import Action


def test_every_save_is_there_with_what_changed(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    unit = make_text(session, make_article(session, home=english), "The red tram.")[0]
    person = make_person(session, "alba")
    wishes = [("a", 0, "El tranvía"), ("b", 1, "El tranvía rojo"), ("c", 1, "Otro tranvía")]
    for id_, base, text in wishes:
        change = Change(id_, unit.public_id, "es-419", base, 1, text, Action.TRANSLATED)
        save(session, change, person=person, may_approve=False, at=NOON)

    lines = saves_of(session, unit, spanish)

    assert [(line.action, line.version, line.text) for line in lines] == [
        ("conflict", None, "Otro tranvía"),
        ("translated", 2, "El tranvía rojo"),
        ("translated", 1, "El tranvía"),
    ]
    assert [change.text for change in lines[1].changes if change.kind == "added"] == [" rojo"]
    assert [change.text for change in lines[0].changes if change.kind == "removed"] != []


def test_a_sentence_that_was_cut_keeps_what_was_written_before(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    unit = make_text(session, make_article(session, home=english), "The tram left and nobody waved.")[0]
    person = make_person(session, "alba")
    change = Change("a", unit.public_id, "es-419", 0, 1, "El tranvía salió", Action.TRANSLATED)
    save(session, change, person=person, may_approve=False, at=NOON)
    structure.apply(session, CutSentence(unit.public_id, len("The tram left")), person=person, at=NOON)

    halves = session.scalars(select(Unit).where(Unit.retired_at.is_(None)).order_by(Unit.position)).all()

    written = [[(line.action, line.text) for line in saves_of(session, half, spanish)] for half in halves]
    assert written == [
        [("cut_sentence", "El tranvía salió"), ("translated", "El tranvía salió")],
        [("cut_sentence", ""), ("translated", "El tranvía salió")],
    ]


def test_the_originals_versions_are_there(session: Session) -> None:
    english = make_edition(session, "en")
    unit = make_text(session, make_article(session, home=english), "The tram.")[0]
    session.add(UnitVersion(unit_id=unit.id, version=2, text="The red tram.", words=3, created_at=NOON))
    session.flush()

    assert [(v.version, v.text) for v in originals_of(session, unit)] == [
        (2, "The red tram."),
        (1, "The tram."),
    ]
