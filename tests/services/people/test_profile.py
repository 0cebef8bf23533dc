"""What people say of themselves is kept, told as far as others know it anyway, and thanks end on request."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_person
from tm.services.people import profile
from tm.services.people.profile import Profile
from tm.storage.history import History, Subject


def told(session: Session) -> list[History]:
    query = select(History).where(History.subject == Subject.PERSON).order_by(History.seq)
    return list(session.scalars(query))


def test_only_what_others_know_anyway_stands_in_the_history(session: Session) -> None:
    ana = make_person(session, "ana")
    wished = Profile("  Ana \x00 María ", reads=["es"], email="ana@example.org", credit=" Ana M. ")

    profile.keep(session, ana, wished, at=NOON)
    profile.keep(session, ana, Profile("Ana María", reads=["es"], time_zone="Asia/Kolkata"), at=NOON)

    assert (ana.display_name, ana.time_zone) == ("Ana María", "Asia/Kolkata")
    assert (ana.email, ana.credit) == (None, None)
    [line] = told(session)
    assert line.detail["before"] == {"display_name": "Ana", "reads": [], "writes": []}
    assert line.detail["after"] == {"display_name": "Ana María", "reads": ["es"], "writes": []}


def test_called_by_nothing_one_has_the_name_for_signing_in(session: Session) -> None:
    ana = make_person(session, "ana")
    profile.keep(session, ana, Profile(" "), at=NOON)
    assert ana.display_name == "ana"


def test_thanks_end_for_somebody_who_asks_and_the_name_is_kept_nowhere(session: Session) -> None:
    ana, marina = make_person(session, "ana"), make_person(session, "marina")
    profile.keep(session, ana, Profile(ana.display_name, credit="Ana M."), at=NOON)

    profile.thank_no_more(session, ana, by=marina, at=NOON)
    profile.thank_no_more(session, ana, by=marina, at=NOON)

    assert ana.credit is None
    [line] = told(session)
    assert (line.action, line.person_id) == ("thank_no_more", marina.id)
    assert "Ana M." not in str(line.detail)
