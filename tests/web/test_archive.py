"""The search in all issues: what it marks, where it leads, and how one goes on."""

import re

import pytest
from sqlalchemy import select

from tests.builders import make_article, make_issue, make_text, make_translation
from tests.web.conftest import Enter, Paper
from tm.services import remembering
from tm.services.archive.searching import PAGE
from tm.storage.engine import Database
from tm.storage.paper import Edition


@pytest.fixture
def published(sqlite_database: Database, paper: Paper) -> Paper:
    """Articles of an issue of their own, one of them from Spanish."""
    with sqlite_database.writing() as session:
        editions = {edition.tag: edition for edition in session.scalars(select(Edition))}
        issue = make_issue(session, "8-1")
        there = make_article(session, issue, language="en", home=editions["en"])
        back = make_article(session, issue, language="es-419", home=editions["es-419"])
        [one] = make_text(session, there, "The *workers* <came> back.")
        [other] = make_text(session, back, "Nadie pagó a la trabajadora.")
        make_translation(session, one, editions["es-419"], "Volvieron las trabajadoras.")
        make_translation(session, one, editions["ar"], "عاد العمال.")
        make_translation(session, other, editions["en"], "Nobody paid the worker.")
        for number in range(2 * PAGE):
            make_text(session, make_article(session, issue, home=editions["en"]), f"Heron {number}.")
        remembering.gather(session)
    return paper


def test_a_phrase_is_shown_with_what_all_editions_say(published: Paper, enter: Enter) -> None:
    page = enter("translator").get("/search?q=trabajadora").text

    assert "2 articles" in page
    assert "Volvieron las <mark>trabajadoras</mark>." in page
    assert "The workers &lt;came&gt; back." in page
    assert re.search(r'lang="ar" dir="rtl">عاد العمال', page)
    assert "Issue 8-1" in page


def test_what_is_found_leads_to_its_sentence(published: Paper, enter: Enter) -> None:
    visitor = enter("translator")
    link = re.search(r'href="(/articles/\w+/ar)#(o-\w+)"', visitor.get("/search?q=workers").text)

    assert link
    assert f'id="{link[2]}"' in visitor.get(link[1]).text


def test_an_edition_or_an_issue_narrows_the_search(published: Paper, enter: Enter) -> None:
    visitor = enter("translator")

    assert "1 article<" in visitor.get("/search?q=العمال&edition=ar").text
    assert (
        "Perhaps they stand in another edition or issue." in visitor.get("/search?q=worker&edition=ar").text
    )
    assert "2 articles" in visitor.get("/search?q=worker&issue=8-1").text
    assert "These words stand in no article." in visitor.get("/search?q=worker&issue=16-2").text


def test_many_articles_come_a_page_at_a_time(published: Paper, enter: Enter) -> None:
    visitor = enter("translator")
    first = visitor.get("/search?q=heron").text
    following = re.search(r'href="(/search\?[^"]*from=[^"]+)"', first)

    assert following
    rest = visitor.get(following[1].replace("&amp;", "&")).text
    shown = [set(re.findall(r"</mark> (\d+)\.", page)) for page in (first, rest)]
    assert [len(each) for each in shown] == [PAGE, PAGE]
    assert not shown[0] & shown[1]
    assert "More articles" not in rest


@pytest.mark.parametrize("beginning", ["x", "-", "5-x", "9" * 40 + "-1", "-999"])
def test_an_address_that_nobody_gave_is_no_error(published: Paper, enter: Enter, beginning: str) -> None:
    assert enter("translator").get(f"/search?q=heron&from={beginning}").status_code == 200


def test_nothing_found_offers_fewer_words(published: Paper, enter: Enter) -> None:
    page = enter("translator").get("/search?q=nowhere+worker").text

    assert "These words stand in no article." in page
    assert 'href="/search?q=worker"' in page


def test_before_a_search_the_page_says_what_it_is_for(paper: Paper, enter: Enter) -> None:
    assert "Type words of an original or of a translation." in enter("translator").get("/search").text


@pytest.mark.parametrize("query", ["edition=xx", "issue=none"])
def test_what_is_not_there_is_not_found(paper: Paper, enter: Enter, query: str) -> None:
    assert enter("translator").get(f"/search?q=x&{query}").status_code == 404
