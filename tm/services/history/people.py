"""What happens to people's accounts, in the one history."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from tm.storage.history import History, Subject
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.workflow.roles import Role


def remember(
    session: Session,
    action: str,
    person: Person,
    *,
    by: Person | None,
    at: datetime,
    role: Role | None = None,
    edition: Edition | None = None,
    told: Mapping[str, object] | None = None,
) -> None:
    """Note what was done to a person's account, and by whom; `told` is what else there is to say."""
    detail: dict[str, object] = {"person": person.public_id, "name": person.name, **(told or {})}
    if role is not None:
        detail["role"] = role.value
    session.add(
        History(
            subject=Subject.PERSON,
            action=action,
            person_id=by.id if by else None,
            edition_id=edition.id if edition else None,
            at=at,
            detail=detail,
        )
    )
