"""The register in the desk: looking, adding, proposing, deciding, its list for a spreadsheet."""

import csv
import io
import re

import pytest
from sqlalchemy import select
from werkzeug.test import TestResponse

from tests.builders import NOON, make_translation
from tests.web.conftest import Enter, Paper, Visitor
from tm.document import Status
from tm.glossary.values import Kind
from tm.services import naming
from tm.storage.engine import Database
from tm.storage.paper import Edition
from tm.storage.units import Unit

NAME = {"kind": "organisation", "language": "en", "text": "Dock Workers’ Alliance"}
FORM = {**NAME, "handling": "translate", "case": "auto"}
SPANISH = {
    "preferred-es-419": "Alianza Portuaria",
    "allowed-es-419": "Alianza\nLa Alianza",
    "forbidden-es-419": "Unión",
}


def entry_of(visitor: Visitor, **form: str) -> str:
    """The address of an entry that somebody adds."""
    answer = visitor.post("/names", {**FORM, **form})
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"]


def base_version(visitor: Visitor, address: str) -> str:
    found = re.search(r'name="base_version" value="(\d+)"', visitor.get(address).text)
    assert found
    return found[1]


def test_an_editor_adds_what_each_edition_writes(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    page = editor.get(entry_of(editor, **SPANISH)).text

    assert 'value="Alianza Portuaria"' in page
    assert ">Alianza\nLa Alianza</textarea>" in page
    index = editor.get("/names").text
    assert "Dock Workers’ Alliance" in index
    assert '<bdi class="use-forbidden" lang="es-419">Unión</bdi>' in index


def test_the_register_is_searched_and_filtered(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    entry_of(editor, **SPANISH)

    def listed(query: str) -> list[str]:
        page = editor.get(f"/names?{query}").text
        return re.findall(r'<bdi lang="en">([^<]*)</bdi></a>', page)

    assert listed("") == ["Dock Workers’ Alliance", "Riverton"]
    assert listed("q=portuaria") == ["Dock Workers’ Alliance"]
    assert listed("kind=term") == ["Riverton"]
    assert listed("show=es-419") == ["Riverton"]
    assert listed("show=waiting") == []
    assert "Add “nowhere”" in editor.get("/names?q=nowhere").text


def test_anyone_proposes_an_entry_and_an_editor_decides(enter: Enter, paper: Paper) -> None:
    translator, editor = enter("translator"), enter("editor")
    address = entry_of(translator, **{"proposed-es-419": "Alianza Portuaria"})
    assert "Nothing of that kind" not in editor.get("/names?show=waiting").text
    assert "Take it into the register" in editor.get(address).text
    assert "Take it into the register" not in translator.get(address).text

    editor.post(f"{address}/decide")

    assert "Nothing of that kind" in editor.get("/names?show=waiting").text
    assert 'value="Alianza Portuaria"' in editor.get(address).text
    french = editor.get(f"{address}/history", headers={"Accept-Language": "fr"}).text
    assert '<del dir="auto">proposé</del> <ins dir="auto">tranché</ins>' in french
    assert translator.post(address, {**FORM, "base_version": "2"}).status_code == 403


def test_a_rendering_is_proposed_and_decided_by_its_editor(enter: Enter, paper: Paper) -> None:
    address = f"/names/{paper.entry}"
    for name, tag, text in (("translator_ar", "ar", "ريفرتون"), ("translator", "es-419", "Villarrío")):
        answer = enter(name).post(f"{address}/propose", {"edition": tag, "text": text})
        assert answer.status_code == 303
    spanish, settle = enter("editor_es"), {"edition": "es-419", "text": "Villarrío", "use": "preferred"}
    page = spanish.get(address).text
    assert "ريفرتون" in page
    assert page.count('<button name="use" value="preferred">') == 1

    assert spanish.post(f"{address}/settle", {**settle, "edition": "ar"}).status_code == 403
    assert spanish.post(f"{address}/settle", settle).status_code == 303

    assert 'name="preferred-es-419" value="Villarrío"' in spanish.get(address).text


def test_an_editor_of_one_edition_leaves_the_others_alone(enter: Enter, paper: Paper) -> None:
    editor, spanish = enter("editor"), enter("editor_es")
    address = entry_of(editor, **SPANISH, **{"preferred-ar": "تحالف"})
    form = {
        **FORM,
        "base_version": base_version(spanish, address),
        "preferred-es-419": "Alianza",
        "preferred-ar": "x",
    }

    assert spanish.post(address, form).status_code == 303

    page = editor.get(address).text
    assert 'name="preferred-es-419" value="Alianza"' in page
    assert 'name="preferred-ar" value="تحالف"' in page


def test_the_second_of_two_savers_keeps_what_was_typed(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    address = f"/names/{paper.entry}"
    form = {**FORM, "text": "Riverton", "kind": "place", "base_version": base_version(editor, address)}
    assert editor.post(address, form).status_code == 303

    answer = editor.post(address, {**form, "text": "River Town"})

    assert answer.status_code == 409
    assert "changed meanwhile" in answer.text
    assert 'value="River Town"' in answer.text


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"text": " "}, "needs words"),
        ({"language": "klingonese"}, "language tag"),
        ({"text": "Riverton", "kind": "term"}, "already"),
    ],
)
def test_what_cannot_be_saved_is_told_in_the_form(
    enter: Enter, paper: Paper, form: dict[str, str], words: str
) -> None:
    answer = enter("editor").post("/names", {**FORM, **SPANISH, **form})

    assert answer.status_code == 400
    assert words in answer.text
    assert 'value="Alianza Portuaria"' in answer.text


def test_the_history_tells_what_changed(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    address = entry_of(editor, **SPANISH)
    form = {
        **FORM,
        **SPANISH,
        "base_version": base_version(editor, address),
        "preferred-es-419": "La Portuaria",
    }
    editor.post(address, form)
    page = enter("layout").get(f"{address}/history").text

    assert '<del dir="auto">Alianza Portuaria</del>' in page
    assert '<ins dir="auto">La Portuaria</ins>' in page
    assert page.index("changed it") < page.index("added it")


def test_what_is_taken_out_is_gone(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    editor.post(f"/names/{paper.entry}/remove")

    assert editor.get(f"/names/{paper.entry}").status_code == 404
    assert "Nothing yet" in editor.get("/names").text


def test_the_list_is_one_for_spreadsheets(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    entry_of(editor, **{**SPANISH, "preferred-es-419": "=2+2"})
    answer = editor.get("/names/names.csv")
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))

    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert [(row["text"], row["es-419"]) for row in rows] == [
        ("Riverton", ""),
        ("Dock Workers’ Alliance", "'=2+2"),
    ]


def test_a_long_register_has_pages(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        for number in range(120):
            wording = naming.Wording(Kind.TERM, "en", f"word {number:03}")
            naming.save(session, None, wording, person=None, may_decide=True, at=NOON)
    editor = enter("editor")

    assert "1–100 of 121" in editor.get("/names").text
    assert "101–121 of 121" in editor.get("/names?first=100").text


def test_hostile_words_are_shown_as_words(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    address = entry_of(
        editor, text='<script>"x"</script>', note="<b>", **{"preferred-es-419": '"><img src=x>'}
    )

    for page in ("/names", address, f"{address}/history"):
        text = editor.get(page).text
        assert "<img" not in text
        assert '<script>"' not in text


def _upload(visitor: Visitor, content: str) -> TestResponse:
    data = {"list": (io.BytesIO(content.encode()), "names.csv")}
    return visitor.post("/names/names.csv", data, content_type="multipart/form-data")


def test_a_list_comes_in_and_lines_that_cannot_be_taken_are_told(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    answer = _upload(editor, "en,es-419\nstrike,huelga\n–,x\n")

    assert answer.status_code == 200
    assert "1 new, 0 changed, 0 as they were, 1 refused." in answer.text
    assert "Line 3: A name or term needs words" in answer.text
    assert "huelga" in answer.text
    again = _upload(editor, editor.get("/names/names.csv").data.decode("utf-8-sig"))
    assert "0 new, 0 changed, 2 as they were, 0 refused." in again.text
    assert _upload(editor, "").status_code == 400
    assert _upload(enter("editor_es"), "en,es-419\nstrike,huelga\n").status_code == 403


def test_an_editor_lets_approved_translations_teach(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor_es")
    address = entry_of(editor, text="tram", kind="term", **{"preferred-es-419": "tranvía"})
    with sqlite_database.writing() as session:
        unit = session.scalars(select(Unit).where(Unit.public_id == paper.units[0])).one()
        spanish = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
        make_translation(session, unit, spanish, "Vuelve el tranvía", status=Status.APPROVED)

    answer = editor.post("/names/learn/es-419", follow_redirects=True)

    assert "Looked through 1 approved sentence." in answer.text
    assert "In 1 approved sentences that name it, 1 call it so." in editor.get(address).text


def test_words_of_an_article_are_proposed_from_there(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    page = translator.get(f"/articles/{paper.article}/es-419").text
    form = translator.get("/names/new?edition=es-419&language=en&q=Night+Circle").text

    assert 'formaction="/names/new"' in page
    assert re.search(r'id="text"[^>]* value="Night Circle"', form)
    assert '<option value="en" selected>' in form
