"""Adverts of a loud title and a few short lines, none of which goes on: no pieces."""

import re

import pytest

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, OTHER, TEXT
from tm.document import Kind
from tm.ingest import read_issue

_TOP = "The Harbor Lamp\nMay 4, 2026   No. 7\n\n"
_PLAIN = [
    f"The kettle is older than the harbor\nBy Ana Ruiz\n{KETTLE[0]}\n{KETTLE[1]}",
    f"Nine goats stop the trains of two valleys\nBy Leo Paz\n{GOATS[0]}\n{GOATS[1]}",
    f"The almanac is read aloud at four\nBy Rosa Field\n{TEXT}\n{MORE}",
]
_LOUD = [f"{title.upper()}\n{rest}" for title, rest in (story.split("\n", maxsplit=1) for story in _PLAIN)]


def _kinds(*groups: str) -> list[Kind]:
    dump = _TOP + "\n\n".join(groups) + "\n"
    return [article.kind for article in read_issue(dump).articles if article.kind is not Kind.MASTHEAD]


@pytest.mark.parametrize(
    "advert",
    [
        "HARBOR YARN\nSeconds by the pound\nBring your own bag and your own chair",
        "KETTLES MENDED\nWe come to you. You put it on.\nBehind the signal box",
        "WANT A SALT BAG?\nThe widow weaves them\nUpper valley, second gate",
    ],
)
def test_short_lines_without_ends_below_a_loud_title_are_an_advert(advert: str) -> None:
    assert _kinds(_LOUD[0], advert, *_LOUD[1:]) == [Kind.NEWS, Kind.BOX, Kind.NEWS, Kind.NEWS]


def test_where_headlines_are_quiet_a_loud_title_above_a_short_sentence_is_an_adverts() -> None:
    advert = "HARBOR COPIES\nBound while you wait. We wait too."

    assert _kinds(_PLAIN[0], advert, *_PLAIN[1:])[1] is Kind.BOX
    assert _kinds(_LOUD[0], advert, *_LOUD[1:])[1] is not Kind.BOX


@pytest.mark.parametrize("page", ["The Harbor Lamp   2", "\f"])
def test_no_head_stands_alone_at_the_foot_of_a_page(page: str) -> None:
    advert = (
        "J. Field and Son, chimney sweeps\nBrushes and ropes, birds' nests in season\nAsk at the signal box"
    )
    turned = "\n\n".join([_PLAIN[0], advert, page]) + "\n\n" + "\n\n".join(_PLAIN[1:])

    assert _kinds(turned) == [Kind.NEWS, Kind.BOX, Kind.NEWS, Kind.NEWS]


def test_a_head_over_running_text_is_no_advert() -> None:
    head = "HARBOR YARN\nSeconds by the pound\nBring your own bag and your own chair"

    assert Kind.BOX not in _kinds(_LOUD[0], f"{head}\n\n{OTHER}\n\n{LAST}", *_LOUD[1:])


def test_lines_with_a_figure_each_are_a_list_of_results() -> None:
    table = "HOW IT STANDS\nHarbor 41 points\nUpper Valley 28 points\nSignal Box 27 points"

    assert Kind.BOX not in _kinds(*_LOUD, table)


def test_a_tiny_letter_behind_another_is_no_advert() -> None:
    letters = [
        f"LETTERS\n\nA bell for the goats\n{OTHER}\nAna Ruiz",
        "The kettle again\nPlease print its picture every week.\nRosa, aged six",
    ]

    assert Kind.BOX not in _kinds(*_PLAIN, *letters)


def test_where_headlines_are_quiet_a_loud_title_above_a_few_sentences_interrupts_a_story() -> None:
    advert = "HARBOR COPIES\nBound while you wait. We wait too."
    title, by, *story = _PLAIN[0].split("\n")
    around = ("\n".join([title, by, story[0]]), advert, story[1])

    assert _kinds(*around, *_PLAIN[1:])[1] is Kind.BOX
    assert Kind.BOX not in _kinds(*around, f"COPIES\n{OTHER}", f"BELLS\n{LAST}", *_PLAIN[1:])


def test_where_no_byline_says_what_is_a_headline_most_headings_do() -> None:
    advert = "ROPE TO LET\nBy the hour or by the yard. Ask at the gate."
    unsigned = [re.sub(r"\nBy .*", "", story) for story in _PLAIN]

    assert _kinds(unsigned[0], advert, "The Harbor Lamp   2", *unsigned[1:])[1] is Kind.BOX


_CALL = (
    "KETTLE FUND\nBring it in coins to the signal box, or send it to the crews of the harbor kitchen, "
    "Box 71, Lower Valley"
)


_MORE = [
    f"GOATS WAIT FOR THEIR TIMETABLE\nBy Tom Ash\n{OTHER}",
    f"A NOTICE HANGS IN THE STEAM\nBy Jo Ferris\n{LAST}",
    f"THE TINKER COMES BACK IN MAY\nBy Kit Reef\n{KETTLE[2]}",
]


def _apart(story: str, inside: str = "") -> str:
    """A story in whole lines with room between all of them, perhaps with something between its paragraphs."""
    lines = story.split("\n")
    return "\n\n".join([*lines[:-1], *([inside] if inside else []), lines[-1]])


def test_where_heads_leave_room_a_loud_title_that_touches_a_line_without_its_end_is_an_advert() -> None:
    kinds = _kinds(_apart(_LOUD[0], _CALL), *map(_apart, [*_LOUD[1:], *_MORE]))

    assert kinds.count(Kind.BOX) == 1
    assert kinds.count(Kind.NEWS) == len(_LOUD) + len(_MORE)


def test_a_line_that_may_be_a_headline_below_a_loud_kicker_is_no_advert() -> None:
    kicker = "SIGNALS\nThe signal box has a kettle of its own"

    assert Kind.BOX not in _kinds(_apart(_LOUD[0], kicker), *map(_apart, [*_LOUD[1:], *_MORE]))
