"""The foot of a paper is no piece; the loud line of two is the headline; whoever greets opens a letter."""

# ruff: noqa: E501 - a dump reads best on its own lines

import pytest

from tests.ingest.small_papers import MORE, OTHER, TEXT, pieces
from tm.document import BlockType, Kind
from tm.ingest import read_issue
from tm.ingest.furniture.imprints import is_foot_line


@pytest.mark.parametrize(
    "line",
    [
        "The Harbor Lamp is published every other Friday by its readers.",
        "The Lamp is put together in a boat house.",
        "Harbor Lamp, 3 Quay Lane. Open on Mondays.",
        "Editor in chief: Rosa Field. Copy chief: Tom Ash.",
        "Printed on recycled paper.",
        "Han colaborado en este número: Rosa Campos y Luis Paz.",
        "The school does not discriminate on the basis of age or origin.",
    ],
)
def test_a_line_that_tells_who_makes_the_paper_belongs_to_its_foot(line: str) -> None:
    assert is_foot_line(line, "The Harbor Lamp")


@pytest.mark.parametrize(
    "line", ["The lamp in the harbor went out on Monday.", "The Harbor Lamp burned down."]
)
def test_a_sentence_about_the_paper_does_not(line: str) -> None:
    assert not is_foot_line(line, "The Harbor Lamp")


@pytest.mark.parametrize(
    "line", ["El Farol sale dos veces al mes.", "El Farol de Ancud lo hace el club de lectura."]
)
def test_the_foot_may_name_the_paper_without_its_place(line: str) -> None:
    assert is_foot_line(line, "El Farol de Ancud")
    assert not is_foot_line("El Farol se apagó el lunes.", "El Farol de Ancud")


def test_the_foot_of_a_paper_is_no_piece() -> None:
    dump = f"The Harbor Lamp\n\nA bell at noon\n\nBy Ana Ruiz\n\n{TEXT}\n\n{MORE}\n\n\nEditor: Rosa Field. Publisher: Tom Ash."

    *_, article, foot = pieces(dump)

    assert article.headline == "A bell at noon"
    assert foot.kind is Kind.BOILERPLATE


def test_of_two_lines_the_one_in_capitals_is_the_headline_where_headlines_are() -> None:
    heads = "NINE GOATS CROSS THE BRIDGE\n\nBy Ana Ruiz", "A BELL RINGS TWICE\n\nBy Tom Ash"
    loud = "THE CREWS ARE BACK\n\nAfter a long night at sea the cook waited alone for the boats"
    dump = f"{heads[0]}\n\n{OTHER}\n\n{heads[1]}\n\n{MORE}\n\n\n{loud}\n\nHARBOR, May 3 — {TEXT}"

    last = pieces(dump)[-1]

    assert last.headline == "THE CREWS ARE BACK"
    assert last.first(BlockType.DECK) is not None


def test_two_words_in_capitals_above_a_sentence_are_the_headline_where_headlines_are_in_capitals() -> None:
    text = "The cook of the harbor kitchen fills it at three, and the crews empty it at four. Nobody has asked why."
    dump = "\n\n".join(
        [
            "KETTLE EMPTY BY FOUR\nby ROSA FIELD",
            text,
            "GOATS ON THE LINE\nby TOM ASH",
            text.replace("harbor", "railway"),
            "PAIL FACED",
            "The harbor board has thirty days to find a bucket or close the old well for ever",
            "by ROSA FIELD",
            text.replace("three", "noon"),
        ]
    )

    assert "PAIL FACED" in {article.headline for article in read_issue(dump).articles}
