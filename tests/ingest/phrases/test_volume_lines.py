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
        ("Julio-agosto de 2026 · Núm. 4", "es", (None, "4", "2026-07-01", "2026-08-31")),
        ("Edition 23, 14.03.2026", "en", (None, "23", "2026-03-14", None)),
        (
            "Ejemplar 33 – del 31 de enero al 6 de febrero de 2026",
            "es",
            (None, "33", "2026-01-31", "2026-02-06"),
        ),
        ("Tomo IV, fascículo 2, otoño de 2026", "es", ("IV", "2", None, None)),
        ("Año 3 · Nº 7 · dic. 2025 – ene. 2026", "es", ("3", "7", "2025-12-01", "2026-01-31")),
        ("No. 7, Dec. 2025 – Jan. 2026", "en", (None, "7", "2025-12-01", "2026-01-31")),
        ("December–January 2027, No. 3", "en", (None, "3", "2026-12-01", "2027-01-31")),
        ("Segunda quincena de mayo de 2026, N.º 8", "es", (None, "8", "2026-05-16", "2026-05-31")),
        ("Año 4, número 28 – Diciembre 2026-Enero 2027", "es", ("4", "28", "2026-12-01", "2027-01-31")),
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


@pytest.mark.parametrize(
    ("text", "language", "facts"),
    [
        ("Vol. 3, No. 12 • 5–19 March 2026", "en", ("3", "12", "2026-03-05", "2026-03-19")),
        (
            "Volume 16, Number 2    January 29 to February 19, 2025",
            "en",
            ("16", "2", "2025-01-29", "2025-02-19"),
        ),
        (
            "Vol. XVI No. 4 — December 18, 2025–January 8, 2026",
            "en",
            ("XVI", "4", "2025-12-18", "2026-01-08"),
        ),
        ("Vol. 9 No. 1 | Dec. 29 – Jan. 11, 2026", "en", ("9", "1", "2025-12-29", "2026-01-11")),
        (
            "VOL. CXII . . . No. 281          WEDNESDAY, OCTOBER 8, 2025          $2.50",
            "en",
            ("CXII", "281", "2025-10-08", None),
        ),
        ("Vol. 138, No. 24      Thursday, June 11, 2026      $1.50", "en", ("138", "24", "2026-06-11", None)),
        ("Volume 22, Issue 3 | February 2026", "en", ("22", "3", "2026-02-01", None)),
        ("Issue 58  Autumn 2025  (September to November)", "en", (None, "58", "2025-09-01", "2025-11-30")),
        ("Issue #7, week of Oct. 5-11, 2026", "en", (None, "7", "2026-10-05", "2026-10-11")),
        (
            "No. 2,318     Week of 23–29 April 2026     €2.20",
            "en",
            (None, "2318", "2026-04-23", "2026-04-29"),
        ),
        (
            "sheet no. 12 * 20 June 2026 * from the people of the Saltmarsh Camp * copy and pass on",
            "en",
            (None, "12", "2026-06-20", None),
        ),
        ("September 4, 2025 · Vol. 88, No. 36", "en", ("88", "36", "2025-09-04", None)),
        ("Friday 6 March 2026 | Number 12 | Free", "en", (None, "12", "2026-03-06", None)),
        ("Vol. 6 · No. 2 · May 1–June 15, 2026 · Take one", "en", ("6", "2", "2026-05-01", "2026-06-15")),
        ("May/June 2026 – Issue 14", "en", (None, "14", "2026-05-01", "2026-06-30")),
        ("Volume Three, Number Four, Winter 2025–26", "en", ("Three", "Four", None, None)),
        ("Vol. 4 (2026) No. 3", "en", ("4", "3", None, None)),
        ("Year 7, No. 4. 30 March - 13 April 2026", "en", ("7", "4", "2026-03-30", "2026-04-13")),
        ("Second Series, Vol. 2, No. 8, April 2nd, 2026", "en", ("2", "8", "2026-04-02", None)),
        ("15th December 2025 – 5th January 2026 No. 41", "en", (None, "41", "2025-12-15", "2026-01-05")),
        ("No. 94, May 2026, 20p", "en", (None, "94", "2026-05-01", None)),
        ("Año 7, número 4", "es", ("7", "4", None, None)),
        ("Año 3, nro. 4 / Diciembre 2025 – enero 2026", "es", ("3", "4", "2025-12-01", "2026-01-31")),
        (
            "Año XI · Nº 38 · Del 14 al 20 de marzo de 2026 · Reparto gratuito",
            "es",
            ("XI", "38", "2026-03-14", "2026-03-20"),
        ),
        (
            "Volumen 16, número 2          29 de enero al 19 de febrero de 2025",
            "es",
            ("16", "2", "2025-01-29", "2025-02-19"),
        ),
        (
            "Del 18 de diciembre de 2025 al 8 de enero de 2026. Núm. 12",
            "es",
            (None, "12", "2025-12-18", "2026-01-08"),
        ),
        (
            "18 de diciembre al 8 de enero de 2026 - Año 2 - N° 5",
            "es",
            ("2", "5", "2025-12-18", "2026-01-08"),
        ),
        (
            "La hoja de las mujeres del Bloque Norte * Nº 12 * 6 de marzo de 2026 * Fotocópiela",
            "es",
            (None, "12", "2026-03-06", None),
        ),
        (
            "número 21, octubre de 2025. tirada: 600. aporte voluntario",
            "es",
            (None, "21", "2025-10-01", None),
        ),
        ("Época II, Año XIV, N.º 689, lunes 18 de mayo de 2026", "es", ("XIV", "689", "2026-05-18", None)),
        ("NÚMERO 312 | DOMINGO 7 DE DICIEMBRE DE 2025", "es", (None, "312", "2025-12-07", None)),
        ("Edición 47 – 2 de marzo de 2026", "es", (None, "47", "2026-03-02", None)),
        ("Año XII. Número 47. Marzo de 2026", "es", ("XII", "47", "2026-03-01", None)),
        ("Nº 21 – 9 al 23 de octubre de 2026 – Año III", "es", ("III", "21", "2026-10-09", "2026-10-23")),
        (
            "Vol. 9, Núm. 5 • 13–26 de noviembre de 2025 • GRATIS / FREE",
            "es",
            ("9", "5", "2025-11-13", "2025-11-26"),
        ),
        ("AÑO 7 / Nº 4 / 10 ABRIL - 8 MAYO 2026", "es", ("7", "4", "2026-04-10", "2026-05-08")),
        ("Tomo IV, núm. 2, enero-marzo de 2026", "es", ("IV", "2", "2026-01-01", "2026-03-31")),
        ("Semana del 5 al 11 de octubre de 2026. N.o 7", "es", (None, "7", "2026-10-05", "2026-10-11")),
        ("1.ª quincena de mayo de 2026 · Nº 33", "es", (None, "33", "2026-05-01", "2026-05-15")),
        ("Núm. 4 (época 2) Primavera de 2026", "es", ("2", "4", None, None)),
        ("Numéro 12 – 5 au 19 mars 2026", "fr", (None, "12", "2026-03-05", "2026-03-19")),
        ("Ano 3 – Nº 12 – 5 a 19 de março de 2026", "pt", ("3", "12", "2026-03-05", "2026-03-19")),
        (
            "N.º 21 • del 25 de diciembre de 2025 al 3 de enero de 2026",
            "es",
            (None, "21", "2025-12-25", "2026-01-03"),
        ),
        ("Curso 2025-2026, número 9", "es", (None, "9", None, None)),
    ],
)
def test_volume_lines_as_papers_print_them(text: str, language: str, facts: tuple[str | None, ...]) -> None:
    assert read(text, language) == facts


def test_number_and_date_may_stand_on_lines_of_their_own() -> None:
    news = "The bridge opened at noon. Nobody fell in, and the band played until four."

    facts = read_issue(
        f"The Paper\nLetters and news\nN.º 140\n31 January 2026\n\n\nBRIDGE OPENS\n\n{news}\n"
    ).facts

    assert (facts.title, facts.number) == ("The Paper", "140")
    assert facts.date_from is not None
    assert facts.date_from.isoformat() == "2026-01-31"


def test_the_number_may_stand_above_the_name() -> None:
    news = "The bridge opened at noon. Nobody fell in, and the band played until four."
    head = "Issue 58  Autumn 2025  (September to November)\nThe Paper\nFree to all who live on the bridge\n\n"

    issue = read_issue(f"{head}Bridge opens\n\nBy Ann Marsh\n\n{news}\n")

    assert (issue.facts.title, issue.facts.number) == ("The Paper", "58")
    assert [article.headline for article in issue.articles][1:] == ["Bridge opens"]
