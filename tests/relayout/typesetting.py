"""Setting text: cases, lines of a measure, words parted at a column's end."""

import re
import textwrap
from random import Random

SMALL = frozenset({
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or", "the",
    "to", "with", "al", "con", "de", "del", "el", "en", "la", "las", "los", "o", "para", "por",
    "que", "se", "sin", "su", "un", "una", "y",
})  # fmt: skip
VOWELS = "aeiouáéíóúü"
INSEPARABLE = frozenset({
    "ch", "ll", "rr", "bl", "br", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "pl", "pr", "tr", "qu",
    "gu", "th", "sh", "ph", "ck", "wh", "gh",
})  # fmt: skip
COMPOUND = re.compile(r"[“«(\"']?([^\W\d_]{3,})-(?=[a-záéíóúñ]{3,})")
MARKED = re.compile(r"\*\w[^*]*\w\*")
WORD = re.compile(r"[^\W\d_]+")


def recase(text: str, case: str) -> str:
    """A line of a sentence case in the case of the house."""
    if case == "caps":
        return text.upper()
    return _titled(text) if case == "title" else text


def _titled(text: str) -> str:
    words = text.split(" ")
    return " ".join(
        word
        if at and word.lower() in SMALL and not words[at - 1].endswith((":", "?", "!"))
        else _raised(word)
        for at, word in enumerate(words)
    )


def _raised(word: str) -> str:
    letter = WORD.search(word)
    if not letter:
        return word
    return word[: letter.start()] + word[letter.start()].upper() + word[letter.start() + 1 :]


def wrapped(text: str, width: int, *, indent: str = "", rng: Random | None = None) -> list[str]:
    """The text in lines of at most `width`; with `rng`, some words are parted at the ends of lines."""
    if not rng:
        return textwrap.wrap(
            text, width, initial_indent=indent, break_long_words=False, break_on_hyphens=False
        )
    lines: list[str] = []
    line = indent
    for word in text.split(" "):
        glued = line if line == indent else line + " "
        if len(glued) + len(word) <= width or line == indent:
            line = glued + word
            continue
        first, rest = _divided(word, width - len(glued)) if rng.random() < 0.4 else ("", word)
        lines.append(glued + first if first else line)
        line, indent = rest, ""
    return [*lines, line] if line.strip() else lines


def _divided(word: str, room: int) -> tuple[str, str]:
    """As much of a word as fits on a line, with its hyphen, and the rest; a compound is cut at its own."""
    compound = COMPOUND.match(word)
    if compound and compound.end() <= room:
        return word[: compound.end()], word[compound.end() :]
    cut = next((at for at in reversed(breaks(word)) if at < room), 0)
    return (word[:cut] + "-", word[cut:]) if cut else ("", word)


def breaks(word: str) -> list[int]:
    """Where a word may be parted: between two consonants or before one, three letters on each side."""
    if not WORD.fullmatch(word.rstrip(".,;:!?")) or word.isupper() or word[:1].isupper():
        return []
    low = word.rstrip(".,;:!?").lower()
    places = []
    for at in range(3, len(low) - 2):
        before, after = low[at - 1], low[at]
        between = before not in VOWELS and after not in VOWELS and before + after not in INSEPARABLE
        if between and low[at - 2] in VOWELS and low[at + 1] in VOWELS and "y" not in (before, after):
            places.append(at)
    return places


def parted(text: str, rng: Random, *, kind: str) -> tuple[str, str] | None:
    """The text cut in two as at a column's end, or None if it has no fit place.

    `kind`: "plain" (between words, the next one lower case), "capital" (before a name), "hyphen" (in a word),
    "compound" (at a hyphen that belongs to the word), "italic" (within a name in italics: `*Red* / Flag`).
    """
    places = [at for at in range(len(text)) if 25 < at < len(text) - 25 and _fits(text, at, kind)]
    if not places:
        return None
    at = rng.choice(places)
    if kind == "compound":
        return text[: at + 1], text[at + 1 :]
    if kind == "italic":
        return text[:at] + "*", text[at + 1 :].replace("*", "", 1)
    if kind == "hyphen":
        end = _word_end(text, at)
        cut = at + rng.choice(breaks(text[at:end]))
        return text[:cut] + "-", text[cut:]
    return text[:at], text[at + 1 :]


def _fits(text: str, at: int, kind: str) -> bool:
    before, after = text[at - 1], text[at + 1]
    if kind == "compound":
        around = COMPOUND.match(text, text.rfind(" ", 0, at) + 1)
        return text[at] == "-" and around is not None and around.end(1) == at
    if kind == "hyphen":
        return before == " " and bool(breaks(text[at : _word_end(text, at)]))
    if text[at] != " " or inside_marks(text, at) != (kind == "italic"):
        return False
    if kind == "italic":
        return after.isalpha()
    if kind == "capital":
        return before.islower() and after.isupper() and text[at + 2 : at + 3].islower()
    return (before.isalnum() or before == ",") and after.isalpha() and after.islower()


def _word_end(text: str, at: int) -> int:
    end = text.find(" ", at)
    return len(text) if end < 0 else end


def inside_marks(text: str, at: int) -> bool:
    """Whether a place stands between the stars of an emphasis."""
    return any(marked.start() < at < marked.end() for marked in MARKED.finditer(text))
