"""Datelines of first paragraphs, whose shapes would be something else anywhere else."""

import pytest

from tests.ingest.small_papers import TEXT, pieces
from tm.ingest import read_issue
from tm.ingest.phrases.datelines import find_dateline, find_lead_dateline, printed_date, split_dateline
from tm.ingest.raw.lines import read_lines
from tm.ingest.roles.evidence import opens_with_place_and_date


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("HARROW END, December 22: For as long as", "HARROW END, December 22: "),
        ("BERGEN: On Sunday", "BERGEN: "),
        ("Oslo – On Sunday", "Oslo – "),
        ("Valle Hondo, 21 de diciembre.- El contador", "Valle Hondo, 21 de diciembre.- "),
        ("LAGOS (Nigeria), Jan. 3 — The", "LAGOS (Nigeria), Jan. 3 — "),
        ("SAN LORENZO DEL MAR, 9 ene. – El muelle", "SAN LORENZO DEL MAR, 9 ene. – "),
    ],
)
def test_below_a_headline_a_dateline_may_end_in_a_colon(text: str, dateline: str) -> None:
    length = find_lead_dateline(text)
    assert length is not None
    assert text[:length] == dateline


@pytest.mark.parametrize(
    "text",
    ["Maria: I say no.", "La lucha: Nadie dijo", "By noon: The bell", "The union — all of it — said no."],
)
def test_other_first_words_are_no_dateline(text: str) -> None:
    assert find_lead_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        ("Fuente Alta, 14 de octubre. Nadie había visto", "Fuente Alta", "14 de octubre"),
        ("Harrow End, December 22. For as long as", "Harrow End", "December 22"),
    ],
)
def test_below_a_headline_a_stop_may_end_place_and_date(text: str, place: str, date: str) -> None:
    length = find_lead_dateline(text)
    assert length is not None
    found, rest = split_dateline(text[:length])
    assert (found, printed_date(rest)) == (place, date)
    assert find_dateline(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Sunday, December 22. Bring a cup.",
        "Ana Ruiz, 71. She lives alone.",
        "El Molino, 3 casas. Nadie vive allí.",
        "December 22. The bell rang.",
        "Left on the 9 on December 22. It holds a cup.",
    ],
)
def test_a_day_an_age_and_a_number_with_a_stop_are_no_dateline(text: str) -> None:
    assert find_lead_dateline(text) is None


def test_elsewhere_place_date_and_colon_are_a_caption() -> None:
    assert find_dateline("HARROW END, December 22: For as long as") is None


def test_the_piece_has_place_and_date() -> None:
    text = (
        "A Mill Turns Again\n\nBy Lena Marsh\n\nHARROW END, December 22: The mill turns again, and all came."
    )
    (piece,) = read_issue(text, language="en").articles

    assert piece.dateline is not None
    assert (piece.dateline.place, piece.dateline.date) == ("HARROW END", "December 22")


def test_a_tab_indents_as_spaces_do() -> None:
    assert [line.indent for line in read_lines("\tone\n    two\n  \tthree")] == [4, 4, 4]


def test_a_sentence_with_a_date_before_its_colon_is_no_caption() -> None:
    assert opens_with_place_and_date("Oslo, 3 May: the cooks wait for an answer.", "en")
    assert not opens_with_place_and_date("They signed on 3 May: repair, and no rise in rent.", "en")


def _leads(*leads: str) -> list[str | None]:
    titles = ("The cook keeps the key", "Goats stop both trains", "A kettle for all crews")
    dump = "\n\n".join(f"{title}\n\n{lead} {TEXT}" for title, lead in zip(titles, leads, strict=False))
    return [article.dateline.place if article.dateline else None for article in pieces(dump)]


def test_a_place_and_its_country_stand_before_a_first_sentence() -> None:
    assert _leads("Oruro, Bolivia:", "Portugal:") == ["Oruro, Bolivia", "Portugal"]


def test_a_paper_that_names_countries_so_names_other_regions_so() -> None:
    assert _leads("Oruro, Bolivia:", "Gower, Wales:") == ["Oruro, Bolivia", "Gower, Wales"]
    assert _leads("Ada Brand, Harbor Office:", "Tom Reyes, Cook:") == [None, None]
