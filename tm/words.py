"""Words: counting them, and cutting a text into them for differences and look-ups."""

import re

from tm.text import plain

_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u0900-\u0dff\u200c\u200d'’.,:/@\-_]*[^\W_]+)*[\u0300-\u036f\u0900-\u0dff]*")
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]", re.UNICODE)


def count(text: str) -> int:
    """How many words a reader would count; a Han or kana character counts as a word."""
    bare = plain(text)
    return len(_WORD.findall(_IDEOGRAPH.sub(" ", bare))) + len(_IDEOGRAPH.findall(bare))


def tokens(text: str) -> list[str]:
    """Words, marks and white space in order; joined, they are the text."""
    return _TOKEN.findall(text)
