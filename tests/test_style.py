"""Edition patterns: their defaults, what an edition may set, and what they print."""

from datetime import date

import pytest

from tm.dates import PrintedDate
from tm.errors import TmError
from tm.style import (
    EditionStyle,
    dateline,
    default_style,
    from_mapping,
    issue_dates,
    jump_from,
    jump_to,
    signoff,
    to_mapping,
    volume_line,
)

SPANISH = default_style("es-419")
FIRST, LAST = date(2025, 1, 29), date(2025, 2, 19)


def test_the_spanish_edition_prints_what_the_paper_prints() -> None:
    assert volume_line(SPANISH, "16", "2") == "Volumen 16, Número 2"
    assert issue_dates(SPANISH, "es-419", FIRST, LAST) == "29 de enero al 19 de febrero de 2025"
    assert (
        dateline(SPANISH, "es-419", "CHENNAI (India)", PrintedDate(1, 2), "January 2")
        == "CHENNAI (India), 2 de enero—"
    )
    assert jump_to(SPANISH, "LA INDIA", 3) == "Ver: LA INDIA, página 3"
    assert jump_from(SPANISH, "LA INDIA", 1) == "LA INDIA, de la página 1"
    assert signoff(SPANISH, "Una camarada") == "—Una camarada"


@pytest.mark.parametrize(
    ("tag", "dates"),
    [("en", "January 29 to February 19, 2025"), ("fr", "du 29 janvier au 19 février 2025"),
     ("ar", "من 29 يناير إلى 19 فبراير 2025"), ("tr", "29 Ocak – 19 Şubat 2025")],
)  # fmt: skip
def test_two_long_dates_have_one_year(tag: str, dates: str) -> None:
    assert issue_dates(default_style(tag), tag, FIRST, LAST) == dates


def test_across_new_year_both_have_theirs() -> None:
    dates = issue_dates(SPANISH, "es-419", date(2024, 12, 29), date(2025, 1, 18))

    assert dates == "29 de diciembre de 2024 al 18 de enero de 2025"


@pytest.mark.parametrize("last", [None, FIRST])
def test_one_date_stands_alone(last: date | None) -> None:
    assert issue_dates(SPANISH, "es-419", FIRST, last) == "29 de enero de 2025"


@pytest.mark.parametrize(
    ("volume", "number", "line"), [("16", None, "16"), (None, "2", "2"), (None, None, "")]
)
def test_a_volume_line_without_one_half_has_the_other(
    volume: str | None, number: str | None, line: str
) -> None:
    assert volume_line(SPANISH, volume, number) == line


def test_a_dateline_keeps_a_date_that_nobody_could_read_and_does_without_one() -> None:
    assert dateline(SPANISH, "es-419", "LIMA", None, "late January") == "LIMA, late January—"
    assert dateline(SPANISH, "es-419", "LIMA") == "LIMA—"
    assert dateline(SPANISH, "es-419", "LIMA", PrintedDate(2, 29)) == "LIMA, 29 de febrero—"
    assert dateline(SPANISH, "es-419", "LIMA", PrintedDate(2, 3, 2025)) == "LIMA, 3 de febrero de 2025—"


@pytest.mark.parametrize("words", ["A reader", "—A reader", "– A reader", "  - A reader "])
def test_a_sign_off_has_the_dash_of_the_edition_and_no_other(words: str) -> None:
    assert signoff(from_mapping("en", {"signoff_dash": "~ "}), words) == "~ A reader"
    assert signoff(from_mapping("en", {"signoff_dash": ""}), words) == "A reader"


def test_braces_in_a_title_are_words() -> None:
    assert jump_to(SPANISH, "{page} {x}", "3") == "Ver: {page} {x}, página 3"


def test_an_edition_writes_its_own_digits() -> None:
    style = from_mapping("hi", {"digits": "deva", "volume_line": "खंड {volume}, अंक {number}"})

    assert volume_line(style, "16", "2") == "खंड १६, अंक २"
    assert issue_dates(style, "hi", FIRST, LAST) == "२९ जनवरी – १९ फ़रवरी २०२५"
    assert jump_to(style, "COP29", 3).startswith("» COP29")


@pytest.mark.parametrize("tag", ["en", "es-419", "fr", "ar", "ta", "ur", "xh", "he"])
def test_a_style_is_stored_and_read_back(tag: str) -> None:
    style = default_style(tag)

    assert isinstance(style, EditionStyle)
    assert from_mapping(tag, to_mapping(style)) == style
    assert from_mapping(tag, {}) == from_mapping(tag, {"jump_to": "  ", "quotes": ""}) == style


def test_quotes_may_be_two_marks_or_four() -> None:
    two = from_mapping("es-419", {"quotes": "« »"}).quotes
    four = from_mapping("es-419", {"quotes": "« » „ “"}).quotes

    assert (two.open, two.close, two.inner_open) == ("«", "»", "‘")
    assert (four.inner_open, four.inner_close) == ("„", "“")


@pytest.mark.parametrize(
    ("overrides", "told"),
    [({"jumpto": "x"}, "jumpto"), ({"dateline": "{plaza}—"}, "{plaza}"), ({"jump_to": "{title"}, "brace"),
     ({"jump_to": "{}"}, "{}"), ({"jump_to": "{title.x}"}, "{title.x}"), ({"one_date": "a\nb"}, "line break"),
     ({"digits": "roman"}, "latn"), ({"headline_case": "loud"}, "as typed"), ({"quotes": "“"}, "quotes"),
     ({"number_format": "english"}, "did you mean en"), ({"signoff_dash": "{x}"}, "{x}")],
)  # fmt: skip
def test_what_cannot_be_is_refused_in_one_sentence(overrides: dict[str, str], told: str) -> None:
    with pytest.raises(TmError) as refused:
        from_mapping("es-419", overrides)

    assert told in str(refused.value)
    assert "\n" not in str(refused.value)
