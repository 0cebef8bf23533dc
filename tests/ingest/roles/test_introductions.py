"""A text that opens with the full name of somebody in its heading introduces them: a piece begins."""

import pytest

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, OTHER, headlines
from tm.ingest.chunks.cutting import Chunk
from tm.ingest.looks.parts import Part, Role
from tm.ingest.raw.lines import read_lines
from tm.ingest.roles.introductions import introduces
from tm.ingest.words.vocabulary import collect


def _introduces(heading: str, text: str) -> bool:
    words = collect([heading, text, "the keeper of the harbor lamp"], "en")
    return introduces(heading, Part(Role.TEXT, Chunk(read_lines(text))), words)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Keeper Vera Lund", "Vera Lund taught three generations to row."),
        ("VERA LUND, KEEPER", "Vera Lund taught three generations to row."),
        ("Vera Lund, 1931–2026", "Vera M. Lund, who kept the lamp, died on Monday."),
    ],
)
def test_a_full_name_introduces_who_is_named_above(heading: str, text: str) -> None:
    assert _introduces(heading, text)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Keeper Vera Lund", "Lund taught three generations to row."),
        ("Keeper Vera Lund", "The boats of Vera Lund are still on the slip."),
        ("The Harbor Lamp", "The Harbor Lamp was lit again."),
        ("Vera Lund", "Vera Brand taught three generations to row."),
    ],
)
def test_half_a_name_and_other_words_introduce_nobody(heading: str, text: str) -> None:
    assert not _introduces(heading, text)


def test_the_name_and_trade_of_who_is_introduced_below_is_no_signature() -> None:
    lives = [
        "Doris Maywell, 1931–2026",
        "Doris Maywell, who sold buttons by the harbor for forty years, died on Monday.",
        MORE,
        "Ray Dellon, Coach",
        f"Ray Dellon taught three generations to row. {LAST}",
        OTHER,
    ]
    dump = "\n\n".join(
        ["The Kettle Is Older", "By Ana Ruiz", *KETTLE, "Nine Goats", "By Leo Paz", *GOATS, *lives]
    )

    assert headlines(dump)[-1] == "Ray Dellon, Coach"
