import pytest

from tm.document import Doubt, Repair, Rule
from tm.ingest.raw.damage import close_letter_spacing, mend
from tm.ingest.raw.lines import Line, read_lines
from tm.ingest.words.vocabulary import collect


def mended(text: str) -> tuple[str, list[tuple[Rule, str, str]]]:
    result = mend(read_lines(text))
    return "\n".join(line.text for line in result.lines), [
        (r.rule, r.before, r.after) for r in result.repairs
    ]


@pytest.mark.parametrize(
    ("raw", "text", "repairs"),
    [
        (
            r"It cost \$5 or \#6.",
            "It cost $5 or #6.",
            [(Rule.UNESCAPE, r"\$5", "$5"), (Rule.UNESCAPE, r"\#6.", "#6.")],
        ),
        (r"A \*star\* and \[a] stay", r"A \*star\* and \[a] stay", []),
        (
            "The ﬁrst oﬃce",
            "The first office",
            [(Rule.LIGATURE, "ﬁrst", "first"), (Rule.LIGATURE, "oﬃce", "office")],
        ),
        ("soft\u00adly", "softly", [(Rule.SOFT_HYPHEN, "soft\u00adly", "softly")]),
        ("zero\u200bwidth", "zerowidth", [(Rule.ZERO_WIDTH, "zero\u200bwidth", "zerowidth")]),
        ("\u00a0An edge\u00a0", "An edge", [(Rule.STRIP_SPACE, "\u00a0An edge\u00a0", "An edge")]),
        ("Inside: 5\u00a0km", "Inside: 5\u00a0km", []),
        ("  plain spaces  ", "plain spaces", []),
        ("Cafe\u0301", "Café", []),
        ("می‌خواهم", "می‌خواهم", []),
    ],
)
def test_each_damage_is_undone_and_listed(raw: str, text: str, repairs: list[tuple[Rule, str, str]]) -> None:
    assert mended(raw) == (text, repairs)


def test_lines_keep_their_numbers_over_all_sorts_of_breaks() -> None:
    lines = read_lines("one\r\n\r\ntwo\rthree\n\n\n\ffour\fstill four\n \u00a0\nfive")

    assert [(line.number, line.text, line.gap, line.new_page) for line in lines] == [
        (1, "one", 0, False),
        (3, "two", 1, False),
        (4, "three", 0, False),
        (7, "four", 2, True),
        (7, "still four", 0, True),
        (9, "five", 1, False),
    ]


@pytest.mark.parametrize(
    ("raw", "closed"),
    [
        ("ranks of U N I O N . L a t e r on", "ranks of UNION. Later on"),
        ("the h a r b o r  l i g h t went out", "the harbor light went out"),
        ("we met at t h e b r i d g e again", "we met at the bridge again"),
    ],
)
def test_letters_set_apart_are_closed_and_doubted(raw: str, closed: str) -> None:
    words = collect(["The bridge and the harbor."])

    result = close_letter_spacing([Line(4, raw)], words)

    assert result.lines[0].text == closed
    assert [flag.code for flag in result.flags] == [Doubt.LETTERSPACING]
    assert isinstance(result.repairs[0], Repair)


@pytest.mark.parametrize("text", ["Plan A or B", "J. R. R. T. wrote", "a y o u", "1 2 3 4 5 6"])
def test_single_letters_that_belong_apart_stay_apart(text: str) -> None:
    assert close_letter_spacing([Line(1, text)], collect([text])).lines[0].text == text


def test_a_word_set_apart_keeps_its_own_stop() -> None:
    (line,) = close_letter_spacing(read_lines("has become c u s t o m . At night"), collect(["custom"])).lines

    assert line.text == "has become custom. At night"
