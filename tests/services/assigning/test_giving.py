"""Pieces given by an editor, passed on for somebody who is away, and many at once."""

import pytest
from sqlalchemy import func, select

from tests.builders import NOON, make_person
from tests.services.assigning.desk import DAY, Desk
from tm.document import Destination, Kind
from tm.errors import TmError
from tm.services.assigning import assignments, giving
from tm.services.assigning.bundles import Left, give_all, page_of
from tm.services.history import notices
from tm.services.translating import working_copies
from tm.storage.issues import Article, Block, Placement
from tm.storage.people import Assignment, Person
from tm.storage.units import Unit


def test_an_editor_gives_a_piece_until_a_day_with_a_word(desk: Desk) -> None:
    article, _units = desk.article("Trams", "One.")

    row = assignments.assign(
        desk.session,
        article,
        desk.spanish,
        to=desk.ana,
        person=desk.marina,
        at=NOON,
        until=NOON + 10 * DAY,
        note="by Friday",
    )

    [told] = notices.notices_of(desk.session, desk.ana)
    assert (told.kind.value, told.by, told.headline, told.note) == (
        "assigned",
        "Marina",
        "Trams",
        "by Friday",
    )
    assert told.until == row.until == NOON + 10 * DAY
    assert desk.names(article, days=11) == ["Ana"]
    assert desk.told(desk.marina) == []


def test_only_who_may_translate_there_is_given_anything(desk: Desk) -> None:
    article, _units = desk.article("Trams", "One.")
    stranger = make_person(desk.session, "stranger")

    for give in (assignments.assign, assignments.pass_on):
        with pytest.raises(TmError, match="Stranger may not translate into"):
            give(desk.session, article, desk.spanish, to=stranger, person=desk.marina, at=NOON)


def test_what_somebody_has_who_is_away_is_passed_on_for_them(desk: Desk) -> None:
    article, units = desk.article("Trams", "One.")
    assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)
    working_copies.keep(
        desk.session, units[1], desk.spanish, person=desk.ana, text="Un", base_version=0, known=None, at=NOON
    )

    assignments.pass_on(
        desk.session,
        article,
        desk.spanish,
        person=desk.marina,
        giver=desk.ana,
        to=desk.bo,
        at=NOON,
        note="Ana is at sea",
    )

    kept = working_copies.kept(desk.session, article, desk.spanish, desk.bo)
    assert desk.names(article) == ["Bo"]
    assert [(copy.text, copy.giver) for copy in kept.values()] == [("Un", "Ana")]
    assert (desk.told(desk.ana), desk.told(desk.bo)) == (
        [("taken_over", "Marina")],
        [("passed_on", "Marina")],
    )


def test_all_letters_of_a_page_are_taken_at_once_and_what_is_not_is_said(desk: Desk) -> None:
    desk.article("News", "Nothing.", page=6)
    desk.article("First letter", "One.", kind=Kind.LETTER)
    theirs, _units = desk.article("Second letter", "Two.", kind=Kind.LETTER)
    _done, [title] = desk.article("Third letter", kind=Kind.LETTER)
    desk.article("On another page", "Three.", kind=Kind.LETTER, page=7)
    assignments.take(desk.session, theirs, desk.spanish, person=desk.bo, at=NOON)
    desk.save(desk.bo, title, "Tercera carta")

    chosen = page_of(desk.session, desk.issue, desk.spanish, 6, kinds=[Kind.LETTER])
    pieces = give_all(desk.session, chosen, to=desk.ana, person=desk.ana, at=NOON)

    assert [(piece.headline, piece.left, piece.people) for piece in pieces] == [
        ("First letter", None, ()),
        ("Second letter", Left.SOMEBODY_HAS_IT, ("Bo",)),
        ("Third letter", Left.NOTHING_LEFT, ()),
    ]
    assert desk.session.scalar(select(func.count()).where(Assignment.person_id == desk.ana.id)) == 1
    assert len(page_of(desk.session, desk.issue, desk.spanish, 6)) == 4
    assert desk.told(desk.ana) == []


def test_an_editor_gives_several_at_once(desk: Desk) -> None:
    desk.article("One", "Text.")
    elsewhere, _units = desk.article("Two", "Text.")
    rows = desk.session.scalars(select(Placement).order_by(Placement.id)).all()
    next(row for row in rows if row.article_id == elsewhere.id).destination = Destination.NOT_HERE

    pieces = give_all(desk.session, [row.id for row in rows], to=desk.ana, person=desk.marina, at=NOON)

    assert [piece.left for piece in pieces] == [None, Left.NOT_HERE]
    assert desk.told(desk.ana) == [("assigned", "Marina")]


def test_a_bundle_is_given_and_taken_back_at_once_but_for_what_was_begun(desk: Desk) -> None:
    begun, units = desk.article("Trams", "One.", page=1)
    others = [desk.article(name, "One.", page=1)[0] for name in ("Boats", "Bread", "Bo has it")]
    assignments.take(desk.session, others[-1], desk.spanish, person=desk.bo, at=NOON)
    ids = [each.public_id for each in (begun, *others)]
    chosen = giving.chosen_in(desk.session, desk.issue, desk.spanish, ids)

    bundle = giving.give(
        desk.session, desk.spanish, chosen, to=desk.ana, person=desk.marina, at=NOON, note="?"
    )

    assert [piece.left for piece in bundle.pieces] == [None, None, None, Left.SOMEBODY_HAS_IT]
    assert giving.placements_of(desk.session, bundle.number) == chosen[:3]
    desk.save(desk.ana, units[1], "Uno.")
    with pytest.raises(TmError, match="Only who may change"):
        giving.take_back(desk.session, bundle.number, may=lambda _: False, person=desk.bo, at=NOON)
    back = giving.take_back(desk.session, bundle.number, may=lambda _: True, person=desk.marina, at=NOON)
    assert (back.pieces, back.begun) == (2, 1)
    assert [desk.names(each) for each in (begun, *others)] == [["Ana"], [], [], ["Bo"]]


def test_what_somebody_had_before_the_bundle_stays_theirs(desk: Desk) -> None:
    article, _units = desk.article("Trams", "One.")
    assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)
    chosen = giving.chosen_in(desk.session, desk.issue, desk.spanish, [article.public_id])

    bundle = giving.give(desk.session, desk.spanish, chosen, to=desk.ana, person=desk.marina, at=NOON)

    assert bundle.number == 0
    assert giving.chosen_in(desk.session, desk.issue, desk.english, [article.public_id]) == []


def test_what_one_gets_in_anothers_place_is_taken_back_with_the_unsaved_words(desk: Desk) -> None:
    article, units = desk.article("Trams", "One.", "Two.")
    assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)
    _type(desk, desk.ana, units[1], "Un")
    _type(desk, desk.ana, units[2], "Do")

    number = giving.give_one(
        desk.session, article, desk.spanish, to=desk.bo, giver=desk.ana, person=desk.marina, at=NOON
    )
    assert desk.names(article) == ["Bo"]
    _type(desk, desk.bo, units[2], "Dos, dice Bo")
    back = giving.take_back(desk.session, number, may=lambda _: True, person=desk.marina, at=NOON)

    assert (back.pieces, back.begun, back.having) == (1, 0, ("Ana",))
    assert desk.names(article) == ["Ana"]
    assert [_typed(desk, each, article) for each in (desk.ana, desk.bo)] == [["Un"], ["Dos, dice Bo"]]
    assert (desk.told(desk.ana), desk.told(desk.bo)) == ([], [])


def test_who_has_read_that_it_was_taken_hears_that_it_is_theirs_again(desk: Desk) -> None:
    article, _units = desk.article("Trams", "One.")
    assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)
    number = giving.give_one(
        desk.session, article, desk.spanish, to=desk.bo, giver=desk.ana, person=desk.marina, at=NOON
    )
    notices.read(desk.session, desk.ana, at=NOON, shown=NOON)

    giving.take_back(desk.session, number, may=lambda _: True, person=desk.marina, at=NOON)
    assert desk.told(desk.ana) == [("taken_over", "Marina"), ("assigned", "Marina")]


@pytest.mark.parametrize("since", ["left", "taken again", "begun"])
def test_what_has_happened_since_is_not_undone(desk: Desk, since: str) -> None:
    article, units = desk.article("Trams", "One.")
    assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)
    number = giving.give_one(
        desk.session, article, desk.spanish, to=desk.bo, giver=desk.ana, person=desk.marina, at=NOON
    )
    match since:
        case "left":
            desk.ana.deactivated_at = NOON
        case "taken again":
            assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)
        case _:
            desk.save(desk.bo, units[1], "Uno.")

    giving.take_back(desk.session, number, may=lambda _: True, person=desk.marina, at=NOON)
    assert desk.names(article) == {"left": [], "taken again": ["Ana"], "begun": ["Bo"]}[since]


def test_what_one_gets_beside_another_is_taken_back_and_the_other_keeps_it(desk: Desk) -> None:
    article, _units = desk.article("Trams", "One.")
    assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)
    number = giving.give_one(desk.session, article, desk.spanish, to=desk.bo, person=desk.marina, at=NOON)
    assert desk.names(article) == ["Ana", "Bo"]
    assert not giving.give_one(desk.session, article, desk.spanish, to=desk.bo, person=desk.marina, at=NOON)

    back = giving.take_back(desk.session, number, may=lambda _: True, person=desk.marina, at=NOON)
    assert (back.pieces, back.having) == (1, ("Ana",))
    assert desk.names(article) == ["Ana"]


def test_another_day_counts_in_anothers_place_too(desk: Desk) -> None:
    article, _units = desk.article("Trams", "One.")
    assignments.take(desk.session, article, desk.spanish, person=desk.ana, at=NOON)
    until = NOON + 30 * DAY

    giving.give_one(
        desk.session,
        article,
        desk.spanish,
        to=desk.bo,
        giver=desk.ana,
        person=desk.marina,
        at=NOON,
        until=until,
    )
    assert desk.names(article, days=29) == ["Bo"]
    [told] = notices.notices_of(desk.session, desk.bo)
    assert told.until == until


def _type(desk: Desk, person: Person, unit: Unit, text: str) -> None:
    """Somebody types a text on top of what they see, and does not save it."""
    article = desk.session.get_one(Block, unit.block_id).article_id
    there = working_copies.kept(desk.session, desk.session.get_one(Article, article), desk.spanish, person)
    known = there[unit.public_id].at if unit.public_id in there else None
    working_copies.keep(
        desk.session, unit, desk.spanish, person=person, text=text, base_version=0, known=known, at=NOON
    )


def _typed(desk: Desk, person: Person, article: Article) -> list[str]:
    return [each.text for each in working_copies.kept(desk.session, article, desk.spanish, person).values()]
