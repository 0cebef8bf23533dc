"""Working copies, presence and what opens without network, as scripts ask for them."""

import json
import re

import pytest

from tests.web.conftest import Enter, Paper, Visitor, change_to
from tm.services.translating.presence import Here
from tm.web.blueprints.here import MOST_BYTES, short


def keep(visitor: Visitor, sentence: str, text: object, **other: object) -> int:
    body = {"unit": sentence, "edition": "es-419", "text": text, "base_version": 0, **other}
    headers = {"X-CSRF-Token": visitor.token}
    return visitor.client.post("/keep", json=body, headers=headers).status_code


def test_what_another_device_has_left_is_told_and_stays(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    keep(translator, paper.units[1], "Circula de no")

    body = {"unit": paper.units[1], "edition": "es-419", "text": "Pasa", "base_version": 0, "known": None}
    answer = translator.client.post("/keep", json=body, headers={"X-CSRF-Token": translator.token})

    other = json.loads(answer.text)["other"]
    assert (answer.status_code, other["text"]) == (409, "Circula de no")
    assert keep(translator, paper.units[1], "Pasa", known=other["at"]) == 200


def pieces(visitor: Visitor) -> list[list[str]]:
    """What the device of this visitor is to fetch."""
    found: list[list[str]] = json.loads(visitor.get("/offline/mine").text)["pieces"]
    return found


def address(paper: Paper, more: str = "") -> str:
    return f"/articles/{paper.article}/es-419{more}"


def test_what_was_typed_is_in_the_box_again_also_without_scripts(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    assert keep(translator, paper.units[1], "Circula de no") == 200

    page = translator.get(address(paper, f"?s={paper.units[1]}")).text

    assert re.search(r"<textarea[^>]*>Circula de no</textarea>", page)
    assert "Your unsaved text is back." in page
    assert "Circula de no" not in enter("reader").get(address(paper, f"?s={paper.units[1]}")).text


def test_once_saved_it_is_gone(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    keep(translator, paper.units[1], "Circula de no")

    translator.save(change_to(paper.units[1], "Circula de noche."))

    assert "Circula de no<" not in translator.get(address(paper, f"?s={paper.units[1]}")).text


def test_without_scripts_the_copy_in_the_box_is_gone_once_another_text_is_saved(
    enter: Enter, paper: Paper
) -> None:
    translator = enter("translator")
    keep(translator, paper.units[1], "Circula de no")
    page = translator.get(address(paper, f"?s={paper.units[1]}")).text
    (known,) = re.findall(r'name="known" value="([^"]+)"', page)

    translator.save(change_to(paper.units[1], "Pasa de noche.", known=known))

    page = translator.get(address(paper, f"?s={paper.units[1]}")).text
    assert "Circula de no" not in page
    assert 'name="known"' not in page


def test_what_another_device_typed_since_is_there_after_a_save(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    keep(translator, paper.units[1], "Circula de no")

    translator.save(change_to(paper.units[1], "Pasa de noche."))

    page = translator.get(address(paper, f"?s={paper.units[1]}")).text
    assert re.search(r"<textarea[^>]*>Circula de no</textarea>", page)
    assert "Pasa de noche." in page


@pytest.mark.parametrize(
    ("text", "other", "code"),
    [
        (None, {}, 400),
        (["x"], {}, 400),
        ("x", {"base_version": "many"}, 400),
        ("x", {"base_version": 2**40}, 400),
        ("x", {"known": "yesterday"}, 400),
        ("x", {"known": "2026-01-01T00:00:00"}, 400),
        ("x", {"unit": "no-such"}, 404),
        ("x", {"edition": "xx"}, 404),
        ("x", {"edition": "ar"}, 403),
    ],
)
def test_a_malformed_copy_is_refused(
    text: object, other: dict[str, object], code: int, enter: Enter, paper: Paper
) -> None:
    assert keep(enter("translator"), paper.units[1], text, **other) == code


def test_the_successor_sees_who_typed_it(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    translator.post(address(paper, "/take"))
    keep(translator, paper.units[1], "Circula de no")
    translator.post(address(paper, "/pass-on"), {"to": paper.people["reader"], "note": "Falta poco"})

    page = enter("reader").get(address(paper, f"?s={paper.units[1]}")).text

    assert "Circula de no" in page
    assert "had typed this and not saved it." in page


def test_presence_is_told_with_an_etag(enter: Enter, paper: Paper) -> None:
    translator, reader = enter("translator"), enter("reader")
    translator.get(address(paper, f"/here?s={paper.units[1]}"))

    answer = reader.get(address(paper, "/here"))

    assert [unit for _name, unit in json.loads(answer.text)] == [paper.units[1]]
    again = reader.get(address(paper, "/here"), headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_presence_never_takes_more_than_it_may() -> None:
    crowd = [Here("கலைச்செல்வி " * 9, "0123456789abcdef01")] * 40

    assert len(short(crowd).encode()) <= MOST_BYTES
    assert len(json.loads(short(crowd))) >= 1


def test_a_list_of_what_was_taken_says_when_it_changed(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    assert pieces(translator) == []
    translator.post(address(paper, "/take"))
    ((where, mark),) = pieces(translator)

    assert where == address(paper)
    assert translator.get(where).headers["Pliego-Mark"] == mark
    translator.save(change_to(paper.units[1], "Circula de noche."))
    assert pieces(translator) == [[where, mark]]
    enter("reader").save(change_to(paper.units[2], "Nadie camina."))
    assert pieces(translator) != [[where, mark]]


def test_pages_say_whose_they_are(enter: Enter, paper: Paper) -> None:
    assert enter("reader").get("/").headers["Pliego-Person"] == paper.people["reader"]
    assert enter("").get("/sign-in").headers["Pliego-Person"] == ""


def test_the_worker_names_files_that_are_there_and_stay(enter: Enter, paper: Paper) -> None:
    visitor = enter("")
    answer = visitor.get("/worker.js")
    start = json.loads(answer.text.partition("\n")[0].removeprefix("const DESK = ").removesuffix(";"))

    assert answer.mimetype == "text/javascript"
    assert any(name.endswith("/article.js") for name in start["files"])
    for name in [*start["files"], start["page"]]:
        file = visitor.get(name)
        assert file.status_code == 200, name
        if name != start["page"]:
            assert "max-age=31536000" in file.headers["Cache-Control"]
        file.close()


def test_a_module_of_another_version_is_not_kept(enter: Enter) -> None:
    answer = enter("").get("/static/js-000000000000/article.js")

    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")
    answer.close()


def test_forgetting_a_device_signs_out_and_clears_it(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")

    answer = translator.post("/forget")

    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert translator.get("/account").status_code == 302


def test_a_forged_change_says_so_to_scripts(enter: Enter, paper: Paper) -> None:
    visitor = enter("translator")
    answer = visitor.client.post(
        "/save", json=change_to(paper.units[1], "x"), headers={"X-CSRF-Token": enter("reader").token}
    )

    assert (answer.status_code, json.loads(answer.text)["reason"]) == (400, "csrf")
