"""What stands between a head and the dateline, or the date, of its piece belongs to that piece."""

from dataclasses import replace

import pytest

from tm.ingest import read_issue
from tm.ingest.chunks.cutting import Chunk
from tm.ingest.chunks.layouts import measure
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.raw.lines import read_lines
from tm.ingest.roles.dated import above_dates
from tm.ingest.words.cases import Case
from tm.ingest.words.vocabulary import collect

_END = "They came back in the evening with wet shoes and a bucket full of crabs.\n\n"


def piece(place: str, head: str, between: str) -> str:
    text = f"{place.upper()}.— The children of {place} walked to the pier before breakfast on Sunday. "
    return f"{head}\n\n{between}{text}{_END}"


def test_what_a_picture_shows_stands_above_the_dateline() -> None:
    caption = "The pier of Arden, before the storm of 1987 took its roof."
    dump = (
        "THE TIDE\n\nNo. 7 — 4 May 2026\n\n"
        + piece("Arden", "Crabs are back under the pier", f"By Ola Tarr\n\n{caption}\n\n")
        + piece("Brill", "The bell of Brill is found", "By Tom Reyes\n\n")
    )
    news = [article for article in read_issue(dump).articles if article.headline]
    assert [article.headline for article in news][-2:] == [
        "Crabs are back under the pier",
        "The bell of Brill is found",
    ]
    assert len(read_issue(dump).articles) == 3


def dated(head: str, between: str, place: str) -> str:
    text = f"The children of {place} walked to the pier before breakfast on Sunday, and nobody had asked. "
    return f"{head}\n\n{between}4 May 2026\n\n{text}{_END}Nobody in {place} remembers such a year. {_END}"


def test_a_date_below_every_head_dates_the_piece_and_not_the_number() -> None:
    dump = "The Tide Online\n\n" + "".join(
        (
            dated("Volunteers find crabs under the pier", "By Ola Tarr\n\n", "Arden"),
            dated("The bell is found", "It had been in the well.\n\n", "Brill"),
            dated("No boats on Monday", "", "Corve"),
        )
    )
    dump += "© 2026 The Tide Online\n"
    heads = [article.headline for article in read_issue(dump).articles]
    assert [head for head in heads if head][-3:] == [
        "Volunteers find crabs under the pier",
        "The bell is found",
        "No boats on Monday",
    ]


@pytest.mark.parametrize(("usual", "signs"), [(Case.SENTENCE, ["dated_name"]), (Case.CAPS, [])])
def test_two_words_that_shout_above_a_dateline_name_who_wrote_where_no_headline_shouts(
    usual: Case, signs: list[str]
) -> None:
    lines = read_lines("OLA BRIDGE\n\nBRILL.— The bridge of Brill is found.\n")
    style = replace(Style(measure(lines), collect(line.text for line in lines), "en"), headline_case=usual)
    name, text = Part(Role.HEADING, Chunk(lines[:1])), Part(Role.TEXT, Chunk(lines[1:]), dateline=7)
    assert above_dates(None, name, text, style) == signs
