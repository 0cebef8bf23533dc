"""Narrow columns break a dateline; a headline across two of them is wider than its text."""

# ruff: noqa: E501 - a dump reads best on its own lines

import textwrap

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, OTHER, TEXT, pieces, shape
from tm.document import BlockType
from tm.ingest import read_issue


def wrapped(text: str, width: int = 36, indent: str = "") -> str:
    return textwrap.fill(text, width, initial_indent=indent, break_on_hyphens=False)


def paper(*heads: str) -> str:
    """One piece below each head, hard-wrapped in narrow columns."""
    texts = zip(heads, (TEXT, OTHER, GOATS[1]), (MORE, LAST, KETTLE[1]), strict=False)
    return "\n\n\n".join(f"{head}\n{wrapped(text)}\n\n{wrapped(more)}" for head, text, more in texts)


def test_a_dateline_may_go_on_in_the_next_line() -> None:
    place = "HOLLIN BRIDGE (Norway), September 12 — "
    dump = f"The Kettle\n\nBy Rosa Field\n\n{wrapped(place + TEXT)}\n\nNine Goats\n\nBy Tom Ash\n\n{wrapped(MORE)}"

    first = pieces(dump)[0]

    assert first.dateline is not None
    assert (first.dateline.place, first.dateline.date) == ("HOLLIN BRIDGE (Norway)", "September 12")
    assert first.blocks[-1].text == TEXT


def test_a_dateline_may_have_a_word_cut_at_the_end_of_the_line() -> None:
    dump = "El hervidor\n\nPor Rosa Campo\n\nPUERTO VIEJO (México), 12 de septiem-\nbre — Los barcos volvieron a las cuatro y\nnadie los esperaba en el muelle.\n\nVolvieron vacíos.\n"

    (article,) = read_issue(dump, language="es").articles

    assert article.dateline is not None
    assert article.dateline.date == "12 de septiembre"
    assert article.blocks[-2].text.startswith("Los barcos volvieron")


def test_a_head_that_touches_a_broken_dateline_is_parted_from_it() -> None:
    place = "HOLLIN BRIDGE (Norway), September 12 — "
    dump = f"Harbor\nTHE KETTLE THAT\nNOBODY BOUGHT\nBy Rosa Field\n{wrapped(place + TEXT, 40)}\n\n{wrapped(MORE, 40)}\n\nRails\nNINE GOATS AND\nA SIGNAL BOX\nBy Tom Ash\n{wrapped(OTHER, 40)}\n\n{wrapped(LAST, 40)}"

    first = pieces(dump)[0]

    assert shape(first) == ["kicker", "headline", "byline", "dateline", "paragraph", "paragraph"]


def test_a_headline_wider_than_its_column_is_parted_from_the_deck_below() -> None:
    dump = paper(
        "TRADE\nKettle, Cook, Crew: One Kitchen and Three Keys\nIn the harbor the same woman opens the\nkitchen, and she would like some help\nBy Rosa Field",
        "RAILS\nNine Goats and a Signal Box in the Upper Valley\nHow the trains of two valleys came to\nwait while their passengers had apples\nBy Tom Ash",
        "OBITUARY\nThe Last Tinker of the Quay, and His Bag\nHe mended what nobody else would look\nat and asked for soup\nBy Jo Ferris",
    )

    assert [article.headline for article in pieces(dump)] == [
        "Kettle, Cook, Crew: One Kitchen and Three Keys",
        "Nine Goats and a Signal Box in the Upper Valley",
        "The Last Tinker of the Quay, and His Bag",
    ]


def test_all_lines_down_to_a_byline_are_the_head() -> None:
    """The deck fills its column as text does; no sentence ends in it."""
    dump = paper(
        "Crews win back their kettle\nAfter seventeen days without tea\nthe office signs: nobody has to wait for\nwater on a Sunday\nBy Rosa Field",
        "Goats in the signal box\nFor three hours the trains of two\nvalleys waited for a widow with a bag of\nsalt and a bell\nBy Tom Ash",
    )

    assert [(article.headline, article.first(BlockType.DECK)) for article in pieces(dump)] == [
        (
            "Crews win back their kettle",
            "After seventeen days without tea the office signs: nobody has to wait for water on a Sunday",
        ),
        (
            "Goats in the signal box",
            "For three hours the trains of two valleys waited for a widow with a bag of salt and a bell",
        ),
    ]


def test_a_deck_of_full_lines_begins_where_a_line_has_a_capital_and_none_below_has() -> None:
    """Headline and deck are both set as sentences, and the headline's line is full."""
    dump = paper(
        "Why did the kettle of the harbor stop?\nThree hundred cups, one minute, and\nan answer that was found under the\nfloor\nBy Rosa Field",
        "Nine goats stop the trains of two valleys\nSalt from a widow, a bell from a ship,\nand a signalman who climbed onto the\nroof\nBy Tom Ash",
    )

    assert [article.headline for article in pieces(dump)] == [
        "Why did the kettle of the harbor stop?",
        "Nine goats stop the trains of two valleys",
    ]
