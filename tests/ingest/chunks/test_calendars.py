"""What is on and when is a list; letters that answer each other are speakers, not headings."""

import pytest

from tests.ingest.small_papers import LAST, MORE, OTHER, TEXT, pieces
from tm.document import BlockType
from tm.ingest.chunks.shapes import is_calendar
from tm.ingest.phrases.sections import Section, section_of
from tm.ingest.raw.lines import Line
from tm.ingest.words.cases import Case, case_of


def lines(*texts: str) -> list[Line]:
    return [Line(number, text) for number, text in enumerate(texts, start=1)]


@pytest.mark.parametrize(
    "texts",
    [
        ("Lunes, 18 h: tejido (traer lana)", "Sábado, 11 h: radio para niñas"),
        ("Tuesday 7 pm: choir", "Friday 8 pm: chess, in the", "back room"),
        ("Día 6, 19.30 h. Lectura", "Día 8, 12.00 h. Paseo"),
        ("18:30 Opening", "20:00 The band"),
        ("Sundays: 8am, 10am Songs", "Last Friday: 6pm Soup"),
        ("Los sábados, 11 h: radio", "Último lunes: 19 h, lectura"),
    ],
)
def test_lines_that_open_with_a_day_or_an_hour_are_a_calendar(texts: tuple[str, ...]) -> None:
    assert is_calendar(lines(*texts))


@pytest.mark.parametrize(
    "texts",
    [
        ("May I ask who paid the 40 dollars?", "Nobody did."),
        ("Lunes negro", "Martes gris"),
        ("Tuesday 7 pm: choir", "Bring a chair."),
    ],
)
def test_other_lines_are_none(texts: tuple[str, ...]) -> None:
    assert not is_calendar(lines(*texts))


def test_a_calendar_below_a_headline_is_its_list() -> None:
    days = "Monday, 6 pm: knitting (bring wool)\nTuesday, 5 pm: sums, with Rosa\nFriday, 7 pm: radio"
    heads = ("THE KETTLE NOBODY BOUGHT", "WINTER CLASSES IN THE HALL", "NINE GOATS AND A BOX")
    texts = (heads[0], TEXT, MORE, heads[1], days, "All free.", heads[2], OTHER, LAST)
    dump = "\n\n".join(texts)

    found = pieces(dump)

    assert [piece.headline for piece in found] == list(heads)
    assert [block.text for block in found[1].blocks if block.type is BlockType.LIST] == days.split("\n")


def test_letters_that_ask_and_answer_are_speakers() -> None:
    asked = ("P. ¿Y el muro?", "P. ¿Y la lluvia?", "P. ¿Y ahora?")
    said = ("R. Se cayó a las cinco.", "R. Empezó a las seis.", "R. Piedras.")
    talk = "\n\n".join(line for pair in zip(asked, said, strict=True) for line in pair)
    dump = f"El muro que esperó a la lluvia\n\n{TEXT}\n\n{talk}\n"

    (piece,) = pieces(dump)

    assert {block.type for block in piece.blocks} == {BlockType.HEADLINE, BlockType.PARAGRAPH}


def test_what_a_heading_says_aside_does_not_count_for_its_case_or_name() -> None:
    assert case_of("EL BUZÓN (déjanos tu papelito en el tarro)") is Case.CAPS
    assert section_of("LETTERS (two of them by hand)") is Section.LETTERS
