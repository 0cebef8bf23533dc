"""Fifty people translate and read one issue for two minutes: no error, no lost save, and the time of a save.

The desk is served as `tm serve` does it, by a process of its own; so is the floor, a bare application with
one committed UPDATE, to which one more person posts all the while. Both feel the same machine.
"""

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from statistics import quantiles
from tempfile import TemporaryDirectory
from threading import Thread
from time import monotonic

from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmarks import served
from benchmarks.desk import sentence
from benchmarks.visiting import Piece, Work, post_bare, translate
from tests import postgres
from tests.builders import (
    make_article,
    make_block,
    make_edition,
    make_issue,
    make_person,
    make_placement,
    make_publication,
    make_translation,
    make_unit,
)
from tm.settings import Settings, create_secret, secrets_file
from tm.storage.engine import Database
from tm.storage.migrating import upgrade
from tm.storage.paper import Edition
from tm.storage.people import SignIn
from tm.storage.units import Translation, Unit
from tm.workflow.roles import Role

PEOPLE = 50
SECONDS = float(os.environ.get("PLIEGO_BENCH_SECONDS", "120"))
LIMIT = 10.0
SENTENCES = 36


def measures() -> Iterator[bool]:
    """Print what came of it, on SQLite and on PostgreSQL, and say whether it keeps the limit."""
    with TemporaryDirectory() as folder:
        yield _measure("SQLite", f"sqlite:///{folder}/together.db", Path(folder))
    with TemporaryDirectory() as folder:
        yield _measure("PostgreSQL", postgres.create(f"pliego_together_{os.getpid()}"), Path(folder))


def _measure(name: str, url: str, folder: Path) -> bool:
    settings = Settings(database=url, folder=folder)
    create_secret(secrets_file(settings))
    (folder / "config.toml").write_text(f"database = {json.dumps(url)}\n", encoding="utf-8")
    database = Database(url)
    upgrade(database)
    with database.writing() as session:
        pieces, edition, translation = _issue(session)
    with served.desk(folder) as desk, served.bare(url, edition) as bare:
        works, floor = _work(desk, bare, pieces, translation)
    lost = sum(_lost(database, piece, work) for piece, work in zip(pieces, works, strict=True))
    database.close()
    return _print(name, works, floor, lost)


def _issue(session: Session) -> tuple[list[Piece], int, int]:
    """One issue in two editions, a piece for everybody; and a translation for the floor, with its edition."""
    make_publication(session)
    english = make_edition(session, "en")
    editions = [make_edition(session, "es-419"), make_edition(session, "fr")]
    issue, random = make_issue(session, "16-2"), Random(50)
    pieces: list[Piece] = []
    for _ in range(PEOPLE // len(editions)):
        article = make_article(session, issue, home=english)
        units = []
        for _ in range(SENTENCES // 4):
            block = make_block(session, article)
            units += [make_unit(session, block, sentence(random), gap_after=" ") for _ in range(4)]
        for edition in editions:
            make_placement(session, article, edition)
            token = _signed_in(session, edition, len(pieces))
            names = tuple(unit.public_id for unit in units)
            pieces.append(Piece(token, edition.tag, article.public_id, names))
    spare = make_unit(session, make_block(session, make_article(session, issue, home=english)))
    return pieces, editions[0].id, make_translation(session, spare, editions[0]).id


def _signed_in(session: Session, edition: Edition, number: int) -> str:
    person = make_person(session, f"person{number}", role=Role.TRANSLATOR, edition=edition)
    token = f"together-{number}"
    until = datetime.now(UTC) + timedelta(days=1)
    hashed = sha256(token.encode()).hexdigest()
    session.add(SignIn(person_id=person.id, token_hash=hashed, expires_at=until))
    return token


def _work(desk: int, bare: int, pieces: list[Piece], translation: int) -> tuple[list[Work], Work]:
    """Everybody at once; what came of it, and of the floor."""
    works, floor, end = [Work() for _ in pieces], Work(), monotonic() + SECONDS
    people = [
        Thread(target=translate, args=(desk, piece, work, end, Random(number)))
        for number, (piece, work) in enumerate(zip(pieces, works, strict=True))
    ]
    everybody = [*people, Thread(target=post_bare, args=(bare, translation, floor, end))]
    for each in everybody:
        each.start()
    for each in everybody:
        each.join()
    return works, floor


def _lost(database: Database, piece: Piece, work: Work) -> int:
    """How many sentences do not stand as the person saved them last."""
    with database.reading() as session:
        query = (
            select(Unit.public_id, Translation.text)
            .join(Translation, Translation.unit_id == Unit.id)
            .join(Edition, Edition.id == Translation.edition_id)
            .where(Unit.public_id.in_(piece.units), Edition.tag == piece.edition)
        )
        stored = dict(iter(session.execute(query)))
    return sum(stored.get(unit) != text for unit, text in work.saved.items())


def _print(name: str, works: list[Work], floor: Work, lost: int) -> bool:
    saves = [each for work in works for each in work.saves]
    pages = [each for work in works for each in work.pages]
    errors = [each for work in [*works, floor] for each in work.errors]
    ours, bare = _p95(saves), _p95(floor.saves)
    kept = ours <= LIMIT * bare and not errors and not lost
    print(
        f"{PEOPLE} people for {SECONDS:.0f} s, {name}: {len(saves)} saves, {len(pages)} pages, "
        f"{len(errors)} errors, {lost} lost; save p95 {ours * 1000:.0f} ms, "
        f"page p95 {_p95(pages) * 1000:.0f} ms; bare p95 {bare * 1000:.0f} ms; "
        f"ratio {ours / bare:.1f} (≤ {LIMIT:.0f})"
    )
    for error in sorted(set(errors))[:5]:
        print(f"  {error}")
    return kept


def _p95(seconds: list[float]) -> float:
    return quantiles(seconds, n=20)[-1]
