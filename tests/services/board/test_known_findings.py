"""What the checks found is known as long as nothing has changed, and not a moment longer."""

from dataclasses import dataclass

import pytest
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_edition,
    make_issue,
    make_person,
    make_placement,
    make_publication,
    make_text,
    make_translation,
)
from tests.statements import counted
from tm.document import Destination
from tm.quality.deviations import Deviation
from tm.services.board import known_findings, progress
from tm.services.checks import deviating
from tm.services.checks.checking import ObservedArticle
from tm.services.readiness.open_things import open_things
from tm.storage.issues import Issue, Placement
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit


@dataclass
class Desk:
    """An issue with a sentence whose Spanish has another figure."""

    session: Session
    issue: Issue
    en: Edition
    es: Edition
    placement: Placement
    unit: Unit
    made: Translation

    def look(self) -> list[ObservedArticle]:
        board = progress.board(self.session, self.issue, at=NOON)
        return known_findings.look(self.session, self.issue, board, [self.es])[self.es.tag]

    def add(self) -> None:
        """Another such article."""
        article = make_article(self.session, self.issue, home=self.en)
        make_placement(self.session, article, self.es)
        (unit,) = make_text(self.session, article, "It took 30 days to reach the other port.")
        make_translation(self.session, unit, self.es, "Llegar al otro puerto llevó 13 días.")


@pytest.fixture
def desk(session: Session) -> Desk:
    make_publication(session)
    en, es = make_edition(session, "en"), make_edition(session, "es-419")
    issue = make_issue(session)
    article = make_article(session, issue, home=en)
    placement = make_placement(session, article, es)
    (unit,) = make_text(session, article, "It took 12 days.")
    made = make_translation(session, unit, es, "Duró 21 días.")
    return Desk(session, issue, en, es, placement, unit, made)


def test_what_changes_is_looked_at_again(desk: Desk) -> None:
    assert len(desk.look()) == 1
    desk.made.text, desk.made.version = "Duró 12 días.", 2
    assert desk.look() == []
    desk.unit.text, desk.unit.version, desk.made.basis_version = "It took 13 days.", 2, 2
    assert len(desk.look()) == 1, "the original was changed, and the translation called fit"


def test_what_is_not_printed_is_not_looked_at(desk: Desk) -> None:
    desk.placement.destination = Destination.LATER
    assert desk.look() == []


def test_without_patience_only_what_is_known_is_told(desk: Desk) -> None:
    board = progress.board(desk.session, desk.issue, at=NOON)

    def hurried() -> set[str]:
        return set(known_findings.look(desk.session, desk.issue, board, [desk.en, desk.es], patience=0))

    assert hurried() == {"en"}, "nothing is translated there: nothing can be found"
    desk.look()
    assert hurried() == {"en", "es-419"}


def test_what_was_passed_is_read_each_time(desk: Desk) -> None:
    ((finding,),) = [sentence.observations for article in desk.look() for sentence in article.sentences]
    assert finding.passed is None
    person = make_person(desk.session)
    deviating.declare(
        desk.session, desk.unit, desk.es, Deviation.OWN_LINE, reason="Another port.", person=person, at=NOON
    )
    ((finding,),) = [sentence.observations for article in desk.look() for sentence in article.sentences]
    assert finding.passed is not None


def test_the_list_takes_as_many_queries_for_more_articles(desk: Desk) -> None:
    def queries() -> int:
        open_things(desk.session, desk.issue, [desk.en, desk.es], at=NOON)
        with counted(desk.session) as told:
            open_things(desk.session, desk.issue, [desk.en, desk.es], at=NOON)
        return len(told)

    before = queries()
    desk.add()
    desk.add()

    assert queries() == before
