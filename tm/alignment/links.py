"""Which tokens of two texts are each other's, before anything is known of the two languages."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from tm.alignment.tokens import HEADING, MARKS, QUOTE, Tokens

Links: TypeAlias = Mapping[str, Mapping[str, float]]
"""For a token of the source, tokens of the target with the chance that where one is, the other is."""

_MARK_TRUST: Final = {"?": 0.9, "!": 0.8, QUOTE: 0.7, "(": 0.7, "%": 0.6, ":": 0.45, "…": 0.5, HEADING: 0.8}
_FIGURE_TRUST: Final = 0.9
_NAME_TRUST: Final = 0.85
_SHORTEST_COGNATE: Final = 4
_SPELLINGS: Final = (
    ("ph", "f"), ("th", "t"), ("qu", "c"), ("ck", "c"), ("k", "c"), ("q", "c"), ("y", "i"), ("w", "v"),
    ("z", "s"),
)  # fmt: skip


def kept(source: Tokens, target: Tokens, *, alike: bool) -> Links:
    """Links between tokens that a translation keeps or hardly changes: marks, figures, names.

    `alike`: both texts are in one script, so that cognates can be told by their letters.
    """
    links: dict[str, dict[str, float]] = defaultdict(dict)
    for token in source.counts.keys() & target.counts.keys():
        trust = _same(token, name=token in source.names and token in target.names)
        if trust:
            links[token][token] = trust
    for one, other, trust in _cognates(source, target) if alike else ():
        links[one].setdefault(other, trust)
    return links


def together(links: Links, more: Links) -> Links:
    """The links of both; where both have one, with the higher trust."""
    found = {one: dict(others) for one, others in links.items()}
    for one, others in more.items():
        mine = found.setdefault(one, {})
        for other, trust in others.items():
            mine[other] = max(trust, mine.get(other, 0.0))
    return found


def _same(token: str, *, name: bool) -> float:
    """How far a token in both texts can be trusted to be the same."""
    if token in _MARK_TRUST:
        return _MARK_TRUST[token]
    if token in MARKS.values():
        return 0.6
    if token.startswith("#"):
        return _FIGURE_TRUST
    if name and len(token) > 1:
        return _NAME_TRUST
    return min(0.8, 0.2 * (len(token) - 2)) if len(token) >= _SHORTEST_COGNATE else 0.0


def _cognates(source: Tokens, target: Tokens) -> Iterator[tuple[str, str, float]]:
    """Words of one root in two languages of one script, by how much of them is spelt alike."""
    begins: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for word in target.counts:
        if len(word) >= _SHORTEST_COGNATE and word[0].isalpha():
            spelt = _spelt(word)
            begins[spelt[:3]].append((word, spelt))
    for word in source.counts:
        if len(word) < _SHORTEST_COGNATE or not word[0].isalpha():
            continue
        spelt = _spelt(word)
        for other, its in begins.get(spelt[:3], ()):
            trust = _trust(spelt, its) if other != word else 0.0
            if trust:
                yield word, other, trust


def _spelt(word: str) -> str:
    """A word without what languages spell differently: doubled letters, ph, th, k, y, an e before s."""
    for sound, letter in _SPELLINGS:
        word = word.replace(sound, letter)
    single = "".join(here for before, here in zip(" " + word, word, strict=False) if here != before)
    return single[1:] if single.startswith("es") and len(single) > _SHORTEST_COGNATE else single


def _trust(one: str, other: str) -> float:
    """The chance that two words with the same beginning are of one root."""
    longest = max(len(one), len(other))
    ratio = common(one, other) / longest
    if ratio < 0.6 or min(len(one), len(other)) < _SHORTEST_COGNATE:
        return 0.0
    return min(0.8, 2 * (ratio - 0.6) + 0.2)


def common(one: str, other: str) -> int:
    """The length of the longest common subsequence, with one big number as a row of bits.

    Hyyrö, "Bit-parallel LCS-length computation revisited" (AWOCA 2004).
    """
    places: dict[str, int] = defaultdict(int)
    for place, sign in enumerate(one):
        places[sign] |= 1 << place
    row = whole = (1 << len(one)) - 1
    for sign in other:
        both = row & places.get(sign, 0)
        row = (row + both) | (row - both)
    return len(one) - (row & whole).bit_count()
