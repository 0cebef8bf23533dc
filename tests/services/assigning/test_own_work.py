"""Whose eyes a text needs: own work waits for others, a reader's edit counts as approved."""

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOON, make_person
from tests.services.assigning.desk import DAY, Desk
from tm.document import Status
from tm.services.assigning import reviewing
from tm.services.assigning.holders import set_rules
from tm.services.assigning.to_read import to_read
from tm.services.loading import load_article
from tm.services.translating.changed_by_others import changed_by_others
from tm.services.translating.hands import own_sentences, writers_of
from tm.workflow.approving import OwnWork, Wrote, is_own, waits_for_others, writers
from tm.workflow.having import Terms
from tm.workflow.moves import Action, Refusal


def test_who_only_approved_has_not_written() -> None:
    saves = [Wrote(1, ("text", "a")), Wrote(2, ("text", "a"))]

    assert writers(saves) == {1}
    assert writers([*saves, Wrote(2, ("text", "b"))]) == {1, 2}
    assert writers([*saves, Wrote(1, None), Wrote(2, ("text", "c"))]) == {2}


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from("abc"))))
def test_own_is_what_nobody_else_has_written_at(saves: list[tuple[int, str]]) -> None:
    found = writers(Wrote(person, (text,)) for person, text in saves)

    assert found <= {person for person, _text in saves}
    assert {person for person in (1, 2, 3) if is_own(person, found)} == (
        {1, 2, 3} if not found else found if len(found) == 1 else set()
    )


def test_a_newcomers_own_work_always_waits() -> None:
    assert waits_for_others(None, is_newcomer=False)
    assert not waits_for_others(OwnWork.ALLOWED, is_newcomer=False)
    assert waits_for_others(OwnWork.ALLOWED, is_newcomer=True)


def test_own_work_is_not_approved_unless_the_paper_says_so(desk: Desk) -> None:
    _article, [unit] = desk.article("Trams")

    first = desk.save(desk.bo, unit, "Tranvías", action=Action.APPROVE, reads=True)
    desk.save(desk.bo, unit, "Tranvías", reads=True)
    own = desk.save(desk.bo, unit, "Tranvías", action=Action.APPROVE, reads=True, days=1)
    set_rules(desk.session, Terms(), OwnWork.ALLOWED, person=desk.marina, at=NOON)
    change = desk.save(desk.bo, unit, "Los tranvías", action=Action.APPROVE, reads=True)

    assert (first.reason, own.reason) == (Refusal.OWN_WORK, Refusal.OWN_WORK)
    assert change.status is Status.APPROVED


def test_a_whole_article_is_approved_but_for_ones_own_sentences(desk: Desk) -> None:
    article, [title, one, two] = desk.article("Trams", "One.", "Two.")
    desk.save(desk.ana, title, "Tranvías")
    desk.save(desk.ana, one, "Uno.")
    desk.save(desk.bo, two, "Dos.", reads=True)
    view = load_article(desk.session, article, desk.spanish)
    seen = {unit.id: unit.translation_version for unit in view.units}

    done = reviewing.approve(
        desk.session, article, desk.spanish, seen, token="token", person=desk.bo, at=NOON
    )

    assert (done.batch.saved, done.open, done.own) == (2, 1, 1)
    assert own_sentences(desk.session, article, desk.spanish, desk.bo) == {two.public_id}
    assert writers_of(desk.session, article, desk.spanish) == {desk.ana.id, desk.bo.id}
    assert desk.told(desk.ana) == [("approved", "Bo")]
    assert desk.told(desk.bo) == []


def test_a_readers_edit_counts_as_approved_and_is_told(desk: Desk) -> None:
    _article, [title, one] = desk.article("Trams", "One.")
    desk.save(desk.ana, title, "Tranvías")
    desk.save(desk.ana, one, "Uno.")

    edit = desk.save(desk.bo, title, "Los tranvías", reads=True)
    desk.save(desk.bo, one, "Uno solo.", reads=True)
    again = desk.save(desk.bo, title, "Los tranvías vuelven", reads=True)

    assert (edit.status, again.status) == (Status.APPROVED, Status.APPROVED)
    assert desk.told(desk.ana) == [("changed_by_reader", "Bo")]


def test_an_edit_with_an_error_waits_and_can_be_approved_by_its_reader_when_mended(desk: Desk) -> None:
    _article, [unit] = desk.article("The wells are 12 meters deep.")
    desk.save(desk.ana, unit, "Los pozos miden 12 metros.")

    wrong = desk.save(desk.bo, unit, "Los pozos miden 13 metros.", reads=True)
    right = desk.save(desk.bo, unit, "Los pozos miden 12 metros hoy.", action=Action.APPROVE, reads=True)

    assert (wrong.status, right.status) == (Status.TRANSLATED, Status.APPROVED)


def test_who_may_not_approve_changes_without_approving(desk: Desk) -> None:
    _article, [unit] = desk.article("Trams")
    desk.save(desk.ana, unit, "Tranvías")

    assert desk.save(desk.bo, unit, "Los tranvías").status is Status.TRANSLATED
    assert desk.save(desk.ana, unit, "Unos tranvías").status is Status.TRANSLATED


def test_readers_see_newcomers_work_first_and_before_it_is_whole(desk: Desk) -> None:
    old, [unit] = desk.article("Old hand")
    desk.save(desk.ana, unit, "Mano vieja")
    new, [title, _rest] = desk.article("Newcomer", "And a sentence.")
    newcomer = make_person(desk.session, "nuria")
    newcomer.first_check_since = NOON
    desk.session.flush()
    desk.save(newcomer, title, "Recién llegada", days=1)
    desk.article("Untouched", "Nothing.")

    found = to_read(desk.session, desk.bo, editions=["es-419"])

    assert [(each.article, each.sentences, each.newcomers) for each in found] == [
        (new.public_id, 1, 1),
        (old.public_id, 1, 0),
    ]
    assert [each.article for each in to_read(desk.session, desk.ana, editions=["es-419"])] == [new.public_id]
    assert to_read(desk.session, desk.bo, editions=["en"]) == []


def test_sent_back_is_told_to_who_wrote_not_to_who_only_approved(desk: Desk) -> None:
    article, [unit] = desk.article("Trams")
    desk.save(desk.ana, unit, "Tranvías")
    desk.save(desk.bo, unit, "Tranvías", action=Action.APPROVE, reads=True, days=1)

    reviewing.send_back(
        desk.session, article, desk.spanish, "Look again.", person=desk.marina, at=NOON + 2 * DAY
    )

    assert desk.told(desk.ana) == [("sent_back", "Marina")]
    assert desk.told(desk.bo) == []


def test_writers_see_what_others_made_of_their_words(desk: Desk) -> None:
    article, [title, one, two] = desk.article("Trams", "One.", "Two.")
    for unit, text in ((title, "Tranvías"), (one, "Uno."), (two, "Dos.")):
        desk.save(desk.ana, unit, text)
    desk.save(desk.bo, title, "Los tranvías", reads=True, days=1)
    desk.save(desk.marina, title, "Los tranvías", action=Action.APPROVE, reads=True, days=2)
    desk.save(desk.bo, two, "Dos veces.", reads=True)
    desk.save(desk.ana, two, "Dos.", days=2)

    [changed] = changed_by_others(desk.session, article, desk.spanish, desk.ana)

    assert (changed.unit, changed.before, changed.now) == (title.public_id, "Tranvías", "Los tranvías")
    assert (changed.by, changed.at) == ("Bo", NOON + DAY)
    assert [each.unit for each in changed_by_others(desk.session, article, desk.spanish, desk.bo)] == [
        two.public_id
    ]
