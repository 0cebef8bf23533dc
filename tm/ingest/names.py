"""What looks like the name of a person: words that the dump never prints in small letters."""

import re

from tm.ingest.vocabulary import Vocabulary

ARTICLE = re.compile(r"^(?:an?|one|un[ao]?|el|la|los|las|the)\s", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w.’'\-]*")
_NO_NAME = re.compile(r"[?!:;“”\"«»\d]|\w[’']s\s")
_LINKS = frozenset(["de", "del", "la", "las", "los", "y", "e", "and", "of", "da", "dos", "van", "von", "al"])
_MOST, _MOST_CAPS = 5, 3


def is_name(text: str, words: Vocabulary) -> bool:
    """Whether a text looks like the names of one or two people."""
    found = _WORD.findall(text)
    most = _MOST_CAPS if text.isupper() else _MOST
    if not 2 <= len(found) <= most or _NO_NAME.search(text) or ARTICLE.match(text):
        return False
    named = [word for word in found if word not in _LINKS]
    return found[0] in named and all(word[0].isupper() and words.is_name(word) for word in named)
