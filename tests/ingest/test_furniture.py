"""The paper's own parts: running heads, contents, boxes, notices, tables, the imprint."""

# ruff: noqa: E501 - a dump reads best on its own lines

from tests.ingest.test_order import LAST, MORE, OTHER, TEXT, pieces
from tm.document import BlockType, Kind
from tm.ingest import read_issue

HEAD = "The Quay Post\nPaper of the lower harbor\nVol. 3, No. 4 | 5 March 2026\n\n"


def kinds(dump: str) -> list[tuple[str, str | None]]:
    return [(article.kind.value, article.headline) for article in read_issue(dump).articles]


def test_left_and_right_running_heads_are_one_shape() -> None:
    dump = (
        f"{HEAD}The Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\n2 / THE QUAY POST\n\n{MORE}\n\n"
        f"THE QUAY POST / 3\n\n{LAST}\n"
    )

    (article,) = pieces(dump)

    assert [block.text for block in article.blocks if block.type is BlockType.FOLIO] == [
        "2 / THE QUAY POST",
        "THE QUAY POST / 3",
    ]
    assert [block.text for block in article.blocks if block.type is BlockType.PARAGRAPH] == [TEXT, MORE, LAST]


def test_contents_may_open_with_the_page_or_end_with_it_behind_a_dash() -> None:
    for entries in ("2 THE KETTLE\n2 THE BELL\n4 NINE GOATS", "The kettle — 2\nThe bell — 2\nNine goats — 4"):
        dump = f"{HEAD}Contents\n\n{entries}\n\nThe Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n"

        assert [kind for kind, _ in kinds(dump)] == ["masthead", "index", "news"]


def test_a_credit_that_comes_again_ends_no_piece() -> None:
    credit = "(Photo: Ann Marsh)"
    dump = (
        f"{HEAD}The Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\n{credit}\n\n{MORE}\n\n"
        f"A Bell for the Quay\n\nBy Tom Ash\n\n{OTHER}\n\n{credit}\n\n{LAST}\n"
    )

    assert [headline for kind, headline in kinds(dump) if kind == "news"] == [
        "The Kettle in the Harbor",
        "A Bell for the Quay",
    ]
    assert [kind for kind, _ in kinds(dump)] == ["masthead", "news", "news"]


def test_a_notice_above_an_address_is_a_box() -> None:
    dump = (
        f"{HEAD}THE KETTLE IN THE HARBOR\n\nBy Rosa Field\n\n{TEXT}\n\nREPAIR CAFE\n\nEvery first Friday, 6 pm\n"
        f"Old Fire Station\n\nFree entry\npost@quay.example\n\n{MORE}\n"
    )

    assert [headline for kind, headline in kinds(dump) if kind == "news"] == ["THE KETTLE IN THE HARBOR"]
    assert "box" in [kind for kind, _ in kinds(dump)]


def test_a_table_swallows_nothing() -> None:
    dump = (
        f"{HEAD}The Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\nRESULTS\n\n10 Jan   Quay 0    Mill 0\n"
        f"17 Jan   Quay 2    Hexley 1\n\nA Bell for the Quay\n\nBy Tom Ash\n\n{MORE}\n"
    )

    articles = read_issue(dump).articles

    assert articles[-1].headline == "A Bell for the Quay"
    lists = [block.text for article in articles for block in article.blocks if block.type is BlockType.LIST]
    assert lists == ["10 Jan   Quay 0    Mill 0", "17 Jan   Quay 2    Hexley 1"]


def test_the_imprint_at_the_end_is_the_papers() -> None:
    dump = (
        f"{HEAD}The Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\nThe Quay Post is printed every other Monday by "
        "its readers.\nEditor: Ann Marsh. post@quay.example\n"
    )

    assert read_issue(dump).articles[-1].kind in {Kind.MASTHEAD, Kind.BOILERPLATE}
    assert kinds(dump)[1] == ("news", "The Kettle in the Harbor")


def test_a_name_that_the_paper_prints_again_is_its_masthead() -> None:
    dump = (
        f"The Quay Post\n\nAn independent paper of the harbor\n\nThe Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\n"
        f"{MORE}\n\nThe Quay Post | Page 2\n\nA Bell for the Quay\n\nBy Tom Ash\n\n{LAST}\n"
    )

    assert kinds(dump)[:2] == [("masthead", "The Quay Post"), ("news", "The Kettle in the Harbor")]
