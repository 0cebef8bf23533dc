"""Rows with sensible defaults: each function adds one row to the session, flushes it and returns it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tm import words
from tm.document import BlockType, Destination, IssueState, Kind, Pattern, Status, Treatment
from tm.glossary.values import Kind as Name
from tm.glossary.values import State
from tm.services.naming.rows import change_mark
from tm.storage.base import Base
from tm.storage.issues import Article, Block, Issue, Placement, RawDocument
from tm.storage.naming import RegisterEntry
from tm.storage.paper import Carries, Edition, Publication
from tm.storage.people import Assignment, Grant, Person
from tm.storage.standing import StandingKind, StandingRendering, StandingText
from tm.storage.talk import Question, QuestionKind, QuestionPost, Step
from tm.storage.units import Translation, Unit, UnitVersion
from tm.workflow.approving import OwnWork
from tm.workflow.roles import Role

NOON = datetime(2025, 2, 3, 12, 0, tzinfo=UTC)
"""A moment for tests that need one."""

RowT = TypeVar("RowT", bound=Base)
_numbers = count(1)


def make_publication(
    session: Session, title: str = "The Crossing", *, own_work: OwnWork | None = None
) -> Publication:
    """The paper; tests of other things than reading let everybody approve their own work."""
    return _add(session, Publication(title=title, own_work=own_work))


def make_edition(
    session: Session,
    tag: str = "en",
    *,
    title: str | None = None,
    position: int | None = None,
    carries: Carries = Carries.EVERYTHING,
    style: dict[str, str] | None = None,
) -> Edition:
    """An edition, after those that exist."""
    place = _next_position(session, Edition) if position is None else position
    return _add(
        session,
        Edition(
            tag=tag, title=title or f"Paper in {tag}", position=place, carries=carries, style=style or {}
        ),
    )


def make_person(
    session: Session,
    name: str | None = None,
    *,
    role: Role | None = None,
    edition: Edition | None = None,
    reads: Sequence[str] = (),
    writes: Sequence[str] = (),
) -> Person:
    """A person without a password; with a role, its grant for the edition or for the whole paper."""
    name = name or f"person{next(_numbers)}"
    person = _add(
        session,
        Person(name=name, display_name=name.capitalize(), reads=list(reads), writes=list(writes)),
    )
    if role is not None:
        make_grant(session, person, role, edition)
    return person


def make_grant(session: Session, person: Person, role: Role, edition: Edition | None = None) -> Grant:
    return _add(
        session, Grant(person_id=person.id, role=role, edition_id=None if edition is None else edition.id)
    )


def make_issue(
    session: Session,
    slug: str | None = None,
    *,
    volume: str | None = None,
    number: str | None = None,
    state: IssueState = IssueState.OPEN,
) -> Issue:
    """An open issue."""
    slug = slug or f"16-{next(_numbers)}"
    return _add(session, Issue(slug=slug, volume=volume, number=number, state=state))


def make_raw_document(
    session: Session, issue: Issue | None = None, content: bytes = b"A headline\n\nA sentence.\n"
) -> RawDocument:
    """A raw document whose hash is not that of its content: unique is enough."""
    return _add(
        session,
        RawDocument(
            issue_id=None if issue is None else issue.id,
            name="dump.txt",
            language="en",
            sha256=f"{next(_numbers):064x}",
            content=content,
        ),
    )


def make_article(
    session: Session,
    issue: Issue | None = None,
    *,
    kind: Kind = Kind.NEWS,
    language: str = "en",
    home: Edition | None = None,
    parent: Article | None = None,
    page: int | None = None,
    position: int | None = None,
) -> Article:
    """An article of the issue, or of the pool, after those that exist; without blocks."""
    return _add(
        session,
        Article(
            issue_id=None if issue is None else issue.id,
            parent_id=None if parent is None else parent.id,
            kind=kind,
            language=language,
            home_edition_id=None if home is None else home.id,
            page=page,
            position=_next_position(session, Article) if position is None else position,
        ),
    )


def make_placement(
    session: Session,
    article: Article,
    edition: Edition,
    *,
    destination: Destination = Destination.PRINT,
    page: int | None = None,
    position: int | None = None,
    short_title: str | None = None,
) -> Placement:
    return _add(
        session,
        Placement(
            article_id=article.id,
            edition_id=edition.id,
            destination=destination,
            page=page,
            position=position,
            short_title=short_title,
        ),
    )


def make_block(
    session: Session,
    article: Article,
    type: BlockType = BlockType.PARAGRAPH,  # noqa: A002 - the column's name
    *,
    position: int | None = None,
    lead: str = "",
    tail: str = "",
    edition: Edition | None = None,
    standing: StandingText | None = None,
    pattern: Pattern | None = None,
) -> Block:
    """A block of the article, after those that exist; without units."""
    return _add(
        session,
        Block(
            article_id=article.id,
            type=type,
            position=_next_position(session, Block) if position is None else position,
            lead=lead,
            tail=tail,
            edition_id=None if edition is None else edition.id,
            standing_id=None if standing is None else standing.id,
            pattern=pattern,
        ),
    )


def make_unit(
    session: Session,
    block: Block,
    text: str = "The tram is back.",
    *,
    gap_after: str = "",
    position: int | None = None,
    version: int = 1,
) -> Unit:
    """A unit of the block, after those that exist, with the row of its version and its word count."""
    number = words.count(text)
    unit = _add(
        session,
        Unit(
            block_id=block.id,
            position=_next_position(session, Unit) if position is None else position,
            text=text,
            gap_after=gap_after,
            version=version,
            words=number,
        ),
    )
    _add(session, UnitVersion(unit_id=unit.id, version=version, text=text, words=number))
    return unit


def make_text(session: Session, article: Article, *texts: str) -> list[Unit]:
    """Units in one paragraph of the article, a space between them."""
    block = make_block(session, article)
    return [make_unit(session, block, text, gap_after=" " if text is not texts[-1] else "") for text in texts]


def make_translation(
    session: Session,
    unit: Unit,
    edition: Edition,
    text: str = "Vuelve el tranvía.",
    *,
    status: Status = Status.TRANSLATED,
    treatment: Treatment = Treatment.TEXT,
    version: int = 1,
    basis_edition: Edition | None = None,
    basis_version: int | None = None,
    person: Person | None = None,
) -> Translation:
    """What the edition does with the unit, on the basis of the unit's present version."""
    return _add(
        session,
        Translation(
            unit_id=unit.id,
            edition_id=edition.id,
            text=text,
            treatment=treatment,
            status=status,
            version=version,
            basis_edition_id=None if basis_edition is None else basis_edition.id,
            basis_version=unit.version if basis_version is None else basis_version,
            person_id=None if person is None else person.id,
        ),
    )


def make_standing(
    session: Session,
    key: str | None = None,
    *,
    kind: StandingKind = StandingKind.OTHER,
    slots: Sequence[str] = (),
) -> StandingText:
    key = key or f"standing-{next(_numbers)}"
    return _add(session, StandingText(key=key, kind=kind, slots=list(slots)))


def make_rendering(
    session: Session,
    standing: StandingText,
    edition: Edition,
    text: str = "Write to us.",
    *,
    slots: dict[str, str] | None = None,
    status: Status = Status.APPROVED,
    version: int = 1,
) -> StandingRendering:
    return _add(
        session,
        StandingRendering(
            standing_id=standing.id,
            edition_id=edition.id,
            text=text,
            slots=slots or {},
            status=status,
            version=version,
        ),
    )


def make_entry(
    session: Session,
    text: str = "dock worker",
    *,
    kind: Name = Name.TERM,
    language: str = "en",
    state: State = State.DECIDED,
) -> RegisterEntry:
    """An entry of the register of names and terms, without renderings."""
    entry = _add(session, RegisterEntry(kind=kind, language=language, text=text, state=state))
    change_mark(session)
    return entry


def make_question(
    session: Session,
    article: Article,
    edition: Edition,
    text: str = "Is the tram new?",
    *,
    unit: Unit | None = None,
    person: Person | None = None,
) -> Question:
    """An open question about an article or one of its sentences, asked of whoever knows."""
    asker = None if person is None else person.id
    unit_id = None if unit is None else unit.id
    question = _add(
        session,
        Question(
            article_id=article.id,
            unit_id=unit_id,
            unit_version=None if unit is None else unit.version,
            edition_id=edition.id,
            kind=QuestionKind.QUESTION,
            person_id=asker,
        ),
    )
    _add(session, QuestionPost(question_id=question.id, person_id=asker, step=Step.ASK, text=text))
    return question


def make_assignment(
    session: Session, placement: Placement, person: Person, *, until: datetime | None = None
) -> Assignment:
    return _add(session, Assignment(placement_id=placement.id, person_id=person.id, until=until))


def _next_position(session: Session, table: type[Edition | Article | Block | Unit]) -> int:
    highest = session.scalar(select(func.max(table.position)))
    return 0 if highest is None else highest + 1


def _add(session: Session, row: RowT) -> RowT:
    session.add(row)
    session.flush()
    return row
