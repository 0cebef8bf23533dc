"""A whole issue copied from a web site: dates and writers above the texts, headings twice, cut teasers."""

import pytest

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, TEXT
from tm.document import BlockType, Kind
from tm.ingest import read_issue
from tm.ingest.phrases.folios import names_poster

_HEADS = ("The kettle is older than the harbor", "Nine goats stop two trains", "The almanac is read aloud")


def _posts(number: str, *posted: str) -> str:
    texts = ("\n\n".join(KETTLE), "\n\n".join(GOATS), f"{TEXT}\n\n{MORE}")
    pieces = [f"{head}\n\n{by}\n\n{text}" for head, by, text in zip(_HEADS, posted, texts, strict=True)]
    return f"The Harbor Lamp\n\n{number}\n\n" + "\n\nShare this:\n\n".join(pieces) + "\n"


@pytest.mark.parametrize(
    "posted",
    [
        ("May 4, 2026\nby Ana Ruiz", "May 5, 2026\nby Leo Paz", "May 7, 2026\nby Rosa F."),
        ("4 May 2026\nPosted by: The Crew", "4 May 2026\nPosted by: The Crew", "4 May 2026\nPosted by: Ana"),
    ],
)
def test_date_and_writer_below_each_headline_make_none_a_masthead(posted: tuple[str, str, str]) -> None:
    issue = read_issue(_posts("Issue 58: May 2026", *posted))

    assert [each.headline for each in issue.articles if each.kind is Kind.NEWS] == list(_HEADS)
    assert [each.first(BlockType.BYLINE) for each in issue.articles if each.kind is Kind.NEWS] == [
        each.split("\n")[1] for each in posted
    ]


@pytest.mark.parametrize("text", ["Posted by: The Crew", "Publicado por: Redacción", "Publié par Ana Ruiz"])
def test_who_put_a_text_on_the_web_stands_below_its_date(text: str) -> None:
    assert names_poster(text, "4 May 2026")
    assert not names_poster(text, "The harbor house, 4 Lamp Street")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_dateline_on_a_line_of_its_own_is_that_of_the_text_below(between: str) -> None:
    dump = f"{_HEADS[0]}\n\nUPPER HARBOR (Norway), May 4 –{between}{TEXT}\n\n{LAST}\n"
    (article,) = read_issue(dump).articles

    assert article.dateline
    assert article.dateline.place == "UPPER HARBOR (Norway)"
    assert [block.text for block in article.blocks if block.type.value == "paragraph"] == [TEXT, LAST]


def test_the_words_of_a_picture_that_repeat_the_headline_below_stand_aside() -> None:
    teasers = "\n".join(
        f"{head}\n{head}\n{text[:90]}..." for head, text in zip(_HEADS, (TEXT, MORE, LAST), strict=True)
    )
    issue = read_issue(f"Volume 15, Number 1\n\nMay 4 to May 24, 2026\n\n{teasers}\n")

    assert [each.headline for each in issue.articles if each.kind is not Kind.MASTHEAD] == list(_HEADS)
    folios = [block.text for each in issue.articles for block in each.blocks if block.type is BlockType.FOLIO]
    assert folios == list(_HEADS)


def test_a_line_said_twice_inside_a_text_stays_there() -> None:
    line = "they sang all night long"
    song = f"The crews sang all night long, and then\n{line}\n{line}\nand slept."
    dump = f"{_HEADS[0]}\n\nBy Ana Ruiz\n\n{song}\n\n{LAST}\n"

    assert not [b for each in read_issue(dump).articles for b in each.blocks if b.type is BlockType.FOLIO]


def test_a_subject_with_a_colon_among_letters_is_a_headline() -> None:
    dump = (
        f"Letters to the Harbor Lamp\n\nThe kettle was mine\n\n{TEXT}\n\n{LAST}\n\n"
        f"Night Timetables: The Signal Box Answers\n\n{MORE}\n\n{GOATS[1]}\n\n—Tom Ash\n"
    )

    assert read_issue(dump).articles[-1].headline == "Night Timetables: The Signal Box Answers"
