"""Intake without a dump: an article pasted into an issue or the pool, and the pool itself."""

from io import BytesIO

from sqlalchemy import select

from tests.formats.documents import odt
from tests.web.conftest import Enter, Paper
from tm.storage.engine import Database
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition

TEXT = "THE OVEN IS WARM AGAIN\n\nBread is sold from six. Come early."


def _editions_of(database: Database, article: str) -> set[str]:
    with database.reading() as session:
        query = (
            select(Edition.tag)
            .join(Placement, Placement.edition_id == Edition.id)
            .join(Article, Article.id == Placement.article_id)
            .where(Article.public_id == article, Placement.destination != "not_here")
        )
        return set(session.scalars(query))


def _pasted(location: str) -> str:
    return location.rsplit("/", 1)[1]


def test_an_article_is_pasted_into_an_issue_for_chosen_editions(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    form = {"text": TEXT, "language": "en", "issue": "16-2", "choose": "chosen", "editions": ["ar"]}
    answer = enter("editor").post("/paste", form)
    assert answer.status_code == 303
    article = _pasted(answer.headers["Location"])
    assert _editions_of(sqlite_database, article) == {"en", "ar"}
    assert "THE OVEN IS WARM AGAIN" in enter("editor").get("/issues/16-2").text


def test_the_form_proposes_the_editions_that_carry_everything(enter: Enter, paper: Paper) -> None:
    page = enter("editor").get("/paste?issue=16-2").text
    assert 'name="editions" value="es-419" checked' in page
    assert 'name="editions" value="ar">' in page
    assert "<option selected>16-2</option>" in page


def test_a_refused_text_stays_as_it_was_typed(enter: Enter, paper: Paper) -> None:
    form = {"text": TEXT, "language": "xx", "choose": "chosen", "editions": ["ar"], "kind": "letter"}
    answer = enter("editor").post("/paste", form)
    assert answer.status_code == 400
    assert "Bread is sold from six." in answer.text
    assert 'name="editions" value="ar" checked' in answer.text
    assert '<option value="letter" selected>' in answer.text


def test_the_pool_gives_an_article_to_an_issue(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    editor = enter("editor")
    assert "Dear neighbours, she is aboard." in editor.get("/pool").text
    address = f"/structure/articles/{paper.pool_article}"
    answer = editor.post(address, {"do": "send", "issue": "16-2"}, follow_redirects=True)
    assert answer.request.path == "/pool"
    assert "It is in issue 16-2 now." in answer.text
    with sqlite_database.reading() as session:
        article = session.scalars(select(Article).where(Article.public_id == paper.pool_article)).one()
        assert article.issue_id == session.scalars(select(Issue.id)).one()


def test_an_article_of_the_pool_is_put_away_and_back(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    address = f"/structure/articles/{paper.pool_article}"
    page = editor.post(address, {"do": "archive"}, follow_redirects=True).text
    assert "1 article put away" in page
    page = editor.post(address, {"do": "restore"}, follow_redirects=True).text
    assert "put away" not in page


def test_who_only_translates_sees_the_pool_without_its_buttons(enter: Enter, paper: Paper) -> None:
    page = enter("translator").get("/pool").text
    assert "Dear neighbours" in page
    assert "/structure/articles/" not in page


def test_the_editions_that_want_an_article_of_the_pool_can_be_changed(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor, article = enter("editor"), paper.pool_article
    answer = editor.post(f"/pool/{article}/wanted", {"editions": ["es-419", "ar"]}, follow_redirects=True)
    assert answer.text.count("checked") == 2
    assert _editions_of(sqlite_database, article) == {"en", "es-419", "ar"}
    editor.post(f"/pool/{article}/wanted", {"editions": ["es-419"]})
    assert _editions_of(sqlite_database, article) == {"en", "es-419"}


def test_an_editor_of_one_edition_chooses_in_the_pool_for_that_edition_only(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    article = paper.pool_article
    enter("editor").post(f"/pool/{article}/wanted", {"editions": ["es-419", "ar"]})
    enter("editor_es").post(f"/pool/{article}/wanted", {"editions": []})
    assert _editions_of(sqlite_database, article) == {"en", "ar"}
    assert enter("editor").post(f"/pool/{paper.article}/wanted").status_code == 404
    assert "editions-wanted" not in enter("translator").get("/pool").text


def test_an_article_may_be_a_file(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    document = odt("<text:h>The oven is warm</text:h><text:p>Bread is sold from six.</text:p>")
    form = {"language": "en", "file": (BytesIO(document), "oven.odt")}
    answer = editor.post("/paste", form, content_type="multipart/form-data", follow_redirects=True)
    assert "Bread is sold from six." in answer.text

    form = {"language": "en", "file": (BytesIO(b"%PDF-1.7"), "oven.pdf"), "kind": "letter"}
    answer = editor.post("/paste", form, content_type="multipart/form-data")
    assert answer.status_code == 400
    assert "a PDF" in answer.text
    assert editor.post("/paste", {"text": " ", "language": "en"}).status_code == 400


SPANISH = (
    "LA LÁMPARA\n\nLas vecinas del muelle cuentan que la lámpara se apaga cuando llueve, pero nadie sabe por "
    "qué, y los pescadores ya no salen como antes porque su luz era la única que veían desde el mar."
)


def test_a_letter_pasted_in_another_language_than_was_said_is_asked_about(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    form = {"text": SPANISH, "language": "en", "issue": "16-2", "kind": "letter", "choose": "chosen"}
    asked = editor.post("/paste", {**form, "editions": ["ar"]})
    assert "This seems to be in Spanish (Latin America), not in English" in asked.text
    assert "Las vecinas del muelle" in asked.text
    assert '<option value="letter" selected>' in asked.text
    assert 'name="editions" value="ar" checked' in asked.text
    assert "LÁMPARA" not in editor.get("/issues/16-2").text

    answer = editor.post("/paste", {**form, "language": ["es-419", "en"]})
    assert _editions_of(sqlite_database, _pasted(answer.headers["Location"])) == {"es-419"}
    sure = editor.post("/paste", {**form, "sure": "1"})
    assert _editions_of(sqlite_database, _pasted(sure.headers["Location"])) == {"en"}
