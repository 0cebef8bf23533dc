"""Where hard-wrapped paragraphs end: lists, signatures and heads that touch them, credits over two lines."""

from textwrap import fill

from tests.ingest.small_papers import GOATS, KETTLE, MORE, OTHER, TEXT
from tm.ingest.chunks.cutting import cut
from tm.ingest.chunks.layouts import measure
from tm.ingest.raw.damage import mend
from tm.ingest.raw.lines import read_lines

INDENTED = """   The ferry goes at seven, and whoever misses it walks
around the bay, which takes three hours in good weather
and four when the tide is in.
   Nobody has counted how many do, but the shoemaker on
the far side has never been out of work.
"""


def chunks(text: str) -> list[str]:
    lines = mend(read_lines(text)).lines
    return [chunk.text for chunk in cut(lines, measure(lines))]


def test_a_line_without_indent_below_a_short_one_is_no_part_of_an_indented_paragraph() -> None:
    dump = f"{INDENTED}   I would not miss it.\nFamily on the third floor, Mill Lane\n\n{INDENTED}"

    assert chunks(dump)[2:4] == ["I would not miss it.", "Family on the third floor, Mill Lane"]


def test_the_first_word_behind_a_full_line_is_no_signature() -> None:
    dump = f"{INDENTED}   He has the last shop on the quay, and it stays there.\n“If\n\n{INDENTED}"

    assert chunks(dump)[2] == "He has the last shop on the quay, and it stays there. “If"


def test_a_short_paragraph_with_an_indent_is_wrapped_text() -> None:
    short = "   We wrote twice.\n   Each time the harbour master said that he had seen it.\nThen he\n"
    dump = f"{INDENTED}\n{short}"

    assert chunks(dump)[-1] == "Each time the harbour master said that he had seen it. Then he"


def test_a_list_touches_the_paragraph_that_leads_to_it() -> None:
    items = "• that the ferry waits when the bell has not rung, for\nthose who carry;\n• that it is dry."
    dump = f"{INDENTED}   On the table lie two demands:\n{items}\n{INDENTED}"

    assert chunks(dump)[2:4] == ["On the table lie two demands:", items.replace("\n", " ")]


def test_the_name_of_who_took_a_picture_may_stand_on_the_next_line() -> None:
    dump = f"{INDENTED}\nThe shoemaker of the far side in his door. Photo:\nAna Ruiz\n\n{INDENTED}"

    assert "The shoemaker of the far side in his door. Photo: Ana Ruiz" in chunks(dump)


def test_lines_far_longer_than_the_column_are_paragraphs_of_their_own() -> None:
    long = "Nobody has counted how many do, but the shoemaker on the far side has never been out of work."
    flush = INDENTED.replace("   ", "")
    dump = f"{flush}\n{flush}\n{long} {long}\n{long} He said so."

    assert chunks(dump)[-2:] == [f"{long} {long}", f"{long} He said so."]


def test_a_paragraph_whose_first_line_asks_for_a_name_has_no_head() -> None:
    flush = INDENTED.replace("   ", "")
    text = (
        "The next of the boats will leave from\nKettle Quay on Monday, and it is bound for the far\nside.\n"
    )

    assert " ".join(text.split()) in chunks(f"{flush}{text}{flush}")


def test_the_end_of_a_paragraph_is_no_stanza_however_short_its_lines() -> None:
    flush = INDENTED.replace("   ", "")
    rest = "the tide, and with it the\nboats, the nets and the\noars that were in them.\n"
    more = "He had seen worse in May.\nThen the wind went round to\nthe north, and it was over.\n"

    assert "He had seen worse in May." in chunks(f"{flush}\n{flush}\n{rest}{more}\n{flush}")


def test_where_words_wrap_as_soon_as_they_must_any_room_ends_a_paragraph() -> None:
    wrapped = "\n".join(fill(text, 56) for text in (TEXT, MORE, OTHER, *KETTLE, *GOATS) * 2)
    short = "The crews of both ships have slept in a kitchen.\nNobody woke them, and nobody wanted to."

    assert chunks(f"{wrapped}\n{short}")[-2:] == short.split("\n")
    ragged = wrapped.replace(" the\n", "\nthe ").replace(" a\n", "\na ")
    assert chunks(f"{ragged}\n{short}")[-1] == short.replace("\n", " ")


def test_lines_set_in_as_a_paragraph_are_no_head_however_they_end() -> None:
    title = "THE FERRYMAN IS DEAD,\nLONG LIVE THE FERRY"
    cut_by_a_column = (
        "   On the seventh of April, by the quay, died Anna\n"
        "Quill, who had rung the bell of the seven o'clock since\n"
        "the bridge fell, and had waited for nobody, and then"
    )
    dump = f"{INDENTED}\n{title}\n{cut_by_a_column}\n\nit was over.\n{INDENTED}"

    assert chunks(dump)[2:4] == [title.replace("\n", " "), " ".join(cut_by_a_column.split())]
