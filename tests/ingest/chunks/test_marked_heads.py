"""Names of subjects between ornaments, and titles with a rule below them."""

import pytest

from tests.ingest.small_papers import KETTLE, LAST, MORE, OTHER, TEXT, headlines, pieces, shape
from tm.document import BlockType
from tm.ingest.chunks.cutting import cut
from tm.ingest.chunks.layouts import measure
from tm.ingest.chunks.marked import ruled_lines, usual_marks
from tm.ingest.phrases.headings import bare_heading, heading_level
from tm.ingest.raw.lines import Line, read_lines

_TITLES = ("The cook keeps the key", "Goats stop both trains", "A kettle for all crews")


def _paper(marks: tuple[str, ...]) -> str:
    stories = zip(marks, _TITLES, KETTLE, strict=True)
    blocks = (f"{mark}\n{title}\nBy Ana Ruiz\n\n{text}" for mark, title, text in stories)
    return "\n\n".join(("THE SLIPWAY", "Number 9 · 4 May 2026", *blocks))


@pytest.mark.parametrize(
    "marks",
    [("— HARBOR —", "— RAILWAYS —", "— HARBOR —"), ("Harbor //", "Railways //", "In the kitchen //")],
)
def test_words_between_ornaments_stand_above_headlines(marks: tuple[str, ...]) -> None:
    found = pieces(_paper(marks))

    assert [piece.headline for piece in found] == list(_TITLES)
    assert [piece.blocks[0].type for piece in found] == [BlockType.KICKER] * 3


def test_ornaments_around_the_same_words_name_no_subjects() -> None:
    lines = read_lines("\n\n".join(f"— The Slipway —\n{title}" for title in _TITLES))

    assert not usual_marks(lines, None)


def test_ornaments_above_running_text_name_no_subjects() -> None:
    heads = ("— The key —", "— The cook —", "— The moon —")
    lines = read_lines("\n\n".join(f"{head}\n{TEXT}" for head in heads))

    assert not usual_marks(lines, None)


def test_a_title_with_a_double_rule_below_it_opens_a_piece_and_one_without_does_not() -> None:
    ruled = [f"{title}\n{'=' * len(title)}" for title in _TITLES]
    stories = (ruled[0], *KETTLE[:2], "Who fills it", KETTLE[2], ruled[1], OTHER, MORE, ruled[2], LAST, TEXT)
    dump = "\n\n".join(("THE SLIPWAY", "Number 9 · 4 May 2026", *stories))

    assert headlines(dump) == list(_TITLES)
    assert shape(pieces(dump)[0]) == ["headline", "paragraph", "paragraph", "subhead", "paragraph"]


def test_a_rule_belongs_to_both_lines_of_a_title() -> None:
    group = [Line(4, "THE COOK KEEPS THE KEY"), Line(5, "AND THE KETTLE"), Line(6, "=" * 22)]

    assert ruled_lines([*group, Line(7, TEXT)]) == 3


def test_a_rule_below_a_sentence_or_wider_than_what_stands_above_is_none_of_a_title() -> None:
    assert not ruled_lines([Line(4, "The cook left."), Line(5, "The key"), Line(6, "-------")])
    assert not ruled_lines([Line(4, "The key"), Line(5, "-" * 60)])


def test_only_a_double_rule_says_how_deep_a_heading_is() -> None:
    assert heading_level("The key =======") == 1
    assert heading_level("The key -------") == 0
    assert bare_heading("The key -------") == "The key"
    assert bare_heading("=======") == "======="


def test_words_in_italics_below_texts_sign_them() -> None:
    signed = ("*Cook in Sandholm*", "*Signal box crew*", "*A tinker*")
    stories = zip(_TITLES, KETTLE, signed, strict=True)
    dump = "\n\n\n".join(f"{title}\n\n{text}\n\n{who}" for title, text, who in stories)
    found = pieces(f"THE SLIPWAY\n\nNumber 9 · 4 May 2026\n\n{dump}")

    assert [piece.headline for piece in found] == list(_TITLES)
    assert [piece.blocks[-1].text for piece in found] == list(signed)


def test_a_pair_of_bold_marks_holds_lines_together() -> None:
    entry = "**WHO KEEPS\nTHE KEY?\nPAGE 3**"
    lines = read_lines(f"IN THIS NUMBER\n\n{entry}\n\n{TEXT}")

    assert entry.replace("\n", " ") in [chunk.text for chunk in cut(lines, measure(lines))]
