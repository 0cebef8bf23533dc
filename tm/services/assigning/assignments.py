"""Who has taken what: several people may stand side by side, and letting go discards nothing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import WANTED
from tm.errors import N_, TmError
from tm.services.assigning.holders import check_able, terms_of
from tm.services.assigning.successors import hand_down
from tm.services.history.notices import About, notify
from tm.services.history.telling import tell
from tm.services.placements import placement_of
from tm.services.translating.working_copies import hand_over, inherit, leave_behind
from tm.storage.history import Subject
from tm.storage.issues import Article, Block, Placement
from tm.storage.notices import NoticeKind
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person


class NotPlacedHere(TmError):
    """The article does not go into this edition, so nobody can take it there."""


@dataclass(frozen=True, slots=True)
class Part:
    """A run of blocks of an article, from the first to the last."""

    first: Block
    last: Block


def take(
    session: Session,
    article: Article,
    edition: Edition,
    *,
    person: Person,
    at: datetime,
    part: Part | None = None,
    until: datetime | None = None,
    note: str = "",
) -> Assignment:
    """The assignment by which a person has the article, or a part of it, in this edition.

    Who has the whole, or this part, keeps the assignment; taking the whole ends those of parts. `until` is
    when they are asked whether they are still on it, by default as the paper has it.

    Raises:
        NotPlacedHere: the edition does not want the article.
        TmError: the part is none of this article's.
    """
    given, is_new = _give(session, article, edition, person, at, part, until)
    if is_new:
        given.note = note
        _tell(session, "take", _told(part), article, edition, person, at)
    return given


def assign(  # noqa: PLR0913 - what to whom by whom, and on which terms
    session: Session,
    article: Article,
    edition: Edition,
    *,
    to: Person,
    person: Person,
    at: datetime,
    part: Part | None = None,
    until: datetime | None = None,
    note: str = "",
) -> Assignment:
    """Give an article, or a part of it, to somebody, who is told; `person` is the editor who does.

    Raises:
        NotPlacedHere: the edition does not want the article.
        TmError: they may not translate into the edition, or the part is none of this article's.
    """
    check_able(session, to, edition)
    given, _is_new = _give(session, article, edition, to, at, part, until)
    given.note = note or given.note
    detail = {"to": to.public_id, "note": note, **_told(part)}
    _tell(session, "assign", detail, article, edition, person, at)
    about = About(article, edition)
    notify(session, NoticeKind.ASSIGNED, about, to=[to.id], by=person, at=at, note=note, until=given.until)
    return given


def let_go(
    session: Session,
    article: Article,
    edition: Edition,
    *,
    person: Person,
    at: datetime,
    by: Person | None = None,
) -> None:
    """End all that a person has of the article; what was translated stays. Without any, nothing happens.

    What they typed and did not save goes to who has the article with them, else to who takes it next; but
    where somebody else does it (`by`), it stays theirs.
    """
    if end(session, article, edition, person, at):
        if by is None:
            leave_behind(session, article, edition, person)
            hand_down(session, person, at=at)
        of: dict[str, object] = {"giver": person.public_id} if by else {}
        _tell(session, "let_go", of, article, edition, by or person, at)


def still_on_it(
    session: Session, article: Article, edition: Edition, *, person: Person, at: datetime
) -> None:
    """Somebody says that they are still on what they have: they are asked again as if they took it now."""
    placement = placement_of(session, article, edition)
    terms = terms_of(session)
    for each in present(session, placement, person):
        each.until = terms.until(at)
        each.lapses_at = terms.lapses(each.until)
    session.flush()


def pass_on(  # noqa: PLR0913 - what from whom to whom by whom, and on which terms
    session: Session,
    article: Article,
    edition: Edition,
    *,
    person: Person,
    to: Person,
    at: datetime,
    note: str = "",
    giver: Person | None = None,
    until: datetime | None = None,
) -> Assignment:
    """Hand the article to somebody else, with a note that the successor sees and what was typed, not saved.

    `giver` is who had it, where an editor passes it on for them; they are told then.

    Raises:
        NotPlacedHere: the edition does not want the article.
        TmError: the successor may not translate into the edition.
    """
    check_able(session, to, edition)
    end(session, article, edition, giver or person, at)
    hand_over(session, article, edition, giver=giver or person, to=to)
    detail: dict[str, object] = {"to": to.public_id, "note": note}
    if giver is not None:
        detail["giver"] = giver.public_id
    _tell(session, "pass_on", detail, article, edition, person, at)
    assignment = take(session, article, edition, person=to, at=at, note=note, until=until)
    assignment.note = note
    about = About(article, edition)
    notify(session, NoticeKind.PASSED_ON, about, to=[to.id], by=person, at=at, note=note, until=until)
    if giver is not None:
        notify(session, NoticeKind.TAKEN_OVER, about, to=[giver.id], by=person, at=at, note=note)
    return assignment


def _placement(session: Session, article: Article, edition: Edition) -> Placement:
    placement = placement_of(session, article, edition)
    if placement is None or placement.destination not in WANTED:
        raise NotPlacedHere(
            N_("This article does not go into %(edition)s; an editor can place it there."),
            edition=edition.title,
        )
    return placement


def _give(
    session: Session,
    article: Article,
    edition: Edition,
    person: Person,
    at: datetime,
    part: Part | None,
    until: datetime | None,
) -> tuple[Assignment, bool]:
    """What somebody has of an article then, and whether they did not have it before."""
    placement = _placement(session, article, edition)
    _check_part(article, part)
    terms = terms_of(session)
    there = present(session, placement, person)
    kept = next((each for each in there if _blocks(each) in {_WHOLE, _ids(part)}), None)
    if kept is None or until or (kept.until and kept.until <= at):
        until = until or terms.until(at)
    if kept is not None:
        if until:
            kept.until, kept.lapses_at = until, terms.lapses(until)
        return kept, False
    assert until is not None
    for each in there if part is None else ():
        each.ended_at = at
    first, last = _ids(part)
    row = Assignment(
        placement_id=placement.id,
        person_id=person.id,
        first_block_id=first,
        last_block_id=last,
        until=until,
        lapses_at=terms.lapses(until),
        taken_at=at,
    )
    session.add(row)
    inherit(session, article, edition, to=person, run=(part.first, part.last) if part else None)
    return row, True


def _told(part: Part | None) -> dict[str, object]:
    return {"first": part.first.public_id, "last": part.last.public_id} if part else {}


def _tell(
    session: Session,
    action: str,
    detail: dict[str, object],
    article: Article,
    edition: Edition,
    person: Person,
    at: datetime,
) -> None:
    tell(session, Subject.ASSIGNMENT, action, detail, article=article, edition=edition, person=person, at=at)


def end(session: Session, article: Article, edition: Edition, person: Person, at: datetime) -> bool:
    """End what a person has of the article, wherever it goes now, untold; whether there was anything."""
    placement = placement_of(session, article, edition)
    there = present(session, placement, person)
    for each in there:
        each.ended_at = at
    return bool(there)


def reopen(
    session: Session,
    numbers: Collection[int],
    article: Article,
    edition: Edition,
    *,
    to: Person,
    by: Person,
    at: datetime,
) -> bool:
    """Let somebody have again what they had, by the numbers of what ended; whether they have it so.

    Who has left, or has taken it anew, does not.
    """
    if to.deactivated_at is not None or present(session, placement_of(session, article, edition), to):
        return False
    for row in session.scalars(select(Assignment).where(Assignment.id.in_(numbers))):
        row.ended_at = None
    _tell(session, "assign", {"to": to.public_id}, article, edition, by, at)
    return True


def present(session: Session, placement: Placement | None, person: Person) -> Sequence[Assignment]:
    """What somebody has of a placement, whether or not they are asked about it."""
    query = (
        select(Assignment)
        .where(
            Assignment.placement_id == (placement.id if placement else 0),
            Assignment.person_id == person.id,
            Assignment.ended_at.is_(None),
        )
        .order_by(Assignment.id)
    )
    return session.scalars(query).all()


_WHOLE = (None, None)


def _ids(part: Part | None) -> tuple[int | None, int | None]:
    return (part.first.id, part.last.id) if part else _WHOLE


def _blocks(assignment: Assignment) -> tuple[int | None, int | None]:
    return assignment.first_block_id, assignment.last_block_id


def _check_part(article: Article, part: Part | None) -> None:
    if part is None:
        return
    inside = {part.first.article_id, part.last.article_id} == {article.id}
    if not inside or part.last.position < part.first.position:
        raise TmError(N_("A part of an article goes from one of its paragraphs to a later one."))
