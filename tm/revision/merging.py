"""Two people's changes of one text put together, where they touch different words."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from tm.words import tokens


@dataclass(frozen=True, slots=True)
class _Edit:
    """Tokens `start` to `end` of the base become `text`."""

    start: int
    end: int
    text: str


def together(base: str, theirs: str, mine: str) -> str | None:
    """The base with both changes, or None where they touch the same words or neighbouring ones."""
    words = tokens(base)
    edits = sorted(
        {*_edits(words, tokens(theirs)), *_edits(words, tokens(mine))},
        key=lambda edit: (edit.start, edit.end),
    )
    if any(later.start <= earlier.end for earlier, later in pairwise(edits)):
        return None
    for edit in reversed(edits):
        words[edit.start : edit.end] = [edit.text]
    return "".join(words)


def _edits(old: list[str], new: list[str]) -> Iterator[_Edit]:
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _Edit(i, j, "".join(new[k:m]))
