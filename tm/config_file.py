"""A TOML file read key by key, so that every mistake in it is told with file, line and what to write."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from tm.errors import TmError, UsageError

_HEADER = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]")
_KEY = re.compile(r"""\s*["']?([\w-]+)["']?(?:\s*\.[^=]*)?\s*=""")


@dataclass(frozen=True, slots=True)
class Source:
    """The file that a table comes from, for messages."""

    path: Path
    text: str

    def line(self, section: str, index: int, key: str) -> int:
        """The line where a key of a section stands; where it cannot be found, the section's own line."""
        places = dict(reversed(list(self._places())))
        return places.get((section, index, key)) or places.get(("", 0, section)) or 1

    def _places(self) -> Iterator[tuple[tuple[str, int, str], int]]:
        section, counts = "", Counter[str]()
        for number, line in enumerate(self.text.splitlines(), start=1):
            header = _HEADER.match(line)
            if header:
                section = header[1]
                counts[section] += 1
                yield ("", 0, section.partition(".")[0]), number
            elif name := _KEY.match(line):
                yield (section, max(counts[section] - 1, 0), name[1]), number


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the file; `section` is its name, `index` its place among tables of that name."""

    source: Source
    values: Mapping[str, object]
    section: str = ""
    index: int = 0

    def only(self, *known: str) -> None:
        """Refuse a key that is not among the known ones, naming the nearest.

        Raises:
            TmError: there is an unknown key.
        """
        for key in self.values:
            if key not in known:
                near = get_close_matches(key, known, n=1, cutoff=0.5)
                hint = f"Did you mean “{near[0]}”?" if near else f"Known here: {', '.join(known)}."
                raise TmError(f"{self._place(key)}: there is no setting “{self._name(key)}”. {hint}")

    def text(self, key: str, default: str) -> str:
        """The text of a key."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self.wrong(key, "a text in quotes")
        return value

    def texts(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """The list of texts of a key, at least one."""
        value = self.values.get(key, default)
        if not isinstance(value, (list, tuple)) or not value:
            raise self.wrong(key, "a list of texts")
        texts = tuple(each for each in value if isinstance(each, str))
        if len(texts) < len(value):
            raise self.wrong(key, "a list of texts")
        return texts

    def number(self, key: str, default: int, allowed: range) -> int:
        """The whole number of a key, if it lies in the range."""
        value = self.values.get(key, default)
        if not isinstance(value, int) or isinstance(value, bool) or value not in allowed:
            raise self.wrong(key, f"a whole number from {allowed.start} to {allowed.stop - 1}")
        return value

    def table(self, key: str, *known: str) -> "Table":
        """The table of a name, empty if the file has none, with no keys but the known ones."""
        table = self._inner(key, self.values.get(key, {}), 0)
        table.only(*known)
        return table

    def tables(self, key: str, *known: str) -> tuple["Table", ...]:
        """All `[[key]]` tables in their order, with no keys but the known ones."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise self.wrong(key, f"a list: begin each with [[{key}]]")
        tables = tuple(self._inner(key, each, index) for index, each in enumerate(value))
        for table in tables:
            table.only(*known)
        return tables

    def wrong(self, key: str, wanted: str) -> TmError:
        """The error for a value that cannot be used."""
        return TmError(f"{self._place(key)}: “{self._name(key)}” must be {wanted}.")

    def _inner(self, key: str, value: object, index: int) -> "Table":
        if not isinstance(value, dict):
            raise self.wrong(key, f"a table: write [{key}]")
        return Table(self.source, value, key, index)

    def _place(self, key: str) -> str:
        return f"{self.source.path}, line {self.source.line(self.section, self.index, key)}"

    def _name(self, key: str) -> str:
        return f"{self.section}.{key}" if self.section else key


def parse(path: Path) -> Table:
    """The top table of a TOML file.

    Raises:
        UsageError: there is no such file.
        TmError: it cannot be read, or is no TOML; the sentence names the line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        return Table(Source(path, text), tomllib.loads(text))
    except (FileNotFoundError, IsADirectoryError) as error:
        raise UsageError(f"There is no settings file {path}.") from error
    except OSError as error:
        raise TmError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise TmError(f"{path} is not in UTF-8: save it again as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise TmError(f"{path} is not valid TOML: {error}.") from error
