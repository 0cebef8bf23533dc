"""A line right below a headline that is no part of it: its capital, or what stands above, says so."""

import pytest

from tests.ingest.small_papers import KETTLE, headlines
from tm.ingest.chunks.heads import head_lines
from tm.ingest.chunks.parting import split_heads
from tm.ingest.raw.lines import read_lines
from tm.ingest.words.vocabulary import collect

_SMALL = (
    "how the crews read the talk of the kettle, and talk with what the baker has, entrevista con el panadero"
)


def split(*lines: str) -> list[str]:
    parts = split_heads(read_lines("\n".join(lines)), collect([*lines, _SMALL]))
    return [" ".join(line.text for line in part) for part in parts]


@pytest.mark.parametrize(
    ("headline", "below"),
    [
        ("Kettle boils over in dock strike", "How the crews kept their tea through it"),
        ("Cierran el horno de la plaza", "Entrevista con Teo Barro, panadero"),
        ("El Horno Volvió a Ser del Barrio", "Por sus vecinas de siempre"),
        ("The Kettle Comes Home Again", "By those who were burnt by it"),
        ("“El pan lo hace quien no duerme”", "Habla Teo Barro"),
        ("«Yo Horneo lo Que Nadie Compra»", "Charla con Teo Barro"),
    ],
)
def test_a_capital_that_is_no_name_begins_another_block(headline: str, below: str) -> None:
    assert split(headline, below) == [headline, below]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kettle boils over in the strike at", "Tarr Wharf and nobody minds"),
        ("A Kettle for the Crews", "On the Wharf of Tarr"),
        ("Crew of the Marigold meets", "Ola Tarr over the kettle"),
    ],
)
def test_a_title_goes_on_with_a_name_or_with_its_own_capitals(first: str, second: str) -> None:
    assert split(first, second) == [f"{first} {second}"]


def test_entries_of_a_list_stay_together() -> None:
    entries = ("Pan de centeno: 300 gramos", "Horno de leña: 2 turnos")
    assert split(*entries) == [" ".join(entries)]


def test_a_headline_of_two_sentences_has_no_stop_at_its_end() -> None:
    head = ("They asked for our kettle. We asked for theirs", "How the crews read the talk")
    assert head_lines(read_lines("\n".join((*head, KETTLE[0]))), None) == len(head)
    assert headlines(f"{head[0]}\n{head[1]}\nBy Ola Tarr\n\n{KETTLE[0]}\n\n{KETTLE[1]}") == [head[0]]


def test_a_line_of_a_title_may_end_with_a_comma_below_a_kicker() -> None:
    title = ("The Kettle of Quay Nine,", "Please Mind the Spout")
    dump = "\n".join(("ARTS", *title, "By Ola Tarr", "", *KETTLE))
    assert headlines(dump) == [" ".join(title)]
