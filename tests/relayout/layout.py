"""A number of a newspaper from known pieces in a random house style, with the truth about it."""

from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import TypedDict

from tests.ingest.scoring import ArticleJson
from tests.relayout.paper import Paper, Printed
from tests.relayout.pieces import Piece, pool
from tests.relayout.printing import ended
from tests.relayout.story import Jump, TrueArticle
from tests.relayout.styles import CASES, HouseStyle, draw
from tests.relayout.volumes import Facts
from tm.document import BlockType, Kind


class DatelineJson(TypedDict):
    """Place and date as printed."""

    place: str
    date: str | None


class TrueJson(ArticleJson):
    """An article as JSON with all that is true of it but its page."""

    kicker: str | None
    deck: str | None
    byline: str | None
    dateline: DatelineJson | None
    page: None
    language: str


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A dump and what is true of it; `facts` is None where the paper prints no volume line."""

    seed: int
    language: str
    style: HouseStyle
    text: str
    articles: tuple[TrueArticle, ...]
    jumps: tuple[Jump, ...]
    facts: Facts | None

    def truth(self) -> list[TrueJson]:
        """The articles in the shape of `tm import --dry-run --json`, pages unknown."""
        return [_as_json(article) for article in self.articles]

    def raw(self) -> bytes:
        """The bytes that come out of the layout."""
        return self.text.encode()


def lay_out(seed: int, language: str | None = None) -> LaidOut:
    """The dump of a seed; without a language, one in three is Spanish."""
    rng = Random(seed)
    language = language or rng.choice(("en", "en", "es"))
    style = draw(rng, language)
    return _laid(seed, style, Paper(rng, style).printed(_chosen(rng, style)))


def lay_out_pieces(seed: int, pieces: list[Piece]) -> LaidOut:
    """These pieces, in the house style of a seed."""
    rng = Random(seed)
    style = draw(rng, pieces[0].language)
    return _laid(seed, style, Paper(rng, style).printed(pieces))


def _laid(seed: int, style: HouseStyle, printed: Printed) -> LaidOut:
    articles = sorted((each for each in printed.articles if each.blocks), key=lambda each: each.start_line)
    return LaidOut(
        seed,
        style.language,
        style,
        ended(printed.lines, style),
        tuple(articles),
        printed.jumps,
        printed.facts,
    )


def _chosen(rng: Random, style: HouseStyle) -> list[Piece]:
    """Some news, some letters, a few briefs at the end, in the order of a paper."""
    fit = [piece for piece in pool(style.language) if _fits(piece, style)]
    kinds = {kind: [piece for piece in fit if piece.kind is kind] for kind in Kind}
    news, letters, briefs = kinds[Kind.NEWS], kinds[Kind.LETTER], kinds[Kind.BRIEF]
    chosen = rng.sample(news, min(len(news), rng.randrange(4, 11)))
    if style.untitled and style.dateline:
        briefs = [replace(piece, headline="") for piece in briefs[:1]] + briefs[1:]
    own_letters = rng.sample(letters, min(len(letters), rng.choice((0, 2, 3, 4, 5))))
    at = rng.choice((len(chosen), len(chosen) * 2 // 3))
    chosen[at:at] = own_letters
    return chosen + rng.sample(briefs, min(len(briefs), rng.choice((0, 0, 2, 3))))


def _fits(piece: Piece, style: HouseStyle) -> bool:
    """Whether its headline can be set in the case of this house."""
    case = style.letter_case if piece.kind is Kind.LETTER else style.headline_case
    return CASES.index(piece.case) >= CASES.index(case)


def _as_json(article: TrueArticle) -> TrueJson:
    blocks = sorted(article.blocks, key=lambda block: block.lines[0])
    return {
        "kind": article.kind.value,
        "headline": article.text(BlockType.HEADLINE),
        "kicker": article.text(BlockType.KICKER),
        "deck": article.text(BlockType.DECK),
        "byline": article.text(BlockType.BYLINE),
        "dateline": {"place": article.place, "date": article.date} if article.place else None,
        "signoff": article.signoff,
        "page": None,
        "language": article.language,
        "start_line": article.start_line,
        "sidebar_of": article.parent.start_line if article.parent else None,
        "blocks": [
            {"type": block.type.value, "text": block.text, "lines": [list(pair) for pair in block.lines]}
            for block in blocks
        ],
    }


def iso(day: date | None) -> str | None:
    """A date as the contract has it."""
    return day.isoformat() if day else None
