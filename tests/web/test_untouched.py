"""Two people have the same settings open: each changes what they touched, and nothing else."""

import re
from html.parser import HTMLParser

import pytest

from tests.web.conftest import Enter, Paper, Visitor


class Fields(HTMLParser):
    """What stands in the fields of a page, by name."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self._select, self._wordy = "", False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "input" and "name" in given:
            self.values[given["name"]] = given.get("value", "")
        elif tag == "select":
            self._select = given.get("name", "")
        elif tag == "option" and ("selected" in given or self._select not in self.values):
            self._wordy = "value" not in given  # then its words are its value
            self.values[self._select] = given.get("value", "")

    def handle_data(self, data: str) -> None:
        if self._wordy:
            self.values[self._select] = data
            self._wordy = False


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


@pytest.mark.parametrize(
    ("address", "mine", "theirs"),
    [
        ("/editions", ("title", "The Other Bank"), ("accent", "#7a1f1f")),
        ("/editions/rules", ("hold", "9"), ("grace", "4")),
        ("/editions/rules", ("grace", "5"), ("own_work", "others_only")),
    ],
)
def test_two_change_the_paper_at_once_and_both_changes_are_there(
    enter: Enter, paper: Paper, address: str, mine: tuple[str, str], theirs: tuple[str, str]
) -> None:
    one, other = enter("administrator"), enter("administrator")
    opened = _of_paper(one)
    other.post(address, opened | dict([theirs]) | {"csrf": other.token})
    assert one.post(address, opened | dict([mine])).status_code == 303

    now = _of_paper(one)
    assert [now[name] for name, _ in (mine, theirs)] == [value for _, value in (mine, theirs)]


def test_who_renames_an_issue_does_not_take_its_form_from_somebody_else(enter: Enter, paper: Paper) -> None:
    one, other = enter("editor"), enter("administrator")
    opened = Fields(one.get("/issues/16-2/edit").text).values
    other.post("/issues/16-2/edit", opened | {"slug": "16-2b", "csrf": other.token})

    assert one.post("/issues/16-2/edit", opened | {"volume": "17"}).headers["Location"] == "/issues/16-2b"
    assert Fields(one.get("/issues/16-2b/edit").text).values["volume"] == "17"
    assert "/issues/16-2b/missing" in one.get("/issues/16-2").text  # a link that was sent around


def test_an_awaited_article_keeps_what_both_said_of_it(enter: Enter, paper: Paper) -> None:
    one, other = enter("editor"), enter("administrator")
    promise = {"title": "The strike", "language": "en"}
    found = re.search(r"/paste\?for=(\w+)", one.post("/announce", promise, follow_redirects=True).text)
    assert found
    address = f"/announce/{found[1]}"
    opened = Fields(one.get(address).text).values
    other.post(address, opened | {"words": "700", "csrf": other.token})
    one.post(address, opened | {"writer": "Ana"})

    now = Fields(one.get(address).text).values
    assert (now["words"], now["writer"]) == ("700", "Ana")


def _of_paper(visitor: Visitor) -> dict[str, str]:
    """The fields of the paper and its rules as the page shows them, without those of a new edition."""
    page = visitor.get("/editions").text
    return Fields(page[page.index('id="paper"') :]).values


def test_of_days_that_cannot_be_the_field_says_so_and_all_stays_typed(enter: Enter, paper: Paper) -> None:
    answer = enter("editor").post("/issues/16-2/plan", {"layout-": "many", "proof-": "2", "print_at": "soon"})

    assert answer.status_code == 400
    values = Fields(answer.text).values
    assert (values["layout-"], values["proof-"], values["print_at"]) == ("many", "2", "soon")
    assert answer.text.count('aria-invalid="true"') == 2
    assert "from 0 to 120" in answer.text
    assert "is not a day and time" in answer.text


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (("display_name", "Teo of the Wells"), ("time_zone", "America/Bogota")),
        (("credit", "T. Wells"), ("reads", ["en", "es"])),
        (("writes", ["es", "ar"]), ("language", "fr")),
    ],
)
def test_an_account_open_on_two_devices_keeps_what_was_changed_on_each(
    enter: Enter, paper: Paper, mine: tuple[str, str | list[str]], theirs: tuple[str, str | list[str]]
) -> None:
    telephone, computer = enter("translator"), enter("translator")
    opened = account_fields(telephone)
    computer.post("/account", account_fields(computer) | dict([theirs]))
    assert telephone.post("/account", opened | dict([mine])).status_code == 302

    now = account_fields(telephone)
    assert [now[name] for name, _ in (mine, theirs)] == [
        sorted(value) if isinstance(value, list) else value for _, value in (mine, theirs)
    ]


def account_fields(visitor: Visitor) -> dict[str, str | list[str]]:
    """What a browser would send of the account, were nothing changed."""
    page = visitor.get("/account").text.partition('action="/account"')[2].partition("</form>")[0]
    ticked = re.findall(r'name="(reads|writes)" value="(\w+)" checked', page)
    lists = {name: sorted(tag for each, tag in ticked if each == name) for name in ("reads", "writes")}
    return {**Fields(page).values, **lists, "csrf": visitor.token}
