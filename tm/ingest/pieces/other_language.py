"""Pieces in another language than the dump's: told by the small words that each language uses."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tm.document import Article, BlockType, Doubt, Flag
from tm.ingest.words.vocabulary import words_of
from tm.languages import base
from tm.messages import N_

_FREQUENT: Mapping[str, Sequence[str]] = {
    language: words.split()
    for language, words in {
        "en": "the of and to in that is was for it with as his on be at by had not are but from they",
        "es": "el los las del que y en un una con por para su se lo como más pero sus le ya porque esta",
        "fr": "le les des et est une du dans qui que pour au aux sur pas plus avec ce cette ils sont",
        "pt": "o os das dos do da em um uma com não por mais como mas foi ao ele seu sua ou pela pelo",
        "it": "il gli che di è della nel una con per non sono più come anche ma alla dei delle questo",
        "de": "der die das und ist nicht ein eine mit von zu den auf für sich im dem auch es wird sind",
        "tr": "bir ve bu için ile çok daha gibi ama olarak olan sonra kadar değil ne var her biz ki",
    }.items()
}
_NUMBERS = Counter(word for words in _FREQUENT.values() for word in words)
_SMALL_WORDS: Mapping[str, frozenset[str]] = {
    language: frozenset(word for word in words if _NUMBERS[word] == 1)
    for language, words in _FREQUENT.items()
}
"""Only words that no other of these languages has."""
_READ = frozenset({BlockType.PARAGRAPH, BlockType.HEADLINE, BlockType.SUBHEAD, BlockType.DECK})
_LEAST_WORDS = 25
_LEAST_SHARE = 0.12
_TIMES = 3.0
_ENOUGH = 1500


def settle_languages(articles: Sequence[Article], language: str) -> tuple[list[Article], list[Flag]]:
    """The articles with their own languages, and a doubt for each that is not in the dump's."""
    settled: list[Article] = []
    flags: list[Flag] = []
    for article in articles:
        other = _language_of(article, base(language))
        if other is None:
            settled.append(article)
            continue
        settled.append(replace(article, language=other))
        message = N_("this piece seems to be in another language: %(language)s")
        flags.append(Flag(Doubt.OTHER_LANGUAGE, article.start_line, message, {"language": other}))
    return settled, flags


def _language_of(article: Article, usual: str) -> str | None:
    if usual not in _SMALL_WORDS:
        return None
    return language_of(
        " ".join(block.text[:_ENOUGH] for block in article.blocks if block.type in _READ), usual
    )


def language_of(text: str, usual: str) -> str | None:
    """The language (without region) of the beginning of a text if it is clearly not the usual one."""
    words = Counter(word for word in words_of(text[:_ENOUGH]) if word.islower())
    if words.total() < _LEAST_WORDS:
        return None
    shares = {
        each: sum(words[word] for word in small) / words.total() for each, small in _SMALL_WORDS.items()
    }
    best = max(shares, key=shares.__getitem__)
    clear = shares[best] >= _LEAST_SHARE and shares[best] >= _TIMES * shares.get(usual, 0.0)
    return best if best != usual and clear else None
