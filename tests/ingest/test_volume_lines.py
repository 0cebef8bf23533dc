"""Which number of the paper it is, and of when: figures, thousands, months, seasons."""

import pytest

from tm.ingest import read_issue, volume_line


def read(text: str, language: str) -> tuple[str | None, ...] | None:
    found = volume_line(text, language)
    days = (found.date_from, found.date_to) if found else ()
    dates = (day.isoformat() if day else None for day in days)
    return (found.volume, found.number, *dates) if found else None


@pytest.mark.parametrize(
    ("text", "language", "facts"),
    [
        ("Vol. 9, No. 12 (2013-12-23)", "en", ("9", "12", "2013-12-23", None)),
        ("Vol. XVI, No. 2, 2026-01-29 to 2026-02-19", "en", ("XVI", "2", "2026-01-29", "2026-02-19")),
        ("12.05.2026 · Nº 4", "es", (None, "4", "2026-05-12", None)),
        ("Año 12 | Núm. 45-46 | 12/05/2026", "es", ("12", "45-46", "2026-05-12", None)),
        ("No. 4, 5/19/2026", "en", (None, "4", "2026-05-19", None)),
        ("No. 1,207          11–17 June 2026          40p", "en", (None, "1207", "2026-06-11", "2026-06-17")),
        ("Nº 1.207 | 11 al 17 de junio de 2026", "es", (None, "1207", "2026-06-11", "2026-06-17")),
        ("Año 3            Mayo de 2026            N.º 9", "es", ("3", "9", "2026-05-01", None)),
        ("Julio-agosto de 2026 · Núm. 4", "es", (None, "4", "2026-07-01", None)),
        ("December–January 2027, No. 3", "en", (None, "3", "2026-12-01", None)),
        ("#34 · 1st–15th March 2026", "en", (None, "34", "2026-03-01", "2026-03-15")),
        ("No. 12 | Spring 2026", "en", (None, "12", None, None)),
        ("Number 12, Volume 3, May 2026", "en", ("3", "12", "2026-05-01", None)),
        ("15 Dec 2025 - 5 Jan 2026, Issue 7", "en", (None, "7", "2025-12-15", "2026-01-05")),
    ],
)
def test_a_line_says_volume_number_and_dates(text: str, language: str, facts: tuple[str | None, ...]) -> None:
    assert read(text, language) == facts


def test_a_date_that_could_be_two_days_is_none() -> None:
    assert read("Vol. 3, No. 4, 5/6/2026", "en") == ("3", "4", None, None)


@pytest.mark.parametrize("text", ["No. 5 won in 2026", "The bus No. 9 of 2026"])
def test_a_number_and_a_year_in_a_sentence_are_no_volume_line(text: str) -> None:
    assert read(text, "en") is None


def test_a_volume_line_counts_with_the_address_right_below_it() -> None:
    news = "The bridge opened at noon. Nobody fell in, and the band played until four."
    foot = "Volume 11, Number 6 May 14 to May 28, 2026\nthepaper.example — E-mail: desk@mail.example"
    parts = ["THE PAPER", "www.thepaper.example", "BRIDGE OPENS", f"DOVER, May 9— {news}", foot]

    facts = read_issue("\n\n".join([*parts, "GOATS CROSS", f"DOVER, May 10— {news}"])).facts

    assert (facts.volume, facts.number) == ("11", "6")
