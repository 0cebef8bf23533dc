"""What changing the structure means elsewhere: exchange files, exports, the board, two people at once."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import polib
import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.half_done import HalfDone, make_half_done, make_untouched
from tm.document import Kind, Status, Treatment
from tm.services import structure
from tm.services.board import progress
from tm.services.exchanging import exchange
from tm.services.loading import load_articles
from tm.services.printed import composing
from tm.services.structure.joining import JoinBlocks
from tm.services.structure.pieces import SplitArticle
from tm.services.structure.sentences import CutSentence, JoinSentences
from tm.services.structure.splitting import SplitBlock, source_text
from tm.services.structure.text import MendText
from tm.services.translating.saving import save
from tm.services.versions.answers import Answer, Change, Outcome
from tm.storage.engine import Database
from tm.storage.history import History
from tm.storage.people import Person
from tm.storage.units import Unit
from tm.workflow.moves import Action, Refusal

SUNG = "We sang, and the whole quay sang with us."
SOON = 0.3
"""Seconds in which the second would be done if it did not wait."""


@pytest.fixture
def desk(session: Session) -> HalfDone:
    return make_untouched(session)


def po(desk: HalfDone) -> polib.POFile:
    return polib.pofile(exchange.export_po(desk.session, desk.issue, desk.es, at=NOON).decode(), wrapwidth=0)


def load(desk: HalfDone, file: polib.POFile, *, dry_run: bool = False) -> dict[str, int]:
    counts = exchange.load_po(
        desk.session,
        desk.issue,
        desk.es,
        exchange.read_po(str(file).encode()),
        person=desk.person,
        at=NOON,
        dry_run=dry_run,
    )
    return {name: number for name, number in counts.as_json().items() if number}


def cut(desk: HalfDone) -> None:
    unit = desk.unit(SUNG)
    desk.apply(CutSentence(unit.public_id, unit.text.index("and")))


def test_a_file_written_before_says_what_is_no_longer_there(desk: HalfDone) -> None:
    desk.say(desk.unit(SUNG), "Cantamos todos.")
    file = po(desk)
    total = len(file)
    cut(desk)

    assert load(desk, file, dry_run=True) == {"unchanged": total - 1, "unknown": 1}
    next(entry for entry in file if entry.msgid == SUNG).msgstr = "Cantamos, y el muelle."
    assert load(desk, file) == {"unchanged": total - 1, "unknown": 1}
    kept = select(History.text).where(History.action == "refused")
    assert desk.session.scalars(kept).all() == ["Cantamos, y el muelle."]
    assert desk.told(desk.unit("We sang")) == ("Cantamos todos.", "text", "draft")


def test_a_file_written_before_a_mend_is_outdated_where_it_was_mended(desk: HalfDone) -> None:
    file = po(desk)
    block = desk.block(SUNG)
    text = source_text(block, desk.units(block))
    desk.apply(MendText(block.public_id, text.replace("the whole quay", "half the quay")))

    for entry in file:
        entry.msgstr = f"ES {entry.msgid}" if entry.msgid in {SUNG, "Nobody believed it."} else ""

    assert load(desk, file) == {"new": 1, "outdated": 1, "unchanged": len(file) - 2}


def test_a_file_finds_what_was_only_moved(desk: HalfDone) -> None:
    file = po(desk)
    block = desk.block(SUNG)
    desk.apply(SplitBlock(block.public_id, source_text(block, desk.units(block)).index(SUNG)))
    desk.apply(SplitArticle(desk.block("Tickets").public_id))
    desk.apply(JoinBlocks(desk.block("Fares").public_id))

    for entry in file:
        entry.msgstr = f"ES {entry.msgid}"
    counts = load(desk, file)

    assert counts == {"new": len(file)}


def test_a_half_done_issue_reads_on_after_a_cut(desk: HalfDone) -> None:
    desk.say(desk.unit("Nobody"), "Nadie lo creyó.")
    desk.say(desk.unit(SUNG), "Cantamos todos.")
    cut(desk)

    composed = composing.compose(desk.session, desk.issue, desk.es, at=NOON)

    text = next(
        block.text
        for article in composed.issue.articles
        for block in article.blocks
        if "Cantamos" in block.text
    )
    assert text == "The ferry stays. Nadie lo creyó. Cantamos todos. Then the council voted again."
    assert not composed.complete


def test_the_words_of_the_board_stay_the_same_through_cuts_and_joins(desk: HalfDone) -> None:
    def counted() -> list[tuple[str, int]]:
        board = progress.board(desk.session, desk.issue, at=NOON)
        return [(column.tag, column.counts.words) for column in board.columns]

    before = counted()
    cut(desk)
    desk.apply(JoinSentences(desk.unit("Nobody").public_id))
    desk.apply(JoinBlocks(desk.block("Fares").public_id))
    desk.apply(SplitArticle(desk.block("Tickets").public_id))

    assert counted() == before


def test_what_is_joined_to_a_sentence_that_is_to_do_counts_as_to_do_on_the_board_too(desk: HalfDone) -> None:
    desk.say(desk.unit("The ferry stays."), "El transbordador se queda.")
    desk.say(desk.unit(SUNG), "", treatment=Treatment.JOINED)

    board = progress.board(desk.session, desk.issue, at=NOON)
    view = load_articles(desk.session, [desk.article(Kind.NEWS)], desk.es)[0]

    column = next(each for each in board.columns if each.tag == "es-419")
    assert (column.counts.done_units, view.done_units) == (1, 1)


def test_views_take_as_many_queries_as_before(session: Session) -> None:
    desk = make_half_done(session)

    def queries() -> int:
        desk.session.expire_all()
        seen: list[str] = []
        listen = ("before_cursor_execute", lambda _c, _k, statement, *_rest: seen.append(statement))
        event.listen(session.get_bind(), *listen)
        articles = [desk.article(kind) for kind in (Kind.NEWS, Kind.SIDEBAR, Kind.LETTER)]
        load_articles(session, articles, desk.es)
        event.remove(session.get_bind(), *listen)
        return len(seen)

    before = queries()
    cut(desk)
    desk.apply(JoinBlocks(desk.block("Fares").public_id))
    assert queries() == before


def test_who_saves_while_a_sentence_is_cut_is_told_so_and_loses_nothing(database: Database) -> None:
    with database.writing() as session:
        desk = make_untouched(session)
        unit, person = desk.unit(SUNG).public_id, desk.person.id
    written = Event()

    def mender() -> None:
        with database.writing() as session:
            at = SUNG.index("and")
            structure.apply(session, CutSentence(unit, at), person=None, at=NOON)
            written.set()
            time.sleep(SOON)

    def translator() -> Answer:
        written.wait(10)
        change = Change("c1", unit, "es-419", 0, 1, "Cantamos todos.", Action.TRANSLATED)
        with database.writing() as session:
            who = session.get_one(Person, person)
            return save(session, change, person=who, may_approve=False, at=NOON)

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(mender), pool.submit(translator)
        first.result()
        answer = second.result()

    assert (answer.outcome, answer.reason) == (Outcome.REFUSED, Refusal.RETIRED)


def test_a_sentence_saved_just_before_it_is_cut_goes_along(database: Database) -> None:
    with database.writing() as session:
        desk = make_untouched(session)
        unit, person = desk.unit(SUNG).public_id, desk.person.id
    saved = Event()

    def translator() -> None:
        change = Change("c1", unit, "es-419", 0, 1, "Cantamos todos.", Action.TRANSLATED)
        with database.writing() as session:
            who = session.get_one(Person, person)
            save(session, change, person=who, may_approve=False, at=NOON)
            saved.set()
            time.sleep(SOON)

    def mender() -> None:
        saved.wait(10)
        with database.writing() as session:
            structure.apply(session, CutSentence(unit, SUNG.index("and")), person=None, at=NOON)

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(translator), pool.submit(mender)
        first.result()
        second.result()

    with database.reading() as session:
        half = session.scalars(select(Unit).where(Unit.text == "We sang,")).one()
        row = HalfDone(session, desk.person, desk.en, desk.es, desk.ar, desk.fr, desk.issue).translation(half)
        assert row is not None
        assert (row.text, row.status, row.treatment) == ("Cantamos todos.", Status.DRAFT, Treatment.TEXT)
