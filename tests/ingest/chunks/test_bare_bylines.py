"""Names without a "by" right below the headlines of a paper that sets all of them so."""

from collections.abc import Callable
from itertools import cycle
from textwrap import fill

import pytest

from tm.document import BlockType
from tm.ingest import read_issue
from tm.ingest.chunks.bare_bylines import bare_bylines
from tm.ingest.chunks.layouts import measure
from tm.ingest.phrases.signs import is_byline
from tm.ingest.raw.lines import read_lines
from tm.ingest.words.vocabulary import collect

_PLACES = ("harbour", "mill", "school", "chapel", "bridge", "market")
_TEXTS = [
    f"The ferry to the {place} ran late on every day of the week, and those who waited began to bring cards."
    for place in _PLACES
]
_HEADS = (
    "Ferry crews keep\nthe best of cards",
    "The bench outside\nis warm again",
    "A piano is lost and found",
)


def headlines(*heads: str) -> list[str | None]:
    pieces = [f"{head}\n\n{_TEXTS[2 * at]}\n{_TEXTS[2 * at + 1]}" for at, head in enumerate(heads)]
    return [article.headline for article in read_issue("\n\n\n".join(pieces) + "\n").articles]


def test_a_name_below_every_headline_is_its_byline() -> None:
    heads = [
        f"{head}\n{who}" for head, who in zip(_HEADS, ("Ola Tarr", "Tom Reyes", "Ada Brand"), strict=True)
    ]
    assert headlines(*heads) == [head.replace("\n", " ") for head in _HEADS]


def test_one_name_at_a_headline_s_end_is_its_own() -> None:
    heads = (
        "A piano is\nLost and found",
        "The bench is\nWarm again",
        "The town says no to\nOla Tarr",
    )
    lines = read_lines("\n\n".join(f"{head}\n\n{text}" for head, text in zip(heads, _TEXTS, strict=False)))
    assert not bare_bylines(lines, measure(lines), collect(line.text for line in lines))


def test_below_who_signs_stands_a_place() -> None:
    letters = "".join(
        f"The bins of {place}\n\n{text}\n\n{who}\n{place}\n\n"
        for place, text, who in zip(
            ("Glover Street", "Lower Locks", "Mill Lane"),
            _TEXTS[:3],
            ("P. R. ELLERY", "MURIEL SNAPE", "OTTO BRAND"),
            strict=True,
        )
    )
    issue = read_issue(f"LETTERS\n\n{letters}")
    assert [article.signoff for article in issue.articles if article.signoff]
    assert not any(article.headline == "P. R. ELLERY" for article in issue.articles)


def test_the_name_may_touch_the_text_and_a_deck_may_stand_above_it() -> None:
    decks = ("", "Nobody had asked for it.\n", "")
    names = ("Ola Tarr", "Tom Reyes", "Ada Brand")
    pieces = [
        f"{head}\n{deck}{who}\n{_TEXTS[at]} {_TEXTS[at + 1]}\n{_TEXTS[at + 2]} {_TEXTS[at + 3]}"
        for at, (head, deck, who) in enumerate(zip(_HEADS, decks, names, strict=True))
    ]
    articles = read_issue("\n\n".join(pieces) + "\n").articles
    assert [article.headline for article in articles] == [head.replace("\n", " ") for head in _HEADS]
    written = [article.first(BlockType.BYLINE) for article in articles]
    assert [name is not None and name.endswith(who) for name, who in zip(written, names, strict=True)] == [
        True
    ] * 3


def test_the_desk_below_the_name_is_told_by_its_return() -> None:
    names = ("Ola Tarr", "Tom Reyes", "Ada Brand")
    heads = [f"{head}\n{who}\nThe Quay Desk" for head, who in zip(_HEADS, names, strict=True)]
    assert headlines(*heads) == [head.replace("\n", " ") for head in _HEADS]


def test_heads_are_found_where_no_blank_line_stands_on_a_page() -> None:
    names = ("Ola Tarr", "Tom Reyes", "Ada Brand")
    long = [f"{_TEXTS[at]} {_TEXTS[at + 1]}" for at in range(4)]
    heads = [head.replace("\n", " ") for head in _HEADS]
    pieces = [
        f"{head}\n{who}\n{long[at]}\n{long[at + 1]}"
        for at, (head, who) in enumerate(zip(heads, names, strict=True))
    ]
    articles = read_issue("\n".join(pieces) + "\n").articles
    assert [article.headline for article in articles] == heads
    assert [article.first(BlockType.BYLINE) for article in articles] == list(names)


def test_names_above_columns_that_touch_them_and_below_decks_with_a_full_stop() -> None:
    names = ("Ola Tarr", "Tom Reyes", "Ada Brand", "Ira Vance")
    decks = ("", "Nobody had asked\nfor it.\n", "", "")
    heads = [*_HEADS[:2], "A piano is lost\nand found", "The mill wheel\nturns again"]
    pieces = [
        f"{head}\n{deck}{name}\n{fill(' '.join(_TEXTS[at : at + 3]), 44)}"
        for at, (head, deck, name) in enumerate(zip(heads, decks, names, strict=True))
    ]
    articles = read_issue("\n\n".join(pieces) + "\n").articles
    assert [article.headline for article in articles] == [head.replace("\n", " ") for head in heads]
    assert [article.first(BlockType.BYLINE) for article in articles] == list(names)


@pytest.mark.parametrize("frame", ["{} reports", "— {} —", "{} / The desk", "Our {} | Quay Nine"])
@pytest.mark.parametrize("title", [str, str.title])
def test_what_a_paper_sets_around_every_name_is_part_of_the_byline(
    frame: str, title: Callable[[str], str]
) -> None:
    names = ("Ola Tarr", "Tomas Reyes", "Ada Brandt")
    texts = [title(head.replace("\n", " ")) for head in _HEADS]
    heads = [f"{head}\n{frame.format(who)}" for head, who in zip(texts, names, strict=True)]
    assert headlines(*heads) == texts


def test_a_name_below_titles_with_capitals_is_one_that_no_dictionary_has() -> None:
    texts = [head.replace("\n", " ").title() for head in _HEADS]
    signed = [
        f"{head}\n{who}" for head, who in zip(texts, ("Ola Tarr", "Tom Reyes", "Ivo Brandt"), strict=True)
    ]
    assert headlines(*signed) == texts
    longer = "\n\n".join(
        f"{head}\n{more}\n\n{text}"
        for head, more, text in zip(texts, ("Late Again", "All Day", "Music Wins"), _TEXTS, strict=False)
    )
    lines = read_lines(longer)
    assert not bare_bylines(lines, measure(lines), collect([longer], "en"))


def test_a_byline_may_stand_between_dashes() -> None:
    assert is_byline("— by Ola Tarr —")
    assert is_byline("* Por Ada Brandt *")
    assert not is_byline("— The kettle —")


def test_a_name_in_capitals_below_a_headline_in_capitals_would_have_fitted_on_its_line() -> None:
    more = ("THE COOK AND THE CHOIR OF LAMPS AT NOON", "A CHOIR OF ELEVEN LAMPS SINGS TO A COOK")
    texts = [head.replace("\n", " ").upper() for head in (*_HEADS, *more)]
    names = ("TOM REYES", "ADA BRAND", "IVO VANCE", "ADA BRAND", "TOM REYES")
    dump = "\n\n".join(
        f"{head}\n{who}\n{fill(text, 60)}"
        for head, who, text in zip(texts, names, cycle(_TEXTS), strict=False)
    )
    assert [article.headline for article in read_issue(dump).articles] == texts
