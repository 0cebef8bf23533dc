"""What Markdown export writes comes back as the same texts, and other readers see no other markup."""

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export import papers
from tm.document import Article, Block, BlockType, Issue, Kind
from tm.errors import TmError
from tm.export import markdown
from tm.export.markdown import encoded
from tm.export.markdown_reading import decoded, from_bytes, is_ours, read

NASTY = [
    "<script>", "*", "**", "\\", "\\*", "\\[", "[a](http://b.c)", "[", "]", "(", ")", "&#42;", "&amp;", "\n",
    "_", "`", "#", "- ", "1. ", ": ", "caption:", "short:", "<!-- x -->", "</span>", "\u202e", "مرحبا",
    " ", "\t", "\u00a0", "\u2028", "\x85", "é", "a", "தமிழ்", "!", "|", "~~", "$", "=", ">", "\r",
]  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(NASTY), min_size=1, max_size=12).map("".join),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1),
)


@given(TEXTS)
@settings(max_examples=300)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    assert decoded(encoded(text)) == text


@given(st.lists(st.tuples(st.sampled_from(list(BlockType)), TEXTS), min_size=1, max_size=6))
@settings(max_examples=150)
def test_any_article_comes_back_as_it_was(blocks: list[tuple[BlockType, str]]) -> None:
    article = Article(Kind.NEWS, "es-419", tuple(Block(type_, text) for type_, text in blocks))

    (back,) = read(markdown.write(Issue(articles=(article,)), papers.PAGE)).articles

    assert [(block.type, block.text) for block in back.blocks] == blocks


def test_an_issue_comes_back_whole() -> None:
    back = read(markdown.write(papers.ISSUE, papers.PAGE))

    assert back.facts == replace(papers.ISSUE.facts, title="EL CRUCE")
    assert [simple(article) for article in back.articles] == [simple(a) for a in papers.ISSUE.articles]
    assert back.articles[2].sidebar_of == back.articles[1].start_line


def simple(article: Article) -> Article:
    blocks = tuple(replace(block, lines=()) for block in article.blocks)
    return replace(article, blocks=blocks, start_line=0, sidebar_of=None)


def test_what_stands_before_the_first_article_is_not_read() -> None:
    without = Issue(papers.ISSUE.facts, papers.ISSUE.articles[1:2])

    text = markdown.write(without, papers.PAGE)

    assert "\n\nEl Cruce\n\nVolumen 3, Número 7\\\n3 al 24 de marzo de 2025\n\n" in text
    assert len(read(text).articles) == 1


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2 * 3 * 4", "2 &#42; 3 &#42; 4"),
        ("*IOF = an army", "*IOF = an army"),
        ("* a star first", "&#42; a star first"),
        ("a _b_ `c` <d> $5 e|f ~~g~~", r"a \_b\_ \`c\` \<d> \$5 e\|f \~\~g\~\~"),
        ("[sic] [x](javascript:y)", "[sic] [x&#93;(javascript:y)"),
        ("R&D, &amp; all", r"R&D, \&amp; all"),
        ("1917. was a year", r"1917\. was a year"),
        ("- not an item", r"\- not an item"),
        ("caption: not one", r"caption\: not one"),
        ("one\ntwo", "one\\\ntwo"),
        ("*our* **words** [here](https://a.example/b_c)", "*our* **words** [here](https://a.example/b_c)"),
    ],
)
def test_only_what_needs_it_is_escaped(text: str, written: str) -> None:
    assert encoded(text) == written


def test_what_people_do_to_a_file_does_no_harm() -> None:
    text = markdown.write(papers.ISSUE, papers.PAGE)
    edited = text.replace("\n\n", "\n\n\n").replace("No todo es", "No todo\nes").replace("\n", "\r\n")

    back = read("\ufeff" + edited)

    assert [simple(article) for article in back.articles] == [simple(a) for a in papers.ISSUE.articles]


def test_bytes_that_are_ours_are_read_and_others_left_alone() -> None:
    raw = markdown.write(papers.ISSUE, papers.PAGE).encode()

    assert from_bytes(b"# Another file") is None
    assert from_bytes(b"\xff\xfe\x00") is None
    assert from_bytes(raw) == read(raw.decode())
    with pytest.raises(TmError, match=r"not in UTF-8 \(line \d+\)"):
        from_bytes(raw.replace("—".encode(), b"\x97"))


def test_foreign_markdown_is_not_taken_for_ours() -> None:
    assert not is_ours("# A headline\n\nText\n")
    with pytest.raises(TmError, match="no Markdown of ours"):
        read("# A headline\n")


@pytest.mark.parametrize(
    ("line", "says"),
    [("<!-- article: poem -->", "Line 3 begins an article of kind “poem”"), ("from: 2025-13-01", "no date")],
)
def test_a_comment_that_cannot_be_is_named(line: str, says: str) -> None:
    first = f"<!-- pliego: es; {line} -->" if line.startswith("from") else "<!-- pliego: es -->"
    with pytest.raises(TmError, match=says):
        read(f"{first}\n\n{line}\n")


@pytest.mark.parametrize("unit", [" ", "*a **b ", "[a](", "&a ", "\\", "a\n"])
def test_time_grows_with_the_length_of_a_text_not_with_its_square(unit: str) -> None:
    def seconds(count: int) -> float:
        text, begun = f"x{unit * count}y", time.process_time()
        encoded(text)
        return time.process_time() - begun

    short = min(seconds(2_000) for _ in range(3))

    assert seconds(40_000) < 20 * short * 5 + 0.1
