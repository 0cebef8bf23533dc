"""Lines of a head that are parts of their own whatever the line above them ends with."""

import textwrap
from dataclasses import replace

import pytest

from tm.ingest.chunks.bare_bylines import bare_bylines
from tm.ingest.chunks.cutting import cut
from tm.ingest.chunks.layouts import measure
from tm.ingest.chunks.parting import split_heads
from tm.ingest.raw.lines import read_lines
from tm.ingest.words.vocabulary import NO_WORDS, collect

_TEXT = (
    "The ferry to the {} ran late on every day of the week, and those who waited began to bring cards "
    "and a kettle, and after a month they did not look up any more when the boat came in."
)


@pytest.mark.parametrize(
    "lines",
    [
        ["The judge gives eleven days to each and to every one", "Text: Ola Tarr"],
        ["No. 3 / 19 October 2026 / as free as it should be", "Canteen prices double again"],
    ],
)
def test_a_byline_and_the_line_of_the_number_are_joined_to_nothing(lines: list[str]) -> None:
    split = split_heads(read_lines("\n".join(lines)), replace(NO_WORDS, common=frozenset({"one", "be"})))
    assert [[line.text for line in part] for part in split] == [[line] for line in lines]


def test_contents_that_open_with_the_paper_s_name_are_no_running_head() -> None:
    dump = "Starch\n\nIssue 21, autumn 2026\n\nStarch and eleven women\t2\nA hundred voices\t3\nAn apple\t5"
    lines = read_lines(dump)
    assert [len(chunk.lines) for chunk in cut(lines, measure(lines))] == [1, 1, 3]


def test_a_name_stands_below_the_head_on_top_of_a_narrow_column() -> None:
    heads = {
        "Crews keep the\nbest of cards": "Ola Tarr",
        "A bench that was\nwarm for a week": "Tom Reyes",
        "Nobody came to\nlook at the boat": "Ada Brand",
    }
    columns = [
        f"{head}\n{name}\n" + "\n".join(textwrap.wrap(_TEXT.format(name.split()[1].lower() + "y"), 40))
        for head, name in heads.items()
    ]
    lines = read_lines("\n\n".join(columns))
    words = collect(line.text for line in lines)
    signed = bare_bylines(lines, measure(lines), words)
    assert [line.text for line in lines if line.number in signed] == list(heads.values())
