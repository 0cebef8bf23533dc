"""Blocks moved, articles split and joined; short titles, doubts, standing texts, whole issues."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_article, make_assignment, make_block, make_issue, make_person, make_unit
from tests.services.half_done import HalfDone, make_untouched
from tm.document import Destination, Kind, Status
from tm.errors import TmError
from tm.services.assigning.holders import holders
from tm.services.loading import load_article
from tm.services.placements import placement_of
from tm.services.structure.articles import ArchiveArticle
from tm.services.structure.finding import ChangedMeanwhile
from tm.services.structure.moving import MoveBlocks
from tm.services.structure.pieces import JoinArticles, SplitArticle
from tm.services.structure.placing import SetShortTitle
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Placement
from tm.storage.paper import Edition


@pytest.fixture
def desk(session: Session) -> HalfDone:
    return make_untouched(session)


def headings(desk: HalfDone, article: Article) -> list[str]:
    """The beginnings of its blocks."""
    view = load_article(desk.session, article, desk.en)
    return [block.source_text[:10].strip() for block in view.blocks]


def order(desk: HalfDone) -> list[str]:
    query = select(Article).where(Article.issue_id == desk.issue.id, Article.archived_at.is_(None))
    return [headings(desk, article)[0] for article in desk.session.scalars(query.order_by(Article.position))]


def placed(desk: HalfDone, article: Article, edition: Edition) -> Placement:
    placement = placement_of(desk.session, article, edition)
    assert placement is not None
    return placement


def test_blocks_move_with_their_translations(desk: HalfDone) -> None:
    news, sidebar = desk.article(Kind.NEWS), desk.article(Kind.SIDEBAR)
    desk.say(desk.unit("Ask"), "Pregunta.", Status.APPROVED)
    before = headings(desk, news), headings(desk, sidebar)

    blocks = (desk.block("Ask").public_id, desk.block("Fares").public_id)
    operation = desk.apply(MoveBlocks(blocks, news.public_id, desk.block("Tickets").public_id))

    assert headings(desk, news)[-4:] == ["Tickets co", "Ask at the", "Fares rose", "— A deckha"]
    assert headings(desk, sidebar) == ["What it co"]
    assert desk.told(desk.unit("Ask")) == ("Pregunta.", "text", "approved")
    desk.undo(operation)
    assert (headings(desk, news), headings(desk, sidebar)) == before


def test_blocks_change_their_order(desk: HalfDone) -> None:
    sidebar = desk.article(Kind.SIDEBAR)

    operation = desk.apply(MoveBlocks((desk.block("Ask").public_id,), sidebar.public_id, None))

    assert headings(desk, sidebar) == ["Ask at the", "What it co", "Fares rose"]
    desk.undo(operation)
    assert headings(desk, sidebar) == ["What it co", "Fares rose", "Ask at the"]


def test_blocks_only_move_where_they_fit(desk: HalfDone) -> None:
    news, sidebar, letter = (desk.article(kind) for kind in (Kind.NEWS, Kind.SIDEBAR, Kind.LETTER))
    block = desk.block("Ask").public_id
    elsewhere = make_article(desk.session, make_issue(desk.session, "3-5"))
    spanish = make_article(desk.session, desk.issue, language="es", home=desk.es)
    desk.apply(ArchiveArticle(letter.public_id))
    refused = [
        (MoveBlocks((), news.public_id, None), "at least one"),
        (MoveBlocks((block,), news.public_id, desk.block("Fares").public_id), "behind another one"),
        (MoveBlocks((block,), sidebar.public_id, block), "behind another one"),
        (MoveBlocks((block,), elsewhere.public_id, None), "different issues"),
        (MoveBlocks((block,), spanish.public_id, None), "different languages, en and es"),
        (MoveBlocks((block,), letter.public_id, None), "load the page again"),
        (MoveBlocks((block,), "nowhere", None), "no article nowhere"),
    ]
    for change, words in refused:
        with pytest.raises(TmError, match=words):
            desk.apply(change)


def test_an_article_is_split_and_goes_where_the_old_one_goes(desk: HalfDone) -> None:
    news = desk.article(Kind.NEWS)
    row = placed(desk, news, desk.fr)
    row.destination, row.page, row.short_title, row.approved_at = Destination.WEB, 7, "Ferry", NOON
    make_assignment(desk.session, row, desk.person)
    before = order(desk), headings(desk, news)

    operation = desk.apply(SplitArticle(desk.block("Tickets").public_id, as_kind=Kind.BRIEF))

    new = desk.article(Kind.BRIEF)
    assert headings(desk, new) == ["Tickets co", "— A deckha"]
    assert order(desk) == ["The ferry", "Tickets co", "What it co", "Dear paper", "Write to u"]
    assert (new.language, new.home_edition_id, new.page, new.start_line) == ("en", desk.en.id, 1, 11)
    assert new.raw_id == news.raw_id
    copy = placed(desk, new, desk.fr)
    assert (copy.destination, copy.page, copy.short_title, copy.approved_at) == (
        Destination.WEB,
        7,
        None,
        None,
    )
    assert holders(desk.session, [copy.id], at=NOON) == {}
    [holder] = holders(desk.session, [row.id], at=NOON)[row.id]
    assert holder.name == desk.person.display_name
    desk.undo(operation)
    assert (order(desk), headings(desk, news)) == before
    assert copy.destination is Destination.NOT_HERE


def test_a_run_in_the_middle_becomes_a_sidebar_of_the_article(desk: HalfDone) -> None:
    news = desk.article(Kind.NEWS)
    over = desk.block("Is it over").public_id

    desk.apply(SplitArticle(over, over, Kind.SIDEBAR))

    new = desk.session.get_one(Article, desk.block("Is it over").article_id)
    assert (new.kind, new.parent_id, headings(desk, new)) == (Kind.SIDEBAR, news.id, ["Is it over"])
    assert headings(desk, news)[2:4] == ["The ferry", "More on pa"]


def test_an_article_is_not_split_into_one(desk: HalfDone) -> None:
    headline, ask = desk.block("What it costs").public_id, desk.block("Ask").public_id
    for change, words in (
        (SplitArticle(headline), "whole article"),
        (SplitArticle(headline, ask), "whole article"),
        (SplitArticle(ask, headline), "to a later one"),
        (SplitArticle(ask, desk.block(desk.units()[0].text).public_id), "to a later one"),
    ):
        with pytest.raises(TmError, match=words):
            desk.apply(change)


def test_a_split_is_not_undone_when_something_was_put_into_the_new_article(desk: HalfDone) -> None:
    operation = desk.apply(SplitArticle(desk.block("Tickets").public_id, as_kind=Kind.BRIEF))
    target = desk.article(Kind.BRIEF).public_id
    later = desk.apply(MoveBlocks((desk.block("Ask").public_id,), target, None))

    with pytest.raises(TmError, match="undo the later change first"):
        desk.undo(operation)
    desk.undo(later)
    desk.undo(operation)


def test_articles_are_joined_with_all_that_hangs_on_them(desk: HalfDone) -> None:
    news, sidebar, letter = (desk.article(kind) for kind in (Kind.NEWS, Kind.SIDEBAR, Kind.LETTER))
    other = make_person(desk.session, "ana")
    make_assignment(desk.session, placed(desk, news, desk.es), desk.person)
    make_assignment(desk.session, placed(desk, letter, desk.es), desk.person)
    make_assignment(desk.session, placed(desk, news, desk.es), other)
    placed(desk, letter, desk.fr).destination = Destination.LATER
    desk.say(desk.unit("Tickets"), "Billetes.", Status.APPROVED)
    before = headings(desk, news), headings(desk, letter)

    operation = desk.apply(JoinArticles(news.public_id, letter.public_id))

    assert headings(desk, letter) == before[1] + before[0]
    assert desk.told(desk.unit("Tickets")) == ("Billetes.", "text", "approved")
    assert (news.archived_at is not None, sidebar.parent_id) == (True, letter.id)
    assert placed(desk, letter, desk.fr).destination is Destination.PRINT
    there = placed(desk, letter, desk.es).id
    assert sorted(each.name for each in holders(desk.session, [there], at=NOON)[there]) == ["Ana", "Editor"]
    told = select(History.action).where(History.subject == Subject.ASSIGNMENT)
    assert desk.session.scalars(told).all() == ["take"]
    desk.undo(operation)
    assert (headings(desk, news), headings(desk, letter)) == before
    assert (news.archived_at, sidebar.parent_id) == (None, news.id)
    assert placed(desk, letter, desk.fr).destination is Destination.LATER
    assert [each.name for each in holders(desk.session, [there], at=NOON)[there]] == ["Editor"]
    here = placed(desk, news, desk.es).id
    assert sorted(each.name for each in holders(desk.session, [here], at=NOON)[here]) == ["Ana", "Editor"]


def test_an_article_goes_into_its_own_sidebar(desk: HalfDone) -> None:
    news, sidebar = desk.article(Kind.NEWS), desk.article(Kind.SIDEBAR)

    desk.apply(JoinArticles(news.public_id, sidebar.public_id))

    assert sidebar.parent_id is None


def test_an_undo_leaves_what_was_placed_or_let_go_since(desk: HalfDone) -> None:
    news, letter = desk.article(Kind.NEWS), desk.article(Kind.LETTER)
    placed(desk, letter, desk.fr).destination = Destination.LATER
    operation = desk.apply(JoinArticles(news.public_id, letter.public_id))
    placed(desk, letter, desk.fr).destination = Destination.WEB
    desk.session.flush()

    desk.undo(operation)

    assert placed(desk, letter, desk.fr).destination is Destination.WEB


def test_an_approved_article_that_gets_a_part_nobody_approved_is_looked_at_again(desk: HalfDone) -> None:
    sidebar, letter = desk.article(Kind.SIDEBAR), desk.article(Kind.LETTER)
    rows = [placed(desk, letter, desk.es), placed(desk, letter, desk.fr), placed(desk, sidebar, desk.fr)]
    for row in rows:
        row.approved_at = NOON

    operation = desk.apply(MoveBlocks((desk.block("Ask").public_id,), letter.public_id, None))

    assert [row.approved_at for row in rows] == [None, NOON, NOON]
    desk.undo(operation)
    assert [row.approved_at for row in rows] == [NOON, NOON, NOON]


def test_articles_that_do_not_belong_together_are_not_joined(desk: HalfDone) -> None:
    news, letter = desk.article(Kind.NEWS), desk.article(Kind.LETTER)
    elsewhere = make_article(desk.session, make_issue(desk.session, "3-5"))
    spanish = make_article(desk.session, desk.issue, language="es", home=desk.es)
    for change, words in (
        (JoinArticles(news.public_id, news.public_id), "with itself"),
        (JoinArticles(news.public_id, elsewhere.public_id), "different issues"),
        (JoinArticles(news.public_id, spanish.public_id), "different languages"),
    ):
        with pytest.raises(TmError, match=words):
            desk.apply(change)
    desk.apply(JoinArticles(letter.public_id, news.public_id))
    with pytest.raises(ChangedMeanwhile):
        desk.apply(JoinArticles(letter.public_id, news.public_id))


def test_what_is_held_back_stays_so_when_it_is_cut_or_joined(desk: HalfDone) -> None:
    news, letter = desk.article(Kind.NEWS), desk.article(Kind.LETTER)
    row = placed(desk, news, desk.es)
    row.held_at, row.held_reason, row.embargo_until = NOON, "The family asked.", NOON

    split = desk.apply(SplitArticle(desk.block("Tickets").public_id, as_kind=Kind.BRIEF))
    copy = placed(desk, desk.article(Kind.BRIEF), desk.es)
    assert (copy.held_at, copy.held_reason, copy.embargo_until) == (NOON, "The family asked.", NOON)
    desk.undo(split)

    joined = desk.apply(JoinArticles(news.public_id, letter.public_id))
    other = placed(desk, letter, desk.es)
    assert (other.held_at, other.held_reason, other.embargo_until) == (NOON, "The family asked.", NOON)
    desk.undo(joined)
    assert (other.held_at, other.embargo_until) == (None, None)


def test_a_block_of_one_edition_goes_along(desk: HalfDone) -> None:
    news, letter = desk.article(Kind.NEWS), desk.article(Kind.LETTER)
    own = make_block(desk.session, news, edition=desk.es)
    make_unit(desk.session, own, "Nota de la redacción.")

    desk.apply(JoinArticles(news.public_id, letter.public_id))

    assert (own.article_id, own.edition_id) == (letter.id, desk.es.id)


def test_a_short_title_of_an_edition(desk: HalfDone) -> None:
    letter = desk.article(Kind.LETTER)

    operation = desk.apply(SetShortTitle(letter.public_id, "ar", " العبّارة  باقية "))
    desk.apply(SetShortTitle(letter.public_id, "fr", "Le bac"))
    desk.apply(SetShortTitle(letter.public_id, "fr", ""))

    assert placed(desk, letter, desk.ar).short_title == "العبّارة باقية"
    assert placed(desk, letter, desk.fr).short_title is None
    desk.undo(operation)
    assert placed(desk, letter, desk.ar).short_title is None
    with pytest.raises(TmError, match="no edition xh"):
        desk.apply(SetShortTitle(letter.public_id, "xh", "x"))


def test_a_short_title_where_an_article_does_not_go(desk: HalfDone) -> None:
    news = desk.article(Kind.NEWS)
    assert placement_of(desk.session, news, desk.ar) is None

    desk.apply(SetShortTitle(news.public_id, "ar", "العبّارة"))

    assert placed(desk, news, desk.ar).destination is Destination.NOT_HERE


def test_the_history_names_the_article(desk: HalfDone) -> None:
    news = desk.article(Kind.NEWS)
    tickets = desk.block("Tickets").public_id
    desk.apply(MoveBlocks((tickets,), news.public_id, None))

    lines = desk.session.scalars(select(History).where(History.subject == Subject.STRUCTURE)).all()

    assert [(line.action, line.article_id) for line in lines] == [("move_blocks", news.id)]
