"""One number of a paper while it is made: stories on their pages with all that stands around them."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from tests.relayout import furniture
from tests.relayout.columns import broken
from tests.relayout.dressing import House, dressed
from tests.relayout.pages import Page, paged
from tests.relayout.pieces import Piece
from tests.relayout.printing import Sheet
from tests.relayout.story import Fragment, Jump, Run, Story, TrueArticle
from tests.relayout.styles import HouseStyle
from tests.relayout.volumes import Facts, volume_line
from tests.relayout.wording import words
from tm.document import BlockType, Kind


@dataclass(frozen=True, slots=True)
class Printed:
    """The lines of a number, the pieces on it, its jumps, and what its volume line says, if it has one."""

    lines: list[str]
    articles: list[TrueArticle]
    jumps: tuple[Jump, ...]
    facts: Facts | None


class Paper:
    """Prints one number in one style."""

    def __init__(self, rng: Random, style: HouseStyle) -> None:
        self.rng = rng
        self.style = style
        self.volume = volume_line(rng, style.language, style.volume)
        self.house = _house(rng, style, self.volume.line, self.volume.dates, self.volume.month)
        self.sheet = Sheet(style, rng)
        self.articles: list[TrueArticle] = []
        self.facts: Facts | None = None

    def printed(self, pieces: list[Piece]) -> Printed:
        """The whole number."""
        stories = [dressed(self.rng, self.house, piece) for piece in pieces]
        self._label(stories, Kind.LETTER, self.style.letter_label)
        self._label(stories, Kind.BRIEF, self.style.brief_label)
        names = _mentions(self.house, stories) > 1
        for story in stories:
            broken(self.rng, self.house, story, names=names)
        pages, jumps = paged(self.rng, self.house, stories)
        for story in stories:
            self.articles += [story.article, *story.guests, *(each.article for each in story.sidebars)]
        self._put(*furniture.masthead(self.rng, self.house, volume=self._volume_at("top")))
        self._pages(stories, pages)
        if self.style.contact_at == "end" or len(pages) < 3:
            self._contact()
        return Printed(self.sheet.lines, self.articles, tuple(jumps), self.facts)

    def _pages(self, stories: list[Story], pages: list[Page]) -> None:
        inner = self._inner(stories, pages)
        index_at = 0 if pages[0].goes_on or self.rng.random() < 0.3 else 1
        last = len(pages)
        for number, page in enumerate(pages, start=1):
            if inner and index_at == number - 1 == 0:
                self._put(*furniture.index(self.rng, self.house, inner))
            self._page(page, number, goes_on=number > 1 and pages[number - 2].goes_on)
            if not page.goes_on:
                self._page_end(number, last, inner if index_at == 1 else [])
            if self.style.folio_at == "foot":
                self._folio(number)

    def _page(self, page: Page, number: int, *, goes_on: bool) -> None:
        if number > 1:
            self.sheet.new_page = "\f" if self.style.form_feed else ""
            if self.style.folio_at == "head":
                self._folio(number)
            self.sheet.starts_page = bool(self.style.form_feed or self.style.folio)
        for at, run in enumerate(page.runs):
            first = at == 0 and number > 1
            if first and goes_on:
                self.sheet.put_run(run, max(1, self.style.paragraph_gap))
            elif self.style.rule and self.sheet.lines and not (first and self.sheet.starts_page):
                self.sheet.put_rule(max(1, self.style.paragraph_gap))
                self.sheet.put_run(run, max(1, self.style.paragraph_gap))
            else:
                self.sheet.put_run(run, self.style.article_gap)

    def _page_end(self, number: int, last: int, inner: list[tuple[Story, int]]) -> None:
        """Index, box, letters line, list of what is on the web, contact block: each on the page it likes."""
        style = self.style
        if number == 1 and inner:
            self._put(*furniture.index(self.rng, self.house, inner))
        if style.boxes == "few" and self.rng.random() < 0.4:
            self._put(*furniture.box(self.rng, self.house))
        if style.letters_line and 1 < number in {2, last}:
            self._put(*furniture.letters_line(self.house))
        if style.web_only and number == min(2, last):
            titles = self.rng.sample(words(style.language).not_printed, 4)
            self._put(*furniture.web_only(self.rng, self.house, titles))
        if number == 2 and style.contact_at == "page 2" and last > 2:
            self._contact()

    def _label(self, stories: list[Story], kind: Kind, label: str) -> None:
        """The name of a section above its first piece, which has it as its kicker."""
        first = next((story for story in stories if story.article.kind is kind and story.headline), None)
        if first and label:
            block = first.article.add(BlockType.KICKER, label)
            first.head.insert(0, Fragment((block,), label, "line"))
            first.head[1].gap = max(1, self.style.head_gap)

    def _contact(self) -> None:
        self._put(*furniture.contact(self.house, volume=self._volume_at("foot", "contact")))

    def _volume_at(self, *places: str) -> bool:
        """Whether the volume line is printed in this place; if so, its facts are now on paper."""
        if self.style.volume_at not in places:
            return False
        self.facts = self.volume.facts
        return True

    def _put(self, article: TrueArticle, run: Run) -> None:
        if run:
            self.articles.append(article)
            self.sheet.put_run(run, self.style.article_gap)

    def _folio(self, number: int) -> None:
        """The running head or foot; it belongs to the piece whose text stands before it."""
        owner = next((each for each in self.articles if self.sheet.last in each.blocks), None)
        if not self.style.folio or owner is None:
            return
        paper, dates = self.house.paper, self.volume.dates
        text = self.style.folio.format(n=number, paper=paper, PAPER=paper.upper(), dates=dates)
        block = owner.add(BlockType.FOLIO, text)
        self.sheet.put(Fragment((block,), text, "line"), self.style.article_gap)

    def _inner(self, stories: list[Story], pages: list[Page]) -> list[tuple[Story, int]]:
        """The pieces that the index of this paper names: some of those behind the first page."""
        inner = [(story, page) for story, page in _found_on(stories, pages) if page > 1]
        wanted = bool(self.style.index) and len(inner) > 1
        return sorted(self.rng.sample(inner, min(4, len(inner))), key=lambda pair: pair[1]) if wanted else []


def _house(rng: Random, style: HouseStyle, volume: str, dates: str, month: str) -> House:
    paper = rng.choice(words(style.language).papers)
    host = "".join(each for each in paper.lower() if each.isascii() and each.isalpha()) + ".example"
    name = rng.choice(words(style.language).names[:4])
    country = rng.choice(words(style.language).countries)
    return House(style, paper, host, volume, dates, month, name, country)


def _mentions(house: House, stories: list[Story]) -> int:
    """How many blocks have the name of the paper in italics."""
    if not house.style.emphasis:
        return 0
    return sum(house.marked_name in fragment.text for story in stories for fragment in story.body)


def _found_on(stories: list[Story], pages: list[Page]) -> Iterator[tuple[Story, int]]:
    """Each story with the page on which it begins."""
    for number, page in enumerate(pages, start=1):
        for run in page.runs:
            for story in stories:
                if story.headline and run[0] is story.opening:
                    yield story, number
