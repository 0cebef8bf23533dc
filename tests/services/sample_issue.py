"""A small issue as import would find it, in text of our own, with furniture of every sort."""

from datetime import date

from tm.document import (
    Article,
    Block,
    BlockType,
    Doubt,
    Flag,
    Issue,
    IssueFacts,
    Kind,
    Repair,
    Rule,
)

CONTACT = "harbourbell.example/desk — Telephone 555 010 2233\nE-mail: desk@harbourbell.example\n4 Quay Street"
LETTERS = "TELL US WHAT YOU SEE: LETTERS@HARBOURBELL.EXAMPLE"
BOX_URL = "harbourbell.example/ropes.pdf"


def block(type_: BlockType, text: str, *lines: int) -> Block:
    return Block(type_, text, tuple((line, line) for line in lines))


def masthead(motto: str = "EVERY TIDE HAS A TELLER") -> Article:
    return Article(
        Kind.MASTHEAD,
        "en",
        (
            block(BlockType.HEADLINE, "THE HARBOUR BELL", 1),
            block(BlockType.BOILERPLATE, motto, 3),
            block(BlockType.BOILERPLATE, "DOCKERS' READING CIRCLE ☼ WWW.HARBOURBELL.EXAMPLE", 5),
        ),
        start_line=1,
        page=1,
    )


def report() -> Article:
    return Article(
        Kind.NEWS,
        "en",
        (
            block(BlockType.HEADLINE, "CRANES STAND STILL", 7),
            block(BlockType.DATELINE, "OLD QUAY (North), May 3—", 9),
            Block(BlockType.PARAGRAPH, "The cranes stopped at six. Nobody went home.", ((9, 9), (11, 11))),
            block(BlockType.JUMP_LINE, "See CRANES, page 2", 13),
            block(BlockType.JUMP_HEAD, "CRANES, from page 1", 20),
            block(BlockType.SUBHEAD, "A long night", 21),
            block(BlockType.PARAGRAPH, "Tea was passed from hand to hand.", 22),
        ),
        start_line=7,
        page=1,
    )


def letter() -> Article:
    return Article(
        Kind.LETTER,
        "en",
        (
            block(BlockType.HEADLINE, "My first shift", 30),
            block(BlockType.PARAGRAPH, "I was afraid. Then somebody sang.", 31),
            block(BlockType.SIGNOFF, "— A new docker", 32),
        ),
        start_line=30,
        page=2,
    )


def letters_line(line: int) -> Article:
    return Article(Kind.BOILERPLATE, "en", (block(BlockType.BOILERPLATE, LETTERS, line),), line, page=2)


def box(url: str = BOX_URL, line: int = 40) -> Article:
    return Article(
        Kind.BOX,
        "en",
        (
            block(BlockType.BOX, "Read our booklet:", line),
            block(BlockType.BOX, "**ROPES AND KNOTS**", line + 1),
            Block(BlockType.BOX, f"Available at:\n{url}", ((line + 2, line + 3),)),
        ),
        start_line=line,
        page=2,
        sidebar_of=7,
    )


def imprint(number: str = "4", days: str = "May 5 to May 26, 2025") -> Article:
    return Article(
        Kind.MASTHEAD,
        "en",
        (
            block(BlockType.BOILERPLATE, f"Volume 3, Number {number} {days}", 50),
            Block(BlockType.BOILERPLATE, CONTACT, ((52, 54),)),
        ),
        start_line=50,
        page=2,
    )


def index() -> Article:
    return Article(
        Kind.INDEX,
        "en",
        (
            block(BlockType.HEADLINE, "INSIDE", 60),
            block(BlockType.LIST, "A LONG NIGHT, PAGE 2", 61),
        ),
        start_line=60,
        page=1,
    )


def sample_issue(number: str = "4", *, url: str = BOX_URL, motto: str = "EVERY TIDE HAS A TELLER") -> Issue:
    return Issue(
        IssueFacts(
            title="THE HARBOUR BELL",
            motto=motto,
            publisher="DOCKERS' READING CIRCLE",
            volume="3",
            number=number,
            date_from=date(2025, 5, 5),
            date_to=date(2025, 5, 26),
            website="www.harbourbell.example",
        ),
        (
            masthead(motto),
            report(),
            index(),
            letters_line(25),
            letter(),
            letters_line(35),
            box(url),
            imprint(number),
        ),
        (
            Repair(Rule.JOIN, 9, "stopped|at six", "stopped at six", 0.9),
            Repair(Rule.STRIP_SPACE, 31, " I", "I", 1.0),
        ),
        (Flag(Doubt.DOUBTFUL_JOIN, 11, "may be two paragraphs"),),
    )
