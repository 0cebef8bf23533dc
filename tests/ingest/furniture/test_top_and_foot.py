"""The paper's own lines at its top and foot, where only their neighbours tell them from the rest."""

import pytest

from tm.document import Article, BlockType, Kind
from tm.ingest import read_issue
from tm.ingest.phrases.folios import is_date_line

_STORY = (
    "Rope Works Reopens\n\nBy Ida Marsh\n\n"
    "The rope works opened its doors again on Monday after eleven years, with nine people and one cat."
)


def of_kind(text: str, kind: Kind) -> list[Article]:
    return [article for article in read_issue(text).articles if article.kind is kind]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("March 2027", True),
        ("June 2026 / July 2026      80p", True),
        ("The fair of March 2027", False),
        ("70p", False),
    ],
)
def test_a_date_with_a_price_is_a_line_of_its_own(text: str, dates: bool) -> None:
    assert is_date_line(text) is dates


def test_a_name_over_two_lines_of_motto_and_a_date() -> None:
    motto = "The magazine of St Osyth’s and the hamlets of\nNether and Over"
    issue = read_issue(f"The Lantern\n{motto}\nMay / June 2027\n\n{_STORY}\n")
    assert [article.headline for article in issue.articles if article.kind is Kind.NEWS] == [
        "Rope Works Reopens"
    ]
    assert issue.facts.date_from is not None


def test_pages_may_stand_at_the_end_of_a_line_without_leaders() -> None:
    text = (
        "THE PLUMB LINE\nVolume 3, Number 2\n\nCONTENTS\nRope Works Reopens by IDA MARSH 1\n"
        "What the Cat Saw\nby TOM REYES 7\nA Short Letter from the Quay 12\n\n" + _STORY
    )
    (index,) = of_kind(text, Kind.INDEX)
    items = [block.text for block in index.blocks if block.type is BlockType.LIST]
    assert items == [
        "Rope Works Reopens by IDA MARSH 1",
        "What the Cat Saw by TOM REYES 7",
        "A Short Letter from the Quay 12",
    ]


def test_what_touches_the_imprint_belongs_to_it() -> None:
    foot = "Editors: Ida Marsh, Tom Reyes\nPictures: Olu Adair\nThanks to the baker for the paper bags."
    articles = read_issue(f"The Lantern\nIssue 4, May 2027\n\n{_STORY}\n\n{foot}\n").articles
    own = [block.text for article in articles if article.kind is not Kind.NEWS for block in article.blocks]
    assert "Olu Adair" in "\n".join(own)
    assert any("paper bags" in text for text in own)


def test_a_page_without_blank_lines_is_no_imprint_for_its_last_line() -> None:
    more = "\n".join(
        f"On day {day} the cat slept on the rope, and nobody woke it before noon." for day in range(12)
    )
    articles = of_kind(f"{_STORY}\n{more}\nWrite to ropes@example.org\n", Kind.NEWS)
    said = " ".join(block.text for article in articles for block in article.blocks)
    assert "On day 0 the cat" in said
    assert "On day 11 the cat" in said
