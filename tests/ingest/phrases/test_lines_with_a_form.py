"""Volume lines, datelines, sign-offs, bylines, jumps: one line, many shapes."""

from datetime import date

import pytest

from tm.ingest import split_dateline, split_signoff, volume_line
from tm.ingest.cuts.jumpwords import Direction, find_jump
from tm.ingest.phrases.datelines import find_dateline, printed_date
from tm.ingest.phrases.signs import is_byline, is_page_number, is_signoff
from tm.ingest.phrases.volume import VolumeLine


@pytest.mark.parametrize(
    ("text", "language", "volume", "number", "first", "last"),
    [
        ("Volume 16, Number 2 January 29 to February 19, 2025", "en", "16", "2", "2025-01-29", "2025-02-19"),
        ("Vol. 3, No. 12 • 5–19 March 2026", "en", "3", "12", "2026-03-05", "2026-03-19"),
        ("March 5–19, 2026, Volume 4 Issue 3", "en", "4", "3", "2026-03-05", "2026-03-19"),
        ("December 28 to January 17, 2026 · Vol. XII No 3", "en", "XII", "3", "2025-12-28", "2026-01-17"),
        ("Issue 45 • March 3, 2026", "en", None, "45", "2026-03-03", None),
        ("Año 7, número 4", "es", "7", "4", None, None),
        (
            "Año VII, Nº 4 | 28 de diciembre de 2025 al 17 de enero de 2026",
            "es",
            "VII",
            "4",
            "2025-12-28",
            "2026-01-17",
        ),
        (
            "Volumen 16, Número 2, 29 de enero al 19 de febrero de 2025",
            "es",
            "16",
            "2",
            "2025-01-29",
            "2025-02-19",
        ),
        ("Año 12 | Núm. 45 | 5 al 19 de marzo de 2026", "es", "12", "45", "2026-03-05", "2026-03-19"),
    ],
)
def test_volume_lines_of_many_shapes(
    text: str, language: str, volume: str | None, number: str, first: str | None, last: str | None
) -> None:
    assert volume_line(text, language) == VolumeLine(
        volume,
        number,
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
    )


@pytest.mark.parametrize(
    "text", ["The volume was loud, number 2 left", "In year 7 we met", "A number of 3 things", "x" * 500]
)
def test_other_lines_are_no_volume_lines(text: str) -> None:
    assert volume_line(text, "en") is None


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("CHENNAI (India), January 27— “Will", "CHENNAI (India)", "January 27"),
        ("LOS ANGELES, January 25—“Do", "LOS ANGELES", "January 25"),
        ("Oakland, Calif., May 3 — The", "Oakland, Calif.", "May 3"),
        ("La Cuesta, 14 de diciembre.— La", "La Cuesta", "14 de diciembre"),
        ("PUERTO NIEBLA.- Las", "PUERTO NIEBLA", None),
        ("WEND CROSS – The", "WEND CROSS", None),
        ("EL SALVADOR 18 de enero — Los", "EL SALVADOR", "18 de enero"),
    ],
)
def test_a_dateline_is_found_and_split(text: str, place: str, day: str | None) -> None:
    length = find_dateline(text)
    assert length is not None

    found, rest = split_dateline(text[:length].strip())

    assert (found, printed_date(rest)) == (place, day)
    assert found + rest == text[:length].strip()


@pytest.mark.parametrize(
    "text",
    [
        "The union — all of it — said no.",
        "We know them — Kumar and Ravi — well.",
        "In 2024, 12 people — no more — came.",
        "“Yes,” she said — and left.",
        "Nobody knows - or so we hear - why.",
        "—¿Quién? —preguntó.",
    ],
)
def test_a_sentence_with_a_dash_has_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_a_sign_off_is_dash_and_words() -> None:
    assert split_signoff("—Reader in Leeds") == ("—", "Reader in Leeds")
    assert split_signoff("— A Comrade in Mexico") == ("— ", "A Comrade in Mexico")
    assert split_signoff("M. Oakes, Upper Hollin") == ("", "M. Oakes, Upper Hollin")


@pytest.mark.parametrize(
    "text", ["—¿Y quién trajo el pan?", "—Me da hambre —dijo ella", "—Sí, claro.", "— he said", "Text"]
)
def test_dialogue_signs_nothing(text: str) -> None:
    assert not is_signoff(text)


@pytest.mark.parametrize(
    ("text", "direction", "page", "title"),
    [
        ("See: INDIA: COLLECTIVE GROWS, page 3", Direction.ON, 3, "INDIA: COLLECTIVE GROWS"),
        ("Continued on page 5", Direction.ON, 5, ""),
        ("(Continued on p. 5)", Direction.ON, 5, ""),
        ("Please turn to page 4", Direction.ON, 4, ""),
        ("Pasa a la página 4", Direction.ON, 4, ""),
        ("Continúa en la pág. 6", Direction.ON, 6, ""),
        ("» p. 6", Direction.ON, 6, ""),
        ("INDIA: COLLECTIVE GROWS, from page 1", Direction.FROM, 1, "INDIA: COLLECTIVE GROWS"),
        ("Los Angeles: Unity from page 1", Direction.FROM, 1, "Los Angeles: Unity"),
        ("Viene de la página 1", Direction.FROM, 1, ""),
        ("HUELGA (viene de la pág. 2)", Direction.FROM, 2, "HUELGA"),
        ("Continued from page 1", Direction.FROM, 1, ""),
    ],
)
def test_jump_lines_and_heads(text: str, direction: Direction, page: int, title: str) -> None:
    jump = find_jump(text)

    assert jump is not None
    assert (jump.direction, jump.page, jump.title) == (direction, page, title)


@pytest.mark.parametrize(
    "text",
    [
        "GAZA: THE STRUGGLE CONTINUES",
        "We turned the page in 2024.",
        "SEEDS AND MORE, PAGE 8",
        "Ver para creer",
    ],
)
def test_other_lines_are_no_jumps(text: str) -> None:
    assert find_jump(text) is None


def test_bylines_and_page_numbers() -> None:
    assert is_byline("By Samuel Oduya and Petra Lind")
    assert is_byline("Por Ana Ruiz, corresponsal")
    assert is_byline("By our transport desk")
    assert not is_byline("By the time they came, it rained.")
    assert not is_byline("Por qué nos vamos")
    assert is_byline("POR ANA RUIZ Y LUIS DE LA PAZ")
    assert not is_byline("POR PRIMERA VEZ SIN PATRONES")
    assert not is_byline("BY ONE VOTE ON THE PIER")
    assert is_page_number("- 12 -")
    assert is_page_number("Página 3")
    assert not is_page_number("3 boats")


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        ("Puerto Viejo.— ", "Puerto Viejo", None),
        ("Guadalajara, Jal.— ", "Guadalajara, Jal.", None),
        ("WASHINGTON, D.C.— ", "WASHINGTON, D.C.", None),
        ("Madrid, 3 mar (EFE).- ", "Madrid", "3 mar"),
        ("PARIS, March 3 (Reuters) - ", "PARIS", "March 3"),
        ("SAN LORENZO DEL MAR, 9 ene. – ", "SAN LORENZO DEL MAR", "9 ene."),
        ("El Alto (Bolivia), mayo 3.- ", "El Alto (Bolivia)", "mayo 3"),
        ("QUITO, 3\u00a0de mayo.— ", "QUITO", "3 de mayo"),
    ],
)
def test_a_dash_with_a_stop_or_behind_an_agency_ends_a_dateline(
    text: str, place: str, date: str | None
) -> None:
    found, rest = split_dateline(text)

    assert find_dateline(f"{text}The tide came.") == len(text) or date is None
    assert (found, printed_date(rest)) == (place, date)


@pytest.mark.parametrize(
    "text",
    ["Page 2 — The Lamp — Thursday, June 11, 2026", "Thursday, June 11, 2026 — The Lamp — Page 3"],
)
def test_a_page_or_a_day_is_no_place(text: str) -> None:
    assert find_dateline(text) is None
