import os
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_edition, make_issue, make_person
from tests.services.sample_issue import BOX_URL, box, letter, sample_issue
from tm import document
from tm.document import LAYOUT_RESIDUE, BlockType, Destination, IssueState, Kind, Pattern
from tm.errors import TmError
from tm.services import structure
from tm.services.board import progress
from tm.services.filing.cutting import cut_block
from tm.services.filing.pieces import Prepared
from tm.services.filing.preparing import prepare, prepare_issue
from tm.services.incoming.importing import Imported, store
from tm.storage.engine import Database
from tm.storage.history import History, Operation, Subject
from tm.storage.issues import Article, Block, ImportDoubt, Issue, Placement, RawDocument, Repair
from tm.storage.paper import Carries, Edition
from tm.storage.standing import StandingText
from tm.storage.units import Unit, UnitVersion

SHARED = Path(os.environ.get("PLIEGO_SHARED", Path(__file__).resolve().parents[4] / "shared"))
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))


def prepared(issue: document.Issue | None = None, raw: bytes = b"dump", name: str = "dump.txt") -> Prepared:
    return prepare_issue(issue or sample_issue(), raw=raw, name=name, language="en")


def imported(session: Session, *arguments: object, **more: object) -> Imported:
    return store(session, prepared(*arguments, **more), person=None, at=NOON)  # type: ignore[arg-type]


@pytest.fixture
def editions(session: Session) -> tuple[Edition, Edition, Edition]:
    return (
        make_edition(session, "en"),
        make_edition(session, "es-419"),
        make_edition(session, "ar", carries=Carries.CHOSEN),
    )


def rows(session: Session, type_: BlockType) -> Sequence[Block]:
    return session.scalars(select(Block).where(Block.type == type_).order_by(Block.id)).all()


def text_of(session: Session, block: Block) -> str:
    units = session.scalars(select(Unit).where(Unit.block_id == block.id).order_by(Unit.position))
    return block.lead + "".join(unit.text + unit.gap_after for unit in units) + block.tail


@pytest.mark.usefixtures("editions")
def test_every_word_is_stored_in_order(session: Session) -> None:
    issue = sample_issue()
    imported(session, issue)

    articles = session.scalars(select(Article).order_by(Article.position)).all()
    stored = [
        [
            text_of(session, block)
            for block in session.scalars(
                select(Block).where(Block.article_id == article.id).order_by(Block.position)
            )
        ]
        for article in articles
    ]

    assert stored == [[block.text for block in article.blocks] for article in issue.articles]
    assert [article.kind for article in articles] == [article.kind for article in issue.articles]


@pytest.mark.usefixtures("editions")
def test_the_issue_arrives_with_what_the_paper_prints_about_it(session: Session) -> None:
    issue = imported(session).issue

    assert (issue.slug, issue.volume, issue.number) == ("3-4", "3", "4")
    assert (issue.date_from, issue.date_to) == (date(2025, 5, 5), date(2025, 5, 26))
    assert issue.state is IssueState.ARRIVING


@pytest.mark.usefixtures("editions")
def test_dash_and_date_are_not_in_the_units(session: Session) -> None:
    imported(session)

    dateline, signoff = rows(session, BlockType.DATELINE)[0], rows(session, BlockType.SIGNOFF)[0]
    units = dict(session.execute(select(Unit.block_id, Unit.text)).all())

    assert (units[dateline.id], dateline.tail) == ("OLD QUAY (North)", ", May 3—")
    assert (signoff.lead, units[signoff.id]) == ("— ", "A new docker")


@pytest.mark.usefixtures("editions")
def test_paragraphs_are_cut_into_sentences_and_counted(session: Session) -> None:
    imported(session)

    block = rows(session, BlockType.PARAGRAPH)[0]
    units = session.scalars(select(Unit).where(Unit.block_id == block.id).order_by(Unit.position)).all()

    assert [(unit.text, unit.gap_after, unit.words) for unit in units] == [
        ("The cranes stopped at six.", " ", 5),
        ("Nobody went home.", "", 3),
    ]
    assert block.lines == [[9, 9], [11, 11]]


@pytest.mark.usefixtures("editions")
def test_every_unit_has_its_first_version(session: Session) -> None:
    imported(session)

    units = session.execute(select(Unit.id, Unit.text, Unit.words)).all()
    versions = session.execute(select(UnitVersion.unit_id, UnitVersion.text, UnitVersion.words))

    assert sorted(versions) == sorted(units)


def test_a_block_of_several_lines_is_one_unit() -> None:
    block = document.Block(BlockType.BOX, "Available at:\nropes.example. Ask us.")

    assert [unit.text for unit in cut_block(block, "en").units] == [block.text]


@given(
    type_=st.sampled_from(list(BlockType)),
    text=st.text(alphabet=st.sampled_from("Ab .,—-’\n(2)?!é م"), max_size=60),
)
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_cutting_loses_nothing_but_space_at_the_ends(type_: BlockType, text: str) -> None:
    assert cut_block(document.Block(type_, text), "en").text.strip() == text.strip()


@pytest.mark.usefixtures("editions")
def test_repairs_know_their_block_and_place(session: Session) -> None:
    imported(session)

    join = session.scalars(select(Repair).order_by(Repair.line)).first()
    assert join is not None
    block = session.get(Block, join.block_id)
    assert block is not None

    assert text_of(session, block)[join.span_start : join.span_end] == "stopped at six"


@pytest.mark.usefixtures("editions")
def test_doubts_know_their_block(session: Session) -> None:
    imported(session)

    doubt = session.scalars(select(ImportDoubt)).one()

    assert (doubt.line, doubt.message) == (11, "may be two paragraphs")
    assert doubt.block_id == rows(session, BlockType.PARAGRAPH)[0].id


@pytest.mark.usefixtures("editions")
def test_boxes_know_their_article(session: Session) -> None:
    imported(session)

    found = session.scalars(select(Article).where(Article.kind == Kind.BOX)).one()
    parent = session.get(Article, found.parent_id)

    assert parent is not None
    assert parent.start_line == 7


@pytest.mark.usefixtures("editions")
def test_the_bytes_are_kept(session: Session) -> None:
    person = make_person(session)
    store(session, prepared(raw=b"\xef\xbb\xbfraw \r\n"), person=person, at=NOON)

    raw = session.scalars(select(RawDocument)).one()

    assert (raw.content, raw.name, raw.person_id) == (b"\xef\xbb\xbfraw \r\n", "dump.txt", person.id)


def test_articles_are_placed_where_editions_carry_everything(
    session: Session, editions: tuple[Edition, Edition, Edition]
) -> None:
    imported(session)

    placements = session.scalars(select(Placement)).all()

    assert {each.edition_id for each in placements} == {editions[0].id, editions[1].id}
    assert len(placements) == 2 * len(sample_issue().articles)
    assert {each.destination for each in placements} == {Destination.PRINT}


def test_the_home_edition_is_stored_on_the_article(
    session: Session, editions: tuple[Edition, Edition, Edition]
) -> None:
    imported(session)

    assert set(session.scalars(select(Article.home_edition_id))) == {editions[0].id}


@pytest.mark.usefixtures("editions")
def test_the_volume_line_is_a_pattern(session: Session) -> None:
    imported(session)

    found = session.scalars(select(Block).where(Block.pattern.is_not(None))).one()

    assert found.pattern is Pattern.VOLUME_LINE
    assert found.standing_id is None
    assert found.lines == [[50, 50]]


@pytest.mark.usefixtures("editions")
def test_the_import_is_the_first_operation(session: Session) -> None:
    issue = imported(session).issue

    operation = session.scalars(select(Operation)).one()
    line = session.scalars(select(History).where(History.subject == Subject.ISSUE)).one()

    assert (operation.kind, operation.issue_id) == ("import", issue.id)
    assert (line.action, line.issue_id) == ("import", issue.id)


@pytest.mark.usefixtures("editions")
def test_the_same_bytes_are_already_there(session: Session) -> None:
    first = imported(session)
    again = imported(session, None, b"dump", "another name.txt")

    assert first.created
    assert not again.created
    assert again.issue is first.issue
    assert len(session.scalars(select(Issue)).all()) == 1


@pytest.mark.usefixtures("editions")
def test_other_bytes_of_a_known_number_are_refused_by_name(session: Session) -> None:
    imported(session)

    with pytest.raises(TmError, match=r"there as issue 3-4; bring this in as the newer source"):
        imported(session, None, b"other")


@pytest.mark.usefixtures("editions")
def test_an_import_can_be_undone_and_done_again(session: Session) -> None:
    first = imported(session)
    operation = session.scalars(select(Operation)).one()

    structure.undo(session, operation, person=None, at=NOON)
    again = imported(session)

    assert first.issue.state is IssueState.ARCHIVED
    assert again.created
    assert (first.issue.slug, again.issue.slug) == (f"3-4~{first.issue.id}", "3-4")


@pytest.mark.usefixtures("editions")
def test_an_import_cannot_be_undone_when_it_has_been_worked_on(session: Session) -> None:
    issue = imported(session).issue
    issue.state = IssueState.OPEN
    operation = session.scalars(select(Operation)).one()

    with pytest.raises(TmError, match="changed since"):
        structure.undo(session, operation, person=None, at=NOON)

    assert issue.state is IssueState.OPEN


@pytest.mark.parametrize(
    ("facts", "name", "slug"),
    [
        (document.IssueFacts(volume="XII", number="3/4"), "a.txt", "XII-3-4"),
        (document.IssueFacts(date_from=date(2026, 1, 9)), "a.txt", "2026-01-09"),
        (document.IssueFacts(volume="12"), "folder/May Day (web).txt", "May-Day-web"),
        (document.IssueFacts(), "001_85bf.txt", "001_85bf"),
        (document.IssueFacts(), "?.txt", "issue"),
    ],
)
def test_an_issue_is_called_by_number_date_or_file(facts: document.IssueFacts, name: str, slug: str) -> None:
    assert prepared(document.Issue(facts, (letter(),)), name=name).slug == slug


def test_a_name_that_is_taken_gets_a_number(session: Session) -> None:
    make_issue(session, "notes")
    make_issue(session, "notes-2")
    issue = imported(session, document.Issue(articles=(letter(),)), b"x", "notes.txt").issue

    assert issue.slug == "notes-3"


def test_a_name_that_the_desk_needs_itself_gets_a_number(session: Session) -> None:
    assert imported(session, document.Issue(articles=(letter(),)), b"x", "new.txt").issue.slug == "new-2"


def test_without_an_edition_of_its_language_nothing_becomes_a_standing_text(session: Session) -> None:
    make_edition(session, "es-419")
    issue = imported(session).issue

    assert session.scalars(select(StandingText)).all() == []
    assert progress.board(session, issue, at=NOON).columns[0].counts.units > 0


def test_a_piece_in_another_language_has_its_own_home(
    session: Session, editions: tuple[Edition, Edition, Edition]
) -> None:
    spanish = document.Article(Kind.LETTER, "es", (document.Block(BlockType.PARAGRAPH, "Hola a todos."),), 1)
    imported(session, document.Issue(articles=(spanish,)), b"x")

    assert session.scalars(select(Article.home_edition_id)).one() == editions[1].id


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(TmError):
        prepare(b"A headline\n\nSome words.\n", name="a.txt", language="zzzz")


def test_a_box_of_another_address_is_linked_and_doubted(session: Session) -> None:
    make_edition(session, "en")
    imported(session)
    imported(session, sample_issue("5", url="harbourbell.example/knots-2.pdf"), b"next")

    doubts = session.scalars(select(ImportDoubt).where(ImportDoubt.message.contains("standing text"))).all()
    linked = session.scalars(select(Block.standing_id).where(Block.type == BlockType.BOX)).all()

    assert len(doubts) == 1
    assert BOX_URL in doubts[0].message_values["known"]
    assert "knots-2.pdf" in doubts[0].message_values["here"]
    assert len(set(linked)) == 1


def test_two_boxes_with_different_addresses_are_two_texts(session: Session) -> None:
    make_edition(session, "en")
    issue = document.Issue(articles=(box(), box("harbourbell.example/tides.pdf", line=70)))
    imported(session, issue, b"two")

    assert len(session.scalars(select(StandingText)).all()) == 2


@pytest.mark.skipif(not SEEDS, reason=f"no newspapers in {SHARED / 'seeds'} (PLIEGO_SHARED names the folder)")
def test_a_real_issue_is_stored_whole(sqlite_database: Database) -> None:
    raw = SEEDS[0].read_bytes()
    with sqlite_database.writing() as session:
        for tag in ("en", "es-419"):
            make_edition(session, tag)
    read = prepare(raw, name=SEEDS[0].name, language="en")

    started = time.process_time()
    with sqlite_database.writing() as session:
        issue_id = store(session, read, person=None, at=NOON).issue.id
    assert time.process_time() - started < 2

    with sqlite_database.reading() as session:
        issue = session.get(Issue, issue_id)
        assert issue is not None
        assert issue.slug == "16-2"
        blocks = session.scalars(select(Block).order_by(Block.article_id, Block.position)).all()
        stored = [text_of(session, block) for block in blocks]
        texts = [block.text for article in read.issue.articles for block in article.blocks]
        assert stored == texts
        assert progress.board(session, issue, at=NOON).columns[0].complete
        wanted = {unit for line in progress.missing(session, issue, _spanish(session)) for unit in line.units}
        residue = {block.id for block in blocks if block.type in LAYOUT_RESIDUE}
        units = dict(session.execute(select(Unit.public_id, Unit.block_id)).all())
        assert residue
        assert not {units[unit] for unit in wanted} & residue


def _spanish(session: Session) -> Edition:
    return session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
