"""The golden rules of other splitters, read in place and compared with white space folded."""

import json
import os
from pathlib import Path

import pytest

from tm.segmentation import sentences

SHARED = Path(os.environ.get("PLIEGO_SHARED", Path(__file__).resolve().parents[3] / "shared"))
RULES = SHARED / "data" / "golden-rules"
KEPT = {"en": 47, "es": 30, "fr": 5, "am": 1, "de": 3, "fa": 1, "hi": 1, "hy": 22, "ja": 4, "mr": 5, "my": 1}
KEPT |= {"nl": 3, "pl": 1, "ur": 1, "zh": 2}
NOT_KEPT = {
    "ar": 3,  # cuts at colons and commas
    "bg": 1,  # a year's "г." before a name, taken as no end
    "da": 2,  # numbered lists, where a figure with a point is an ordinal
    "el": 1,  # a sentence that begins with a small letter
    "it": 1,  # verse
    "kk": 3,  # small letters and no white space behind a stop
    "ru": 2,  # quotations of two sentences kept whole; "г." as in Bulgarian
    "sk": 1,  # a quotation of two sentences kept whole
}
"""Cases that are another tool's taste, or not known from the rules of the language."""

pytestmark = pytest.mark.skipif(not RULES.is_dir(), reason="no golden rules: set PLIEGO_SHARED")


def _cases(language: str) -> list[dict[str, list[str]]]:
    cases: list[dict[str, list[str]]] = json.loads((RULES / f"{language}.json").read_text(encoding="utf-8"))
    return cases


def _failed(language: str) -> list[str]:
    return [
        str(case["text"])
        for case in _cases(language)
        if not _kept(str(case["text"]), case["sentences"], language)
    ]


def _kept(text: str, expected: list[str], language: str) -> bool:
    found = [" ".join(sentence.text.split()) for sentence in sentences(text, language)]
    return found == [" ".join(sentence.split()) for sentence in expected]


@pytest.mark.parametrize(("language", "number"), KEPT.items())
def test_all_golden_rules_hold(language: str, number: int) -> None:
    assert _failed(language) == []
    assert len(_cases(language)) == number


@pytest.mark.parametrize(("language", "number"), NOT_KEPT.items())
def test_few_are_not_followed(language: str, number: int) -> None:
    assert len(_failed(language)) <= number


def test_every_language_of_the_golden_rules_is_asked() -> None:
    assert {path.stem for path in RULES.glob("*.json")} == KEPT.keys() | NOT_KEPT.keys()
