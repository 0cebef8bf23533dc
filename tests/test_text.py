"""Inline markup: what it is, what it is not, and that no input is too hard."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tm.text import Span, clean, fold, is_safe_href, markup_ranges, parse, plain, to_html

MARKUP = st.lists(
    st.sampled_from(
        ["*", "**", "***", "a", " ", "b c", "[", "]", "(", ")", "[x](https://a.b)", "\n", "<", "&", '"', "é"]
    ),
    max_size=30,
).map("".join)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a* b **c**", "<em>a</em> b <strong>c</strong>"),
        ("**c *d* e**", "<strong>c </strong><strong><em>d</em></strong><strong> e</strong>"),
        ("***x*** y", "<strong><em>x</em></strong> y"),
        ("foo**bar**baz", "foo<strong>bar</strong>baz"),
        ("*Flag*'s", "<em>Flag</em>&#x27;s"),
        ("[x](https://a.b/c?d=1&e=2)", '<a href="https://a.b/c?d=1&amp;e=2">x</a>'),
        ("*see [x](mailto:a@b.c)*", '<em>see </em><a href="mailto:a@b.c"><em>x</em></a>'),
        ("a\nb", "a<br>\nb"),
    ],
)
def test_markup_is_read(text: str, html: str) -> None:
    assert to_html(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "5*3*2",
        "a * b * c",
        "*IOF",
        "* a",
        "a*",
        "****",
        "**a*",
        "*a **b*c",
        "[x](javascript:alert(1))",
        "[x](ftp://a.b)",
        "[x] (https://a.b)",
        "[](https://a.b)",
        "_a_",
        "<b>a</b>",
    ],
)
def test_the_rest_is_text(text: str) -> None:
    assert parse(text) == (Span(text),)
    assert plain(text) == text


def test_a_crossing_mark_is_text() -> None:
    assert to_html("*a **b* c**") == "<em>a **b</em> c**"


def test_html_is_escaped_everywhere() -> None:
    assert to_html('<script>*"a"*</script>') == "&lt;script&gt;<em>&quot;a&quot;</em>&lt;/script&gt;"
    assert '"' not in to_html('[x](https://a.b/"onclick=y)').replace('href="', "")


@pytest.mark.parametrize(
    ("href", "safe"),
    [
        ("https://a.b", True),
        ("HTTP://a.b", True),
        ("mailto:a@b.c", True),
        ("javascript:x", False),
        ("//a.b", False),
        ("https://a b", False),
        ("data:text/html,x", False),
        ("", False),
    ],
)
def test_only_web_and_mail_links_are_followed(href: str, safe: bool) -> None:
    assert is_safe_href(href) is safe


def test_ranges_are_the_outermost_marked_parts() -> None:
    text = "*a [b](https://c.d) e* f **g *h* i** [j *k*](https://l.m) n*o"

    assert [text[slice(*place)] for place in markup_ranges(text)] == [
        "*a [b](https://c.d) e*",
        "**g *h* i**",
        "[j *k*](https://l.m)",
    ]


@settings(max_examples=200)
@given(MARKUP)
def test_no_character_is_lost_but_marks(text: str) -> None:
    kept = [character for character in plain(text) if character.isalpha()]
    addresses = text.count("[x](https://a.b)") - plain(text).count("[x](https://a.b)")

    assert len(kept) == sum(character.isalpha() for character in text) - addresses * len("httpsab")
    assert all(0 <= first < last <= len(text) for first, last in markup_ranges(text))


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_folding_is_done_once_and_for_all(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert "  " not in fold(text)


def test_only_control_characters_and_halves_of_characters_are_cleaned_away() -> None:
    assert clean("a\x00b\x1b\x7f\x9f\ud83d c\td\r\ne\x85\u200bf 🚲 ñ") == "ab c\td\r\ne\x85\u200bf 🚲 ñ"


@pytest.mark.parametrize(
    "piece",
    [
        "*a **a *",
        "[a](http://",
        "*",
        "* ",
        "[a](",
        "**a",
        "*a",
        "a*",
        "***a ",
        "***a***b",
        "[",
        "*a *",
        "\\*a",
    ],
)
def test_hostile_markup_takes_time_in_proportion(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    began = time.process_time()

    plain(text)
    markup_ranges(text)
    to_html(text)

    assert time.process_time() - began < 6
