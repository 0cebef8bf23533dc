"""What was recognised in an issue, and the printed words of a translation taken over."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from tm.document import Status
from tm.errors import N_, TmError
from tm.services.loading import load_article
from tm.services.recognising.differences import Difference, differences
from tm.services.recognising.operations import Recognise
from tm.services.translating import batches
from tm.services.translating.batches import About, Batch, Kind
from tm.services.versions.answers import Change
from tm.services.views import ArticleView, UnitView
from tm.storage.history import Operation
from tm.storage.intake import Recognition
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.queries.headlines import headlines
from tm.workflow.moves import Action


@dataclass(frozen=True, slots=True)
class Recognised:
    """An article that was recognised: its public id and headline; `operation` can be taken back.

    `edition` (a tag) is None where it is the original that was printed. Until it is `settled` somebody should
    look at the words in which print and desk differ.
    """

    id: int
    article: str
    headline: str
    edition: str | None
    settled: bool
    operation: int | None


@dataclass(frozen=True, slots=True)
class Compared:
    """A translation beside its printed words."""

    article: Article
    edition: Edition
    view: ArticleView
    found: Sequence[Difference]


def recognised_in(session: Session, issue: Issue) -> list[Recognised]:
    """What was recognised in an issue and is not taken back, in its order; three queries."""
    printed = aliased(Article)
    query = (
        select(Recognition, Article, printed.public_id, Edition.tag)
        .join(Article, Article.id == Recognition.article_id)
        .join(printed, printed.id == Recognition.printed_id)
        .outerjoin(Edition, Edition.id == Recognition.edition_id)
        .where(printed.issue_id == issue.id, Recognition.withdrawn_at.is_(None))
        .order_by(printed.position, Recognition.id)
    )
    rows = session.execute(query).all()
    if not rows:
        return []
    names = headlines(session, {row[1].id for row in rows})
    log = select(Operation.id, Operation.arguments["printed"].as_string()).where(
        Operation.issue_id == issue.id, Operation.kind == Recognise.kind, Operation.undone_at.is_(None)
    )
    operations = {piece: number for number, piece in session.execute(log)}
    return [
        Recognised(
            row.id,
            article.public_id,
            names[article.id],
            tag,
            row.settled_at is not None,
            operations.get(piece),
        )
        for row, article, piece, tag in rows
    ]


def placed_and_printed(session: Session, article: Article) -> tuple[list[Placement], dict[int, int]]:
    """An article's placements, and by edition (its number) what of it came printed and nobody looked at yet.

    That is the number of a recognition. One query, since every look at an article asks for both.
    """
    unsettled = (
        (Recognition.article_id == Placement.article_id)
        & (Recognition.edition_id == Placement.edition_id)
        & Recognition.settled_at.is_(None)
        & Recognition.withdrawn_at.is_(None)
    )
    query = (
        select(Placement, Recognition.id)
        .outerjoin(Recognition, unsettled)
        .where(Placement.article_id == article.id)
        .order_by(Placement.id, Recognition.id)
    )
    rows = session.execute(query).all()
    placed = {placement.id: placement for placement, _ in rows}
    return list(placed.values()), {
        placement.edition_id: number for placement, number in rows if number is not None
    }


def compare_printed(session: Session, recognition: Recognition) -> Compared:
    """The differences between what an edition has of an article and what was printed.

    Raises:
        TmError: it was taken back, or the original was printed.
    """
    if recognition.withdrawn_at is not None or recognition.edition_id is None:
        raise TmError(N_("There are no printed words to compare here."))
    article = session.get_one(Article, recognition.article_id)
    edition = session.get_one(Edition, recognition.edition_id)
    view = load_article(session, article, edition)
    printed = load_article(session, session.get_one(Article, recognition.printed_id), edition)
    return Compared(article, edition, view, differences(view, printed.blocks))


def take_over(
    session: Session,
    recognition: Recognition,
    chosen: Collection[str],
    *,
    person: Person,
    may_approve: bool,
    token: str,
    at: datetime,
) -> Batch:
    """Make the printed words of the chosen differences (their keys) the translation; the rest stays.

    With this, the differences have been looked at. What was approved stays so, if the person may approve.
    """
    compared = compare_printed(session, recognition)
    wanted = [each for each in compared.found if each.key and each.key in chosen]
    changes = [
        _change(unit, text, action, compared.edition.tag, token)
        for each in wanted
        for unit, text, action in _saves(each, may_approve=may_approve)
    ]
    about = About(Kind.PRINTED, compared.edition, compared.article.issue_id, compared.article.id)
    done = batches.save_all(
        session, changes, about, person=person, may_approve=may_approve, at=at, token=token
    )
    recognition.settled_at = at
    session.flush()
    return done


def settle_equal(session: Session, issue: Issue, at: datetime) -> None:
    """What was printed as the desk has it needs nobody's look."""
    query = (
        select(Recognition)
        .join(Article, Article.id == Recognition.printed_id)
        .where(Article.issue_id == issue.id, Recognition.edition_id.is_not(None))
        .where(Recognition.withdrawn_at.is_(None), Recognition.settled_at.is_(None))
    )
    for row in session.scalars(query).all():
        if not compare_printed(session, row).found:
            row.settled_at = at
    session.flush()


def _saves(one: Difference, *, may_approve: bool) -> Iterator[tuple[UnitView, str, Action]]:
    """The printed words go to the first sentence; the others are said with it."""
    head, *rest = one.units
    approved = may_approve and all(unit.status is Status.APPROVED for unit in one.units)
    yield head, one.after, Action.APPROVE if approved else Action.TRANSLATED
    for unit in rest:
        yield unit, "", Action.JOIN


def _change(unit: UnitView, text: str, action: Action, tag: str, token: str) -> Change:
    return Change(
        change_id=batches.change_id(token, unit.id, action.value, text),
        unit=unit.id,
        edition=tag,
        base_version=unit.translation_version,
        basis_version=unit.version,
        text=text,
        action=action,
    )
