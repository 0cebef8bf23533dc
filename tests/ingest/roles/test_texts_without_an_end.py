"""Short texts that stop inside a sentence before a capital: running text, whatever they look like."""

import pytest

from tm.document import BlockType, Kind
from tm.ingest import read_issue
from tm.ingest.chunks.cutting import Chunk, cut
from tm.ingest.chunks.heads import head_lines
from tm.ingest.chunks.layouts import Layout
from tm.ingest.chunks.parting import split_heads
from tm.ingest.cuts.jumps import Arriving, Pending, assign
from tm.ingest.cuts.jumpwords import Direction, Jump
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.credits import is_bare_credit
from tm.ingest.raw.lines import Line
from tm.ingest.roles.evidence import signs
from tm.ingest.words.cases import Case
from tm.ingest.words.vocabulary import NO_WORDS, collect

_PLACES = ("harbour", "mill", "school", "chapel", "bridge", "market")
A, B, C, D, E, F = (
    f"The ferry to the {place} ran late on every day of the week, and those who waited began to bring cards."
    for place in _PLACES
)


def texts(text: str, type_: BlockType = BlockType.PARAGRAPH) -> list[str]:
    blocks = [block for article in read_issue(text).articles for block in article.blocks]
    return [block.text for block in blocks if block.type is type_]


def test_who_says_something_goes_on_in_the_next_text() -> None:
    text = (
        f"Ferry crews keep cards\n\nBy Ola Tarr\n\n{A}\n\nHow they play\n\n{B}\n\n"
        "“We have always lost to the cook,” said\n\nFarida, a nurse from the upper town who waits there.\n\n"
        f"What they win\n\n{C}\n\n{D}\n"
    )
    assert (
        "“We have always lost to the cook,” said Farida, a nurse from the upper town who waits there."
        in texts(text)
    )


def test_a_name_that_the_paper_has_elsewhere_is_not_cut_by_a_heading() -> None:
    text = (
        f"Ferry crews keep cards\n\nBy Ola Tarr\n\n{A} Nobody asked Ada Brand.\n\n"
        "The best of all players is the cook of the boat, Ada\n\nBrand has never lost a game since spring."
        f"\n\n{B}\n\n{C}\n"
    )
    assert any("the boat, Ada Brand has never lost" in each for each in texts(text))


def test_an_article_ends_no_heading_however_seldom_it_is() -> None:
    text = (
        f"Ferry crews keep cards\n\nBy Ola Tarr\n\n{A}\n\n"
        "All of them have promised to learn of the\n\nTarn Valley game, which takes six and lasts a day.\n\n"
        f"{B}\n"
    )
    assert any("learn of the Tarn Valley game" in each for each in texts(text))


def test_a_line_that_fills_its_column_goes_on_in_the_next() -> None:
    lines = [
        Line(at, text, 0)
        for at, text in enumerate(["The cook of the boat on the old pier of the", "Harrow and her dog"])
    ]
    assert len(split_heads(lines, NO_WORDS, 44)) == 1
    assert len(split_heads(lines, NO_WORDS, 70)) == len(split_heads(lines, NO_WORDS)) == 2


def test_a_text_that_a_hyphen_cuts_is_no_title_of_what_comes_from_another_page() -> None:
    text = (
        f"Ferry crews keep cards\n\nBy Ola Tarr\n\n{A} All of them asked at the desk.\n\n"
        f"The crew of the early boat did not go to\n\nContinued on page 3\n\n"
        f"Our bench is warm\n\nBy Tom Reyes\n\n{B}\n\n"
        f"They asked at the desk for the num-\n\nber of the bench and were given it.\n\n{C}\n\n"
        "Page 2\n\nCards\nContinued from page 1\n\n"
        f"the pier at all.\n\n{D}\n"
    )
    found = texts(text)
    assert "They asked at the desk for the number of the bench and were given it." in found
    assert "The crew of the early boat did not go to the pier at all." in found


def cut_column(*texts: str) -> list[str]:
    lines = [Line(at, text.strip(), indent=len(text) - len(text.lstrip())) for at, text in enumerate(texts)]
    return [chunk.text for chunk in cut(lines, Layout(width=36, gap=1, indented=True))]


def test_a_heading_between_indented_paragraphs_needs_no_indent() -> None:
    head = "A Long Timetable Made Only of Soup"
    found = cut_column(
        "    The crew made a list of those who", "cook there for more than ten.", head, "    They came"
    )
    assert head in found


def test_what_ends_in_a_comma_is_no_heading_between_indented_paragraphs() -> None:
    found = cut_column("    The crew has voted: on.", "The pub, the Nine Lanterns,")
    assert len(found) == 1


def test_a_title_in_capitals_above_the_same_notice_is_the_notice() -> None:
    notice = "MENDING CAFE\n\nEvery first Friday, 6 pm\nOld Fire Station"
    pieces = [("Ferry crews keep cards", "Ola Tarr", A, B), ("The bench is warm", "Tom Reyes", C, D)]
    pieces += [("A piano is lost", "Ada Brand", E, F)]
    text = "\n\n\n".join(
        f"{title}\n\nBy {who}\n\n{one}\n\n{two}\n\n\n{notice}" for title, who, one, two in pieces
    )
    news = [article for article in read_issue(f"{text}\n").articles if article.kind is not Kind.BOILERPLATE]
    assert [article.headline for article in news] == [title for title, *_ in pieces]


def test_a_full_line_set_as_a_sentence_is_no_head_inside_its_column() -> None:
    lines = [
        Line(at, text)
        for at, text in enumerate(
            ["The year goes on with a concert here in", "September, at which singers will take part."]
        )
    ]
    assert head_lines(lines, 50) == 1
    assert head_lines(lines, 50, inside=True) == 0


def test_a_jump_head_may_name_the_headline_above_the_last() -> None:
    pending = Pending(
        3, Jump(Direction.ON, 6), "A short history", before="They came.", above="Library stays open"
    )
    head = Arriving(9, Jump(Direction.FROM, 2, "Library"), after="The two of them said no.")
    others = Pending(1, Jump(Direction.ON, 4), "Well brings water", before="They left.")
    assert assign([others, pending], [head], collect([])) == {9: 3}


def test_a_name_is_no_credit_but_the_staff_is() -> None:
    assert is_bare_credit("Photo: staff")
    assert not is_bare_credit("Photo of the stove")


@pytest.mark.parametrize("case", [Case.SENTENCE, Case.CAPS])
def test_from_the_wardens_in_capitals_is_a_byline_only_where_headlines_are_not(case: Case) -> None:
    style = Style(Layout(None, 1), collect([]), "en", headline_case=case)
    part = Part(Role.HEADING, Chunk((Line(1, "FROM THE CHURCHWARDENS"),)))
    assert ("maybe_by" in signs(part, None, style)) is (case is not Case.CAPS)
