import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_article, make_edition, make_issue, make_person, make_placement
from tm.document import Destination, Kind
from tm.errors import TmError
from tm.services import placements
from tm.services.placements import Column, Value
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Placement
from tm.storage.paper import Carries


class Desk:
    """Two editions that carry everything, two that carry chosen pieces."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.editions = {
            tag: make_edition(session, tag, carries=carries)
            for tag, carries in [
                ("en", Carries.EVERYTHING),
                ("es-419", Carries.EVERYTHING),
                ("ar", Carries.CHOSEN),
                ("fr", Carries.CHOSEN),
            ]
        }
        self.issue = make_issue(session)

    def article(self, home: str = "en", kind: Kind = Kind.NEWS) -> Article:
        return make_article(self.session, self.issue, kind=kind, home=self.editions[home])

    def destinations(self, article: Article) -> dict[str, Destination]:
        tags = {edition.id: edition.tag for edition in self.editions.values()}
        query = select(Placement).where(Placement.article_id == article.id)
        return {tags[each.edition_id]: each.destination for each in self.session.scalars(query)}


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


@pytest.mark.parametrize(
    ("home", "kind", "expected"),
    [
        ("en", Kind.NEWS, {"en", "es-419"}),
        ("ar", Kind.LETTER, {"en", "es-419", "ar"}),
        ("en", Kind.BOX, {"en", "es-419"}),
        ("ar", Kind.BOX, {"en", "es-419"}),
    ],
)
def test_articles_go_where_everything_goes_and_home(
    desk: Desk, home: str, kind: Kind, expected: set[str]
) -> None:
    article = desk.article(home, kind)

    placements.place_defaults(desk.session, [article])

    assert desk.destinations(article) == dict.fromkeys(expected, Destination.PRINT)


def test_wanting_chooses_exactly_these_editions_and_home(desk: Desk) -> None:
    article = desk.article("fr")
    placements.place_defaults(desk.session, [article])
    placements.set_destination(
        desk.session, article, desk.editions["es-419"], Destination.WEB, person=None, at=NOON
    )

    chosen = [desk.editions["es-419"], desk.editions["ar"]]
    placements.want(desk.session, article, chosen, person=None, at=NOON)

    assert desk.destinations(article) == {
        "en": Destination.NOT_HERE,
        "es-419": Destination.WEB,
        "ar": Destination.PRINT,
        "fr": Destination.PRINT,
    }


def test_a_destination_is_changed_in_place_and_told(desk: Desk) -> None:
    person = make_person(desk.session)
    article = desk.article()
    placement = make_placement(desk.session, article, desk.editions["ar"], short_title="Cranes")

    again = placements.set_destination(
        desk.session, article, desk.editions["ar"], Destination.LATER, person=person, at=NOON
    )

    line = desk.session.scalars(select(History).where(History.subject == Subject.PLACEMENT)).one()
    assert again is placement
    assert placement.short_title == "Cranes"
    assert (line.action, line.detail, line.person_id) == (
        "destination",
        {"before": "print", "after": "later"},
        person.id,
    )


@pytest.mark.parametrize(
    ("column", "wish", "value"),
    [
        (Column.PAGE, 3, 3),
        (Column.POSITION, 9, 9),
        (Column.SHORT_TITLE, " Port\n strike ", "Port strike"),
        (Column.SHORT_TITLE, " ", None),
        (Column.BUDGET, 450, 450),
        (Column.PLACED_AT, NOON, NOON),
        (Column.HELD_REASON, "The family asked.", "The family asked."),
    ],
)
def test_layout_sets_one_thing_at_a_time(desk: Desk, column: Column, wish: Value, value: Value) -> None:
    article, edition = desk.article(), desk.editions["es-419"]
    make_placement(desk.session, article, edition)

    placements.change(desk.session, article, edition, {column: wish}, person=None, at=NOON)
    desk.session.expire_all()
    placement = placements.placement_of(desk.session, article, edition)

    assert placement is not None
    assert getattr(placement, column) == value
    assert placement.destination is Destination.PRINT


def test_a_page_of_an_article_that_is_not_here_does_not_bring_it_here(desk: Desk) -> None:
    article = desk.article()

    placement, _ = placements.change(
        desk.session, article, desk.editions["ar"], {Column.PAGE: 2}, person=None, at=NOON
    )

    assert placement.destination is Destination.NOT_HERE


def test_nothing_changed_is_not_told(desk: Desk) -> None:
    article, edition = desk.article(), desk.editions["en"]
    make_placement(desk.session, article, edition, page=2)

    placements.change(desk.session, article, edition, {Column.PAGE: 2}, person=None, at=NOON)

    assert desk.session.scalars(select(History)).all() == []


@pytest.mark.parametrize("page", [0, -1, 1000])
def test_a_page_that_no_paper_has_is_refused(desk: Desk, page: int) -> None:
    with pytest.raises(TmError, match=str(page)):
        placements.change(
            desk.session, desk.article(), desk.editions["en"], {Column.PAGE: page}, person=None, at=NOON
        )


def test_a_length_of_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(TmError, match="number of words"):
        placements.change(
            desk.session, desk.article(), desk.editions["en"], {Column.BUDGET: 0}, person=None, at=NOON
        )
