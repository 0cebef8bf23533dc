"""The readings of each kind of doubt: what they make of the issue, as one step that can be undone."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import make_edition, make_publication, make_standing
from tests.services.dumped import C, Dumped, H, P, make_dumped, texts
from tm.document import BlockType, Doubt, Kind, Rule
from tm.errors import TmError
from tm.services import readings, structure
from tm.services.readings.reading import Standing
from tm.services.structure.finding import ChangedMeanwhile
from tm.services.structure.text import MendText
from tm.storage.base import now
from tm.storage.issues import ImportDoubt


@pytest.fixture
def dumped(session: Session) -> Dumped:
    """An issue to be filled."""
    make_publication(session)
    home = make_edition(session, "en")
    make_edition(session, "es-419")
    return make_dumped(session, home)


def _ferry_and_tram(dumped: Dumped) -> None:
    dumped.add((H, "Ferry strike ends"), (P, "The crews of Orsova won. They sail"), (P, "again at dawn."))
    dumped.add((H, "Trams at night"), (P, "The tram runs to Kilmare."), (C, "The stop in Kilmare"))


def test_parts_left_apart_are_joined_into_one_sentence(dumped: Dumped) -> None:
    _ferry_and_tram(dumped)
    doubt = dumped.doubt(Doubt.DOUBTFUL_JOIN, "They sail")
    before = dumped.stands()
    offered = dumped.offered(doubt)
    assert list(offered) == ["accept", "join", "type"]
    assert "They sail again" in offered["join"].shows

    done = dumped.decide(doubt, offered["join"])

    assert texts(dumped.stands()[0])[1] == "The crews of Orsova won. They sail again at dawn."
    assert len(dumped.views()[0].blocks[1].units) == 2
    structure.undo(dumped.session, done, person=None, at=now())
    assert dumped.stands() == before
    assert list(dumped.offered(doubt)) == ["accept", "join", "type"]


def test_doubtful_words_of_a_line_with_a_dateline_are_those_of_its_text(dumped: Dumped) -> None:
    dateline = (BlockType.DATELINE, "ORSOVA, 3 March")
    dumped.add((H, "Ferry strike ends"), dateline, (P, "They sail"), (P, "again at dawn."))
    dumped.block("They sail").lines = [[3, 3]]
    doubt = dumped.doubt(Doubt.DOUBTFUL_JOIN, "ORSOVA")

    dumped.decide(doubt, dumped.offered(doubt)["join"])

    assert texts(dumped.stands()[0])[2:] == ["They sail again at dawn."]


def test_parts_that_were_joined_are_kept_apart(dumped: Dumped) -> None:
    dumped.add((H, "Ferry strike ends"), (P, "They sail at dawn. Nobody sleeps on board."))
    dumped.repair(Rule.JOIN, "They sail", "They sail at dawn.|Nobody", "They sail at dawn. Nobody")
    doubt = dumped.doubt(Doubt.DOUBTFUL_JOIN, "They sail")
    offered = dumped.offered(doubt)
    assert list(offered) == ["accept", "apart"]

    dumped.decide(doubt, offered["apart"])

    assert texts(dumped.stands()[0])[1:] == ["They sail at dawn.", "Nobody sleeps on board."]


def test_lost_letters_are_typed_in_where_the_word_is_cut(dumped: Dumped) -> None:
    dumped.add((H, "Ferry strike ends"), (P, "They won. The crews sail at mid-"))
    doubt = dumped.doubt(Doubt.TEXT_MISSING, "mid-")
    blank = dumped.offered(doubt)["type"].blank
    assert blank
    assert (blank.words, blank.words[blank.caret : blank.marked]) == ("The crews sail at mid-", "-")

    dumped.decide(doubt, dumped.offered(doubt)["type"], "The crews sail at midnight.")

    assert texts(dumped.stands()[0])[1] == "They won. The crews sail at midnight."


def test_a_word_cut_in_two_goes_on_in_the_next_part(dumped: Dumped) -> None:
    dumped.add((H, "Ferry strike ends"), (P, "The crews sail at mid-"), (P, "night and sing."))
    doubt = dumped.doubt(Doubt.TEXT_MISSING, "mid-")

    dumped.decide(doubt, dumped.offered(doubt)["join-drop"])

    assert texts(dumped.stands()[0])[1:] == ["The crews sail at midnight and sing."]


def test_the_same_words_typed_again_decide_nothing(dumped: Dumped) -> None:
    _ferry_and_tram(dumped)
    doubt = dumped.doubt(Doubt.TEXT_MISSING, "They sail")
    reading = dumped.offered(doubt)["type"]
    assert reading.blank
    with pytest.raises(TmError, match="Nothing was typed"):
        dumped.decide(doubt, reading, reading.blank.words)
    assert dumped.session.get_one(ImportDoubt, doubt).settled_at is None


def test_words_that_changed_meanwhile_are_not_typed_over(dumped: Dumped) -> None:
    _ferry_and_tram(dumped)
    doubt = dumped.doubt(Doubt.TEXT_MISSING, "They sail")
    reading = dumped.offered(doubt)["type"]
    mend = MendText(dumped.block("They sail").public_id, "The crews won. They sailed")
    structure.apply(dumped.session, mend, person=None, at=now())
    with pytest.raises(ChangedMeanwhile):
        dumped.decide(doubt, reading, "They sail at dawn.")


@pytest.mark.parametrize("code", [Doubt.LETTERSPACING, Doubt.EMPHASIS, Doubt.ENCODING])
def test_mended_words_can_be_put_back_as_they_came(dumped: Dumped, code: Doubt) -> None:
    dumped.add((H, "Ferry strike ends"), (P, "Here is ORSOVA again."))
    dumped.repair(Rule.CLOSE_LETTERSPACING, "ORSOVA", "O R S O V A", "ORSOVA")
    doubt = dumped.doubt(code, "ORSOVA", "read as %(word)s", word="ORSOVA")
    offered = dumped.offered(doubt)
    assert list(offered) == ["accept", "repair", "type"]

    dumped.decide(doubt, offered["repair"])

    assert texts(dumped.stands()[0])[1] == "Here is O R S O V A again."


def test_an_article_that_is_none_goes_to_the_one_before(dumped: Dumped) -> None:
    _ferry_and_tram(dumped)
    doubt = dumped.doubt(Doubt.DOUBTFUL_SPLIT, "Trams at night")
    offered = dumped.offered(doubt)
    assert offered["accept"].said != offered["into:Ferry"].said

    dumped.decide(doubt, offered["into:Ferry"])

    assert [block for block, _ in dumped.stands()[0]][3:] == [BlockType.SUBHEAD, P, C]
    assert len(dumped.stands()) == 1


def test_a_new_article_begins_in_the_middle_of_one(dumped: Dumped) -> None:
    dumped.add(
        (H, "Ferry strike ends"), (P, "They sail."), (BlockType.SUBHEAD, "Trams at night"), (P, "They run.")
    )
    doubt = dumped.doubt(Doubt.DOUBTFUL_SPLIT, "Trams at night")

    dumped.decide(doubt, dumped.offered(doubt)["begins"])

    assert dumped.stands() == [
        [(H, "Ferry strike ends"), (P, "They sail.")],
        [(H, "Trams at night"), (P, "They run.")],
    ]


def test_the_likely_types_are_answers_and_all_others_stand_in_the_list(dumped: Dumped) -> None:
    dumped.add((H, "Ferry strike ends"), (P, "They sail."), (P, "Trams at night"))
    doubt = dumped.doubt(Doubt.DOUBTFUL_TYPE, "Trams at night")
    offered = dumped.offered(doubt)
    answers = {key for key, reading in offered.items() if reading.standing is Standing.ANSWER}
    assert {"accept", "begins", "is:headline", "is:subhead", "is:caption", "is:kicker"} <= answers
    assert offered["is:footnote"].standing is Standing.OTHER

    dumped.decide(doubt, offered["is:subhead"])

    assert dumped.stands()[0][2] == (BlockType.SUBHEAD, "Trams at night")


def test_what_looks_like_a_standing_text_is_translated_like_any_text(dumped: Dumped) -> None:
    _ferry_and_tram(dumped)
    block = dumped.block("The stop")
    block.standing_id = make_standing(dumped.session, "line").id
    doubt = dumped.doubt(Doubt.DOUBTFUL_TYPE, "The stop")
    assert list(dumped.offered(doubt)) == ["accept", "free"]

    dumped.decide(doubt, dumped.offered(doubt)["free"])

    assert block.standing_id is None


def test_a_caption_goes_to_the_article_that_shares_a_name(dumped: Dumped) -> None:
    dumped.add((H, "Ferry strike ends"), (P, "The crews of Orsova won."), (C, "The stop in Kilmare"))
    dumped.add((H, "Bread for all"), (P, "The bakers rose early."))
    dumped.add((H, "Trams at night"), (P, "The tram runs to Kilmare."))
    doubt = dumped.doubt(Doubt.LOOSE_CAPTION, "The stop")
    offered = dumped.offered(doubt)
    assert list(offered)[:4] == ["accept", "alone", "into:Trams", "into:Bread"]

    dumped.decide(doubt, offered["into:Trams"])

    assert dumped.stands()[2][-1] == (C, "The stop in Kilmare")


def test_a_caption_becomes_a_piece_of_its_own(dumped: Dumped) -> None:
    _ferry_and_tram(dumped)
    doubt = dumped.doubt(Doubt.LOOSE_CAPTION, "The stop")

    dumped.decide(doubt, dumped.offered(doubt)["alone"])

    assert [view.kind for view in dumped.views()] == [Kind.NEWS, Kind.NEWS, Kind.CAPTION]


def test_an_article_without_headline_gets_one_that_is_typed(dumped: Dumped) -> None:
    _ferry_and_tram(dumped)
    dumped.add((P, "A bench stands by the lock. Nobody knows who put it there."))
    doubt = dumped.doubt(Doubt.NO_HEADLINE, "A bench")
    offered = dumped.offered(doubt)
    assert list(offered)[:3] == ["accept", "headline", "into:Trams"]

    dumped.decide(doubt, offered["headline"], "A bench for two")

    assert dumped.stands()[2][0] == (H, "A bench for two")


@pytest.mark.parametrize(
    ("code", "reading"), [(Doubt.DOUBTFUL_SPLIT, "into:Trams"), (Doubt.NO_HEADLINE, "accept")]
)
def test_one_answer_settles_both_doubts_about_the_beginning_of_an_article(
    dumped: Dumped, code: Doubt, reading: str
) -> None:
    _ferry_and_tram(dumped)
    dumped.add((P, "A bench stands by the lock. Nobody knows who put it there."))
    doubts = {each: dumped.doubt(each, "A bench") for each in (Doubt.DOUBTFUL_SPLIT, Doubt.NO_HEADLINE)}

    done = dumped.decide(doubts[code], dumped.offered(doubts[code])[reading])

    assert readings.next_doubt(dumped.session, dumped.issue, after=doubts[code]) is None
    structure.undo(dumped.session, done, person=None, at=now())
    assert all(dumped.session.get_one(ImportDoubt, each).settled_at is None for each in doubts.values())


def test_the_first_line_of_an_article_is_its_headline(dumped: Dumped) -> None:
    dumped.add((P, "A bench for two"), (P, "It stands by the lock."))
    doubt = dumped.doubt(Doubt.NO_HEADLINE, "A bench")

    dumped.decide(doubt, dumped.offered(doubt)["first"])

    assert dumped.stands()[0][0] == (H, "A bench for two")


def test_the_other_half_of_a_jump_is_found_and_the_cut_sentence_closed(dumped: Dumped) -> None:
    jump = BlockType.JUMP_LINE
    dumped.add((H, "Ferry strike ends"), (P, "The crews sail"), (jump, "Turn to page 3"))
    dumped.add((BlockType.JUMP_HEAD, "Ferry"), (P, "again at dawn."))
    doubt = dumped.doubt(Doubt.UNMATCHED_JUMP, "Turn to")

    dumped.decide(doubt, next(r for k, r in dumped.offered(doubt).items() if k.startswith("into:")))

    (parts,) = dumped.stands()
    assert (P, "The crews sail again at dawn.") in parts


def test_the_rest_of_an_article_goes_to_the_one_that_it_continues(dumped: Dumped) -> None:
    dumped.add((H, "Ferry strike ends"), (P, "The crews sail"))
    head = BlockType.JUMP_HEAD
    dumped.add((H, "Trams at night"), (P, "They run."), (head, "From page 1"), (P, "again at dawn."))
    doubt = dumped.doubt(Doubt.UNMATCHED_JUMP, "From page 1")

    dumped.decide(doubt, dumped.offered(doubt)["into:Ferry"])

    ferry, trams = dumped.stands()
    assert (P, "The crews sail again at dawn.") in ferry
    assert texts(trams) == ["Trams at night", "They run."]


def test_an_article_gets_the_language_in_which_it_was_written(dumped: Dumped) -> None:
    dumped.add((H, "Un banco"), (P, "Está junto a la esclusa."))
    doubt = dumped.doubt(Doubt.OTHER_LANGUAGE, "Un banco")

    dumped.decide(doubt, dumped.offered(doubt)["language:es-419"])

    assert dumped.views()[0].language == "es-419"


def test_a_doubt_about_what_is_not_there_any_more_can_only_be_settled(dumped: Dumped) -> None:
    _ferry_and_tram(dumped)
    doubt = dumped.doubt(Doubt.LOOSE_CAPTION, "The stop")
    dumped.session.get_one(ImportDoubt, doubt).block_id = None
    dumped.session.flush()
    assert list(dumped.offered(doubt)) == ["accept"]


def test_what_was_decided_is_not_decided_again(dumped: Dumped) -> None:
    _ferry_and_tram(dumped)
    doubt = dumped.doubt(Doubt.LOOSE_CAPTION, "The stop")
    accept = dumped.offered(doubt)["accept"]
    dumped.decide(doubt, accept)
    with pytest.raises(TmError, match="decided already"):
        dumped.decide(doubt, accept)


def test_every_reading_of_every_doubt_can_be_carried_out_and_undone(dumped: Dumped) -> None:
    _ferry_and_tram(dumped)
    head = (BlockType.JUMP_HEAD, "From page 1")
    dumped.add((P, "A bench for two"), head, (P, "of wood. It stands at mid-"))
    dumped.repair(Rule.CLOSE_LETTERSPACING, "They sail", "c r e w s", "crews")
    places = ("They sail", "The stop", "From page 1", "mid-", "Trams at night")
    for place, code in enumerate(Doubt):
        for words in (places[place % 5], places[(place + 2) % 5]):
            _all_and_back(dumped, dumped.doubt(code, words))


def _all_and_back(dumped: Dumped, doubt: int) -> None:
    """Each answer, and one of the others that are possible."""
    before = dumped.stands()
    offered = readings.offer(dumped.session, doubt)
    others = [reading for reading in offered if reading.standing is Standing.OTHER]
    for reading in [each for each in offered if each.standing is Standing.ANSWER] + others[:1]:
        done = dumped.decide(doubt, reading, "Other words")
        structure.undo(dumped.session, done, person=None, at=now())
        assert dumped.stands() == before, reading.key


def test_control_characters_neither_hinder_typing_nor_come_in_by_it(dumped: Dumped) -> None:
    dumped.add((H, "Ferry strike ends"), (P, "They sail\x07 at"))
    doubt = dumped.doubt(Doubt.TEXT_MISSING, "They sail")

    done = dumped.decide(doubt, dumped.offered(doubt)["type"], "They sail at\x00 dawn.")

    assert texts(dumped.stands()[0])[1] == "They sail at dawn."
    assert done.arguments["typed"] == "They sail at dawn."
