"""The desk's language: chosen by person, cookie, browser. That catalogues are complete: `test_catalogues`."""

import re

import pytest

from tests.web.conftest import Enter, Paper


@pytest.mark.parametrize(
    ("wished", "spoken", "direction", "password"),
    [
        ("es-MX,es;q=0.9,en;q=0.5", "es", "ltr", "Contraseña"),
        ("fr-CA,fr;q=0.9,en;q=0.5", "fr", "ltr", "Mot de passe"),
        ("ar-EG,ar;q=0.9,en;q=0.5", "ar", "rtl", "كلمة السر"),
    ],
)
def test_the_browser_s_language_is_spoken(
    enter: Enter, paper: Paper, wished: str, spoken: str, direction: str, password: str
) -> None:
    page = enter("").get("/sign-in", headers={"Accept-Language": wished})
    assert f'<html lang="{spoken}" dir="{direction}">' in page.text
    assert password in page.text


def test_a_language_that_the_desk_does_not_speak_is_answered_in_english(enter: Enter, paper: Paper) -> None:
    assert '<html lang="en"' in enter("").get("/sign-in", headers={"Accept-Language": "de"}).text


def test_the_chosen_language_goes_before_the_browser_s_and_stays_with_the_account(
    enter: Enter, paper: Paper
) -> None:
    reader = enter("reader")
    answer = reader.post("/language", {"language": "es", "next": "/issues"})
    assert answer.headers["Location"] == "/issues"
    assert "Números" in reader.get("/issues").text
    assert "Números" in enter("reader").get("/issues", headers={"Accept-Language": "en"}).text
    assert reader.post("/language", {"language": "xx"}).status_code == 400


def test_a_visitor_s_choice_is_kept_in_a_cookie(enter: Enter, paper: Paper) -> None:
    visitor = enter("")
    visitor.post("/language", {"language": "es"})
    assert "Contraseña" in visitor.get("/sign-in").text


def test_errors_are_told_in_the_reader_s_language(enter: Enter, paper: Paper) -> None:
    page = enter("").get("/invitation/nothing", headers={"Accept-Language": "es"})
    assert page.status_code == 400
    assert "Este enlace no vale" in page.text


def test_an_edition_s_language_is_not_named_twice(enter: Enter, paper: Paper) -> None:
    head = re.compile(r'<p class="column-head target">(.*?)</p>', re.DOTALL)
    address = f"/articles/{paper.article}/es-419"
    english = head.search(enter("translator").get(address, headers={"Accept-Language": "en"}).text)
    spanish = head.search(enter("translator").get(address, headers={"Accept-Language": "es"}).text)
    assert english
    assert spanish
    assert "Spanish (Latin America)" in english[1]
    assert spanish[1] == '<strong lang="es-419">Español</strong>'
