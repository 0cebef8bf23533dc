"""Sentences as newspapers print them, of our own, with translations made as freely as people make them.

Numbers in words and in figures, other orders, dates as each language writes them, sentences made into
clauses, names in the language's own form: none of it is a fault. A line has its number (with its kind in
`en.txt`) and its text; `~` is the narrow space of French. `es-en.txt` has Spanish originals.
"""

from pathlib import Path
from typing import Final

from tm.document import BlockType
from tm.quality.values import Pair

_FOLDER: Final = Path(__file__).parent / "newspaper"
_KINDS: Final = {
    "h": BlockType.HEADLINE,
    "p": BlockType.PARAGRAPH,
    "u": BlockType.SUBHEAD,
    "c": BlockType.CAPTION,
    "g": BlockType.SIGNOFF,
    "l": BlockType.LIST,
}
FROM_SPANISH: Final = "es-en"
LANGUAGES: Final = tuple(sorted(path.stem for path in _FOLDER.glob("*.txt") if path.stem != "en"))
"""Those into which there are translations, and the one from Spanish."""


def newspaper_pairs(language: str) -> list[Pair]:
    """The pairs of one language."""
    if language == FROM_SPANISH:
        rows = [line.split("|") for line in _lines(language)]
        return [Pair(source, target, "es", "en", _KINDS[kind]) for kind, source, target in rows]
    originals = {number: (kind, text) for number, kind, text in (line.split("|") for line in _lines("en"))}
    pairs = []
    for number, target in (line.split("|") for line in _lines(language)):
        kind, source = originals[number]
        text = target.replace("~", "\u202f") if language == "fr" else target
        pairs.append(Pair(source, text, "en", language, _KINDS[kind]))
    return pairs


def _lines(name: str) -> list[str]:
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
