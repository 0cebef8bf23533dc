"""What stands inside a cut sentence, and how the sentence tells it from its own halves."""

import pytest

from tm.document import Article, BlockType
from tm.ingest import read_issue

STORY = """The Mill Reopens After Nine Years

By Lena Marsh

The mill closed when the last miller retired, and for nine years nobody in the village asked who had the key.

Then the school wanted to know how flour is made. The teacher wrote a letter to the council, and the{first}

{inside}

{rest} answer came within a week. It was short.

Since then the wheel turns on Sundays, and the children sell the flour at the gate.
"""


def pieces(text: str, language: str = "en") -> list[Article]:
    return list(read_issue(text, language=language).articles)


def paragraphs(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.type is BlockType.PARAGRAPH]


@pytest.mark.parametrize(
    ("first", "rest", "whole"),
    [("", "mayor’s", "and the mayor’s answer"), (" aston-", "ishing", "and the astonishing answer")],
)
@pytest.mark.parametrize(
    "inside",
    [
        "Teacher Ada Brook with the oldest of the stones",
        "The wheel in the spring of last year.",
        "Left: The wheel",
    ],
)
def test_the_words_of_a_picture_do_not_part_a_sentence(
    inside: str, first: str, rest: str, whole: str
) -> None:
    story = pieces(STORY.format(first=first, inside=inside, rest=rest))[-1]

    assert any(whole in text for text in paragraphs(story))
    assert inside in [block.text for block in story.blocks if block.type is BlockType.CAPTION]


def test_a_box_does_not_part_a_sentence() -> None:
    box = "Read our booklet:\n\n**HOW TO MEND\nA MILL**\n\nAvailable at:\nmills.example/mend"
    found = pieces(STORY.format(first="", inside=box, rest="mayor’s"))

    assert any("and the mayor’s answer" in text for piece in found for text in paragraphs(piece))


def test_a_dialogue_that_stops_at_a_jump_signs_nothing() -> None:
    text = """El puente que nadie quiso

Por Ana Ruiz

El puente se cayó en marzo y desde entonces la gente cruza en una barca que lleva doce personas y un perro.

—Mi abuelo me sentaba en una caja y no me

Pasa a la página 2

Otra historia del barrio

Por Luis Paz

La panadería de la esquina abrió de nuevo después de un año, y hubo fila desde las cinco de la mañana.

Viene de la página 1: El puente

dejaba tocar nada. Ahora el puente es de quien lo cruza.
"""
    story = next(each for each in pieces(text, "es") if each.headline == "El puente que nadie quiso")

    assert "—Mi abuelo me sentaba en una caja y no me dejaba tocar nada." in paragraphs(story)[-1]


def test_a_box_with_a_headline_stands_inside_a_sentence_and_ends_where_this_goes_on() -> None:
    box = "Bread on Mondays\n\nThe oven takes forty loaves.\n\nWhoever wants one puts a spoon on the sill."
    story = pieces(STORY.format(first="", inside=box, rest="mayor’s"))

    whole = (
        "The teacher wrote a letter to the council, and the mayor’s answer came within a week. It was short."
    )
    assert any(text.endswith(whole) for text in paragraphs(story[0]))
    assert paragraphs(story[1]) == box.split("\n\n")[1:]
    assert story[1].sidebar_of == story[0].start_line


def test_the_text_below_a_picture_is_as_far_from_it_as_the_picture_from_the_text() -> None:
    inside = ".\n\n\n\nTeacher Ada Brook with the oldest of the stones\n\n\n\nShe waited. It was May. The"
    (story,) = pieces(STORY.format(first="", inside="X", rest="mayor’s").replace("\n\nX\n\n", inside + " "))

    assert "She waited. It was May. The mayor’s answer came within a week. It was short." in paragraphs(story)


def test_a_clause_with_a_colon_is_no_caption() -> None:
    rest = "Since then it has been fed twice: first by the baker, with two fingers, and then"
    text = STORY.format(first="", inside="Left: The wheel", rest="mayor’s") + f"\n{rest}\n\nFair on 3 May\n\n"
    story = pieces(text + "by the children, with their whole arms.")[0]

    assert f"{rest} by the children, with their whole arms." in paragraphs(story)


def test_a_list_of_dates_does_not_part_a_sentence() -> None:
    box = "COMING UP\nMay 12   Bingo, 7 pm\nMay 20   Fiddle night\nJune 7   Meeting, 7 pm"
    found = pieces(STORY.format(first="", inside=box, rest="mayor’s"))

    assert any("and the mayor’s answer" in text for piece in found for text in paragraphs(piece))


def test_a_few_words_between_paragraphs_are_no_sentence_that_goes_on() -> None:
    text = STORY.format(first="", inside="Left: The wheel", rest="mayor’s")
    found = pieces(text + "\nPeople: what the spring brought\n\nThe team saw twelve families in April.\n")

    assert "The team saw twelve families in April." in [text for piece in found for text in paragraphs(piece)]


def test_what_a_recipe_takes_is_a_list() -> None:
    amounts = "1 kg pumpkin, peeled\n2 onions\n1 tin of coconut milk\na thumb of ginger\n1 pepper, whole"
    text = STORY.format(first="", inside="Left: The wheel", rest="mayor’s")
    found = pieces(f"{text}\n{amounts}\n\nStir it slowly, and slowly means an hour.\n")
    lists = [block.text for piece in found for block in piece.blocks if block.type is BlockType.LIST]

    assert " ".join(lists) == amounts.replace("\n", " ")
    assert any("Stir it slowly, and slowly means an hour." in paragraphs(piece) for piece in found)


@pytest.mark.parametrize(
    "advert",
    [
        "Sing with us!\nNo auditions. Mondays, 7 p.m.\nUpper room, Millers' Hall",
        "MILL STORES\nOpen six days\nNew flour now in",
        "Read our pamphlet:\nWHOSE MILL IS IT?\nOn sale at the gate",
    ],
)
def test_an_advert_in_a_cut_sentence_is_no_part_of_it(advert: str) -> None:
    """Its lines stand one by one, whether they end or not, and its last has nothing to go on with."""
    (story,) = (
        each
        for each in pieces(STORY.format(first="", inside=advert, rest="mayor’s"))
        if each.headline == "The Mill Reopens After Nine Years"
    )

    texts = paragraphs(story)
    assert any("and the mayor’s answer came" in text for text in texts)
    assert texts[-1].startswith("Since then the wheel")
    assert not any(line in text for line in advert.split("\n") for text in texts)
