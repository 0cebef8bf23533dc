"""The page of an issue's structure: doubts to settle, changes of every kind, each to be undone."""

import re

from sqlalchemy import select

from tests.web.conftest import Enter, Paper
from tm.document import Kind
from tm.storage.engine import Database
from tm.storage.history import Operation
from tm.storage.issues import Article, Block

STRUCTURE = "/issues/16-2/structure"


def _article(database: Database, paper: Paper) -> Article:
    with database.reading() as session:
        row = session.scalars(select(Article).where(Article.public_id == paper.article)).one()
        session.expunge(row)
        return row


def _block(database: Database, paper: Paper) -> Block:
    with database.reading() as session:
        row = session.scalars(select(Block).where(Block.public_id == paper.block)).one()
        session.expunge(row)
        return row


def test_doubts_come_first_and_can_be_settled(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    page = editor.get(STRUCTURE).text
    assert "1 thing to decide, the rest is done" in page
    assert "0 of 1 decided" in page
    page = editor.post(
        f"/structure/doubts/{paper.doubt}/decide", {"reading": "accept"}, follow_redirects=True
    ).text
    assert "Nothing is left to decide" in page
    assert "1 of 1 decided" in page


def test_a_change_of_an_article_is_done_and_undone(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    address = f"/structure/articles/{paper.article}"
    page = editor.post(address, {"do": "kind", "to": "sidebar"}, follow_redirects=True).text
    assert "Kind of an article set" in page
    assert _article(sqlite_database, paper).kind is Kind.SIDEBAR
    undo = re.search(r'class="done-line".*?action="([^"]+)"', page, re.DOTALL)
    assert undo
    editor.post(undo[1])
    assert _article(sqlite_database, paper).kind is Kind.NEWS


def test_headline_page_and_language_can_be_set(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    editor = enter("editor")
    address = f"/structure/articles/{paper.article}"
    editor.post(address, {"do": "headline", "text": "The tram runs again"})
    editor.post(address, {"do": "page", "page": "4"})
    editor.post(address, {"do": "language", "language": "es"})
    page = editor.get(f"{STRUCTURE}?piece={paper.article}").text
    assert "The tram runs again" in page
    chosen = page[page.index('id="c-language"') :]
    assert '<option value="es" selected>Spanish</option>' in chosen[: chosen.index("</select>")]
    row = _article(sqlite_database, paper)
    assert (row.page, row.language) == (4, "es")


def test_a_wrong_page_is_told_beside_the_article_and_kept(enter: Enter, paper: Paper) -> None:
    address = f"/structure/articles/{paper.article}"
    answer = enter("editor").post(address, {"do": "page", "page": "seven"})
    assert answer.status_code == 400
    assert "“seven” is no number." in answer.text
    assert 'value="seven"' in answer.text


def test_what_hinders_names_the_languages_as_people_do(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    editor.post("/paste", {"text": "EL TREN VUELVE\n\nLlega el lunes.", "language": "es", "issue": "16-2"})
    first, second = re.findall(r'<article id="a-(\w+)"', editor.get(STRUCTURE).text)
    answer = editor.post(f"/structure/articles/{second}", {"do": "join", "into": first})
    assert answer.status_code == 400
    assert "different languages, Spanish and English;" in answer.text


def test_an_article_moves_up_and_down(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    text = "SECOND COMES LATER\n\nIt waits its turn."
    editor.post("/paste", {"text": text, "language": "en", "issue": "16-2"})
    page = editor.get(STRUCTURE).text
    second = re.findall(r'<article id="a-(\w+)"', page)[1]
    page = editor.post(
        f"/structure/articles/{second}", {"do": "move", "after": ""}, follow_redirects=True
    ).text
    assert re.findall(r'<article id="a-(\w+)"', page) == [second, paper.article]


def test_an_article_put_away_can_be_put_back(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    address = f"/structure/articles/{paper.article}"
    page = editor.post(address, {"do": "archive"}, follow_redirects=True).text
    assert f'<article id="a-{paper.article}"' not in page
    assert "Put away" in page
    page = editor.post(address, {"do": "restore"}, follow_redirects=True).text
    assert f'<article id="a-{paper.article}"' in page


def test_where_an_article_was_put_away_the_page_stays_and_offers_to_bring_it_back(
    enter: Enter, paper: Paper
) -> None:
    editor = enter("editor")
    editor.post(
        "/paste", {"text": "SECOND COMES LATER\n\nIt waits its turn.", "language": "en", "issue": "16-2"}
    )
    first, second = re.findall(r'<article id="a-(\w+)"', editor.get(STRUCTURE).text)

    answer = editor.post(f"/structure/articles/{first}", {"do": "archive"})
    assert answer.location.endswith(f"#a-{second}")
    page = editor.get(answer.location).text
    assert page.index('class="done-line"') < page.index(f'<article id="a-{second}"')
    assert "piece-open" not in page

    answer = editor.post(f"/structure/articles/{second}", {"do": "archive"})
    assert answer.location.endswith("#a-end")
    page = editor.get(answer.location).text
    assert page.count('class="done-line"') == 1
    assert page.index('id="a-end"') < page.index('class="done-line"')


def test_undoing_that_an_article_was_put_back_stays_where_it_was(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    address = f"/structure/articles/{paper.article}"
    editor.post(address, {"do": "archive"})
    page = editor.post(address, {"do": "restore"}, follow_redirects=True).text
    undo = re.search(r'class="done-line".*?action="([^"]+)"', page, re.DOTALL)
    assert undo
    assert editor.post(undo[1]).location.endswith("#a-end")


def test_a_block_is_linked_to_a_standing_text_and_freed(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    address = f"/structure/blocks/{paper.block}"
    editor.post(address, {"do": "link", "key": paper.standing})
    assert _block(sqlite_database, paper).standing_id is not None
    editor.post(address, {"do": "unlink"})
    assert _block(sqlite_database, paper).standing_id is None


def test_undo_is_refused_where_something_was_changed_later(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    address = f"/structure/articles/{paper.article}"
    editor.post(address, {"do": "kind", "to": "sidebar"})
    editor.post(address, {"do": "kind", "to": "letter"})
    with sqlite_database.reading() as session:
        first = session.scalars(select(Operation.id).where(Operation.kind == "set_kind")).first()
    form = re.search(
        rf'action="([^"]*/{first}/undo[^"#]*)#o-{first}"', editor.get("/issues/16-2/structure").text
    )
    assert form
    answer = editor.post(form[1].replace("&amp;", "&"))
    assert answer.status_code == 409
    row = answer.text[answer.text.index(f'id="o-{first}"') :]
    assert "Undo that first." in row[: row.index("</p>")]
    assert _article(sqlite_database, paper).kind is Kind.LETTER


def test_raw_lines_are_shown_as_text_and_numbered(enter: Enter, paper: Paper) -> None:
    text = "<SCRIPT>ALERT(1)</SCRIPT> IS A HEADLINE\n\nWords & more words."
    page = enter("editor").post("/import", {"language": "en", "text": text}, follow_redirects=True).text
    assert "&lt;SCRIPT&gt;" in page
    assert "<SCRIPT>" not in page
    assert 'id="l-0-3"' in page


def test_raw_lines_stand_in_short_lists_that_count_on(enter: Enter, paper: Paper) -> None:
    text = "A LONG NIGHT\n\n" + "\n\n".join(f"Nobody slept in house {house}." for house in range(1, 120))
    page = enter("editor").post("/import", {"language": "en", "text": text}, follow_redirects=True).text
    lists = re.findall(r'<ol start="(\d+)">(.*?)</ol>', page)
    assert [int(first) for first, _ in lists] == [1, 101, 201]
    assert [lines.count("<li") for _, lines in lists] == [100, 100, 39]
    assert 'id="l-0-201"' in lists[2][1]
    assert "in house 100." in lists[2][1]


def test_names_of_articles_and_files_keep_their_direction_on_a_desk_of_the_other(
    enter: Enter, paper: Paper
) -> None:
    editor = enter("editor")
    text = "SECOND COMES LATER\n\nIt waits its turn."
    editor.post("/paste", {"text": text, "language": "en", "issue": "16-2"})

    changes = editor.get(f"{STRUCTURE}?piece={paper.article}").text
    handles = editor.get(f"{STRUCTURE}?block={paper.block}").text

    for name, page in (("after", changes), ("parent", changes), ("into", changes), ("to", handles)):
        select = re.findall(rf'<select id="[ch]-\w+" name="{name}">.*?</select>', page, re.DOTALL)[-1]
        assert re.search(r'<option value="\w+" dir="auto"', select), name
    assert '<bdi class="note">' in changes
