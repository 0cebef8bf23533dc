"""What exports ask of the inline markup: escapes are text, and the stretches between marks are known."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tm.text import parse, plain, stretches, to_html

PIECES = st.lists(
    st.sampled_from(["*", "**", "\\*", "\\[", "a", " ", "[x](https://a.b)", "[", "]", "\\"])
).map("".join)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (r"\*a\* b", "*a* b"),
        (r"*a \* b*", "<em>a * b</em>"),
        (r"\[x](https://a.b)", "[x](https://a.b)"),
        (r"\[sic]", "[sic]"),
        (r"C:\new", r"C:\new"),
    ],
)
def test_escaped_marks_are_text(text: str, html: str) -> None:
    assert to_html(text) == html


@given(PIECES)
@settings(max_examples=200)
def test_stretches_hold_the_words_and_nothing_else(text: str) -> None:
    slices = stretches(text)

    assert all(start < end for start, end in slices)
    assert all(end <= start for (_, end), (start, _) in pairwise(slices))
    words = "".join(text[start:end] for start, end in slices)
    assert words.replace("\\*", "*").replace("\\[", "[") == plain(text)
    assert bool(words) == bool(parse(text))
