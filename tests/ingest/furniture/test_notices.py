"""Adverts and notices of a few short lines, and quotations that are printed a second time, are boxes."""

# ruff: noqa: E501 - a dump reads best on its own lines

import pytest

from tests.ingest.small_papers import LAST, MORE, OTHER, TEXT
from tm.document import Article, BlockType, Kind
from tm.ingest import read_issue

HEAD = "The Quay Post\nPaper of the lower harbor\nVol. 3, No. 4 | 5 March 2026\n\n"


def read(inside: str) -> tuple[Article, ...]:
    return read_issue(
        f"{HEAD}The Kettle in the Harbor\n\nBy Rosa Field\n\n{TEXT}\n\n{inside}\n\nA Bell for the Quay\n\nBy Tom Ash\n\n{LAST}\n"
    ).articles


def pieces(articles: tuple[Article, ...]) -> list[str | None]:
    return [article.headline for article in articles if article.kind is not Kind.BOX][1:]


@pytest.mark.parametrize(
    "notice",
    [
        "WINTER SALE AT ORR'S STORE\nBoots, buckets and batteries at half price.\nAsk for Calum.",
        "WRITE FOR US!\nMeetings every Monday at 6 p.m.\nUnion 214. No experience necessary.\nFree pizza.",
        "PANADERÍA LA ESPIGA\nPan de muerto hasta agotar existencias — 618 Eighth Ave. — 555-0134",
        "— Advertisement —\nORR'S BAKERY\nRye loaf on Thursdays",
        "PUBLICIDAD\nPANADERÍA LA ESPIGA\nPan de centeno\nAbierto todos los días",
        "**READ OUR PAMPHLET:**\n**THE EIGHT-HOUR DAY**\n**AND HOW WE LOST IT**\n24 pages, two dollars. Ask the person who gave you this paper.",
    ],
)
def test_short_lines_that_stand_together_are_a_box(notice: str) -> None:
    articles = read(notice)

    assert pieces(articles) == ["The Kettle in the Harbor", "A Bell for the Quay"]
    boxes = [block.text for article in articles if article.kind is Kind.BOX for block in article.blocks]
    assert " ".join(boxes).replace("\n", " ").replace("*", "").split() == notice.replace("*", "").split()


def test_a_notice_inside_a_cut_sentence_leaves_the_sentence_whole() -> None:
    half, rest = (
        "The cook was back at the harbor office on the first Monday of",
        "a wet November, with a cup.",
    )

    articles = read(
        f"{half}\n\nWRITE FOR US!\nMeetings every Monday at 6 p.m.\nFree pizza.\n\n{rest}\n\n{OTHER}"
    )

    assert f"{half} {rest}" in [block.text for block in articles[1].blocks]


def test_a_brief_of_a_headline_and_a_sentence_stays_a_piece() -> None:
    articles = read(
        f"{MORE}\n\nFlu Shots\n\nBy Ann Marsh\n\nThe nurse comes to the school on Monday at 9 a.m. and stays until noon, or until nobody is afraid any more."
    )

    assert pieces(articles) == ["The Kettle in the Harbor", "Flu Shots", "A Bell for the Quay"]


@pytest.mark.parametrize(
    "quote",
    [
        "nobody had waited for them but the cook, who had put the kettle on at three",
        "NOBODY HAD WAITED FOR THEM BUT THE COOK, WHO HAD PUT THE KETTLE ON AT THREE",
    ],
)
def test_words_that_a_text_above_says_are_pulled_out_of_it(quote: str) -> None:
    (piece, *_) = [article for article in read(f"{OTHER}\n\n{quote}\n\n{MORE}") if article.kind is Kind.NEWS]

    assert [block.text for block in piece.blocks if block.type is BlockType.PARAGRAPH] == [TEXT, OTHER, MORE]


def test_a_sub_head_may_say_what_the_text_below_it_says() -> None:
    sub = "Nine goats walked across the railway bridge on Sunday"

    articles = read(f"{sub}\n\n{OTHER}\n\n{MORE}")

    assert not [article for article in articles if article.kind is Kind.BOX]
