"""The page of the log: what it shows to whom, and in which words."""

from tests.web.conftest import Enter, Paper, change_to
from tm.document import IssueState
from tm.services.placements import Column
from tm.services.translating import batches
from tm.storage.history import Subject
from tm.web.labels.history import HISTORY
from tm.web.labels.log import DONE, SUBJECTS
from tm.workflow.moves import Action


def test_a_save_stands_there_and_leads_to_its_sentence(enter: Enter, paper: Paper) -> None:
    enter("translator").save(change_to(paper.units[1], "Anda de noche."))

    page = enter("editor").get("/log?kind=translation&edition=es-419&issue=16-2").text

    assert "Anda de noche." in page
    assert f"/articles/{paper.article}/es-419/history/{paper.units[1]}" in page
    assert "Anda de noche." not in enter("editor").get("/log?day=2001-02-03").text
    assert enter("editor").get("/log?day=tomorrow").status_code == 404


def test_a_plan_and_the_rules_of_the_paper_say_both_numbers(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    for days in ("3", "5"):
        editor.post("/plan", {"layout-": days, "layout-ar": "7"})
    enter("administrator").post("/editions/rules", {"hold": "9", "grace": "2", "own_work": "others_only"})

    page = editor.get("/log?kind=paper").text

    assert '<del dir="auto">3</del> <ins dir="auto">5</ins>' in page
    assert "Layout · Arabic" in page
    assert "Somebody else always reads a text before it is approved" in page


def test_house_style_checks_and_notes_say_what_stood_before(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    editor.post("/editions/es-419", {"style-headline_case": "title", "style-jump_to": "Va a {title}"})
    editor.post("/editions/es-419/checks", {"group-numbers": "warning", "headline_letters": "40"})
    for version, tone in enumerate(("dry", "warm")):
        note = {"base_version": str(version), "tone": tone, "words": "Ask her."}
        editor.post(f"/articles/{paper.article}/notes", note)

    page = editor.get("/log").text

    for before, after in (
        ("as typed", "Each Word With a Capital"),
        ("as usual", "is said, keeps from nothing"),
        ("dry", "warm"),
    ):
        assert f'<del dir="auto">{before}</del> <ins dir="auto">{after}</ins>' in page
    assert '<ins dir="auto">Va a {title}</ins>' in page
    assert '<ins dir="auto">40</ins>' in page
    assert page.count("Quotation marks") == 0


def test_accounts_are_for_those_who_manage_them(enter: Enter, paper: Paper) -> None:
    person = paper.people["reader"]
    enter("administrator").post(f"/people/{person}/grant", {"role": "layout", "edition": ""})

    assert "gave a role" in enter("administrator").get("/log").text
    for address in ("/log", "/log?kind=person"):
        assert "gave a role" not in enter("editor").get(address).text


def test_what_can_be_done_has_words() -> None:
    assert set(Subject) == SUBJECTS.keys()
    assert {*Column, *batches.Kind, batches.UNDO} <= DONE[Subject.PLACEMENT].keys()
    assert set(IssueState) <= DONE[Subject.ISSUE].keys()
    assert set(Action) <= HISTORY.keys()
