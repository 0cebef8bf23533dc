"""A dump becomes an arriving issue: read and cut outside the transaction, stored inside it at once."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tm.document import IssueState
from tm.errors import N_, TmError
from tm.services.filing import raw_documents, repairs_and_doubts, storing
from tm.services.filing.pieces import Prepared
from tm.services.filing.storing import Filed, Filing
from tm.services.history.telling import tell
from tm.services.issues import RESERVED, same_number
from tm.services.placements import editions_of
from tm.services.standing_texts import linking as standing_linking
from tm.services.standing_texts.linking import Links
from tm.services.structure.row_changes import Recorder
from tm.storage.history import Operation, Subject
from tm.storage.issues import Issue, RawDocument
from tm.storage.locks import Turn, take_turn
from tm.storage.people import Person
from tm.storage.queries.undone import IMPORT, undone_imports
from tm.storage.statistics import many_came


class KnownNumber(TmError):
    """Another text of a volume and number that are there already, as the issue `values["slug"]`."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The issue of a dump; `created` is False where the same bytes had been imported before."""

    issue: Issue
    created: bool


def store(session: Session, prepared: Prepared, *, person: Person | None, at: datetime) -> Imported:
    """Keep a prepared dump as an arriving issue, or find the issue that it became before.

    Raises:
        TmError: another dump of the same volume and number was imported.
    """
    take_turn(session, Turn.ISSUE)
    earlier = _already_there(session, prepared)
    if earlier is not None:
        return Imported(earlier, created=False)
    issue = _create_issue(session, prepared, at)
    raw = raw_documents.keep_prepared(session, prepared, issue, person=person, at=at)
    links = _link_standing(session, prepared, person, at)
    target = Filing(issue.id, raw, 0, person, at)
    filed = storing.file_pieces(session, prepared.articles, links.texts, target)
    found = prepared.issue
    repairs_and_doubts.keep(
        session, found.repairs, found.warnings, filed=filed, pieces=prepared.articles, raw=raw
    )
    repairs_and_doubts.keep_doubtful_blocks(
        session, links.doubts, filed=filed, pieces=prepared.articles, raw=raw
    )
    _log(session, prepared, raw, issue, filed, person=person, at=at)
    many_came(session)
    return Imported(issue, created=True)


def free_slug(session: Session, wanted: str) -> str:
    """The slug, or the slug with the first number that makes it one of its own."""
    query = select(Issue.slug).where(Issue.slug.startswith(wanted, autoescape=True))
    taken = {*session.scalars(query), *RESERVED}
    numbers = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return wanted if wanted not in taken else next(slug for slug in numbers if slug not in taken)


def _already_there(session: Session, prepared: Prepared) -> Issue | None:
    query = (
        select(Issue)
        .join(RawDocument, RawDocument.issue_id == Issue.id)
        .where(RawDocument.sha256 == prepared.sha256, Issue.id.not_in(undone_imports()))
        .order_by(Issue.id)
    )
    return session.scalars(query).first()


def _create_issue(session: Session, prepared: Prepared, at: datetime) -> Issue:
    facts = prepared.issue.facts
    same = same_number(session, facts.volume, facts.number)
    if same is not None:
        raise KnownNumber(
            N_(
                "Volume %(volume)s, number %(number)s is already there as issue %(slug)s; "
                "bring this in as the newer source of that issue instead."
            ),
            volume=facts.volume,
            number=facts.number,
            slug=same.slug,
        )
    issue = Issue(
        slug=free_slug(session, prepared.slug),
        volume=facts.volume,
        number=facts.number,
        date_from=facts.date_from,
        date_to=facts.date_to,
        state=IssueState.ARRIVING,
        created_at=at,
    )
    try:
        with session.begin_nested():
            session.add(issue)
    except IntegrityError:
        raise TmError(
            N_("Issue %(slug)s is being imported by somebody else just now; try again."), slug=issue.slug
        ) from None
    return issue


def _link_standing(session: Session, prepared: Prepared, person: Person | None, at: datetime) -> Links:
    """Standing texts need a home; a dump in a language without an edition keeps its furniture as it is."""
    home = storing.home_of(editions_of(session), prepared.language)
    if home is None:
        return Links()
    return standing_linking.link(
        session, prepared.articles, prepared.issue.facts, home=home, person=person, at=at
    )


def _log(
    session: Session,
    prepared: Prepared,
    raw: RawDocument,
    issue: Issue,
    filed: Filed,
    *,
    person: Person | None,
    at: datetime,
) -> None:
    """The first operation of the issue's structure, and a line of history."""
    person_id = None if person is None else person.id
    recorder = Recorder(session, person, at)
    recorder.created(issue)
    for article in filed.articles:
        recorder.created(article)
    arguments: dict[str, object] = {
        "raw": raw.public_id,
        "name": prepared.name,
        "language": prepared.language,
    }
    session.add(
        Operation(
            issue_id=issue.id,
            kind=IMPORT,
            arguments=arguments,
            changes=recorder.changes,
            person_id=person_id,
            done_at=at,
        )
    )
    detail = {**arguments, "articles": len(filed.articles), "repairs": len(prepared.issue.repairs)}
    tell(session, Subject.ISSUE, IMPORT, detail, issue=issue, person=person, at=at)
