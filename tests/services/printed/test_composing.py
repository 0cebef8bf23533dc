"""An edition put together: order, patterns, standing texts, gaps, and every word of the home edition."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.sample_issue import sample_issue
from tests.services.small_desk import Desk, edited, make_desk, typed
from tm.document import Article, Block, BlockType, Destination, Issue, IssueState, Kind
from tm.export import text
from tm.services import placements
from tm.services.exports.exporting import Format, export_issue
from tm.services.incoming import intake
from tm.services.placements import Column
from tm.services.printed.composing import Composed, Jumps, compose
from tm.services.standing_texts.standing import RenderingChange, save_rendering
from tm.storage.issues import Article as ArticleRow
from tm.storage.paper import Edition
from tm.workflow.moves import Action


@pytest.fixture
def desk(session: Session) -> Desk:
    return make_desk(session)


def composed(desk: Desk, edition: Edition | None = None, jumps: Jumps = Jumps.DROP) -> Composed:
    return compose(desk.session, desk.issue, edition or desk.es, jumps=jumps, at=NOON)


def texts(article: Article) -> list[tuple[BlockType, str]]:
    return [(block.type, block.text) for block in article.blocks]


def of_kind(found: Composed, kind: Kind) -> list[Article]:
    return [article for article in found.issue.articles if article.kind is kind]


def test_an_article_is_set_with_the_editions_forms(desk: Desk) -> None:
    desk.fill()

    (report,) = of_kind(composed(desk), Kind.NEWS)
    (letter,) = of_kind(composed(desk), Kind.LETTER)

    assert texts(report) == [
        (BlockType.HEADLINE, "ES CRANES STAND STILL"),
        (BlockType.DATELINE, "ES OLD QUAY (North), 3 de mayo—"),
        (BlockType.PARAGRAPH, "ES The cranes stopped at six. ES Nobody went home."),
        (BlockType.SUBHEAD, "ES A long night"),
        (BlockType.PARAGRAPH, "ES Tea was passed from hand to hand."),
    ]
    assert texts(letter)[-1] == (BlockType.SIGNOFF, "—ES A new docker")


@pytest.mark.parametrize(
    ("printed", "set_as"),
    [
        ("OLD QUAY, Jan. 9, 2025—", "X OLD QUAY, 9 de enero de 2025—"),
        ("OLD QUAY, May 3 – May 5—", "X OLD QUAY, 3 de mayo – 5 de mayo—"),
    ],
)
def test_datelines_have_the_editions_dates(session: Session, printed: str, set_as: str) -> None:
    found = sample_issue()
    report = Article(
        Kind.NEWS,
        "en",
        (Block(BlockType.DATELINE, printed), Block(BlockType.PARAGRAPH, "Rain.")),
        start_line=90,
    )
    desk = make_desk(session, Issue(found.facts, (report,)))
    desk.fill(lambda text: f"X {text}")

    assert composed(desk).issue.articles[0].blocks[0].text == set_as


def test_queries_do_not_grow_with_the_issue(session: Session) -> None:
    found = sample_issue()
    letters = tuple(replace(found.articles[4], start_line=100 + n) for n in range(20))
    desk = make_desk(session, Issue(found.facts, (*found.articles, *letters)))
    queries = 0

    def count(*_: object) -> None:
        nonlocal queries
        queries += 1

    session.expire_all()
    event.listen(session.connection(), "before_cursor_execute", count)
    compose(desk.session, desk.issue, desk.es, at=NOON)
    event.remove(session.connection(), "before_cursor_execute", count)

    assert queries <= 16


def test_volume_and_dates_are_two_lines_of_the_editions_pattern(desk: Desk) -> None:
    imprint = of_kind(composed(desk), Kind.MASTHEAD)[-1]

    assert imprint.blocks[0].text == "Volumen 3, Número 4\n5 de mayo al 26 de mayo de 2025"
    assert imprint.blocks[0].language is None


def test_jump_lines_are_rebuilt_with_the_short_title_and_the_pages(desk: Desk) -> None:
    desk.fill()
    report = desk.article(Kind.NEWS)
    placements.change(desk.session, report, desk.es, {Column.SHORT_TITLE: "GRÚAS"}, person=None, at=NOON)

    (rebuilt,) = of_kind(composed(desk, jumps=Jumps.REBUILD), Kind.NEWS)

    assert texts(rebuilt)[3:5] == [
        (BlockType.JUMP_LINE, "Ver: GRÚAS, página 2"),
        (BlockType.JUMP_HEAD, "GRÚAS, de la página 1"),
    ]


def test_a_standing_text_is_printed_once_for_its_run_of_blocks(desk: Desk) -> None:
    desk.load(edited(desk.po(), typed("Nuestro folleto:\n\n**NUDOS**\n\nEn:\n{url}"), only="Read our"))

    (box,) = of_kind(composed(desk), Kind.BOX)

    assert texts(box) == [
        (BlockType.BOX, "Nuestro folleto:"),
        (BlockType.BOX, "**NUDOS**"),
        (BlockType.BOX, "En:\nharbourbell.example/ropes.pdf"),
    ]


def test_a_standing_text_of_fewer_parts_loses_nothing(desk: Desk) -> None:
    desk.load(edited(desk.po(), typed("NUDOS: {url}"), only="Read our"))

    (box,) = of_kind(composed(desk), Kind.BOX)

    assert texts(box) == [(BlockType.BOX, "NUDOS: harbourbell.example/ropes.pdf")]


def test_gaps_show_the_original_and_say_so(desk: Desk) -> None:
    desk.load(edited(desk.po(), typed("Nadie fue."), only="Nobody"))

    found = composed(desk)
    (report,) = of_kind(found, Kind.NEWS)
    paragraph = report.blocks[2]

    assert paragraph.text == "The cranes stopped at six. Nadie fue."
    assert (paragraph.language, paragraph.gaps) == ("en", ((0, 26),))
    assert (report.blocks[0].language, report.blocks[0].gaps) == ("en", ())
    assert not found.complete


def test_pages_and_places_of_the_edition_give_the_order(desk: Desk) -> None:
    letter, report = desk.article(Kind.LETTER), desk.article(Kind.NEWS)
    placements.change(desk.session, letter, desk.es, {Column.PAGE: 1}, person=None, at=NOON)
    placements.change(desk.session, letter, desk.es, {Column.POSITION: -1}, person=None, at=NOON)
    placements.set_destination(desk.session, report, desk.es, Destination.WEB, person=None, at=NOON)
    placements.set_destination(
        desk.session, desk.article(Kind.BOX), desk.es, Destination.LATER, person=None, at=NOON
    )

    found = composed(desk)

    kinds = [article.kind for article in found.issue.articles]
    assert kinds[0] is Kind.LETTER
    assert kinds[-1] is Kind.NEWS
    assert Kind.BOX not in kinds
    assert found.page.web_only == {found.issue.articles[-1].id}


def test_what_has_no_page_follows_what_it_stood_behind(session: Session) -> None:
    issue = sample_issue()
    desk = make_desk(
        session,
        Issue(
            issue.facts, tuple(replace(a, page=None) if a.kind is Kind.LETTER else a for a in issue.articles)
        ),
    )
    desk.article(Kind.MASTHEAD)
    for row in session.scalars(select(ArticleRow).where(ArticleRow.start_line >= 40)):
        row.page = 3

    kinds = [article.kind for article in composed(desk).issue.articles]

    assert kinds.index(Kind.LETTER) < kinds.index(Kind.BOX)


def test_sidebars_name_their_article(desk: Desk) -> None:
    found = composed(desk)
    (report,), (box,) = of_kind(found, Kind.NEWS), of_kind(found, Kind.BOX)

    assert box.sidebar_of == report.start_line


WORD = re.compile(r"\w+")


def words(issue: Issue) -> Counter[str]:
    skipped = {BlockType.JUMP_LINE, BlockType.JUMP_HEAD, BlockType.FOLIO}
    blocks = [block for article in issue.articles for block in article.blocks if block.type not in skipped]
    return Counter(word for block in blocks for word in WORD.findall(block.text))


@pytest.mark.parametrize(
    "odd",
    [
        Block(BlockType.BOILERPLATE, "Volume 3, Number 4 May 5 to May 26, 2025 Price 50 cents"),
        Block(BlockType.DATELINE, "OLD QUAY, May 3 (by our own post)—"),
        Block(BlockType.SIGNOFF, "—A docker, 3rd shift"),
        Block(BlockType.BOILERPLATE, "VOLUME 3 NUMBER 4, MAY 5 TO MAY 26, 2025"),
    ],
)
def test_the_home_edition_loses_no_word(session: Session, odd: Block) -> None:
    found = sample_issue()
    articles = (
        *found.articles,
        Article(Kind.NEWS, "en", (odd, Block(BlockType.PARAGRAPH, "Rain.")), start_line=90),
    )
    desk = make_desk(session, Issue(found.facts, articles))

    written = text.write(composed(desk, desk.en).issue, composed(desk, desk.en).page)

    assert composed(desk, desk.en).complete
    assert not words(Issue(found.facts, articles)) - Counter(WORD.findall(written))


def test_a_corrected_number_is_printed_in_the_home_edition_too(desk: Desk) -> None:
    desk.issue.number = "5"

    imprint = of_kind(composed(desk, desk.en), Kind.MASTHEAD)[-1]

    assert imprint.blocks[0].text == "Volume 3, Number 5\nMay 5 to May 26, 2025"


def test_furniture_carried_into_the_next_issue_is_set_as_in_the_last(desk: Desk) -> None:
    issue = intake.new_issue(
        desk.session,
        slug="3-5",
        volume="3",
        number="5",
        date_from=date(2025, 6, 2),
        date_to=None,
        person=None,
        at=NOON + timedelta(days=20),
    )

    found = compose(desk.session, issue, desk.en, at=NOON)
    (box,) = of_kind(found, Kind.BOX)

    assert texts(box) == texts(of_kind(composed(desk, desk.en), Kind.BOX)[0])
    assert "Volume 3, Number 5\nJune 2, 2025" in [b.text for a in found.issue.articles for b in a.blocks]


def change_letters(
    desk: Desk, edition: Edition, words: str, base: int, action: Action = Action.TRANSLATED
) -> None:
    change = RenderingChange(f"{words}{base}", "letters", edition.tag, base, words, {}, action)
    later = NOON + timedelta(days=1)
    answer = save_rendering(desk.session, change, person=desk.person, may_approve=True, at=later)
    assert answer.outcome == "saved"


def test_a_standing_text_that_was_mended_later_is_printed_in_the_home_edition_too(desk: Desk) -> None:
    change_letters(desk, desk.en, "WRITE TO US SOON", 1)

    lines = of_kind(composed(desk, desk.en), Kind.BOILERPLATE)

    assert [article.blocks[0].text for article in lines] == ["WRITE TO US SOON"] * 2


def test_a_closed_issue_keeps_the_standing_texts_it_went_out_with(desk: Desk) -> None:
    desk.fill()
    change_letters(desk, desk.es, "ESCRIBAN", 1)
    export_issue(desk.session, desk.issue, desk.es, format=Format.TEXT, person=None, at=NOON)
    change_letters(desk, desk.es, "NUEVA DIRECCIÓN", 2)

    assert of_kind(composed(desk), Kind.BOILERPLATE)[0].blocks[0].text == "NUEVA DIRECCIÓN"
    desk.issue.state = IssueState.CLOSED
    assert of_kind(composed(desk), Kind.BOILERPLATE)[0].blocks[0].text == "ESCRIBAN"
    assert composed(desk).standing_versions["letters"] == 2


@pytest.mark.parametrize("action", [Action.CLEAR, Action.DRAFT])
def test_a_closed_issue_stays_complete_when_a_standing_text_is_rewritten(desk: Desk, action: Action) -> None:
    desk.fill()
    change_letters(desk, desk.es, "ESCRIBAN", 1)
    export_issue(desk.session, desk.issue, desk.es, format=Format.TEXT, person=None, at=NOON)
    change_letters(desk, desk.es, "NUEVA", 2, action)

    assert not composed(desk).complete
    desk.issue.state = IssueState.CLOSED
    assert composed(desk).complete
    assert of_kind(composed(desk), Kind.BOILERPLATE)[0].blocks[0].text == "ESCRIBAN"
