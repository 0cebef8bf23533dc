"""Who signs a letter: names with what they are in brackets, on two lines, behind a word that says so."""

from dataclasses import replace

import pytest

from tests.ingest.small_papers import KETTLE, MORE, TEXT, pieces
from tm.document import BlockType
from tm.ingest.chunks.cutting import Chunk
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import speaker_of
from tm.ingest.phrases.signs import is_signoff
from tm.ingest.raw.lines import read_lines
from tm.ingest.roles.unfinished import hangs
from tm.ingest.words.names import is_name_and_place
from tm.ingest.words.vocabulary import collect

_TOP = "The Harbor Lamp\nMay 4, 2026   No. 7\n\n\n"


def _part(text: str) -> Part:
    return Part(Role.TEXT, Chunk(read_lines(text)))


@pytest.mark.parametrize(
    "text", ["Firmado: Ana Ruiz, Alta Vista", "Fdo.: Los Andarines", "(Signed) Vera Lund", "Signed: V. Lund"]
)
def test_a_word_says_who_signs(text: str) -> None:
    assert is_signoff(text)


@pytest.mark.parametrize(
    "text", ["Firmado el acuerdo con la empresa", "Signed and sealed", "Signed: the end."]
)
def test_what_was_signed_signs_nothing(text: str) -> None:
    assert not is_signoff(text)


@pytest.mark.parametrize(
    "lines", [["Arturo Nogales (calle de la Presa)"], ["Edith Whitcombe (retired)", "by e-mail"]]
)
def test_brackets_say_where_a_name_lives_or_what_it_is(lines: list[str]) -> None:
    assert is_name_and_place(lines, collect(lines, "en"))


def test_of_many_words_around_a_comma_one_more_has_a_capital_where_somebody_signs() -> None:
    signed = ["Edith Whitcombe, lane behind the mill", "A night nurse, ward 4"]
    assert all(is_name_and_place([line], collect(signed, "en")) for line in signed)
    assert not is_name_and_place(["Library lends out ladders, drills and a kettle"], collect(signed, "en"))


def test_a_headline_above_a_greeting_ends_with_whatever_word_it_likes() -> None:
    words = replace(collect([TEXT], "en"), common=frozenset({"two"}))

    assert not hangs("Thank you to the stranger on pier two", _part("Sir,"), words)
    assert not hangs("Thank you to the stranger on pier two", _part("Walking home I met her."), words)
    assert hangs("They met the stranger on pier two", _part("hours before noon."), words)
    number = replace(_part("Number 48"), role=Role.VOLUME)
    assert hangs("They met the stranger on pier two", number, words)  # what goes on stands on the next page


def test_who_says_it_stands_behind_a_comma_or_without() -> None:
    assert hangs("«Vamos todos al muelle», dijo", _part("Ruiz. «Y nadie vino»."), collect([TEXT], "es"))
    assert hangs("“We all went to the pier,” said", _part("Ash. “Nobody came.”"), collect([TEXT], "en"))


def test_a_name_that_touches_the_dateline_below_is_the_writer() -> None:
    dump = _TOP + "\n\n".join(
        [
            "The council refuses the depot by one vote",
            "The opposition asks for a second count of the boats.",
            f"MARTA GALDEN\nHOLLOWAY, May 2 — {TEXT}",
            MORE,
            "The kettle is older than the harbor",
            "The crews agree to fill it again.",
            f"TOM ASH\nHOLLOWAY, May 3 — {KETTLE[0]}",
            KETTLE[1],
        ]
    )

    assert [
        [block.text for block in piece.blocks if block.type is BlockType.BYLINE] for piece in pieces(dump)
    ] == [["MARTA GALDEN"], ["TOM ASH"]]


def test_below_a_signed_letter_a_head_belongs_to_the_next_though_others_have_none() -> None:
    letters = [
        "The lamps of the towpath",
        TEXT,
        "— Vera Lund, Mill Lane",
        "Those are not the goats",
        MORE,
        "— Tom Ash, Lock Street",
        "Dear Editor,",
        KETTLE[0],
        "— Leo Paz, Upper Quay",
    ]

    assert [piece.headline for piece in pieces(_TOP + "\n\n".join(["LETTERS", *letters]))] == [
        "The lamps of the towpath",
        "Those are not the goats",
        None,
    ]


def test_who_signs_again_and_again_is_no_speaker() -> None:
    assert speaker_of("Firmado: Ana Ruiz, Alta Vista") is None
    assert speaker_of("Ana Ruiz: We never asked.") == "Ana Ruiz"
