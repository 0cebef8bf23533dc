from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.articles import pasted_article
from tests.builders import NOON, make_edition, make_issue
from tests.services.sample_issue import sample_issue
from tm.document import BlockType, Destination, Doubt, IssueState, Kind, Pattern, Rule, Status
from tm.errors import TmError
from tm.services import structure
from tm.services.board import progress
from tm.services.filing.preparing import prepare_issue
from tm.services.incoming import import_report, intake
from tm.services.incoming.importing import store
from tm.storage.history import History, Operation
from tm.storage.issues import Article, Block, ImportDoubt, Issue, Placement, RawDocument, Repair
from tm.storage.paper import Carries, Edition
from tm.storage.standing import StandingRendering, StandingText
from tm.storage.units import Unit

LETTER = "My first shift\n\nI was afraid. Then somebody sang.\n\n— A new docker\n"


def new_issue(session: Session, **values: object) -> Issue:
    fields: dict[str, object] = dict.fromkeys(("slug", "volume", "number", "date_from", "date_to"))
    return intake.new_issue(session, **(fields | values), person=None, at=NOON)  # type: ignore[arg-type]


def paste(
    session: Session,
    text: str = LETTER,
    language: str = "en",
    *,
    issue: Issue | None = None,
    kind: Kind | None = None,
    editions: list[Edition] | None = None,
) -> Article:
    pasted = pasted_article(text, language=language, kind=kind)
    return intake.file_article(session, pasted, issue=issue, person=None, at=NOON, editions=editions)


@pytest.fixture
def english(session: Session) -> Edition:
    return make_edition(session, "en")


@pytest.fixture
def earlier(session: Session, english: Edition) -> Issue:
    """An imported issue with furniture, in a paper with two editions."""
    make_edition(session, "es-419")
    prepared = prepare_issue(sample_issue(), raw=b"dump", name="dump.txt", language="en")
    return store(session, prepared, person=None, at=NOON).issue


def articles(session: Session, issue: Issue) -> list[Article]:
    query = select(Article).where(Article.issue_id == issue.id).order_by(Article.position)
    return list(session.scalars(query))


@pytest.mark.parametrize(
    ("values", "slug"),
    [
        ({"slug": "may-day"}, "may-day"),
        ({"volume": "3", "number": "5"}, "3-5"),
        ({"date_from": date(2025, 6, 2)}, "2025-06-02"),
    ],
)
def test_a_new_issue_is_called_by_its_name_number_or_date(
    session: Session, values: dict[str, object], slug: str
) -> None:
    issue = new_issue(session, **values)

    assert issue.slug == slug
    assert issue.state is IssueState.ARRIVING


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"volume": "3"},
        {"slug": "a b"},
        {"slug": "taken"},
        {"slug": "x", "volume": "3", "number": "4"},
        {"slug": "x", "date_from": date(2025, 6, 2), "date_to": date(2025, 6, 1)},
    ],
)
def test_a_new_issue_that_cannot_be_is_refused(session: Session, values: dict[str, object]) -> None:
    make_issue(session, "taken", volume="3", number="4")

    with pytest.raises(TmError):
        new_issue(session, **values)


def test_the_first_issue_is_empty(session: Session, english: Edition) -> None:
    assert articles(session, new_issue(session, slug="first")) == []


def test_standing_texts_are_in_the_next_issue_by_themselves(session: Session, earlier: Issue) -> None:
    issue = new_issue(session, volume="3", number="5", date_from=date(2025, 6, 2))

    carried = articles(session, issue)
    blocks = {
        article.id: session.scalars(
            select(Block).where(Block.article_id == article.id).order_by(Block.position)
        ).all()
        for article in carried
    }
    keys: dict[int | None, str] = {text.id: text.key for text in session.scalars(select(StandingText))}

    assert [article.kind for article in carried] == [
        Kind.MASTHEAD,
        Kind.BOILERPLATE,
        Kind.BOX,
        Kind.MASTHEAD,
    ]
    assert [
        [keys.get(block.standing_id) or block.pattern for block in blocks[article.id]] for article in carried
    ] == [
        ["name", "motto", "publisher"],
        ["letters"],
        ["box-ropes-and-knots"],
        [Pattern.VOLUME_LINE, "contact"],
    ]
    assert {article.home_edition_id for article in carried} == {articles(session, earlier)[0].home_edition_id}


def test_carried_pieces_print_what_the_paper_says_now(session: Session, earlier: Issue) -> None:
    letters = session.scalars(
        select(StandingRendering).where(StandingRendering.text.contains("TELL US"))
    ).one()
    letters.text = "WRITE TO US"
    session.flush()

    issue = new_issue(session, slug="next")

    printed = session.scalars(
        select(Unit.text)
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .where(Article.issue_id == issue.id)
    ).all()
    assert "WRITE TO US" in printed
    assert any("harbourbell.example/ropes.pdf" in text for text in printed)


def test_carried_standing_texts_are_needed_where_everything_goes(session: Session, earlier: Issue) -> None:
    issue = new_issue(session, slug="next")

    english, spanish = progress.board(session, issue, at=NOON).columns

    assert all(row.headline for row in progress.board(session, issue, at=NOON).rows)
    assert english.complete
    assert spanish.counts.units == 0
    assert spanish.standing_missing == 6
    assert english.standing == 6


def test_a_text_that_was_put_away_is_not_carried(session: Session, earlier: Issue) -> None:
    for text in session.scalars(select(StandingText).where(StandingText.key.startswith("box"))):
        text.archived_at = NOON
    session.flush()

    kinds = [article.kind for article in articles(session, new_issue(session, slug="next"))]

    assert Kind.BOX not in kinds


def test_the_newest_issue_before_the_date_is_carried_over(session: Session, earlier: Issue) -> None:
    assert articles(session, new_issue(session, slug="older", date_from=date(2020, 1, 1))) == []
    assert len(articles(session, new_issue(session, slug="newer", date_from=date(2026, 1, 1)))) == 4

    line = session.scalars(
        select(History).where(History.action == "new").order_by(History.seq.desc())
    ).first()
    assert line is not None
    assert line.detail == {"carried_from": "3-4", "articles": 4}


def test_an_issue_whose_import_was_undone_is_not_carried_over(session: Session, earlier: Issue) -> None:
    operation = session.scalars(select(Operation)).one()
    structure.undo(session, operation, person=None, at=NOON)

    assert articles(session, new_issue(session, slug="next")) == []


def test_a_pasted_article_goes_to_the_end_of_its_issue(session: Session, earlier: Issue) -> None:
    before = len(articles(session, earlier))

    article = paste(session, issue=earlier, kind=Kind.LETTER)

    assert articles(session, earlier)[before].public_id == article.public_id
    assert article.kind is Kind.LETTER
    row = progress.board(session, earlier, at=NOON).rows[-1]
    assert (row.headline, row.words) == ("My first shift", 12)
    assert row.cells["es-419"].counts.words == 12


def test_a_pasted_article_without_issue_waits_in_the_pool(session: Session, english: Edition) -> None:
    article = paste(session)

    raw = session.get(RawDocument, article.raw_id)
    assert raw is not None
    assert (article.issue_id, raw.issue_id, raw.content) == (None, None, LETTER.encode())
    assert article.home_edition_id == english.id


def test_an_article_may_be_pasted_in_any_language(session: Session, english: Edition) -> None:
    spanish = make_edition(session, "es-419")

    article = paste(session, "Mi primer turno\n\nTenía miedo. Luego alguien cantó.\n", "ES")

    assert (article.language, article.home_edition_id) == ("es", spanish.id)


def test_editions_that_want_it_can_be_chosen(session: Session, english: Edition) -> None:
    make_edition(session, "es-419")
    arabic = make_edition(session, "ar", carries=Carries.CHOSEN)

    article = paste(session, editions=[arabic])

    here = session.scalars(
        select(Placement.edition_id).where(
            Placement.article_id == article.id, Placement.destination == Destination.PRINT
        )
    )
    assert set(here) == {english.id, arabic.id}


def test_the_same_text_may_be_pasted_twice(session: Session, english: Edition) -> None:
    assert paste(session).public_id != paste(session).public_id


def test_pasting_can_be_undone(session: Session, english: Edition) -> None:
    article = paste(session, issue=make_issue(session))

    structure.undo(session, session.scalars(select(Operation)).one(), person=None, at=NOON)

    assert article.archived_at == NOON


BROKEN = "The polit-\nical pier\n\nIt was a polit-\nical night, \\#5. Then the L I G H T S went on.\n"


@pytest.mark.parametrize("pooled", [True, False], ids=["pool", "issue"])
def test_what_reading_a_pasted_article_repaired_is_listed(
    session: Session, english: Edition, *, pooled: bool
) -> None:
    article = paste(session, BROKEN, issue=None if pooled else make_issue(session))

    repairs = session.scalars(select(Repair).where(Repair.raw_id == article.raw_id).order_by(Repair.id)).all()
    doubts = session.scalars(select(ImportDoubt).where(ImportDoubt.raw_id == article.raw_id)).all()

    assert {repair.rule for repair in repairs} >= {Rule.DEHYPHENATE, Rule.UNESCAPE, Rule.CLOSE_LETTERSPACING}
    assert all(repair.block_id is not None for repair in repairs)
    assert [(doubt.code, doubt.line) for doubt in doubts] == [(Doubt.LETTERSPACING, 5)]


def test_an_article_pasted_into_an_issue_shows_its_repairs_and_doubts_with_it(
    session: Session, english: Edition
) -> None:
    issue = make_issue(session)
    paste(session, BROKEN, issue=issue)

    (report,) = import_report.reports(session, issue)

    assert [doubt.code for doubt in report.doubts] == [Doubt.LETTERSPACING]
    assert Rule.DEHYPHENATE in {group.rule for group in report.repairs}


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_nothing_is_not_an_article(session: Session, text: str) -> None:
    with pytest.raises(TmError, match="no text"):
        paste(session, text)


def test_pasted_sign_offs_keep_their_dash_out_of_the_units(session: Session, english: Edition) -> None:
    article = paste(session)

    block = session.scalars(
        select(Block).where(Block.article_id == article.id, Block.type == BlockType.SIGNOFF)
    ).one()
    assert block.lead == "— "
    assert session.scalars(select(Unit.text).where(Unit.block_id == block.id)).one() == "A new docker"


def test_renderings_of_the_home_edition_are_approved(session: Session, earlier: Issue) -> None:
    renderings = session.scalars(select(StandingRendering)).all()

    assert {(each.status, each.version) for each in renderings} == {(Status.APPROVED, 1)}
