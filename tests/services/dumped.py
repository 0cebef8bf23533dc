"""A small issue as an import leaves it: articles whose blocks know their lines, doubts and repairs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import make_article, make_block, make_issue, make_placement, make_raw_document, make_unit
from tm.document import SENTENCE_BLOCKS, BlockType, Doubt, IssueState, Kind, Rule
from tm.segmentation import sentences
from tm.services import readings
from tm.services.loading import issue_articles, load_articles
from tm.services.readings.reading import Reading
from tm.services.views import ArticleView
from tm.storage.base import now
from tm.storage.history import Operation
from tm.storage.issues import Article, Block, ImportDoubt, Issue, RawDocument, Repair
from tm.storage.paper import Edition

Part = tuple[BlockType, str]
H, P, C = BlockType.HEADLINE, BlockType.PARAGRAPH, BlockType.CAPTION


@dataclass
class Dumped:
    """An issue with its one document; a block is named by words that it has."""

    session: Session
    home: Edition
    issue: Issue
    raw: RawDocument
    lines: list[str] = field(default_factory=list)

    def add(self, *parts: Part, kind: Kind = Kind.NEWS, raw: str = "") -> Article:
        """An article, one line of the dump for each of its blocks; `raw` instead of the last one's words."""
        article = make_article(self.session, self.issue, kind=kind, language=self.home.tag, home=self.home)
        article.raw_id = self.raw.id
        make_placement(self.session, article, self.home)
        for place, (type_, text) in enumerate(parts):
            block = make_block(self.session, article, type_)
            block.lines = [[len(self.lines) + 1, len(self.lines) + 1]]
            self.lines += [raw if raw and place == len(parts) - 1 else text, ""]
            cut = sentences(text, self.home.tag) if type_ in SENTENCE_BLOCKS else ()
            for piece in cut:
                make_unit(self.session, block, piece.text, gap_after=piece.gap_after)
            if not cut:
                make_unit(self.session, block, text)
        self.raw.content = "\n".join(self.lines).encode()
        self.session.flush()
        return article

    def block(self, words: str) -> Block:
        """The block that has these words."""
        found = next(block for view in self.views() for block in view.blocks if words in block.source_text)
        return self.session.scalars(select(Block).where(Block.public_id == found.id)).one()

    def doubt(self, code: Doubt, words: str, message: str = "look here", **values: str) -> int:
        """A doubt about the block that has these words."""
        block = self.block(words)
        row = ImportDoubt(
            raw_id=self.raw.id,
            block_id=block.id,
            code=code,
            line=block.lines[0][0],
            message=message,
            message_values=values,
        )
        self.session.add(row)
        self.session.flush()
        return row.id

    def repair(self, rule: Rule, words: str, before: str, after: str) -> int:
        """A repair in the block that has these words."""
        block = self.block(words)
        start = next(
            each.source_text.index(after)
            for view in self.views()
            for each in view.blocks
            if each.id == block.public_id
        )
        row = Repair(
            raw_id=self.raw.id,
            block_id=block.id,
            rule=rule,
            line=block.lines[0][0],
            before=before,
            after=after,
            confidence=0.8,
            span_start=start,
            span_end=start + len(after),
        )
        self.session.add(row)
        self.session.flush()
        return row.id

    def views(self) -> list[ArticleView]:
        """The articles as they stand now."""
        return load_articles(self.session, issue_articles(self.session, self.issue), self.home)

    def stands(self) -> list[list[Part]]:
        """Every article as its parts."""
        return [[(block.type, block.source_text) for block in view.blocks] for view in self.views()]

    def offered(self, doubt: int) -> dict[str, Reading]:
        """The readings of a doubt by their keys; articles in them by the first word of their headline."""
        named = {view.id: view.source_headline.split()[0] for view in self.views()}
        found = {}
        for reading in readings.offer(self.session, doubt):
            kind, _, name = reading.key.partition(":")
            found[kind if kind == "repair" else ":".join(filter(None, (kind, named.get(name, name))))] = (
                reading
            )
        return found

    def decide(self, doubt: int, reading: Reading, typed: str = "") -> Operation:
        """Decide a doubt as nobody in particular."""
        seen = reading.blank.words if reading.blank else ""
        return readings.decide(
            self.session, doubt, reading.key, person=None, at=now(), seen=seen, typed=typed
        )


_slugs = count(1)


def make_dumped(session: Session, home: Edition) -> Dumped:
    """An arriving issue with an empty document."""
    issue = make_issue(session, f"dumped-{next(_slugs)}", state=IssueState.ARRIVING)
    return Dumped(session, home, issue, make_raw_document(session, issue))


def texts(parts: Sequence[Part]) -> list[str]:
    """The words of an article's parts."""
    return [text for _, text in parts]
