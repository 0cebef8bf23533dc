"""Original newspaper texts in ten languages; `¦` stands where a sentence ends."""

from pathlib import Path

import pytest

from tm.segmentation import sentences

FOLDER = Path(__file__).parent / "newspaper"
LANGUAGES = ("en", "es", "fr", "pt", "ar", "fa", "ur", "hi", "ta", "tr")


def _texts(language: str) -> list[str]:
    return (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()


def _marked(text: str, language: str) -> str:
    """The text with a mark behind each sentence but the last, as in the files."""
    found = sentences(text, language)
    marked = "".join(f"{sentence.text}¦{sentence.gap_after}" for sentence in found[:-1])
    return marked + found[-1].text


@pytest.mark.parametrize(
    ("language", "line"), [(language, line) for language in LANGUAGES for line in _texts(language)]
)
def test_newspaper_text_is_cut_into_its_sentences(language: str, line: str) -> None:
    assert _marked(line.replace("¦", ""), language) == line


@pytest.mark.parametrize("line", _texts("other"))
def test_other_languages_have_sound_rules(line: str) -> None:
    language, _, text = line.partition(": ")
    assert _marked(text.replace("¦", ""), language) == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_at_least_ten_texts(language: str) -> None:
    assert len(_texts(language)) >= 10
