"""Which headings open a piece: the paper's looks, the words below, jumps and contents that name pieces."""

from tests.ingest.conftest import ROOT
from tests.ingest.small_papers import GOATS, KETTLE, headlines
from tm.document import Doubt
from tm.ingest import read_issue

HELD = ROOT / "tests/ingest/dumps/held"


def test_words_tell_a_part_from_a_piece_of_its_own_where_all_headings_look_alike() -> None:
    dump = "\n\n".join(
        [
            "The Kettle Is Older Than the Harbor",
            KETTLE[0],
            KETTLE[1],
            "What the Notice Says",
            KETTLE[2],
            "Nine Goats Stop the Trains",
            *GOATS,
        ]
    )

    assert headlines(dump) == ["The Kettle Is Older Than the Harbor", "Nine Goats Stop the Trains"]


def test_the_look_of_signed_headlines_tells_sub_heads() -> None:
    dump = "\n\n".join(
        [
            "KETTLE OLDER THAN HARBOR",
            f"MILL QUAY, May 2— {KETTLE[0]}",
            "A Number but No Name",
            GOATS[1],
            "NINE GOATS STOP TRAINS",
            f"UPPER VALLEY, May 3— {GOATS[0]}",
            "A Roof with a Telephone",
            KETTLE[1],
        ]
    )

    assert headlines(dump) == ["KETTLE OLDER THAN HARBOR", "NINE GOATS STOP TRAINS"]


def test_a_jump_names_the_piece_it_belongs_to() -> None:
    cut = KETTLE[2][: KETTLE[2].index("pays the tinker")].strip()
    rest = KETTLE[2][KETTLE[2].index("pays the tinker") :]
    dump = "\n\n".join(
        [
            "The Kettle Is Older Than the Harbor",
            KETTLE[0],
            "A Bag of Salt",
            cut,
            "See: The Kettle, page 2",
            "Nine Goats Stop the Trains",
            *GOATS,
            "The Kettle, from page 1",
            rest,
        ]
    )

    assert headlines(dump) == ["The Kettle Is Older Than the Harbor", "Nine Goats Stop the Trains"]


def test_short_pieces_below_the_name_of_their_section_are_pieces() -> None:
    dump = "\n\n".join(
        [
            "The Kettle Is Older Than the Harbor",
            "By Rosa Field",
            *KETTLE,
            "IN BRIEF",
            "Tortoise missed",
            "It left Bell Lane on Tuesday, walking east, and answers to no name at all.",
            "Water off",
            "On Thursday from nine to noon, in the upper streets. Fill a bucket and tell your aunt.",
        ]
    )

    assert headlines(dump)[1:] == ["Tortoise missed", "Water off"]


def test_a_question_may_be_a_headline() -> None:
    dump = "\n\n".join(
        ["The kettle is older", "By Rosa Field", *KETTLE, "Where did the goats go?", "By Tom Ash", *GOATS]
    )

    assert headlines(dump) == ["The kettle is older", "Where did the goats go?"]


def test_a_heading_of_which_little_speaks_is_a_doubt() -> None:
    balanced = read_issue((HELD / "touchline.txt").read_bytes())
    clear = read_issue((HELD / "the-hook.txt").read_bytes())

    assert 126 in [flag.line for flag in balanced.warnings if flag.code is Doubt.DOUBTFUL_SPLIT]
    assert [flag.line for flag in clear.warnings if flag.code is Doubt.DOUBTFUL_SPLIT] == []


def test_a_box_set_as_headlines_are_is_no_sub_head_among_quieter_ones() -> None:
    dump = "\n\n".join(
        [
            "The Kettle Is Older Than the Harbor",
            "By Ana Ruiz",
            KETTLE[0],
            "What the notice says",
            KETTLE[1],
            "Know Your Kettle",
            KETTLE[2],
            "Nine Goats Stop the Trains of Two Valleys",
            "By Leo Paz",
            GOATS[0],
            "What the widow says",
            GOATS[1],
        ]
    )

    assert "Know Your Kettle" in headlines(dump)
