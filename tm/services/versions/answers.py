"""Changes and what became of them: the values of the one way to save, and that each is answered once."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, update
from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.storage.history import ChangeAnswer
from tm.storage.inserting import insert_first
from tm.storage.people import Person
from tm.workflow.moves import Action, Refusal

HIGHEST_VERSION = 2**31 - 1
"""What a database's whole number holds; nobody saves that often."""


class Outcome(StrEnum):
    """What became of a change."""

    SAVED = "saved"
    CONFLICT = "conflict"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Change:
    """A wish to save: which unit in which edition, from which version, read against which basis, and what.

    `base_version` 0 says that nothing was there. `basis_version` is the version of the original's unit
    that was read, or, with `basis_edition` (a tag), that of the edition's translation. `known`: when the
    working copy was kept that was seen before this was typed, None for none.

    Raises:
        ValueError: a version that cannot be.
    """

    change_id: str
    unit: str
    edition: str
    base_version: int
    basis_version: int
    text: str
    action: Action
    basis_edition: str | None = None
    known: datetime | None = None

    def __post_init__(self) -> None:
        """Refuse versions that no row could have."""
        check_versions(self.base_version, self.basis_version)


@dataclass(frozen=True, slots=True)
class Theirs:
    """What somebody else saved meanwhile."""

    text: str
    version: int
    status: Status | None
    treatment: Treatment | None
    person: str | None
    saved_at: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a change, and the translation as it stands now (status None: to do).

    `asks` is the public id of the question what new words in the place of approved ones change.
    """

    outcome: Outcome
    version: int
    status: Status | None = None
    treatment: Treatment | None = None
    text: str = ""
    reason: Refusal | None = None
    theirs: Theirs | None = None
    base_text: str = ""
    asks: str | None = None

    def as_json(self) -> dict[str, object]:
        """The answer as plain values."""
        return asdict(self)


def check_versions(*versions: int) -> None:
    """Do nothing where these may be versions.

    Raises:
        ValueError: one of them may not.
    """
    if not all(0 <= version <= HIGHEST_VERSION for version in versions):
        raise ValueError(versions)


def answer_from_json(data: dict[str, object]) -> Answer:
    """The answer that `Answer.as_json` wrote."""
    theirs = data.get("theirs")
    return Answer(
        outcome=Outcome(str(data["outcome"])),
        version=int(str(data["version"])),
        status=_status(data.get("status")),
        treatment=_treatment(data.get("treatment")),
        text=str(data["text"]),
        reason=Refusal(str(data["reason"])) if data.get("reason") else None,
        theirs=_theirs_from_json(theirs) if isinstance(theirs, dict) else None,
        base_text=str(data["base_text"]),
        asks=str(data["asks"]) if data.get("asks") else None,
    )


def answered_once(
    session: Session, change_id: str, *, person: Person, at: datetime, carry_out: Callable[[], Answer]
) -> Answer:
    """The first answer to this change, if it came before, else what carrying it out gives now.

    Somebody else's change id is refused: it says nothing about what that person wrote.
    """
    begun = ChangeAnswer(change_id=change_id, person_id=person.id, answer={}, at=at)
    # First of all, so that the same change arriving twice at once waits here.
    if not insert_first(session, begun):
        return _first_answer(session, change_id, person)
    answer = carry_out()
    session.connection().execute(_KEEP, {"change": change_id, "answer": answer.as_json()})
    return answer


_KEEP = update(ChangeAnswer).where(ChangeAnswer.change_id == bindparam("change"))
"""Built once, since building a query costs more than running it."""


def _first_answer(session: Session, change_id: str, person: Person) -> Answer:
    earlier = session.get_one(ChangeAnswer, change_id)
    if earlier.person_id != person.id:
        return Answer(Outcome.REFUSED, 0, reason=Refusal.NOT_YOURS)
    return answer_from_json(earlier.answer)


def _theirs_from_json(data: dict[str, object]) -> Theirs:
    return Theirs(
        text=str(data["text"]),
        version=int(str(data["version"])),
        status=_status(data.get("status")),
        treatment=_treatment(data.get("treatment")),
        person=str(data["person"]) if data.get("person") else None,
        saved_at=str(data["saved_at"]) if data.get("saved_at") else None,
    )


def _status(value: object) -> Status | None:
    return Status(str(value)) if value else None


def _treatment(value: object) -> Treatment | None:
    return Treatment(str(value)) if value else None
