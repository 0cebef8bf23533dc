"""The known pieces that are laid out: those of `samples/` and a pool of our own in `pieces/`."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tm.document import BlockType, Kind
from tm.text import fold

ROOT = Path(__file__).resolve().parents[2]
FIELDS = ("short", "kicker", "deck", "byline", "place", "caption")
BODY = {
    "paragraph": BlockType.PARAGRAPH,
    "subhead": BlockType.SUBHEAD,
    "list": BlockType.LIST,
    "footnote": BlockType.FOOTNOTE,
}
KINDS = {Kind.NEWS, Kind.LETTER, Kind.BRIEF, Kind.SIDEBAR}
CASES = {"the-crossing": "caps", "harbour-sheet": "title"}
LETTER_CASES = {"the-crossing": "title"}


@dataclass(frozen=True, slots=True)
class Part:
    """One block of a body as a writer sends it."""

    type: BlockType
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """What a writer sends; a house style decides which of it is printed, and how.

    `case` is that of the headline and the sub-heads as we have them: only a sentence-case line can be set in
    any case, capitals have forgotten the proper names. `sidebars` stand beside the piece and nowhere else.
    """

    language: str
    kind: Kind
    headline: str
    parts: tuple[Part, ...]
    case: str = "sentence"
    fields: Mapping[str, str] | None = None
    signoff: str | None = None
    sidebars: tuple["Piece", ...] = ()

    def field(self, name: str) -> str | None:
        """A field that not every piece has: kicker, deck, byline, place, caption, short."""
        return (self.fields or {}).get(name)


@cache
def pool(language: str) -> tuple[Piece, ...]:
    """All pieces of a language; sidebars only within their piece."""
    own = tuple(_own(ROOT / "tests" / "relayout" / "pieces" / f"{language}.txt", language))
    return own + tuple(_sampled(language))


def _own(path: Path, language: str) -> Iterator[Piece]:
    held: Piece | None = None
    for record in path.read_text("utf-8").split("\n=== ")[1:]:
        piece = _piece(record, language)
        if piece.kind is Kind.SIDEBAR:
            assert held, f"a sidebar without its piece: {piece.headline}"
            held = replace(held, sidebars=(*held.sidebars, piece))
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _piece(record: str, language: str) -> Piece:
    """A record: `kind`, `# headline`, `field: text` lines, a blank line, then one block on each line."""
    head, _, body = record.strip().partition("\n\n")
    kind, headline, *rest = head.split("\n")
    fields = dict(line.split(": ", 1) for line in rest)
    assert set(fields) <= set(FIELDS), fields
    parts = [_part(line.strip()) for line in body.split("\n") if line.strip()]
    signoff = next((part.text for part in parts if part.type is BlockType.SIGNOFF), None)
    return Piece(
        language,
        Kind(kind),
        headline.removeprefix("# "),
        tuple(part for part in parts if part.type is not BlockType.SIGNOFF),
        fields=fields,
        signoff=signoff,
    )


def _part(line: str) -> Part:
    marks = {
        "## ": BlockType.SUBHEAD,
        "- ": BlockType.LIST,
        "^ ": BlockType.FOOTNOTE,
        "-- ": BlockType.SIGNOFF,
    }
    for mark, type_ in marks.items():
        if line.startswith(mark):
            return Part(type_, fold(line.removeprefix(mark)))
    return Part(BlockType.PARAGRAPH, fold(line))


def _sampled(language: str) -> Iterator[Piece]:
    """Pieces of the sample papers that have a headline and nothing but what a writer would send."""
    for path in sorted((ROOT / "samples").glob("*/expected.json")):
        articles = json.loads(path.read_text("utf-8"))["articles"]
        for article in articles:
            kind = Kind(article["kind"])
            whole = not any(block["text"].endswith("-") for block in article["blocks"])
            if article["language"] == language and kind in KINDS and article["headline"] and whole:
                cases = LETTER_CASES if kind is Kind.LETTER else CASES
                yield _from_json(article, kind, cases.get(path.parent.name, "sentence"))


def _from_json(article: Mapping[str, object], kind: Kind, case: str) -> Piece:
    blocks: Sequence[Mapping[str, str]] = article["blocks"]  # type: ignore[assignment]
    parts = [Part(BODY[block["type"]], fold(block["text"])) for block in blocks if block["type"] in BODY]
    texts = {name: fold(str(article[name])).rstrip(":") for name in ("kicker", "deck") if article[name]}
    return Piece(
        str(article["language"]),
        Kind.NEWS if kind is Kind.SIDEBAR else kind,
        fold(str(article["headline"])),
        tuple(parts),
        case=case,
        fields=texts,
        signoff=str(article["signoff"]) if article["signoff"] else None,
    )
