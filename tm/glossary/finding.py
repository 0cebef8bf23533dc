"""Finding the entries of a register in a text: longest first, in any form, known mistakes included."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from tm.glossary import forms
from tm.glossary.misspellings import Misspellings
from tm.glossary.patterns import Capitals, Keys, Pattern, pattern, spelling
from tm.glossary.tokens import Token, tokens
from tm.glossary.values import NAMES, Case, Entry, Mention, Written


@dataclass(frozen=True, slots=True)
class _Listed:
    """A form of an entry to look for; `wrong` says that it is a known mistake."""

    entry: Entry
    pattern: Pattern
    wrong: bool


class Glossary:
    """Entries of one language made ready to be found; asking changes nothing, so that threads may share it.

    Time to ask grows with the text, hardly with the number of entries: each form is filed under its rarest
    word.
    """

    def __init__(self, entries: Iterable[Entry], language: str) -> None:
        self.language = language
        self._listed = [listed for entry in entries for listed in _all_forms(entry, language)]
        self._filed = _file(self._listed)
        names = [each for each in self._listed if each.entry.kind in NAMES and not each.wrong]
        self._misspellings = Misspellings([(each.entry, each.pattern) for each in names], language)

    def __len__(self) -> int:
        return len(self._listed)

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Every entry that the text names, in the order of the text, the longest of a place first."""
        given = tokens(text)
        if not given or not self._listed:
            return ()
        keyed = [forms.keys(token.text, self.language) for token in given]
        found = list(self._found(given, keyed))
        found += self._misspellings.mentions(given, keyed, found)
        return tuple(_nested(found))

    def _found(self, given: Sequence[Token], keyed: Sequence[Keys]) -> Iterator[Mention]:
        seen: set[tuple[int, int]] = set()
        for place, keys in enumerate(keyed):
            for number, offset in {each for key in keys for each in self._filed.get(key, ())}:
                listed, at = self._listed[number], place - offset
                if (number, at) not in seen and listed.pattern.stands_at(at, given, keyed):
                    seen.add((number, at))
                    yield _mention(listed, at, given)


def _all_forms(entry: Entry, language: str) -> Iterator[_Listed]:
    capitals = _capitals(entry)
    for text in dict.fromkeys((entry.text, *entry.forms, *entry.wrong)):
        made = pattern(text, language, capitals, spelling(entry.kind, language))
        if made:
            yield _Listed(entry, made, wrong=text in entry.wrong)


def _capitals(entry: Entry) -> Capitals:
    if entry.case is Case.AUTO:
        return Capitals.NEEDED if entry.kind in NAMES else Capitals.OF_ABBREVIATIONS
    return Capitals.EXACT if entry.case is Case.EXACT else Capitals.ANY


def _file(listed: Sequence[_Listed]) -> dict[str, list[tuple[int, int]]]:
    """By each key of a form's rarest word: the form's number and where in it that word stands."""
    common = Counter(key for each in listed for word in each.pattern.words for key in word.keys)
    filed: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, each in enumerate(listed):
        words = each.pattern.words
        rarest = min(range(len(words)), key=lambda at: max(common[key] for key in words[at].keys))
        for key in words[rarest].keys:
            filed[key].append((number, rarest))
    return dict(filed)


def _mention(listed: _Listed, at: int, given: Sequence[Token]) -> Mention:
    start, end = given[at].start, given[at + len(listed.pattern.words) - 1].end
    written = Written.AS_LISTED if listed.pattern.is_exactly(at, given) else Written.INFLECTED
    otherwise = listed.entry.kind in NAMES and listed.pattern.is_joined_otherwise(at, given)
    if listed.wrong or otherwise:
        right = listed.entry.text if listed.wrong else listed.pattern.text
        return Mention(start, end, listed.entry, Written.MISSPELT, right=right)
    return Mention(start, end, listed.entry, written)


_PREFERENCE = (Written.AS_LISTED, Written.INFLECTED, Written.MISSPELT)


def _nested(found: list[Mention]) -> Iterator[Mention]:
    """One mention of an entry at a place, the best; those inside a longer one say so."""
    best: dict[tuple[int, int, str], Mention] = {}
    for mention in sorted(found, key=lambda each: _PREFERENCE.index(each.written)):
        best.setdefault((mention.start, mention.end, mention.entry.key), mention)
    kept = sorted(best.values(), key=lambda each: (each.start, -each.end, each.entry.key))
    longest: list[Mention] = []
    for mention in sorted(kept, key=lambda each: each.start - each.end):
        inside = any(_is_inside(mention, other) for other in longest)
        if not inside:
            longest.append(mention)
    outer = {id(mention) for mention in longest}
    done = [mention if id(mention) in outer else replace(mention, inner=True) for mention in kept]
    return iter(sorted(done, key=attrgetter("start")))


def _is_inside(mention: Mention, other: Mention) -> bool:
    same = (mention.start, mention.end) == (other.start, other.end)
    return not same and other.start <= mention.start and mention.end <= other.end
