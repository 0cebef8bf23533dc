"""The doubts that an import of the sample newspapers leaves: each answer can be given and taken back."""

from pathlib import Path

import pytest
from sqlalchemy import select

from tests.builders import make_edition, make_publication
from tm import resources
from tm.services import readings, structure
from tm.services.filing import preparing
from tm.services.incoming import importing
from tm.services.loading import issue_articles, load_articles
from tm.services.readings.reading import Standing
from tm.services.views import ArticleView
from tm.storage.base import now
from tm.storage.engine import Database
from tm.storage.issues import ImportDoubt

SAMPLES = {"the-crossing": "en", "valley-post": "en", "el-faro-del-barrio": "es", "harbour-sheet": "en"}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_answer_can_be_given_and_taken_back(sqlite_database: Database, name: str) -> None:
    dump = resources.samples() / name / "dump.txt"
    prepared = preparing.prepare(Path(dump).read_bytes(), name=name, language=SAMPLES[name])
    with sqlite_database.writing() as session:
        make_publication(session)
        edition = make_edition(session, SAMPLES[name])
        issue = importing.store(session, prepared, person=None, at=now()).issue
        before = load_articles(session, issue_articles(session, issue), edition)
        doubts = session.scalars(select(ImportDoubt.id).order_by(ImportDoubt.id)).all()
        for doubt in doubts:
            offered = readings.offer(session, doubt)
            assert len(offered) >= 2, doubt
            for reading in (each for each in offered if each.standing is Standing.ANSWER):
                seen = reading.blank.words if reading.blank else ""
                done = readings.decide(
                    session, doubt, reading.key, person=None, at=now(), seen=seen, typed="Other words"
                )
                structure.undo(session, done, person=None, at=now())
        after = load_articles(session, issue_articles(session, issue), edition)
        assert _words(after) == _words(before)


def _words(views: list[ArticleView]) -> list[list[str]]:
    return [[block.source_text for block in view.blocks] for view in views]
