"""Markdown as people write it."""

import pytest

from tm.formats import light_markup
from tm.formats.paragraphs import Role

TEXT = r"""---
title: 'Water at night'
lang: en
---
<!-- not for print -->
## The _big_ wave ##

Water came in
at __night__ \# *and* left snake_case_alone.

- boots
- bread
  and soup

1. first

**What came after**

Under
-----

> She said
> no.

* * *

A note[^1] and a ![map](map.png).

[^1]: From the quay.
[post]: https://post.example
"""


def test_a_text_becomes_its_paragraphs() -> None:
    found = light_markup.read(TEXT)

    assert [(each.text, each.role, each.level) for each in found] == [
        ("Water at night", Role.TITLE, 0),
        ("The *big* wave", Role.HEADING, 2),
        ("Water came in at **night** # *and* left snake_case_alone.", Role.TEXT, 0),
        ("boots", Role.ITEM, 0),
        ("bread and soup", Role.ITEM, 0),
        ("first", Role.ITEM, 0),
        ("What came after", Role.TEXT, 0),
        ("Under", Role.HEADING, 2),
        ("She said no.", Role.TEXT, 0),
        ("A note[1] and a map.", Role.TEXT, 0),
        ("[1] From the quay.", Role.NOTE, 0),
    ]
    assert [each.strong for each in found].index(True) == 6


def test_lines_that_are_broken_stay_broken() -> None:
    assert light_markup.read("One  \ntwo\\\nthree\nfour")[0].text == "One\ntwo\nthree four"


@pytest.mark.parametrize(
    ("text", "is_markup"),
    [("# Bread\n\nIt is here.", True), ("It is\n# 5 in a row\nhere", False), ("#5 again", False)],
)
def test_what_looks_like_markdown(text: str, *, is_markup: bool) -> None:
    assert light_markup.looks_like(text) is is_markup
