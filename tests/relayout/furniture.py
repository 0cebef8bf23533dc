"""What a paper prints around its pieces in every number."""

from random import Random

from tests.relayout.dressing import House
from tests.relayout.story import Fragment, Run, Story, TrueArticle
from tests.relayout.wording import words
from tm.document import BlockType, Kind


def box(rng: Random, house: House) -> tuple[TrueArticle, Run]:
    """A booklet or an event, in three parts."""
    article = TrueArticle(Kind.BOX, house.style.language)
    run: Run = []
    for text in rng.choice(words(house.style.language).promos):
        shown = text.format(host=house.host, mail=house.mail)
        block = article.add(BlockType.BOX, shown)
        run.append(Fragment((block,), shown, "line"))
    return article, run


def masthead(rng: Random, house: House, *, volume: bool) -> tuple[TrueArticle, Run]:
    """Name, motto and volume line at the top of the first page."""
    style = house.style
    article = TrueArticle(Kind.MASTHEAD, style.language)
    run: Run = []
    if style.masthead:
        name = house.paper.upper() if style.masthead == "caps" else house.paper
        run.append(Fragment((article.add(BlockType.HEADLINE, name),), name, "line"))
    if style.masthead == "motto":
        motto = rng.choice(words(style.language).mottoes)
        run.append(Fragment((article.add(BlockType.BOILERPLATE, motto),), motto, "line"))
    if volume:
        run.append(volume_fragment(house, article))
    return article, run


def volume_fragment(house: House, article: TrueArticle) -> Fragment:
    """The volume line as a block of an article."""
    return Fragment((article.add(BlockType.BOILERPLATE, house.volume_line),), house.volume_line, "line")


def contact(house: House, *, volume: bool) -> tuple[TrueArticle, Run]:
    """Addresses, whose lines stay lines, perhaps below the volume line."""
    article = TrueArticle(Kind.MASTHEAD, house.style.language)
    run: Run = [volume_fragment(house, article)] if volume else []
    text = house.style.contact.format(paper=house.paper, host=house.host, mail=house.mail)
    if text:
        run.append(Fragment((article.add(BlockType.BOILERPLATE, text),), text, "line"))
    return article, run


def letters_line(house: House) -> tuple[TrueArticle, Run]:
    """The line that asks for letters, the same each time."""
    article = TrueArticle(Kind.BOILERPLATE, house.style.language)
    text = house.style.letters_line.format(mail=house.mail, MAIL=house.mail.upper())
    return article, [Fragment((article.add(BlockType.BOILERPLATE, text),), text, "line")]


def index(rng: Random, house: House, pages: list[tuple[Story, int]]) -> tuple[TrueArticle, Run]:
    """What stands on which page: a title and a line for each piece."""
    article = TrueArticle(Kind.INDEX, house.style.language)
    title = rng.choice(words(house.style.language).index_titles)
    run: Run = [Fragment((article.add(BlockType.HEADLINE, title),), title, "line")]
    for at, (story, page) in enumerate(pages):
        dots = "." * max(4, 40 - len(story.short))
        spaced = " ".join(dots[: len(dots) // 2])
        line = house.style.index.format(x=story.short, n=page, dots=dots, spaced=spaced)
        block = article.add(BlockType.LIST, line)
        run.append(Fragment((block,), line, "line", gap=0 if at else None))
    return article, run


def web_only(rng: Random, house: House, titles: list[str]) -> tuple[TrueArticle, Run]:
    """What found no room in print: a sentence and a title on each line."""
    article = TrueArticle(Kind.INDEX, house.style.language)
    text = rng.choice(words(house.style.language).web_only).format(host=house.host)
    run: Run = [Fragment((article.add(BlockType.PARAGRAPH, text),), text)]
    for at, title in enumerate(titles):
        run.append(Fragment((article.add(BlockType.LIST, title),), title, "line", gap=0 if at else None))
    return article, run
