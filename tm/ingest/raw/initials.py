"""Big first letters of a text, which extraction leaves on a line of their own or apart from their word."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tm.document import Repair, Rule
from tm.ingest.raw.lines import Line
from tm.ingest.words.vocabulary import Vocabulary, words_of

_ALONE = re.compile(r"[“‘\"'«¿¡]*(?P<letter>[^\W\d_a-zß-öø-ÿ])")
_APART = re.compile(r"(?P<head>[“‘\"'«¿¡]*(?P<letter>[^\W\d_a-zß-öø-ÿ])) (?P<rest>[a-zß-öø-ÿ]{2,})")
_WORDS = frozenset("AIOYEU")
"""Letters that are words themselves."""
_WORDS_IN = {"en": frozenset("AIO"), "es": frozenset("AOYEU")}
"""The same, of languages that we know: in English no word is but a "Y"."""


def close_initials(
    lines: Sequence[Line], words: Vocabulary, language: str = ""
) -> tuple[tuple[Line, ...], list[Repair]]:
    """The lines with each big letter put to the word that it begins, and what was put together."""
    done: list[Line] = []
    repairs: list[Repair] = []
    waiting: Line | None = None
    alone = _WORDS_IN.get(language.split("-", maxsplit=1)[0], _WORDS)
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        if waiting is not None:
            done.append(_put_together(waiting, line, words, alone, repairs))
            waiting = None
        elif _ALONE.fullmatch(line.text) and below and _follows(below):
            waiting = line
        else:
            done.append(_closed(line, words, alone, repairs))
    return tuple(done), repairs


def _follows(line: Line) -> bool:
    return line.gap == 0 and not line.new_page and line.text[:1].islower()


def _put_together(
    letter: Line, line: Line, words: Vocabulary, alone: frozenset[str], repairs: list[Repair]
) -> Line:
    """A big letter and the line below it as one; a letter that is a word stays one before a known word."""
    rest = words_of(line.text)[0]
    own = letter.text[-1] in alone and not words.knows(f"{letter.text[-1]}{rest}") and words.folded[rest] > 1
    text = f"{letter.text}{' ' * own}{line.text}"
    if not own:
        repairs.append(_repair(letter.number, f"{letter.text}|{rest}", f"{letter.text}{rest}"))
    return replace(
        line,
        text=text,
        gap=letter.gap,
        new_page=letter.new_page,
        indent=letter.indent,
        begins=letter.number,
    )


def _closed(line: Line, words: Vocabulary, alone: frozenset[str], repairs: list[Repair]) -> Line:
    """A line whose first letter stands apart from a word that the dump has whole elsewhere."""
    match = _APART.match(line.text)
    if match is None or match["letter"] in alone or not words.knows(f"{match['letter']}{match['rest']}"):
        return line
    whole = f"{match['head']}{match['rest']}"
    repairs.append(_repair(line.number, match[0], whole))
    return replace(line, text=f"{whole}{line.text[match.end() :]}")


def _repair(number: int, before: str, after: str) -> Repair:
    return Repair(Rule.CLOSE_LETTERSPACING, number, before, after, 0.9)
