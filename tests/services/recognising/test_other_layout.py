"""The issue as another edition has laid it out: its pieces are that edition's translations."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.recognising.desk import LOOMS, Desk, make_desk
from tm.document import Kind, Status
from tm.errors import TmError
from tm.services import recognising, structure, updating
from tm.services.incoming import arriving
from tm.services.incoming.arriving import Renewed
from tm.services.loading import issue_articles
from tm.services.placements import placement_of
from tm.storage.issues import Article, Issue

ENGLISH = """\
THE RIVER POST
Vol. 4, No. 7 • March 2 - 15, 2026

NEW WELLS FOR THE SCHOOL

By Tom Hale

The co-operative dug four wells behind the school. A pump from the old dairy lifts the water to a tank.

Nobody in the village had to borrow for it. The goats will have enough when the rains fail again.

THE LOOMS OF SANTA MARTA

By Rosa Vidal

On Monday the weavers of Santa Marta stopped 120 looms. They ask for light over their tables and for a nurse.

The foreman Ortega locked the gate. At noon the women sang in front of it until he opened.

Their neighbours from the cannery brought soup and bread. The strike goes on in its second week.
"""
WELLS_IN_SPANISH = """\
Pozos nuevos para la escuela

Por Tom Hale

La cooperativa cavó cuatro pozos detrás de la escuela. Una bomba de la vieja lechería sube el agua.

Nadie del pueblo tuvo que pedir prestado. Las cabras tendrán bastante cuando falten otra vez las lluvias.
"""
_PRINTED = WELLS_IN_SPANISH.replace("Pozos nuevos para la escuela", "POZOS NUEVOS PARA LA ESCUELA")
SPANISH = f"""\
EL CORREO DEL RÍO
Vol. 4, Núm. 7 • 2 al 15 de marzo de 2026

{LOOMS.replace("Los telares de Santa Marta", "LOS TELARES DE SANTA MARTA")}
{_PRINTED.replace("sube", "lleva")}
"""


@pytest.fixture
def desk(session: Session) -> Desk:
    return make_desk(session)


@pytest.fixture
def issue(desk: Desk) -> Issue:
    """The issue in English, translated in the desk."""
    issue = desk.arrive(ENGLISH).imported.issue
    for article, text in zip(pieces(desk, issue), (WELLS_IN_SPANISH, LOOMS), strict=True):
        desk.translate(article, desk.spanish, text, Status.TRANSLATED)
    return issue


def pieces(desk: Desk, issue: Issue) -> list[Article]:
    return [row for row in issue_articles(desk.session, issue) if row.kind is Kind.NEWS]


def lay_out(desk: Desk, issue: Issue, text: str = SPANISH, *, dry_run: bool = False) -> Renewed:
    newer = updating.prepare(desk.session, issue, text.encode(), name="rio.txt", language="es")
    return arriving.update(desk.session, issue, newer, person=desk.person, at=NOON, dry_run=dry_run)


def test_its_pieces_are_known_and_say_their_order(desk: Desk, issue: Issue) -> None:
    wells, looms = pieces(desk, issue)

    done = lay_out(desk, issue)

    assert {match.known: match.sure for match in done.known} == {
        wells.public_id: True,
        looms.public_id: True,
    }
    assert pieces(desk, issue) == [wells, looms]
    placed = [placement_of(desk.session, each, desk.spanish) for each in (looms, wells)]
    assert [each.position for each in placed if each and each.position is not None] == sorted(
        each.position for each in placed if each and each.position is not None
    )
    assert all(each and each.position is not None for each in placed)


def test_other_words_in_it_are_shown(desk: Desk, issue: Issue) -> None:
    lay_out(desk, issue)

    found = [
        each.after
        for row in desk.recognitions()
        if row.settled_at is None
        for each in recognising.compare_printed(desk.session, row).found
    ]
    assert found == ["Una bomba de la vieja lechería lleva el agua."]


def test_looking_stores_nothing(desk: Desk, issue: Issue) -> None:
    found = lay_out(desk, issue, dry_run=True)

    assert [match.sure for match in found.known] == [True, True]
    assert desk.recognitions() == []
    assert found.update.operation is None


def test_the_same_layout_twice_changes_nothing(desk: Desk, issue: Issue) -> None:
    lay_out(desk, issue)

    again = lay_out(desk, issue)

    assert again.update.operation is None
    assert len(desk.recognitions()) == 2


def test_it_can_be_taken_back(desk: Desk, issue: Issue) -> None:
    done = lay_out(desk, issue)
    assert done.update.operation is not None

    for line in recognising.recognised_in(desk.session, issue)[::-1]:
        operation = structure.find_operation(desk.session, issue, line.operation or 0)
        structure.undo(desk.session, operation, person=None, at=NOON)
    structure.undo(desk.session, done.update.operation, person=None, at=NOON)

    assert len(pieces(desk, issue)) == 2


def test_a_newer_english_text_is_still_compared_with_the_english_one(desk: Desk, issue: Issue) -> None:
    lay_out(desk, issue)
    newer = ENGLISH.replace("four wells", "five wells")
    prepared = updating.prepare(desk.session, issue, newer.encode(), name="new.txt")

    done = arriving.update(desk.session, issue, prepared, person=desk.person, at=NOON)

    changed = {fate.value: count for fate, count in done.update.counts.items() if count}
    assert changed.pop("unchanged")
    assert changed == {"changed": 1}


def test_a_text_of_something_else_is_refused(desk: Desk, issue: Issue) -> None:
    with pytest.raises(TmError, match="choose the right file"):
        lay_out(desk, issue, "UN BANCO\n\nHay un banco nuevo.\n\nNadie sabe de quién es.\n")
