"""Intake without a dump: a new issue with the paper's standing texts, an article pasted as text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from tm import languages
from tm.document import Flag, Kind, Repair
from tm.errors import N_, WrongField
from tm.ingest import language_of
from tm.services import issues, placements, structure
from tm.services.filing import cutting, documents, raw_documents, repairs_and_doubts, storing
from tm.services.filing.pieces import PieceArticle, slugify
from tm.services.filing.storing import Filing
from tm.services.history.telling import tell
from tm.services.incoming import carrying
from tm.services.incoming.importing import free_slug
from tm.services.structure.articles import next_position
from tm.services.structure.row_changes import Recorder
from tm.storage.history import Subject
from tm.storage.issues import Article, Issue, RawDocument
from tm.storage.locks import Turn, take_turn
from tm.storage.paper import Edition
from tm.storage.people import Person

PASTE = "paste"
"""The kind of the first operation of a pasted article."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """An article read from what came and cut, ready to be filed."""

    raw: bytes
    name: str
    language: str
    article: PieceArticle
    repairs: tuple[Repair, ...] = ()
    doubts: tuple[Flag, ...] = ()


def new_issue(
    session: Session,
    *,
    slug: str | None,
    volume: str | None,
    number: str | None,
    date_from: date | None,
    date_to: date | None,
    person: Person | None,
    at: datetime,
) -> Issue:
    """An empty arriving issue, with the standing texts that the newest issue before it prints.

    Without a slug it is called volume-number, else its first date.

    Raises:
        TmError: the slug or the number is taken, a date is wrong, or there is nothing to call it by.
    """
    take_turn(session, Turn.ISSUE)
    volume, number = (volume or "").strip() or None, (number or "").strip() or None
    slug = _slug(session, (slug or "").strip() or None, volume, number, date_from)
    issues.check_dates(date_from, date_to)
    issues.check_number(session, volume, number)
    earlier = issues.newest_before(session, date_from)
    issue = Issue(
        slug=slug,
        volume=volume,
        number=number,
        date_from=date_from,
        date_to=None if date_to == date_from else date_to,
        created_at=at,
    )
    session.add(issue)
    session.flush()
    carried = [] if earlier is None else carrying.carry_over(session, earlier, issue, person=person, at=at)
    detail = {"carried_from": None if earlier is None else earlier.slug, "articles": len(carried)}
    tell(session, Subject.ISSUE, "new", detail, issue=issue, person=person, at=at)
    return issue


def prepare_document(raw: bytes, name: str, *, language: str, kind: Kind | None) -> Pasted:
    """A file with one article, read and cut: of Word, LibreOffice, the web, Markdown or plain text.

    Without a kind it is what its shape says; needs no database.

    Raises:
        TmError: it cannot be read, has no text, or there is no such language.
    """
    tag = languages.normalize_tag(language)
    read = documents.read_one(raw, name, language=tag)
    found = read.articles[0] if kind is None else replace(read.articles[0], kind=kind)
    return Pasted(raw, name, tag, cutting.cut_article(found), read.repairs, read.warnings)


def seems(pasted: Pasted) -> str | None:
    """The language (without region) that a prepared article seems to be in, where that is not its own."""
    text = "\n".join(unit.text for block in pasted.article.blocks for unit in block.units)
    return language_of(text, languages.base(pasted.language))


def file_article(
    session: Session,
    pasted: Pasted,
    *,
    issue: Issue | None,
    person: Person | None,
    at: datetime,
    editions: Sequence[Edition] | None = None,
) -> Article:
    """Keep a prepared article at the end of an issue, or, without one, in the pool.

    What reading it repaired and left open is listed as that of an import. It goes where articles go by
    themselves, or, if editions are given, to exactly these and its home.
    """
    issue_id = None if issue is None else issue.id
    raw = keep_pasted(session, pasted, issue_id, person=person, at=at)
    target = Filing(issue_id, raw, next_position(session, issue_id), person, at)
    filed = storing.file_pieces(session, [pasted.article], {}, target)
    repairs_and_doubts.keep(
        session, pasted.repairs, pasted.doubts, filed=filed, pieces=[pasted.article], raw=raw
    )
    article = filed.articles[0]
    if editions is not None:
        placements.want(session, article, editions, person=person, at=at)
    recorder = Recorder(session, person, at)
    recorder.created(article)
    structure.log(session, issue_id, PASTE, {"raw": raw.public_id, "article": article.public_id}, recorder)
    return article


def keep_pasted(
    session: Session, pasted: Pasted, issue_id: int | None, *, person: Person | None, at: datetime
) -> RawDocument:
    """The row of what came in as an article of its own."""
    return raw_documents.keep(
        session,
        pasted.raw,
        name=pasted.name,
        language=pasted.language,
        issue_id=issue_id,
        person=person,
        at=at,
    )


def _slug(
    session: Session, slug: str | None, volume: str | None, number: str | None, date_from: date | None
) -> str:
    if slug is not None:
        issues.check_slug(session, slug)
        return slug
    if volume and number:
        return free_slug(session, slugify(f"{volume}-{number}"))
    if date_from is not None:
        return free_slug(session, date_from.isoformat())
    raise WrongField("slug", N_("A new issue needs a name, a volume and number, or a first date."))
