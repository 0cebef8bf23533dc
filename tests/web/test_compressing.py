"""Answers are compressed where the browser takes that, and pages that it has are not sent again."""

import gzip
import re

import pytest

from tests.web.conftest import Enter, Paper, Visitor, change_to
from tests.web.test_joining import OURS, ours
from tm.web.assets import TOGETHER, script
from tm.web.joining import needed

GZIP = {"Accept-Encoding": "gzip, deflate, br"}
SCRIPTS = 30_000
"""The most that all our modules may weigh as they are sent, in bytes."""
TOKEN = re.compile(r'name="csrf" value="(\w+)"')


def article(paper: Paper) -> str:
    return f"/articles/{paper.article}/es-419?s={paper.units[1]}"


def sheet(visitor: Visitor) -> str:
    found = re.search(r'rel="stylesheet" href="([^"]+)"', visitor.get("/account").text)
    assert found
    return found[1]


def test_a_page_is_compressed_for_those_who_take_it(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")

    small, whole = editor.get("/issues", headers=GZIP), editor.get("/issues")

    assert small.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in whole.headers
    assert "Accept-Encoding" in small.headers["Vary"]
    assert "Accept-Encoding" in whole.headers["Vary"]
    assert len(small.data) * 2 < len(whole.data)
    assert small.headers["Content-Length"] == str(len(small.data))
    assert len(gzip.decompress(small.data)) == len(whole.data)


def test_files_are_small_and_kept_for_ever(enter: Enter, paper: Paper) -> None:
    visitor = enter("editor")

    answer = visitor.get(sheet(visitor), headers=GZIP)

    assert answer.headers["Content-Encoding"] == "gzip"
    assert "immutable" in answer.headers["Cache-Control"]
    assert "max-age=31536000" in answer.headers["Cache-Control"]
    assert answer.headers.get("Vary") == "Accept-Encoding"
    assert not {"Content-Security-Policy", "Set-Cookie", "Last-Modified"} & set(answer.headers.keys())


def test_our_scripts_are_light(enter: Enter) -> None:
    visitor = enter("")
    in_others = {name for names in TOGETHER.values() for name in needed(names, ours)}
    files = {*TOGETHER, *(path.stem for path in OURS.glob("*.js"))} - in_others - {"worker"}

    with visitor.client.application.test_request_context():
        addresses = [script(name) for name in files]
    sizes = [len(visitor.get(each, headers=GZIP).data) for each in [*addresses, "/worker.js"]]

    assert sum(sizes) <= SCRIPTS


def test_what_is_short_is_sent_as_it_is(enter: Enter, paper: Paper) -> None:
    answer = enter("translator").get("/offline/mine", headers=GZIP)

    assert "Content-Encoding" not in answer.headers


def test_the_token_is_written_anew_in_every_answer_and_each_is_good(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    pages = [translator.get(article(paper)).text for _ in range(2)]
    tokens = [set(TOKEN.findall(page)) for page in pages]

    assert [len(each) for each in tokens] == [1, 1]
    assert tokens[0] != tokens[1]
    for number, token in enumerate([*tokens[0], *tokens[1]]):
        change = change_to(paper.units[1], "Corre." + "!" * number, base_version=number)
        answer = translator.client.post("/save", json=change, headers={"X-CSRF-Token": token})
        assert answer.status_code == 200


@pytest.mark.parametrize("token", ["", "0" * 64, "0" * 63, "ñ", "0" * 4000])
def test_no_other_token_is_good(enter: Enter, paper: Paper, token: str) -> None:
    answer = enter("translator").client.post("/sign-out", data={"csrf": token})

    assert answer.status_code == 400


@pytest.mark.parametrize("encoding", [{}, GZIP], ids=["plain", "gzip"])
def test_a_page_that_did_not_change_is_not_sent_again(
    enter: Enter, paper: Paper, encoding: dict[str, str]
) -> None:
    translator = enter("translator")
    first = translator.get(article(paper), headers=encoding)
    known = encoding | {"If-None-Match": first.headers["ETag"]}

    again = translator.get(article(paper), headers=known)
    translator.save(change_to(paper.units[1], "Corre."))
    changed = translator.get(article(paper), headers=known)

    assert (again.status_code, again.data) == (304, b"")
    assert changed.status_code == 200
    assert changed.headers["ETag"] != first.headers["ETag"]


def test_the_worker_is_not_sent_again(enter: Enter) -> None:
    visitor = enter("")
    first = visitor.get("/worker.js", headers=GZIP)

    assert (
        visitor.get("/worker.js", headers=GZIP | {"If-None-Match": first.headers["ETag"]}).status_code == 304
    )
