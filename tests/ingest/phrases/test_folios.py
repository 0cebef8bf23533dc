"""Folios and running heads as papers print them, once or on every page."""

# ruff: noqa: E501 - a dump reads best on its own lines

import pytest

from tests.ingest.small_papers import LAST, MORE, OTHER, TEXT
from tm.document import BlockType, Issue
from tm.ingest import read_issue
from tm.ingest.phrases.folios import page_of, read_folio

TITLE = "The Quay Post"
HEAD = f"{TITLE}\nPaper of the lower harbor\nVol. 3, No. 4 | 5 March 2026\n\n"


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Page 3 — The Quay Post — Thursday, June 11, 2026", 3),
        ("The Quay Post — Thursday, June 11, 2026 — Page 3", 3),
        ("Thursday, June 11, 2026 — The Quay Post", None),
        ("2 THE QUAY POST", 2),
        ("THE QUAY POST / 3", 3),
        ("QUAY POST | March 2026 | 4", 4),
        ("4 | Quay Post | March 2026", 4),
        ("11–17 June 2026 THE QUAY POST 2", 2),
        ("May 19 to June 9, 2026 QUAY POST 12", 12),
        ("The Quay Post            Page 3 of 8", 3),
        ("The Quay Post p. 7", 7),
        ("The Quay Post, Spring 2026", None),
        ("QUAY POST · Vol. 3 No. 4 · Page 7", 7),
        ("The Quay Post • jueves 11 de junio de 2026 • Pág. 5", 5),
        ("Página 5 · Quay Post · 11 de junio de 2026", 5),
        ("Quay Post - octubre - 2", 2),
        ("Page 2 — The Harbor Weekly Herald — Thursday, June 11, 2026", 2),
    ],
)
def test_a_name_with_a_page_or_a_date_is_a_running_head(text: str, page: int | None) -> None:
    found = read_folio(text, TITLE)

    assert found is not None
    assert found.page == page


@pytest.mark.parametrize(
    "text",
    [
        "The Quay Post",
        "The Quay Post turns 30",
        "The Quay Post won in 2026",
        "Tenants win, page 2",
        "Letters — page 4",
        "In May, page 3",
        "School opens May 3, 2026 on page 2",
        "Thursday, June 11, 2026",
        "3",
        "PAGES 4, 5, 7",
    ],
)
def test_other_lines_with_figures_are_none(text: str) -> None:
    assert read_folio(text, TITLE) is None


def test_a_day_of_the_month_is_no_page() -> None:
    assert page_of("11–17 June 2026 THE QUAY POST 2") == 2
    assert page_of("THE QUAY POST, June 11") is None


def _issue(folio: str) -> Issue:
    return read_issue(
        f"{HEAD}The Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\n{folio}\n\n"
        f"A Bell for the Quay\n\nBy Tom Ash\n\n{OTHER}\n\n{MORE}\n\n{LAST}\n"
    )


@pytest.mark.parametrize(
    "folio",
    ["Page 2 — The Quay Post — March 5, 2026", "THE QUAY POST — March 5, 2026", "The Quay Post · 2"],
)
def test_a_folio_that_is_printed_once_is_a_folio(folio: str) -> None:
    issue = _issue(folio)

    blocks = [block for article in issue.articles for block in article.blocks]
    assert [block.text for block in blocks if block.type is BlockType.FOLIO] == [folio]
    assert [article.headline for article in issue.articles][-2:] == [
        "The Kettle in the Harbor",
        "A Bell for the Quay",
    ]


def test_a_folio_right_above_a_headline_is_apart_from_it() -> None:
    issue = read_issue(
        f"{HEAD}The Kettle in the Harbor\n{TEXT}\n\nPage 3 | The Quay Post | March 2026\nA Bell for the Quay\n{OTHER}\n"
    )

    assert [article.headline for article in issue.articles][-1] == "A Bell for the Quay"


def test_a_date_in_a_running_head_is_no_dateline() -> None:
    assert all(article.dateline is None for article in _issue("Page 2 — Harbor Weekly — March 5").articles)


def test_sub_heads_with_figures_are_no_running_heads() -> None:
    heads = ("10 Years Ago", "25 Years Ago", "50 Years Ago")
    body = "\n\n".join(f"{head}\n\n{text}" for head, text in zip(heads, (OTHER, MORE, LAST), strict=True))

    issue = read_issue(f"{HEAD}From Our Files\n\nBy Rosa Field\n\n{TEXT}\n\n{body}\n")

    blocks = [block for article in issue.articles for block in article.blocks]
    assert not [block.text for block in blocks if block.type is BlockType.FOLIO]


def test_the_name_of_a_section_heads_its_pieces_each_time() -> None:
    issue = read_issue(
        f"{HEAD}WORK\n\nThe Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\nWORK\n\nA Bell for the Quay\n\n"
        f"By Tom Ash\n\n{OTHER}\n\nWORK\n\nNine Goats on the Pier\n\nBy Ann Marsh\n\n{MORE}\n"
    )

    assert [article.first(BlockType.KICKER) for article in issue.articles[1:]] == ["WORK"] * 3
