"""The one way to save, from a form and from a script."""

import html
import re

import pytest
from flask import Flask

from tests.web.conftest import Enter, Paper, Visitor, change_to


def test_a_script_saves_and_gets_what_it_must_show(enter: Enter, paper: Paper) -> None:
    answer = enter("translator").save(change_to(paper.units[3], "*Todo el mundo* viaja gratis."))
    assert answer.status_code == 200
    assert answer.get_json()["outcome"] == "saved"
    assert answer.get_json()["version"] == 1
    assert answer.get_json()["mark"] == "translated"
    assert answer.get_json()["html"] == "<em>Todo el mundo</em> viaja gratis."


def test_a_form_saves_and_opens_the_next_open_sentence(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    answer = translator.post("/save", change_to(paper.units[1], "Corre de noche."))
    assert answer.status_code == 303
    assert answer.headers["Location"].endswith(f"?s={paper.units[2]}#e-{paper.units[2]}")
    page = translator.get(answer.headers["Location"]).text
    assert "Corre de noche." in page
    assert f'id="e-{paper.units[2]}"' in page


def test_after_the_last_sentence_the_article_is_shown(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    for unit in paper.units:
        answer = translator.post("/save", change_to(unit, "Listo."))
    assert answer.headers["Location"].endswith("#finished")
    assert "No sentence of this article is left to do" in translator.get(answer.headers["Location"]).text


def test_the_end_of_an_article_says_what_comes_next(enter: Enter, paper: Paper) -> None:
    translator, end = enter("translator"), f"/articles/{paper.article}/es-419/next"
    assert translator.get(end).status_code == 404
    assert 'id="finished"' in translator.get(f"/articles/{paper.article}/es-419").text
    for unit in paper.units:
        translator.post("/save", change_to(unit, "Listo."))

    assert "Its readers see it" in translator.get(end).text
    assert "Read and approve it" in enter("reader").get(end).text


def test_of_two_savers_the_second_gets_both_texts(enter: Enter, paper: Paper) -> None:
    unit = paper.units[1]
    enter("reader").save(change_to(unit, "Funciona de noche."))
    script = enter("translator").save(change_to(unit, "Corre de noche."))
    assert script.status_code == 409
    assert script.get_json()["theirs"]["text"] == "Funciona de noche."
    assert "data-conflict" in script.get_json()["conflict"]
    form = enter("translator").post("/save", change_to(unit, "Anda de noche.", change_id="another-change"))
    assert form.status_code == 409
    for text in ("Funciona", "Anda", "Reader"):
        assert text in form.text
    page = enter("translator").get(f"/articles/{paper.article}/es-419").text
    assert "Funciona de noche." in page
    assert "Anda de noche." not in page
    past = enter("translator").get(f"/articles/{paper.article}/es-419/history/{unit}").text
    assert "Corre" in past


def test_who_decides_later_finds_both_versions_at_the_sentence(enter: Enter, paper: Paper) -> None:
    unit, translator = paper.units[1], enter("translator")
    enter("reader").save(change_to(unit, "Funciona de noche."))
    page = translator.post("/save", change_to(unit, "Anda de noche.")).text
    later = f"/articles/{paper.article}/es-419?later={unit}"
    assert f'href="{later}#s-{unit}" data-later>Decide later</a>' in page
    shown = translator.get(later).text
    past = f"/articles/{paper.article}/es-419/history/{unit}"
    assert f'id="n-{unit}" lang="en" href="{past}">two versions</a>' in shown
    assert "two versions" not in translator.get(f"/articles/{paper.article}/es-419").text


def test_changes_of_different_words_are_put_together(enter: Enter, paper: Paper) -> None:
    unit = paper.units[1]
    enter("translator").save(change_to(unit, "El tranvía corre de noche por la ciudad."))
    one = change_to(unit, "El autobús corre de noche por la ciudad.", base_version=1, change_id="one-change")
    other = change_to(
        unit, "El tranvía corre de noche por el barrio.", base_version=1, change_id="other-change"
    )
    enter("reader").save(one)
    page = enter("translator").post("/save", other).text
    assert "El autobús corre de noche por el barrio.</textarea>" in page


def test_a_change_that_comes_twice_is_one_change(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    change = change_to(paper.units[1], "Corre.")
    assert translator.save(change).json == translator.save(change).json
    later = {**change, "text": "Corre de noche.", "base_version": 1}
    assert translator.save(later).get_json()["version"] == 2


def test_only_those_who_may_approve_do(enter: Enter, paper: Paper) -> None:
    change = change_to(paper.units[1], "Corre.", action="approve")
    refused = enter("translator").save(change)
    assert refused.status_code == 422
    assert refused.get_json()["reason"] == "may_not_approve"
    assert enter("reader").save({**change, "change_id": "reader-change"}).get_json()["status"] == "approved"


def test_a_refused_form_gives_the_text_back(enter: Enter, paper: Paper) -> None:
    answer = enter("translator").post("/save", change_to(paper.units[0], "El tranvía", action="join"))
    assert answer.status_code == 422
    assert "El tranvía" in answer.text


@pytest.mark.parametrize(
    "wrong",
    [
        {"action": "dance"},
        {"base_version": "x"},
        {"base_version": 10**20},
        {"change_id": ""},
        {"basis_version": None},
        {"change_id": "x" * 70},
    ],
)
def test_a_malformed_change_is_refused(enter: Enter, paper: Paper, wrong: dict[str, object]) -> None:
    assert enter("translator").save(change_to(paper.units[1], "Corre.", **wrong)).status_code == 400


def test_what_is_no_sentence_is_not_there(enter: Enter) -> None:
    assert enter("translator").save(change_to("no-such-unit", "Corre.")).status_code == 404


def test_leaving_out_and_joining_are_shown(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    translator.post("/save", change_to(paper.units[1], "", action="leave_out"))
    translator.post("/save", change_to(paper.units[2], "", action="join"))
    page = translator.get(f"/articles/{paper.article}/es-419").text
    assert "[left out]" in page
    assert "[joined to the sentence before]" in page


def test_a_right_to_left_edition_turns_only_its_texts(enter: Enter, paper: Paper) -> None:
    page = enter("translator_ar").get(f"/articles/{paper.article}/ar?s={paper.units[1]}").text
    assert '<html lang="en" dir="ltr">' in page
    assert 'class="target text t-paragraph" lang="ar" dir="rtl"' in page
    assert 'class="source text t-paragraph" lang="en" dir="ltr"' in page
    assert 'rows="3" lang="ar" dir="rtl"' in page


def test_taking_and_letting_go(enter: Enter, paper: Paper, app: Flask) -> None:
    translator = enter("translator")
    taken = translator.post(f"/articles/{paper.article}/es-419/take")
    assert f"s={paper.units[0]}" in taken.headers["Location"]
    assert "Continue" in translator.get("/").text
    assert "Translator" in translator.get("/issues/16-2").text
    gone = translator.post(f"/articles/{paper.article}/es-419/let-go", {"next": "/"})
    assert gone.headers["Location"] == "/"
    assert "Continue" not in translator.get("/").text


def test_another_edition_can_be_read_in_place_of_the_original(enter: Enter, paper: Paper) -> None:
    unit = paper.units[1]
    enter("translator").save(change_to(unit, "Corre de noche."))
    arabic = enter("translator_ar")
    page = arabic.get(f"/articles/{paper.article}/ar?read=es-419&s={unit}").text
    assert f'<span id="o-{unit}" class="here">Corre de noche.</span>' in page
    assert 'name="basis_edition" autocomplete="off" value="es-419"' in page
    change = change_to(unit, "يسير ليلا.", edition="ar", basis_edition="es-419", read="es-419")
    answer = arabic.post("/save", change)
    assert "read=es-419" in answer.headers["Location"]
    enter("translator").save(change_to(unit, "Circula de noche.", base_version=1, change_id="a-second-look"))
    changed = arabic.get(f"/articles/{paper.article}/ar").text
    assert "s-changed" in changed
    was = html.unescape(re.findall(r'data-was="([^"]*)"', changed)[0])
    assert "Spanish (Latin America)" in was
    assert re.search(r'<span class="text" lang="es-419" dir="ltr">.*<del>Corre</del>.*Circula', was)
    opened = arabic.get(f"/articles/{paper.article}/ar?s={unit}").text
    assert was in opened


@pytest.fixture
def from_spanish(enter: Enter, paper: Paper) -> tuple[Visitor, str]:
    """Somebody who has translated a sentence into Arabic from the Spanish, and the address of its article."""
    unit = paper.units[1]
    enter("translator").save(change_to(unit, "Corre de noche."))
    arabic = enter("translator_ar")
    arabic.save(change_to(unit, "يسير ليلا.", edition="ar", basis_edition="es-419"))
    return arabic, f"/articles/{paper.article}/ar"


def basis_in(page: str) -> tuple[str, str]:
    """The edition and the version that the open sentence says it is made from."""
    edition = re.findall(r'name="basis_edition" autocomplete="off" value="([^"]*)"', page)
    return edition[0], re.findall(r'name="basis_version" autocomplete="off" value="([^"]*)"', page)[0]


def test_the_language_that_somebody_translates_from_is_there_the_next_time(
    enter: Enter, paper: Paper, from_spanish: tuple[Visitor, str]
) -> None:
    arabic, article = from_spanish
    without = change_to(paper.units[2], "لا أحد يمشي.", edition="ar", change_id="none-in-spanish-yet")
    arabic.save(without)

    page = arabic.get(f"{article}?s={paper.units[1]}").text
    assert f'<span id="o-{paper.units[1]}" class="here">Corre de noche.</span>' in page
    assert '/ar/help/UNIT?read=es-419"' in page
    assert 'name="read"' not in page

    original = arabic.get(f"{article}?s={paper.units[1]}&read=").text
    assert f'<span id="o-{paper.units[1]}" class="here">It runs at night.</span>' in original
    assert f'href="?s={paper.units[1]}&read=#e-{paper.units[1]}"' in html.unescape(original)
    arabic.save(
        change_to(paper.units[1], "يجري ليلا.", edition="ar", base_version=1, change_id="from-english")
    )
    assert "Corre de noche." not in arabic.get(article).text


def test_nobody_else_is_given_the_language_that_one_translates_from(
    enter: Enter, from_spanish: tuple[Visitor, str]
) -> None:
    _, article = from_spanish

    assert "Corre de noche." not in enter("editor").get(article).text


@pytest.mark.parametrize("page", ["?read=&", "/read?"])
def test_still_right_stays_with_the_language_it_was_made_from(
    page: str, enter: Enter, paper: Paper, from_spanish: tuple[Visitor, str]
) -> None:
    arabic, article = from_spanish
    who = arabic if page == "?read=&" else enter("editor")
    unit = paper.units[1]
    enter("translator").save(change_to(unit, "Circula de noche.", base_version=1, change_id="a-second-look"))

    opened = who.get(f"{article}{page}s={unit}").text
    assert basis_in(opened) == ("es-419", "2")
    assert "<del>Corre</del>" in html.unescape(opened)


def test_from_beside_a_sentence_one_goes_over_to_another_language_and_back(
    enter: Enter, paper: Paper
) -> None:
    unit = paper.units[1]
    enter("translator").save(change_to(unit, "Corre de noche."))
    arabic, page = enter("translator_ar"), f"/articles/{paper.article}/ar"
    link = re.compile(r'<a href="([^"]*)">Translate from this</a>')

    (over,) = link.findall(arabic.get(f"{page}/help/{unit}").text)
    (back,) = link.findall(arabic.get(html.unescape(over)).text)

    assert html.unescape(over) == f"{page}?s={unit}&read=es-419#e-{unit}"
    assert html.unescape(back) == f"{page}?s={unit}&read=#e-{unit}"


def test_an_article_is_passed_on_with_a_word(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    translator.post(f"/articles/{paper.article}/es-419/take")
    page = translator.get(f"/articles/{paper.article}/es-419/who").text
    offered = page[page.index('<select id="pass-to"') :].split("</select>")[0]
    assert f'value="{paper.people["reader"]}"' in offered
    assert f'value="{paper.people["layout"]}"' not in offered
    translator.post(
        f"/articles/{paper.article}/es-419/pass-on", {"to": paper.people["reader"], "note": "Falta el final."}
    )
    assert "Falta el final." in enter("reader").get(f"/articles/{paper.article}/es-419").text
    assert "Continue" in enter("reader").get("/").text
    assert "Continue" not in translator.get("/").text


def test_a_closed_issue_says_so_and_one_in_the_archive_is_only_read(enter: Enter, paper: Paper) -> None:
    translator, editor = enter("translator"), enter("editor")
    page = f"/articles/{paper.article}/es-419?s={paper.units[1]}"
    editor.post(f"/issues/{paper.issue}/state", {"state": "closed"})
    assert "This issue is closed." in translator.get(page).text
    assert translator.save(change_to(paper.units[1], "Circula de noche.")).status_code == 200
    editor.post(f"/issues/{paper.issue}/state", {"state": "archived"})

    away = translator.get(page).text

    assert "This issue is in the archive" in away
    assert "Circula de noche." in away
    assert "<textarea" not in away
    refused = translator.save(change_to(paper.units[1], "Pasa de noche.", base_version=1))
    assert refused.status_code == 422
    assert "This issue is in the archive." in refused.text
