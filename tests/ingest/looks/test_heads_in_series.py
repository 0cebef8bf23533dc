"""Headings that count on part one piece; short lines above the lives of the dead, and names with thanks."""

# ruff: noqa: E501, ISC004 - a dump reads best on its own lines

from tm.document import Kind
from tm.ingest import read_issue
from tm.ingest.looks.parts import is_heading
from tm.ingest.looks.series import series_of

LEAD = (
    "The ferry went back to its winter hours on Monday, and the cook of the harbor kitchen with it. The crews "
    "say that the kettle has not been so cold since the ice of the year before last, and they blame the clock."
)
MORE = (
    "The harbor board has promised to look at the clock, at the hours and at the kettle, in that order. It meets "
    "again in three weeks, and the crews have asked for a chair, since the last one went down with the pontoon."
)


def headlines(*chunks: str) -> list[str | None]:
    articles = read_issue("\n\n".join(chunks)).articles
    return [article.headline for article in articles if article.kind is not Kind.MASTHEAD]


def test_what_happened_so_many_years_ago_is_one_piece() -> None:
    found = headlines(
        "Ferry Back to Winter Hours",
        "By Rosa Field",
        LEAD,
        MORE,
        "Looking Back",
        "10 Years Ago",
        "The pier was painted green. The painter fell in twice, and sent the board a bill for his shoes.",
        "25 Years Ago",
        "A goose was elected mayor of the lower village, by eleven votes. It served a full term.",
        "50 Years Ago",
        "The last train to the quarry left with two passengers and a stove. Nobody met it.",
    )

    assert found == ["Ferry Back to Winter Hours", "Looking Back"]


def test_days_and_counted_headings_are_series_and_other_short_ones_are_not() -> None:
    assert series_of("Tuesday", "en") == series_of("Friday", "en") == "calendar"
    assert series_of("10 Years Ago", "en") == series_of("25 Years Ago", "en")
    assert series_of("Looking Back", "en") is None
    assert series_of("It was Tuesday.", "en") is None


def test_the_name_above_a_life_that_opens_with_it_heads_a_piece() -> None:
    lives = [
        "Otto Brandt, 86, of the upper village, died on Sunday at home. He mended clocks for sixty years, and the "
        "one on the town hall twice a year. He leaves a sister, four nieces and a drawer of hands.",
        "Margaret Ann Sills, 94, who taught swimming in the harbor for forty years, died on May 3. She never let "
        "anybody drown, and said so. Friends are asked to come in hats.",
    ]
    found = headlines(
        "Ferry Back to Winter Hours", "By Rosa Field", LEAD, MORE, "OBITUARIES", "Otto Brandt", lives[0],
        'Margaret "Peg" Sills', lives[1],
    )  # fmt: skip

    assert found[1:] == ["Otto Brandt", 'Margaret "Peg" Sills']


def test_names_and_an_exclamation_behind_them_are_no_heading() -> None:
    text = "Ana Ruiz Paz, Luis Mora Gil, Eva Sanz Rey y Juan Prieto Mas. ¡Enhorabuena!"

    assert not is_heading(text, "Otra cosa")
    assert is_heading("It Is Over. We Won!", "Some text follows here.")
