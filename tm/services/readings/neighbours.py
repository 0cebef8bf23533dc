"""The articles of an issue, and which of them stand near a line or bear a name: looked up, not searched."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import merge

from tm.services.views import ArticleView, BlockView

_SHORTEST_NAME = 4
_RARE = 3
"""A name in more articles than so many does not tell to which one a text belongs."""
_FAR = 1_000_000
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Pieces:
    """The articles of an issue in their order, and what is asked of them for each doubt."""

    views: tuple[ArticleView, ...]

    @cached_property
    def blocks(self) -> Mapping[str, tuple[ArticleView, BlockView]]:
        """Each block with its article, by the block's id."""
        return {block.id: (view, block) for view in self.views for block in view.blocks}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each article in the issue, by its id."""
        return {view.id: place for place, view in enumerate(self.views)}

    def sharing(self, block: BlockView, line: int) -> list[ArticleView]:
        """The articles in which a rare name of this block stands, the nearest to a line of the dump first."""
        borne = (self._bearers[name] for name in _names([block]) if name in self._bearers)
        views = {view.id: view for few in borne if len(few) <= _RARE for view in few}
        return sorted(views.values(), key=lambda view: (_distance(view, line), self.places[view.id]))

    def around(self, line: int) -> Iterator[ArticleView]:
        """All articles once, that first of which an end of a part stands nearest to a line of the dump."""
        at = bisect_left(self._edges, (line, 0))
        before = ((line - edge, place) for edge, place in _backwards(self._edges, at))
        behind = ((edge - line, place) for edge, place in _forwards(self._edges, at))
        seen = set()
        for _, place in merge(before, behind):
            if place not in seen:
                seen.add(place)
                yield self.views[place]
        yield from (view for place, view in enumerate(self.views) if place not in seen)

    @cached_property
    def _bearers(self) -> Mapping[str, list[ArticleView]]:
        """The articles in which each longer word with a capital stands."""
        found: dict[str, list[ArticleView]] = defaultdict(list)
        for view in self.views:
            for name in _names(view.blocks):
                found[name].append(view)
        return dict(found)

    @cached_property
    def _edges(self) -> list[tuple[int, int]]:
        """The first and last lines of all parts in the order of the dump, each with its article's place."""
        return sorted(
            (edge, place)
            for place, view in enumerate(self.views)
            for block in view.blocks
            for lines in block.lines
            for edge in lines
        )


def _backwards(edges: Sequence[tuple[int, int]], at: int) -> Iterator[tuple[int, int]]:
    return (edges[place] for place in range(at - 1, -1, -1))


def _forwards(edges: Sequence[tuple[int, int]], at: int) -> Iterator[tuple[int, int]]:
    return (edges[place] for place in range(at, len(edges)))


def _distance(view: ArticleView, line: int) -> int:
    """How many lines an article is away from one."""
    edges = (edge for block in view.blocks for lines in block.lines for edge in lines)
    return min((abs(edge - line) for edge in edges), default=_FAR)


def _names(blocks: Iterable[BlockView]) -> frozenset[str]:
    """The longer words with a capital in some texts."""
    found = (word for block in blocks for word in _WORD.findall(block.source_text))
    return frozenset(word for word in found if len(word) >= _SHORTEST_NAME and word[0].isupper())
