"""A person at a served desk: opens the article, reads or saves, thinks, and goes on."""

import json
import re
from dataclasses import dataclass, field
from http.client import HTTPConnection
from itertools import cycle
from random import Random
from time import monotonic, perf_counter, sleep

from benchmarks.desk import sentence

THINKS = (3.0, 8.0)
"""Seconds between two things that a person does."""
READS = 0.3
"""The share of those that only look."""
_TOKEN = re.compile(r'name="csrf" value="(\w+)"')


@dataclass(frozen=True, slots=True)
class Piece:
    """What one person works on."""

    token: str
    edition: str
    article: str
    units: tuple[str, ...]


@dataclass
class Work:
    """What one person met with: seconds of saves and pages, what was saved last, what went wrong."""

    saves: list[float] = field(default_factory=list)
    pages: list[float] = field(default_factory=list)
    saved: dict[str, str] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)


def translate(port: int, piece: Piece, work: Work, end: float, random: Random) -> None:
    """Work on a piece until the end; who is through changes the sentences again."""
    person = _Person(port, piece, work)
    sleep(random.uniform(0, THINKS[1]))
    person.open()
    units = cycle(piece.units)
    while monotonic() < end:
        if random.random() < READS:
            person.look(random.choice((person.address, f"{person.address}/read", "/issues/16-2", "/")))
        else:
            person.save(next(units), sentence(random))
        sleep(random.uniform(*THINKS))


def post_bare(port: int, translation: int, work: Work, end: float) -> None:
    """Save at the floor twice a second until the end."""
    line, number = HTTPConnection("127.0.0.1", port, timeout=60), 0
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    while monotonic() < end:
        number += 1
        body = f"translation={translation}&text=Texto+{number}"
        status, _text, seconds = _ask(line, "POST", "/save", body, headers)
        work.saves.append(seconds)
        if status != 303:
            work.errors.append(f"{status} of the floor")
        sleep(0.5)


class _Person:
    """Somebody with one line to the desk."""

    def __init__(self, port: int, piece: Piece, work: Work) -> None:
        self.address = f"/articles/{piece.article}/{piece.edition}"
        self._piece, self._work = piece, work
        self._line = HTTPConnection("127.0.0.1", port, timeout=60)
        self._headers = {"Cookie": f"pliego={piece.token}"}
        self._versions = dict.fromkeys(piece.units, 0)

    def open(self) -> None:
        """Open the article; its page holds the token of what is sent afterwards."""
        found = _TOKEN.search(self.look(self.address))
        if found:
            self._headers |= {"X-CSRF-Token": found[1], "Content-Type": "application/json"}

    def look(self, address: str) -> str:
        """Read a page."""
        status, body, seconds = _ask(self._line, "GET", address, None, self._headers)
        self._work.pages.append(seconds)
        if status != 200:
            self._work.errors.append(f"{status} {address}")
        return body

    def save(self, unit: str, text: str) -> None:
        """Save a sentence from the version that this person knows."""
        base = self._versions[unit]
        change = {
            "change_id": f"{self._piece.token}-{unit}-{base}",
            "unit": unit,
            "edition": self._piece.edition,
            "base_version": base,
            "basis_version": 1,
            "text": text,
            "action": "translated",
        }
        status, body, seconds = _ask(self._line, "POST", "/save", json.dumps(change), self._headers)
        self._work.saves.append(seconds)
        if status != 200:
            self._work.errors.append(f"{status} on saving")
            return
        self._versions[unit] = json.loads(body)["version"]
        self._work.saved[unit] = text


def _ask(
    line: HTTPConnection, method: str, address: str, body: str | None, headers: dict[str, str]
) -> tuple[int, str, float]:
    """Status, text and seconds of one request; status 0 where there was no answer."""
    start = perf_counter()
    try:
        line.request(method, address, body, headers)
        answer = line.getresponse()
        status, text = answer.status, answer.read().decode()
    except OSError as error:
        line.close()
        status, text = 0, str(error)
    return status, text, perf_counter() - start
