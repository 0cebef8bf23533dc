"""Kicker, headline, deck and text that no blank line parts, and paragraphs that only an indent parts."""

# ruff: noqa: E501 - a dump reads best on its own lines

import textwrap

from tests.ingest.small_papers import LAST, MORE, OTHER, TEXT, pieces, shape
from tm.document import BlockType
from tm.ingest.chunks.heads import head_lines
from tm.ingest.raw.lines import read_lines


def wrapped(text: str, width: int = 48, indent: str = "") -> str:
    return textwrap.fill(text, width, initial_indent=indent, break_on_hyphens=False)


def test_a_head_on_top_of_wrapped_text_is_parted_from_it() -> None:
    dump = (
        f"Harbor\nTHE KETTLE THAT\nNOBODY BOUGHT\n{wrapped(TEXT)}\n\n{wrapped(MORE)}\n\n"
        f"Rails\nNINE GOATS AND\nA SIGNAL BOX\n{wrapped(OTHER)}\n\n{wrapped(LAST)}"
    )

    first, second = pieces(dump)

    assert (first.first(BlockType.KICKER), first.headline) == ("Harbor", "THE KETTLE THAT NOBODY BOUGHT")
    assert (second.first(BlockType.KICKER), second.headline) == ("Rails", "NINE GOATS AND A SIGNAL BOX")
    assert [block.text for block in first.blocks][-2:] == [TEXT, MORE]


def test_a_headline_breaks_where_its_next_word_does_not_fit() -> None:
    dump = f"Eight Hundred\nBicycles and a Goat\n\nRosa Field\n\n{TEXT}\n\nLost Tortoise\nFound in Organ\n\nTom Ash\n\n{MORE}"

    assert [article.headline for article in pieces(dump)] == [
        "Eight Hundred Bicycles and a Goat",
        "Lost Tortoise Found in Organ",
    ]


def test_a_bold_headline_over_two_lines_is_one() -> None:
    dump = f"Harbor\n**THE KETTLE THAT\nNOBODY BOUGHT**\n{TEXT}\n\n{MORE}\n\nRails\n**NINE GOATS**\n{OTHER}\n\n{LAST}"

    assert [article.headline for article in pieces(dump)] == ["THE KETTLE THAT NOBODY BOUGHT", "NINE GOATS"]


def test_an_indent_begins_a_paragraph() -> None:
    body = "\n".join(wrapped(text, indent="\t") for text in (TEXT, MORE, OTHER, LAST))
    dump = f"THE KETTLE THAT NOBODY BOUGHT\n\n{body}\n"

    (article,) = pieces(dump)

    assert [block.text for block in article.blocks][1:] == [TEXT, MORE, OTHER, LAST]


def test_the_lines_of_a_stanza_stay_together() -> None:
    poem = (
        "The sheets come down still warm from strangers,\nwe fold them into squares of snow,\n"
        "and each of us has somebody sleeping\nin sheets she will not see, and knows.\n\n"
        "At five the light comes in, not asking.\nIt stands about. It wants a chair.\n"
        "We fold it too. It goes on shelving.\nBy seven there is morning there."
    )

    dump = f"The Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\n{MORE}\n\n{OTHER}\n\n{LAST}\n\nNight Shift\n\nBy Jo Ferris\n\n{poem}"

    assert shape(pieces(dump)[-1]) == ["headline", "byline", "paragraph", "paragraph"]


def test_the_first_line_of_an_indented_paragraph_is_no_head_of_it() -> None:
    """Its indent and the next word fill the line; without the indent there would have been room."""
    body = "\n".join(wrapped(text, indent="   ") for text in (TEXT, MORE, OTHER, LAST))
    line = "   Among those who looked at it twice was one\nMr. Ash, of Cotton Row, who owns three kettles.\n"

    (article,) = pieces(f"THE KETTLE NOBODY BOUGHT\n\n{body}\n{line}")

    assert article.blocks[-1].text.startswith("Among those who looked at it twice was one Mr. Ash")


def test_a_head_touches_a_text_that_goes_on_on_another_page() -> None:
    """The line below it is short and stops inside a sentence, but a sentence ends within it."""
    start, rest = "The kettle was heavy. It took two of them and", "a cart to bring it home along the quay."
    dump = (
        f"The Kettle Nobody Bought\n\n{TEXT}\n\nWhat came next\n{start}\n\nContinued on page 2\n\n"
        f"A Signal Box for Nine Goats\n\n{OTHER}\n\nKETTLE, continued from page 1\n\n{rest}\n\n{LAST}"
    )

    kettle = pieces(dump)[0]

    assert shape(kettle)[:4] == ["headline", "paragraph", "subhead", "paragraph"]
    assert f"{start} {rest}" in [block.text for block in kettle.blocks]


def test_a_deck_with_a_full_stop_may_touch_headline_and_byline() -> None:
    head = "THE KETTLE THAT\nNOBODY BOUGHT\nIt was hot all day.\nBy Rosa Field\n"
    dump = f"{head}{wrapped(TEXT, indent='   ')}\n{wrapped(MORE, indent='   ')}\n\nNINE GOATS\nBy Tom Ash\n{wrapped(OTHER, indent='   ')}\n{wrapped(LAST, indent='   ')}"

    first, second = pieces(dump)

    assert (first.headline, second.headline) == ("THE KETTLE THAT NOBODY BOUGHT", "NINE GOATS")
    assert [block.text for block in first.blocks if block.type is BlockType.DECK] == ["It was hot all day."]


def test_a_head_below_a_caption_with_its_credit_is_parted_as_any_other() -> None:
    photo = wrapped("The kettle on its stove in the harbor office, before it was sold (Photo: Ana Ruiz)")
    ends = [
        f"{wrapped(one, indent='   ')}\n{wrapped(two, indent='   ')}"
        for one, two in ((TEXT, MORE), (OTHER, LAST))
    ]
    dump = f"HARBOR\nThe kettle that nobody\nbought\nBy Rosa Field\n{ends[0]}\n\n{photo}\n\n\nRAILS\nNine goats walk into\nthe signal box\nBy Tom Ash\n{ends[1]}"

    *_, last = pieces(dump)

    assert (last.first(BlockType.KICKER), last.headline) == ("RAILS", "Nine goats walk into the signal box")


def test_a_full_indented_line_with_the_capitals_of_names_is_no_head() -> None:
    indented = "Ana Ruiz\n   Cooks of the Upper Harbor Signal Kitchen\nCouncil voted on Monday to mend the kettle once more,\nand to buy no other."
    centred = indented.replace("\nCouncil", "\n   Council")

    assert head_lines(read_lines(indented), 50) == 1
    assert head_lines(read_lines(centred), 50) == 2
