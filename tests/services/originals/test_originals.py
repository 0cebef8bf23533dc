"""What is proposed for an original: pure values, no row changes."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.strike import MONDAY, SAY, SHEETS, SPANISH, TOURISTS, Strike, make_strike
from tm.document import BlockType
from tm.errors import TmError
from tm.services.originals.proposals import answered


@pytest.fixture
def strike(session: Session) -> Strike:
    return make_strike(session)


def pairs(strike: Strike) -> list[tuple[list[str], list[str]]]:
    proposal = strike.propose()
    return [
        (
            [proposal.originals[n][:12] for n in pair.original],
            [proposal.sentences[n].text[:12] for n in pair.present],
        )
        for pair in proposal.pairs
    ]


def test_sentences_stand_beside_those_that_they_render(strike: Strike) -> None:
    assert pairs(strike) == [
        (["LA LAVANDERÍ"], ["THE HOTEL'S "]),
        (["PUERTO SECO"], ["PUERTO SECO"]),
        (["Las 80 traba"], ["The 80 worke"]),
        (["“Nos deben t", "Ella lleva d"], ["“They owe us"]),
        (["Nadie le ha "], ["Nobody has r"]),
        (["El gerente p"], ["The Manager "]),
        (["Prometió hab"], ["He promised "]),
        (["¿Qué más pod"], ["What else co"]),
        (["Mientras tan"], ["Meanwhile th", "The tourists"]),
        (["Volveremos e"], ["We will be b"]),
        (["Una planchad"], ["An ironer"]),
    ]


def test_what_the_original_lacks_stays_where_it_is(strike: Strike) -> None:
    proposal = strike.propose()

    assert [block.type for block in proposal.stays] == [BlockType.CAPTION]
    assert BlockType.JUMP_LINE not in {block.type for block in proposal.present}


def test_an_original_without_headline_leaves_the_headline_where_it_is(strike: Strike) -> None:
    body = SPANISH.split("\n\n", 1)[1]

    assert BlockType.HEADLINE in {block.type for block in strike.propose(body).stays}


def test_the_proposal_says_all_that_is_to_become_of_the_sentences(strike: Strike) -> None:
    proposal = strike.propose()
    said = answered(proposal, {})

    assert [id_ for id_, _ in said.sentences] == [
        unit.public_id for number, unit in enumerate(strike.units) if number not in {3, 4}
    ]
    assert [n for _, n in said.sentences] == [0, 1, 2, 3, 5, 6, 7, 8, 9, 9, 10, 11]
    assert said.joined == (4,)
    assert said.unsure == ()


def test_an_answer_counts_more_than_what_was_proposed(strike: Strike) -> None:
    tourists = strike.units[TOURISTS].public_id

    said = dict(answered(strike.propose(), {tourists: 10}).sentences)

    assert (said[strike.units[SHEETS].public_id], said[tourists]) == (9, 10)


def test_a_sentence_that_belongs_to_none_goes_behind_the_one_before_and_is_looked_at(strike: Strike) -> None:
    monday = strike.units[MONDAY].public_id

    said = answered(strike.propose(), {monday: None})

    assert dict(said.sentences)[monday] == 9
    assert said.unsure == (9,)


def test_the_first_sentence_of_the_text_does_not_go_to_the_headline(strike: Strike) -> None:
    first = strike.units[2].public_id

    said = dict(answered(strike.propose(), {first: None}).sentences)

    assert said[first] == 3


def test_a_sentence_said_together_with_one_of_another_block_stays_to_do(strike: Strike) -> None:
    broken = SPANISH.replace("dijo Amparo. Ella", "dijo Amparo.\n\nElla")
    proposal = strike.propose(broken)
    said = answered(proposal, {})

    assert (3, 4) in {pair.original for pair in proposal.pairs}
    assert said.joined == ()
    assert said.unsure == (3,)


def test_when_nothing_renders_the_head_its_followers_are_to_do_too(strike: Strike) -> None:
    owe = strike.units[5].public_id

    said = answered(strike.propose(), {owe: 5})

    assert dict(said.sentences)[owe] == 5
    assert said.joined == ()


@pytest.mark.parametrize("number", [-1, 12])
def test_a_place_that_does_not_exist_is_refused(strike: Strike, number: int) -> None:
    with pytest.raises(TmError, match="no such sentence"):
        answered(strike.propose(), {strike.units[SAY].public_id: number})


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("  \n", "es", "paste the original"),
        (SPANISH, "en-GB", "in that language already"),
        (SPANISH, "xq", "tag"),
    ],
)
def test_what_cannot_be_an_original_is_refused(strike: Strike, text: str, language: str, words: str) -> None:
    with pytest.raises(TmError, match=words):
        strike.propose(text, language)


def test_a_caption_alone_gives_way_to_whatever_was_pasted(session: Session) -> None:
    strike = make_strike(session)
    for unit in strike.units:
        if unit is not strike.units[3]:
            unit.retired_at = NOON

    proposal = strike.propose("El sótano del Hotel Zafiro.")

    assert proposal.stays == ()
    assert [(pair.original, pair.present) for pair in proposal.pairs] == [((0,), (0,))]


def test_an_original_in_another_script_is_read_too(strike: Strike) -> None:
    arabic = (
        "توقفت مغسلة الفندق\n\nأوقفت 80 عاملة في فندق Zafiro الآلات يوم الخميس. لم يرفع أحد أجرها منذ 2019.\n"
    )

    proposal = strike.propose(arabic, "ar")

    assert proposal.originals[0] == "توقفت مغسلة الفندق"
    assert {n for pair in proposal.pairs for n in pair.original} == set(range(len(proposal.originals)))
