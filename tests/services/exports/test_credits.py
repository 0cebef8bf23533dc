"""The credits of an issue: those who wish it, under the name they gave, and nobody else."""

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
)
from tm.document import Destination
from tm.services.exports import exported_words
from tm.services.exports.credits import Credits, credits_of, printed
from tm.services.exports.exporting import Format, export_issue
from tm.services.translating.saving import save
from tm.services.versions.answers import Change
from tm.storage.people import Person
from tm.workflow.moves import Action

PRINTED = [each for each in Format if each is not Format.PO]


class Desk:
    """A sentence that Teo translated and Lucía read; she wishes to be thanked under another name."""

    def __init__(self, session: Session) -> None:
        self.session = session
        make_publication(session)
        english, self.es = make_edition(session, "en"), make_edition(session, "es-419")
        self.issue = make_issue(session, "16-2")
        article = make_article(session, self.issue, home=english)
        self.unit = make_text(session, article, "The tram is back.")[0]
        make_placement(session, article, english)
        self.placement = make_placement(session, article, self.es)
        self.teo, self.lucia = make_person(session, "teo"), make_person(session, "lucia")
        self.lucia.credit = "L. del Muelle"
        self.saves(self.teo, Action.TRANSLATED, 0)
        self.saves(self.lucia, Action.APPROVE, 1)

    def saves(self, person: Person, action: Action, base: int) -> None:
        change = Change(f"c{base}", self.unit.public_id, "es-419", base, 1, "Volvió el tranvía.", action)
        save(self.session, change, person=person, may_approve=True, at=NOON)

    def credits(self) -> dict[int, Credits]:
        self.session.flush()
        return credits_of(self.session, self.issue)

    def export(self, format_: Format, *, with_credits: bool) -> str:
        done = export_issue(
            self.session,
            self.issue,
            self.es,
            format=format_,
            with_credits=with_credits,
            person=self.teo,
            at=NOON,
        )
        return b"".join(done.files.values()).decode()


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def test_who_wishes_it_is_named_and_nobody_else_is_hinted_at(desk: Desk) -> None:
    assert desk.credits() == {desk.es.id: Credits(read=("L. del Muelle",))}
    assert printed(desk.credits()[desk.es.id], desk.es) == ("Revisión: L. del Muelle",)

    desk.teo.credit = "Teo"

    assert desk.credits()[desk.es.id] == Credits(("Teo",), ("L. del Muelle",))


def test_taking_it_back_takes_the_name_out_at_once(desk: Desk) -> None:
    desk.lucia.credit = None

    assert desk.credits() == {}
    assert "Muelle" not in desk.export(Format.TEXT, with_credits=True)


def test_what_goes_nowhere_thanks_nobody(desk: Desk) -> None:
    desk.placement.destination = Destination.NOT_HERE

    assert desk.credits() == {}


@pytest.mark.parametrize("format_", PRINTED)
def test_exports_name_them_only_if_an_editor_wants_it(desk: Desk, format_: Format) -> None:
    assert "Muelle" not in desk.export(format_, with_credits=False)
    assert "Revisión: L. del Muelle" in desk.export(format_, with_credits=True)


def test_the_names_are_no_words_of_the_issue(desk: Desk) -> None:
    desk.export(Format.TEXT, with_credits=True)
    since = exported_words.exports(desk.session, desk.issue)[desk.es.id][-1]

    assert exported_words.changed_since(desk.session, desk.issue, desk.es, since, at=NOON) == []
