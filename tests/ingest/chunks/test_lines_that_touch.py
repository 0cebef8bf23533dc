"""Lines that no blank line parts: a wrapped paragraph goes on, labels, names and folios stand alone."""

from tests.ingest.small_papers import MORE, OTHER, TEXT
from tm.ingest.chunks.cutting import cut
from tm.ingest.chunks.heads import head_lines
from tm.ingest.chunks.layouts import measure
from tm.ingest.chunks.parting import split_heads
from tm.ingest.raw.lines import read_lines
from tm.ingest.words.vocabulary import NO_WORDS


def parted(text: str) -> list[str]:
    """A head's parts, each as one text."""
    lines = read_lines(text)
    return [" ".join(line.text for line in part) for part in split_heads(lines, NO_WORDS)]


def test_a_line_that_goes_on_in_small_letters_is_no_head() -> None:
    wrapped = "The company means to keep him and to work\ngates from a room in the town hall by wire.\n"

    assert head_lines(read_lines(wrapped), 50) == 0


def test_a_line_with_a_full_stop_inside_is_no_head() -> None:
    wrapped = "She wrote it down. He was asked by one\nPip what he had seen and where he saw it.\n"

    assert head_lines(read_lines(wrapped), 45) == 0


def test_a_sections_name_stands_alone_above_a_headline() -> None:
    assert parted("Notices\nCleaning") == ["Notices", "Cleaning"]
    assert parted("Letters to the Editor\nKeep the bench") == ["Letters to the Editor", "Keep the bench"]


def test_a_line_that_opens_with_of_goes_on_from_the_one_above() -> None:
    assert parted("A HYMN\nOF THE SMALL ONION") == ["A HYMN OF THE SMALL ONION"]
    assert parted("GARDENS\nTHE SMALL ONION WINS") == ["GARDENS", "THE SMALL ONION WINS"]


def test_initials_below_a_headline_are_its_author() -> None:
    assert parted("The goats take the train\nJ. M. Carr") == ["The goats take the train", "J. M. Carr"]


def test_a_running_head_is_parted_from_the_headline_right_below_it() -> None:
    head = "2 The Kettle Record\nTransport\nThe train takes the goats home"
    dump = f"The Kettle Record\n\nThe goats\n{TEXT}\n{MORE}\n\f{head}\n{OTHER}"
    lines = read_lines(dump)

    assert "2 The Kettle Record" in [chunk.text for chunk in cut(lines, measure(lines))]


def test_a_short_line_that_ends_with_a_word_that_ends_nothing_is_no_head() -> None:
    wrapped = "Talks about the bench resume so\nWednesday in the harbor kitchen. Both\n"

    assert head_lines(read_lines(wrapped), 42, frozenset(["so"]), inside=True) == 0
    assert head_lines(read_lines(wrapped), 42, inside=True) == 1
