"""Newspaper texts of our own in ten languages and some others; `¦` stands where a sentence ends."""

from pathlib import Path

import pytest

from tm.segmentation import sentences

FOLDER = Path(__file__).parent / "newspaper"
LANGUAGES = ("en", "es", "fr", "pt", "ar", "fa", "ur", "hi", "ta", "tr")
FEWEST = 40
SHARE = 0.98


def _texts(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def _marked(text: str, language: str) -> str:
    """The text with a mark behind each sentence but the last, as in the files."""
    found = sentences(text, language)
    marked = "".join(f"{sentence.text}¦{sentence.gap_after}" for sentence in found[:-1])
    return marked + found[-1].text


@pytest.mark.parametrize("language", LANGUAGES)
def test_newspaper_texts_are_cut_into_their_sentences(language: str) -> None:
    texts = _texts(language)
    found = [_marked(text.replace("¦", ""), language) for text in texts]
    wrong = [f"wanted {text}\ngot    {cut}" for text, cut in zip(texts, found, strict=True) if text != cut]

    assert len(texts) >= FEWEST
    assert 1 - len(wrong) / len(texts) >= SHARE, "\n".join(["", *wrong])


@pytest.mark.parametrize("line", _texts("other"))
def test_other_languages_have_sound_rules(line: str) -> None:
    language, _, text = line.partition(": ")
    assert _marked(text.replace("¦", ""), language) == text


@pytest.mark.parametrize("name", [*LANGUAGES, "other"])
def test_no_text_comes_twice(name: str) -> None:
    assert len(set(_texts(name))) == len(_texts(name))
