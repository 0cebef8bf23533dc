"""What a translation keeps as it is: addresses, handles, what is set apart, and the spelling of names."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import OSA

from tm.languages import base
from tm.quality.reading import Address, addresses, read
from tm.quality.values import Check, Finding, Pair
from tm.text import Span as Styled
from tm.text import parse

_LANGUAGE_PART: Final = re.compile(r"(?<=[/.=])[a-z]{2,3}(?:[-_][a-z]{2,4})?(?=[/.&]|$)|//[a-z]{2}(?=\.)")
_QUOTE: Final = re.compile(r"[\"“«„”»「]|(?<!\w)['‘](?=\w)|(?<=[^\s])['’](?!\w)")
_SITE: Final = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z]{2,4})+")
_HEARD: Final = re.compile(
    r"(?<=\w)[\u0b80-\u0dff\u0900-\u097f]*(?:\.|[ \u200c-]?(?:دوت|دات|ڈاٹ|डॉट|டாட்)[ \u200c-])"
    r"(?:كوم|کام|कॉम|காம்|أورغ|آرگ|ऑर्ग|ஆர்க்|نت|نیٹ|नेट|நெட்)"
)
"""The end of a site's name as it is heard, in other letters: ویدر.کام."""
_NEAR: Final = 3
"""Letters in which an address may differ and still be meant for another."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Addresses, handles and marks that the translation has lost, changed or added."""
    yield from _address_findings(pair)
    yield from _markup_findings(pair)


def _address_findings(pair: Pair) -> Iterator[Finding]:
    theirs, ours = list(addresses(pair.source)), list(addresses(pair.target))
    if not theirs and not ours:
        return
    lost = _without(theirs, ours, pair)
    added = _without(ours, theirs, pair)
    for address in lost:
        glued = next((each for each in added if each.text.endswith(f"-{address.text}")), None)
        if glued:  # a prefix of the language stands before it
            added.remove(glued)
            continue
        if _SITE.fullmatch(address.text) and _HEARD.search(pair.target):
            continue
        near = _nearest(address, added)
        if near:
            added.remove(near)
        yield _lost(address, near)
    for address in added:
        if address.text[0] != "#":
            yield Finding(Check.ADDRESS_ADDED, (address.span,), params={"address": address.text})


def _lost(address: Address, near: Address | None) -> Finding:
    return Finding(
        Check.ADDRESS,
        target_spans=(near.span,) if near else (),
        source_spans=(address.span,),
        params={"address": address.text},
        replacement=address.text if near else None,
    )


def _without(some: list[Address], others: list[Address], pair: Pair) -> list[Address]:
    """Those that have no equal among the others, each counted as often as it stands there.

    Hashtags are translated, so that another one may stand for them.
    """
    left = Counter(_same(address.text, pair) for address in others)
    found = []
    for address in some:
        key = _same(address.text, pair)
        if left[key] > 0:
            left[key] -= 1
        elif f"{address.text[1:]}#" not in pair.target:  # as it is typed from right to left
            found.append(address)
    tags = [address for address in others if address.text[0] == "#"]
    spare = len(tags) - sum(address.text[0] == "#" for address in some)
    return [each for each in found if each.text[0] != "#" or spare < 0 or _nearest(each, tags)]


def _same(address: str, pair: Pair) -> str:
    """An address without what may differ between two languages."""
    text = address.casefold().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    own = {base(pair.source_language), base(pair.target_language)}
    text = _LANGUAGE_PART.sub(
        lambda part: "" if part[0].strip("/")[:2] in own or part[0] == "www" else part[0], "//" + text
    )
    return text.rstrip("/")


def _nearest(address: Address, others: list[Address]) -> Address | None:
    """The address that this one was meant to be, if one is near."""
    close = [
        (OSA.distance(address.text.casefold(), other.text.casefold()), other)
        for other in others
        if other.text[0] == address.text[0] or address.text[0] not in "@#"
    ]
    distance, best = min(close, key=lambda each: each[0], default=(_NEAR + 1, address))
    limit = min(_NEAR, len(address.text) // 4)
    return best if 0 < distance <= limit else None


def _markup_findings(pair: Pair) -> Iterator[Finding]:
    """Words that are set apart on one side only, and stars without their partner."""
    if not any(mark in text for text in (pair.source, pair.target) for mark in ("*", "](")):
        return
    theirs, ours = parse(pair.source), parse(pair.target)
    stray = _stars(ours) > _stars(theirs)
    quoted = not _set_apart(ours) and _are_quoted(pair, theirs)
    if stray or (_set_apart(theirs) != _set_apart(ours) and not quoted):
        yield Finding(Check.MARKUP)


def _set_apart(spans: tuple[Styled, ...]) -> Counter[str]:
    """How many stretches are emphasised, strong or links."""
    found: Counter[str] = Counter()
    before = Styled("")
    for span in spans:
        found["emphasis"] += span.emphasis and not before.emphasis
        found["strong"] += span.strong and not before.strong
        found["link"] += span.href is not None and span.href != before.href
        before = span
    return +found


def _are_quoted(pair: Pair, theirs: tuple[Styled, ...]) -> bool:
    """Whether a translation quotes, with a pair of marks each, what the original sets apart."""
    return _quotes(pair.target) - _quotes(pair.source) == 2 * _set_apart(theirs).total()


def _stars(spans: tuple[Styled, ...]) -> int:
    return sum(span.text.count("*") for span in spans)


def _quotes(text: str) -> int:
    return len(_QUOTE.findall(read(text).prose))
