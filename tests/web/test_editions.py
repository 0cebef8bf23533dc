"""Settings of the paper and its editions: adding, order, house style with samples, the paper's colour."""

import re

import pytest
from sqlalchemy import select

from tests.web.conftest import Enter, Paper
from tm.storage.engine import Database
from tm.storage.paper import Carries, Edition, Publication
from tm.web.contrast import ENOUGH, PAGES, contrast, dark_accent, light_accent


def _editions(database: Database) -> list[Edition]:
    with database.reading() as session:
        rows = list(session.scalars(select(Edition).order_by(Edition.position, Edition.id)))
        session.expunge_all()
        return rows


def test_an_edition_is_added_under_its_normal_tag(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    form = {"tag": "pt_br", "title": "A Travessia", "carries": "everything"}
    answer = enter("administrator").post("/editions/new", form)
    assert answer.headers["Location"] == "/editions/pt-BR"
    added = _editions(sqlite_database)[-1]
    assert (added.tag, added.title, added.carries) == ("pt-BR", "A Travessia", Carries.EVERYTHING)


def test_a_tag_that_is_none_names_near_ones_and_stays_typed(enter: Enter, paper: Paper) -> None:
    answer = enter("administrator").post("/editions/new", {"tag": "spanish", "title": "La travesía"})
    assert answer.status_code == 400
    assert "did you mean es" in answer.text
    assert 'value="spanish"' in answer.text
    assert 'value="La travesía"' in answer.text


def test_two_editions_cannot_have_one_tag(enter: Enter, paper: Paper) -> None:
    answer = enter("administrator").post("/editions/new", {"tag": "AR"})
    assert answer.status_code == 400
    assert "There is an edition ar already" in answer.text


def test_editions_change_places(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    administrator = enter("administrator")
    administrator.post("/editions/ar/move", {"to": "front"})
    assert [edition.tag for edition in _editions(sqlite_database)] == ["en", "ar", "es-419"]
    administrator.post("/editions/en/move", {"to": "back"})
    assert [edition.tag for edition in _editions(sqlite_database)] == ["ar", "en", "es-419"]
    administrator.post("/editions/ar/move", {"to": "front"})
    assert [edition.tag for edition in _editions(sqlite_database)] == ["ar", "en", "es-419"]


def test_the_house_style_is_shown_before_it_is_kept(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    form = {"style-volume_line": "Año {volume} · N.º {number}"}
    editor = enter("editor_es")
    assert "Año 16 · N.º 2" in editor.post("/editions/es-419/preview", form).text
    assert _editions(sqlite_database)[1].style == {}
    editor.post("/editions/es-419", form)
    assert _editions(sqlite_database)[1].style == {"volume_line": "Año {volume} · N.º {number}"}
    assert "Año 16 · N.º 2" in editor.get("/editions/es-419").text


def test_dates_of_the_samples_are_two_long_dates(enter: Enter, paper: Paper) -> None:
    page = enter("editor_es").get("/editions/es-419").text
    assert "29 de enero al 19 de febrero de 2025" in page
    assert "18 de diciembre de 2024 al 8 de enero de 2025" in page


def test_a_wrong_pattern_is_told_at_its_field_and_nothing_is_kept(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    form = {"style-volume_line": "N.º {nummer}", "style-dateline": "{place}: ", "title": "Otra"}
    answer = enter("editor_es").post("/editions/es-419", form)
    assert answer.status_code == 400
    field = re.search(r'id="problem-volume_line">([^<]+)<', answer.text)
    assert field
    assert "{nummer}" in field[1]
    assert 'id="problem-dateline"' not in answer.text
    assert 'value="N.º {nummer}"' in answer.text
    assert (_editions(sqlite_database)[1].title, _editions(sqlite_database)[1].style) == (
        "Paper in es-419",
        {},
    )


def test_an_emptied_field_goes_back_to_the_usual_but_the_dash_may_be_none(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    enter("editor_es").post("/editions/es-419", {"style-volume_line": "", "style-signoff_dash": ""})
    assert _editions(sqlite_database)[1].style == {"signoff_dash": ""}


def test_only_the_administrator_says_what_an_edition_carries(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    enter("editor").post("/editions/ar", {"carries": "everything", "title": "الجريدة"})
    arabic = _editions(sqlite_database)[2]
    assert (arabic.carries, arabic.title) == (Carries.CHOSEN, "الجريدة")
    enter("administrator").post("/editions/ar", {"carries": "everything"})
    assert _editions(sqlite_database)[2].carries is Carries.EVERYTHING


def test_the_paper_gets_a_title_and_a_colour_that_can_be_read(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    administrator = enter("administrator")
    answer = administrator.post("/editions", {"title": "The Other Bank", "accent": "#ffd700"})
    assert answer.status_code == 400
    assert "too pale" in answer.text
    administrator.post("/editions", {"title": "The Other Bank", "accent": "#7a1f1f"})
    with sqlite_database.reading() as session:
        row = session.scalars(select(Publication)).one()
        assert (row.title, row.accent) == ("The Other Bank", "#7a1f1f")
    assert "/theme/7a1f1f.css" in administrator.get("/").text


def test_the_style_sheet_of_the_colour_has_both_themes(enter: Enter, paper: Paper) -> None:
    sheet = enter("").get("/theme/7a1f1f.css").text
    assert "(prefers-color-scheme: light) { :root { --accent: #7a1f1f;" in sheet
    assert "(prefers-color-scheme: dark)" in sheet
    assert "#2a4b9b" in enter("").get("/theme/whatever.css").text


@pytest.mark.parametrize("colour", ["#000000", "#7a1f1f", "#2a4b9b", "#005f3c", "#5b2a86"])
def test_links_and_words_on_buttons_have_contrast_in_both_themes(colour: str) -> None:
    light, dark = light_accent(colour), dark_accent(colour)
    assert light is not None
    for theme, accent in (("light", light), ("dark", dark)):
        assert min(contrast(accent.colour, page) for page in PAGES[theme]) >= ENOUGH
        assert contrast(accent.colour, accent.text) >= ENOUGH


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert light_accent("#ffd700") is None
