"""The golden rules of other splitters, read in place and compared with white space folded."""

import json
import os
from pathlib import Path

import pytest

from tm.segmentation import sentences

SHARED = Path(os.environ.get("PLIEGO_SHARED", Path(__file__).resolve().parents[3] / "shared"))
RULES = SHARED / "data" / "golden-rules"

pytestmark = pytest.mark.skipif(not RULES.is_dir(), reason="no golden rules: set PLIEGO_SHARED")


def _failed(language: str) -> list[str]:
    cases = json.loads((RULES / f"{language}.json").read_text(encoding="utf-8"))
    return [case["text"] for case in cases if not _kept(case["text"], case["sentences"], language)]


def _kept(text: str, expected: list[str], language: str) -> bool:
    found = [" ".join(sentence.text.split()) for sentence in sentences(text, language)]
    return found == [" ".join(sentence.split()) for sentence in expected]


@pytest.mark.parametrize("language", ["en", "es", "fr", "fa", "hi", "mr", "ur"])
def test_all_golden_rules_hold(language: str) -> None:
    assert _failed(language) == []


def test_arabic_is_not_cut_at_commas_and_colons_as_another_tool_does() -> None:
    assert len(_failed("ar")) == 3
