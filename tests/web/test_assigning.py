"""Who does what on its own page: parts, giving, passing on for others, bundles, and a line to share."""

import html
import re

import pytest
from sqlalchemy import select, update

from tests.builders import make_article, make_block, make_placement, make_unit
from tests.web.conftest import Enter, Paper, change_to
from tm.document import BlockType, Kind
from tm.storage.base import now
from tm.storage.engine import Database
from tm.storage.issues import Block, Issue
from tm.storage.paper import Edition
from tm.storage.people import Assignment
from tm.workflow.having import Terms


def who(paper: Paper) -> str:
    return f"/articles/{paper.article}/es-419/who"


@pytest.fixture
def blocks(sqlite_database: Database, paper: Paper) -> list[str]:
    with sqlite_database.reading() as session:
        rows = session.scalars(select(Block).order_by(Block.position, Block.id))
        own = {row.article_id for row in rows if row.public_id == paper.block}
        found = session.scalars(select(Block).where(Block.article_id.in_(own)).order_by(Block.position))
        return [row.public_id for row in found]


def test_a_part_is_taken_and_shown_by_its_paragraphs(enter: Enter, paper: Paper, blocks: list[str]) -> None:
    translator = enter("translator")
    form = {"first": blocks[1], "last": blocks[1]}

    answer = translator.post(f"/articles/{paper.article}/es-419/take", form)

    assert f"s={paper.units[1]}" in answer.location
    assert "<bdi>¶1</bdi>" in translator.get(who(paper)).text


def test_a_part_that_runs_backwards_is_refused_beside_its_form(
    enter: Enter, paper: Paper, blocks: list[str]
) -> None:
    form = {"first": blocks[1], "last": blocks[0]}
    answer = enter("translator").post(f"/articles/{paper.article}/es-419/take", form)

    assert answer.status_code == 400
    assert "goes from one of its paragraphs to a later one" in answer.text
    assert f'<option value="{blocks[1]}" selected>' in answer.text


def test_an_editor_gives_it_until_a_day_and_it_is_told(enter: Enter, paper: Paper) -> None:
    form = {"to": paper.people["translator"], "until": "2027-03-01", "note": "For Friday."}
    answer = enter("editor_es").post(f"/articles/{paper.article}/es-419/give", form, follow_redirects=True)

    assert "Translator has the article now, and is told." in answer.text
    assert "until Mar 1, 2027" in answer.text
    translator = enter("translator")
    assert 'aria-label="1 new notice"' in translator.get("/").text
    told = translator.get("/notices").text
    assert "given to you" in told
    assert "For Friday." in told


def test_it_is_given_to_nobody_who_may_not_translate(enter: Enter, paper: Paper) -> None:
    form = {"to": paper.people["layout"], "note": "Please"}
    answer = enter("editor_es").post(f"/articles/{paper.article}/es-419/give", form)

    assert answer.status_code == 400
    assert "Layout may not translate into" in answer.text
    assert 'value="Please"' in answer.text


def test_only_an_editor_passes_on_what_others_have(enter: Enter, paper: Paper) -> None:
    enter("translator").post(f"/articles/{paper.article}/es-419/take")
    form = {"to": paper.people["reader"], "giver": paper.people["translator"]}

    address = f"/articles/{paper.article}/es-419/pass-on"
    assert enter("reader").post(address, form).status_code == 403
    assert enter("editor_es").post(address, form).status_code == 302
    page = enter("reader").get(who(paper)).text
    assert '<p class="strong"><bdi>Reader</bdi>' in page
    assert '<p class="strong"><bdi>Translator</bdi>' not in page


def test_all_letters_of_a_page_are_taken_and_what_was_is_said(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    with sqlite_database.writing() as session:
        issue = session.scalars(select(Issue)).one()
        editions = {row.tag: row for row in session.scalars(select(Edition))}
        for name in ("Bees", "Cups"):
            letter = make_article(session, issue, kind=Kind.LETTER, home=editions["en"], page=6)
            make_unit(session, make_block(session, letter, BlockType.HEADLINE), name)
            make_placement(session, letter, editions["es-419"])
        first = letter.public_id
    translator = enter("translator")
    assert "Take all 2 letters of page 6" in translator.get(f"/articles/{first}/es-419/who").text

    form = {"page": "6", "kind": "letter", "next": "/"}
    answer = translator.post(f"/issues/{paper.issue}/take/es-419", form, follow_redirects=True)

    assert "2 pieces taken: “Bees”, “Cups”" in answer.text
    again = enter("reader").post(f"/issues/{paper.issue}/take/es-419", form, follow_redirects=True)
    assert "Nothing was taken." in again.text
    assert "Somebody else has it: “Bees” (Translator), “Cups” (Translator)" in again.text


def test_who_is_asked_answers_where_they_are(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    translator = enter("translator")
    translator.post(f"/articles/{paper.article}/es-419/take")
    with sqlite_database.writing() as session:
        late = now()
        session.execute(update(Assignment).values(until=late, lapses_at=Terms().lapses(late)))

    for page in ("/", who(paper), f"/articles/{paper.article}/es-419"):
        assert "Are you still on it?" in translator.get(page).text
    translator.post(f"/articles/{paper.article}/es-419/still", {"next": "/"})

    assert "Are you still on it?" not in translator.get("/").text


def test_the_line_to_share_names_nobody(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    translator.post(f"/articles/{paper.article}/es-419/take")

    page = html.unescape(translator.get(who(paper)).text)

    line = re.search(r"<textarea[^>]*data-copied[^>]*>([^<]*)</textarea>", page)
    assert line
    assert line[1] == (
        "“The tram is back” into Spanish: 15 words, about 5 minutes. "
        f"http://localhost/articles/{paper.article}/es-419"
    )


def test_a_reader_changes_a_sentence_where_it_is_read_and_its_writer_sees_what(
    enter: Enter, paper: Paper
) -> None:
    translator, reader = enter("translator"), enter("reader")
    translator.save(change_to(paper.units[1], "Circula de noche."))
    read = f"/articles/{paper.article}/es-419/read"
    opened = reader.get(f"{read}?beside=original&s={paper.units[1]}").text
    assert 'name="then" value="read"' in opened

    form = change_to(paper.units[1], "Circula por la noche.", base_version=1, then="read", beside="original")
    answer = reader.post("/save", form)

    assert answer.location == f"{read}?beside=original#r-{paper.units[1]}"
    page = translator.get(read).text
    assert "Changed since you wrote it" in page
    assert "<del>de</del>" in page
    assert "your sentences were changed by a reader" in translator.get("/notices").text
    assert "Changed since you wrote it" not in reader.get(read).text


def test_a_notice_is_read_when_it_is_opened_and_all_at_once(enter: Enter, paper: Paper) -> None:
    editor, translator = enter("editor_es"), enter("translator")
    for _ in range(2):
        editor.post(f"/articles/{paper.article}/es-419/give", {"to": paper.people["translator"]})
    page = translator.get("/notices").text
    keys = re.findall(r"/notices/(\d+)/open", page)

    answer = translator.post(f"/notices/{keys[0]}/open")

    assert answer.location == f"/articles/{paper.article}/es-419"
    assert 'aria-label="1 new notice"' in translator.get("/").text
    assert enter("reader").post(f"/notices/{keys[1]}/open").status_code == 404
    shown = re.search(r'name="shown" value="([^"]+)"', page)
    assert shown
    translator.post("/notices/read", {"shown": shown[1]})
    assert "new notice" not in translator.get("/").text


def test_a_readers_own_work_waits_unless_the_paper_says_so(enter: Enter, paper: Paper) -> None:
    reader, administrator = enter("reader"), enter("administrator")
    rules = {"hold": "4", "grace": "1", "own_work": "others_only"}
    assert administrator.post("/editions/rules", rules).status_code == 303
    change = change_to(paper.units[1], "Circula de noche.", action="approve")

    answer = reader.save(change)
    reader.save({**change, "action": "translated"})

    assert answer.get_json()["reason"] == "own_work"
    page = reader.get(f"/articles/{paper.article}/es-419/read").text
    assert "1 sentence is your own work: somebody else approves it." in page
    assert "Approve what is finished" not in page
    refused = administrator.post("/editions/rules", {**rules, "hold": "0"})
    assert refused.status_code == 400
    assert "Give a number of days from 1 to 60." in refused.text


def test_a_newcomers_sentences_are_what_readers_see_first(enter: Enter, paper: Paper) -> None:
    address = f"/people/{paper.people['translator']}/first-check"
    enter("administrator").post(address, {"first_check": "on"})
    enter("translator").save(change_to(paper.units[1], "Circula de noche."))

    assert "by a newcomer: first check" in enter("reader").get("/").text
