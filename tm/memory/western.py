"""Western texts with their letters made alike, sign for sign: so fast that thousands are looked through."""

from typing import Final

from tm.memory.normalising import spelled_letters

_CODE: Final = "cp1252"
_HARD: Final = b"\0"


def western(text: str) -> str | None:
    """The text in small letters without accents, each sign in its place; None where that is not so simple."""
    try:
        same = text.encode(_CODE).translate(_TABLE)
    except UnicodeEncodeError:
        return None
    return None if _HARD in same else same.decode("latin-1")


def _alike(code: int) -> bytes:
    """What a byte becomes: its bare letter, a space for a mark, `_HARD` for what is two letters or none."""
    sign = bytes([code]).decode(_CODE, "ignore")
    letters = spelled_letters(sign)
    if len(letters) == 1 and ord(letters) < 256:
        return letters.encode("latin-1")
    return _HARD if sign.isalnum() or not letters else b" "


_TABLE: Final = b"".join(map(_alike, range(256)))
