"""Whatever is imported: every letter of the dump stands in exactly one block, in reading order."""

import random
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.ingest.nothing_lost import (
    assert_blocks_hold_their_lines,
    assert_nothing_is_lost,
    in_order,
    letters,
)
from tm.document import BlockType
from tm.ingest import UnreadableDump, read_article, read_issue

DUMPS = sorted(
    path for path in (Path(__file__).parent / "dumps").rglob("*") if path.suffix in {".txt", ".md"}
)
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/dump.txt"))

WORDS = [
    "harbour",
    "lantern",
    "bread",
    "the",
    "of",
    "and",
    "river",
    "seven",
    "Tuesday",
    "choir",
    "MILL",
    "Oslo",
    "“yes”",
    "(no)",
    "*The",
    "Lark*",
    "3,000",
    "l'eau",
    "niño",
    "¿cuándo?",
    "—dijo",
    "tide-clock",
    "mid-",
    "by",
    "for",
    "Porto,",
    "and;",
    "said:",
    "over.",
    "again!",
    "www.lark.example",
    "a@b.example",
    "12",
]
SHAPES = (
    "OLD MILL OPENS",
    "A Quiet Part",
    "Vol. 3, No. 12 • 5–19 March 2026",
    "Continued on page 3",
    "Pasa a la página 2",
    "OLD MILL, from page 1",
    "Viene de la página 1",
    "See: MILL OPENS, page 2",
    "By Ana Ruiz",
    "Por Luis Paz",
    "—A Reader in Oslo",
    "OSLO (Norway), January 5— The boats came",
    "MADRID.- Los barcos",
    "# Marked",
    "## Part",
    "**BOLD\nBOX**",
    "Inside",
    "Boats, page 4",
    "Boats ...... 7",
    "Read this:",
    "• one thing",
    "* * *",
    "3",
    "Page 4",
    "Photo: Ann",
    "*IOF = a note",
    "Dear Editor,",
    "> caption",
    "l e t t e r s a p a r t",
    r"costs \$5 a \*day\*",
    "\f",
    "ﬁne oﬃce",
    "so\u00adft",
    "zero\u200bwidth",
    "\u00a0edge",
    "com-",
    "munal tide",
    "The list is on our web site:",
    "First title\nSecond title\nThird title",
    "PLEASE WRITE TO\nA@B.EXAMPLE",
    "ends in a",
    "ends with,",
)


sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25).map(" ".join)
pieces = st.one_of(sentences, st.sampled_from(SHAPES))
breaks = st.sampled_from(["\n\n", "\n", "\n\n\n\n", "\n \n"])
dumps = st.lists(st.tuples(pieces, breaks), min_size=1, max_size=30).map(
    lambda pairs: "".join(text + gap for text, gap in pairs)
)


@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(dumps, st.sampled_from(["en", "es"]))
def test_every_letter_of_a_generated_dump_is_in_one_block(dump: str, language: str) -> None:
    if not any(each.isalnum() for each in dump):
        return

    issue = read_issue(dump, language=language)

    assert_nothing_is_lost(dump, issue)


@settings(max_examples=60)
@given(dumps)
@example("It began with a\n\nPhoto: Ann\n\nsmall lamp on the pier, and\n\nthe rest came later.\n\n")
def test_every_letter_of_a_pasted_article_is_in_one_block_and_all_stay_in_order(text: str) -> None:
    if not any(each.isalnum() for each in text):
        return

    article = read_article(text, language="en")

    assert letters(" ".join(block.text for block in article.blocks)) == letters(text)
    folios = [lines for block in article.blocks if block.type is BlockType.FOLIO for lines in block.lines]
    numbers = {line for first, last in folios for line in range(first, last + 1)}
    read = " ".join(block.text for block in article.blocks if block.type is not BlockType.FOLIO)
    written = [line for number, line in enumerate(text.split("\n"), start=1) if number not in numbers]
    assert in_order(read) == in_order(" ".join(written))


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(UnreadableDump):
        assert read_issue(text).articles


@pytest.mark.parametrize("path", [*DUMPS, *SAMPLES], ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_whole_paper_keeps_every_letter_in_its_place(path: Path) -> None:
    dump = path.read_text("utf-8-sig").replace("\r\n", "\n")

    issue = read_issue(path.read_bytes())

    assert_nothing_is_lost(dump, issue)
    assert_blocks_hold_their_lines(dump, issue)


@pytest.mark.parametrize("seed", range(40))
def test_a_torn_paper_keeps_every_letter(seed: int) -> None:
    """Lines of real papers dropped, doubled, cut and put elsewhere."""
    chance = random.Random(seed)
    lines = chance.choice([*DUMPS, *SAMPLES]).read_text("utf-8").splitlines()
    for _ in range(30):
        at = chance.randrange(len(lines))
        act = chance.randrange(4)
        if act == 0 and len(lines) > 5:
            del lines[at]
        elif act == 1:
            lines.insert(chance.randrange(len(lines)), lines[at])
        elif act == 2:
            middle = len(lines[at]) // 2
            lines[at : at + 1] = [lines[at][:middle], "", lines[at][middle:]]
        else:
            lines.insert(at, chance.choice(SHAPES))
    dump = "\n".join(lines)

    issue = read_issue(dump, language=chance.choice(["en", "es"]))

    assert_nothing_is_lost(dump, issue)
