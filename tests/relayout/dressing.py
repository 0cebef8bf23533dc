"""A piece in the clothes of the house: headline, byline, dateline, sub-heads, sign-off."""

import re
from dataclasses import dataclass
from random import Random

from tests.relayout.pieces import Piece
from tests.relayout.story import Fragment, Story, TrueArticle
from tests.relayout.styles import HouseStyle
from tests.relayout.typesetting import SMALL, recase, wrapped
from tests.relayout.wording import words
from tm.document import BlockType, Kind


@dataclass(frozen=True, slots=True)
class House:
    """The style of a paper with what it says of itself."""

    style: HouseStyle
    paper: str
    host: str
    volume_line: str
    dates: str
    month: str
    photographer: str
    country: str

    @property
    def short_paper(self) -> str:
        """The name of the paper within a sentence."""
        return self.paper.removeprefix("The ")

    @property
    def marked_name(self) -> str:
        """The name of the paper in italics, if it has any."""
        return f"{self.style.emphasis}{self.short_paper}{self.style.emphasis}"

    @property
    def bare_heads(self) -> bool:
        """Whether the heads of continuations do not name the piece."""
        return "{x}" not in self.style.jump[1]

    @property
    def mail(self) -> str:
        """Where letters go."""
        return f"post@{self.host}"


def dressed(rng: Random, house: House, piece: Piece) -> Story:
    """The piece as this house prints it."""
    style = house.style
    article = TrueArticle(piece.kind, piece.language)
    case = style.letter_case if piece.kind is Kind.LETTER else style.headline_case
    headline = recase(_quoted(style, piece.headline), case)
    short = recase(piece.field("short") or _shortened(piece.headline), case)
    short = short.upper() if style.jump_case == "caps" else short
    story = Story(article, headline, short, [], [], caption=_quoted(style, piece.field("caption") or ""))
    _set_head(rng, house, piece, story)
    _set_body(rng, house, piece, story)
    _set_end(rng, house, piece, story)
    for each in piece.sidebars:
        story.sidebars.append(dressed(rng, house, each))
        story.sidebars[-1].article.parent = article
    return story


def _set_head(rng: Random, house: House, piece: Piece, story: Story) -> None:
    style, article, news = house.style, story.article, piece.kind is Kind.NEWS
    if style.kicker and news:
        kicker = piece.field("kicker") or rng.choice(words(style.language).kickers)
        kicker = recase(kicker, style.kicker)
        story.head.append(_block(article, BlockType.KICKER, kicker))
    if piece.headline:
        story.head.append(_headline(style, story))
    deck = piece.field("deck")
    if style.deck and news and deck and (style.deck == "all" or rng.random() < 0.8):
        deck = _quoted(style, deck)
        story.head.append(_block(article, BlockType.DECK, deck, "deck"))
    if style.byline not in {"", "end"} and news:
        story.head.append(_block(article, BlockType.BYLINE, _byline(rng, piece, style)))


def _headline(style: HouseStyle, story: Story) -> Fragment:
    lines = _even_lines(story.headline, style.headline_width)
    shown = "\n".join(lines)
    block = story.article.add(BlockType.HEADLINE, story.headline)
    return Fragment((block,), f"**{shown}**" if style.headline_marks == "bold" else shown, "head")


def _even_lines(text: str, width: int) -> list[str]:
    """A long headline over up to three lines of about the same length."""
    if not width or len(text) <= width:
        return [text]
    count = min(3, -(-len(text) // width))
    measures = range(len(text) // count, len(text))
    return next(lines for each in measures if len(lines := wrapped(text, each)) <= count)


def _byline(rng: Random, piece: Piece, style: HouseStyle) -> str:
    name = piece.field("byline") or rng.choice(words(style.language).names)
    if style.byline in {"name", "staff"} and not name[0].isupper():
        name = rng.choice(words(style.language).names[:4])
    if style.byline == "name":
        return name
    pattern = words(style.language).bylines["by" if style.byline == "end" else style.byline]
    return pattern.format(name=name, caps=name.upper())


def _set_body(rng: Random, house: House, piece: Piece, story: Story) -> None:
    style, article = house.style, story.article
    if piece.kind is Kind.LETTER and style.salutation:
        story.body.append(_block(article, BlockType.PARAGRAPH, style.salutation, "para"))
    for at, part in enumerate(piece.parts):
        text = _quoted(style, _named(house, part.text))
        if part.type is BlockType.SUBHEAD:
            # In a sentence case a question between paragraphs may as well be a paragraph.
            undecidable = text.endswith("?") and style.subhead_case == "sentence"
            if style.subhead_case and 0 < at < len(piece.parts) - 1 and not undecidable:
                story.body.append(_subhead(style, article, text))
        elif part.type is BlockType.PARAGRAPH:
            story.body.append(_paragraph(rng, house, piece, story, text))
        else:
            listed = part.type is BlockType.LIST
            printed = f"{style.list_mark} {text}" if listed else text
            story.body.append(
                Fragment((article.add(part.type, text),), printed, "item" if listed else "para")
            )


def _named(house: House, text: str) -> str:
    """The text with the name of this paper, in italics if it has any."""
    text = text.replace("{paper}", house.marked_name)
    return text if house.style.emphasis else re.sub(r"\*(\w[^*]*)\*", r"\1", text)


def _subhead(style: HouseStyle, article: TrueArticle, text: str) -> Fragment:
    text = recase(text, style.subhead_case)
    block = article.add(BlockType.SUBHEAD, text)
    return Fragment((block,), f"**{text}**" if style.headline_marks == "bold" else text, "head")


def _paragraph(rng: Random, house: House, piece: Piece, story: Story, text: str) -> Fragment:
    article = story.article
    first = article.first(BlockType.PARAGRAPH) is None
    if first and (piece.kind is Kind.NEWS or not piece.headline) and house.style.dateline:
        printed = _dateline(rng, house, piece, article)
        dateline = article.add(BlockType.DATELINE, printed)
        return Fragment((dateline, article.add(BlockType.PARAGRAPH, text)), printed + text)
    return Fragment((article.add(BlockType.PARAGRAPH, text),), text)


def _dateline(rng: Random, house: House, piece: Piece, article: TrueArticle) -> str:
    style = house.style
    place = piece.field("place") or rng.choice(words(style.language).places)
    place, _, country = place.partition(" (")  # the closing bracket stays with the country
    caps = style.headline_case == "caps" or style.dateline_dash == ": "
    place = place.upper() if caps else place
    if style.dateline == "country":
        place += f" ({country}" if country else f" ({house.country})"
    day = rng.randrange(1, 29)
    date = f"{house.month} {day}" if style.language == "en" else f"{day} de {house.month}"
    article.place, article.date = place, None if style.dateline == "place" else date
    return ", ".join(filter(None, (article.place, article.date))) + style.dateline_dash


def _set_end(rng: Random, house: House, piece: Piece, story: Story) -> None:
    style, article = house.style, story.article
    if piece.kind is Kind.NEWS and style.byline == "end":
        story.body.append(_block(article, BlockType.BYLINE, _byline(rng, piece, style), "sign"))
    if piece.signoff and piece.kind is Kind.LETTER:
        dash = "" if style.signoff == "lines" else style.signoff
        lines = piece.signoff.replace(", ", "\n", 1) if style.signoff == "lines" else piece.signoff
        article.signoff = lines.replace("\n", " ")
        block = article.add(BlockType.SIGNOFF, dash + lines)
        story.body.append(Fragment((block,), dash + lines, "sign"))


def _block(article: TrueArticle, type_: BlockType, text: str, role: str = "head") -> Fragment:
    return Fragment((article.add(type_, text),), text, role)


def _shortened(headline: str) -> str:
    """The first words of a headline, up to its first pause."""
    first = re.split(r"[:;,?!]", headline.lstrip("¿¡“«"))[0].split()[:4]
    while len(first) > 2 and first[-1].lower() in SMALL:
        first.pop()
    return " ".join(first).rstrip("”»") if len(first) > 1 else headline


def _quoted(style: HouseStyle, text: str) -> str:
    """The marks of quotation that this house uses; the pool has curly ones, in Spanish guillemets."""
    if style.quotes == "straight":
        return re.sub("[“”]", '"', text).replace("’", "'").replace("‘", "'")
    if style.quotes == "curly":
        return text.replace("«", "“").replace("»", "”")
    return text.replace("“", "«").replace("”", "»") if style.language == "es" else text
