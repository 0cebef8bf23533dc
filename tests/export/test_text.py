"""The reading text: every word, no markup, lines that are lines."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export import papers
from tm.document import Article, Block, BlockType, Issue, Kind
from tm.export import text
from tm.text import plain

WORDS = st.lists(
    st.sampled_from(["uno", "*dos*", "tres\ncuatro", "**cinco**", "[seis](https://a.b)", "&", "*"])
)
BLOCKS = st.lists(st.tuples(st.sampled_from(list(BlockType)), WORDS.map(" ".join)), max_size=8)


@given(BLOCKS)
@settings(max_examples=100)
def test_no_word_is_lost(blocks: list[tuple[BlockType, str]]) -> None:
    article = Article(Kind.NEWS, "es-419", tuple(Block(type_, words) for type_, words in blocks))

    written = text.write(Issue(articles=(article,)), papers.PAGE)

    wanted = Counter(word for _, words in blocks for word in plain(words).split())
    found = Counter(written.replace("[", " ").replace("]", " ").split())
    assert not wanted - found


def test_a_dateline_runs_in_and_a_lone_one_stands() -> None:
    both = papers.article(Block(BlockType.DATELINE, "LIMA—"), Block(BlockType.PARAGRAPH, "Llueve."))
    alone = papers.article(Block(BlockType.DATELINE, "LIMA—"), Block(BlockType.SUBHEAD, "Sigue"))

    written = text.write(Issue(articles=(both, alone)), papers.page(title=""))

    assert "LIMA—Llueve." in written
    assert "LIMA—\n\n\nSigue" in written


def test_a_gap_of_the_other_direction_is_isolated() -> None:
    gap = papers.article(Block(BlockType.PARAGRAPH, "Not yet.", language="en"))

    assert "\u2068[en: Not yet.]\u2069" in text.write(Issue(articles=(gap,)), papers.page("ar"))
    assert "\u2068" not in text.write(Issue(articles=(gap,)), papers.PAGE)
