"""The log of everything: whatever happened stands in it, with who, before and after."""

from collections.abc import Iterable
from datetime import timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_block,
    make_edition,
    make_issue,
    make_person,
    make_placement,
    make_text,
    make_unit,
)
from tm import document
from tm.document import BlockType, Destination, IssueState
from tm.glossary.values import Kind
from tm.services import log, naming, placements, structure
from tm.services.assigning import assignments
from tm.services.issues import open_issue
from tm.services.log import LogLine, Wanted
from tm.services.naming.wording import Wording
from tm.services.placements import Column
from tm.services.structure.articles import SetHeadline
from tm.services.talk import questions
from tm.services.talk.questions import Place
from tm.services.translating.saving import save
from tm.services.versions.answers import Change
from tm.storage.history import Subject
from tm.workflow.moves import Action

ALL = frozenset(Subject)


class Desk:
    """A letter of an open issue that goes to print in Spanish."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.person = make_person(session, "marina")
        english, self.es = make_edition(session, "en"), make_edition(session, "es-419")
        self.issue = make_issue(session, "16-2", state=IssueState.ARRIVING)
        self.letter = make_article(session, self.issue, kind=document.Kind.LETTER, home=english)
        make_unit(session, make_block(session, self.letter, BlockType.HEADLINE), "To the crew")
        self.unit = make_text(session, self.letter, "The tram is back.")[0]
        make_placement(session, self.letter, self.es)

    def types(self, text: str, base: int = 0) -> None:
        change = Change(f"c{base}", self.unit.public_id, "es-419", base, 1, text, Action.TRANSLATED)
        save(self.session, change, person=self.person, may_approve=False, at=NOON)


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def lines(desk: Desk, wanted: Wanted | None = None) -> list[LogLine]:
    return list(log.page(desk.session, wanted or Wanted(ALL)).lines)


def did(found: Iterable[LogLine]) -> list[str]:
    return [line.action for line in found]


def test_a_save_says_who_what_before_and_after(desk: Desk) -> None:
    desk.types("El tranvía")
    desk.types("El tranvía rojo", base=1)

    newest, first = lines(desk)[:2]

    assert (newest.person, newest.action, newest.edition) == (
        desk.person.display_name,
        "translated",
        "es-419",
    )
    assert newest.unit == desk.unit.public_id
    assert newest.issue == desk.issue.slug
    assert (newest.before, newest.after) == ({"text": "El tranvía"}, {"text": "El tranvía rojo"})
    assert (first.before, first.after) == ({"text": ""}, {"text": "El tranvía"})


def test_an_approval_says_of_which_words(desk: Desk) -> None:
    desk.types("El tranvía")
    change = Change("approved", desk.unit.public_id, "es-419", 1, 1, "El tranvía", Action.APPROVE)
    save(desk.session, change, person=make_person(desk.session), may_approve=True, at=NOON)

    line = lines(desk)[0]

    assert (line.action, line.before, line.after) == (
        "approve",
        {"text": "El tranvía"},
        {"text": "El tranvía"},
    )


def test_what_is_decided_about_a_piece_says_both(desk: Desk) -> None:
    wish = {Column.DESTINATION: Destination.WEB}
    placements.change(desk.session, desk.letter, desk.es, wish, person=desk.person, at=NOON)

    line = lines(desk)[0]

    assert (line.before, line.after) == ({"destination": "print"}, {"destination": "web"})
    assert line.article == desk.letter.public_id
    assert line.headline == "To the crew"


def test_a_changed_headline_and_its_undoing_say_both(desk: Desk) -> None:
    old = lines(desk, Wanted({Subject.STRUCTURE}))
    done = structure.apply(
        desk.session, SetHeadline(desk.letter.public_id, "Another head"), person=desk.person, at=NOON
    )
    structure.undo(desk.session, done, person=desk.person, at=NOON)

    undone, changed = lines(desk, Wanted({Subject.STRUCTURE}))[:2]

    assert not old
    assert did([changed, undone]) == ["set_headline", "undo"]
    assert changed.after["text"] == undone.before["text"] == "Another head"
    assert changed.before == undone.after


def test_questions_names_and_who_has_what_stand_in_it(desk: Desk) -> None:
    other, place = make_person(desk.session, "samira"), Place(desk.letter, desk.es)
    questions.ask(desk.session, place, "Is she a doctor?", person=desk.person, at=NOON)
    wording = Wording(Kind.TERM, "en", "strike")
    naming.save(desk.session, None, wording, base_version=0, person=desk.person, may_decide=True, at=NOON)
    assignments.take(desk.session, desk.letter, desk.es, person=other, at=NOON)

    found = lines(desk)

    assert did(found[:3]) == ["take", "add", "ask"]
    assert found[1].about["text"] == "strike"
    assert found[2].about["question"]


def test_it_is_narrowed(desk: Desk) -> None:
    other = make_person(desk.session, "samira")
    desk.types("El tranvía")
    open_issue(desk.session, desk.issue, person=other, at=NOON + timedelta(days=1))

    assert did(lines(desk, Wanted(ALL, person=other))) == ["open"]
    assert did(lines(desk, Wanted({Subject.TRANSLATION}))) == ["translated"]
    assert did(lines(desk, Wanted(ALL, edition=desk.es, issue=desk.issue)))[0] == "translated"
    assert did(lines(desk, Wanted(ALL, since=NOON + timedelta(hours=1)))) == ["open"]
    assert "open" not in did(lines(desk, Wanted(ALL, until=NOON + timedelta(hours=1))))
    assert did(lines(desk, Wanted({Subject.PERSON}))) == []


def test_pages_follow_each_other_with_as_many_queries(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(9):
        desk.types(f"El tranvía {number}", base=number)
    whole = lines(desk)
    few = _queries(desk, Wanted(ALL, below=whole[-2].number))
    monkeypatch.setattr(log, "PAGE", 4)
    monkeypatch.setattr(log, "_LINES", log._LINES.limit(5))

    read: list[LogLine] = []
    below = None
    while True:
        page = log.page(desk.session, Wanted(ALL, below=below))
        read += page.lines
        below = page.next
        if below is None:
            break

    assert [line.number for line in read] == [line.number for line in whole]
    assert _queries(desk, Wanted(ALL)) == few


def _queries(desk: Desk, wanted: Wanted) -> int:
    statements: list[str] = []
    engine = desk.session.get_bind()

    def note(*arguments: object) -> None:
        statements.append(str(arguments[2]))

    event.listen(engine, "before_cursor_execute", note)
    log.page(desk.session, wanted)
    event.remove(engine, "before_cursor_execute", note)
    return len(statements)
