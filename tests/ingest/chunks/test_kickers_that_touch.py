"""A kicker that touches its headline: other headlines of the paper tell how much stands on one line."""

import pytest

from tm.ingest.chunks.cutting import cut
from tm.ingest.chunks.heads import head_lines
from tm.ingest.chunks.layouts import Layout, measure
from tm.ingest.chunks.parting import split_heads
from tm.ingest.raw.lines import Line, read_lines
from tm.ingest.words.cases import Case
from tm.ingest.words.vocabulary import NO_WORDS


def _lines(*texts: str) -> list[Line]:
    return [Line(number, text) for number, text in enumerate(texts, start=1)]


def _split(*texts: str, **usual: int) -> list[str]:
    lengths = {Case(case): length for case, length in usual.items()}
    return [
        " ".join(line.text for line in part) for part in split_heads(_lines(*texts), NO_WORDS, None, lengths)
    ]


@pytest.mark.parametrize(
    ("kicker", "headline"),
    [
        ("FROM THE PAVEMENT", ["IN PRAISE OF A KITCHEN CHAIR"]),
        ("HARBOURSIDE", ["ALLOTMENTS MUST GO", "IN SUMMER"]),
        ("Harbourside", ["Allotments Must Go", "in Summer"]),
    ],
)
def test_a_line_that_would_have_held_the_title_too_is_a_kicker(kicker: str, headline: list[str]) -> None:
    assert _split(kicker, *headline, caps=60, title=60) == [kicker, " ".join(headline)]


def test_lines_of_a_paper_that_has_no_longer_ones_are_one_title() -> None:
    title = ["THE OLD CRANE", "STAYS IN THE HARBOUR"]
    assert _split(*title, caps=24) == [" ".join(title)]


def test_a_line_set_as_a_sentence_is_no_part_of_a_title_with_capitals() -> None:
    assert _split("From the back step", "The Summer I Tried to Grow", "Melons") == [
        "From the back step",
        "The Summer I Tried to Grow Melons",
    ]


def test_headlines_tell_how_long_a_line_is_and_figures_do_not() -> None:
    heads = (
        "HARBOUR COMMITTEE KEEPS CRANE",
        "SCHOOL KITCHENS BAKE THEIR BREAD",
        "VOLUME 12, SPRING AND SUMMER OF 2026",
    )
    text = "\n\n".join(f"{head}\nNobody knew on Monday." for head in heads)
    assert measure(read_lines(text)).heads[Case.CAPS] == len("HARBOUR COMMITTEE KEEPS CRANE")


def test_a_title_whose_first_line_fills_the_column_stands_above_text_that_it_touches() -> None:
    title = ["Shearers work through the night to beat", "the rain"]
    text = ["The shearers came on Tuesday before it", "was light and worked until the rain set"]
    assert head_lines(_lines(*title, *text), 40) == len(title)
    assert head_lines(_lines("FARMS", *title, *text), 40) == 1 + len(title)


def test_a_name_beside_a_bar_is_no_second_line_of_a_title() -> None:
    assert _split("Women of the market set up a radio", "Edgar Mamani / Valdehierro") == [
        "Women of the market set up a radio",
        "Edgar Mamani / Valdehierro",
    ]


def test_text_begins_below_a_byline_though_its_next_word_would_just_have_fitted() -> None:
    head = ["Housing", "NIGHT SHELTER OPENS", "By ROBERT AMIS"]
    text = ["The former savings bank on the High", "Street, empty since the branch closed"]
    assert head_lines(_lines(*head, *text), 43) == len(head)


@pytest.mark.parametrize("end", ["Please turn to page 3", "— D. Prakash, Nether Hampton"])
def test_a_head_stands_below_what_ends_a_piece_on_a_page_without_blank_lines(end: str) -> None:
    text = [
        "The drivers sit in their buses for four",
        "hours at noon, and nobody pays them for",
        "the wait, which grows from year to year.",
    ]
    page = [*text, *text, end, "Housing", "SHELTER OPENS", "By ROBERT AMIS", *text, *text]
    chunks = cut(_lines(*page), Layout(width=40, gap=0))
    assert [chunk.text for chunk in chunks if chunk.number in range(8, 11)] == [
        "Housing",
        "SHELTER OPENS",
        "By ROBERT AMIS",
    ]


def test_a_line_that_goes_on_from_a_short_one_makes_no_kicker_of_it() -> None:
    assert _split("IN PRAISE", "OF THE CROOKED LAMP", caps=60) == ["IN PRAISE OF THE CROOKED LAMP"]
    assert _split("OLD TOWN", "THE CROOKED LAMP IS LIT", caps=60) == ["OLD TOWN", "THE CROOKED LAMP IS LIT"]
