"""Reading and writing dates as papers print them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tm.dates import FoundDate, PrintedDate, find_dates, long_date

LANGUAGES = [
    "en",
    "es-419",
    "fr",
    "pt-BR",
    "ar",
    "fa",
    "ur",
    "hi",
    "ta",
    "tr",
    "xh",
    "zh",
    "de",
    "it",
    "sw",
    "bn",
]


def whole(text: str, language: str) -> PrintedDate | None:
    """The date, if the whole text is one."""
    return next((each.date for each in find_dates(text, language) if each.span == (0, len(text))), None)


@pytest.mark.parametrize(
    ("text", "language", "month", "day", "year"),
    [
        ("January 27", "en", 1, 27, None),
        ("Jan. 25, 2025", "en", 1, 25, 2025),
        ("25 Jan. 2025", "en", 1, 25, 2025),
        ("Sept. 11, 2001", "en", 9, 11, 2001),
        ("27th of January", "en", 1, 27, None),
        ("Monday, June 5, 2025", "en", 6, 5, 2025),
        ("27 de enero", "es-419", 1, 27, None),
        ("Lunes, 27 de ENERO de 2025", "es", 1, 27, 2025),
        ("3 de setiembre", "es-419", 9, 3, None),
        ("January 27", "es-419", 1, 27, None),
        ("1er février", "fr", 2, 1, None),
        ("3 FEVRIER 2024", "fr", 2, 3, 2024),
        ("٢٧ يناير", "ar", 1, 27, None),
        ("27 كانون الثاني 2025", "ar", 1, 27, 2025),
        ("27 فبراير/شباط", "ar", 2, 27, None),
        ("۲۷ ژانویه ۲۰۲۵", "fa", 1, 27, 2025),
        ("19 فروری، 2025", "ur", 2, 19, 2025),
        ("27 फरवरी", "hi", 2, 27, None),
        ("२७ फ़रवरी २०२५", "hi", 2, 27, 2025),
        ("ஜனவரி 27", "ta", 1, 27, None),
        ("3 KASIM 2024", "tr", 11, 3, 2024),
        ("2025年1月27日", "zh", 1, 27, 2025),
    ],
)
def test_printed_dates_are_read(text: str, language: str, month: int, day: int, year: int | None) -> None:
    assert whole(text, language) == PrintedDate(month, day, year)


@pytest.mark.parametrize(
    "text", ["", "January", "January 2025", "February 30", "January 27 and", "May the 4", "27", "12 mayors"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert whole(text, "en") is None


def test_dates_are_found_where_they_stand() -> None:
    text = "CHENNAI (India), January 27— On 3 May, and Monday, June 5, 2025, not May 40."

    assert find_dates(text, "en") == [
        FoundDate((17, 27), PrintedDate(1, 27)),
        FoundDate((32, 37), PrintedDate(5, 3)),
        FoundDate((43, 63), PrintedDate(6, 5, 2025)),
    ]
    assert [text[slice(*found.span)] for found in find_dates(text, "en")][2] == "Monday, June 5, 2025"


def test_both_dates_of_an_interval_are_found() -> None:
    found = find_dates("29 de enero al 19 de febrero de 2025", "es-419")

    assert [one.date for one in found] == [PrintedDate(1, 29), PrintedDate(2, 19, 2025)]


@pytest.mark.parametrize(
    ("language", "without", "with_year"),
    [
        ("en", "February 19", "February 19, 2025"),
        ("es-419", "19 de febrero", "19 de febrero de 2025"),
        ("fr", "19 février", "19 février 2025"),
        ("ar", "19 فبراير", "19 فبراير 2025"),
        ("tr", "19 Şubat", "19 Şubat 2025"),
        ("hi", "19 फ़रवरी", "19 फ़रवरी 2025"),
        ("xh", "Februwari 19", "Februwari 19, 2025"),
        ("zh", "2月19日", "2025年2月19日"),
    ],
)
def test_long_dates(language: str, without: str, with_year: str) -> None:
    day = date(2025, 2, 19)

    assert long_date(day, language, with_year=False) == without
    assert long_date(day, language, with_year=True) == with_year


def test_the_first_of_a_month_has_its_own_form() -> None:
    assert long_date(date(2025, 5, 1), "fr", with_year=False) == "1er mai"
    assert long_date(date(2025, 5, 11), "fr", with_year=False) == "11 mai"


def test_a_language_without_names_of_months_writes_english_ones() -> None:
    assert long_date(date(2025, 2, 19), "quc", with_year=False) == "February 19"


@settings(max_examples=120)
@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(LANGUAGES), st.booleans())
def test_what_is_written_is_read_back(day: date, language: str, with_year: bool) -> None:
    written = long_date(day, language, with_year=with_year)

    assert whole(written, language) == PrintedDate(day.month, day.day, day.year if with_year else None)


@settings(max_examples=100)
@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_any_text_can_be_searched(text: str, language: str) -> None:
    assert all(0 <= found.span[0] < found.span[1] <= len(text) for found in find_dates(text, language))
