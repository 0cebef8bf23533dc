"""The page of a writer without account, and the links to it."""

import re

from flask import Flask

from tests.web.conftest import Enter, Paper, Visitor


def link(editor: Visitor, paper: Paper) -> str:
    page = editor.post(f"/articles/{paper.article}/en/writer").text
    found = re.search(r"http://[^/]+(/writer/[^<]+)</p>", page)
    assert found
    return found[1]


def test_a_writer_reads_and_answers_without_an_account(enter: Enter, paper: Paper) -> None:
    editor, writer = enter("editor"), enter("")
    address = link(editor, paper)

    page = writer.get(address)
    assert "¶1" in page.text
    assert 'content="noindex"' in page.text
    assert "no-store" in page.headers["Cache-Control"]
    assert writer.post(address, {"text": "<b>Not</b> in ¶1."}).status_code == 303
    assert "&lt;b&gt;Not&lt;/b&gt; in ¶1." in writer.get(address).text
    listed = editor.get("/questions?show=open").text
    assert "Word from the writer" in listed
    assert "The writer" in listed


def test_an_empty_word_is_asked_for_again_beside_the_field(enter: Enter, paper: Paper) -> None:
    address = link(enter("editor"), paper)
    answer = enter("").post(address, {"text": " "})

    assert answer.status_code == 400
    assert "Write something first." in answer.text


def test_a_link_that_was_revoked_says_so_in_plain_words(enter: Enter, paper: Paper, app: Flask) -> None:
    editor, writer = enter("editor"), enter("")
    address = link(editor, paper)
    page = editor.get(f"/articles/{paper.article}/en/writer").text
    revoke = re.search(r'action="([^"]+/revoke)"', page)
    assert revoke
    assert editor.post(revoke[1]).status_code == 303

    for answer in (writer.get(address), writer.post(address, {"text": "Hello."})):
        assert answer.status_code == 400
        assert "ask the paper for a new one" in answer.text
