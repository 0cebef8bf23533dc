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


def test_a_paragraph_whose_stop_was_forgotten_stays_a_paragraph() -> None:
    """Nobody has cut what a writer sends; what was laid out in columns may be cut anywhere."""
    first = "She gave the lamp to the harbour in spring. Nobody had asked her, and nobody has thanked her"
    second = "Ana Ruiz will look after it until June."

    assert shape(f"The pier is lit\n\nIt burns all night.\n\n{first}\n\n{second}", "en")[2:] == [
        ("paragraph", first),
        ("paragraph", second),
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("The keeper of the lamp, who had walked", "home in the rain, said nothing."),
        (
            "The keeper of the lamp did not wait. He put out the light and walked home with the",
            "Harbour Choir and said nothing at all to the others.",
        ),
        ("The keeper of the lamp, who had for-", "gotten his coat, said nothing."),
    ],
)
def test_a_sentence_that_plainly_goes_on_in_what_was_pasted_is_put_together(above: str, below: str) -> None:
    lamp = "The lamp of the pier burns, and the bill of the lamp is paid."
    text = f"The pier is lit\n\n{lamp}\n\n{above}\n\n{below}"

    assert len(shape(text, "en")) == 3


def test_what_stands_between_two_halves_of_a_sentence_stays_there() -> None:
    between = "*Their names are known to the paper and to the keeper of the pier, who will not say them"
    text = f"The pier is lit\n\nThe keeper, who had walked\n\n{between}\n\nhome in the rain, said nothing."

    assert [kind for kind, _ in shape(text, "en")] == ["headline", "paragraph", "footnote", "paragraph"]


def test_nothing_is_refused() -> None:
    with pytest.raises(UnreadableDump, match="no text"):
        read_article(" \n ", language="en")
