"""Dumps damaged at random, far beyond what a layout program does."""

import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from random import Random
from types import FrameType

from tests.ingest.nothing_lost import (
    assert_blocks_hold_their_lines,
    assert_nothing_is_lost,
    in_order,
    letters,
)
from tests.relayout.layout import lay_out
from tm.document import Issue

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "samples").glob("*/dump.txt"))
RELAID = 300
DIVIDERS = ("\x0b", "\x0c", "\x1c", "\x1e", "\x85", "\u2028", "\u2029")
ODD = (
    "\u00ad", "\u200b", "\u00a0", "\ufeff", "\u202e", "x\u0301", "\t", "\n\x0c", "-", "—", "*", "**",
    "“", "«", "¿", "\\", "`", "#", "ﬁ", "½", "Ⅷ", "٣", "漢字", "نص", "🙂", "|", "{",
    "%s", "\n", "\n\n", "-\n", "-\n\n",
    " \n \n",
)  # fmt: skip


class TooSlow(Exception):
    """Reading a dump took longer than anybody would wait."""


def mutated(seed: int) -> tuple[str, str]:
    """A damaged dump and its language."""
    rng = Random(seed)
    text, language = _base(rng.randrange(RELAID + 20 * len(SAMPLES)))
    for _ in range(rng.choice((1, 2, 4, 8, 20))):
        text = rng.choice(MUTATIONS)(rng, text)
    return text, language


@lru_cache(maxsize=512)
def _base(number: int) -> tuple[str, str]:
    if number < RELAID:
        laid = lay_out(number)
        return laid.text.removeprefix("\ufeff").replace("\r\n", "\n"), laid.language
    path = SAMPLES[number % len(SAMPLES)]
    language = "es" if path.parent.name.startswith("el-") else "en"
    return path.read_text("utf-8-sig").replace("\r\n", "\n"), language


def _cut(rng: Random, text: str) -> str:
    start, end = _slice(rng, text)
    return text[:start] + text[end:] if end - start < len(text) - 200 else text[start:end]


def _double(rng: Random, text: str) -> str:
    start, end = _slice(rng, text)
    at = rng.randrange(len(text))
    return text[:at] + text[start:end] + text[at:]


def _swap_lines(rng: Random, text: str) -> str:
    lines = text.split("\n")
    a, b = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


def _drop_line_ends(rng: Random, text: str) -> str:
    lines = text.split("\n")
    return "".join(line + ("\n" if rng.random() > 0.05 else " ") for line in lines)


def _insert(rng: Random, text: str) -> str:
    for _ in range(rng.choice((1, 5, 40))):
        at = rng.randrange(len(text))
        text = text[:at] + rng.choice(ODD) + text[at:]
    return text


def _divide_line(rng: Random, text: str) -> str:
    """A character that some programs take for the end of a line, in the middle of one."""
    at = rng.randrange(len(text))
    return text[:at] + rng.choice(DIVIDERS) + text[at:]


def _recase_line(rng: Random, text: str) -> str:
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    lines[at] = rng.choice((str.upper, str.lower, str.title))(lines[at])
    return "\n".join(lines)


def _splice(rng: Random, text: str) -> str:
    other, _ = _base(rng.randrange(RELAID))
    return text[: rng.randrange(len(text))] + other[rng.randrange(len(other)) :]


MUTATIONS: tuple[Callable[[Random, str], str], ...] = (
    _cut, _cut, _double, _double, _swap_lines, _swap_lines, _drop_line_ends, _insert, _insert, _insert,
    _recase_line, _splice, _divide_line,
)  # fmt: skip


def _slice(rng: Random, text: str) -> tuple[int, int]:
    start = rng.randrange(len(text))
    return start, min(len(text), start + rng.choice((1, 3, 30, 300, 3000)))


def assert_kept(dump: str, issue: Issue) -> None:
    """Every word is in one block, in its place; where a line of the file is divided, blocks may share it."""
    if not re.search(f"[{''.join(DIVIDERS)}][^\n]*\\S", dump):
        assert_nothing_is_lost(dump, issue)
        assert_blocks_hold_their_lines(dump, issue)
        return
    assert letters(" ".join(block.text for article in issue.articles for block in article.blocks)) == letters(
        dump
    )
    lines = dump.split("\n")
    for block in (block for article in issue.articles for block in article.blocks):
        rest = iter(
            in_order(" ".join(line for first, last in block.lines for line in lines[first - 1 : last]))
        )
        assert all(letter in rest for letter in in_order(block.text))


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Stop with `TooSlow` what takes more of a processor's time, where there are such alarms."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
