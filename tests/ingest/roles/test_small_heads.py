"""Short lines whose neighbours tell what they are: signatures, notes, sections, ages, tables."""

from tm.document import Block, BlockType
from tm.ingest import read_issue

_LONG = "The ferry ran late on every day of the week, and those who waited for it began to bring cards."


def blocks(text: str) -> list[Block]:
    return [block for article in read_issue(text).articles for block in article.blocks]


def texts(text: str, type_: BlockType) -> list[str]:
    return [block.text for block in blocks(text) if block.type is type_]


def test_a_name_below_a_farewell_signs() -> None:
    text = (
        f"From the Office\n\nby Ola Tarr\n\nDear members,\n\n{_LONG}\n\nIn friendship,\n\nOla\n\n"
        f"Quay Night: Friday, May 8\n\n{_LONG}\n\nTea is free."
    )
    assert texts(text, BlockType.SIGNOFF) == ["Ola"]
    assert "Tea is free." in texts(text, BlockType.PARAGRAPH)


def test_numbered_sections_and_notes_stay_in_their_piece() -> None:
    text = (
        f"The Price of a Ferry\n\nby Ola Tarr\n\n{_LONG}\n\nI. What the Cards Said\n\n{_LONG}\n\n"
        f"{_LONG}\n\nII. Who Owns the River\n\n{_LONG}\n\n{_LONG}\n\nNotes\n\n1. Talks.\n\n2. Own count.\n"
    )
    assert texts(text, BlockType.HEADLINE) == ["The Price of a Ferry"]


def test_the_line_that_a_jump_names_is_the_headline() -> None:
    text = (
        "FERRY CREWS WALK OFF\n\nEmpty piers from the estuary up to the old lock\n\nby Olive Tarrant\n\n"
        f"{_LONG}\n\nTurn to page 4\n\nChoir Needs Tenors\n\nby Tom Reyes\n\n{_LONG}\n\n"
        f"FERRY CREWS—continued from page 1\n\n{_LONG}\n"
    )
    issue = read_issue(text)
    assert issue.articles[0].headline == "FERRY CREWS WALK OFF"


def test_a_name_with_an_age_that_the_text_repeats_heads_a_piece() -> None:
    lives = [("Vera M. Lund, 91", "Vera Lund, 91, of Ferris"), ("Otto Brand, 70", "Otto Brand, 70, a baker,")]
    text = "OBITUARIES\n\n" + "\n\n".join(
        f"{name}\n\n{life} died at home on May 4. {_LONG}" for name, life in lives
    )
    assert texts(text, BlockType.HEADLINE)[-2:] == ["Vera M. Lund, 91", "Otto Brand, 70"]


def test_tables_keep_their_titles_and_what_a_dish_takes_is_a_list() -> None:
    table = "Baptisms\n4 May     Ivo Lund\n9 May     Ada Brand\n\nWeddings\n12 May    Ida and Tom\n"
    recipe = "2 cups oats\n1 cup flour\n½ cup butter, melted"
    text = f"From the Books\n\n{table}\n\nOat Bars\n\n{recipe}\n\nHeat the oven and wait.\n\n{_LONG}\n"
    assert len(texts(text, BlockType.LIST)) >= 3 + 3
    assert "Heat the oven and wait." in texts(text, BlockType.PARAGRAPH)
