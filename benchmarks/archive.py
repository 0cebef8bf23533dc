"""Ten years of issues, searched by phrase in all editions, beside a database that reads all texts for it.

Texts are made of the sentences of our sample, some of their words replaced by made-up ones; phrases are cut
out of them. `PLIEGO_BENCH_ISSUES` makes the archive smaller.
"""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, thread_time
from typing import Final

from flask.testing import FlaskClient
from sqlalchemy import func, insert, select, text
from sqlalchemy.orm import Session

from benchmarks.desk import SYLLABLES
from benchmarks.timing import Timed, milliseconds
from tests import postgres
from tests.builders import make_article, make_edition, make_issue, make_person, make_publication
from tm import resources
from tm.document import BlockType, Status, Treatment
from tm.services.remembering.filling import fill
from tm.settings import Settings, create_secret, secrets_file
from tm.storage.engine import Database
from tm.storage.issues import Block, Issue
from tm.storage.migrating import upgrade
from tm.storage.paper import Edition
from tm.storage.people import SignIn
from tm.storage.units import Translation, Unit
from tm.web import create_app
from tm.workflow.roles import Role

ISSUES: Final = int(os.environ.get("PLIEGO_BENCH_ISSUES", "175"))
ARTICLES: Final = 25
SENTENCES: Final = 18
"""Of some twenty words each: an issue has about 9,000."""
TAGS: Final = ("en", "es-419", "ar")
PHRASES: Final = 200
SCANNED: Final = 10
ROUNDS: Final = 3
P95_MS: Final = 50.0
_MADE_UP: Final = 0.15
_SCAN: Final = text(
    "SELECT unit.id FROM unit WHERE unit.text LIKE :phrase UNION ALL "
    "SELECT translation.unit_id FROM translation WHERE translation.text LIKE :phrase ORDER BY 1 DESC LIMIT 60"
)


@dataclass(frozen=True, slots=True)
class _Archive:
    database: Database
    client: FlaskClient
    phrases: Sequence[str]


def measures() -> Iterator[bool]:
    """Print how long a search takes on both databases, and say of each whether it keeps its limit."""
    for name, server in (("SQLite", None), ("PostgreSQL", "pliego_archive")):
        with _archive(name, server) as archive:
            walls, work = _searched(archive)
            scans = _scanned(archive)
        print(
            f"  a phrase in all issues on {name}, the whole page: {milliseconds(walls)} (p95 ≤ {P95_MS:.0f});"
            f" of our processor {milliseconds(work)}; reading all texts for it: {milliseconds(scans)}"
        )
        yield (walls if server else work).p95 * 1000 <= P95_MS


def _searched(archive: _Archive) -> tuple[Timed, Timed]:
    """The least clock and processor time of some rounds for each phrase; PostgreSQL's own is not in it."""
    walls, work = [], []
    archive.client.get("/search?q=warm")
    for phrase in archive.phrases:
        spans = []
        for _ in range(ROUNDS):
            begun = perf_counter(), thread_time()
            answer = archive.client.get("/search", query_string={"q": phrase})
            spans.append((perf_counter() - begun[0], thread_time() - begun[1]))
            assert "<mark>" in answer.text, phrase
        walls.append(min(span[0] for span in spans))
        work.append(min(span[1] for span in spans))
    return Timed(tuple(walls)), Timed(tuple(work))


def _scanned(archive: _Archive) -> Timed:
    seconds = []
    with archive.database.reading() as session:
        for phrase in archive.phrases[:SCANNED]:
            begun = perf_counter()
            session.execute(_SCAN, {"phrase": f"%{phrase}%"}).all()
            seconds.append(perf_counter() - begun)
    return Timed(tuple(seconds))


@contextmanager
def _archive(name: str, server: str | None) -> Iterator[_Archive]:
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.db" if server is None else postgres.create(server)
        settings = Settings(database=url, folder=Path(folder))
        create_secret(secrets_file(settings))
        database = Database(url)
        upgrade(database)
        with database.writing() as session:
            phrases = _written(session)
        begun, worked = perf_counter(), thread_time()
        with database.writing() as session:
            count = fill(session)
        filled = perf_counter() - begun, thread_time() - worked
        if server:
            with database.writing() as session:
                session.execute(text("ANALYZE"))
        print(
            f"archive of {ISSUES} issues, {count:,} texts on {name}: "
            f"indexed in {filled[0]:.0f} s, {filled[1]:.0f} of our processor"
        )
        client = create_app(settings, database=database).test_client()
        client.set_cookie("pliego", "bench-token")
        yield _Archive(database, client, phrases)
        database.close()
        if server:
            postgres.drop(server)


def _written(session: Session) -> list[str]:
    """Ten years of issues in the database; phrases that stand in them."""
    make_publication(session)
    editions = [make_edition(session, tag) for tag in TAGS]
    reader = make_person(session, "bench", role=Role.EDITOR)
    now = datetime.now(UTC)
    token = sha256(b"bench-token").hexdigest()
    session.add(SignIn(person_id=reader.id, token_hash=token, expires_at=now + timedelta(days=1)))
    random, texts = Random(16), _Texts()
    for number in range(ISSUES):
        issue = make_issue(session, f"{number // 17 + 1}-{number % 17 + 1}")
        issue.date_from = date(2015, 1, 5) + timedelta(weeks=3 * number)
        _write_issue(session, issue, editions, texts, random)
    return [_cut(random, texts.made) for _ in range(PHRASES)]


def _write_issue(
    session: Session, issue: Issue, editions: Sequence[Edition], texts: "_Texts", random: Random
) -> None:
    articles = [make_article(session, issue, home=editions[0]) for _ in range(ARTICLES)]
    blocks = [Block(article_id=each.id, type=BlockType.PARAGRAPH, position=0) for each in articles]
    session.add_all(blocks)
    session.flush()
    sentences = [texts.sentence(random) for _ in range(ARTICLES * SENTENCES)]
    first = session.scalar(select(func.max(Unit.id))) or 0
    units = [
        {
            "id": first + 1 + place,
            "public_id": f"u{first + 1 + place}",
            "block_id": blocks[place // SENTENCES].id,
            "position": place % SENTENCES,
            "text": said[0],
            "gap_after": " ",
            "version": 1,
            "words": 20,
        }
        for place, said in enumerate(sentences)
    ]
    session.execute(insert(Unit), units)
    now = datetime.now(UTC)
    translations = [
        {
            "unit_id": first + 1 + place,
            "edition_id": edition.id,
            "text": translated,
            "treatment": Treatment.TEXT,
            "status": Status.APPROVED,
            "version": 1,
            "basis_version": 1,
            "saved_at": now,
        }
        for place, said in enumerate(sentences)
        for edition, translated in zip(editions[1:], said[1:], strict=True)
    ]
    session.execute(insert(Translation), translations)


class _Texts:
    """Makes sentences in all languages; `made` holds some of them."""

    def __init__(self) -> None:
        folder = resources.samples() / "the-crossing" / "translations"
        files = {tag: json.loads((folder / f"{tag}.json").read_text(encoding="utf-8")) for tag in TAGS[1:]}
        self._pairs = [(one, other) for one, other in files["es-419"]["units"].items() if " " in one]
        self._arabic = [each for each in files["ar"]["units"].values() if " " in each]
        self.made: list[str] = []

    def sentence(self, random: Random) -> tuple[str, ...]:
        """A sentence in the languages of all editions."""
        one, other = random.choice(self._pairs), random.choice(self._pairs)
        arabic = f"{random.choice(self._arabic)} {random.choice(self._arabic)}"
        said = tuple(
            self._changed(text, random) for text in (f"{one[0]} {other[0]}", f"{one[1]} {other[1]}", arabic)
        )
        if random.random() < 0.02:
            self.made += said
        return said

    @staticmethod
    def _changed(text: str, random: Random) -> str:
        words = [
            "".join(random.choices(SYLLABLES, k=3)) if random.random() < _MADE_UP else word
            for word in text.replace("*", "").split()
        ]
        return " ".join(words)


def _cut(random: Random, texts: Sequence[str]) -> str:
    """One to four words of a text."""
    while True:
        words = random.choice(texts).split()
        start = random.randrange(len(words))
        phrase = " ".join(words[start : start + random.randint(1, 4)])
        if any(sign.isalnum() for sign in phrase):
            return phrase
