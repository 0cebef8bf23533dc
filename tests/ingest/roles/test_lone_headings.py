"""Where each piece has a kicker or a deck, a heading that stands alone parts the piece above it."""

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, OTHER, TEXT, headlines
from tm.ingest.roles.learning import LONE, Example, learn_looks

_TOP = "The Harbor Lamp\nMay 4, 2026   No. 7\n\n\n"


def _piece(kicker: str, headline: str, byline: str, *paragraphs: str) -> str:
    return "\n\n".join([kicker, headline, byline, *paragraphs])


def test_a_heading_alone_parts_the_piece_where_pieces_have_kickers() -> None:
    dump = _TOP + "\n\n".join(
        [
            _piece("Harbor", "The kettle is older than the harbor", "By Ana Ruiz", KETTLE[0], KETTLE[1]),
            _piece("Rails", "Nine goats stop the trains of two valleys", "By Leo Paz", GOATS[0]),
            "The bell of the widow",
            GOATS[1],
            LAST,
            _piece("Boats", "The almanac is read aloud at four", "By Rosa Field", TEXT, MORE, OTHER),
        ]
    )

    assert headlines(dump) == [
        "The kettle is older than the harbor",
        "Nine goats stop the trains of two valleys",
        "The almanac is read aloud at four",
    ]


def test_that_a_heading_stands_alone_says_no_more_than_that_it_may_be_a_part() -> None:
    with_kicker = [Example(((LONE, False),), 1.0, 1.0)] * 20
    alone = [Example(((LONE, True),), 0.3, 1.0)] * 5

    said = learn_looks([*with_kicker, *alone], 1).say([(LONE, True)])

    assert -1.5 < said < 0


def test_a_heading_with_the_room_of_headlines_opens_a_piece_where_sub_heads_have_less() -> None:
    """Its paper signs and dates the others; the sub-head above it stands as near as paragraphs do."""
    dump = _TOP + "\n\n\n".join(
        [
            _piece("Harbor", "The kettle is older than the harbor", "By Ana Ruiz", KETTLE[0], KETTLE[1]),
            _piece("Rails", "Nine goats stop the trains of two valleys", "By Leo Paz", GOATS[0], "A bell"),
            f"The goats in figures\n\n{GOATS[1]}\n\n{LAST}",
            _piece("Boats", "The almanac is read aloud at four", "By Rosa Field", TEXT, MORE, OTHER),
        ]
    ).replace("A bell\n", f"A bell in the box\n\n{KETTLE[2]}\n")

    assert "The goats in figures" in headlines(dump)
    assert "A bell in the box" not in headlines(dump)


def test_where_headlines_have_more_room_than_paragraphs_sub_heads_are_expected_to_have_less() -> None:
    headlines_ = [Example((("gap", 3),), 1.0, 1.0)] * 9

    assert learn_looks(headlines_, 1).say([("gap", 3)]) > 1 > learn_looks(headlines_, 3).say([("gap", 3)])
