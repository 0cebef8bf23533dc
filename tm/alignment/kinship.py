"""How much two texts in two languages share that translations keep: names, figures, words of one root."""

from dataclasses import dataclass
from functools import cached_property

from tm import languages
from tm.alignment import tokens
from tm.alignment.links import kept
from tm.alignment.tokens import MARKS, Tokens


@dataclass(frozen=True)
class Said:
    """The sentences of a text in a language."""

    sentences: tuple[str, ...]
    language: str

    @cached_property
    def tokens(self) -> Tokens:
        """Its sentences as what a translation may keep of them."""
        return tokens.read(self.sentences)

    @cached_property
    def length(self) -> int:
        """How many signs it has."""
        return sum(map(len, self.sentences))


def kinship(one: Said, other: Said) -> float:
    """The share of words that stand in both texts, each by the trust that it is the same: 0 to 1.

    Two texts of one paper share a little; of a text and its translation it is about twice as much.
    """
    alike = languages.script(one.language) == languages.script(other.language)
    links = kept(one.tokens, other.tokens, alike=alike)
    back: dict[str, float] = {}
    for others in links.values():
        for word, trust in others.items():
            back[word] = max(trust, back.get(word, 0.0))
    there = {word: max(others.values()) for word, others in links.items()}
    total = one.tokens.total + other.tokens.total
    return (_weight(one.tokens, there) + _weight(other.tokens, back)) / total if total else 0.0


def _weight(text: Tokens, trusts: dict[str, float]) -> float:
    """The words of a text that are in the other too; marks say nothing of what a text is about."""
    marks = set(MARKS.values())
    return sum(times * trusts.get(word, 0.0) for word, times in text.counts.items() if word not in marks)
