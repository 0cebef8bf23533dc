"""Two people have the same settings open: each changes what they touched, and nothing else."""

from html.parser import HTMLParser

import pytest

from tests.web.conftest import Enter, Paper


class Fields(HTMLParser):
    """What stands in the fields of a page, by name."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self._select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "input" and "name" in given:
            self.values[given["name"]] = given.get("value", "")
        elif tag == "select":
            self._select = given.get("name", "")
        elif tag == "option" and ("selected" in given or self._select not in self.values):
            self.values[self._select] = given["value"]


@pytest.mark.parametrize(
    ("address", "mine", "theirs"),
    [
        ("/editions/es-419", ("style-jump_to", "Va a {title}"), ("style-signoff_dash", "-")),
        ("/editions/es-419/checks", ("group-numbers", "off"), ("headline_letters", "40")),
        ("/plan", ("layout-", "7"), ("proof-ar", "3")),
        ("/issues/16-2/plan", ("layout-", "6"), ("print_at", "2026-03-01T18:00")),
    ],
)
def test_what_was_not_touched_stays_as_the_other_has_set_it(
    enter: Enter, paper: Paper, address: str, mine: tuple[str, str], theirs: tuple[str, str]
) -> None:
    editor, other = enter("editor"), enter("administrator")
    opened = Fields(editor.get(address).text).values
    other.post(address, opened | dict([theirs]) | {"csrf": other.token})
    assert editor.post(address, opened | dict([mine])).status_code == 303

    now = Fields(editor.get(address).text).values
    assert [now[name] for name, _ in (mine, theirs)] == [value for _, value in (mine, theirs)]


def test_of_days_that_cannot_be_the_field_says_so_and_all_stays_typed(enter: Enter, paper: Paper) -> None:
    answer = enter("editor").post("/issues/16-2/plan", {"layout-": "many", "proof-": "2", "print_at": "soon"})

    assert answer.status_code == 400
    values = Fields(answer.text).values
    assert (values["layout-"], values["proof-"], values["print_at"]) == ("many", "2", "soon")
    assert answer.text.count('aria-invalid="true"') == 2
    assert "from 0 to 120" in answer.text
    assert "is not a day and time" in answer.text
