"""The paper's own parts: running heads, contents, boxes, notices, tables, the imprint."""

# ruff: noqa: E501 - a dump reads best on its own lines

import pytest

from tests.ingest.small_papers import LAST, MORE, OTHER, TEXT, pieces
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


def test_contents_in_one_line_are_no_text_that_a_headline_is_pulled_from() -> None:
    name = "The goats that walked across the railway bridge"
    dump = (
        f"{HEAD}The kettle in the harbor\n\nBy Rosa Field\n\n{TEXT}\n\n"
        f"Inside: {name}, p. 2 • A bell that nobody has heard at noon, p. 3\n\n{name}\n\nBy Tom Ash\n\n{OTHER}\n"
    )

    assert kinds(dump)[1:] == [("news", "The kettle in the harbor"), ("index", None), ("news", name)]


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


@pytest.mark.parametrize(
    "box",
    [
        "SEE INSIDE\n\nWAREHOUSE HANDS\nTAKE NOTES,\nPAGE 2\nMINERS BLOCK\nTHE ROAD,\nPAGE 3\nLETTERS,\nPAGE 4",
        "INSIDE TODAY\nArts ............ B1\nBusiness ........ B4\nEditorials ...... A8",
        "In this issue\n\nThe Invoice — 1\nA Poem by Jo Ferris — 3\nOur readers — 4",
        "EN ESTE NÚMERO\nEl muelle, pág. 2\nLas cartas, págs. 3, 4 y 5",
    ],
)
def test_a_table_of_contents_swallows_nothing_and_leaves_nothing(box: str) -> None:
    dump = f"{HEAD}The Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\n{box}\n\nA Bell for the Quay\n\nBy Tom Ash\n\n{MORE}\n"

    assert kinds(dump) == [
        ("masthead", "The Quay Post\nPaper of the lower harbor"),
        ("news", "The Kettle in the Harbor"),
        ("index", box.split("\n", maxsplit=1)[0]),
        ("news", "A Bell for the Quay"),
    ]


def test_an_offer_in_the_middle_of_a_sentence_is_a_box() -> None:
    offer = "Read our pamphlet:\n**NO BOSSES,\nNO BORDERS**\nAvailable at:\nquay.example/pamphlet.pdf"
    half = "The cook put the kettle on at three, and by the time the boats came home there were only cups for"
    dump = f"{HEAD}The Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\n{half}\n\n{offer}\n\na third of the crew.\n"

    articles = read_issue(dump).articles

    assert f"{half} a third of the crew." in [block.text for block in articles[1].blocks]
    assert [article.kind for article in articles] == [Kind.MASTHEAD, Kind.NEWS, Kind.BOX]


def test_who_signs_above_the_address_of_the_paper_is_in_no_box() -> None:
    dump = (
        f"{HEAD}LETTERS\n\nThe Kettle\n\n{TEXT}\n\nAggrieved reader\nMill Lane\n\n"
        f"Letters to the paper: post@quay.example\n\nThe Bell\n\n{MORE}\n\nTom Ash, Quay Lane\n"
    )

    assert [article.signoff for article in read_issue(dump).articles if article.kind is Kind.LETTER] == [
        "Aggrieved reader Mill Lane",
        "Tom Ash, Quay Lane",
    ]


@pytest.mark.parametrize(
    "foot",
    [
        "The Quay Post is put together by people who live here.\nNext issue: May. Copy to post@quay.example",
        "Harbor School • 60 Mill Road • Lower Quay • 555-0180\n“Be kind, be curious, push in your chair.”",
        "Rector: The Revd Ann Marsh, Church Lane. Tel. 01632 960147\nEditor: Tom Ash. Copy by 15 March, please.",
        "The Quay Post is nobody's property. Find us by the blue bus.\n\npost@quay.example",
        "make the quay: Rosa, Tom, Ann and whoever comes. we meet on Wednesdays",
    ],
)
def test_all_lines_of_the_foot_are_the_papers(foot: str) -> None:
    articles = read_issue(
        f"{HEAD}The Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\n{MORE}\n\n{foot}\n"
    ).articles

    assert [article.kind for article in articles[:2]] == [Kind.MASTHEAD, Kind.NEWS]
    assert [block.text for block in articles[1].blocks][-2:] == [TEXT, MORE]
    assert {article.kind for article in articles[2:]} <= {Kind.MASTHEAD, Kind.BOILERPLATE}


def test_a_last_paragraph_that_names_the_paper_stays_in_its_piece() -> None:
    last = "The Quay Post asked the cook for the kettle, and the cook said that it was not for sale."

    articles = read_issue(f"{HEAD}The Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\n{last}\n").articles

    assert articles[-1].blocks[-1].text == last
