"""The keys of the article's page: what a person may choose, and that it holds for that person alone."""

import pytest
from flask import Flask

from tests.web.conftest import Enter, Paper
from tm.web.keyboard import COMMANDS, HELPER, Command, keymap
from tm.web.own_keys import chosen, refused

USUAL = {each.name: each.keys for each in COMMANDS}


@pytest.fixture(autouse=True)
def _words(app: Flask) -> object:
    with app.test_request_context():
        yield


def test_the_usual_keys_are_nobody_s_own_and_all_allowed() -> None:
    assert chosen(USUAL).own == chosen(USUAL).problems == {}
    assert chosen({}).own == {}
    for command in COMMANDS:
        for keys in command.keys.split() if command.name != HELPER else ():
            assert refused(keys) is None, keys


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Alt+G", "alt+g"),
        ("alt + g", "alt+g"),
        ("Option+G, g", "alt+g g"),
        ("Shift+Alt+G", "alt+shift+g"),
        ("F2", "f2"),
        ("Shift+?", "?"),
        ("؟", "?"),
        ("", ""),
    ],
)
def test_keys_are_read_as_people_write_them(typed: str, kept: str) -> None:
    found = chosen({**USUAL, "keys": "alt+k", "copy": typed})

    assert found.problems == {}
    assert found.own["copy"] == kept


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Ctrl+Alt+N", "AltGr"),
        ("AltGr", "AltGr"),
        ("Ctrl+Alt", "AltGr"),
        ("Shift+N", "capital"),
        ("Ctrl+T", "browser"),
        ("Ctrl+Shift+2", "Digits"),
        ("Ctrl+2", "Digits"),
        ("Alt+2", "Digits"),
        ("5", "Digits"),
        ("F5", "browser"),
        ("Alt+F", "browser"),
        ("Ctrl+Z", "browser"),
        ("Cmd+S", "computer"),
        ("Alt", "computer"),
        ("Tab", "writing"),
        ("Alt+ArrowLeft", "writing"),
        ("Enter", "writing"),
        ("ñ", "no key"),
        ("Alt+", "no key"),
        ("Hyper+J", "no key"),
        (".", "no key"),
        ("<b>", "no key"),
    ],
)
def test_keys_that_type_or_are_the_browser_s_are_refused(typed: str, why: str) -> None:
    assert why in chosen({**USUAL, "copy": typed}).problems["copy"]


def test_two_commands_cannot_have_one_key() -> None:
    found = chosen({**USUAL, "copy": "Alt+J"})

    assert "Join to the one before" in found.problems["copy"]
    assert set(found.problems) == {"copy"}
    assert set(chosen({**USUAL, "copy": "Alt+G", "join": "Alt+G"}).problems) == {"copy", "join"}
    assert chosen({**USUAL, "copy": "alt+j", "join": "alt+c"}).problems == {}


@pytest.mark.parametrize("command", [each for each in COMMANDS if each.name not in {HELPER, "history"}])
def test_no_key_of_ours_can_be_taken_unseen(command: Command) -> None:
    for key in command.keys.split():
        assert str(command.label) in chosen({**USUAL, "history": key}).problems["history"]


def test_an_own_key_that_a_newer_command_has_stays_the_person_s() -> None:
    keys = keymap({"history": "alt+r", "copy": "n"})

    assert (keys["history"], keys["repeat"]) == ("alt+r", "")
    assert (keys["copy"], keys["next"]) == ("n", "alt+n")


def test_a_key_taken_away_and_what_is_held_for_digits() -> None:
    found = chosen({**USUAL, "next": "", HELPER: "alt+shift"})

    assert found.problems == {}
    assert keymap(found.own)["next"] == ""
    assert keymap(found.own)[HELPER] == "alt+shift"
    assert HELPER in chosen({**USUAL, HELPER: "ctrl"}).problems


def test_the_page_of_an_article_has_the_person_s_own(enter: Enter, paper: Paper) -> None:
    visitor, other = enter("translator"), enter("reader")
    article = f"/articles/{paper.article}/es-419"

    assert visitor.post("/account/keys", {**USUAL, "copy": "F2"}).status_code == 303

    assert "<kbd>F2</kbd>" in visitor.get(article).text
    assert "<kbd>F2</kbd>" not in other.get(article).text
    page = visitor.get("/account/keys").text
    assert 'name="copy" value="F2"' in page
    assert "Alt+C" in page
    visitor.post("/account/keys", {**USUAL, "copy": "F2", "usual": "yes"})
    assert "<kbd>F2</kbd>" not in visitor.get(article).text


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_kept(enter: Enter, paper: Paper) -> None:
    visitor = enter("translator")

    answer = visitor.post("/account/keys", {**USUAL, "copy": "Ctrl+W", "ask": "F4"})

    assert answer.status_code == 400
    assert 'value="Ctrl+W"' in answer.text
    assert 'value="F4"' in answer.text
    assert answer.text.count("aria-invalid") == 1
    assert "<kbd>F4</kbd>" not in visitor.get(f"/articles/{paper.article}/es-419").text
