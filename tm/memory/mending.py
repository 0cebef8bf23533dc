"""Past translations put right for a text that differs from theirs only in case, markup or figures."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tm.text import fold, parse, plain

_FIGURE: Final = re.compile(r"\d+(?:[.,٫٬’\u00a0\u202f]\d+)*")
_DIGIT: Final = re.compile(r"\d")
_WRAPPED: Final = re.compile(r"(?P<marks>\*{1,3})(?P<words>.+)(?P=marks)", re.DOTALL)


class Difference(StrEnum):
    """In what a text differs from an otherwise equal one."""

    CASE = "case"
    MARKUP = "markup"
    FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Mended:
    """A translation as it fits the text, what was put right in it, and what a person has to."""

    target: str
    done: tuple[Difference, ...] = ()
    left: tuple[Difference, ...] = ()


def mend(text: str, past: str, target: str) -> Mended:
    """The translation of a past text for this one, which is equal but for case, markup and figures."""
    done: list[Difference] = []
    left: list[Difference] = []
    steps = ((Difference.FIGURES, _figures), (Difference.MARKUP, _markup), (Difference.CASE, _case))
    for difference, step in steps:
        if difference not in differences(text, past):
            continue
        mended = step(text, past, target)
        (left if mended is None else done).append(difference)
        target = target if mended is None else mended
    return Mended(target, tuple(done), tuple(left))


def differences(text: str, past: str) -> frozenset[Difference]:
    """In what the two differ, if their words are the same."""
    found = set()
    if _FIGURE.findall(plain(text)) != _FIGURE.findall(plain(past)):
        found.add(Difference.FIGURES)
    if _shape(text) != _shape(past):
        found.add(Difference.MARKUP)
    ours, theirs = (_FIGURE.sub("0", fold(plain(each))) for each in (text, past))
    if ours != theirs and ours.casefold() == theirs.casefold():
        found.add(Difference.CASE)
    return frozenset(found)


def _figures(text: str, past: str, target: str) -> str | None:
    """Each figure that is another one now, in the place of the old one, written as that was."""
    now, then = _FIGURE.findall(plain(text)), _FIGURE.findall(plain(past))
    if len(now) != len(then):
        return None
    written = list(_FIGURE.finditer(target))
    places = Counter(_digits(each[0]) for each in written)
    wanted = Counter(map(_digits, then))
    changed = {_digits(old): (old, new) for old, new in zip(then, now, strict=True) if old != new}
    ambiguous = any(
        len({new for old, new in zip(then, now, strict=True) if _digits(old) == value}) > 1
        for value in changed
    )
    if ambiguous or any(places[value] != wanted[value] for value in changed):
        return None
    return _replaced(target, written, changed)


def _replaced(
    target: str, written: Sequence[re.Match[str]], changed: dict[str, tuple[str, str]]
) -> str | None:
    parts, at = [], 0
    for figure in written:
        value = _digits(figure[0])
        if value not in changed:
            continue
        new = _written_as(figure[0], *changed[value])
        if new is None:
            return None
        parts += [target[at : figure.start()], new]
        at = figure.end()
    return "".join([*parts, target[at:]])


def _written_as(shown: str, old: str, new: str) -> str | None:
    """The new figure in the digits and marks of the translation, if the old pair tells what they are."""
    marks = dict(zip(_DIGIT.sub("", old), _DIGIT.sub("", shown), strict=False))
    if len(_DIGIT.sub("", old)) != len(_DIGIT.sub("", shown)) or not set(_DIGIT.sub("", new)) <= marks.keys():
        return None
    first = next(sign for sign in shown if sign.isdecimal())
    zero = ord(first) - unicodedata.decimal(first)
    return "".join(chr(zero + unicodedata.decimal(sign)) if sign.isdecimal() else marks[sign] for sign in new)


def _markup(text: str, past: str, target: str) -> str | None:
    """Markup around the whole text, put on or taken off; other markup cannot be placed for sure."""
    ours, theirs = _wrapping(text), _wrapping(past)
    if not (_only_wrapped(text, ours) and _only_wrapped(past, theirs)):
        return None
    inside = target
    if theirs:
        match = _WRAPPED.fullmatch(target)
        if match is None or match["marks"] != theirs:
            return None
        inside = match["words"]
    return f"{ours}{inside}{ours}" if plain(inside) == inside else None


def _wrapping(text: str) -> str:
    """The stars around the whole of a text, none where there are none."""
    match = _WRAPPED.fullmatch(text)
    return match["marks"] if match and len(parse(text)) == 1 and plain(text) == match["words"] else ""


def _only_wrapped(text: str, stars: str) -> bool:
    return bool(stars) or plain(text) == text


def _case(text: str, past: str, target: str) -> str | None:
    """Capitals throughout, or a capital at the beginning, as the text has them now."""
    ours, theirs = fold(plain(text)), fold(plain(past))
    if plain(target) != target and _WRAPPED.fullmatch(target) is None:
        return None
    if ours.isupper() and not theirs.isupper():
        return target.upper()
    letters = [place for place, sign in enumerate(ours) if sign.isalpha()]
    if not letters or len(ours) != len(theirs) or ours[letters[0] + 1 :] != theirs[letters[0] + 1 :]:
        return None
    return _with_initial(target, upper=ours[letters[0]].isupper())


def _with_initial(target: str, *, upper: bool) -> str | None:
    place = next((place for place, sign in enumerate(target) if sign.isalpha()), None)
    if place is None:
        return None
    initial = target[place].upper() if upper else target[place].lower()
    return target[:place] + initial + target[place + 1 :]


def _digits(figure: str) -> str:
    """The figure's digits alone, in our digits: what a figure and its translation share."""
    return "".join(str(unicodedata.decimal(sign)) for sign in figure if sign.isdecimal())


def _shape(text: str) -> list[tuple[bool, bool, str | None]]:
    return [(span.emphasis, span.strong, span.href) for span in parse(text)]
