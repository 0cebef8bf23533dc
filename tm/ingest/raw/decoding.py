"""From bytes to text: what is no text is refused by name, what was decoded wrongly once is put right."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from tm.document import Doubt, Flag, Repair, Rule
from tm.errors import TmError
from tm.messages import N_

LIMIT = 50_000_000
"""Bytes of the biggest dump that is read; a newspaper issue has a thousandth of it."""

_PICTURE = N_("This is a picture; its words have to be typed.")
_KNOWN_FILES = {
    b"%PDF": N_("This is a PDF; copy the text out of it and use that."),
    b"PK\x03\x04": N_(
        "This is a zip archive or an office document; save its words as plain text and use that."
    ),
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"GIF8": _PICTURE,
    b"\xd0\xcf\x11\xe0": N_("This is an old office document; save it as plain text and use that."),
    b"{\\rtf": N_("This is a rich text document; save it as plain text and use that."),
    b"\x1f\x8b": N_("This is a compressed file; unpack it and use what is in it."),
}
"""What a file is that begins like this, and what to do with it."""
_NO_TEXT = N_("This is not text; save it as plain text and use that.")
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1b]")
_SUSPECT_CODECS = ("cp1252", "cp1257")
_WINDOWS = "cp1252"
_HIGH = re.compile(rb"[\x80-\xff]")
_OF_UTF_8 = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
_ACCENTED = 0.25
"""No language in Latin letters has more accented letters and marks than this among its letters."""
_SURELY = 5
_LATIN = 0.8
_EXCERPT = 40


class UnreadableDump(TmError):
    """The bytes are no text that we can read."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A dump as text, with what had to be done to its encoding."""

    text: str
    repairs: tuple[Repair, ...] = ()
    flags: tuple[Flag, ...] = ()


def decode(raw: bytes) -> Decoded:
    """The text of a dump in UTF-8, UTF-16 or UTF-32, or as old Windows wrote it.

    Raises:
        UnreadableDump: empty, too big, binary, another encoding, or damaged by one beyond repair.
    """
    if len(raw) > LIMIT:
        raise UnreadableDump(
            N_(
                "The file is too big: %(size)s MB, where %(limit)s MB are the limit; "
                "import one issue at a time."
            ),
            size=len(raw) // 1_000_000,
            limit=LIMIT // 1_000_000,
        )
    text = _as_text(raw)
    return check(text) if text is not None else _of_windows(raw)


def check(text: str) -> Decoded:
    """The same for a text that is already decoded: pasted, or sent by a form."""
    if not any(character.isalnum() for character in text):
        raise UnreadableDump(N_("There is no text in it; look whether it is the right one."))
    if "\0" in text or len(_CONTROL.findall(text)) > 3 + len(text) // 500:
        raise UnreadableDump(_NO_TEXT)
    return _unscrambled(text)


def _as_text(raw: bytes) -> str | None:
    """The text in one of the encodings of Unicode; None where it seems to be in that of Windows."""
    known = next((start for start in _KNOWN_FILES if raw.startswith(start)), None)
    if known:
        raise UnreadableDump(_KNOWN_FILES[known])
    for bom, codec in _BOMS:
        if raw.startswith(bom):
            return _strictly(raw, codec)
    if b"\0" in raw:
        return _strictly(raw, _unmarked(raw))
    return None if _seems_of_windows(raw) else _strictly(raw, "utf-8-sig")


def _unmarked(raw: bytes) -> str:
    """Which UTF-16 bytes are in that lack their mark: in Latin letters every other byte is nothing."""
    for empty, codec in ((raw[1::2], "utf-16-le"), (raw[::2], "utf-16-be")):
        if empty.count(0) > _LATIN * len(empty) and raw.count(0) == empty.count(0):
            return codec
    raise UnreadableDump(_NO_TEXT)


def _seems_of_windows(raw: bytes) -> bool:
    """Whether bytes are no UTF-8, but read as Windows-1252 are words of mostly plain letters."""
    high = len(_HIGH.findall(raw))
    if not high or _OF_UTF_8.search(raw):
        return False
    try:
        text = raw.decode(_WINDOWS)
    except UnicodeDecodeError:
        return False
    letters = sum(map(str.isalpha, text))
    return high <= _ACCENTED * letters and not _CONTROL.search(text)


def _of_windows(raw: bytes) -> Decoded:
    decoded = check(raw.decode(_WINDOWS))
    first = _HIGH.search(raw)
    line = raw.count(b"\n", 0, first.start() if first else 0) + 1
    pattern = N_("the letters came in an older coding (%(encoding)s): look at accents and quotation marks")
    flag = Flag(Doubt.ENCODING, line, pattern, {"encoding": "Windows-1252"})
    return Decoded(decoded.text, decoded.repairs, (*decoded.flags, flag))


def _strictly(raw: bytes, codec: str) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnreadableDump(
            N_("Line %(line)s is not in %(encoding)s; save the text as UTF-8 and import it again."),
            line=line,
            encoding=codec.removesuffix("-sig").upper(),
        ) from error


@lru_cache(maxsize=4)
def _characters(codec: str) -> dict[str, int]:
    """The byte of each character of a one-byte code page; bytes without one stand for themselves."""
    table: dict[str, int] = {}
    for byte in range(0x80, 0x100):
        try:
            table[bytes([byte]).decode(codec)] = byte
        except UnicodeDecodeError:
            table[chr(byte)] = byte
    return table


@lru_cache(maxsize=4)
def _scrambled(codec: str) -> re.Pattern[str]:
    """What UTF-8 characters of two to four bytes look like when read in the code page."""
    by_byte = {byte: character for character, byte in _characters(codec).items()}

    def among(first: int, last: int) -> str:
        return "[" + "".join(re.escape(by_byte[byte]) for byte in range(first, last + 1)) + "]"

    more = among(0x80, 0xBF)
    two, three, four = among(0xC3, 0xDF), among(0xE0, 0xEF), among(0xF0, 0xF4)
    non_breaking = re.escape(by_byte[0xC2]) + more
    return re.compile(f"{four}{more}{{3}}|{three}{more}{{2}}|{two}{more}|{non_breaking}")


def _unscrambled(text: str) -> Decoded:
    """The text with UTF-8 that was read as another code page put right, if that is what happened."""
    found = [(_scrambled(codec).findall(text), codec) for codec in _SUSPECT_CODECS]
    runs, codec = max(found, key=lambda pair: len(pair[0]))
    odd = len(text) - len(text.encode("ascii", "ignore"))
    if not runs or (sum(map(len, runs)) * 2 < odd and len(runs) < _SURELY):
        return _with_lost_characters(text)
    repaired, repairs = _put_right(text, codec)
    three, two = _leads(codec)
    lost = re.search(f"{three}[€\ufffd]|{two}[€\ufffd?a-z]|\ufffd", repaired)
    if lost:
        line = repaired.count("\n", 0, lost.start()) + 1
        raise UnreadableDump(
            N_(
                "Line %(line)s: the text is UTF-8 that was read as %(encoding)s "
                "and lost characters on the way; get the text from its source again."
            ),
            line=line,
            encoding=codec,
        )
    if not repairs:
        return Decoded(text)  # what looked like bytes of UTF-8 stands for no letter
    flag = Flag(
        Doubt.ENCODING,
        repairs[0].line,
        N_("the text was UTF-8 read as %(encoding)s; put right throughout"),
        {"encoding": codec},
    )
    return Decoded(repaired, tuple(repairs), (flag,))


def _leads(codec: str) -> tuple[str, str]:
    """How the first bytes of “ ” — and of é ñ look: alone, they tell of characters that were lost."""
    by_byte = {byte: character for character, byte in _characters(codec).items()}
    return by_byte[0xE2], by_byte[0xC3]


def _with_lost_characters(text: str) -> Decoded:
    lost = text.find("\ufffd")
    if lost < 0:
        return Decoded(text)
    line = text.count("\n", 0, lost) + 1
    number = text.count("\ufffd")
    if number > 3 + len(text) // 1000:
        raise UnreadableDump(
            N_(
                "Line %(line)s and others have lost characters (\ufffd) to a wrong encoding; "
                "get the text from its source again as UTF-8."
            ),
            line=line,
        )
    pattern = N_("characters were lost before import: %(count)s")
    return Decoded(text, flags=(Flag(Doubt.ENCODING, line, pattern, {"count": str(number)}),))


def _put_right(text: str, codec: str) -> tuple[str, list[Repair]]:
    replace = _replacer(codec)
    lines: list[str] = []
    repairs: list[Repair] = []
    for number, line in enumerate(text.split("\n"), start=1):
        mended = _scrambled(codec).sub(replace, line)
        lines.append(mended)
        repairs += [
            Repair(Rule.ENCODING, number, before[:_EXCERPT], after[:_EXCERPT], 0.98)
            for before, after in zip(line.split(" "), mended.split(" "), strict=False)
            if before != after
        ]
    return "\n".join(lines), repairs


def _replacer(codec: str) -> Callable[[re.Match[str]], str]:
    table = _characters(codec)

    def replace(match: re.Match[str]) -> str:
        try:
            return bytes(table[character] for character in match[0]).decode("utf-8")
        except UnicodeDecodeError:
            return match[0]

    return replace
