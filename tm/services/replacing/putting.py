"""Words replaced in chosen sentences: one batch with one undo, and what the checks say of it afterwards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.services.checks.checking import findings_of_unit
from tm.services.checks.passing import Observation
from tm.services.loading import load_articles
from tm.services.replacing.proposals import Fate, Proposal, fate_of, in_article
from tm.services.replacing.search import Search
from tm.services.scopes import Scope, articles_of
from tm.services.translating import batches
from tm.services.translating.batches import About, Batch, Kind
from tm.services.versions.answers import Change
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Translation, Unit
from tm.workflow.moves import Action

CHECKED: Final = 60
"""In so many sentences of a batch the checks look at once what they find now and did not find before."""
_KEEPING = {
    Status.DRAFT: Action.DRAFT,
    Status.TRANSLATED: Action.TRANSLATED,
    Status.APPROVED: Action.APPROVE,
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sentences (public ids) that somebody chose, with the versions that they looked at.

    `token` tells one sending of a form from another.
    """

    versions: Mapping[str, int]
    token: str


@dataclass(frozen=True, slots=True)
class Brought:
    """What the checks find in a sentence that they did not find before the words were replaced."""

    unit: str
    article: str
    text: str
    observations: tuple[Observation, ...]


def put(
    session: Session,
    scope: Scope,
    edition: Edition,
    search: Search,
    chosen: Chosen,
    *,
    person: Person,
    may_approve: bool,
    at: datetime,
) -> Batch:
    """Replace the words in the chosen sentences; one that was changed since is left as it is, and counted.

    The status stays; but an approved sentence is "translated" again where the person may not approve, or
    where the checks find an error. What was read stays what was read, so that "original changed" stays too.
    The same form sent twice gets the first answer.
    """
    views = load_articles(session, articles_of(session, scope), edition)
    found = [each for view in views if not view.is_home for each in in_article(view, search)]
    changes = [
        _change(session, each, edition, chosen.token, person, may_approve=may_approve)
        for each in found
        if each.rewritten.replaced and chosen.versions.get(each.unit.id) == each.unit.translation_version
    ]
    about = About(Kind.REPLACE, edition, *_place(scope))
    done = batches.save_all(
        session, changes, about, person=person, may_approve=may_approve, at=at, token=chosen.token
    )
    return replace(done, left=len(chosen.versions) - done.saved)


def brought(session: Session, number: int, edition: Edition) -> Sequence[Brought]:
    """What a batch brought with it: findings in sentences that stand as it made them, `CHECKED` at most."""
    made = batches.texts_before(session, number, edition)
    query = (
        select(Unit, Article.public_id, Translation)
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .join(Translation, Translation.unit_id == Unit.id)
        .where(Unit.public_id.in_(made), Translation.edition_id == edition.id)
        .where(Unit.retired_at.is_(None), Translation.treatment == Treatment.TEXT)
        .order_by(Article.position, Article.id, Block.position, Unit.position)
        .limit(CHECKED)
    )
    told = []
    for unit, article, row in session.execute(query).all():
        version, before = made[unit.public_id]
        new = _new(session, unit, edition, before, row.text) if row.version == version else ()
        if new:
            told.append(Brought(unit.public_id, article, row.text, new))
    return told


def _new(session: Session, unit: Unit, edition: Edition, before: str, after: str) -> tuple[Observation, ...]:
    now = [each for each in findings_of_unit(session, unit, edition, after) if each.passed is None]
    if not now:
        return ()
    then = {each.finding.check for each in findings_of_unit(session, unit, edition, before)}
    return tuple(each for each in now if each.finding.check not in then)


def _change(
    session: Session, proposal: Proposal, edition: Edition, token: str, person: Person, *, may_approve: bool
) -> Change:
    unit, text = proposal.unit, proposal.rewritten.text
    fate = fate_of(session, unit, text, edition, may_approve=may_approve)
    action = _KEEPING[unit.status or Status.DRAFT] if fate is Fate.KEPT else Action.TRANSLATED
    return Change(
        change_id=batches.change_id(token, unit.id, person.public_id, text),
        unit=unit.id,
        edition=edition.tag,
        base_version=unit.translation_version,
        basis_version=unit.basis_version or unit.version,
        basis_edition=unit.basis_edition,
        text=text,
        action=action,
    )


def _place(scope: Scope) -> tuple[int | None, int | None]:
    """The issue and the article in whose history it stands."""
    return (scope.id, None) if isinstance(scope, Issue) else (scope.issue_id, scope.id)
