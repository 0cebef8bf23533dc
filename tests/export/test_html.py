"""HTML export: valid, escaped whatever stands in the texts, with languages and directions."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export import papers
from tm.document import Article, Block, BlockType, Issue, Kind
from tm.export import html
from tm.text import plain

VOID = {"meta", "br"}


class Checker(HTMLParser):
    """Collects words, attributes and what does not nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.wrong: list[str] = []
        self.feed(text)
        self.close()
        self.wrong += self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"style", "title"}:
            self.words.append(data)


TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1),
    st.lists(
        st.sampled_from(
            ["<script>alert(1)</script>", '"', "'", "&", "*a*", "[x](https://a.b/?c&d)", "]", "مر"]
        ),
        min_size=1,
    ).map("".join),
)
BLOCKS = st.lists(st.tuples(st.sampled_from(list(BlockType)), TEXTS), min_size=1, max_size=5)


@given(BLOCKS, TEXTS)
@settings(max_examples=150)
def test_every_text_is_escaped_and_every_word_there(blocks: list[tuple[BlockType, str]], title: str) -> None:
    article = Article(Kind.NEWS, "ar", tuple(Block(type_, text) for type_, text in blocks), short_title=title)
    page = papers.page("ar", title=title)

    for text in [
        html.write(Issue(articles=(article,)), page),
        html.write_fragments(Issue(articles=(article,)), page)["index.html"],
    ]:
        seen = Checker(text)
        assert not seen.wrong
        assert {tag for tag, _ in seen.tags}.isdisjoint({"script", "iframe", "img"})
        hrefs = [dict(attributes).get("href") or "" for tag, attributes in seen.tags if tag == "a"]
        assert all(href.startswith(("https://", "#a", "01-")) for href in hrefs)
    whole = squeezed("".join(Checker(html.write(Issue(articles=(article,)), page)).words))
    assert all(squeezed(plain(text)) in whole for _, text in blocks)


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("tag", "direction", "script"), [("es-419", "ltr", "latin"), ("ur", "rtl", "nastaliq")]
)
def test_language_and_direction_stand_on_the_page(tag: str, direction: str, script: str) -> None:
    tags = Checker(html.write(papers.ISSUE, papers.page(tag))).tags

    assert ("html", {"lang": tag, "dir": direction}) in tags
    assert ("body", {"class": script}) in tags


def test_a_gap_says_its_own_language() -> None:
    tags = Checker(html.write(papers.ISSUE, papers.page("ar"))).tags

    assert ("p", {"lang": "en", "dir": "ltr"}) in tags
    assert ("span", {"lang": "en", "dir": "ltr"}) in tags


def test_the_contents_follow_the_pages_with_short_titles() -> None:
    text = html.write(papers.ISSUE, papers.PAGE)
    contents = Checker(text[text.index("<nav") : text.index("</nav>") + 6])

    assert [word for word in contents.words if word.strip()] == [
        "EL TRANVÍA", "1", "¿Qué es un trole?", "1", "Una carta de la otra orilla", "Web",
    ]  # fmt: skip


def test_fragments_have_names_for_any_file_system() -> None:
    articles = tuple(
        papers.article(Block(BlockType.HEADLINE, headline))
        for headline in ["النهر", "النهر", "../../etc/passwd", "Ñandú: ¿sí?", "a" * 300]
    )

    names = list(html.write_fragments(Issue(articles=articles), papers.PAGE))

    assert names[:5] == [
        "index.html",
        "01-news.html",
        "02-news.html",
        "03-etc-passwd.html",
        "04-nandu-si.html",
    ]
    assert len(names[5]) < 80


def test_a_page_without_masthead_says_title_and_dates() -> None:
    text = html.write(Issue(articles=papers.ISSUE.articles[1:2]), papers.PAGE)

    assert (
        '<h1>El Cruce</h1>\n<p class="volume">Volumen 3, Número 7<br>\n3 al 24 de marzo de 2025</p>' in text
    )
