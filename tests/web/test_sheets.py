"""The sheets on which layout and editors set places, the filters of the board, and what is held back."""

import json
import re

import pytest
from sqlalchemy import select

from tests.builders import make_question
from tests.web.conftest import Enter, Paper, change_to
from tm.storage.engine import Database
from tm.storage.history import History
from tm.storage.issues import Article, Placement
from tm.storage.paper import Edition

ES = "/issues/16-2/pages/es-419"


def placement(database: Database, paper: Paper, tag: str = "es-419") -> Placement:
    with database.reading() as session:
        query = (
            select(Placement)
            .join(Article, Article.id == Placement.article_id)
            .join(Edition, Edition.id == Placement.edition_id)
            .where(Article.public_id == paper.article, Edition.tag == tag)
        )
        found = session.scalars(query).one()
        session.expunge(found)
        return found


def shown(page: str, name: str) -> str:
    """What stands in a field of a page."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found
    return found[1]


def test_room_and_stage_belong_to_an_edition(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    layout, key = enter("layout"), paper.article
    layout.post(ES, {f"room-{key}": "300", f"reached-{key}": "placed"})

    assert shown(layout.get(ES).text, f"room-{key}") == "300"
    assert placement(sqlite_database, paper).placed_at is not None
    assert "on the page" in layout.get("/issues/16-2").text
    assert placement(sqlite_database, paper, "ar").budget is None

    layout.post(ES, {f"reached-{key}": "published"})
    assert placement(sqlite_database, paper).published_at is not None
    layout.post(ES, {f"reached-{key}": "not_yet"})
    assert placement(sqlite_database, paper).placed_at is None


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(enter: Enter, paper: Paper) -> None:
    layout, key = enter("layout"), paper.article
    answer = layout.post(ES, {f"page-{key}": "0", f"room-{key}": "many", f"title-{key}": "TRANVÍA"})

    assert answer.status_code == 400
    assert 'id="problem-page-' in answer.text
    assert "“many” is no number." in answer.text
    assert shown(answer.text, f"title-{key}") == "TRANVÍA"
    assert shown(layout.get(ES).text, f"title-{key}") == ""


def test_a_field_that_was_not_touched_changes_nothing(enter: Enter, paper: Paper) -> None:
    layout, key = enter("layout"), paper.article
    was = json.dumps(["print", "", "", "", "", "not_yet"])
    layout.post(ES, {f"room-{key}": "300"})

    layout.post(ES, {f"was-{key}": was, f"room-{key}": "", f"title-{key}": "TRANVÍA"})

    page = layout.get(ES).text
    assert (shown(page, f"room-{key}"), shown(page, f"title-{key}")) == ("300", "TRANVÍA")


def test_several_are_held_back_at_once_and_it_is_taken_back(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    address = f"/issues/16-2/goes/{paper.article}"
    form = {"chosen": ["es-419", "ar"], "all-holding": "hold", "all-reason": "The family asked."}
    answer = editor.post(address, form, follow_redirects=True)

    assert "2 places were changed." in answer.text
    assert answer.text.count("held back: The family asked.") == 2
    assert 'class="hidden-visually">held back' in enter("translator").get("/issues/16-2").text
    number = shown(answer.text, "done")
    back = editor.post(
        "/issues/16-2/goes/take-back", {"done": number, "next": address}, follow_redirects=True
    )
    assert "2 places are as they were." in back.text
    assert placement(sqlite_database, paper).held_at is None


def test_an_embargo_is_typed_in_the_reader_s_time(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    editor.post("/account", {"time_zone": "America/Bogota"})
    form = {"chosen": paper.article, "all-holding": "embargo", "all-until": "2099-01-02T08:00"}
    editor.post(ES, form)

    until = placement(sqlite_database, paper).embargo_until
    assert until is not None
    assert until.isoformat() in {"2099-01-02T13:00:00+00:00", "2099-01-02T08:00:00+00:00"}


def test_a_reason_or_an_hour_that_was_typed_holds_back_without_being_chosen_too(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    form = {"chosen": paper.article, "all-reason": "The family asked.", "all-until": "2099-01-02T08:00"}
    enter("editor").post(ES, form)

    found = placement(sqlite_database, paper)
    assert found.held_reason == "The family asked."
    assert found.embargo_until is not None
    enter("editor").post(ES, {**form, "all-holding": "release"})
    found = placement(sqlite_database, paper)
    assert (found.held_at, found.embargo_until) == (None, None)


@pytest.mark.parametrize(
    ("form", "problem"),
    [
        ({"all-until": "2099-01-01T08:00"}, "Tick those for which it is meant."),
        ({"chosen": "…", "all-until": "2001-01-01T08:00"}, "still to come"),
        ({"all-goes": "web"}, "Tick those for which it is meant."),
        ({"chosen": "…", "all-holding": "hold"}, "Say in a few words why it is held back."),
        ({"chosen": "…", "all-holding": "embargo"}, "Choose a day and an hour that are still to come."),
        ({"chosen": "…", "all-holding": "embargo", "all-until": "2001-01-01T08:00"}, "still to come"),
        ({"chosen": "…", "all-page": "1000"}, "Type a page from 1 to 999"),
    ],
)
def test_what_is_asked_for_all_is_said_wholly(
    form: dict[str, str], problem: str, enter: Enter, paper: Paper
) -> None:
    given = {name: paper.article if value == "…" else value for name, value in form.items()}
    answer = enter("editor").post(ES, given)

    assert answer.status_code == 400
    assert problem in answer.text


def test_layout_neither_holds_back_nor_decides_where_it_goes(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    form = {"chosen": paper.article, "all-holding": "hold", "all-reason": "No.", "all-goes": "later"}
    enter("layout").post(ES, {**form, "all-page": "4"})

    found = placement(sqlite_database, paper)
    assert (found.held_at, found.destination, found.page) == (None, "print", 4)


def test_an_edition_takes_an_article_from_its_sheet(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    editor.post("/issues/16-2/wanted", {"was-ar": paper.article})
    assert placement(sqlite_database, paper, "ar").destination == "not_here"

    editor.post("/issues/16-2/pages/ar", {"chosen": paper.article, "all-goes": "web"})

    assert placement(sqlite_database, paper, "ar").destination == "web"


def test_filters_are_addresses_with_counts(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    translator = enter("translator")
    assert "show=mine" not in translator.get("/issues/16-2").text
    translator.post(f"/articles/{paper.article}/es-419/take")
    with sqlite_database.writing() as session:
        article = session.scalars(select(Article).where(Article.public_id == paper.article)).one()
        make_question(session, article, session.scalars(select(Edition).where(Edition.tag == "ar")).one())

    board = translator.get("/issues/16-2").text
    assert re.search(r'show=mine"[^>]*>\s*Mine <b class="figure">1</b>', board)
    mine = translator.get("/issues/16-2?show=mine").text
    assert f"/articles/{paper.article}/es-419" in mine
    assert '<td class="faint"' in mine
    arabic = translator.get("/issues/16-2?edition=ar&show=mine").text
    assert "No article needs this now." in arabic
    assert f"/articles/{paper.article}/ar" in translator.get("/issues/16-2?edition=ar&show=questions").text
    assert translator.get("/issues/16-2?edition=xx&show=nothing").status_code == 200


def test_findings_are_counted_where_they_are_known(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    translator.save(change_to(paper.units[1], "Corre de noche  .", action="translated"))
    before = translator.get("/issues/16-2?show=findings").text
    assert "Known of 0 of 1 texts" in before

    translator.get("/issues/16-2/findings/es-419")

    after = translator.get("/issues/16-2?show=findings").text
    assert "Known of 1 of 1 texts" in after
    assert 'class="badge found"' in after
    translator.save(change_to(paper.units[2], "Nadie tiene que caminar.", action="translated"))
    assert "Known of 0 of 1 texts" in translator.get("/issues/16-2?show=findings").text


def test_a_text_is_kept_inside_the_desk(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    editor, sheet = enter("editor"), f"/issues/16-2/goes/{paper.article}"
    assert "Keep it inside the desk" in editor.get(sheet).text
    assert "Keep it inside the desk" not in enter("layout").get(sheet).text

    page = editor.post(f"/issues/articles/{paper.article}/inside", {"inside": "yes"}, follow_redirects=True)

    assert "This text stays inside the desk" in page.text
    editor.post(f"/issues/articles/{paper.article}/inside", {"inside": "no"})
    with sqlite_database.reading() as session:
        article = session.scalars(select(Article).where(Article.public_id == paper.article)).one()
        assert article.inside_only_at is None
        told = session.scalars(select(History.action).where(History.article_id == article.id)).all()
    assert told == ["keep_inside", "let_outside"]


def test_a_piece_becomes_its_edition_s_own_for_a_reason_and_with_one_undo(enter: Enter, paper: Paper) -> None:
    editor, sheet = enter("editor"), f"/issues/16-2/goes/{paper.article}"
    refused = editor.post(f"{sheet}/only-here", {"reason": " "})
    assert refused.status_code == 400
    assert "Say in a few words why only this edition prints it." in refused.text

    page = editor.post(f"{sheet}/only-here", {"reason": "Round the corner."}, follow_redirects=True).text
    assert "prints it: Round the corner." in page
    assert "Take it back" in page
    assert "Round the corner." in editor.get("/issues/16-2/differs/en").text
    page = editor.post(f"{sheet}/only-here", {"withdraw": "yes"}, follow_redirects=True).text
    assert "Only this edition prints it" in page


def test_what_is_ticked_is_given_together_and_taken_back_with_what_else_changed(
    enter: Enter, paper: Paper
) -> None:
    editor, sheet = enter("editor"), "/issues/16-2/pages/es-419"
    people = re.findall(
        r'<option value="(\w+)">([^<]+)', editor.get(sheet).text.partition('name="all-to"')[2]
    )
    to = next(key for key, name in people if name == "Translator")
    form = {"all-to": to, "all-page": "3"}
    assert "Tick those for which it is meant." in editor.post(sheet, form).text

    answer = editor.post(sheet, form | {"chosen": paper.article})
    page = editor.get(answer.location).text
    assert "Translator has 1 piece now" in page
    assert "1 place was changed." in page
    assert "1 piece was given." in page
    numbers = dict(re.findall(r'name="(done|gave)" value="(\d+)"', page))
    back = editor.post("/issues/16-2/goes/take-back", numbers | {"next": sheet}, follow_redirects=True).text
    assert "1 place is as it was. 1 piece is free again." in back
    assert 'name="all-to"' not in enter("layout").get(sheet).text
