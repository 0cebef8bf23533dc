"""Corrections after print: shown with old and new words, answered by each edition."""

import re

from tests.web.conftest import Enter, Paper, change_to

PAGE = "/issues/16-2/corrections"


def test_an_edition_says_what_it_did_about_what_another_mended(enter: Enter, paper: Paper) -> None:
    translator, editor = enter("translator"), enter("editor")
    for number, unit in enumerate(paper.units):
        translator.save(change_to(unit, f"Oración {number}."))
    assert "The issue is not closed yet" in editor.get(PAGE).text
    editor.post("/issues/16-2/exports/es-419", {"format": "text"})
    editor.post("/issues/16-2/state", {"state": "closed"})
    assert "Nothing was mended since print." in editor.get(PAGE).text

    translator.save(change_to(paper.units[0], "Vuelve el tranvía.", base_version=1))
    page = editor.get(PAGE).text
    assert "Oración 0." in page
    assert "2 editions have to look" in page
    assert f'href="{PAGE}#c-{paper.article}"' in editor.get("/issues/16-2/missing/ar").text
    assert 'name="mark"' not in translator.get(PAGE).text

    mark = re.search(r'name="mark" value="(\w+)"', page)
    assert mark
    form = {"article": paper.article, "mark": mark[1], "answer": "fits", "word": "Ours was right."}
    assert editor.post(f"{PAGE}/ar", form | {"word": "x" * 501}).status_code == 400
    assert editor.post(f"{PAGE}/ar", form | {"answer": "perhaps"}).status_code == 400
    assert editor.post(f"{PAGE}/ar", form).status_code == 303
    page = editor.get(PAGE).text
    assert "1 edition has to look" in page
    assert "Ours was right." in page
