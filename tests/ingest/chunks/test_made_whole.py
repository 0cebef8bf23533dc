"""A headline's second line may begin as a byline does; the byline stands below it."""

from tests.ingest.small_papers import GOATS, KETTLE, TEXT, headlines

_TOP = "The Harbor Lamp\nMay 4, 2026   No. 7\n\n\n"


def _paper(*heads: str) -> str:
    texts = ("\n\n".join(KETTLE), "\n\n".join(GOATS), TEXT)
    return _TOP + "\n\n".join(f"{head}\n\n{text}" for head, text in zip(heads, texts, strict=True))


def test_a_line_that_touches_a_headline_above_the_byline_is_its_second() -> None:
    dump = _paper(
        "Harbor Kettle Mended\nBy Forty Cold Fishermen\n\nBy Ana Ruiz",
        "Nine Goats Stop the Trains\n\nBy Leo Paz",
        "The Almanac Is Read Aloud\n\nBy Rosa Field",
    )

    assert headlines(dump)[0] == "Harbor Kettle Mended By Forty Cold Fishermen"


def test_where_bylines_touch_their_headlines_none_is_a_second_line() -> None:
    dump = _paper(
        "Harbor Kettle Mended\nBy Ana Ruiz\n\nBy Tom Ash",
        "Nine Goats Stop the Trains\nBy Leo Paz",
        "The Almanac Is Read Aloud\nBy Rosa Field",
    )

    assert headlines(dump)[0] == "Harbor Kettle Mended"


def test_a_line_with_other_capitals_than_the_headline_is_no_second_line() -> None:
    dump = _paper(
        "HARBOR KETTLE MENDED\nBy Ana Ruiz\n\nBy Tom Ash",
        "NINE GOATS STOP THE TRAINS\n\nBy Leo Paz",
        "THE ALMANAC IS READ ALOUD\n\nBy Rosa Field",
    )

    assert headlines(dump)[0] == "HARBOR KETTLE MENDED"
