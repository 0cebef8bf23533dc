"""Findings that may stay: who says so and why, and the history of it."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import CTE, bindparam, select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.quality.deviations import COVERED, Deviation
from tm.quality.registry import Severity
from tm.quality.values import Finding, Pair
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Block
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.quality import PassedFinding
from tm.storage.units import Translation, Unit, UnitLineage

DECLARED = "differs"
"""What stands in place of a check's name where an edition declares that it differs; the key is how."""


@dataclass(frozen=True, slots=True)
class Passed:
    """Why a finding may stay, and who said so."""

    reason: str
    person: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Observation:
    """A finding in its place. `key` is what it is passed by; `passed` is set where somebody has."""

    key: str
    finding: Finding
    passed: Passed | None = None

    @property
    def stands_in_the_way(self) -> bool:
        """Whether it keeps the translation from being approved."""
        return self.finding.severity is Severity.ERROR and self.passed is None


def pass_finding(
    session: Session,
    unit: Unit,
    edition: Edition,
    observation: Observation,
    *,
    reason: str,
    person: Person,
    at: datetime,
) -> None:
    """Let a finding stay, with the reason; it is told again when what it is about has changed.

    Raises:
        TmError: no reason was given.
    """
    if not reason.strip():
        raise TmError(N_("Say in a few words why this may stay as it is."))
    row = passed_row(session, unit, edition, observation.key)
    check = observation.finding.check.value
    if row is None:
        row = PassedFinding(
            unit_id=unit.id, edition_id=edition.id, check=check, key=observation.key, reason=reason
        )
        session.add(row)
    row.reason, row.person_id, row.passed_at = reason.strip(), person.id, at
    log(session, unit, edition, "finding_pass", {"check": check, "reason": reason.strip()}, person, at)
    session.flush()


def take_back(
    session: Session, unit: Unit, edition: Edition, key: str, *, person: Person, at: datetime
) -> None:
    """Let a finding count again that was passed; nothing happens where it was not."""
    row = passed_row(session, unit, edition, key)
    if row is not None:
        session.delete(row)
        log(
            session,
            unit,
            edition,
            "finding_take_back",
            {"check": row.check, "reason": row.reason},
            person,
            at,
        )
        session.flush()


def observation(pair: Pair, finding: Finding, passed: Mapping[str, Passed]) -> Observation:
    """A finding with its key, and with why it may stay if somebody has said so of it or of its kind."""
    key = _key(pair, finding)
    return Observation(key, finding, passed.get(key) or _declared(finding, passed))


def _declared(finding: Finding, passed: Mapping[str, Passed]) -> Passed | None:
    """Why the edition differs here on purpose, if that answers the finding."""
    return next(
        (passed[kind] for kind in Deviation if kind in passed and finding.check in COVERED[kind]), None
    )


def _key(pair: Pair, finding: Finding) -> str:
    """What a finding is about, wherever it stands: the check and the words on both sides."""
    here = [pair.target[start:end] for start, end in finding.target_spans]
    there = [pair.source[start:end] for start, end in finding.source_spans]
    whole = [] if here or there else [pair.target]
    said = "\0".join([finding.check.value, *here, "", *there, "", *whole, *map(str, finding.params.values())])
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def passed_in(session: Session, edition: Edition, units: list[int]) -> dict[int, dict[str, Passed]]:
    """What was passed in these units or in those that they came of, by unit and key."""
    found = passed_in_editions(session, [edition.id], units)
    return {unit: keys for (_, unit), keys in found.items()}


def passed_in_editions(
    session: Session, editions: Sequence[int], units: Sequence[int]
) -> dict[tuple[int, int], dict[str, Passed]]:
    """The same in several editions (by number), by edition, unit and key."""
    if not units:
        return {}
    found: dict[tuple[int, int], dict[str, Passed]] = defaultdict(dict)
    for unit, row, name in session.execute(_PASSED, {"units": units, "editions": editions}):
        found[row.edition_id, unit][row.key] = Passed(row.reason, name, row.passed_at)
    return found


def _family() -> CTE:
    """The `units` of a query with all that they came of by cutting and joining, themselves included."""
    asked = Unit.id.in_(bindparam("units", expanding=True))
    family = select(Unit.id.label("unit"), Unit.id.label("origin")).where(asked).cte("family", recursive=True)
    parents = select(family.c.unit, UnitLineage.parent_id).join(
        UnitLineage, UnitLineage.child_id == family.c.origin
    )
    return family.union(parents)


_FAMILY = _family()
_PASSED = (
    select(_FAMILY.c.unit, PassedFinding, Person.display_name)
    .join(PassedFinding, PassedFinding.unit_id == _FAMILY.c.origin)
    .outerjoin(Person, Person.id == PassedFinding.person_id)
    .where(PassedFinding.edition_id.in_(bindparam("editions", expanding=True)))
    .order_by(PassedFinding.id)
)
"""Built once, since building a query costs more than running it."""


def passed_row(session: Session, unit: Unit, edition: Edition, key: str) -> PassedFinding | None:
    """What was passed last under a key in a unit or in one that it came of."""
    query = (
        select(PassedFinding)
        .join(_FAMILY, _FAMILY.c.origin == PassedFinding.unit_id)
        .where(PassedFinding.edition_id == edition.id, PassedFinding.key == key)
        .order_by(PassedFinding.id.desc())
        .limit(1)
    )
    return session.scalar(query, {"units": [unit.id]})


def log(
    session: Session,
    unit: Unit,
    edition: Edition,
    action: str,
    detail: dict[str, object],
    person: Person,
    at: datetime,
) -> None:
    """Tell the history, beside the saves of a sentence, what was said of its text as it stands."""
    row = session.execute(
        select(Article.issue_id, Article.id, Translation.text)
        .join(Block, Block.article_id == Article.id)
        .outerjoin(Translation, (Translation.unit_id == unit.id) & (Translation.edition_id == edition.id))
        .where(Block.id == unit.block_id)
    ).one()
    session.add(
        History(
            subject=Subject.TRANSLATION,
            action=action,
            issue_id=row[0],
            article_id=row[1],
            unit_id=unit.id,
            edition_id=edition.id,
            text=row[2],
            detail=detail,
            person_id=person.id,
            at=at,
        )
    )
