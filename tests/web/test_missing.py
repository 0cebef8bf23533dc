"""What is missing: by person and minutes, in one edition or in all, each line where its work is done."""

import re

import pytest
from sqlalchemy import select

from tests.builders import make_block, make_unit
from tests.web.conftest import Enter, Paper, change_to
from tm.document import BlockType
from tm.storage.engine import Database
from tm.storage.issues import Article
from tm.web.pages import missing_page

ALL = "/issues/16-2/missing"
SPANISH = f"{ALL}/es-419"


def _piles(page: str) -> list[str]:
    return [" ".join(re.sub("<[^>]+>", "", found).split()) for found in re.findall(r"<h2>.*?</h2>", page)]


def test_a_line_leads_to_the_sentence(enter: Enter, paper: Paper) -> None:
    page = enter("reader").get(SPANISH).text
    assert f"?s={paper.units[0]}#e-{paper.units[0]}" in page


def test_who_only_looks_is_led_to_the_sentence_as_it_is_shown(enter: Enter, paper: Paper) -> None:
    page = enter("layout").get(SPANISH).text
    assert f"?s={paper.units[0]}#s-{paper.units[0]}" in page


def test_it_says_by_whom_and_how_long(enter: Enter, paper: Paper) -> None:
    assert _piles(enter("reader").get(SPANISH).text) == ["Nobody yet"]
    enter("translator").post(f"/articles/{paper.article}/es-419/take")
    page = enter("reader").get(SPANISH).text
    assert _piles(page) == ["Nobody yet", "Translator"]
    assert re.search(r"\d+ words</bdi> ·</span><span><bdi>about 5 minutes", page)
    assert _piles(enter("translator").get(SPANISH).text) == ["Yours", "Nobody yet"]
    assert _piles(enter("reader").get(f"{ALL}/ar").text) == ["Nobody yet"]


def test_all_editions_stand_on_one_page(enter: Enter, paper: Paper) -> None:
    page = enter("editor").get(ALL).text
    assert f'href="/articles/{paper.article}/es-419?' in page
    assert f'href="/articles/{paper.article}/ar?' in page
    assert f'href="/questions/{paper.question}"' in page
    assert f'href="/questions/{paper.question}"' not in enter("editor").get(f"{ALL}/ar").text


def test_it_waits_for_no_long_checks(enter: Enter, paper: Paper, monkeypatch: pytest.MonkeyPatch) -> None:
    enter("translator").save(change_to(paper.units[1], "Corre de noche."))
    monkeypatch.setattr(missing_page, "PATIENCE", 0)
    page = enter("editor").get(ALL).text
    assert "the checks have not looked here yet" in page
    assert page.count(f'href="{SPANISH}"') == 2, "the line leads to the edition's own list, as its tab does"


def test_one_kind_can_be_looked_at_alone(enter: Enter, paper: Paper) -> None:
    page = enter("editor").get(f"{SPANISH}?only=question").text
    assert f'href="/questions/{paper.question}"' in page
    assert f"?s={paper.units[0]}" not in page
    assert f"?s={paper.units[0]}" in enter("editor").get(f"{SPANISH}?only=nonsense").text


def test_a_short_title_is_typed_where_pages_are_set(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    with sqlite_database.writing() as session:
        article = session.scalars(select(Article).where(Article.public_id == paper.article)).one()
        make_unit(session, make_block(session, article, BlockType.JUMP_LINE), "See: TRAM, page 3")
    assert 'href="/issues/16-2/pages/es-419"' in enter("layout").get(f"{SPANISH}?only=short_title").text
    page = enter("translator").get(f"{SPANISH}?only=short_title").text
    assert f'href="/articles/{paper.article}/es-419"' in page


def test_each_line_can_be_shared_with_where_it_is_done(enter: Enter, paper: Paper) -> None:
    page = enter("editor").get(f"{SPANISH}?only=to_do").text
    line = re.search(r"<textarea[^>]*>([^<]*)</textarea>", page)
    assert line
    assert line[1].startswith(
        "“The tram is back”, Spanish: to do, about 5 minutes. http://localhost/articles/"
    )


def test_of_very_many_lines_the_first_are_shown(
    enter: Enter, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(missing_page, "MOST_LINES", 1)
    page = enter("editor").get(SPANISH).text
    assert page.count('<li class="row">') == 1
    assert "1 more line: choose an edition or a kind above." in page
