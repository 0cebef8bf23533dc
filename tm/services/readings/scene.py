"""What stands around a doubt of an import: its block and article, neighbours, raw lines, repairs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, takewhile

from tm import languages
from tm.document import FURNITURE, LAYOUT_RESIDUE, BlockType, Doubt, Kind, Rule
from tm.services.incoming.import_report import DoubtView, RepairView
from tm.services.readings.neighbours import Pieces
from tm.services.views import ArticleView, BlockView
from tm.text import fold

JOINS = frozenset({Rule.JOIN, Rule.JOIN_OVER_JUMP, Rule.JOIN_OVER_PAGE})
_OF_WORDS = frozenset(
    {Doubt.DOUBTFUL_JOIN, Doubt.TEXT_MISSING, Doubt.EMPHASIS, Doubt.LETTERSPACING, Doubt.ENCODING}
)
_TELLING = 4
"""How many words of a raw line tell where it ends."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a block's source text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Scene:
    """A doubt with all that is around it, as it stands now; without `block`, nothing came of its line."""

    doubt: DoubtView
    pieces: Pieces
    lines: Sequence[str]
    repairs: tuple[RepairView, ...]
    tags: tuple[str, ...]

    @property
    def article(self) -> ArticleView | None:
        """The article in which the doubtful text stands."""
        found = self.pieces.blocks.get(self.doubt.block or "")
        return found[0] if found else None

    @cached_property
    def block(self) -> BlockView | None:
        """The block that came of the doubtful line; where its words are doubted, not its dateline."""
        found = self.pieces.blocks.get(self.doubt.block or "")
        if found is None or found[1].type is not BlockType.DATELINE or self.doubt.code not in _OF_WORDS:
            return found[1] if found else None
        text = (each for each in readable(found[0]) if each.lines and each.lines[0][0] == self.doubt.line)
        return next((each for each in text if each.type is BlockType.PARAGRAPH), found[1])

    @property
    def texts(self) -> tuple[BlockView, ...]:
        """The blocks of the article that are read."""
        return readable(self.article) if self.article else ()

    def beside(self, step: int) -> BlockView | None:
        """The text so many places behind (or, below nought, before) the doubtful one in its article."""
        ids = [block.id for block in self.texts]
        if self.block is None or self.block.id not in ids:
            return None
        place = ids.index(self.block.id) + step
        return self.texts[place] if 0 <= place < len(ids) else None

    @property
    def is_first(self) -> bool:
        """Whether nothing but a headline's kicker, or what is not read, stands before it in its article."""
        before = takewhile(lambda each: self.block is None or each.id != self.block.id, self.texts)
        return all(block.type is BlockType.KICKER for block in before)

    @property
    def before(self) -> ArticleView | None:
        """The nearest article before this one that somebody wrote, in the same language."""
        place = self.pieces.places[self.article.id] if self.article else 0
        earlier = (self.pieces.views[each] for each in range(place - 1, -1, -1))
        return next((view for view in earlier if self._written(view)), None)

    @property
    def near(self) -> Iterator[ArticleView]:
        """Other articles that somebody wrote, in the same language, the likeliest first.

        What shares a rare name with the doubtful text comes before what only stands near it in the dump.
        """
        line = self.doubt.line
        sharing = self.pieces.sharing(self.block, line) if self.block else []
        ids = {view.id for view in sharing}
        others = (view for view in self.pieces.around(line) if view.id not in ids)
        return filter(self._written, chain(sharing, others))

    def repairs_here(self, *rules: Rule) -> tuple[RepairView, ...]:
        """Repairs by these rules at the doubtful line that are still in its text."""
        return tuple(
            repair
            for repair in self.repairs
            if self.block and repair.rule in rules and repair.line == self.doubt.line
            if repair.block == self.block.id and not repair.undone
        )

    @property
    def seam(self) -> int | None:
        """Where in the block's text its doubtful line ends; None at the end of the block or if unknown."""
        if self.block is None or not any(last > self.doubt.line for _, last in self.block.lines):
            return None
        words = fold(self._line).split()[-_TELLING:]
        text = self.block.source_text
        tails = (" ".join(words[start:]) for start in range(len(words)))
        found = next((tail for tail in tails if text.count(tail) == 1), None)
        return None if found is None else text.index(found) + len(found)

    @property
    def last_sentence(self) -> Stretch | None:
        """The sentence at the end of the doubtful line, else the last one of the block."""
        at = len(self.block.source_text) if self.block else 0
        end = at if self.seam is None else self.seam
        return self._sentences(end - 1, end)

    def sentence_with(self, words: str) -> Stretch | None:
        """The sentences in which these words stand, else the first one of the block."""
        place = max(self.block.source_text.find(words), 0) if self.block and words else 0
        return self._sentences(place, place + max(len(words), 1))

    def _sentences(self, first: int, last: int) -> Stretch | None:
        """The sentences that have a part of a stretch of the block; the nearest one if there is none."""
        if self.block is None or not self.block.units:
            return None
        bounds, start = [], len(self.block.lead)
        for unit in self.block.units:
            bounds.append((start, start + len(unit.text)))
            start += len(unit.text + unit.gap_after)
        touched = [each for each in bounds if each[0] < last and first < each[1]]
        touched = touched or [each for each in bounds if each[0] <= first][-1:] or bounds[:1]
        begin, end = touched[0][0], touched[-1][1]
        return Stretch(begin, end, self.block.source_text[begin:end])

    @property
    def _line(self) -> str:
        number = self.doubt.line
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def _written(self, view: ArticleView) -> bool:
        same = self.article and languages.base(view.language) == languages.base(self.article.language)
        return bool(same) and view is not self.article and view.kind not in FURNITURE | {Kind.CAPTION}


def readable(view: ArticleView) -> tuple[BlockView, ...]:
    """The blocks of an article but layout residue."""
    return tuple(block for block in view.blocks if block.type not in LAYOUT_RESIDUE)
