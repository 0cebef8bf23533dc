"""A text with the words replaced that a search found; markup, addresses and blanks stay whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, TypeAlias

from tm.quality.reading import addresses
from tm.services.replacing.capitals import following
from tm.services.replacing.search import Capitals, Search, places
from tm.text import Span, parse, plain, stretches

_MARKUP: Final = "*[\\"
_BLANK: Final = re.compile(r"\{[^{}\s]+\}|%\(\w+\)[sd]|%[sd]\b")
_SITE: Final = re.compile(r"(?<![\w.@-])([\w-]{2,}+(?:\.[\w-]++)+)(?:/[!-~]*)?", re.ASCII)
_ENDING: Final = re.compile(r"[a-z]{2,}")
_GAP: Final = re.compile(r"\s+")
_OPENS: Final = frozenset("¿¡([“‘«„")


class Why(StrEnum):
    """Why words stay that were found."""

    MARKUP = "markup"
    ADDRESS = "address"
    NOTHING_LEFT = "nothing_left"


class Kind(StrEnum):
    """What a stretch of a text is to a search."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    FOUND = "found"
    """It was found and stays."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a text as a reader sees it, without markup."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text with what a search makes of it; `left` says for each place that stays why."""

    text: str
    runs: tuple[Run, ...]
    replaced: int
    left: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class _Cut:
    """Words that were found, by their place among the signs that a reader sees, and what becomes of them."""

    start: int
    end: int
    put: str
    stays: Why | None = None


_Seen: TypeAlias = Sequence[int] | None
"""Where the signs stand that a reader sees; None: all are seen."""


def rewritten(text: str, search: Search) -> Rewritten | None:
    """What a search makes of a text; None where it finds nothing that would change."""
    seen = _seen(text)
    bare = text if seen is None else "".join(text[place] for place in seen)
    cuts = list(_cuts(bare, seen, search))
    if not cuts:
        return None
    new = _put(text, seen, cuts)
    why = _spoilt(text, new, bare, cuts)
    if why:
        new, cuts = text, [replace(cut, stays=cut.stays or why) for cut in cuts]
    left = tuple(cut.stays for cut in cuts if cut.stays)
    return Rewritten(new, tuple(_runs(bare, cuts)), len(cuts) - len(left), left)


def _cuts(bare: str, seen: _Seen, search: Search) -> Iterator[_Cut]:
    whole = _whole(bare)
    for start, end in places(bare, search):
        put = _wording(bare[start:end], search)
        if put == bare[start:end]:
            continue
        cut = _Cut(start, end, put) if put else _taken_out(bare, start, end)
        if seen is not None and seen[cut.end - 1] - seen[cut.start] != cut.end - 1 - cut.start:
            yield replace(cut, stays=Why.MARKUP)
        elif any(_breaks(cut, span) for span in whole):
            yield replace(cut, stays=Why.ADDRESS)
        else:
            yield cut


def _wording(found: str, search: Search) -> str:
    """What is put in place of what was found: with its capitals, its kinds of space and of apostrophe."""
    put = search.put
    if search.capitals is Capitals.FOLLOW:
        put = following(put, search.find, found, search.language)
    if "'" in search.find and "’" in found:
        put = put.replace("'", "’")
    typed, there, new = (_GAP.findall(text) for text in (search.find, found, put))
    if len(typed) == len(there) == len(new):
        asked = zip(typed, there, new, strict=True)
        gaps = iter([own if one == two == " " else two for one, own, two in asked])
        put = _GAP.sub(lambda _: next(gaps), put)
    return put


def _taken_out(bare: str, start: int, end: int) -> _Cut:
    """Words that go, with the space that would stand there twice."""
    before, after = bare[start - 1 : start] if start else "", bare[end : end + 1]
    if before.isspace() and not (after.isalnum() or after in _OPENS):
        return _Cut(start - 1, end, "")
    return _Cut(start, end + 1, "") if not before and after.isspace() else _Cut(start, end, "")


def _whole(bare: str) -> list[tuple[int, int]]:
    """What is replaced as a whole or not at all: addresses, and blanks that something is put into."""
    spans = [each.span for each in addresses(bare)]
    if "." in bare:
        sites = (found for found in _SITE.finditer(bare) if _ENDING.fullmatch(found[1].rpartition(".")[2]))
        spans += [found.span() for found in sites]
    return spans + ([found.span() for found in _BLANK.finditer(bare)] if "{" in bare or "%" in bare else [])


def _breaks(cut: _Cut, span: tuple[int, int]) -> bool:
    touches = cut.start < span[1] and span[0] < cut.end
    return touches and not (cut.start <= span[0] and span[1] <= cut.end)


def _put(text: str, seen: _Seen, cuts: Sequence[_Cut]) -> str:
    """The text as it is stored, with the new words in it."""
    parts, at = [], 0
    for cut in cuts:
        if not cut.stays:
            start = cut.start if seen is None else seen[cut.start]
            parts += [text[at:start], cut.put]
            at = cut.end if seen is None else seen[cut.end - 1] + 1
    return "".join([*parts, text[at:]])


def _spoilt(text: str, new: str, bare: str, cuts: Sequence[_Cut]) -> Why | None:
    """Why the new text cannot be: nothing would be left, or its markup would say something else."""
    if not plain(new).strip():
        return Why.NOTHING_LEFT
    if not any(sign in new for sign in _MARKUP):
        return None
    was, now = _styled(text), _styled(new)
    expected: list[tuple[str, Span | None]] = []
    at = 0
    for cut in cuts:
        if not cut.stays:
            expected += [*was[at : cut.start], *((each, None) for each in plain(cut.put))]
            at = cut.end
    expected += was[at:]
    same = len(was) == len(bare) and len(expected) == len(now)
    kept = same and all(
        sign == there and style in (None, other)
        for (sign, style), (there, other) in zip(expected, now, strict=True)
    )
    return None if kept else Why.MARKUP


def _styled(text: str) -> list[tuple[str, Span | None]]:
    """The signs that a reader sees, each with how it is marked."""
    return [(each, replace(span, text="")) for span in parse(text) for each in span.text]


def _seen(text: str) -> _Seen:
    if not any(sign in text for sign in _MARKUP):
        return None
    return tuple(place for start, end in stretches(text) for place in _unescaped(text, start, end))


def _unescaped(text: str, start: int, end: int) -> Iterator[int]:
    for place in range(start, end):
        if text[place] != "\\" or text[place + 1 : place + 2] not in ("*", "["):
            yield place


def _runs(bare: str, cuts: Sequence[_Cut]) -> Iterator[Run]:
    at = 0
    for cut in cuts:
        here = bare[cut.start : cut.end]
        changed = [Run(Kind.REMOVED, here), Run(Kind.ADDED, plain(cut.put))]
        pieces = [Run(Kind.FOUND, here)] if cut.stays else changed
        yield from (piece for piece in (Run(Kind.SAME, bare[at : cut.start]), *pieces) if piece.text)
        at = cut.end
    if bare[at:]:
        yield Run(Kind.SAME, bare[at:])
