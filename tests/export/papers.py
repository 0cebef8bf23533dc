"""A small paper with one of everything that an export has to set."""

from datetime import date

from tm.document import Article, Block, BlockType, Issue, IssueFacts, Kind
from tm.export.page import EditionPage
from tm.languages import direction


def page(tag: str = "es-419", **values: object) -> EditionPage:
    facts = {"title": "El Cruce", "volume_line": "Volumen 3, Número 7", **values}
    dates = facts.pop("dates_line", "3 al 24 de marzo de 2025")
    return EditionPage(tag, direction(tag), dates_line=dates, **facts)  # type: ignore[arg-type]


def article(*blocks: Block, kind: Kind = Kind.NEWS, **values: object) -> Article:
    return Article(kind, "es-419", blocks, **values)  # type: ignore[arg-type]


MASTHEAD = article(
    Block(BlockType.HEADLINE, "EL CRUCE"),
    Block(BlockType.BOILERPLATE, "Noticias de los dos lados del río"),
    kind=Kind.MASTHEAD,
    start_line=1,
    page=1,
)
REPORT = article(
    Block(BlockType.KICKER, "Transporte"),
    Block(BlockType.HEADLINE, "EL TRANVÍA VUELVE A *LA ISLA*"),
    Block(BlockType.DECK, "Tres barrios esperaron once años"),
    Block(BlockType.BYLINE, "Por la mesa del río"),
    Block(BlockType.DATELINE, "PUERTO LLANO, 2 de marzo—"),
    Block(BlockType.PARAGRAPH, "“¿Y ahora quién paga?” preguntó <M> & nadie contestó: $5 y *un* café."),
    Block(BlockType.SUBHEAD, "Once años después"),
    Block(BlockType.PARAGRAPH, "Ya está. It still stands here. Listo.", language="en", gaps=((9, 30),)),
    Block(BlockType.LIST, "un puente"),
    Block(BlockType.LIST, "dos ferris*"),
    Block(BlockType.FOOTNOTE, "*ferris: barcos de la ciudad"),
    Block(BlockType.CAPTION, "El muelle, en febrero"),
    Block(BlockType.JUMP_LINE, "Ver: EL TRANVÍA, página 2"),
    start_line=5,
    page=1,
    id="aa11",
    short_title="EL TRANVÍA",
)
SIDEBAR = article(
    Block(BlockType.HEADLINE, "¿Qué es un trole?"),
    Block(BlockType.PARAGRAPH, "Whole text still missing.", language="en"),
    kind=Kind.SIDEBAR,
    start_line=30,
    sidebar_of=5,
    page=1,
)
BOX = article(
    Block(BlockType.BOX, "Lee nuestro folleto:"),
    Block(BlockType.BOX, "**VIVIR JUNTO AL RÍO**"),
    Block(BlockType.BOX, "En línea:\n[elcruce.example](https://elcruce.example/rio?a=1&b=2)"),
    kind=Kind.BOX,
    page=2,
)
LETTER = article(
    Block(BlockType.HEADLINE, "Una carta de la otra orilla"),
    Block(BlockType.PARAGRAPH, "No todo es como lo cuentan. [malo](javascript:alert)"),
    Block(BlockType.SIGNOFF, "—Remero del norte"),
    kind=Kind.LETTER,
    page=2,
    id="bb22",
)
CONTACT = article(
    Block(BlockType.BOILERPLATE, "Volumen 3, Número 7\n3 al 24 de marzo de 2025"),
    Block(BlockType.BOILERPLATE, "Tel.: (555) 0100\ncorreo: mesa@elcruce.example"),
    kind=Kind.MASTHEAD,
    page=2,
)
ISSUE = Issue(
    IssueFacts(volume="3", number="7", date_from=date(2025, 3, 3), date_to=date(2025, 3, 24)),
    (MASTHEAD, REPORT, SIDEBAR, BOX, LETTER, CONTACT),
)
PAGE = page(web_only=frozenset({"bb22"}))
