"""The first half of a cut sentence, which looks like a heading, above what cuts it."""

import pytest

from tm.document import Article, BlockType
from tm.ingest import read_issue
from tm.ingest.chunks.cutting import Chunk
from tm.ingest.chunks.layouts import Layout
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.raw.lines import Line
from tm.ingest.roles.halves import with_halves
from tm.ingest.words.vocabulary import collect

MORE = """The Baker Who Rings the Bell

By Teo Brandt

The baker of Mill Lane rings a bell when the second batch is out, and the street comes down in its slippers.

He started in April, when the school clock stopped, and nobody has mended the clock since.
"""
LAST = """A Goat Takes the Ferry to the Fair

By Ana Ruiz

The goat paid nothing, and the captain wrote in his book that it stood still until the harbour wall.
"""
STORY = """The Mill Reopens After Nine Years

By Lena Marsh

The mill closed when the last miller retired, and for nine years nobody in the village asked who had the key.

Nothing was known of the wheel until

{inside}

the miller’s daughter found it in the reeds last May. It was green and it was whole.

Since then the wheel turns on Sundays, and the children sell the flour at the gate.
"""
WHOLE = "Nothing was known of the wheel until the miller’s daughter found it in the reeds last May."


def pieces(inside: str) -> list[Article]:
    return list(read_issue(f"{MORE}\n{STORY.format(inside=inside)}\n{LAST}", language="en").articles)


def paragraphs(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.type is BlockType.PARAGRAPH]


@pytest.mark.parametrize("head", ["Who may take flour", "WHO MAY TAKE FLOUR", "Where is the mill?"])
def test_a_few_words_above_a_box_are_the_first_half_of_a_sentence(head: str) -> None:
    box = "The flour is for whoever carries a sack of corn up the hill.\n\nChildren may bring a bag."
    story, inside = pieces(f"{head}\n\n{box}")[1:3]

    assert any(text.startswith(WHOLE) for text in paragraphs(story))
    assert next(block.text for block in inside.blocks if block.type is BlockType.HEADLINE) == head
    assert paragraphs(inside) == box.split("\n\n")
    assert inside.sidebar_of == story.start_line


@pytest.mark.parametrize(
    "inside",
    [
        "“It was green\nand it was whole”",
        "The wheel in the reeds, a day after it was found.",
        "The wheel in the reeds. (Lena Marsh)",
    ],
)
def test_what_stands_alone_between_the_halves_is_of_neither(inside: str) -> None:
    story = pieces(inside)[1]

    assert any(text.startswith(WHOLE) for text in paragraphs(story))
    assert not any("The wheel in" in text or "“It was" in text for text in paragraphs(story))


def test_an_advert_between_the_halves_is_a_box() -> None:
    advert = "Bread and Salt\nOpen daily 9–5, closed Mondays\nRolls baked twice a day"
    found = pieces(advert)

    assert any(text.startswith(WHOLE) for text in paragraphs(found[1]))
    assert not any("Rolls baked" in text for piece in found for text in paragraphs(piece))


def test_a_long_text_that_asks_for_a_name_goes_on_with_it() -> None:
    first = "Your story of the wheel was a pleasure, but the lady in the picture is going up"
    letter = (
        f"Letters\n\nThe Wrong Hill\n\n{first}\n\nAston’s Hill and not up Mill Lane.\n\n— Ada Brook, Aston"
    )
    found = read_issue(f"{MORE}\n{letter}\n\n{LAST}", language="en").articles

    assert f"{first} Aston’s Hill and not up Mill Lane." in [
        text for piece in found for text in paragraphs(piece)
    ]


def test_a_headline_above_a_whole_text_is_no_half_of_what_stands_far_below() -> None:
    found = pieces("Another year without a clock for the school\n\nNobody has the key.")

    assert not any("Another year without a clock" in text for piece in found for text in paragraphs(piece))


def test_who_took_a_picture_stands_above_a_jump_line_and_does_not_go_on_there() -> None:
    text = MORE.replace("since.\n", "since.\n\nThe baker on his stairs.\nT. Brandt\n\nContinued on page 2\n")
    found = read_issue(f"{text}\n{STORY.format(inside='The wheel.')}", language="en").articles[0]

    assert "T. Brandt" not in paragraphs(found)


def test_an_indented_paragraph_of_two_lines_is_no_advert() -> None:
    head = Part(Role.HEADING, Chunk((Line(1, "The wheel of the old mill turns"),)))
    whole = Part(Role.TEXT, Chunk((Line(3, "It was late on the night of the fair.", gap=1),)))
    cut = ("“It was late,” said the miller of Mill", "Lane. “We had to climb the steep hill")
    first = Part(Role.TEXT, Chunk((Line(4, cut[0], indent=3), Line(5, cut[1]))))
    rest = Part(Role.TEXT, Chunk((Line(7, "while it was raining on the flour.”", gap=1),)))
    style = Style(Layout(38, 1, indented=True), collect([]), "en")

    read, halves = with_halves([head, whole, first, rest], style)

    assert (read[0].role, halves) == (Role.HEADING, frozenset())
