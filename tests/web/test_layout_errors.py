"""The layout person says what is wrong on the page; the edition mends it and says so."""

import re

from tests.web.conftest import Enter, Paper, change_to


def test_an_error_on_the_page_goes_to_the_edition_and_is_closed_there(enter: Enter, paper: Paper) -> None:
    enter("translator").save(change_to(paper.units[1], "Corre de día."))
    layout, reader = enter("layout"), enter("reader")
    found = f"/articles/{paper.article}/es-419/found"
    assert found in layout.get(f"/articles/{paper.article}/es-419/read").text
    assert f'value="{paper.units[1]}" checked' in layout.get(f"{found}?s={paper.units[1]}").text

    answer = layout.post(found, {"unit": paper.units[1], "text": ""})
    assert answer.status_code == 400
    assert "Say what is wrong, or write what it should say." in answer.text
    assert f'value="{paper.units[1]}" checked' in answer.text

    sent = layout.post(found, {"unit": paper.units[1], "proposal": "Corre de noche."})
    address = sent.headers["Location"]
    assert f'href="{address}"' in reader.get("/issues/16-2/missing/es-419?only=layout").text
    assert f'href="{address}"' in reader.get("/questions").text
    page = reader.get(address).text
    assert "It is mended" in page

    reader.save(change_to(paper.units[1], "Corre de noche.", base_version=1))
    assert reader.post(f"{address}/resolve").status_code == 303
    page = re.sub("<[^>]+>", "", layout.get(address).text)
    assert "on the page Corre de día." in page
    assert "now Corre de" in page


def test_a_sentence_of_another_article_is_not_there(enter: Enter, paper: Paper) -> None:
    found = f"/articles/{paper.pool_article}/es-419/found"
    assert enter("layout").post(found, {"unit": paper.units[1], "text": "?"}).status_code == 404
