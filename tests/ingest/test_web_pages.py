"""Whole web pages copied as text: rows of links, menus, buttons, titles over several pieces."""

import pytest

from tests.ingest.small_papers import KETTLE, pieces
from tm.document import BlockType, Issue, Kind
from tm.ingest import read_article, read_issue
from tm.ingest.phrases.web_pages import is_button, is_link_row, linked_titles, sets_size

ROW = """Northern Harbours: Four Letters

Nets mended by candle light here ♦ Who owns the ice house? here ♦ A greeting from the lock keepers here ♦

Nets Mended by Candle Light

We sat in the loft until two, eleven of us, with one lamp between the tables. Nobody had asked us to.

The boats went out at five. When they came back the owners asked who had paid for the twine.

—Net maker in Sandholm

Who Owns the Ice House?

My father carried the stones for it. So did everybody's father on our side of the river.

—Old skipper

A Greeting from the Lock Keepers

We read your paper at the third lock, aloud, because two of us have no glasses.
"""

MENU = """Header image

Union of River Workers

line decor
   Write to us: post@riverworkers.example
line decor

About Us

The Lamp newspaper

Home

Ferry Crews Refuse the Night Timetable

BIGGER    SMALLER

The crews of four ferries tied up at noon. They would not sail after dark with half the lights gone.
By the evening six more had joined them, and passengers brought soup.

quay2

The company spoke of an unlawful act. The harbour master spoke of common sense.

Front page of this issue

Print Friendly, PDF & Email
"""


def heads(issue: Issue) -> list[tuple[str | None, str | None]]:
    pieces = [article for article in issue.articles if article.kind in STORIES]
    kickers = [
        next((block.text for block in each.blocks if block.type is BlockType.KICKER), None) for each in pieces
    ]
    return [(kicker, each.headline) for kicker, each in zip(kickers, pieces, strict=True)]


STORIES = {Kind.NEWS, Kind.LETTER, Kind.BRIEF, Kind.SIDEBAR}


def texts(issue: Issue, type_: BlockType) -> list[str]:
    return [block.text for article in issue.articles for block in article.blocks if block.type is type_]


def test_a_row_of_links_names_the_pieces_of_the_page() -> None:
    issue = read_issue(ROW)

    assert heads(issue) == [
        ("Northern Harbours: Four Letters", "Nets Mended by Candle Light"),
        (None, "Who Owns the Ice House?"),
        (None, "A Greeting from the Lock Keepers"),
    ]
    assert len(texts(issue, BlockType.PARAGRAPH)) == 4
    assert texts(issue, BlockType.FOLIO) == [ROW.splitlines()[2]]
    assert not issue.warnings


def test_a_text_between_title_and_first_headline_is_what_a_picture_shows() -> None:
    shown = "Net makers rest on the quay after the longest night of the year."
    issue = read_issue(ROW.replace("Nets Mended", f"{shown}\n\nNets Mended"))

    assert texts(issue, BlockType.CAPTION) == [shown]
    assert heads(issue)[0] == ("Northern Harbours: Four Letters", "Nets Mended by Candle Light")


def test_menus_buttons_and_names_of_pictures_are_left_aside() -> None:
    issue = read_issue(MENU)

    assert heads(issue) == [(None, "Ferry Crews Refuse the Night Timetable")]
    assert len(texts(issue, BlockType.PARAGRAPH)) == 3
    aside = texts(issue, BlockType.FOLIO)
    assert {"Union of River Workers", "The Lamp newspaper", "BIGGER    SMALLER", "quay2"} <= set(aside)
    assert aside[-1] == "Print Friendly, PDF & Email"
    assert issue.facts.title is None or "image" not in issue.facts.title


def test_a_picture_between_headline_and_deck_parts_no_piece() -> None:
    issue = read_issue(
        "The Long Way Round (Part II)\n\nPictured: The old ferry, Sandholm, May 2025\n\n"
        "Crews Among Passengers: Nobody Sails Alone\n\n"
        "This is the end of a report in two parts. The first was about the timetable.\n\n"
        "We went on board at six, when the fog had gone, and stayed until the last boat.\n"
    )

    (article,) = issue.articles
    assert article.headline == "The Long Way Round (Part II)"
    assert [block.type for block in article.blocks][:3] == [
        BlockType.HEADLINE,
        BlockType.CAPTION,
        BlockType.DECK,
    ]


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("El Salvador. “Falta una lámpara en la escalera”, avisó Inés.", "es", "El Salvador"),
        ("Sudáfrica. Llegamos de noche y nadie nos esperaba.", "es", "Sudáfrica"),
        ("India. We came at night and nobody waited for us.", "en", "India"),
    ],
)
def test_a_country_before_the_first_sentence_is_a_dateline(text: str, language: str, place: str) -> None:
    page = f"Una noche larga en el taller\n\n{text} No dijo más que eso.\n\nDespués cerró la puerta.\n"
    (article,) = read_issue(page, language=language).articles

    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.date) == (place, None)


def test_a_word_before_the_first_sentence_is_none() -> None:
    (article,) = read_issue(
        "A long night in the loft\n\nThanks. We came at night and nobody waited.\n"
    ).articles

    assert article.dateline is None


def test_a_headline_that_says_of_which_month_it_is_is_no_masthead() -> None:
    text = "Cartas de la asamblea de mujeres del puerto de diciembre de 2031\n\n" + "Llegamos todas. " * 20
    issue = read_issue(text, language="es")

    assert [article.kind for article in issue.articles] == [Kind.NEWS]
    assert issue.facts.date_from is None


def test_who_signs_without_a_name_is_no_kicker_of_the_next_piece() -> None:
    text = (
        "Cambiar las velas viejas por faroles nuevos\n"
        "En el puerto hay quien todavía rema de noche sin luz, y nadie lo cuenta en el periódico.\n"
        "Por eso escribo, para que se sepa y para que vengan más vecinos a la asamblea del jueves.\n"
        "Joven remera y vecina\n"
        "Los faroles del muelle norte siguen apagados desde la tormenta de otoño\n"
        "SANDHOLM—La compañía prometió cambiarlos antes de la fiesta y no ha venido nadie.\n"
        "Los pescadores los cuentan cada noche: son once, y uno parpadea.\n"
    )
    issue = read_issue(text.replace("Joven remera y vecina", "Joven camarada"), language="es")

    assert texts(issue, BlockType.SIGNOFF) == ["Joven camarada"]
    assert len(issue.articles) == 2


def test_a_pasted_article_keeps_its_residue_apart_too() -> None:
    blocks = read_article("A lamp for the pier\n\nIt burns all night.\n\nRead more\n", language="en").blocks

    assert [block.type for block in blocks][-1] is BlockType.FOLIO


@pytest.mark.parametrize(
    "text",
    ["The mill here ♦ The bridge here ♦", "El molino aquí ♦ El puente aquí", "The quay (article here)"],
)
def test_rows_of_links(text: str) -> None:
    assert is_link_row(text)
    assert not any(title.endswith(("here", "aquí")) for title in linked_titles(text))


@pytest.mark.parametrize(
    "text",
    [
        "Published by the Net Makers of Sandholm",
        "Winter Is Here",
        "Wish You Were Here",
        "Lions 3 | Bears 2",
        "Nobody lives here",
        "Ana Ruiz | Sandholm",
    ],
)
def test_headlines_and_results_are_no_links(text: str) -> None:
    assert not is_link_row(text)
    assert not is_button(text)


@pytest.mark.parametrize(
    "text", ["Home", "Search", "Print", "Archive", "Noticias", "Bigger Boats for the North"]
)
def test_words_that_may_be_headings_are_no_buttons_alone(text: str) -> None:
    assert not is_button(text)


def test_a_choice_of_sizes_stands_below_a_headline() -> None:
    assert sets_size("Más Grande     Más Pequeño")
    assert not sets_size("Bigger boats")


def test_the_words_above_an_article_and_who_said_them_end_nothing() -> None:
    text = (
        "The keepers of the locks speak for themselves\n\n"
        "“We were never asked, and we are not going to wait for it”.\n"
        "-Mira Sund, keeper of the third lock\n\n"
        "A note: what follows is the first half of a speech that was made on the quay on the evening before "
        "the vote, as somebody wrote it down; the whole of it can be heard at https://lock.example/speech\n\n"
        "Good evening, neighbours. I have counted the boats.\n\n"
        "There were forty, and every one of them waited.\n"
    )
    (article,) = read_issue(text).articles

    assert len([block for block in article.blocks if block.type is BlockType.PARAGRAPH]) == 4
    assert [block.text for block in article.blocks if block.type is BlockType.SIGNOFF] == [
        "-Mira Sund, keeper of the third lock"
    ]


@pytest.mark.parametrize(
    "text",
    ["Posted on May 3, 2031 by admin", "Filed under: Boats, Nets", "## Share this:", "- Facebook\n- Twitter"],
)
def test_what_web_programs_write_around_an_article(text: str) -> None:
    assert is_button(text)


def test_a_row_of_links_in_bold_is_one_too() -> None:
    assert linked_titles("**The mill here ♦ The bridge here ♦**") == ["The mill", "The bridge"]
    assert is_link_row("**The mill here ♦ The bridge here ♦**")


def test_a_headline_behind_the_foot_of_a_page_is_none_of_its_buttons() -> None:
    foot = "Front page of this issue\n\nPrint Friendly, PDF & Email\n\n"
    first = "The water came at noon. Nobody had slept, and nobody went home before the wall held.\n\n"
    second = "Six men and a girl carried sand until dark. By then the carts could pass again.\n\n"
    text = f"The Wall Holds\n\n{first}{foot}The Bridge Too\n\n\nBoth are dry today\n\n{second}{foot}"

    assert texts(read_issue(text), BlockType.FOLIO) == 2 * foot.split("\n\n")[:2]


_CREWS = (
    "Sandholm Crews Refuse the Night Timetable",
    "Old Skippers Ask Who Owns the Ice House",
    "A Greeting from the Keepers of Nine Locks",
    "Nets Mended by Candle Light on the Long Pier",
    "The Ferry Bell Rings Without a Rope",
    "Salt Carriers Count Their Bags Aloud",
    "Lamp Lighters Walk Home in the Dark",
    "Twine Is Dearer Than Fish at Ferry Point",
    "Harbour Cooks Share One Kettle",
    "Who Carried the Stones of the Mole?",
    "Boats Wait for a Tide That Came Early",
    "Rowers Wanted on Both Sides of the River",
    "The Lock Reads Our Paper Aloud",
    "Three Generations in One Sail Loft",
    "Eleven Women and One Lamp",
)


def test_a_row_of_links_may_be_longer_than_most_paragraphs() -> None:
    row = " ♦ ".join(f"{title} here" for title in _CREWS)
    pieces = "\n\n".join(
        f"{title}\n\nWe sat in the loft until two. Nobody had asked us to.\n\n—Crew {number}"
        for number, title in enumerate(_CREWS)
    )
    issue = read_issue(f"Northern Harbours: Letters\n\n{row} ♦\n\n{pieces}\n")

    assert len(row) > 600
    assert row + " ♦" in [
        block.text for a in issue.articles for block in a.blocks if block.type is BlockType.FOLIO
    ]


BUTTONS = "Share on Facebook\nPrint this page\n3 comments"


def test_the_head_below_the_buttons_of_a_piece_is_of_the_next() -> None:
    stories = (
        ("The Kettle of the Lock", "By Ada Brand", "Posted on May 3, 2026 at 10:14"),
        ("Nets for All Crews", "By the Harbor Desk", "Posted on May 5, 2026 at 18:30"),
        ("The Ice House Again", "By Tom Reyes", "Posted on May 7, 2026 at 09:02"),
    )
    dump = "\n\n".join(
        f"{title}\n\n{who}\n{when}\n\n{text}\n\n{BUTTONS}"
        for (title, who, when), text in zip(stories, KETTLE, strict=True)
    )
    found = pieces(f"Skip to content\nTHE SLIPWAY\nHome\nArchive\n\n{dump}\n\nRecent comments\nSearch\n")

    assert [piece.headline for piece in found if piece.headline] == [title for title, _, _ in stories]
    assert [piece.first(BlockType.BYLINE) for piece in found if piece.headline] == [
        who for _, who, _ in stories
    ]
    texts = [block.text for piece in found for block in piece.blocks if block.type is BlockType.PARAGRAPH]
    assert texts == list(KETTLE)


def test_a_date_below_a_headline_is_no_part_of_it() -> None:
    titles = ("To the lady with the red boat", "Who has our kettle", "A dance on the quay")
    dump = "\n\n".join(f"{title}\nOctober {6 + at}, 2026\n\n{KETTLE[at]}" for at, title in enumerate(titles))

    assert [piece.headline for piece in pieces(f"THE SLIPWAY\n\nLetters\n\n{dump}")] == [*titles]
