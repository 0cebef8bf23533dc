"""An original put in: nothing is lost in any edition, and all of it can be taken back."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_assignment
from tests.services.strike import MONDAY, SAY, SPANISH, TOURISTS, Strike, make_strike, translate_some
from tm import words
from tm.document import BlockType, Destination, Status, Treatment
from tm.errors import TmError
from tm.services import structure
from tm.services.exports.exporting import Format, export_issue
from tm.services.placements import placement_of
from tm.services.structure.finding import ChangedMeanwhile
from tm.services.structure.row_changes import ChangedSince
from tm.services.translating.saving import save
from tm.services.versions.answers import Change
from tm.storage.history import History
from tm.storage.issues import Article, Block
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit, UnitLineage
from tm.workflow.moves import Action

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def strike(session: Session) -> Strike:
    made = make_strike(session)
    translate_some(made)
    return made


def test_the_original_is_the_source_and_at_home_in_its_edition(strike: Strike) -> None:
    strike.put()

    view = strike.view(strike.es)
    assert strike.article.language == "es-419"
    assert view.is_home
    printed = " ".join(block.source_text for block in view.blocks if block.type is not BlockType.JUMP_LINE)
    assert sorted(words.tokens(printed.replace(" ", ""))) == sorted(words.tokens("".join(SPANISH.split())))
    assert view.source_headline == "LA LAVANDERÍA DEL HOTEL SE DETUVO"


def test_what_was_printed_is_the_approved_translation(strike: Strike) -> None:
    printed = [block.source_text for block in strike.view(strike.en).blocks]
    strike.put()

    view = strike.view(strike.en)
    assert not view.is_home
    assert all(unit.status is Status.APPROVED and not unit.outdated for unit in view.units)
    assert [text for text, *_ in strike.texts(strike.en) if text.startswith("Ella")] != []
    assert strike.sentence(strike.en, "Ella").treatment is Treatment.JOINED
    assert strike.sentence(strike.en, "Mientras").translation.endswith("bare mattresses.")
    after = [
        block.source_text if block.type is BlockType.JUMP_LINE else block.target_text for block in view.blocks
    ]
    assert [text.strip("— ") for text in after] == [
        text.removesuffix(", May 4—").strip("— ") for text in printed
    ]


def test_the_translation_is_printed_as_the_text_was(strike: Strike) -> None:
    def printed() -> list[bytes]:
        exported = export_issue(
            strike.session,
            strike.issue,
            strike.en,
            format=Format.TEXT,
            allow_incomplete=False,
            person=None,
            at=NOON,
        )
        return list(exported.files.values())

    before = printed()
    strike.put()

    assert printed() == before


def test_what_the_original_lacks_stays_in_its_edition_only(strike: Strike) -> None:
    strike.put()

    captions = {
        edition.tag: [
            block.target_text for block in strike.view(edition).blocks if block.type is BlockType.CAPTION
        ]
        for edition in (strike.en, strike.es, strike.ar)
    }
    assert captions == {"en": ["The basement of the Hotel Zafiro."], "es-419": [], "ar": []}


def caption(strike: Strike) -> str:
    return next(b.id for b in strike.view(strike.en).blocks if b.type is BlockType.CAPTION)


def test_what_the_original_lacks_can_be_written_and_is_then_in_every_edition(strike: Strike) -> None:
    strike.put(written={caption(strike): " El sótano del\nHotel Zafiro. "})

    spanish, english = strike.view(strike.es).blocks, strike.view(strike.en).blocks
    types = [block.type for block in spanish]
    assert types == [block.type for block in english]
    place = types.index(BlockType.CAPTION)
    assert spanish[place].source_text == "El sótano del Hotel Zafiro."
    assert english[place].target_text == "The basement of the Hotel Zafiro."
    assert types[place - 1] is BlockType.PARAGRAPH
    assert types[place + 1] is BlockType.JUMP_LINE


def test_a_written_part_of_more_sentences_says_them_together_and_is_looked_at(strike: Strike) -> None:
    done = strike.put(written={caption(strike): "El sótano. Allí está el hotel."})

    head = strike.sentence(strike.en, "El sótano.")
    assert (head.translation, head.status) == ("The basement of the Hotel Zafiro.", Status.DRAFT)
    assert strike.sentence(strike.en, "Allí").treatment is Treatment.JOINED
    structure.undo(strike.session, done, person=strike.editor, at=LATER)
    assert strike.view(strike.en).is_home


def test_other_editions_keep_what_they_made_of_it_and_read_the_translation(strike: Strike) -> None:
    strike.put()

    said = {text[:8]: rest for text, *rest in strike.texts(strike.ar)}
    assert said["LA LAVAN"] == ["AR 0", Treatment.TEXT, Status.APPROVED]
    assert said["“Nos deb"] == ["AR 5", Treatment.TEXT, Status.APPROVED]
    assert said["Ella lle"] == ["", Treatment.JOINED, Status.APPROVED]
    assert said["Mientras"] == ["AR sheets and tourists", Treatment.TEXT, Status.TRANSLATED]
    assert said["Volverem"] == ["", Treatment.LEFT_OUT, Status.TRANSLATED]
    assert said["Una plan"] == ["", None, None]
    head = strike.sentence(strike.ar, "LA LAV")
    assert (head.basis_edition, head.outdated) == ("en", False)


def test_what_was_outdated_still_is_and_who_read_another_edition_still_does(strike: Strike) -> None:
    strike.put()

    assert strike.sentence(strike.ar, "El gerente").outdated
    french = strike.sentence(strike.fr, "LA LAV")
    assert (french.basis_edition, french.outdated) == ("ar", False)
    from_spanish = strike.sentence(strike.fr, "¿Qué")
    assert (from_spanish.basis_edition, from_spanish.outdated) == ("en", True)


def test_the_new_homes_own_attempt_stays_in_the_history(strike: Strike) -> None:
    strike.put()

    session = strike.session
    attempt = session.scalars(select(Translation).where(Translation.text == "UN INTENTO")).one()
    old = session.get_one(Unit, attempt.unit_id)
    assert old.retired_at is not None
    children = session.scalars(select(UnitLineage.child_id).where(UnitLineage.parent_id == old.id)).all()
    assert [session.get_one(Unit, child).text for child in children] == ["LA LAVANDERÍA DEL HOTEL SE DETUVO"]


def test_the_history_tells_of_every_translation(strike: Strike) -> None:
    strike.put()

    rows = strike.session.scalars(select(History).where(History.action == "put_original")).all()
    said = {(row.edition_id, row.text) for row in rows if row.unit_id is not None}
    assert (strike.en.id, "THE HOTEL'S LAUNDRY STOPPED") in said
    assert (strike.ar.id, "AR 0") in said


def test_words_that_belong_to_no_sentence_are_a_draft_behind_the_one_before(strike: Strike) -> None:
    placement = placement_of(strike.session, strike.article, strike.ar)
    assert placement
    placement.approved_at = NOON
    strike.put({strike.units[MONDAY].public_id: None})

    behind = strike.sentence(strike.en, "Mientras")
    assert behind.status is Status.DRAFT
    assert behind.translation.endswith(
        "The tourists sleep on the bare mattresses. We will be back on Monday."
    )
    assert strike.sentence(strike.en, "Volveremos").status is None
    assert placement.approved_at is None


def test_blocks_that_stay_keep_their_place_and_lines_go_over(strike: Strike) -> None:
    strike.put()

    blocks = strike.view(strike.en).blocks
    assert [block.type.value for block in blocks] == [
        "headline", "dateline", "paragraph", "caption", "jump_line", "paragraph", "subhead", "paragraph",
        "signoff",
    ]  # fmt: skip
    assert [block.lines for block in blocks] == [((10 * n + 1, 10 * n + 3),) for n in range(9)]


def test_who_had_some_paragraphs_has_those_that_came_of_them(strike: Strike) -> None:
    session = strike.session
    placement = placement_of(session, strike.article, strike.ar)
    assert placement
    run = make_assignment(session, placement, strike.editor)
    run.first_block_id, run.last_block_id = strike.units[5].block_id, strike.units[SAY].block_id
    strike.put()

    first, last = (session.get_one(Block, id_ or 0) for id_ in (run.first_block_id, run.last_block_id))
    assert (first.retired_at, last.retired_at) == (None, None)
    texts = [
        session.scalars(select(Unit.text).where(Unit.block_id == block.id).order_by(Unit.position)).first()
        for block in (first, last)
    ]
    assert [text and text[:10] for text in texts] == ["“Nos deben", "Prometió h"]


def test_all_of_it_can_be_taken_back_and_done_again(strike: Strike) -> None:
    before = strike.everything()
    operation = strike.put()
    after = strike.everything()
    structure.undo(strike.session, operation, person=strike.editor, at=LATER)

    assert strike.everything() == before
    strike.put()
    again = strike.everything()
    assert len(str(again)) == len(str(after))


def test_a_sentence_translated_since_keeps_the_original_in(strike: Strike) -> None:
    operation = strike.put()
    unit = strike.sentence(strike.ar, "Una planchadora")
    change = Change("c1", unit.id, "ar", 0, 1, "كوّاءة", Action.TRANSLATED)
    save(strike.session, change, person=strike.editor, may_approve=False, at=LATER)

    with pytest.raises(ChangedSince):
        structure.undo(strike.session, operation, person=strike.editor, at=LATER)
    assert strike.sentence(strike.ar, "Una planchadora").translation == "كوّاءة"


def test_a_text_changed_meanwhile_is_not_overwritten(strike: Strike) -> None:
    operation = strike.operation()
    strike.units[TOURISTS].retired_at = NOON

    with pytest.raises(ChangedMeanwhile):
        structure.apply(strike.session, operation, person=None, at=NOON)
    assert strike.article.language == "en"


def test_the_edition_of_its_language_takes_it_to_print(strike: Strike) -> None:
    placement = placement_of(strike.session, strike.article, strike.es)
    assert placement
    placement.destination = Destination.NOT_HERE
    operation = strike.put()

    assert placement.destination is Destination.PRINT
    structure.undo(strike.session, operation, person=None, at=LATER)
    assert placement_of(strike.session, strike.article, strike.es) is placement
    assert Destination(placement.destination) is Destination.NOT_HERE


def test_an_original_in_a_language_without_edition_is_translated_everywhere(strike: Strike) -> None:
    structure.apply(strike.session, strike.operation(language="pt"), person=None, at=NOON)

    assert strike.article.home_edition_id is None
    assert strike.sentence(strike.en, "LA LAV").status is Status.APPROVED
    assert strike.sentence(strike.es, "LA LAV").translation == "UN INTENTO"


def test_a_text_without_home_cannot_become_a_translation(strike: Strike) -> None:
    operation = strike.operation()
    strike.article.home_edition_id = None

    with pytest.raises(TmError, match="No edition has the text"):
        structure.apply(strike.session, operation, person=None, at=NOON)


def words_said(strike: Strike, edition: Edition) -> list[str]:
    rows = strike.session.scalars(
        select(Translation).join(Unit, Unit.id == Translation.unit_id).join(Block).join(Article).where(
            Translation.edition_id == edition.id, Unit.retired_at.is_(None)
        )
    )  # fmt: skip
    return sorted(word for row in rows for word in words.tokens(row.text) if not word.isspace())


@pytest.mark.parametrize("answer", [None, 0, 3, 11])
def test_no_word_is_lost_whatever_is_answered(strike: Strike, answer: int | None) -> None:
    english = sorted(
        word
        for unit in strike.units
        for word in words.tokens(unit.text)
        if not word.isspace() and unit is not strike.units[4]
    )
    arabic = words_said(strike, strike.ar)
    strike.put({unit.public_id: answer for unit in strike.units[5::2]})

    assert words_said(strike, strike.en) == english
    assert words_said(strike, strike.ar) == arabic
