"""Already published: the search page, with what it marks and where it leads."""

import re

import pytest
from sqlalchemy import select

from tests.builders import make_article, make_issue, make_text, make_translation
from tests.web.conftest import Enter, Paper
from tm.services import remembering
from tm.storage.engine import Database
from tm.storage.paper import Edition


@pytest.fixture
def remembered(sqlite_database: Database, paper: Paper) -> Paper:
    """Two sentences translated in an issue of their own, one from Spanish into English."""
    with sqlite_database.writing() as session:
        editions = {edition.tag: edition for edition in session.scalars(select(Edition))}
        issue = make_issue(session, "8-1")
        there = make_article(session, issue, language="en", home=editions["en"])
        back = make_article(session, issue, language="es-419", home=editions["es-419"])
        [one] = make_text(session, there, "The *workers* <came> back.")
        [other] = make_text(session, back, "Nadie pagó a la trabajadora.")
        make_translation(session, one, editions["es-419"], "Volvieron las trabajadoras.")
        make_translation(session, other, editions["en"], "Nobody paid the worker.")
        remembering.gather(session)
    return paper


def test_a_phrase_is_found_in_any_form_in_both_directions(remembered: Paper, enter: Enter) -> None:
    page = enter("translator").get("/published?q=trabajadora&edition=es-419").text

    assert "2 sentences" in page
    assert "Volvieron las <mark>trabajadoras</mark>." in page
    assert "Nadie pagó a la <mark>trabajadora</mark>." in page
    assert page.index("Nobody paid") < page.index("Nadie pagó")
    assert page.index("Nadie pagó") < page.index("Volvieron")
    assert 'href="/articles/' in page


def test_markup_is_seen_through_and_nothing_escapes(remembered: Paper, enter: Enter) -> None:
    page = enter("translator").get("/published?q=worker&edition=es-419").text

    assert "The <mark>workers</mark> &lt;came&gt; back." in page


def test_nothing_found_is_said(remembered: Paper, enter: Enter) -> None:
    page = enter("translator").get("/published?q=nowhere&edition=es-419").text

    assert "These words stand in no sentence that was translated." in page
    assert "Try another word for it" in page


def test_a_phrase_that_is_not_found_offers_its_words(remembered: Paper, enter: Enter) -> None:
    page = enter("translator").get("/published?q=nowhere+workers&edition=es-419").text

    assert 'href="/published?q=workers&amp;edition=es-419"' in page


def test_what_is_found_leads_to_its_sentence(remembered: Paper, enter: Enter) -> None:
    visitor = enter("translator")
    link = re.search(
        r'href="(/articles/\w+/es-419)#(o-\w+)"', visitor.get("/published?q=worker&edition=es-419").text
    )

    assert link
    assert f'id="{link[2]}"' in visitor.get(link[1]).text


def test_before_a_search_nothing_is_listed_and_an_empty_memory_says_so(paper: Paper, enter: Enter) -> None:
    page = enter("translator").get("/published").text

    assert "Nothing was translated yet." in page
    assert '<option value="es-419" lang="es-419" selected>' in page


def test_an_edition_that_is_not_there_is_not_found(paper: Paper, enter: Enter) -> None:
    assert enter("translator").get("/published?q=x&edition=fr").status_code == 404
