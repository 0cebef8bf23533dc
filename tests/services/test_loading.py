"""An article in one edition: what was read, what has changed since, what a reader would find."""

from sqlalchemy.orm import Session

from tests.builders import (
    make_article,
    make_block,
    make_edition,
    make_issue,
    make_placement,
    make_rendering,
    make_standing,
    make_text,
    make_translation,
    make_unit,
)
from tests.statements import counted
from tm.document import BlockType, Status, Treatment
from tm.services.loading import in_page_order, issue_articles, load_article, load_articles
from tm.services.views import Mark
from tm.storage.units import UnitVersion


def test_target_text_is_the_translations_with_the_originals_gaps(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    article = make_article(session, home=english)
    one, two, three = make_text(session, article, "One.", "Two.", "Three.")
    make_translation(session, one, spanish, "Uno y dos.")
    make_translation(session, two, spanish, "dos", treatment=Treatment.JOINED)
    make_translation(session, three, spanish, "Tres.", status=Status.APPROVED)

    block = load_article(session, article, spanish).blocks[0]

    assert block.source_text == "One. Two. Three."
    assert block.target_text == "Uno y dos. Tres."
    assert block.complete


def test_gaps_show_the_original(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    article = make_article(session, home=english)
    one, _two = make_text(session, article, "One.", "Two.")
    make_translation(session, one, spanish, "Uno.")

    view = load_article(session, article, spanish)

    assert [(p.text, p.gap) for p in view.blocks[0].target_pieces] == [("Uno.", False), ("Two.", True)]
    assert (view.words, view.done_words, view.blocks[0].complete) == (2, 1, False)


def test_in_the_home_edition_the_source_is_the_text(session: Session) -> None:
    english = make_edition(session, "en")
    article = make_article(session, home=english)
    make_text(session, article, "One.", "Two.")

    view = load_article(session, article, english)

    assert view.is_home
    assert view.blocks[0].target_text == "One. Two."
    assert view.words == 0


def test_original_changed_is_derived_and_shows_what_was_read(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    article = make_article(session, home=english)
    unit = make_text(session, article, "One tram.")[0]
    make_translation(session, unit, spanish, "Un tranvía.")
    unit.text, unit.version = "Two trams.", 2
    session.add(UnitVersion(unit_id=unit.id, version=2, text="Two trams.", words=2))
    session.flush()

    shown = load_article(session, article, spanish).blocks[0].units[0]

    assert (shown.outdated, shown.mark, shown.basis_text) == (True, Mark.CHANGED, "One tram.")


def test_what_was_read_in_another_edition_outdates_with_that_edition(session: Session) -> None:
    english, spanish, tamil = (make_edition(session, tag) for tag in ("en", "es-419", "ta"))
    article = make_article(session, language="es", home=spanish)
    unit = make_text(session, article, "Un tranvía.")[0]
    pivot = make_translation(session, unit, english, "One tram.", version=3)
    make_translation(session, unit, tamil, "ஒரு டிராம்.", basis_edition=english, basis_version=3)

    before = load_article(session, article, tamil).blocks[0].units[0]
    pivot.version = 4
    session.flush()
    after = load_article(session, article, tamil).blocks[0].units[0]

    assert (before.outdated, after.outdated, after.basis_edition) == (False, True, "en")


def test_a_standing_text_is_rendered_with_the_editions_own_slots(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    standing = make_standing(session, "box", slots=["url"])
    make_rendering(session, standing, spanish, "Se consigue en {url}", slots={"url": "example.org/es.pdf"})
    article = make_article(session, home=english)
    make_unit(session, make_block(session, article, BlockType.BOX, standing=standing), "Available at x")

    block = load_article(session, article, spanish).blocks[0]

    assert block.standing is not None
    assert block.standing.text == "Se consigue en example.org/es.pdf"
    assert not block.wanted


def test_a_block_of_another_edition_is_not_shown(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    article = make_article(session, home=english)
    make_unit(session, make_block(session, article, edition=english), "Local note.")

    assert load_article(session, article, spanish).blocks == ()


def test_the_page_order_of_an_edition_wins_over_the_articles(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    issue = make_issue(session)
    first, second = (make_article(session, issue, home=english, page=page) for page in (1, 2))
    make_placement(session, first, spanish, page=3)
    make_placement(session, second, spanish, page=1)

    views = in_page_order(load_articles(session, issue_articles(session, issue), spanish))

    assert [view.id for view in views] == [second.public_id, first.public_id]


def test_queries_do_not_grow_with_the_text(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    issue = make_issue(session)

    def load() -> int:
        session.expire_all()
        articles = issue_articles(session, issue)
        with counted(session) as statements:
            load_articles(session, articles, spanish)
        return len(statements)

    for _ in range(2):
        make_text(session, make_article(session, issue, home=english), "One.", "Two.")
    few = load()
    for _ in range(6):
        make_text(session, make_article(session, issue, home=english), *["Sentence."] * 5)

    assert load() == few


def test_a_joined_sentence_stands_where_its_head_stands(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    article = make_article(session, home=english)
    one, two = make_text(session, article, "One.", "Two.")
    make_translation(session, one, spanish, "Uno y dos.", status=Status.DRAFT)
    make_translation(session, two, spanish, "", treatment=Treatment.JOINED)

    assert load_article(session, article, spanish).done_units == 0


def test_what_is_joined_to_a_gap_shows_its_original_too(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    article = make_article(session, home=english)
    _one, two = make_text(session, article, "One.", "Two.")
    make_translation(session, two, spanish, "", treatment=Treatment.JOINED)

    pieces = load_article(session, article, spanish).blocks[0].target_pieces

    assert [(piece.text, piece.gap) for piece in pieces] == [("One.", True), ("Two.", True)]
