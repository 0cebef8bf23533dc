"""Who could take a piece, and what each of them has at hand."""

from tests.builders import NOON, make_person
from tests.services.assigning.desk import DAY, Desk
from tm.document import IssueState, Kind
from tm.services.assigning import assignments, giving
from tm.services.assigning.bundles import Left, give_all
from tm.services.assigning.candidates import candidates
from tm.storage.issues import Article
from tm.storage.people import Person
from tm.workflow.roles import Role


def _told(desk: Desk, article: Article, *, days: float = 0) -> list[tuple[str, int, int]]:
    found = candidates(desk.session, article, desk.spanish, at=NOON + days * DAY)
    return [(each.name, each.pieces, each.words) for each in found]


def _takes(desk: Desk, person: Person, article: Article) -> None:
    assignments.take(desk.session, article, desk.spanish, person=person, at=NOON)


def test_who_has_the_least_to_do_stands_first(desk: Desk) -> None:
    trams, _ = desk.article("Trams", "One.")
    ferries, units = desk.article("Night ferries", "Two of them.", "Three of them.")
    _takes(desk, desk.ana, ferries)
    assert _told(desk, trams) == [("Bo", 0, 0), ("Marina", 0, 0), ("Ana", 1, 8)]

    desk.save(desk.ana, units[1], "Dos.")
    assert _told(desk, trams)[-1] == ("Ana", 1, 5)
    for unit in (units[0], units[2]):
        desk.save(desk.ana, unit, "Ya.")
    assert ("Ana", 0, 0) in _told(desk, trams), "what is done is no work"


def test_the_piece_itself_is_not_counted(desk: Desk) -> None:
    trams, _ = desk.article("Trams", "One.")
    _takes(desk, desk.ana, trams)
    assert ("Ana", 0, 0) in _told(desk, trams)


def test_what_lapsed_and_what_is_of_a_closed_issue_is_no_work(desk: Desk) -> None:
    trams, _ = desk.article("Trams", "One.")
    ferries, _units = desk.article("Ferries", "Two.")
    _takes(desk, desk.ana, ferries)
    assert ("Ana", 1, 2) in _told(desk, trams)
    assert ("Ana", 0, 0) in _told(desk, trams, days=30)
    desk.issue.state = IssueState.CLOSED
    assert ("Ana", 0, 0) in _told(desk, trams)


def test_who_does_not_read_the_language_stands_behind_who_does(desk: Desk) -> None:
    trams, _ = desk.article("Trams", "One.")
    desk.ana.reads, desk.bo.reads = ["fr"], ["en-GB", "fr"]
    found = candidates(desk.session, trams, desk.spanish, at=NOON)

    assert [(each.name, each.reads) for each in found] == [("Bo", True), ("Marina", None), ("Ana", False)]


def test_who_left_or_may_not_translate_there_is_none(desk: Desk) -> None:
    trams, _ = desk.article("Trams", "One.")
    make_person(desk.session, "lay", role=Role.LAYOUT, edition=desk.spanish)
    desk.ana.deactivated_at = NOON

    assert [name for name, _pieces, _words in _told(desk, trams)] == ["Bo", "Marina"]


def test_to_whom_one_piece_was_given_is_known_by_its_number(desk: Desk) -> None:
    trams, _ = desk.article("Trams", "One.")
    ferries, _ = desk.article("Ferries", "Two.")
    chosen = giving.chosen_in(desk.session, desk.issue, desk.spanish, [trams.public_id, ferries.public_id])
    one = giving.give(desk.session, desk.spanish, chosen[:1], to=desk.ana, person=desk.marina, at=NOON)
    assert giving.given_to(desk.session, one.number) is desk.ana

    two = giving.take_back(desk.session, one.number, may=lambda _: True, person=desk.marina, at=NOON)
    assert two.pieces == 1
    both = giving.give(desk.session, desk.spanish, chosen, to=desk.bo, person=desk.marina, at=NOON)
    assert giving.given_to(desk.session, both.number) is None
    assert giving.given_to(desk.session, 0) is None


def test_what_is_only_announced_is_given_and_furniture_without_words_is_not(desk: Desk) -> None:
    awaited = desk.bare("The strike")
    furniture = desk.bare("Masthead", kind=Kind.MASTHEAD)
    chosen = giving.chosen_in(
        desk.session, desk.issue, desk.spanish, [awaited.public_id, furniture.public_id]
    )
    pieces = give_all(desk.session, chosen, to=desk.ana, person=desk.marina, at=NOON)

    assert [piece.left for piece in pieces] == [None, Left.NOTHING_LEFT]
