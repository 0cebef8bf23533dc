"""The paper's name on top of the first page, known by more than a volume line."""

import pytest

from tests.ingest.small_papers import MORE, OTHER, TEXT, headlines
from tm.document import Kind
from tm.ingest import read_issue

PIECE = f"The Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\n{MORE}\n"


@pytest.mark.parametrize(
    "head",
    [
        "Mill and Meadow\n\nSince 1987\n\n",
        "Mill and Meadow\n\nThe paper of the upper river\n\n",
        "Mill and Meadow\n\n* * *\n\n",
        "Mill and Meadow\n\nBread and roses\n\n* * *\n\n",
        "Mill and Meadow\n\nInside\n\nThe kettle, p. 1\nThe bell, p. 2\n\n",
        "The Meadow Gazette\n\nBread and roses\n\nQuay\n\n",
        "Mill and Meadow\nVol. 3, No. 4 | 5 March 2026\nRead it and pass it on\n\n",
        "Vol. 3, No. 4 | 5 March 2026\nMill and Meadow\nThe paper of the upper river\n\n",
    ],
)
def test_a_name_on_top_is_the_papers(head: str) -> None:
    issue = read_issue(head + PIECE)

    assert issue.articles[0].kind is Kind.MASTHEAD
    assert issue.facts.title == head.split("\n")[1 if head.startswith("Vol.") else 0]
    assert issue.articles[-1].headline == "The Kettle in the Harbor"


def test_a_masthead_starts_at_the_line_of_the_papers_name() -> None:
    issue = read_issue(
        f"Vol. 3, No. 4 | 5 March 2026\nMill and Meadow\nThe paper of the upper river\n\n{PIECE}"
    )

    masthead = issue.articles[0]
    assert masthead.headline is not None
    assert (masthead.headline.splitlines()[0], masthead.start_line) == ("Mill and Meadow", 2)


def test_a_name_that_is_the_papers_address_is_its_masthead() -> None:
    foot = (
        f"A Bell for the Quay\n\nBy Tom Ash\n\n{OTHER}\n\nwww.millandmeadow.example\nPhone: 01632 960 118\n"
    )

    issue = read_issue(f"Mill and Meadow\n\n{PIECE}\n{foot}")

    assert issue.facts.title == "Mill and Meadow"
    assert [article.headline for article in issue.articles if article.kind is Kind.NEWS] == [
        "The Kettle in the Harbor",
        "A Bell for the Quay",
    ]


def test_the_first_headline_is_no_name() -> None:
    issue = read_issue(f"{PIECE}\nA Bell for the Quay\n\nBy Tom Ash\n\n{OTHER}\n")

    assert [article.kind for article in issue.articles] == [Kind.NEWS, Kind.NEWS]


@pytest.mark.parametrize(
    "head", ["", "Vol. 3, No. 4 | 5 March 2026\n\n"], ids=["nothing above", "a volume line above"]
)
def test_a_first_line_that_is_signed_is_a_headline(head: str) -> None:
    """A jump that names it does not make it the paper's name."""
    jump = "The kettle was heavy, and it took two of them and\n\nContinued on page 2\n\n"
    rest = f"From page 1: The Kettle in the Harbor\n\na cart to bring it home along the quay. {OTHER}\n"
    found = headlines(f"{head}{PIECE}\n{jump}The Bell\n\nBy Tom Ash\n\n{MORE}\n\n{rest}")

    assert "The Kettle in the Harbor" in found


def test_a_title_above_a_bare_name_is_no_motto() -> None:
    head = "Mill and Meadow\n\nThe Kettle That\nNobody Bought\n\nRosa Field\n\n"
    text = f"{TEXT[:34]}\n\nTHE BELL TOWER\n\n{TEXT[35:]}\n\nMill and Meadow, 4\n\n"
    dump = f"{head}{text}The Goats\n\nTom Ash\n\n{OTHER}\n"

    assert "The Kettle That Nobody Bought" in headlines(dump)
