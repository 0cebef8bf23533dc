from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_issue
from tm.document import IssueState
from tm.errors import TmError, WrongField
from tm.services import issues
from tm.storage.history import History
from tm.storage.issues import Issue


def edit(session: Session, issue: Issue, **values: object) -> Issue:
    fields = {name: getattr(issue, name) for name in ("slug", "volume", "number", "date_from", "date_to")}
    return issues.edit_issue(session, issue, **(fields | values), person=None, at=NOON)


def test_an_issue_is_found_by_its_slug(session: Session) -> None:
    issue = make_issue(session, "3-4")

    assert issues.find(session, "3-4") is issue


def test_who_mistypes_a_slug_is_told_what_is_near(session: Session) -> None:
    make_issue(session, "16-2")
    make_issue(session, "may-day")

    with pytest.raises(TmError, match="did you mean 16-2"):
        issues.find(session, "16.2")
    with pytest.raises(TmError, match=r"no issue zzzzzz; the newest: may-day, 16-2\."):
        issues.find(session, "zzzzzz")


def test_where_there_are_no_issues_a_wrong_slug_says_so(session: Session) -> None:
    with pytest.raises(TmError, match="there are no issues yet"):
        issues.find(session, "16-2")


def test_who_asks_for_a_name_that_an_issue_had_before_gets_the_issue(session: Session) -> None:
    issue, other = make_issue(session, "16-2"), make_issue(session, "16-3")
    edit(session, issue, slug="16-2b")
    edit(session, other, volume="17")
    edit(session, issue, slug="16-2c")

    assert issues.once_called(session, "16-2") is issue
    assert issues.once_called(session, "16-2b") is issue
    assert issues.once_called(session, "16-9") is None


def test_issues_are_listed_newest_first(session: Session) -> None:
    old, new, undated = make_issue(session, "a"), make_issue(session, "b"), make_issue(session, "c")
    old.date_from, new.date_from = date(2024, 1, 1), date(2024, 2, 1)
    undated.created_at = NOON - timedelta(days=10_000)
    session.flush()

    assert [issue.slug for issue in issues.list_issues(session)] == ["b", "a", "c"]
    assert issues.slugs(session) == ["b", "a", "c"]
    assert issues.list_issues(session, [IssueState.CLOSED]) == []
    assert issues.slugs(session, [IssueState.CLOSED]) == []


def test_an_issue_is_opened_closed_and_archived(session: Session) -> None:
    issue = make_issue(session, state=IssueState.ARRIVING)

    issues.open_issue(session, issue, person=None, at=NOON)
    issues.open_issue(session, issue, person=None, at=NOON)
    issues.close_issue(session, issue, person=None, at=NOON)
    issues.archive_issue(session, issue, person=None, at=NOON)

    assert [line.action for line in session.scalars(select(History).order_by(History.seq))] == [
        "open",
        "closed",
        "archived",
    ]
    assert issue.state is IssueState.ARCHIVED


def test_an_issue_that_was_never_open_cannot_be_closed(session: Session) -> None:
    issue = make_issue(session, "3-4", state=IssueState.ARRIVING)

    with pytest.raises(TmError, match="3-4 is arriving"):
        issues.close_issue(session, issue, person=None, at=NOON)


def test_an_issue_can_be_renamed_and_dated(session: Session) -> None:
    issue = make_issue(session, "dump")

    edit(
        session,
        issue,
        slug="3-4",
        volume=" 3 ",
        number="4",
        date_from=date(2025, 5, 5),
        date_to=date(2025, 5, 5),
    )

    assert (issue.slug, issue.volume, issue.number, issue.date_to) == ("3-4", "3", "4", None)
    line = session.scalars(select(History)).one()
    assert line.action == "edit"


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"slug": "taken"}, "already"),
        ({"slug": "a/b"}, "cannot name"),
        ({"slug": ""}, "cannot name"),
        ({"slug": "new"}, "cannot name"),
        ({"date_from": date(2025, 5, 5), "date_to": date(2025, 5, 4)}, "before the first"),
        ({"date_to": date(2025, 5, 4)}, "needs a first"),
    ],
)
def test_what_cannot_be_is_refused(session: Session, values: dict[str, object], message: str) -> None:
    make_issue(session, "taken")
    issue = make_issue(session, "3-4")

    with pytest.raises(TmError, match=message):
        edit(session, issue, **values)

    assert issue.slug == "3-4"


def test_two_issues_never_have_one_number(session: Session) -> None:
    other = make_issue(session, "3-4", volume="3", number="4")
    issue = make_issue(session, "3-5", volume="3", number="5")

    with pytest.raises(WrongField, match="is already there as issue 3-4") as refused:
        edit(session, issue, volume="3", number="4 ")
    assert (refused.value.field, issue.number) == ("number", "5")

    edit(session, issue, volume="3", number="5", date_from=date(2025, 5, 4))
    edit(session, other, volume="3", number="6")
    edit(session, issue, volume="3", number="4")
    assert issue.number == "4"
