"""An article is given from its cell on the board: who could take it, and one press."""

import re

from tests.builders import make_article, make_placement, make_text, make_translation
from tests.web.conftest import Enter, Paper
from tm.storage.engine import Database
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Unit

BOARD = "/issues/16-2?edition=es-419"


def _sheet(paper: Paper) -> str:
    return f"/articles/{paper.article}/es-419/give"


def _names(page: str) -> list[str]:
    """Those to whom it can be given, in their order."""
    return re.findall(r'aria-label="Give it to ([^"]+)"', page)


def test_a_cell_leads_to_those_who_may_take_its_piece(enter: Enter, paper: Paper) -> None:
    board = enter("editor_es").get("/issues/16-2").text
    assert f'href="{_sheet(paper)}"' in board
    assert f'href="/articles/{paper.article}/ar/give"' not in board  # not this editor's
    assert "/give" not in enter("translator").get("/issues/16-2").text

    page = enter("editor_es").get(_sheet(paper)).text
    assert set(_names(page)) == {"Translator", "Reader", "Editor_es", "Editor", "Administrator"}


def test_one_press_gives_it_and_leads_back_to_its_row(enter: Enter, paper: Paper) -> None:
    editor = enter("editor_es")
    page = editor.get(_sheet(paper), headers={"Referer": f"http://localhost{BOARD}"}).text
    assert f'name="next" value="{BOARD}"' in page

    form = {"to": paper.people["translator"], "next": BOARD}
    answer = editor.post(f"{_sheet(paper)}-to", form)
    assert answer.status_code == 303
    assert re.fullmatch(rf"/issues/16-2\?edition=es-419&gave=\d+#a-{paper.article}", answer.location)

    board = editor.get(answer.location).text
    assert f'id="a-{paper.article}"' in board
    assert "Translator has the article now, and is told." in board
    assert 'class="who">Translator<' in board
    assert 'aria-label="1 new notice"' in enter("translator").get("/").text


def test_what_was_given_is_taken_back_from_the_board(enter: Enter, paper: Paper) -> None:
    editor = enter("editor_es")
    answer = editor.post(f"{_sheet(paper)}-to", {"to": paper.people["translator"], "next": BOARD})
    found = re.search(r'name="gave" value="(\d+)"', editor.get(answer.location).text)
    assert found

    back = editor.post(
        "/issues/16-2/goes/take-back", {"gave": found[1], "next": BOARD}, follow_redirects=True
    )
    assert "1 piece is free again." in back.text
    assert 'class="who">Translator<' not in back.text


def test_what_somebody_has_is_given_to_another_with_them_or_in_their_place(
    enter: Enter, paper: Paper
) -> None:
    editor, translator = enter("editor_es"), paper.people["translator"]
    editor.post(f"{_sheet(paper)}-to", {"to": translator})
    page = editor.get(_sheet(paper)).text
    assert "Translator has it now." in page
    assert "Translator" not in _names(page)

    editor.post(f"{_sheet(paper)}-to", {"to": paper.people["reader"]})
    assert 'class="who">Translator, Reader<' in editor.get("/issues/16-2").text
    answer = editor.post(
        f"{_sheet(paper)}-to", {"to": paper.people["editor_es"], "giver": translator, "next": BOARD}
    )
    assert 'class="who">Reader, Editor_es<' in editor.get("/issues/16-2").text

    [number] = re.findall(r'name="gave" value="(\d+)"', editor.get(answer.location).text)
    back = editor.post("/issues/16-2/goes/take-back", {"gave": number, "next": BOARD}, follow_redirects=True)
    assert "Translator, Reader has it now." in back.text
    assert 'class="who">Translator, Reader<' in back.text


def test_nobody_gets_what_they_may_not_translate(enter: Enter, paper: Paper) -> None:
    form = {"to": paper.people["layout"], "note": "Please"}
    answer = enter("editor_es").post(f"{_sheet(paper)}-to", form)
    assert answer.status_code == 400
    assert "Layout may not translate into" in answer.text
    assert 'value="Please"' in answer.text


def test_an_address_elsewhere_is_not_gone_back_to(enter: Enter, paper: Paper) -> None:
    editor = enter("editor_es")
    page = editor.get(_sheet(paper), headers={"Referer": "http://elsewhere.test/issues/16-2"}).text
    assert 'name="next" value="/issues/16-2"' in page
    form = {"to": paper.people["translator"], "next": "http://elsewhere.test/"}
    assert editor.post(f"{_sheet(paper)}-to", form).location.startswith("/?gave=")


def test_it_is_called_as_the_board_calls_it(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        title = session.query(Unit).filter_by(text="The tram is back").one()
        make_translation(session, title, session.get_one(Edition, 2), "El tranvía ha vuelto")

    page = enter("editor_es").get(_sheet(paper)).text
    assert '<bdi lang="en">The tram is back</bdi>' in page


def test_what_is_only_announced_is_given_too_and_taken_back(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    promise = {
        "title": "The strike",
        "language": "en",
        "issue": "16-2",
        "choose": "chosen",
        "editions": ["es-419"],
    }
    editor.post("/announce", promise)
    found = re.search(
        r'href="(/articles/\w+/es-419/give)"', editor.get("/issues/16-2").text.split("The strike")[1]
    )
    assert found
    answer = editor.post(f"{found[1]}-to", {"to": paper.people["translator"]})
    assert "gave=" in answer.location


def test_who_has_the_least_to_do_stands_first_and_what_is_done_does_not_count(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    with sqlite_database.writing() as session:
        issue, spanish = session.get_one(Issue, 1), session.get_one(Edition, 2)
        person = session.query(Person).filter_by(name="translator").one()
        person.reads = ["fr"]
        for number in range(2):
            other = make_article(session, issue, home=session.get_one(Edition, 1), page=2)
            make_placement(session, other, spanish)
            make_text(session, other, "Four words are here.", f"More of it, {number}.")
            if number:
                busy = other.public_id
    editor = enter("editor")
    editor.post(f"/articles/{busy}/es-419/give-to", {"to": paper.people["reader"]})

    page = editor.get(_sheet(paper)).text
    assert _names(page)[-2:] == ["Reader", "Translator"]
    assert "has 1 piece</span>" in page.replace(" · 8 words", "")
    assert "does not read English" in page


def test_what_nobody_has_is_given_from_the_list_of_what_is_missing(enter: Enter, paper: Paper) -> None:
    editor, missing = enter("editor_es"), "/issues/16-2/missing/es-419"
    assert f'href="{_sheet(paper)}"' in editor.get(missing).text
    assert f'href="{_sheet(paper)}"' not in enter("translator").get(missing).text

    answer = editor.post(f"{_sheet(paper)}-to", {"to": paper.people["translator"], "next": missing})
    page = editor.get(answer.location).text
    assert "Translator has the article now, and is told." in page
    assert f'href="{_sheet(paper)}"' not in page
    assert 'name="gave"' in page
