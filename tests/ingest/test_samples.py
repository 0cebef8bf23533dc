"""Four papers in four house styles, against their known structure."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ingest.conftest import ROOT, Imported
from tests.ingest.scoring import scores

PAPERS = sorted(path.parent for path in (ROOT / "samples").glob("*/expected.json"))
LISTED = ("dehyphenate", "keep-hyphen", "close-letterspacing", "mend-emphasis", "join-over-jump")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_a_sample_paper_is_read_as_it_is(paper: Path, import_json: Callable[[Path, str], Imported]) -> None:
    expected = json.loads((paper / "expected.json").read_text("utf-8"))
    language = Counter(article["language"] for article in expected["articles"]).most_common(1)[0][0]

    found = import_json(paper / "dump.txt", language)

    assert found["issue"] == expected["issue"]
    assert scores(found["articles"], expected["articles"]) == {"articles": 1.0, "paragraphs": 1.0}
    assert [article["start_line"] for article in found["articles"]] == [
        article["start_line"] for article in expected["articles"]
    ]
    assert [article["signoff"] for article in found["articles"]] == [
        article["signoff"] for article in expected["articles"]
    ]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_the_repairs_that_matter_are_listed(
    paper: Path, import_json: Callable[[Path, str], Imported]
) -> None:
    expected = json.loads((paper / "expected.json").read_text("utf-8"))

    found = import_json(paper / "dump.txt", "en")

    listed = [(repair["rule"], repair["line"]) for repair in json.loads(json.dumps(found["repairs"]))]
    assert [pair for pair in listed if pair[0] in LISTED] == [
        (repair["rule"], repair["line"]) for repair in expected["repairs"] if repair["rule"] in LISTED
    ]
