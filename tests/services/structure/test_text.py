"""Texts mended by hand, and repairs of the import taken back."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_article, make_block, make_unit
from tests.services.half_done import HalfDone, make_untouched
from tm.document import BlockType, Kind, Rule, Status, Treatment
from tm.errors import TmError
from tm.services.incoming.import_report import reports
from tm.services.loading import load_article
from tm.services.placements import placement_of
from tm.services.structure.blocks import RetypeBlock
from tm.services.structure.finding import ChangedMeanwhile
from tm.services.structure.joining import JoinBlocks
from tm.services.structure.meaning import Meaning
from tm.services.structure.row_changes import ChangedSince
from tm.services.structure.sentences import CutSentence
from tm.services.structure.splitting import source_text
from tm.services.structure.text import MendText, UndoRepair, as_it_came, changed_words
from tm.services.views import UnitView
from tm.storage.issues import Block, Placement, Repair

SUNG = "We sang, and the whole quay sang with us."


@pytest.fixture
def desk(session: Session) -> HalfDone:
    return make_untouched(session)


def text_of(desk: HalfDone, block: Block) -> str:
    return source_text(block, desk.units(block))


def mend(desk: HalfDone, beginning: str, old: str, new: str) -> MendText:
    """The paragraph that begins so with some of its words replaced."""
    block = desk.block(beginning)
    text = text_of(desk, block)
    assert old in text
    return MendText(block.public_id, text.replace(old, new))


def view(desk: HalfDone, beginning: str) -> UnitView:
    public_id = desk.unit(beginning).public_id
    article = load_article(desk.session, desk.article(Kind.NEWS), desk.es)
    return next(unit for unit in article.units if unit.id == public_id)


def repair(desk: HalfDone, before: str) -> Repair:
    return desk.session.scalars(select(Repair).where(Repair.before == before)).one()


def test_only_a_typo_leaves_translations_as_they_are_there_and_back(desk: HalfDone) -> None:
    desk.say(desk.unit(SUNG), "Se queda.", Status.APPROVED)
    placement = placement_of(desk.session, desk.article(Kind.NEWS), desk.es)
    assert placement is not None
    placement.approved_at = NOON
    change = replace(mend(desk, SUNG, "quay", "quai"), meaning=Meaning.SAME)

    operation = desk.apply(change)

    mended = view(desk, SUNG.replace("quay", "quai"))
    assert (mended.outdated, mended.status) == (False, Status.APPROVED)
    assert placement.approved_at == NOON
    desk.undo(operation)
    assert not view(desk, SUNG).outdated


def test_a_changed_sentence_keeps_its_translation_which_is_outdated(desk: HalfDone) -> None:
    units = desk.units(desk.block(SUNG))
    for unit, words in zip(units, ("Se queda.", "Nadie.", "Cantamos.", "Votaron."), strict=True):
        desk.say(unit, words, Status.APPROVED)
    placement = placement_of(desk.session, desk.article(Kind.NEWS), desk.es)
    assert placement is not None
    placement.approved_at = NOON

    operation = desk.apply(mend(desk, SUNG, "the whole quay", "half the quay"))

    assert desk.units(desk.block("We sang")) == units
    assert [unit.version for unit in units] == [1, 1, 2, 1]
    changed, stayed = view(desk, "We sang"), view(desk, "Nobody")
    assert (changed.outdated, changed.status, changed.basis_text) == (True, Status.APPROVED, SUNG)
    assert (stayed.outdated, stayed.status) == (False, Status.APPROVED)
    assert desk.session.scalars(select(Placement.approved_at)).all().count(NOON) == 0
    desk.undo(operation)
    assert not view(desk, "We sang").outdated
    assert (text_of(desk, desk.block(SUNG)), placement.approved_at) == (
        f"The ferry stays. Nobody believed it. {SUNG} Then the council voted again.",
        NOON,
    )


def test_a_mend_is_listed_with_the_repairs(desk: HalfDone) -> None:
    operation = desk.apply(mend(desk, SUNG, "the whole quay", "half the quay"))

    assert Rule.HAND in {group.rule for group in reports(desk.session, desk.issue)[0].repairs}
    row = desk.session.scalars(select(Repair).where(Repair.rule == Rule.HAND)).one()
    assert (row.before, row.after, row.line, row.confidence) == ("the whole", "half the", 3, 1.0)
    block = desk.block("We sang")
    assert text_of(desk, block)[row.span_start : row.span_end] == "half the"
    desk.undo(operation)
    assert row.undone_at is not None


def test_lost_text_is_typed_in_and_gone_text_taken_out(desk: HalfDone) -> None:
    desk.say(desk.unit("Children"), "Gratis para niños.")
    desk.say(desk.unit("So do dogs"), "Y perros.")

    operation = desk.apply(mend(desk, "Tickets", "So do dogs.", "So do dogs and their people. Bikes pay."))
    texts = desk.texts(desk.block("Tickets"))
    desk.apply(mend(desk, "Tickets", "Children ride free. ", ""))

    assert texts[2:] == ["So do dogs and their people.", "Bikes pay."]
    assert desk.texts(desk.block("Tickets")) == [
        "Tickets cost 2.50 from June.",
        "So do dogs and their people.",
        "Bikes pay.",
    ]
    assert view(desk, "So do dogs").outdated
    desk.say(desk.unit("Bikes"), "Las bicis pagan.")
    with pytest.raises(ChangedSince):
        desk.undo(operation)


def test_two_sentences_mended_into_one_keep_both_translations(desk: HalfDone) -> None:
    desk.say(desk.unit("Children"), "Gratis para niños.", Status.APPROVED)
    desk.say(desk.unit("So do dogs"), "Y perros.")

    desk.apply(mend(desk, "Tickets", "free. So do dogs.", "free, so do dogs."))

    whole = view(desk, "Children ride free, so")
    assert (whole.translation, whole.status, whole.outdated) == (
        "Gratis para niños. Y perros.",
        Status.TRANSLATED,
        True,
    )
    assert whole.basis_text == "Children ride free. So do dogs."


def test_what_was_joined_to_a_sentence_that_is_gone_says_its_words(desk: HalfDone) -> None:
    desk.say(desk.unit("Nobody"), "Nadie, y cantamos.", Status.APPROVED)
    desk.say(desk.unit(SUNG), "", treatment=Treatment.JOINED)

    desk.apply(mend(desk, SUNG, "Nobody believed it. ", ""))

    assert desk.told(desk.unit(SUNG)) == ("Nadie, y cantamos.", "text", "draft")


def test_a_sentence_put_between_two_joined_ones_takes_them_apart(desk: HalfDone) -> None:
    desk.say(desk.unit("Nobody"), "Nadie, y cantamos.", Status.APPROVED)
    desk.say(desk.unit(SUNG), "", treatment=Treatment.JOINED)

    operation = desk.apply(mend(desk, SUNG, SUNG, f"It was a Tuesday evening. {SUNG}"))

    assert desk.told(desk.unit("Nobody")) == ("Nadie, y cantamos.", "text", "draft")
    assert desk.told(desk.unit("It was")) is None
    assert desk.told(desk.unit(SUNG)) is None
    desk.undo(operation)
    assert desk.told(desk.unit(SUNG)) == ("", "joined", "translated")


def test_cuts_made_by_hand_survive_a_mend(desk: HalfDone) -> None:
    unit = desk.unit(SUNG)
    desk.apply(CutSentence(unit.public_id, unit.text.index("and")))
    second = desk.unit("and the whole")

    desk.apply(mend(desk, "We sang", "council voted again", "council gave up"))

    assert desk.texts(desk.block("We sang"))[2:] == [
        "We sang,",
        "and the whole quay sang with us.",
        "Then the council gave up.",
    ]
    assert desk.unit("and the whole") is second


def test_ends_that_are_not_translated_are_told_apart_again(desk: HalfDone) -> None:
    block = desk.block("A deckhand")

    desk.apply(MendText(block.public_id, "– Two deckhands"))

    assert (block.lead, desk.texts(block)) == ("– ", ["Two deckhands"])


def test_lines_stay_lines_only_in_boxes(desk: HalfDone) -> None:
    desk.apply(MendText(desk.block("Fares").public_id, "Fares rose\r\n  twice."))
    assert desk.texts(desk.block("Fares")) == ["Fares rose twice."]

    block = desk.block("Ask")
    desk.apply(RetypeBlock(block.public_id, BlockType.BOX))
    desk.apply(MendText(block.public_id, "The booth\r\n10  to 4"))
    assert desk.texts(block) == ["The booth\n10 to 4"]


def test_other_repairs_keep_their_place(desk: HalfDone) -> None:
    captain = repair(desk, "cap-|tain")
    desk.apply(mend(desk, "Is it over", "Is it over?", "Is it really over now?"))
    text = text_of(desk, desk.block("Is it"))
    assert text[captain.span_start : captain.span_end] == "captain"

    desk.apply(mend(desk, "Is it", "captain", "skipper"))
    assert (captain.span_start, captain.span_end) == (None, None)


def test_a_hyphen_that_was_dropped_comes_back(desk: HalfDone) -> None:
    row = repair(desk, "cap-|tain")
    unit = desk.unit("Not yet")
    desk.say(unit, "Aún no.")

    operation = desk.apply(UndoRepair(row.id))

    assert desk.unit("Not yet") is unit
    assert (unit.text, row.undone_at is not None) == ("Not yet, said the cap-tain.", True)
    with pytest.raises(TmError, match="taken back already"):
        desk.apply(UndoRepair(row.id))
    desk.undo(operation)
    assert (unit.text, row.undone_at) == ("Not yet, said the captain.", None)
    text = text_of(desk, desk.block("Not yet"))
    assert text[row.span_start : row.span_end] == "captain"


def test_a_join_that_is_taken_back_splits_the_block(desk: HalfDone) -> None:
    row = repair(desk, "sang, and|the whole")

    operation = desk.apply(UndoRepair(row.id))

    assert desk.texts(desk.block("We sang"))[-1] == "We sang, and"
    assert desk.texts(desk.block("the whole"))[0] == "the whole quay sang with us."
    desk.undo(operation)
    assert desk.unit(SUNG).retired_at is None


def test_a_mend_by_hand_is_taken_back_like_any_repair(desk: HalfDone) -> None:
    desk.apply(mend(desk, "Is it over", "Her crew agreed with her.", "Her crew did not agree with her."))
    row = desk.session.scalars(select(Repair).where(Repair.rule == Rule.HAND)).one()

    desk.apply(UndoRepair(row.id))

    assert text_of(desk, desk.block("Is it over")).endswith("Her crew agreed with her.")


def test_a_repair_whose_words_are_gone_is_not_taken_back(desk: HalfDone) -> None:
    captain, sang = repair(desk, "cap-|tain"), repair(desk, "sang, and|the whole")
    captain.after = "skipper"
    sang.block_id = None
    desk.session.flush()

    for row in (captain, sang):
        with pytest.raises(TmError, match="no longer stand there"):
            desk.apply(UndoRepair(row.id))
    with pytest.raises(TmError, match="no repair 9999"):
        desk.apply(UndoRepair(9999))


def test_of_two_repairs_of_the_same_words_the_later_one_is_named(desk: HalfDone) -> None:
    captain = repair(desk, "cap-|tain")
    desk.apply(mend(desk, "Is it over", "captain", "skipper"))

    with pytest.raises(TmError, match="take back “skipper") as refused:
        desk.apply(UndoRepair(captain.id))
    assert "line 6" in str(refused.value)
    desk.apply(UndoRepair(desk.session.scalars(select(Repair.id).where(Repair.rule == Rule.HAND)).one()))
    desk.apply(UndoRepair(captain.id))

    assert "said the cap-tain" in text_of(desk, desk.block("Is it over"))


def test_what_cannot_be_mended_is_refused_in_a_sentence(desk: HalfDone) -> None:
    block, ask = desk.block(SUNG), desk.block("Ask").public_id
    for change, words in (
        (MendText(block.public_id, " \n "), "needs words"),
        (MendText(block.public_id, text_of(desk, block) + "  "), "stands there already"),
        (MendText("nothing", "x"), "no block nothing"),
    ):
        with pytest.raises(TmError, match=words):
            desk.apply(change)
    desk.apply(JoinBlocks(desk.block("Fares").public_id))
    with pytest.raises(ChangedMeanwhile):
        desk.apply(MendText(ask, "Ask me."))


def test_an_article_without_document_is_mended_without_a_repair(desk: HalfDone) -> None:
    block = make_block(desk.session, make_article(desk.session, desk.issue))
    make_unit(desk.session, block, "Typed by hand.")

    desk.apply(MendText(block.public_id, "Typed by foot."))

    assert desk.session.scalars(select(Repair).where(Repair.rule == Rule.HAND)).all() == []


@pytest.mark.parametrize(
    ("before", "after", "came"),
    [
        ("polit-|ical", "political", "polit-ical"),
        ("well-|known", "well-known", "wellknown"),
        ("*Red*|Flag", "*Red Flag*", "*Red* Flag"),
        ("S o o n", "Soon", "S o o n"),
    ],
)
def test_words_as_they_came(before: str, after: str, came: str) -> None:
    row = Repair(raw_id=1, rule=Rule.DEHYPHENATE, line=1, before=before, after=after, confidence=1.0)

    assert as_it_came(row) == came


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("One two three.", "One 2 three.", (4, "two", "2")),
        ("One three.", "One two three.", (0, "One", "One two")),
        ("One two three.", "One three.", (0, "One two", "One")),
        ("Two three.", "One two three.", (0, "Two", "One two")),
        ("One", "One two", (0, "One", "One two")),
        ("A b c d", "A x c y", (2, "b c d", "x c y")),
    ],
)
def test_the_words_that_differ(before: str, after: str, told: tuple[int, str, str]) -> None:
    assert changed_words(before, after) == told
