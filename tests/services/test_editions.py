"""Adding an edition takes home what is in its language; one that carries everything takes all at work."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_article, make_edition, make_issue, make_person
from tm.document import Destination, IssueState, Kind
from tm.errors import TmError
from tm.services import editions, placements
from tm.storage.history import History, Subject
from tm.storage.paper import Carries


def test_articles_of_its_language_are_at_home_in_a_new_edition(session: Session) -> None:
    make_edition(session, "en")
    issue = make_issue(session)
    article = make_article(session, issue, language="pt")
    added = editions.add_edition(
        session, tag="pt-BR", title=" A  Travessia ", carries=Carries.CHOSEN, person=None, at=NOON
    )
    assert added.title == "A Travessia"
    assert article.home_edition_id == added.id
    assert placements.placement_of(session, article, added) is not None


def test_an_edition_that_carries_everything_takes_the_issues_at_work(session: Session) -> None:
    english = make_edition(session, "en")
    at_work = make_article(session, make_issue(session), home=english)
    done = make_article(session, make_issue(session, state=IssueState.ARCHIVED), home=english)
    box = make_article(session, make_issue(session), home=english, kind=Kind.BOX)
    added = editions.add_edition(
        session, tag="fr", title="", carries=Carries.EVERYTHING, person=None, at=NOON
    )
    assert added.title == "Français"
    assert placements.placement_of(session, at_work, added) is not None
    assert placements.placement_of(session, box, added) is not None
    assert placements.placement_of(session, done, added) is None


def test_what_was_decided_stays_when_an_edition_starts_to_carry_everything(session: Session) -> None:
    english = make_edition(session, "en")
    arabic = make_edition(session, "ar", carries=Carries.CHOSEN)
    article = make_article(session, make_issue(session), home=english)
    placements.set_destination(session, article, arabic, Destination.LATER, person=None, at=NOON)
    editions.edit_edition(
        session, arabic, title="", carries=Carries.EVERYTHING, style={}, person=None, at=NOON
    )
    placement = placements.placement_of(session, article, arabic)
    assert placement is not None
    assert placement.destination is Destination.LATER
    assert arabic.title == "Paper in ar"


def test_a_style_keeps_only_what_differs(session: Session) -> None:
    spanish = make_edition(session, "es-419")
    style = {
        "volume_line": "Volumen {volume}, Número {number}",
        "dateline": "{place}. {date}.",
        "quotes": " ",
    }
    editions.edit_edition(
        session, spanish, title="La travesía", carries=spanish.carries, style=style, person=None, at=NOON
    )
    assert spanish.style == {"dateline": "{place}. {date}."}


def test_a_style_that_cannot_be_is_refused(session: Session) -> None:
    spanish = make_edition(session, "es-419")
    with pytest.raises(TmError, match="nummer"):
        editions.edit_edition(
            session,
            spanish,
            title="",
            carries=spanish.carries,
            style={"volume_line": "{nummer}"},
            person=None,
            at=NOON,
        )


def test_every_change_of_the_paper_is_in_the_history(session: Session) -> None:
    from_person = make_person(session)
    one, two = make_edition(session, "en"), make_edition(session, "fr")
    editions.move_edition(session, two, after=None, person=from_person, at=NOON)
    editions.move_edition(session, two, after=None, person=from_person, at=NOON)
    editions.move_edition(session, two, after=one, person=from_person, at=NOON)
    query = select(History.action).where(History.subject == Subject.PAPER)
    assert session.scalars(query).all() == ["move_edition", "move_edition"]
