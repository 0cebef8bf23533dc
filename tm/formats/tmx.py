"""TMX: the translation memories of other programs, read piece by piece.

Nothing outside the file is fetched, and a file that declares entities is refused, so that a small file
cannot become a big one. Codes of other programs inside a text are left out; what they mark stays.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from re import sub
from typing import IO, Final
from xml.parsers import expat

from tm.errors import N_, TmError
from tm.languages import UnknownLanguage, normalize_tag
from tm.text import clean, fold, plain

LONGEST: Final = 20_000
"""Signs that one text may have: more is no sentence."""
_PIECE: Final = 64 * 1024
_CODES: Final = frozenset({"bpt", "ept", "ph", "it", "ut"})
_DEEPEST: Final = 64


class DamagedTmx(TmError):
    """A file that is no TMX, or not a whole one."""


@dataclass(frozen=True, slots=True)
class TmxUnit:
    """The same text in some languages, by tag as `tm.languages` writes it, and when it was last changed."""

    texts: Mapping[str, str]
    changed_at: datetime | None = None

    def text(self, tag: str) -> str | None:
        """The text in a language: with this tag, else with another one of the same base language."""
        base = tag.partition("-")[0]
        near = (text for other, text in self.texts.items() if other.partition("-")[0] == base)
        return self.texts.get(tag) or next(near, None)


def read_units(file: IO[bytes]) -> Iterator[TmxUnit]:
    """The units of a TMX file, in order.

    Raises:
        DamagedTmx: it is no TMX, declares entities, or ends too early; what was yielded before was right.
    """
    reading = _Reading()
    try:
        while piece := file.read(_PIECE):
            reading.parser.Parse(piece, False)  # noqa: FBT003 - expat's own way
            yield from reading.taken()
        reading.parser.Parse(b"", True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise DamagedTmx(
            N_("The file is no whole TMX: line %(line)s cannot be read. Export it again."), line=error.lineno
        ) from error
    except (ValueError, LookupError) as error:  # an encoding that nobody knows
        raise DamagedTmx(N_("The file is in an encoding that cannot be read; save it in UTF-8.")) from error
    yield from reading.taken()


@dataclass
class _Variant:
    """One language of a unit, while it is read."""

    tag: str | None
    parts: list[str] = field(default_factory=list)
    size: int = 0


class _Reading:
    """What expat tells, gathered into units."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._refuse_entity
        self.parser.SkippedEntityHandler = self._refuse_entity
        self._done: deque[TmxUnit] = deque()
        self._open: list[str] = []
        self._texts: dict[str, str] = {}
        self._changed: datetime | None = None
        self._variant: _Variant | None = None

    def taken(self) -> Iterator[TmxUnit]:
        """The units that are whole by now, each once."""
        while self._done:
            yield self._done.popleft()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._open and name != "tmx":
            raise DamagedTmx(N_("The file is no TMX: it begins with “%(name)s”."), name=name[:40])
        if len(self._open) >= _DEEPEST:
            raise DamagedTmx(
                N_("The file is no TMX: line %(line)s is nested too deeply."),
                line=self.parser.CurrentLineNumber,
            )
        self._open.append(name)
        if name == "tu":
            self._texts, self._changed = {}, _moment(attributes)
        elif name == "tuv":
            self._variant = _Variant(_tag(attributes.get("xml:lang") or attributes.get("lang") or ""))
            self._changed = _later(self._changed, _moment(attributes))

    def _end(self, name: str) -> None:
        self._open.pop()
        if name == "tuv" and self._variant is not None:
            text = _as_text("".join(self._variant.parts))
            if self._variant.tag and text:
                self._texts.setdefault(self._variant.tag, text)
            self._variant = None
        elif name == "tu" and self._texts:
            self._done.append(TmxUnit(self._texts, self._changed))

    def _text(self, text: str) -> None:
        if self._variant is None or "seg" not in self._open or not _CODES.isdisjoint(self._open):
            return
        self._variant.size += len(text)
        if self._variant.size > LONGEST:
            raise DamagedTmx(
                N_("Line %(line)s has a text of more than %(most)s signs: that is no sentence."),
                line=self.parser.CurrentLineNumber,
                most=LONGEST,
            )
        self._variant.parts.append(text)

    def _refuse_entity(self, name: str, *_about: object) -> None:
        raise DamagedTmx(
            N_("The file declares or uses “%(name)s”, which TMX has no need of; it is not read."),
            name=name[:40],
        )


def _as_text(text: str) -> str:
    """The text in our markup: stars and brackets of others are no markup of ours."""
    folded = fold(clean(text))
    return folded if plain(folded) == folded else sub(r"([*\[])", r"\\\1", folded)


def _tag(written: str) -> str | None:
    """The tag; None for one that says nothing, as `x-none`."""
    try:
        return normalize_tag(written)
    except UnknownLanguage:
        return None


def _moment(attributes: Mapping[str, str]) -> datetime | None:
    written = attributes.get("changedate") or attributes.get("creationdate") or ""
    try:
        return datetime.strptime(written, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((each for each in (one, other) if each), default=None)
