"""Back to an earlier version of a sentence, from its history."""

import re

from tests.web.conftest import Enter, Paper, Visitor, change_to

FIELD = re.compile(r'name="(\w+)" value="([^"]*)"')


def forms(visitor: Visitor, address: str) -> list[dict[str, str]]:
    """The forms that go back, the newest version first."""
    page = visitor.get(address).text
    found = re.findall(r'<form method="post" action="/save".*?</form>', page, re.DOTALL)
    return [dict(FIELD.findall(form)) for form in found]


def test_an_earlier_version_is_put_back_with_what_it_was_made_from(enter: Enter, paper: Paper) -> None:
    visitor, unit = enter("translator"), paper.units[1]
    address = f"/articles/{paper.article}/es-419/history/{unit}"
    visitor.save(change_to(unit, "Corre de noche."))
    visitor.save(change_to(unit, "Circula de noche, sí.", base_version=1))
    (back,) = forms(visitor, address)
    assert (back["text"], back["base_version"], back["basis_version"]) == ("Corre de noche.", "2", "1")
    assert "Back to this version" not in enter("translator_ar").get(address).text

    answer = visitor.post("/save", back)

    assert answer.status_code == 303
    assert answer.headers["Location"].endswith(f"/history/{unit}")
    assert [form["text"] for form in forms(visitor, address)] == ["Circula de noche, sí."]
    article = visitor.get(f"/articles/{paper.article}/es-419").text
    assert '<span class="words">Corre de noche.</span>' in article


def test_a_text_that_lost_a_conflict_can_be_put_back(enter: Enter, paper: Paper) -> None:
    visitor, unit = enter("translator"), paper.units[1]
    visitor.save(change_to(unit, "Corre de noche."))
    visitor.save(change_to(unit, "Va de noche."))

    (back,) = forms(visitor, f"/articles/{paper.article}/es-419/history/{unit}")

    assert visitor.post("/save", back).status_code == 303
    assert '<span class="words">Va de noche.</span>' in visitor.get(f"/articles/{paper.article}/es-419").text


def test_going_back_overwrites_nobody(enter: Enter, paper: Paper) -> None:
    visitor, unit = enter("translator"), paper.units[1]
    visitor.save(change_to(unit, "Corre de noche."))
    visitor.save(change_to(unit, "Circula de noche, sí.", base_version=1))
    (back,) = forms(visitor, f"/articles/{paper.article}/es-419/history/{unit}")
    enter("reader").save(change_to(unit, "Anda de noche.", base_version=2))

    assert visitor.post("/save", back).status_code == 409
