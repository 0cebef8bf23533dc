"""One pasted article, in any language."""

import pytest

from tests.ingest.conftest import ROOT
from tm.document import BlockType, Dateline, Kind
from tm.ingest import UnreadableDump, read_article


def shape(text: str, language: str) -> list[tuple[str, str]]:
    return [(block.type.value, block.text) for block in read_article(text, language=language).blocks]


def test_blank_lines_or_single_ones_divide_paragraphs() -> None:
    single = "A lamp for the pier\nIt burns all night.\nNobody knows who pays.\n— Night walker"

    assert shape(single, "en") == shape(single.replace("\n", "\n\n"), "en")
    assert shape(single, "en") == [
        ("headline", "A lamp for the pier"),
        ("paragraph", "It burns all night."),
        ("paragraph", "Nobody knows who pays."),
        ("signoff", "— Night walker"),
    ]


def test_our_markdown_is_read() -> None:
    text = "# A lamp for the pier\n\nBy Ana Ruiz\n\nIt burns all night.\n\n## Who pays\n\nNobody knows."

    assert [kind for kind, _ in shape(text, "en")] == [
        "headline",
        "byline",
        "paragraph",
        "subhead",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("عنوان المقال\n\nهذه فقرة أولى من النص.\n\nوهذه فقرة ثانية منه.", "ar"),
        ("कुएँ का पानी\n\nपहला अनुच्छेद यहाँ है।\n\nदूसरा अनुच्छेद यहाँ है।", "hi"),
        ("கிணற்று நீர்\n\nமுதல் பத்தி இங்கே உள்ளது.\n\nஇரண்டாவது பத்தி இங்கே உள்ளது.", "ta"),
    ],
)
def test_scripts_without_capitals_have_headlines_too(text: str, language: str) -> None:
    assert [kind for kind, _ in shape(text, language)] == ["headline", "paragraph", "paragraph"]


def test_a_report_and_a_letter_are_told_apart() -> None:
    report = read_article((ROOT / "samples/articles/spanish-report.txt").read_text("utf-8"), language="es")
    letter = read_article((ROOT / "samples/articles/turkish-letter.txt").read_text("utf-8"), language="tr")

    assert (report.kind, report.language, report.dateline) == (
        Kind.NEWS,
        "es",
        Dateline("CALETA HONDA (Chile)", "9 de mayo"),
    )
    assert (letter.kind, letter.language) == (Kind.LETTER, "tr")
    assert letter.signoff == "İzmir'den bir okur"


def test_two_headlines_are_a_headline_and_a_sub_head() -> None:
    text = "THE PIER IS LIT\n\nIt burns all night.\n\nTHE BILL IS PAID\n\nNobody knows by whom."

    article = read_article(text, language="en")

    assert [block.type for block in article.blocks if block.type is not BlockType.PARAGRAPH] == [
        BlockType.HEADLINE,
        BlockType.SUBHEAD,
    ]


def test_a_sub_head_in_small_letters_stays_apart_from_its_paragraph() -> None:
    text = "THE PIER IS LIT\n\nIt burns.\n\nOne by one the lamps came\n\nAna had one. Ben came later."

    assert shape(text, "en")[2:] == [
        ("subhead", "One by one the lamps came"),
        ("paragraph", "Ana had one. Ben came later."),
    ]


def test_nothing_is_refused() -> None:
    with pytest.raises(UnreadableDump, match="no text"):
        read_article(" \n ", language="en")
