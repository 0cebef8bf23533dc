"""The parts of an article from which somebody chooses what they take."""

from dataclasses import dataclass

from tm.services.printed.reading_copy import numbered
from tm.services.views import ArticleView, BlockView
from tm.text import plain
from tm.web.labels.common import label

_BEGINNING = 48
"""Letters of a block that tell it from the others."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A block to begin or end with; `name` is its number as a meeting has it, else what it is."""

    id: str
    name: str
    beginning: str


def choices(view: ArticleView) -> dict[str, Choice]:
    """The blocks of an article that are translated, by their ids, in order."""
    return {
        block.id: Choice(block.id, f"¶{number}" if number else label(block.type), _beginning(block))
        for block, number in numbered(view)
        if block.wanted
    }


def _beginning(block: BlockView) -> str:
    text = plain(block.source_text)
    return text if len(text) <= _BEGINNING else text[:_BEGINNING].rsplit(" ", 1)[0] + "…"
