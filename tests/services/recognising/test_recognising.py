import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_assignment, make_issue
from tests.services.recognising.desk import DUMP, LOOMS, LOOMS_IN_ENGLISH, WELLS, Desk, make_desk
from tm.document import Destination, Doubt, Status
from tm.errors import TmError
from tm.services import placements, readings, recognising, scopes, structure
from tm.services.board import progress
from tm.services.incoming import intake
from tm.services.loading import issue_articles
from tm.services.placements import placement_of
from tm.services.recognising import Recognise, Side
from tm.storage.issues import Article, ImportDoubt, Placement


@pytest.fixture
def desk(session: Session) -> Desk:
    return make_desk(session)


def order(desk: Desk, issue_articles_of: Article) -> list[str]:
    """The headlines of the article's issue, in its order."""
    issue = scopes.scope_of(desk.session, issue_articles_of)
    rows = scopes.articles_of(desk.session, issue)
    return [desk.view(row, desk.english).source_headline for row in rows]


def placed(desk: Desk, article: Article) -> int | None:
    """The number of the issue in which an article stands now."""
    desk.session.refresh(article)
    return article.issue_id


def looms(desk: Desk, status: Status = Status.TRANSLATED) -> Article:
    """The Spanish piece, translated in the desk."""
    article = desk.pool(LOOMS, "es")
    desk.translate(article, desk.english, LOOMS_IN_ENGLISH, status)
    return article


def test_a_translation_is_known_again_in_print(desk: Desk) -> None:
    article = looms(desk)

    arrived = desk.arrive()

    (match,) = arrived.known
    assert (match.known, match.edition, match.sure) == (article.public_id, "en", True)
    assert article.issue_id == arrived.imported.issue.id
    assert article.language == "es"
    heads = order(desk, article)
    assert heads.index("Los telares de Santa Marta") == heads.index("NEW WELLS FOR THE SCHOOL") + 1
    assert len(heads) == len(set(heads))
    row = next(
        row
        for row in progress.board(desk.session, arrived.imported.issue, at=NOON).rows
        if row.id == match.known
    )
    assert row.cells["en"].counts.done_words == row.cells["en"].counts.words


def test_the_printed_words_are_shown_beside_and_taken_over(desk: Desk) -> None:
    article = looms(desk)
    desk.arrive()
    (recognition,) = desk.recognitions()

    found = recognising.compare_printed(desk.session, recognition).found

    assert [(each.side, each.sure) for each in found] == [(Side.BOTH, True)]
    assert found[0].after == "They ask for light over their tables and for a nurse."
    done = recognising.take_over(
        desk.session,
        recognition,
        [found[0].key],
        person=desk.person,
        may_approve=True,
        token="t",
        at=NOON,
    )
    assert done.saved == 1
    texts = [unit.translation for unit in desk.view(article, desk.english).units]
    assert found[0].after in texts
    assert recognition.settled_at == NOON
    assert recognising.compare_printed(desk.session, recognition).found == []


def test_what_is_not_chosen_stays(desk: Desk) -> None:
    article = looms(desk)
    desk.arrive()
    (recognition,) = desk.recognitions()
    before = [unit.translation for unit in desk.view(article, desk.english).units]

    recognising.take_over(
        desk.session, recognition, [], person=desk.person, may_approve=True, token="t", at=NOON
    )

    assert [unit.translation for unit in desk.view(article, desk.english).units] == before
    assert recognition.settled_at == NOON


def test_what_was_approved_stays_approved_with_the_printed_words(desk: Desk) -> None:
    article = looms(desk, Status.APPROVED)
    desk.arrive()
    (recognition,) = desk.recognitions()
    (found,) = recognising.compare_printed(desk.session, recognition).found

    recognising.take_over(
        desk.session, recognition, [found.key], person=desk.person, may_approve=True, token="t", at=NOON
    )

    assert {unit.status for unit in desk.view(article, desk.english).units} == {Status.APPROVED}


def test_words_that_are_printed_as_they_are_need_no_look(desk: Desk) -> None:
    article = desk.pool(LOOMS, "es")
    printed = DUMP[DUMP.index("THE LOOMS") : DUMP.index("LIBRARY OPENS")]
    desk.translate(article, desk.english, printed, Status.TRANSLATED)

    desk.arrive()

    (recognition,) = desk.recognitions()
    assert recognition.settled_at == NOON


def test_an_original_is_known_again_and_takes_the_printed_words(desk: Desk) -> None:
    article = desk.pool(WELLS, "en")
    desk.translate(article, desk.spanish, WELLS, Status.TRANSLATED)
    units = {unit.id for unit in desk.view(article, desk.spanish).units}

    arrived = desk.arrive()

    view = desk.view(article, desk.spanish)
    assert [match.sure for match in arrived.known] == [True]
    assert view.source_headline == "NEW WELLS FOR THE SCHOOL"
    assert {unit.id for unit in view.units} == units
    outdated = {unit.text for unit in view.units if unit.outdated}
    assert outdated == {"NEW WELLS FOR THE SCHOOL", "The co-operative dug four wells behind the school."}


def test_its_places_and_people_stay(desk: Desk) -> None:
    article = looms(desk)
    placement = placement_of(desk.session, article, desk.english)
    assert placement is not None
    taken = make_assignment(desk.session, placement, desk.person)

    desk.arrive()

    assert placement_of(desk.session, article, desk.english) is placement
    assert taken.ended_at is None


def test_it_can_be_taken_back(desk: Desk) -> None:
    article = looms(desk)
    arrived = desk.arrive()

    structure.undo(desk.session, desk.last(), person=None, at=NOON)

    assert article.issue_id is None
    heads = [
        desk.view(row, desk.english).source_headline
        for row in issue_articles(desk.session, arrived.imported.issue)
    ]
    assert "THE LOOMS OF SANTA MARTA" in heads
    assert recognising.recognised_in(desk.session, arrived.imported.issue) == []
    with pytest.raises(TmError):
        recognising.compare_printed(desk.session, desk.recognitions()[0])


def test_what_nobody_has_translated_yet_is_asked(desk: Desk) -> None:
    article = desk.pool(LOOMS, "es")

    arrived = desk.arrive()

    assert [(match.known, match.sure) for match in arrived.known] == [(article.public_id, False)]
    assert placed(desk, article) is None
    doubt = desk.session.scalars(select(ImportDoubt).where(ImportDoubt.code == Doubt.KNOWN_PIECE)).one()
    keys = [each.key for each in readings.offer(desk.session, doubt.id)]
    readings.decide(desk.session, doubt.id, keys[1], person=None, at=NOON)
    assert placed(desk, article) == arrived.imported.issue.id
    assert readings.next_doubt(desk.session, arrived.imported.issue, after=0) != doubt.id


def test_printed_words_fill_what_is_to_do(desk: Desk) -> None:
    article = desk.pool(LOOMS, "es")
    desk.arrive()
    printed = next(
        row
        for row in desk.session.scalars(select(Article).where(Article.language == "en"))
        if "LOOMS" in desk.view(row, desk.english).source_headline
    )
    change = Recognise(printed.public_id, article.public_id, "en")
    structure.apply(desk.session, change, person=None, at=NOON)
    (recognition,) = desk.recognitions()

    found = recognising.compare_printed(desk.session, recognition).found
    recognising.take_over(
        desk.session,
        recognition,
        [each.key for each in found],
        person=desk.person,
        may_approve=False,
        token="t",
        at=NOON,
    )

    assert {each.side for each in found} == {Side.PRINT}
    view = desk.view(article, desk.english)
    assert view.done_units == len(view.units)
    assert view.headline == "THE LOOMS OF SANTA MARTA"


def test_a_headline_in_capitals_is_the_same_headline(desk: Desk) -> None:
    article = desk.pool(LOOMS, "es")
    said = LOOMS_IN_ENGLISH.replace("They want lamps over their tables and a nurse.", "Yes.")
    desk.translate(article, desk.english, said, Status.TRANSLATED)
    desk.arrive()

    found = recognising.compare_printed(desk.session, desk.recognitions()[0]).found

    assert {each.before for each in found} == {"Yes."}


def test_another_paper_has_nothing_of_the_pool(desk: Desk) -> None:
    desk.pool("A Bench\n\nThere is a new bench by the lock. Nobody knows who put it there.\n", "en")
    desk.pool("Un banco\n\nHay un banco nuevo junto a la esclusa. Nadie sabe quién lo puso allí.\n", "es")

    assert desk.arrive().known == []


def test_a_piece_cannot_be_an_article_of_its_language_in_translation(desk: Desk) -> None:
    article = desk.pool(WELLS, "en")
    bench = desk.pool("Un banco\n\nHay un banco nuevo.\n", "es")

    for printed, known, tag in ((article, article, None), (article, bench, None), (bench, article, "fr")):
        change = Recognise(printed.public_id, known.public_id, tag)
        with pytest.raises(TmError):
            structure.apply(desk.session, change, person=None, at=NOON)


def test_the_same_text_twice_in_the_pool_is_asked(desk: Desk) -> None:
    desk.pool(WELLS, "en")
    desk.pool(WELLS, "en")

    assert [match.sure for match in desk.arrive().known] == [False]


def test_what_was_recognised_is_listed(desk: Desk) -> None:
    article = looms(desk)
    arrived = desk.arrive()

    (line,) = recognising.recognised_in(desk.session, arrived.imported.issue)

    assert (line.article, line.edition, line.settled) == (article.public_id, "en", False)
    assert line.operation == desk.last().id
    assert scopes.put_away(desk.session, arrived.imported.issue) == []


def test_an_issue_made_by_hand_is_not_imported_twice(desk: Desk) -> None:
    intake.new_issue(
        desk.session,
        slug=None,
        volume="4",
        number="7",
        date_from=None,
        date_to=None,
        person=None,
        at=NOON,
    )

    with pytest.raises(TmError, match="4-7"):
        desk.arrive()


def test_what_one_edition_printed_and_another_put_off_goes_on_in_a_copy(desk: Desk) -> None:
    article = looms(desk)
    before = make_issue(desk.session, "4-6")
    article.issue_id = before.id
    for edition, goes in ((desk.spanish, Destination.PRINT), (desk.english, Destination.LATER)):
        placements.set_destination(desk.session, article, edition, goes, person=None, at=NOON)

    arrived = desk.arrive()

    (match,) = arrived.known
    (known,) = desk.recognitions()
    copy = desk.session.get_one(Article, known.article_id)
    assert (match.known, match.sure) == (article.public_id, True)
    assert (copy.copied_from_id, copy.issue_id) == (article.id, arrived.imported.issue.id)
    assert article.issue_id == before.id
    rows = desk.session.scalars(select(Placement).where(Placement.article_id.in_([article.id, copy.id])))
    placed_now = {(each.article_id, each.edition_id): each.destination for each in rows}
    assert placed_now == {
        (article.id, desk.spanish.id): Destination.PRINT,
        (article.id, desk.english.id): Destination.NOT_HERE,
        (copy.id, desk.english.id): Destination.PRINT,
    }
    structure.undo(desk.session, desk.last(), person=None, at=NOON)
    desk.session.expire_all()
    assert copy.archived_at is not None
    put_off = placement_of(desk.session, article, desk.english)
    assert put_off is not None
    assert put_off.destination is Destination.LATER
