"""What a layout program leaves in the text; none of it changes what the text says."""

import re
from random import Random

from tests.relayout.story import Fragment
from tests.relayout.styles import HouseStyle
from tests.relayout.typesetting import breaks

LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}
TEXT_ROLES = {"para", "rest"}


def damaged(line: str, fragment: Fragment, style: HouseStyle, rng: Random) -> str:
    """The line as it comes out of the layout."""
    wanted = style.damages
    if fragment.role in TEXT_ROLES:
        line = _within(line, wanted, style, rng)
    if "escape" in wanted:
        line = line.replace("$", r"\$")
    if "trailing space" in wanted and rng.random() < 0.1:
        line += rng.choice((" ", "  ", "\u00a0"))
    return line


def _within(line: str, wanted: frozenset[str], style: HouseStyle, rng: Random) -> str:
    if "soft hyphen" in wanted:
        line = _in_some_word(line, rng, "\u00ad")
    if "zero width" in wanted:
        line = _in_some_word(line, rng, "\u200b")
    if "ligature" in wanted:
        line = re.sub(
            "|".join(LIGATURES), lambda found: LIGATURES[found[0]] if rng.random() < 0.7 else found[0], line
        )
    if "nbsp" in wanted and rng.random() < 0.3:
        line = re.sub(r"(?<=\d) (?=\w)", "\u00a0", line)
    if "double space" in wanted and rng.random() < 0.2:
        line = re.sub(r"(?<=[.!?]) (?=\w)", "  ", line, count=1)
    if "letter-spacing" in wanted and not style.width and rng.random() < 0.04:
        line = _letter_spaced(line, rng)
    return line


def _in_some_word(line: str, rng: Random, mark: str) -> str:
    """The mark between two syllables of a long word."""
    words = [found for found in re.finditer(r"[^\W\d_]{8,}", line) if breaks(found[0])]
    if not words or rng.random() > 0.15:
        return line
    word = rng.choice(words)
    at = word.start() + rng.choice(breaks(word[0]))
    return line[:at] + mark + line[at:]


def _letter_spaced(line: str, rng: Random) -> str:
    """One word set wide; not beside a single letter, where nobody could tell where it begins."""
    words = list(re.finditer(r"(?<=[^\W\d_]{2} )[^\W\d_]{6,}(?= [^\W\d_]{2})", line))
    if not words:
        return line
    word = rng.choice(words)
    return line[: word.start()] + " ".join(word[0]) + line[word.end() :]
