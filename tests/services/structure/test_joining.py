"""Blocks split and joined: sentences, translations, lines, repairs and doubts stay with their words."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import make_block, make_standing, make_unit
from tests.services.half_done import HalfDone, make_untouched
from tm.document import BlockType, Doubt, Kind, Pattern, Status, Treatment
from tm.errors import TmError
from tm.services.loading import load_article
from tm.services.structure.articles import SetKind
from tm.services.structure.blocks import LinkStanding, RetypeBlock
from tm.services.structure.finding import ChangedMeanwhile
from tm.services.structure.joining import JoinBlocks
from tm.services.structure.row_changes import ChangedSince
from tm.services.structure.sentences import CutSentence, JoinSentences
from tm.services.structure.splitting import SplitBlock, source_text
from tm.storage.issues import Block, ImportDoubt, Repair
from tm.storage.units import Unit

SUNG = "We sang, and the whole quay sang with us."


@pytest.fixture
def desk(session: Session) -> HalfDone:
    return make_untouched(session)


def split(desk: HalfDone, beginning: str, second: str) -> SplitBlock:
    """Split the paragraph where these words begin."""
    block = desk.block(beginning)
    return SplitBlock(block.public_id, source_text(block, desk.units(block)).index(second))


def state(desk: HalfDone, article_kind: Kind = Kind.NEWS) -> list[tuple[object, ...]]:
    """Blocks and sentences of an article as an edition sees them, without versions."""
    desk.session.expire_all()
    view = load_article(desk.session, desk.article(article_kind), desk.es)
    return [
        (
            block.id,
            block.type,
            block.source_text,
            block.lines,
            [(unit.id, unit.treatment, unit.status, unit.translation) for unit in block.units],
        )
        for block in view.blocks
    ]


def test_a_block_is_split_between_sentences_and_nothing_else_changes(desk: HalfDone) -> None:
    units = desk.units(desk.block(SUNG))
    desk.say(units[3], "Luego votaron.", Status.APPROVED)
    before = state(desk)

    operation = desk.apply(split(desk, SUNG, SUNG))

    old, new = desk.block("Nobody"), desk.block(SUNG)
    assert desk.units(old) == units[:2]
    assert desk.units(new) == units[2:]
    assert (new.type, old.lines, new.lines) == (BlockType.PARAGRAPH, [[3, 4]], [[3, 4]])
    assert units[1].gap_after == ""
    assert desk.told(units[3]) == ("Luego votaron.", "text", "approved")
    order = [block[0] for block in state(desk)]
    assert order.index(new.public_id) == order.index(old.public_id) + 1
    desk.undo(operation)
    assert state(desk) == before


def test_a_split_inside_a_sentence_cuts_it(desk: HalfDone) -> None:
    desk.say(desk.unit(SUNG), "Cantamos, y el muelle también.", Status.APPROVED)
    before = state(desk)

    operation = desk.apply(split(desk, SUNG, "and the whole"))

    assert desk.texts(desk.block("We sang"))[2:] == ["We sang,"]
    assert desk.texts(desk.block("and the"))[:1] == ["and the whole quay sang with us."]
    assert desk.told(desk.unit("We sang")) == ("Cantamos, y el muelle también.", "text", "draft")
    assert desk.told(desk.unit("and the")) is None
    desk.undo(operation)
    assert state(desk) == before


def test_a_joined_sentence_that_loses_its_own_is_to_do_again(desk: HalfDone) -> None:
    desk.say(desk.unit("Nobody"), "Nadie, y cantamos, y votaron.", Status.APPROVED)
    for beginning in (SUNG, "Then the"):
        desk.say(desk.unit(beginning), "", treatment=Treatment.JOINED)
    desk.say(desk.unit("Nobody"), "", edition=desk.fr, treatment=Treatment.LEFT_OUT)
    desk.say(desk.unit(SUNG), "", edition=desk.fr, treatment=Treatment.JOINED)
    before = state(desk)

    operation = desk.apply(split(desk, SUNG, SUNG))

    assert desk.told(desk.unit("Nobody")) == ("Nadie, y cantamos, y votaron.", "text", "draft")
    assert desk.told(desk.unit(SUNG)) is None
    assert desk.told(desk.unit("Then the")) is None
    assert desk.told(desk.unit(SUNG), desk.fr) == ("", "left_out", "translated")
    desk.undo(operation)
    assert state(desk) == before
    assert desk.told(desk.unit(SUNG), desk.fr) == ("", "joined", "translated")


def test_a_split_is_undone_even_where_its_sentences_were_translated_since(desk: HalfDone) -> None:
    desk.say(desk.unit("Nobody"), "Nadie, y cantamos.")
    desk.say(desk.unit(SUNG), "", treatment=Treatment.JOINED)
    operation = desk.apply(split(desk, SUNG, SUNG))
    desk.say(desk.unit(SUNG), "Cantamos todos.")

    desk.undo(operation)

    assert desk.block("Nobody") is desk.block(SUNG)
    assert desk.told(desk.unit("Nobody")) == ("Nadie, y cantamos.", "text", "draft")
    assert desk.told(desk.unit(SUNG)) == ("Cantamos todos.", "text", "translated")


def test_what_was_joined_over_a_seam_since_stands_for_itself_when_the_seam_is_back(desk: HalfDone) -> None:
    desk.say(desk.unit("They fall"), "Bajan, pregunta y trae esta página.")
    operation = desk.apply(JoinBlocks(desk.block("Fares").public_id))
    for beginning in ("Ask", "Bring"):
        desk.say(desk.unit(beginning), "", treatment=Treatment.JOINED)

    desk.undo(operation)

    assert desk.told(desk.unit("They fall")) == ("Bajan, pregunta y trae esta página.", "text", "draft")
    assert (desk.told(desk.unit("Ask")), desk.told(desk.unit("Bring"))) == (None, None)


def test_splits_are_undone_in_any_order_but_not_under_a_later_one(desk: HalfDone) -> None:
    before = state(desk)
    first = desk.apply(split(desk, SUNG, SUNG))
    elsewhere = desk.apply(split(desk, "Tickets", "So do"))
    below = desk.apply(split(desk, SUNG, "Then the"))

    desk.undo(elsewhere)
    with pytest.raises(ChangedSince):
        desk.undo(first)
    desk.undo(below)
    desk.undo(first)

    assert state(desk) == before


def test_a_split_whose_second_part_was_cut_since_is_not_undone(desk: HalfDone) -> None:
    operation = desk.apply(split(desk, SUNG, SUNG))
    unit = desk.unit(SUNG)
    desk.apply(CutSentence(unit.public_id, unit.text.index("and")))
    before = state(desk)

    with pytest.raises(ChangedSince):
        desk.undo(operation)

    assert state(desk) == before


def test_lines_repairs_and_doubts_go_with_their_words(desk: HalfDone) -> None:
    block = desk.block("Is it over")
    repair = desk.session.scalars(select(Repair).where(Repair.before == "cap-|tain")).one()
    doubt = ImportDoubt(raw_id=repair.raw_id, block_id=block.id, code=Doubt.EMPHASIS, line=7, message="x")
    desk.session.add(doubt)
    text = source_text(block, desk.units(block))
    assert (block.lines, text[repair.span_start : repair.span_end]) == ([[6, 7]], "captain")

    first = desk.apply(split(desk, "Is it over", "Not yet"))
    new = desk.block("Not yet")
    assert (block.lines, new.lines, doubt.block_id) == ([[6, 6]], [[6, 7]], new.id)
    assert repair.block_id == new.id
    moved = source_text(new, desk.units(new))
    assert moved[repair.span_start : repair.span_end] == "captain"

    second = desk.apply(JoinBlocks(block.public_id))
    assert (repair.block_id, doubt.block_id, block.lines) == (block.id, block.id, [[6, 6], [6, 7]])
    assert text[repair.span_start : repair.span_end] == "captain"
    desk.undo(second)
    desk.undo(first)
    assert (block.lines, repair.block_id, doubt.block_id) == ([[6, 7]], block.id, block.id)
    assert text[repair.span_start : repair.span_end] == "captain"


def test_blocks_are_joined_where_a_sentence_ends(desk: HalfDone) -> None:
    fares, ask = desk.block("Fares"), desk.block("Ask")
    units = [*desk.units(fares), *desk.units(ask)]
    desk.say(units[2], "Pregunta en la caseta.", Status.APPROVED)
    before = state(desk, Kind.SIDEBAR)

    operation = desk.apply(JoinBlocks(fares.public_id))

    assert desk.units(fares) == units
    assert source_text(fares, units) == "Fares rose twice. They fall now. Ask at the booth. Bring this page."
    assert desk.told(units[2]) == ("Pregunta en la caseta.", "text", "approved")
    assert (ask.retired_at is None, fares.lines) == (False, [[17, 17], [18, 18]])
    desk.say(units[3], "Trae esta página.")
    desk.undo(operation)
    assert desk.told(units[3]) == ("Trae esta página.", "text", "translated")
    assert [line[0] for line in state(desk, Kind.SIDEBAR)] == [line[0] for line in before]
    assert desk.units(ask) == units[2:]


def test_a_sentence_cut_by_a_column_is_put_together(desk: HalfDone) -> None:
    article = desk.article(Kind.LETTER)
    first, second = make_block(desk.session, article), make_block(desk.session, article)
    before, behind = (
        make_unit(desk.session, first, "She kept a"),
        make_unit(desk.session, second, "box of them."),
    )
    desk.say(before, "Guardó una")
    desk.say(behind, "caja.")

    desk.apply(JoinBlocks(first.public_id))

    assert desk.texts(first) == ["She kept a box of them."]
    assert desk.told(desk.unit("She kept a box")) == ("Guardó una caja.", "text", "translated")


@pytest.mark.parametrize(("hyphen", "text"), [("drop", "A political song."), ("keep", "A polit-ical song.")])
def test_a_word_broken_at_the_seam(desk: HalfDone, hyphen: str, text: str) -> None:
    article = desk.article(Kind.LETTER)
    first, second = make_block(desk.session, article), make_block(desk.session, article)
    unit = make_unit(desk.session, first, "A polit-")
    make_unit(desk.session, second, "ical song.")
    desk.say(unit, "Una canción")

    operation = desk.apply(JoinBlocks(first.public_id, "drop" if hyphen == "drop" else "keep"))

    assert desk.texts(first) == [text]
    assert desk.told(desk.unit("A polit")) == ("Una canción", "text", "draft")
    desk.undo(operation)
    assert (desk.texts(first), desk.texts(second)) == (["A polit-"], ["ical song."])


def test_a_jump_between_two_halves_stays_behind_them(desk: HalfDone) -> None:
    over, tickets = desk.block("Is it over"), desk.block("Tickets")

    desk.apply(JoinBlocks(over.public_id))

    assert len(desk.units(over)) == 6
    kinds = [block[1] for block in state(desk)]
    assert kinds[-2:] == [BlockType.JUMP_LINE, BlockType.SIGNOFF]
    assert tickets.retired_at is not None


def test_what_stands_before_and_behind_the_words_is_kept_when_joined(desk: HalfDone) -> None:
    headline, tickets = desk.block("The ferry stays"), desk.block("Tickets")
    desk.say(desk.unit("A deckhand"), "Un marinero")

    desk.apply(JoinBlocks(headline.public_id))
    desk.apply(JoinBlocks(tickets.public_id))

    assert desk.texts(headline) == ["The ferry stays PORTHAVEN, May 3—"]
    assert desk.texts(tickets)[-1].endswith("— A deckhand")
    translated = desk.translation(desk.units(tickets)[-1])
    assert translated is not None
    assert translated.text == "Un marinero"


def test_the_first_type_stays_and_a_dateline_takes_nothing(desk: HalfDone) -> None:
    dateline = desk.block("PORTHAVEN")

    with pytest.raises(TmError, match="say first that it is a paragraph"):
        desk.apply(JoinBlocks(dateline.public_id))

    desk.apply(RetypeBlock(dateline.public_id, BlockType.PARAGRAPH))
    desk.apply(JoinBlocks(dateline.public_id))
    assert desk.texts(dateline)[0].startswith("PORTHAVEN, May 3— The ferry stays.")
    assert dateline.type is BlockType.PARAGRAPH


def test_text_is_not_joined_to_what_is_left_out_of_exports(desk: HalfDone) -> None:
    article = desk.article(Kind.LETTER)
    head, text = (
        make_block(desk.session, article, type=BlockType.JUMP_HEAD),
        make_block(desk.session, article),
    )
    make_unit(desk.session, head, "From page 1")
    make_unit(desk.session, text, "It rained.")

    with pytest.raises(TmError, match="left out of exports"):
        desk.apply(JoinBlocks(head.public_id))

    desk.apply(RetypeBlock(head.public_id, BlockType.PARAGRAPH))
    desk.apply(JoinBlocks(head.public_id))
    assert desk.texts(head) == ["From page 1 It rained."]


def test_what_cannot_be_split_or_joined_is_refused_in_a_sentence(desk: HalfDone) -> None:
    news, letter = desk.article(Kind.NEWS), desk.article(Kind.LETTER)
    text = desk.block(SUNG)
    own = make_block(desk.session, letter, edition=desk.es)
    make_unit(desk.session, own, "Nota.")
    motto = make_standing(desk.session, "our-motto")
    desk.apply(LinkStanding((desk.block("Ask").public_id,), motto.key))
    pattern = make_block(desk.session, news, pattern=Pattern.VOLUME_LINE)
    signoff = desk.block("A deckhand")
    for change, words in (
        (SplitBlock(text.public_id, 0), "one side"),
        (SplitBlock(text.public_id, 9999), "one side"),
        (SplitBlock(text.public_id, -1), "one side"),
        (SplitBlock(text.public_id, 2), "word cannot be cut"),
        (SplitBlock(signoff.public_id, 2), "one side"),
        (SplitBlock(desk.block("Ask").public_id, 17), "standing text"),
        (SplitBlock(pattern.public_id, 1), "standing text"),
        (JoinBlocks(signoff.public_id), "standing text"),
        (JoinBlocks(own.public_id), "No text follows"),
        (JoinBlocks(desk.block("My mother").public_id), "No text follows"),
        (JoinBlocks(desk.block("Fares").public_id), "standing text"),
        (JoinBlocks(text.public_id, "drop"), "no hyphen"),
        (JoinBlocks("nothing"), "no block nothing"),
    ):
        with pytest.raises(TmError, match=words):
            desk.apply(change)


def test_old_pages_do_no_wrong_work(desk: HalfDone) -> None:
    ask = desk.block("Ask").public_id
    desk.apply(JoinBlocks(desk.block("Fares").public_id))

    for change in (SplitBlock(ask, 18), JoinBlocks(ask), RetypeBlock(ask, BlockType.DECK)):
        with pytest.raises(ChangedMeanwhile, match="load the page again"):
            desk.apply(change)


def test_an_operation_below_is_no_obstacle(desk: HalfDone) -> None:
    """Undo looks at what an operation did, not at what else was done to the article."""
    operation = desk.apply(split(desk, SUNG, SUNG))
    desk.apply(SetKind(desk.article(Kind.NEWS).public_id, Kind.BRIEF))
    desk.apply(JoinSentences(desk.unit("Tickets").public_id))

    desk.undo(operation)

    assert desk.block("Nobody") is desk.block(SUNG)


def test_no_position_is_given_twice(desk: HalfDone) -> None:
    for second in ("Nobody", SUNG, "Then the"):
        desk.apply(split(desk, second, second))
    desk.apply(split(desk, "The ferry stays.", "stays."))

    for query in (select(Block.article_id, Block.position), select(Unit.block_id, Unit.position)):
        places = desk.session.execute(query).all()
        assert len(places) == len(set(places))


def test_what_is_out_of_sight_between_moved_sentences_comes_back_in_its_place(desk: HalfDone) -> None:
    before = state(desk)
    joined = desk.apply(JoinSentences(desk.unit("Nobody").public_id))
    with_gap = state(desk)

    split_ = desk.apply(split(desk, "Nobody", "Nobody"))
    desk.undo(split_)
    assert state(desk) == with_gap
    desk.undo(joined)
    assert state(desk) == before


def test_what_is_written_down_of_a_split_grows_with_the_sentences_and_no_faster(desk: HalfDone) -> None:
    sizes = []
    for count in (100, 400):
        block = make_block(desk.session, desk.article(Kind.LETTER))
        for number in range(count):
            make_unit(desk.session, block, f"Boat {number} sails.", position=number, gap_after=" ")
        text = source_text(block, desk.units(block))
        operation = desk.apply(SplitBlock(block.public_id, text.index(f"Boat {count // 2} ")))
        sizes.append(len(str(operation.changes)))
        desk.undo(operation)
        assert source_text(block, desk.units(block)) == text

    assert sizes[1] < 5 * sizes[0]
