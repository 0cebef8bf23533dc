"""The real issue and the real web page, against what a careful reader found in them."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ingest.conftest import Imported
from tests.ingest.scoring import scores
from tm.text import fold

ISSUE = "000_5a624132b3009070.txt"
PAGE = "001_85bf995a8949204b.txt"
NEWS = [13, 35, 80, 189, 272, 357, 397, 453, 631]
LETTERS = [141, 427, 466, 478, 496, 531, 557, 573, 589, 613, 682]
SIDEBARS = {258: 13, 667: 631}


@pytest.fixture(scope="module")
def issue(shared: Path, import_json: Callable[[Path, str], Imported]) -> Imported:
    return import_json(shared / "seeds" / ISSUE, "en")


@pytest.mark.parametrize(
    ("seed", "example", "before"), [(ISSUE, "issue-first-pages.json", 272), (PAGE, "web-page.json", 10_000)]
)
def test_the_pieces_are_those_of_the_example(
    shared: Path, import_json: Callable[[Path, str], Imported], seed: str, example: str, before: int
) -> None:
    expected = json.loads((shared / "examples" / example).read_text("utf-8"))
    found = import_json(shared / "seeds" / seed, "en")
    pieces = [article for article in found["articles"] if article["start_line"] < before]

    assert found["issue"] == expected["issue"]
    assert scores(pieces, expected["articles"]) == {"articles": 1.0, "paragraphs": 1.0}
    assert [folded(article) for article in pieces] == [folded(article) for article in expected["articles"]]


def folded(value: object) -> object:
    """All texts with white space folded."""
    if isinstance(value, dict):
        return {key: folded(each) for key, each in value.items()}
    if isinstance(value, list):
        return [folded(each) for each in value]
    return fold(value) if isinstance(value, str) else value


def test_the_issue_has_the_pieces_a_reader_would_name(issue: Imported) -> None:
    starts = {
        kind: [article["start_line"] for article in issue["articles"] if article["kind"] == kind]
        for kind in ("news", "letter", "sidebar")
    }

    assert starts == {"news": NEWS, "letter": LETTERS, "sidebar": list(SIDEBARS)}
    assert {a["start_line"]: a["sidebar_of"] for a in issue["articles"] if a["kind"] == "sidebar"} == SIDEBARS


def test_the_issue_has_the_right_number_of_parts(issue: Imported) -> None:
    types = Counter(block["type"] for article in issue["articles"] for block in article["blocks"])

    assert (types["paragraph"], types["subhead"], types["signoff"], types["dateline"]) == (206, 10, 11, 8)
    assert (types["jump_line"], types["jump_head"], types["footnote"]) == (2, 2, 1)


def test_the_issue_needs_the_right_repairs(issue: Imported) -> None:
    rules = Counter(repair["rule"] for repair in issue["repairs"])  # type: ignore[typeddict-item]

    assert (rules["dehyphenate"], rules["join"], rules["join-over-jump"]) == (8, 22, 2)
    assert (rules["mend-emphasis"], rules["close-letterspacing"], rules["unescape"]) == (1, 1, 7)


def test_the_issue_leaves_exactly_these_doubts(issue: Imported) -> None:
    doubts = {(warning["line"], warning["code"]) for warning in issue["warnings"]}  # type: ignore[typeddict-item]

    assert doubts == {
        (204, "letterspacing"),
        (208, "loose-caption"),
        (250, "emphasis"),
        (268, "loose-caption"),
        (355, "loose-caption"),
        (381, "doubtful-join"),
        (453, "no-headline"),
        (627, "no-headline"),
        (665, "text-missing"),
        (675, "doubtful-split"),
        (716, "loose-caption"),
    }
