"""Whether every letter of a dump stands in exactly one block, in reading order."""

import unicodedata
from collections import Counter
from itertools import pairwise

from tm.document import Issue


def letters(text: str) -> Counter[str]:
    """Letters and figures with their numbers, ligatures as the letters they are."""
    return Counter(each for each in unicodedata.normalize("NFKC", text) if each.isalnum())


def in_order(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKC", text) if each.isalnum())


def assert_nothing_is_lost(dump: str, issue: Issue) -> None:
    texts = [block.text for article in issue.articles for block in article.blocks]
    assert letters(" ".join(texts)) == letters(dump)
    for article in issue.articles:
        assert article.blocks
        firsts = [block.lines[0][0] for block in article.blocks]
        assert firsts == sorted(firsts)
        for block in article.blocks:
            assert all(first <= last for first, last in block.lines)
            assert all(a[1] < b[0] for a, b in pairwise(block.lines))


def assert_blocks_hold_their_lines(dump: str, issue: Issue) -> None:
    """The letters of a block are those of its lines, one after the other; a dateline shares its line."""
    lines = dump.split("\n")
    for article in issue.articles:
        before = ""
        for block in article.blocks:
            own = in_order(
                " ".join(lines[at - 1] for first, last in block.lines for at in range(first, last + 1))
            )
            if block.type.value == "dateline":
                before = in_order(block.text)
                assert own.startswith(before)
            else:
                assert own == before + in_order(block.text)
                before = ""
