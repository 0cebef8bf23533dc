"""Headings over text alone, as long as each other: what stands before and behind tells parts from pieces."""

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, OTHER, TEXT, headlines
from tm.ingest.chunks.cutting import cut
from tm.ingest.chunks.layouts import measure
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import learn
from tm.ingest.raw.lines import read_lines
from tm.ingest.roles.alike import with_alike
from tm.ingest.words.vocabulary import collect

_NOTICES = (
    ("Rowers wanted", "The club has nine oars and looks for two rowers."),
    ("Ferry", "It does not run on Monday, when its bell is cleaned."),
    ("Hat found", "A straw hat lies at the lock house. It fits nobody there."),
)


def _piece(head: str, *texts: str) -> str:
    return "\n\n".join([head, *texts])


def _paper(*pieces: str) -> str:
    return "The Harbor Lamp\nMay 4, 2026   No. 7\n\n" + "\n\n".join(pieces)


_KETTLE = _piece("The kettle in the harbor is mended again", "By Ana Ruiz", *KETTLE)
_GOATS = _piece("Nine goats stop the trains of two valleys", "By Leo Paz", *GOATS)


def test_a_second_part_of_one_paragraph_stays_a_part_behind_a_first_that_is_set_alike() -> None:
    parts = [_piece("Who fills it", TEXT), _piece("What it costs", MORE)]
    last = _piece("An almanac is read aloud in the kitchen", "By Rosa Field", OTHER, LAST)

    assert headlines(_paper(_KETTLE, *parts, _GOATS, last)) == [
        "The kettle in the harbor is mended again",
        "Nine goats stop the trains of two valleys",
        "An almanac is read aloud in the kitchen",
    ]


def test_notices_of_a_sentence_or_two_are_pieces_though_they_stand_below_a_report() -> None:
    last = _piece("A boat comes home at four in the morning", "By Rosa Field", TEXT, MORE)

    assert headlines(_paper(_KETTLE, _GOATS, *(_piece(*notice) for notice in _NOTICES), last)) == [
        "The kettle in the harbor is mended again",
        "Nine goats stop the trains of two valleys",
        *(head for head, _ in _NOTICES),
        "A boat comes home at four in the morning",
    ]


def test_a_single_word_is_set_as_a_sentence_where_headlines_are() -> None:
    notices = [_piece("Rowers", _NOTICES[0][1]), _piece("Ferry", _NOTICES[1][1])]

    found = headlines(_paper(_KETTLE, _GOATS, _piece("A hat was found", _NOTICES[2][1]), *notices))

    assert found[2:] == ["A hat was found", "Rowers", "Ferry"]


def _in_doubt(dump: str) -> dict[str, Role]:
    """The headings of a dump, if the reading before says nothing for either role."""
    lines = read_lines(dump)
    layout, words = measure(lines), collect((line.text for line in lines), "en")
    style, looked = learn(cut(lines, layout, words), layout, words, "en")
    parts = [Part(Role.HEADLINE, part.chunk) if part.role is Role.HEADING else part for part in looked]
    headings = [index for index, part in enumerate(parts) if part.role is Role.HEADLINE]
    halves = {Role.HEADLINE: 0.5, Role.SUBHEAD: 0.5}
    read = with_alike(parts, dict.fromkeys(headings, halves), style)
    return {read[index].text: read[index].role for index in headings}


def test_more_room_than_paragraphs_have_is_that_of_a_piece() -> None:
    near = f"The kettle is older\n\n{KETTLE[0]}\n\n{KETTLE[1]}\n\nWhat it costs\n\n{TEXT}"
    far = near.replace("\n\nWhat", "\n\n\nWhat")

    assert [_in_doubt(dump)["What it costs"] for dump in (near, far)] == [
        Role.SUBHEAD,
        Role.HEADLINE,
    ]


def test_so_short_a_piece_has_no_parts() -> None:
    long = f"The kettle is older\n\n{KETTLE[0]}\n\nWhat it costs\n\n{TEXT}"
    short = long.replace(KETTLE[0], "It has a number on its base and no name.")

    assert [_in_doubt(dump)["What it costs"] for dump in (long, short)] == [
        Role.SUBHEAD,
        Role.HEADLINE,
    ]
