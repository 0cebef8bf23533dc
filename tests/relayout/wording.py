"""The fixed words of newspapers in both languages: what stands around the articles. They are in `words/`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "words"
Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language. Fields in braces are filled when they are printed."""

    months: Texts
    places: Texts
    countries: Texts
    names: Texts
    papers: Texts
    mottoes: Texts
    kickers: Texts
    letter_labels: Texts
    brief_labels: Texts
    salutations: Texts
    credits: Texts
    folios: Texts
    index_titles: Texts
    index_lines: Texts
    letters_lines: Texts
    contacts: Texts
    web_only: Texts
    not_printed: Texts
    directions: Texts
    dateline_dashes: Texts
    jumps: tuple[tuple[str, str], ...]
    promos: tuple[Texts, ...]
    bylines: Mapping[str, str]


@cache
def words(language: str) -> Words:
    """The words of a language."""
    raw = tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))
    return Words(**{name: _frozen(value) for name, value in raw.items()})


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return value
    return tuple(tuple(each) if isinstance(each, list) else each for each in value)
