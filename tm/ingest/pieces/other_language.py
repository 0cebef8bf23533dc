"""Pieces in another language than the dump's: told by their letters, and the small words of each language."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tm.document import Article, BlockType, Doubt, Flag
from tm.ingest.words.vocabulary import words_of
from tm.languages import base
from tm.languages import script as script_code
from tm.messages import N_
from tm.words import script_of


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
_BY_SCRIPT: Mapping[str, Mapping[str, frozenset[str]]] = {
    "Latn": _SMALL_WORDS,
    "Arab": {
        "ar": _set("في من على إلى أن عن مع هذا هذه التي الذي كان كانت بعد قبل لم بين"),
        "fa": _set("در از به که این را با برای است بود آن های می یک خود تا"),
        "ur": _set("کے کی ہے میں سے کو اور نے کا پر یہ ہیں نہیں تھا تھی"),
    },
    "Deva": {
        "hi": _set("के की है में से और ने का पर यह हैं नहीं था थी"),
        "mr": _set("आहे आणि होते नाही हे ते असे आहेत मात्र मी"),
        "ne": _set("छ र पनि थियो छन् भने गरेको यो हो लागि"),
    },
    "Cyrl": {
        "ru": _set("и на что как это из был они для его но от ещё она"),
        "uk": _set("і та що як це із був вони для його але від ще вона"),
    },
    "Taml": {"ta": frozenset()},
    "Grek": {"el": frozenset()},
    "Hebr": {"he": frozenset()},
    "Beng": {"bn": frozenset()},
    "Hang": {"ko": frozenset()},
}
"""The languages of each script; where it has but one here, its letters tell enough."""
_LEAST_WORDS = 25
_FEW_WORDS = 8
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
    return language_of(
        " ".join(block.text[:_ENOUGH] for block in article.blocks if block.type in _READ), usual
    )


def language_of(text: str, usual: str) -> str | None:
    """The language (without region) of the beginning of a text if it is clearly not the usual one."""
    script = script_of(text[:_ENOUGH])
    if script is not None and (script != _script(usual) or script != "Latn"):
        return _of_script(script, text[:_ENOUGH].split(), usual)
    if usual not in _SMALL_WORDS:
        return None
    words = Counter(word for word in words_of(text[:_ENOUGH]) if word.islower())
    if words.total() < _LEAST_WORDS:
        return None
    shares = {
        each: sum(words[word] for word in small) / words.total() for each, small in _SMALL_WORDS.items()
    }
    best = max(shares, key=shares.__getitem__)
    clear = shares[best] >= _LEAST_SHARE and shares[best] >= _TIMES * shares.get(usual, 0.0)
    return best if best != usual and clear else None


def _script(language: str) -> str:
    """The script of a language, Nastaliq being Arabic letters."""
    found = script_code(language)
    return "Arab" if found == "Aran" else found


def _of_script(script: str, words: Sequence[str], usual: str) -> str | None:
    """The language of words in a script: the only one of it that is known, or whose small words they are."""
    known = _BY_SCRIPT.get(script, {})
    if len(words) < _FEW_WORDS or (script == _script(usual) and usual not in known):
        return None
    shares = {each: sum(word in small for word in words) / len(words) for each, small in known.items()}
    best = max(shares, key=shares.__getitem__, default=usual)
    clear = len(known) == 1 or shares.get(best, 0.0) >= max(_LEAST_SHARE / 2, _TIMES * shares.get(usual, 0.0))
    return best if best != usual and clear else None
