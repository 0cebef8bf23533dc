from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_assignment,
    make_block,
    make_edition,
    make_issue,
    make_person,
    make_placement,
    make_rendering,
    make_standing,
    make_text,
    make_translation,
    make_unit,
)
from tests.statements import counted
from tm.document import BlockType, Destination, Pattern, Status, Treatment
from tm.services.board import progress
from tm.services.board.boards import Cell
from tm.storage.engine import Database
from tm.storage.issues import Issue
from tm.storage.paper import Carries, Edition
from tm.storage.queries.wanted import standing_of, wanted_units
from tm.storage.units import Unit
from tm.workflow.readiness import Gap
from tm.workflow.stages import Stage


class Paper:
    """An English article of two sentences (9 words) that goes to print in Spanish too."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.english = make_edition(session, "en")
        self.spanish = make_edition(session, "es-419")
        self.issue = make_issue(session, "3-4")
        self.article = make_article(session, self.issue, home=self.english, page=2)
        make_unit(session, make_block(session, self.article, BlockType.HEADLINE), "*Cranes* stand still")
        self.units = make_text(session, self.article, "Nobody went home.", "Tea went round.")
        self.home = make_placement(session, self.article, self.english)
        self.placement = make_placement(session, self.article, self.spanish)

    def cell(self, tag: str = "es-419") -> Cell:
        rows = progress.board(self.session, self.issue, at=NOON).rows
        return next(row for row in rows if row.id == self.article.public_id).cells[tag]

    def translate(self, number: int, status: Status = Status.TRANSLATED, **values: object) -> None:
        make_translation(self.session, self.all_units[number], self.spanish, status=status, **values)  # type: ignore[arg-type]

    @property
    def all_units(self) -> list[Unit]:
        headline = self.session.query(Unit).order_by(Unit.id).first()
        assert headline is not None
        return [headline, *self.units]


@pytest.fixture
def paper(session: Session) -> Paper:
    return Paper(session)


def test_an_untouched_article_is_free_and_all_its_words_are_wanted(paper: Paper) -> None:
    cell = paper.cell()

    assert cell.stage is Stage.FREE
    assert (cell.counts.units, cell.counts.words, cell.counts.done_words) == (3, 9, 0)
    assert cell.counts.percent == 0


def test_in_the_home_edition_nothing_is_wanted(paper: Paper) -> None:
    cell = paper.cell("en")

    assert cell.is_home
    assert cell.counts.units == 0
    assert cell.counts.percent is None
    assert cell.stage is Stage.TRANSLATED


def test_rows_tell_headline_without_markup_and_words(paper: Paper) -> None:
    row = progress.board(paper.session, paper.issue, at=NOON).rows[0]

    assert (row.headline, row.words, row.page) == ("Cranes stand still", 9, 2)


def test_a_draft_is_begun_but_not_done(paper: Paper) -> None:
    paper.translate(1, Status.DRAFT)

    assert paper.cell().stage is Stage.BEING_TRANSLATED
    assert paper.cell().counts.done_units == 0


def test_words_count_by_their_status(paper: Paper) -> None:
    paper.translate(0, Status.APPROVED)
    paper.translate(1, Status.TRANSLATED)

    counts = paper.cell().counts

    assert (counts.done_words, counts.approved_words, counts.percent) == (6, 3, 66)


def test_left_out_is_done(paper: Paper) -> None:
    paper.translate(1, treatment=Treatment.LEFT_OUT)

    assert paper.cell().counts.done_units == 1


@pytest.mark.parametrize("status", [Status.DRAFT, Status.TRANSLATED, Status.APPROVED])
def test_a_joined_unit_counts_with_its_head(paper: Paper, status: Status) -> None:
    paper.translate(0, Status.APPROVED)
    paper.translate(1, status)
    paper.translate(2, Status.TRANSLATED, treatment=Treatment.JOINED)

    counts = paper.cell().counts

    assert counts.done_units == (1 if status is Status.DRAFT else 3)
    assert counts.approved_units == (3 if status is Status.APPROVED else 1)


def test_a_changed_original_is_counted(paper: Paper) -> None:
    paper.translate(1)
    paper.units[0].version = 2
    paper.session.flush()

    assert paper.cell().counts.outdated_units == 1


def test_a_translation_from_another_edition_ages_with_that_edition(paper: Paper, session: Session) -> None:
    arabic = make_edition(session, "ar")
    make_placement(session, paper.article, arabic)
    make_translation(session, paper.units[0], paper.spanish, version=3)
    make_translation(session, paper.units[0], arabic, basis_edition=paper.spanish, basis_version=3)
    make_translation(session, paper.units[1], paper.spanish, version=4)
    make_translation(session, paper.units[1], arabic, basis_edition=paper.spanish, basis_version=3)
    paper.units[0].version = 7
    session.flush()

    assert paper.cell("ar").counts.outdated_units == 1


@pytest.mark.parametrize("type_", [BlockType.JUMP_LINE, BlockType.JUMP_HEAD, BlockType.FOLIO])
def test_layout_residue_is_not_wanted(paper: Paper, session: Session, type_: BlockType) -> None:
    make_unit(session, make_block(session, paper.article, type_), "See page 3")

    assert paper.cell().counts.units == 3


def test_patterns_retired_and_other_editions_blocks_are_not_wanted(paper: Paper, session: Session) -> None:
    make_unit(session, make_block(session, paper.article, pattern=Pattern.VOLUME_LINE), "Volume 3")
    make_unit(session, make_block(session, paper.article, edition=paper.english), "Only in English")
    retired_block = make_block(session, paper.article)
    retired_block.retired_at = NOON
    make_unit(session, retired_block, "Gone")
    make_unit(session, make_block(session, paper.article), "Gone too").retired_at = NOON
    make_unit(session, make_block(session, paper.article, edition=paper.spanish), "44")
    session.flush()

    assert paper.cell().counts.units == 4


@pytest.mark.parametrize("destination", [Destination.LATER, Destination.NOT_HERE])
def test_what_does_not_go_out_is_not_wanted(paper: Paper, destination: Destination) -> None:
    paper.placement.destination = destination
    paper.session.flush()

    column = progress.board(paper.session, paper.issue, at=NOON).columns[1]

    assert paper.cell().counts.units == 0
    assert column.missing == 0
    assert not column.complete, "an export of it is refused: there is nothing in it"


def test_an_archived_article_is_off_the_board(paper: Paper) -> None:
    paper.article.archived_at = NOON
    paper.session.flush()

    assert progress.board(paper.session, paper.issue, at=NOON).rows == ()
    assert progress.missing(paper.session, paper.issue, paper.spanish) == []


def test_who_has_it_stands_in_the_cell(paper: Paper, session: Session) -> None:
    person = make_person(session, "marisol")
    make_assignment(session, paper.placement, person)
    ended = make_assignment(session, paper.placement, make_person(session, "joao"))
    ended.ended_at = NOON
    session.flush()

    assert paper.cell().people == ("Marisol",)
    assert paper.cell().stage is Stage.BEING_TRANSLATED


def test_taken_after_the_last_save_means_being_read(paper: Paper, session: Session) -> None:
    for number in range(3):
        paper.translate(number)
    assignment = make_assignment(session, paper.placement, make_person(session))
    assignment.taken_at = NOON - timedelta(days=1)
    session.flush()
    assert paper.cell().stage is Stage.TRANSLATED

    assignment.taken_at = NOON + timedelta(days=9999)
    session.flush()
    assert paper.cell().stage is Stage.BEING_READ


def test_an_edition_needs_the_standing_texts_of_what_it_prints(paper: Paper, session: Session) -> None:
    motto = make_standing(session, "motto")
    make_rendering(session, motto, paper.english, "Every tide")
    box = make_article(session, paper.issue, home=paper.english)
    make_unit(session, make_block(session, box, standing=motto), "Every tide")
    make_placement(session, box, paper.spanish)
    for number in range(3):
        paper.translate(number)

    column = progress.board(session, paper.issue, at=NOON).columns[1]
    lines = progress.missing(session, paper.issue, paper.spanish)

    assert (column.standing, column.standing_missing, column.complete) == (1, 1, False)
    assert [(line.gap, line.standing, line.text) for line in lines if line.refuses] == [
        (Gap.STANDING, "motto", "Every tide")
    ]
    make_rendering(session, motto, paper.spanish, "Cada marea")
    assert progress.board(session, paper.issue, at=NOON).columns[1].complete


def test_a_rendering_in_draft_is_not_there_yet(paper: Paper, session: Session) -> None:
    motto = make_standing(session, "motto")
    make_rendering(session, motto, paper.spanish, "Cada marea", status=Status.DRAFT)
    make_block(session, paper.article, standing=motto)

    assert Gap.STANDING_DRAFT in {line.gap for line in progress.missing(session, paper.issue, paper.spanish)}


def test_missing_lists_units_in_page_order(paper: Paper, session: Session) -> None:
    front = make_article(session, paper.issue, home=paper.english, page=1)
    first = make_text(
        session, front, "The front page has no headline, and yet a name, made of the many words that it has."
    )
    make_placement(session, front, paper.spanish)
    paper.translate(0)

    lines = progress.missing(session, paper.issue, paper.spanish)

    assert [(line.gap, line.article) for line in lines] == [
        (Gap.TO_DO, front.public_id),
        (Gap.TO_DO, paper.article.public_id),
        (Gap.UNAPPROVED, paper.article.public_id),
    ]
    assert lines[0].units == (first[0].public_id,)
    assert lines[0].headline.endswith("…")
    assert len(lines[0].headline) <= 81


def test_an_edition_with_chosen_pieces_is_complete_with_them(paper: Paper, session: Session) -> None:
    arabic = make_edition(session, "ar", carries=Carries.CHOSEN)
    make_placement(session, paper.article, arabic)
    other = make_article(session, paper.issue, home=paper.english)
    make_text(session, other, "Not for the Arabic edition.")
    for unit in paper.all_units:
        make_translation(session, unit, arabic)

    assert progress.board(session, paper.issue, at=NOON).columns[2].complete
    assert not [line for line in progress.missing(session, paper.issue, arabic) if line.refuses]


def test_status_is_plain_values(paper: Paper) -> None:
    paper.translate(0, Status.APPROVED)

    status = progress.status(paper.session, paper.issue, at=NOON)

    assert status["issue"] == "3-4"
    assert status["editions"] == [
        _edition("en", wanted=0, done=0, percent=None, missing=0),
        _edition("es-419", wanted=9, done=3, percent=33, missing=2),
    ]
    articles = status["articles"]
    assert isinstance(articles, list)
    assert articles[0]["editions"]["es-419"]["stage"] == "being_translated"
    assert articles[0]["editions"]["en"]["home"] is True


def _edition(tag: str, *, wanted: int, done: int, percent: int | None, missing: int) -> dict[str, object]:
    return {
        "tag": tag,
        "title": f"Paper in {tag}",
        "wanted_words": wanted,
        "translated_words": done,
        "approved_words": done,
        "percent": percent,
        "outdated": 0,
        "missing": missing,
        "complete": missing == 0,
    }


def _statements(session: Session, issue: Issue, edition: Edition) -> tuple[int, int]:
    session.expire_all()
    issue.slug  # noqa: B018 - loaded before we count
    edition.id  # noqa: B018 - loaded before we count
    with counted(session) as board:
        progress.board(session, issue, at=NOON)
    session.expire_all()
    issue.slug  # noqa: B018 - loaded before we count
    edition.id  # noqa: B018 - loaded before we count
    with counted(session) as missing:
        progress.missing(session, issue, edition)
    return len(board), len(missing)


def test_the_board_asks_a_constant_number_of_questions(paper: Paper, session: Session) -> None:
    _add_article(session, paper.issue, paper.english, paper.spanish)  # without headline: its beginning counts
    before = _statements(session, paper.issue, paper.spanish)
    for _ in range(5):
        _add_article(session, paper.issue, paper.english, paper.spanish)
    make_edition(session, "fr")

    after = _statements(session, paper.issue, paper.spanish)

    assert after == before
    assert max(after) <= 11


def _add_article(session: Session, issue: Issue, english: Edition, spanish: Edition) -> None:
    article = make_article(session, issue, home=english)
    units = make_text(session, article, "One more.", "And another.")
    make_translation(session, units[0], spanish)
    placement = make_placement(session, article, spanish)
    make_assignment(session, placement, make_person(session))


def test_heads_are_looked_up_by_unit_not_among_all_translations(sqlite_database: Database) -> None:
    query = wanted_units().with_only_columns(standing_of())
    compiled = query.compile(sqlite_database.engine, compile_kwargs={"literal_binds": True})

    with sqlite_database.reading() as session:
        plan = [row[3] for row in session.execute(text(f"EXPLAIN QUERY PLAN {compiled}"))]

    assert any("head" in step for step in plan)
    assert not [step for step in plan if "ix_translation_edition_id" in step]
