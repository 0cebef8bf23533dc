"""The page of standing texts: one version per edition, with status, slots, conflicts and history."""

import re

from sqlalchemy import select

from tests.web.conftest import Enter, Paper
from tm.document import Status
from tm.storage.engine import Database
from tm.storage.paper import Edition
from tm.storage.standing import StandingRendering, StandingText


def _form(text: str, *, base: int = 0, action: str = "translated", **slots: str) -> dict[str, object]:
    values = {f"slot-{name}": value for name, value in slots.items()}
    return {"change_id": "a-change-id", "base_version": base, "text": text, "action": action, **values}


def _rendering(database: Database, key: str, tag: str) -> StandingRendering | None:
    with database.reading() as session:
        query = (
            select(StandingRendering)
            .join(StandingText, StandingText.id == StandingRendering.standing_id)
            .join(Edition, Edition.id == StandingRendering.edition_id)
            .where(StandingText.key == key, Edition.tag == tag)
        )
        row = session.scalar(query)
        session.expunge_all()
        return row


def test_each_edition_has_a_field_of_its_own_language(enter: Enter, paper: Paper) -> None:
    page = enter("editor").get("/standing").text
    assert 'name="text" rows="2" lang="es-419" dir="ltr"' in page
    assert 'name="text" rows="2" lang="ar" dir="rtl"' in page


def test_a_version_is_saved_with_its_slots(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    form = _form("Cartas a {url}", url="example.org/es")
    answer = enter("translator").post("/standing/letters/es-419", form)
    assert answer.headers["Location"] == "/standing#t-letters"
    row = _rendering(sqlite_database, "letters", "es-419")
    assert row is not None
    assert (row.text, dict(row.slots), row.status) == (
        "Cartas a {url}",
        {"url": "example.org/es"},
        Status.TRANSLATED,
    )


def test_the_same_form_sent_twice_is_saved_once_but_an_edited_one_again(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    translator = enter("translator")
    for text in ("Cartas", "Cartas", "Cartas y más"):
        version = 0 if text == "Cartas" else 1
        translator.post("/standing/letters/es-419", _form(text, base=version))
    row = _rendering(sqlite_database, "letters", "es-419")
    assert row is not None
    assert (row.text, row.version) == ("Cartas y más", 2)


def test_the_second_of_two_savers_gets_both_texts(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    enter("reader").post("/standing/letters/es-419", _form("Cartas", url="example.org/theirs"))
    answer = enter("translator").post("/standing/letters/es-419", _form("Correo", url="example.org/mine"))
    assert answer.status_code == 409
    for text in ("Cartas", "Correo", "Reader", "example.org/theirs", "example.org/mine"):
        assert text in answer.text
    row = _rendering(sqlite_database, "letters", "es-419")
    assert row is not None
    assert row.text == "Cartas"
    base = re.search(r'name="base_version" value="(\d+)"', answer.text)
    assert base
    form = _form("Cartas y correo", base=int(base[1]))
    assert enter("translator").post("/standing/letters/es-419", form).status_code == 303


def test_a_refused_text_stays_in_its_field(enter: Enter, paper: Paper) -> None:
    answer = enter("translator").post("/standing/letters/es-419", _form("Cartas", action="approve"))
    assert answer.status_code == 422
    assert ">Cartas</textarea>" in answer.text
    assert "Only second readers and editors approve." in answer.text


def test_a_new_text_has_a_field_for_each_slot_it_names(enter: Enter, paper: Paper) -> None:
    form = {"kind": "box", "edition": "en", "text": "Read more on {url}, page {page}"}
    page = enter("editor").post("/standing", form, follow_redirects=True).text
    assert 'name="slot-url"' in page
    assert 'name="slot-page"' in page


def test_a_new_text_without_words_is_refused_in_its_form(enter: Enter, paper: Paper) -> None:
    answer = enter("editor").post("/standing", {"kind": "box", "edition": "en", "text": "  "})
    assert answer.status_code == 400
    assert "A standing text needs words; type some." in answer.text
    assert '<option value="box" selected>' in answer.text


def test_the_history_tells_who_wrote_what(enter: Enter, paper: Paper) -> None:
    enter("translator").post("/standing/letters/es-419", _form("Cartas"))
    enter("reader").post("/standing/letters/es-419", _form("Cartas y correo", base=1))
    page = enter("layout").get("/standing/letters/es-419/history").text
    assert page.index("Reader") < page.index("Translator")
    assert "<ins>" in page
    assert enter("layout").get("/standing/nothing/es-419/history").status_code == 404


def test_who_may_not_write_in_an_edition_reads_what_it_prints(enter: Enter, paper: Paper) -> None:
    page = enter("translator_ar").get("/standing").text
    assert page.count("<textarea") == 1
    assert enter("translator_ar").post("/standing/letters/es-419", _form("Cartas")).status_code == 403


def test_what_may_be_wrong_in_a_version_stands_beside_it(enter: Enter, paper: Paper) -> None:
    enter("editor").post(
        "/standing/letters/en", _form("Letters in 300 words to {url}", action="translated", base=1)
    )
    enter("translator").post("/standing/letters/es-419", _form("Cartas de 200 palabras a {url}"))
    assert "The original says 300, here stands 200." in enter("translator").get("/standing").text
