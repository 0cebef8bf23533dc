"""Findings in the answers of the desk: told with a save, in the way of an approval, passed with a reason."""

from tests.web.conftest import Enter, Paper, change_to

LEFT = "It runs at night."


def test_a_save_answers_with_what_was_found(enter: Enter, paper: Paper) -> None:
    answer = enter("translator").save(change_to(paper.units[1], LEFT)).get_json()
    (finding,) = answer["findings"]
    assert answer["outcome"] == "saved"
    assert (finding["check"], finding["severity"], finding["passed"]) == ("untranslated", "error", None)
    assert finding["said"] == "This still seems to be the original."
    assert finding["spans"] == [[0, len(LEFT)]]


def test_nothing_found_is_an_empty_list(enter: Enter, paper: Paper) -> None:
    answer = enter("translator").save(change_to(paper.units[1], "Corre de noche.")).get_json()
    assert answer["findings"] == []


def test_an_error_is_passed_with_a_reason_and_then_approved(enter: Enter, paper: Paper) -> None:
    reader = enter("reader")
    refused = reader.save(change_to(paper.units[1], LEFT, action="approve"))
    assert refused.status_code == 422
    assert refused.get_json()["reason"] == "error_stands"
    wish = {
        "unit": paper.units[1],
        "edition": "es-419",
        "text": LEFT,
        "key": refused.get_json()["findings"][0]["key"],
        "reason": "The title of a song",
    }
    assert reader.post("/findings", wish).status_code == 303
    again = reader.save(change_to(paper.units[1], LEFT, action="approve", change_id="another-change"))
    assert again.get_json()["status"] == "approved"
    assert again.get_json()["findings"][0]["passed"] == "The title of a song"
    past = reader.get(f"/articles/{paper.article}/es-419/history/{paper.units[1]}").text
    assert "said why a finding may stay" in past


def test_without_script_the_error_is_shown_with_a_place_for_the_reason(enter: Enter, paper: Paper) -> None:
    page = enter("reader").post("/save", change_to(paper.units[1], LEFT, action="approve"))
    assert page.status_code == 422
    assert "This still seems to be the original." in page.text
    assert 'name="reason" required' in page.text
    assert LEFT in page.text


def test_a_finding_that_is_not_there_cannot_be_passed(enter: Enter, paper: Paper) -> None:
    wish = {"unit": paper.units[1], "edition": "es-419", "text": "Corre de noche.", "key": "x", "reason": "y"}
    assert enter("translator").post("/findings", wish).status_code == 404


def test_the_answer_of_a_save_stays_small(enter: Enter, paper: Paper) -> None:
    worst = "  ".join(["It runs at night"] * 20)
    answer = enter("translator").save(change_to(paper.units[1], worst))
    assert len(answer.get_json()["findings"]) <= 6


def test_the_text_shows_where_something_was_found(enter: Enter, paper: Paper) -> None:
    translator, address = enter("translator"), f"/articles/{paper.article}/es-419/flags"
    before = translator.get(address).get_json()

    wrong = translator.save(change_to(paper.units[1], LEFT)).get_json()
    right = translator.save(change_to(paper.units[2], "Nadie tiene que caminar.")).get_json()

    assert before == {}
    assert wrong["flag"] == {"severity": "error", "word": "1 check"}
    assert right["flag"] is None
    assert translator.get(address).get_json() == {paper.units[1]: wrong["flag"]}


def test_what_somebody_let_stay_is_not_shown(enter: Enter, paper: Paper) -> None:
    reader = enter("reader")
    saved = enter("translator").save(change_to(paper.units[1], LEFT)).get_json()
    wish = {"unit": paper.units[1], "edition": "es-419", "text": LEFT, "reason": "The title of a song"}
    reader.post("/findings", wish | {"key": saved["findings"][0]["key"]})

    assert enter("translator").get(f"/articles/{paper.article}/es-419/flags").get_json() == {}


def test_only_who_may_translate_asks_for_it(enter: Enter, paper: Paper) -> None:
    assert enter("layout").get(f"/articles/{paper.article}/es-419/flags").status_code == 403


def test_without_scripts_the_next_sentence_leads_back_to_what_was_found(enter: Enter, paper: Paper) -> None:
    translator, unit = enter("translator"), paper.units[1]
    wrong = translator.post("/save", change_to(unit, LEFT))
    right = translator.post(
        "/save", change_to(paper.units[2], "Nadie tiene que caminar.", change_id="another-one")
    )

    assert f"checked={unit}" in wrong.headers["Location"]
    assert (
        f'href="?s={unit}#e-{unit}">What the checks say</a>' in translator.get(wrong.headers["Location"]).text
    )
    assert "checked=" not in right.headers["Location"]
