"""An article of the pool is mended on the page on which an issue is, by the same operations and undo."""

import re
from dataclasses import dataclass

import pytest
from sqlalchemy import select

from tests.web.conftest import Enter, Paper, Visitor
from tm.services import scopes
from tm.services.loading import load_article
from tm.storage.engine import Database
from tm.storage.history import Operation
from tm.storage.issues import Article, Issue, Repair
from tm.storage.paper import Edition

TEXT = (
    "THE OVEN IS WARM AGAIN\n\nThe baker is a polit-\nical man. Bread is sold from six.\n\nW e l c o m e all."
)
TRAMS = "TRAMS AT NIGHT\n\nThe tram runs till two."


@dataclass(frozen=True)
class Pool:
    """An article that was pasted into the pool."""

    database: Database
    editor: Visitor
    article: str

    @property
    def page(self) -> str:
        return f"/pool/{self.article}/structure"

    def get(self, query: str = "") -> str:
        return self.editor.get(self.page + query).text

    def texts(self, article: str = "") -> list[str]:
        with self.database.reading() as session:
            row = session.scalars(select(Article).where(Article.public_id == (article or self.article))).one()
            view = load_article(session, row, session.get_one(Edition, row.home_edition_id))
            return [block.source_text for block in view.blocks]

    def part(self, words: str) -> str:
        """The id of the part on the page that has these words."""
        page = self.get()
        parts = re.findall(r'<div class="piece-block[^"]*" id="b-(\w+)">(.*?)\n    </div>', page, re.DOTALL)
        return str(next(id_ for id_, inside in parts if words in inside))

    def do(self, words: str, do: str, **fields: object) -> str:
        form = {"do": do, **fields}
        return self.editor.post(f"/structure/blocks/{self.part(words)}", form, follow_redirects=True).text

    def undo(self, page: str) -> str:
        """Take back what was just done; the page that comes back."""
        found = re.search(r'class="done-line".*?action="([^"]+)"', page, re.DOTALL)
        assert found
        return self.editor.post(found[1].replace("&amp;", "&"), follow_redirects=True).text


def paste(editor: Visitor, text: str) -> str:
    answer = editor.post("/paste", {"text": text, "language": "en"})
    return answer.headers["Location"].rsplit("/", 1)[1]


@pytest.fixture
def pool(paper: Paper, sqlite_database: Database, enter: Enter) -> Pool:
    editor = enter("editor")
    return Pool(sqlite_database, editor, paste(editor, TEXT))


def test_the_pool_and_the_article_lead_to_its_page(pool: Pool) -> None:
    assert f'href="{pool.page}"' in pool.editor.get("/pool").text
    assert f"{pool.page}#a-{pool.article}" in pool.editor.get(f"/articles/{pool.article}/en").text
    assert f'<a href="{pool.page}#doubts">1 thing to decide</a>' in pool.editor.get("/pool").text
    assert '<a href="/pool">1 thing to decide</a>' in pool.editor.get("/").text
    page = pool.get()
    assert "1 thing to decide, the rest is done" in page
    assert '<li id="l-0-3">The baker is a polit-</li>' in page
    assert "Nothing was imported" not in page
    assert "The whole issue" not in page


@pytest.mark.parametrize(
    ("do", "fields", "expected"),
    [
        ("mend", {"text": "The baker is a kind man."}, "The baker is a kind man."),
        ("cut", {"text": "The baker | is a political man. Bread is sold from six."}, None),
        (
            "split",
            {"text": "The baker is a political man. | Bread is sold from six."},
            "Bread is sold from six.",
        ),
        ("retype", {"to": "subhead"}, None),
        ("down", {}, None),
    ],
)
def test_a_part_is_changed_and_the_change_undone_in_place(
    pool: Pool, do: str, fields: dict[str, str], expected: str | None
) -> None:
    before = pool.texts()
    page = pool.do("The baker", do, **fields)
    assert 'class="done-line"' in page
    assert f"{pool.page}?" in page or f"{pool.page}/" in page
    assert expected is None or expected in pool.texts()
    assert "undone" in pool.undo(page)
    assert pool.texts() == before


def test_a_repair_is_taken_back_and_a_doubt_decided(pool: Pool) -> None:
    with pool.database.reading() as session:
        repair = session.scalars(select(Repair.id).where(Repair.before.contains("polit"))).one()
    page = pool.editor.post(f"/structure/repairs/{repair}/take-back", follow_redirects=True).text
    assert "polit-ical" in " ".join(pool.texts())
    pool.undo(page)
    found = re.search(r'action="([^"]+/decide)[^>]*>.*?value="(\w[^"]*)" data-answer', pool.get(), re.DOTALL)
    assert found
    page = pool.editor.post(found[1], {"reading": found[2]}, follow_redirects=True).text
    assert "Nothing is left to decide" in page
    assert "1 thing to decide" in pool.undo(page)


def test_an_article_is_cut_in_two_and_both_are_in_the_pool(pool: Pool) -> None:
    page = pool.do("all.", "begin")
    new = re.findall(r'<article id="a-(\w+)"', page)
    assert len(new) == 1
    assert new != [pool.article]
    assert (len(pool.texts()), len(pool.texts(new[0]))) == (2, 1)
    page = pool.undo(page)
    assert f'<article id="a-{pool.article}"' in page
    assert len(pool.texts()) == 3


def test_articles_of_the_pool_are_joined_and_only_those_of_the_same_language_are_offered(pool: Pool) -> None:
    trams = paste(pool.editor, TRAMS)
    spanish = (
        pool.editor.post(
            "/paste", {"text": "EL HORNO\n\nEl pan se vende desde las seis.", "language": "es-419"}
        )
        .headers["Location"]
        .rsplit("/", 1)[1]
    )
    page = pool.get(f"?piece={pool.article}")
    offered = page[page.index('id="c-into"') :].partition("</select>")[0]
    assert trams in offered
    assert spanish not in offered
    joined = {"do": "join", "into": trams}
    page = pool.editor.post(f"/structure/articles/{pool.article}", joined, follow_redirects=True).text
    assert f'<article id="a-{trams}"' in page
    assert len(pool.texts(trams)) == 5
    assert "put away" not in pool.editor.get("/pool").text
    pool.undo(page)
    assert (len(pool.texts(trams)), len(pool.texts())) == (2, 3)


def test_what_was_done_in_the_pool_goes_along_into_the_issue_and_is_undone_there(pool: Pool) -> None:
    address = f"/structure/articles/{pool.article}"
    page = pool.editor.post(address, {"do": "headline", "text": "Warm again"}, follow_redirects=True).text
    assert pool.texts()[0] == "Warm again"
    assert "Headline changed" in page[page.index('id="log"') :]
    pool.editor.post(address, {"do": "send", "issue": "16-2"})
    log = pool.editor.get("/issues/16-2/structure").text.partition('id="log"')[2]
    undo = re.search(r"Headline changed.*?action=\"([^\"]+)\"", log, re.DOTALL)
    assert undo
    pool.editor.post(undo[1].replace("&amp;", "&"))
    assert pool.texts()[0] == "THE OVEN IS WARM AGAIN"


def test_the_page_of_an_article_that_went_into_an_issue_is_that_of_the_issue(pool: Pool) -> None:
    pool.editor.post(f"/structure/articles/{pool.article}", {"do": "send", "issue": "16-2"})
    assert "Structure of 16-2" in pool.get()
    with pool.database.reading() as session:
        row = session.scalars(select(Article).where(Article.public_id == pool.article)).one()
        assert isinstance(scopes.scope_of(session, row), Issue)


def test_each_operation_of_the_pool_is_in_one_log_only(pool: Pool) -> None:
    trams = paste(pool.editor, TRAMS)
    pool.editor.post(f"/structure/articles/{trams}", {"do": "kind", "to": "brief"})
    assert "Kind of an article set" not in pool.get()
    with pool.database.reading() as session:
        foreign = session.scalars(select(Operation.id).where(Operation.kind == "set_kind")).one()
    assert pool.editor.post(f"{pool.page}/{foreign}/undo").status_code == 400


def test_a_refusal_stands_at_the_part(pool: Pool) -> None:
    answer = pool.editor.post(f"/structure/blocks/{pool.part('The baker')}", {"do": "cut", "text": "Other"})
    assert answer.status_code == 400
    assert "The words are not those that stand there" in answer.text


def test_an_article_put_away_has_a_page_on_which_it_is_put_back(pool: Pool) -> None:
    pool.editor.post(f"/structure/articles/{pool.article}", {"do": "archive"})
    page = pool.get()
    assert "This article was put away." in page
    assert "Put it back" in page


def test_who_may_not_mend_it_sees_no_handles(pool: Pool, enter: Enter) -> None:
    page = enter("editor_es").get(pool.page).text
    assert "The baker" in page
    assert "data-open" not in page
    assert "/structure/doubts/" not in page


def test_what_was_printed_runs_again_from_its_reading_page(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    assert 'value="again"' not in editor.get(f"/articles/{paper.article}/en/read").text
    editor.post("/issues/16-2/state", {"state": "closed"})
    editor.post("/issues/new", {"slug": "16-3"})
    page = editor.get(f"/articles/{paper.article}/en/read").text
    assert "<option>16-3</option>" in page

    answer = editor.post(
        f"/structure/articles/{paper.article}", {"do": "again", "issue": "16-3"}, follow_redirects=True
    )

    assert "This is the copy." in answer.text
    assert paper.article not in answer.request.path
    assert "The tram is back" in editor.get("/issues/16-3").text
