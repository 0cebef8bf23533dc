"""The words of a saved web page."""

import time

import pytest

from tm.formats import web_page
from tm.formats.paragraphs import Role

PAGE = """<!DOCTYPE html>
<html><head><title>The Post</title><script>var words = "no";</script></head><body>
<nav><ul><li><a href="/">Home</a><li>Shop</ul></nav>
<article><h1>The <em>big</em> wave</h1><p>By Ana Ruiz</p>
<p>Water came in at <b>night</b> &amp; left by noon.<br>Nobody slept.<p>See
<a href="https://post.example/w">the map</a>.
<ul><li>boots<li>bread</ul><h2>After</h2>
<figure><img src="x.png" alt="no"><figcaption>The quay</figcaption></figure>
<p hidden>not shown</p><p>Two * three</p><form><input value="no"><button>Send</button></form></article>
<footer>All rights reserved</footer></body></html>"""


def test_a_page_becomes_its_paragraphs() -> None:
    found = web_page.read(PAGE)

    assert [(each.text, each.role, each.level) for each in found] == [
        ("The *big* wave", Role.HEADING, 1),
        ("By Ana Ruiz", Role.TEXT, 0),
        ("Water came in at **night** & left by noon.\nNobody slept.", Role.TEXT, 0),
        ("See [the map](https://post.example/w).", Role.TEXT, 0),
        ("boots", Role.ITEM, 0),
        ("bread", Role.ITEM, 0),
        ("After", Role.HEADING, 2),
        ("The quay", Role.CAPTION, 0),
        (r"Two \* three", Role.TEXT, 0),
    ]


@pytest.mark.parametrize("name", ["sharedaddy", "share-buttons", "jp-relatedposts", "entry post-navigation"])
def test_buttons_around_an_article_are_left_out(name: str) -> None:
    page = f'<p>One</p><div class="{name}"><h3>Share</h3><ul><li>by mail</ul></div><p class="box">Two</p>'

    assert [each.text for each in web_page.read(page)] == ["One", "Two"]


def test_a_page_without_an_article_is_read_whole() -> None:
    assert [each.text for each in web_page.read("<div>One<p>Two</p></div>three")] == ["One", "Two", "three"]


@pytest.mark.parametrize(
    ("text", "is_page"),
    [
        ("<!doctype html><p>x</p>", True),
        ("\n<h2>x</h2>", True),
        ("<x>", False),
        ("A < B and </b>", False),
        ("Plain words", False),
    ],
)
def test_what_looks_like_a_page(text: str, *, is_page: bool) -> None:
    assert web_page.looks_like(text) is is_page


@pytest.mark.parametrize("href", ["javascript:alert(1)", "/here", "file:///etc/passwd", ""])
def test_only_links_that_can_be_followed_stay(href: str) -> None:
    assert web_page.read(f'<p><a href="{href}">words</a></p>')[0].text == "words"


@pytest.mark.parametrize(
    "page", ["<p>" * 60_000, "<b>" * 60_000 + "x", "<a href=https://x>" * 30_000 + "x" + "</a>" * 30_000]
)
def test_a_hostile_page_is_read_in_time(page: str) -> None:
    begun = time.process_time()

    web_page.read(page)

    assert time.process_time() - begun < 20
