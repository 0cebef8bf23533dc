"""The pages of a whole issue, beside a bare Flask and SQLAlchemy application with one table of its rows.

The board, and what an editor opens at midnight: what is missing, the plan, the exports. Every edition takes
every article, and most of it is translated: more than a real paper has. What the checks found is known, as
when somebody has looked before.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from flask.testing import FlaskClient
from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from benchmarks.bare import bare_board
from benchmarks.timing import Timed, in_turn, milliseconds
from tests import postgres
from tests.builders import (
    make_article,
    make_edition,
    make_issue,
    make_person,
    make_publication,
)
from tm.document import BlockType, Destination, Status, Treatment
from tm.settings import Settings, create_secret, secrets_file
from tm.storage.engine import Database
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.migrating import upgrade
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person, SignIn
from tm.storage.units import Translation, Unit
from tm.web import create_app
from tm.workflow.roles import Role

TAGS = ("en", "es-419", "ar", "fr", "hi", "ta", "ur", "pt", "tr", "xh", "bn", "ru", "sw", "it")
SENTENCES = 24
JOINED = 5
"""The place of the sentence that one translation in five joins to the one before."""
SIZES = {40: 0.040, 200: 0.150}
"""How many articles, and within how many seconds their board stands there."""
AT_MIDNIGHT = {"missing": 0.150, "plan": 0.150, "exports": 0.150}
"""The other pages of an issue of 40 articles, and within how many seconds they stand there."""
ROUNDS = 25


@dataclass(frozen=True, slots=True)
class _Desks:
    ours: FlaskClient
    bare: FlaskClient


def measures() -> Iterator[bool]:
    """Print how long the boards take on both databases, and say of each whether it keeps its limit."""
    for name, url in _urls():
        for articles, limit in SIZES.items():
            pages = {"": limit} | (AT_MIDNIGHT if articles == min(SIZES) else {})
            with _desks(url, articles) as desks:
                for page, most in pages.items():
                    told = f"{page or 'board'} of {articles} × {len(TAGS)} on {name}"
                    yield _print(told, *_timed(desks, page), most)


def _urls() -> Iterator[tuple[str, str | None]]:
    yield "SQLite", None
    yield "PostgreSQL", "pliego_boards"


def _timed(desks: _Desks, page: str) -> tuple[Timed, Timed]:
    def ours() -> None:
        assert desks.ours.get(f"/issues/16-2/{page}".rstrip("/")).status_code == 200

    def floor() -> None:
        assert desks.bare.get("/16-2").status_code == 200

    return in_turn(ours, floor, rounds=ROUNDS)


def _print(name: str, ours: Timed, floor: Timed, limit: float) -> bool:
    ratio = ours.p50 / floor.p50
    print(
        f"{name}: {milliseconds(ours)} (≤ {limit * 1000:.0f} ms p50);"
        f" bare: {milliseconds(floor)}; ratio {ratio:.2f}"
    )
    return ours.p50 <= limit


@contextmanager
def _desks(server: str | None, articles: int) -> Iterator[_Desks]:
    """Our desk and the bare one over an issue of so many articles, with an editor signed in."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.db" if server is None else postgres.create(server)
        settings = Settings(database=url, folder=Path(folder))
        create_secret(secrets_file(settings))
        database = Database(url)
        upgrade(database)
        with database.writing() as session:
            _fill(session, articles)
        client = create_app(settings, database=database).test_client()
        client.set_cookie("pliego", "bench-token")
        yield _Desks(client, bare_board(database).test_client())
        database.close()


def _fill(session: Session, articles: int) -> None:
    make_publication(session)
    editions = [make_edition(session, tag) for tag in TAGS]
    people = [make_person(session, f"person-{number}") for number in range(20)]
    editor = make_person(session, "bench", role=Role.EDITOR)
    now = datetime.now(UTC)
    token = sha256(b"bench-token").hexdigest()
    session.add(SignIn(person_id=editor.id, token_hash=token, expires_at=now + timedelta(days=1)))
    issue = make_issue(session, "16-2")
    random = Random(16)
    for number in range(articles):
        article = make_article(session, issue, home=random.choice(editions), page=number // 3 + 1)
        _fill_article(session, issue, article, editions, people, random)
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("ANALYZE"))  # as it does by itself a minute later


def _fill_article(
    session: Session,
    issue: Issue,
    article: Article,
    editions: list[Edition],
    people: list[Person],
    random: Random,
) -> None:
    units = _units(session, article)
    placements = [
        Placement(article_id=article.id, edition_id=edition.id, destination=Destination.PRINT)
        for edition in editions
    ]
    session.add_all(placements)
    session.flush()
    now = datetime.now(UTC)
    for placement in placements:
        if placement.edition_id == article.home_edition_id:
            continue
        joined = JOINED if placement.id % 5 == 0 else None
        done = random.choice([0, SENTENCES // 2, SENTENCES - 1, SENTENCES, SENTENCES])
        if done < SENTENCES:
            person = random.choice(people)
            session.add(Assignment(placement_id=placement.id, person_id=person.id, taken_at=now))
        rows = [
            {
                "unit_id": unit,
                "edition_id": placement.edition_id,
                "text": f"Una frase {unit}.",
                "treatment": Treatment.JOINED if place == joined else Treatment.TEXT,
                "status": Status.APPROVED if done == SENTENCES else Status.TRANSLATED,
                "version": 1,
                "basis_version": 1,
                "saved_at": now,
            }
            for place, unit in enumerate(units[:done])
        ]
        if rows:
            session.execute(insert(Translation), rows)
            session.execute(insert(History), [each for row in rows for each in _saves(row)])
    assert issue.id == article.issue_id


def _saves(row: Mapping[str, object]) -> Iterator[dict[str, object]]:
    """How a translation came about, some days ago."""
    saved_at = row["saved_at"]
    assert isinstance(saved_at, datetime)
    for version, status in enumerate((Status.TRANSLATED, Status.APPROVED), start=1):
        yield {
            "person_id": None,
            "subject": Subject.TRANSLATION,
            "action": "save",
            "unit_id": row["unit_id"],
            "edition_id": row["edition_id"],
            "version": version,
            "status": status,
            "detail": {},
            "at": saved_at - timedelta(days=9 - version),
        }


def _units(session: Session, article: Article) -> list[int]:
    """A headline and paragraphs of three sentences."""
    found = []
    for number in range(SENTENCES // 3 + 1):
        type_ = BlockType.PARAGRAPH if number else BlockType.HEADLINE
        block = Block(article_id=article.id, type=type_, position=number)
        session.add(block)
        session.flush()
        units = [
            Unit(
                block_id=block.id,
                position=place,
                text=f"A sentence {number}, {place} of the article.",
                words=15,
            )
            for place in range(3 if number else 1)
        ]
        session.add_all(units)
        session.flush()
        found += [unit.id for unit in units]
    return found
