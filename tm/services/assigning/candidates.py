"""Who could take a piece, with what each of them has at hand already: those with the least first."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select, tuple_
from sqlalchemy.orm import Session

from tm.document import WANTED
from tm.languages import base
from tm.services.assigning.holders import able
from tm.services.board.counting import tally_of
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Assignment, Person
from tm.storage.queries.held import held
from tm.workflow.states import AT_WORK


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may translate a piece; `pieces` and `words` are what they have to do elsewhere.

    `reads`: whether they read its language; None: they have said of none that they do.
    """

    person: str
    """The public id."""
    name: str
    pieces: int
    words: int
    reads: bool | None


def candidates(session: Session, article: Article, edition: Edition, *, at: datetime) -> list[Candidate]:
    """Who may have an article in an edition, whoever reads it and has the least else to do first."""
    people = able(session, edition)
    busy = _at_hand(session, [each.id for each in people], at, but=(article.id, edition.id))
    found = [
        Candidate(
            each.public_id,
            each.display_name,
            *busy.get(each.id, (0, 0)),
            reads=_reads(each, article.language),
        )
        for each in people
    ]
    return sorted(found, key=lambda each: (each.reads is False, each.words))


def _reads(person: Person, language: str) -> bool | None:
    known = {base(tag) for tag in person.reads}
    return base(language) in known if known else None


def _at_hand(
    session: Session, people: Collection[int], at: datetime, *, but: tuple[int, int]
) -> dict[int, tuple[int, int]]:
    """How many pieces and words each has that are not translated, in the issues at work and the pool.

    `but` is the article, and the edition, that does not count.
    """
    query = (
        select(Assignment.person_id, Placement.article_id, Placement.edition_id)
        .join(Placement, Placement.id == Assignment.placement_id)
        .join(Article, Article.id == Placement.article_id)
        .outerjoin(Issue, Issue.id == Article.issue_id)
        .where(Assignment.person_id.in_(people), held(at), Placement.destination.in_(WANTED))
        .where(or_(Article.issue_id.is_(None), Issue.state.in_(AT_WORK)), Article.archived_at.is_(None))
        .where(tuple_(Placement.article_id, Placement.edition_id) != but)
        .distinct()
    )
    rows = [(person, article, place) for person, article, place in session.execute(query)]
    tally = tally_of(session, {article for _person, article, _place in rows})
    found: dict[int, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for person, article, place in rows:
        counts = tally.of(article, place).counts
        if counts.done_units < counts.units:
            pieces, words = found[person]
            found[person] = (pieces + 1, words + counts.words - counts.done_words)
    return found
