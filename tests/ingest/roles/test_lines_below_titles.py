"""What stands below a title and says whose the piece is; names of pages above the first of their pieces."""

import pytest

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, OTHER, TEXT, headlines, pieces, shape
from tm.ingest.chunks.cutting import Chunk, cut
from tm.ingest.chunks.layouts import measure
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import learn
from tm.ingest.phrases.forms import names_form
from tm.ingest.raw.lines import Line, read_lines
from tm.ingest.roles.evidence import readings
from tm.ingest.roles.room import resumed
from tm.ingest.words.vocabulary import collect

_TOP = "The Harbor Lamp\nMay 4, 2026   No. 7\n\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Interview with the new signalman",
        "Our serial, by Rosa Field",
        "A column by Rosa Field",
        "Part three of a story by Tom Ash",
        "Tercera parte de un relato de Leo Paz",
        "Second instalment of the cook's almanac",
        "An appreciation by Tom Ash",
        "Ana Ruiz talks to a goatherd",
        "Entrevista con una pastora",
        "Novela de Leo Paz. Quinta entrega",
        "Ana de la Cruz habla con Leo Paz, de 91 años",
    ],
)
def test_a_line_says_what_a_piece_is_and_whose(text: str) -> None:
    assert names_form(text)


@pytest.mark.parametrize(
    "text",
    [
        "The talks with the harbor office",
        "Nine goats talk to the signalman",
        "A novel kettle",
        "Relato oficial",
        "Part of the harbor is closed",
        "Column falls in the square",
    ],
)
def test_other_lines_do_not(text: str) -> None:
    assert not names_form(text)


def test_it_is_the_deck_of_a_title_of_two_words_and_of_who_is_named_in_the_text() -> None:
    talk = "Rosa Field was a cook for nine years. Since then she has repaired kettles in the harbor."
    dump = (
        f"{_TOP}THE KETTLE\nA story by Tom Ash\n\n{TEXT}\n\n{MORE}\n\n\n"
        f"“I NEVER BURNT A SOUP”\nInterview with Rosa Field, cook\n\n{talk}\n\n{GOATS[0]}\n\n\n"
        f"NINE GOATS STOP TWO TRAINS\n\n{OTHER}\n\n{LAST}\n"
    )

    assert headlines(dump)[:2] == ["THE KETTLE", "“I NEVER BURNT A SOUP”"]


def test_below_a_title_such_a_line_is_the_deck() -> None:
    dump = (
        f"{_TOP}THE DAUGHTER OF THE SIGNALMAN\nA novel by Rosa Field. Part nine\n\n{TEXT}\n\n{MORE}\n\n\n"
        f"NINE GOATS STOP TWO TRAINS\n\n{GOATS[0]}\n\n{GOATS[1]}\n\n\nTHE KETTLE IS OLD\n\n{KETTLE[0]}\n"
    )

    first = pieces(dump)[0]

    assert first.headline == "THE DAUGHTER OF THE SIGNALMAN"
    assert shape(first)[:2] == ["headline", "deck"]


def test_the_name_of_a_page_of_letters_shouts_above_headlines_that_do_not() -> None:
    news = [
        f"{title}\n\nHARBOR, May 3 — {texts[0]}\n\n{texts[1]}"
        for title, texts in (
            ("NINE GOATS STOP TWO TRAINS", GOATS),
            ("A KETTLE OLDER THAN THE HARBOR", KETTLE),
        )
    ]
    letters = [
        f"WHAT PEOPLE TELL US\n\nMy Uncle Is the Signalman and Climbed on the Roof\n\n{OTHER}\n\n— Ana Ruiz",
        f"Who Fills the Kettle\n\n{LAST}\n\n— Leo Paz",
        f"The Almanac Again\n\n{MORE}\n\n— Rosa Field",
    ]

    found = pieces(_TOP + "\n\n".join([*news, *letters]))[2:]

    assert [article.headline for article in found] == [
        "My Uncle Is the Signalman and Climbed on the Roof",
        "Who Fills the Kettle",
        "The Almanac Again",
    ]


def test_where_every_piece_is_signed_a_line_that_names_nobody_does_not_undo_its_headline() -> None:
    texts = (*GOATS, *KETTLE, TEXT, MORE, LAST)
    titles = [
        "Nine goats stop two trains",
        "What the railway sent her",
        "The kettle is older than the harbor",
        "Who has found a number",
        "The crews put up a notice",
        "The boats came home at four",
        "The moon rose early",
        "Mondays at the office",
    ]
    names = ["Ana Ruiz", "Leo Paz", "", "Tom Ash", "Rosa Field", "Jo Ferris", "Kit Reef", "Max Orr"]
    signed = [f"By {name}" if name else "Her neighbors" for name in names]
    stories = zip(titles, signed, texts, strict=True)

    assert headlines(_TOP + "\n\n\n".join(f"{a}\n{b}\n\n{c}" for a, b, c in stories)) == titles


def _part(role: Role, text: str) -> Part:
    return Part(role, Chunk((Line(1, text),)))


def test_a_ranking_has_a_headline_sooner_than_notes_have() -> None:
    dump = f"{_TOP}{TEXT}\n\n{MORE}"
    lines = read_lines(dump)
    layout, words = measure(lines), collect(line.text for line in lines)
    style, _ = learn(cut(lines, layout), layout, words, "en")
    heading = _part(Role.HEADING, "Final table")
    below = ["1. Harbor, 22 points", "1. The cook has read the page to the end."]

    ranking, notes = (
        readings(None, heading, _part(Role.TEXT, text), style, cut=False) or {} for text in below
    )

    assert ranking[Role.HEADLINE] > notes[Role.HEADLINE]


def test_the_less_of_a_story_comes_from_another_page_the_less_it_ends_there() -> None:
    head = _part(Role.JUMP_FROM, "Kettle, from page 1")
    rest, paragraph = _part(Role.TEXT, "said so."), _part(Role.TEXT, MORE)

    assert resumed([head, rest]) > resumed([head, paragraph]) > resumed([head, rest, paragraph]) == 0
