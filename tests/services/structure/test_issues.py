"""Whole issues thrown away or put away, doubts settled, standing texts made of printed words."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import make_block, make_issue, make_unit
from tests.services.half_done import RAW, HalfDone, half_done_issue, make_untouched
from tm.document import BlockType, Doubt, IssueState, Kind, Pattern
from tm.errors import TmError
from tm.services import issues
from tm.services.filing import preparing
from tm.services.incoming import importing
from tm.services.incoming.import_report import reports
from tm.services.incoming.importing import Imported
from tm.services.loading import load_article
from tm.services.standing_texts import standing
from tm.services.structure.articles import SetPage
from tm.services.structure.blocks import LinkStanding, UnlinkStanding
from tm.services.structure.doubts import SettleDoubt
from tm.services.structure.issues import ArchiveIssue, DiscardIssue
from tm.services.structure.moving import MoveBlocks
from tm.services.structure.row_changes import ChangedSince
from tm.services.structure.standing import MakeStanding
from tm.storage.issues import ImportDoubt, RawDocument
from tm.storage.standing import StandingKind, StandingRendering, StandingText
from tm.workflow.moves import Action


@pytest.fixture
def desk(session: Session) -> HalfDone:
    return make_untouched(session)


def import_again(desk: HalfDone) -> Imported:
    prepared = preparing.prepare_issue(half_done_issue(), raw=RAW, name="dump.txt", language="en")
    return importing.store(desk.session, prepared, person=desk.person, at=desk.at)


def test_a_discarded_issue_is_out_of_sight_and_can_be_imported_anew(desk: HalfDone) -> None:
    slug = desk.issue.slug
    assert not import_again(desk).created

    desk.apply(DiscardIssue(slug))

    assert (desk.issue.state, desk.issue.slug) == (IssueState.ARCHIVED, f"{slug}~{desk.issue.id}")
    assert (issues.list_issues(desk.session), issues.thrown_away(desk.session)) == ([], [desk.issue])
    again = import_again(desk)
    assert (again.created, again.issue.slug) == (True, slug)
    raws = desk.session.scalars(select(RawDocument.content)).all()
    assert raws == [RAW, RAW]


def test_discarding_is_undone_with_all_that_was_done(desk: HalfDone) -> None:
    slug, unit = desk.issue.slug, desk.unit("Tickets")
    desk.say(unit, "Billetes.")
    operation = desk.apply(DiscardIssue(slug))

    desk.undo(operation)

    assert (desk.issue.slug, desk.issue.state) == (slug, IssueState.ARRIVING)
    assert desk.told(unit) == ("Billetes.", "text", "translated")
    assert not import_again(desk).created


def test_discarding_is_not_undone_when_the_name_is_taken_again(desk: HalfDone) -> None:
    operation = desk.apply(DiscardIssue(desk.issue.slug))
    import_again(desk)

    with pytest.raises(ChangedSince, match=r"another issue is called 3-4 now"):
        desk.undo(operation)


def test_a_closed_issue_is_not_thrown_away(desk: HalfDone) -> None:
    make_issue(desk.session, "2-1", state=IssueState.CLOSED)

    with pytest.raises(TmError, match="open it again first"):
        desk.apply(DiscardIssue("2-1"))
    with pytest.raises(TmError, match="no issue 9-9"):
        desk.apply(DiscardIssue("9-9"))


def test_an_issue_is_put_away_and_comes_back(desk: HalfDone) -> None:
    operation = desk.apply(ArchiveIssue(desk.issue.slug))
    away = issues.list_issues(desk.session, [IssueState.ARCHIVED])
    assert away == [desk.issue]

    with pytest.raises(TmError):
        desk.apply(ArchiveIssue(desk.issue.slug))
    desk.undo(operation)

    assert desk.issue.state is IssueState.ARRIVING


def test_a_doubt_is_settled_and_that_can_be_taken_back(desk: HalfDone) -> None:
    raw = desk.session.scalars(select(RawDocument)).one()
    doubt = ImportDoubt(raw_id=raw.id, code=Doubt.TEXT_MISSING, line=7, message="cut")
    desk.session.add(doubt)
    desk.session.flush()

    operation = desk.apply(SettleDoubt(doubt.id))

    assert (doubt.settled_at, doubt.settled_by_id) == (desk.at, desk.person.id)
    assert (operation.issue_id, reports(desk.session, desk.issue)[0].doubts) == (desk.issue.id, ())
    with pytest.raises(TmError, match="decided already"):
        desk.apply(SettleDoubt(doubt.id))
    desk.undo(operation)
    assert (doubt.settled_at, doubt.settled_by_id) == (None, None)
    desk.apply(SettleDoubt(doubt.id))
    with pytest.raises(TmError, match="no doubt 999"):
        desk.apply(SettleDoubt(999))


def test_an_undone_restoring_of_a_time_is_the_same_time(desk: HalfDone) -> None:
    raw = desk.session.scalars(select(RawDocument)).one()
    doubt = ImportDoubt(raw_id=raw.id, code=Doubt.TEXT_MISSING, line=7, message="cut")
    desk.session.add(doubt)
    desk.session.flush()
    settled = desk.apply(SettleDoubt(doubt.id))
    at = doubt.settled_at
    settled.changes = [{**settled.changes[0], "before": settled.changes[0]["after"]}]

    desk.undo(settled)

    assert doubt.settled_at == at


def test_printed_words_become_a_standing_text(desk: HalfDone) -> None:
    letter = desk.article(Kind.LETTER)
    blocks = [make_block(desk.session, letter, BlockType.BOX) for _ in range(2)]
    for block, text in zip(blocks, ("Write to us.", "See www.example.net/us today."), strict=True):
        make_unit(desk.session, block, text)

    operation = desk.apply(MakeStanding(tuple(block.public_id for block in blocks), "write-to-us"))

    row = desk.session.scalars(select(StandingText).where(StandingText.key == "write-to-us")).one()
    rendering = desk.session.scalars(
        select(StandingRendering).where(StandingRendering.standing_id == row.id)
    ).one()
    assert (row.kind, row.slots, rendering.edition_id) == (StandingKind.BOX, ["url"], desk.en.id)
    assert rendering.text == "Write to us.\n\nSee {url} today."
    assert [block.standing_id for block in blocks] == [row.id] * 2
    view = load_article(desk.session, letter, desk.es)
    assert [block.standing.key for block in view.blocks if block.standing] == ["write-to-us"] * 2
    desk.undo(operation)
    assert [block.standing_id for block in blocks] == [None] * 2
    assert "write-to-us" not in [each.key for each in standing.page(desk.session)]
    desk.apply(MakeStanding(tuple(block.public_id for block in blocks), "write-to-us"))


def test_a_standing_text_that_is_used_since_stays(desk: HalfDone) -> None:
    operation = desk.apply(MakeStanding((desk.block("Ask").public_id,), "ask"))
    linked = desk.apply(LinkStanding((desk.block("Fares").public_id,), "ask"))

    with pytest.raises(ChangedSince):
        desk.undo(operation)
    desk.undo(linked)
    desk.undo(operation)


def test_a_standing_text_that_was_translated_since_stays(desk: HalfDone) -> None:
    operation = desk.apply(MakeStanding((desk.block("Ask").public_id,), "ask"))
    text = standing.find_text(desk.session, "ask")
    change = standing.RenderingChange(
        "c1", "ask", "es-419", base_version=0, text="Pregunta.", slots={}, action=Action.TRANSLATED
    )
    standing.save_rendering(desk.session, change, person=desk.person, may_approve=True, at=desk.at)

    with pytest.raises(ChangedSince):
        desk.undo(operation)
    assert text.archived_at is None


def test_what_makes_no_standing_text_is_refused_in_a_sentence(desk: HalfDone) -> None:
    ask, fares, tickets = (desk.block(each).public_id for each in ("Ask", "Fares", "Tickets"))
    heading = desk.block("What it costs").public_id
    pattern = make_block(desk.session, desk.article(Kind.LETTER), pattern=Pattern.VOLUME_LINE).public_id
    for change, words in (
        (MakeStanding((), "x"), "at least one"),
        (MakeStanding((ask,), "Ask us"), "cannot name a standing text"),
        (MakeStanding((heading, ask), "x"), "side by side"),
        (MakeStanding((ask, tickets), "x"), "side by side"),
        (MakeStanding((desk.block("Write").public_id,), "x"), "cut that link first"),
        (MakeStanding((pattern,), "x"), "cut that link first"),
    ):
        with pytest.raises(TmError, match=words):
            desk.apply(change)
    desk.apply(MakeStanding((ask,), "ask"))
    with pytest.raises(TmError, match="There is a standing text ask already"):
        desk.apply(MakeStanding((fares,), "ask"))


def test_a_language_without_edition_has_no_standing_texts(desk: HalfDone) -> None:
    letter = desk.article(Kind.LETTER)
    letter.home_edition_id = None

    with pytest.raises(TmError, match="needs an edition"):
        desk.apply(MakeStanding((desk.block("My mother").public_id,), "x"))


def test_printed_words_can_be_translated_again(desk: HalfDone) -> None:
    box = desk.block("Write to us")
    desk.apply(UnlinkStanding((box.public_id,)))
    assert load_article(desk.session, desk.article(Kind.BOX), desk.es).words > 0


def test_operations_on_other_issues_stay_apart(desk: HalfDone) -> None:
    other = make_issue(desk.session, "9-1")
    desk.apply(SetPage(desk.article(Kind.NEWS).public_id, 2))

    operation = desk.apply(DiscardIssue("9-1"))

    assert operation.issue_id == other.id


def test_a_standing_text_moves_like_any_part(desk: HalfDone) -> None:
    box = desk.block("Write to us")

    desk.apply(MoveBlocks((box.public_id,), desk.article(Kind.LETTER).public_id, None))

    assert box.article_id == desk.article(Kind.LETTER).id
    assert box.standing_id is not None
