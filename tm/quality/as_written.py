"""Names with all their letters that are not written so: small, their words or letters turned round."""

from collections.abc import Container, Iterator
from itertools import pairwise
from typing import Final

from tm.languages import base
from tm.quality.dictionary import has_dictionary, is_common, is_proper
from tm.quality.reading import Reading, Word, source, target
from tm.quality.values import Check, Finding, Pair

_SHORTEST: Final = 4
_SHORTEST_ABBREVIATION: Final = 3
_TURNING: Final = frozenset({"es", "fr", "pt", "it", "ca", "gl", "ro"})
"""Languages that put what describes a thing behind it, so that their abbreviations are turned round: SRAS."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Names and abbreviations of the original that have all their letters here, and are not written so."""
    theirs, ours = source(pair), target(pair)
    if has_dictionary(pair.target_language):
        yield from _small(pair, theirs, ours)
    yield from _turned(pair, theirs, ours)
    if base(pair.target_language) not in _TURNING:
        yield from _abbreviations(pair, theirs, ours)


def _abbreviations(pair: Pair, theirs: Reading, ours: Reading) -> Iterator[Finding]:
    """Abbreviations two of whose letters have changed their places."""
    there, here = ({word.text: word for word in text.words if word.text.isupper()} for text in (theirs, ours))
    for name in there.keys() - here.keys():
        for word in here.keys() - there.keys():
            if len(name) >= _SHORTEST_ABBREVIATION and _are_turned(name, word):
                yield _finding(pair, there[name], here[word])


def _small(pair: Pair, theirs: Reading, ours: Reading) -> Iterator[Finding]:
    """Names in small letters that are no word of the language, *londres*, nor a web site or a handle."""
    here = {word.text: word for word in ours.words}
    for before, name in pairwise(theirs.words):
        text = name.text
        if len(text) < _SHORTEST or not text[0].isupper() or text in here or text.lower() not in here:
            continue
        within = theirs.prose[before.end : name.start].strip() in ("", ",")
        known = is_proper(text, pair.source_language) or _is_name(before.text, here, pair)
        if within and known and not text.isupper() and not _is_word(text, pair) and not _is_small(text, pair):
            yield _finding(pair, name, here[text.lower()])


def _is_small(text: str, pair: Pair) -> bool:
    """Whether the language writes small what English does not: *el islam*."""
    return is_common(text, pair.target_language) and not is_proper(text, pair.target_language)


def _is_name(text: str, here: Container[str], pair: Pair) -> bool:
    """Whether a word is a name that stands in both texts: Orrin, before Hatch."""
    return text[0].isupper() and text in here and not is_common(text, pair.source_language)


def _turned(pair: Pair, theirs: Reading, ours: Reading) -> Iterator[Finding]:
    """Two words of a name that stand here the other way round, and neither is a word of the language."""
    there = _couples(theirs)
    here = _couples(ours) if there else {}
    for (one, other), (first, last) in there.items():
        if one == other or (other, one) not in here or (one, other) in here or (other, one) in there:
            continue
        if not any(_is_word(word, pair) for word in (one, other)):
            begin, end = here[other, one]
            yield Finding(
                Check.NAME,
                (ours.span(begin.start, end.end),),
                (theirs.span(first.start, last.end),),
                {"source": f"{one} {other}", "target": f"{other} {one}"},
                replacement=f"{one} {other}",
            )


def _is_word(text: str, pair: Pair) -> bool:
    """Whether both languages have a word in small letters: Hospital, Festival."""
    return all(is_common(text, language) for language in (pair.source_language, pair.target_language))


def _couples(text: Reading) -> dict[tuple[str, str], tuple[Word, Word]]:
    """The words with a capital that stand side by side."""
    return {
        (one.text, other.text): (one, other)
        for one, other in pairwise(text.words)
        if one.text[0].isupper()
        and other.text[0].isupper()
        and len(one.text) > 1 < len(other.text)
        and text.prose[one.end : other.start] == " "
    }


def _are_turned(one: str, other: str) -> bool:
    """Whether two words are the same but for two neighbouring letters that have changed their places."""
    if len(one) != len(other):
        return False
    at = next((place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b), None)
    return (
        at is not None and one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    )


def _finding(pair: Pair, name: Word, word: Word) -> Finding:
    return Finding(
        Check.NAME,
        (target(pair).span(word.start, word.end),),
        (source(pair).span(name.start, name.end),),
        {"source": name.text, "target": word.text},
        replacement=name.text,
    )
