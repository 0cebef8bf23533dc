"""What extraction does to the characters of a line, undone and listed."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from tm.document import Doubt, Flag, Repair, Rule
from tm.ingest.raw.lines import Line
from tm.ingest.words.vocabulary import Vocabulary
from tm.messages import N_

_TOKEN = re.compile(r"\S+")
_ESCAPE = re.compile(r"\\([!-)+-/:-@\\-`{-~\]])")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = re.compile(f"[{''.join(_LIGATURES)}]")
_SOFT_HYPHEN = re.compile("\u00ad(?!$)")
_ZERO_WIDTH = re.compile("[\u200b\u2060\ufeff\x00-\x08\x0e-\x1b\x7f]")
_LETTERS_APART = re.compile(
    r"(?<!\S)(?=[^\W\d_])(?:[^\W\d_][.,;:!?’']? {1,3}|[.,;:!?] {1,3}){4,}[^\W\d_](?: ?[.,;:!?])?(?!\S)"
)
_EXCERPT = 60
_LONGEST_WORD = 20
_ONE_LETTER_WORDS = frozenset("aIyoe")


@dataclass(frozen=True, slots=True)
class Mended:
    """Lines with their characters in order, what was done to them, and what stays doubtful."""

    lines: tuple[Line, ...]
    repairs: tuple[Repair, ...]
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class _Step:
    rule: Rule
    pattern: re.Pattern[str]
    put: Callable[[re.Match[str]], str]
    confidence: float


_STEPS = (
    _Step(Rule.ZERO_WIDTH, _ZERO_WIDTH, lambda _: "", 0.99),
    _Step(Rule.SOFT_HYPHEN, _SOFT_HYPHEN, lambda _: "", 0.98),
    _Step(Rule.LIGATURE, _LIGATURE, lambda match: _LIGATURES[match[0]], 0.99),
    _Step(Rule.UNESCAPE, _ESCAPE, lambda match: match[1], 0.98),
)


def mend(lines: Iterable[Line]) -> Mended:
    """The lines in NFC, without escapes, ligatures, soft hyphens, invisible characters and odd edge spaces.

    A soft hyphen at the end of a line stays: it says that a word goes on.
    """
    done: list[Line] = []
    repairs: list[Repair] = []
    for line in lines:
        text = unicodedata.normalize("NFC", line.text)
        for step in _STEPS:
            text = _step(step, text, line.number, repairs)
        text = _stripped(text, line.number, repairs)
        if text:
            done.append(replace(line, text=text))
    return Mended(tuple(done), tuple(repairs))


def close_letter_spacing(lines: Iterable[Line], words: Vocabulary) -> Mended:
    """The lines with runs of at least five letters set apart closed into words; each one is a doubt."""
    done: list[Line] = []
    repairs: list[Repair] = []
    flags: list[Flag] = []
    for line in lines:
        text = line.text
        for match in _LETTERS_APART.finditer(line.text):
            closed = _closed(match[0], words)
            text = text.replace(match[0], closed, 1)
            repairs.append(Repair(Rule.CLOSE_LETTERSPACING, line.number, match[0], closed, 0.8))
            flags.append(
                Flag(
                    Doubt.LETTERSPACING,
                    line.number,
                    N_("letters stood apart; read as “%(word)s”"),
                    {"word": closed},
                )
            )
        done.append(replace(line, text=text))
    return Mended(tuple(done), tuple(repairs), tuple(flags))


def _step(step: _Step, text: str, number: int, repairs: list[Repair]) -> str:
    if not step.pattern.search(text):
        return text
    for token in _TOKEN.findall(text):
        mended = step.pattern.sub(step.put, token)
        if mended != token:
            repairs.append(Repair(step.rule, number, token[:_EXCERPT], mended[:_EXCERPT], step.confidence))
    return step.pattern.sub(step.put, text)


def _stripped(text: str, number: int, repairs: list[Repair]) -> str:
    bare = text.strip()
    if bare and (_is_odd_space(text[0]) or _is_odd_space(text[-1])):
        repairs.append(Repair(Rule.STRIP_SPACE, number, text[:_EXCERPT], bare[:_EXCERPT], 0.99))
    return bare


def _is_odd_space(character: str) -> bool:
    return character.isspace() and character not in " \t"


def _closed(run: str, words: Vocabulary) -> str:
    """Letters put together; wide gaps, marks before a capital and known words part them."""
    parts = re.split(r" {2,}", run) if "  " in run else [run]
    closed = " ".join(re.sub(r" ", "", part) for part in parts)
    closed = re.sub(r"([.,;:!?])(?=[^\W\d_])", r"\1 ", closed)
    return " ".join(_parted(word, words) for word in closed.split(" "))


def _parted(letters: str, words: Vocabulary) -> str:
    """The letters as known words of the dump, where they are made of such and no single one is known."""
    core = letters.rstrip(".,;:!?")
    if words.knows(core) or len(core) < 6:
        return letters
    ways: list[tuple[int, int] | None] = [(0, 0)] + [None] * len(core)  # words up to there, start of the last
    for end in range(1, len(core) + 1):
        for start in range(max(0, end - _LONGEST_WORD), end):
            way, rival = ways[start], ways[end]
            if (
                way is not None
                and (rival is None or way[0] + 1 < rival[0])
                and (end - start > 1 or core[start:end] in _ONE_LETTER_WORDS)
                and words.knows(core[start:end])
            ):
                ways[end] = (way[0] + 1, start)
    found = _walked_back(core, ways)
    return " ".join(found) + letters[len(core) :] if found else letters


def _walked_back(core: str, ways: Sequence[tuple[int, int] | None]) -> list[str]:
    """The words of the way to the end, none where no way leads there."""
    found: list[str] = []
    end = len(core)
    while end > 0:
        way = ways[end]
        if way is None:
            return []
        found.append(core[way[1] : end])
        end = way[1]
    return found[::-1]
