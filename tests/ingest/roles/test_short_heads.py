"""Heads of a word or three: they are whole though they have no end, and are never glued to the text below."""

# ruff: noqa: E501 - a dump reads best on its own lines

import pytest

from tm.document import Article, Kind
from tm.ingest import read_issue
from tm.ingest.looks.parts import Role
from tm.ingest.roles.chances import role_chances
from tm.ingest.roles.order import Node

LEAD = (
    "The boats came home at four in the morning, and nobody had waited for them but the cook, who had put the "
    "kettle on at three. The school had sent the older children with blankets, and the school bus took them back."
)
MORE = (
    "Since then the cook has been asked twice what the almanac said. It said that the moon would rise at nine. The "
    "school copied the page, and at the school fair it was sold to the visitors of the school kitchen."
)
BRIEFS = (
    (
        "Lamp lost",
        "A brass lamp was left on the ten o'clock ferry on Tuesday. The purser keeps it in his drawer.",
    ),
    (
        "Bread oven",
        "The oven behind the chapel is lit again on Saturdays. Dough is taken in until nine o'clock.",
    ),
    (
        "New at school",
        "The school has a second piano. Whoever can tune it is asked to come before the school fair.",
    ),
)


def pieces(dump: str) -> list[Article]:
    return [each for each in read_issue(dump).articles if each.kind in {Kind.NEWS, Kind.BRIEF, Kind.SIDEBAR}]


@pytest.mark.parametrize("briefs", [BRIEFS[:2], BRIEFS], ids=["two", "three"])
def test_short_heads_of_briefs_are_heads(briefs: list[tuple[str, str]]) -> None:
    dump = "\n\n".join(
        ["Boats Come Home at Four", "By Ines Marlow", LEAD, MORE, "IN BRIEF", *sum(briefs, ())]
    )

    names = [each.headline for each in pieces(dump)]

    assert names == ["Boats Come Home at Four", *(head for head, _ in briefs)]


def test_a_word_that_a_paper_uses_often_may_end_a_head() -> None:
    dump = f"Boats Come Home at Four\n\n{LEAD}\n\n{MORE}\n\nCook back at school\n\n{LEAD}\n\n{MORE}"

    texts = [
        block.text for piece in pieces(dump) for block in piece.blocks if block.type.value == "paragraph"
    ]

    assert texts == [LEAD, MORE, LEAD, MORE]


def test_all_readings_together_say_how_sure_each_role_is() -> None:
    nodes = [
        Node(0, {Role.HEADLINE: 1.0, Role.KICKER: 0.0}),
        Node(1, {Role.TEXT: 0.0}),
        Node(2, {Role.HEADLINE: 0.0, Role.SUBHEAD: 0.0, Role.TEXT: -2.0}),
        Node(3, {Role.TEXT: 0.0}),
    ]

    chances = role_chances(nodes)

    assert set(chances) == {0, 2}
    assert all(sum(each.values()) == pytest.approx(1) for each in chances.values())
    assert chances[0][Role.HEADLINE] > 0.9
    assert 0.2 < chances[2][Role.HEADLINE] < 0.8
