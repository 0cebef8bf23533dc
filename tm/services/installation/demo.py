"""The sample newspaper for looking around: imported, half translated, with people at work.

Everything goes the way that real work goes: the import, the one way to save, assignments.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import BlockType
from tm.services import issues, placements
from tm.services.assigning import assignments
from tm.services.incoming import importing
from tm.services.installation import demo_work, setup
from tm.services.installation.demo_sample import WHOLE_PAPER, Sample, SamplePerson
from tm.services.loading import issue_articles
from tm.services.naming import exchanging
from tm.services.naming.exchanging import Guide
from tm.services.people import accounts
from tm.settings import Carries, PublicationSeed
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Unit
from tm.workflow.roles import Role

DAYS_AGO = timedelta(days=2)
"""When the sample arrived, seen from its set-up."""


@dataclass(frozen=True, slots=True)
class _Desk:
    """What was made so far: editions by tag, people by name, pieces by headline or place."""

    session: Session
    issue: Issue
    editions: Mapping[str, Edition]
    people: Mapping[str, Person]
    pieces: Mapping[str, Article]
    editor: Person


def fill(session: Session, sample: Sample, *, password_hash: str, at: datetime) -> Issue:
    """Set up the sample in an empty database, everybody with the same password; its open issue.

    The first person of the sample is administrator as well.
    """
    begun = at - DAYS_AGO
    editor = _set_up(session, sample, password_hash, begun)
    issue = importing.store(session, sample.dump, person=editor, at=begun).issue
    issues.open_issue(session, issue, person=editor, at=begun)
    desk = _Desk(
        session=session,
        issue=issue,
        editions={edition.tag: edition for edition in placements.editions_of(session)},
        people={each.name: _person(session, each, editor, password_hash, begun) for each in sample.people},
        pieces=_pieces(session, issue),
        editor=editor,
    )
    exchanging.take_in(session, sample.names, Guide(), person=editor, may_decide=True, at=begun)
    _choose(desk, sample, begun)
    _translate(desk, sample, begun)
    _take(desk, sample, at)
    return issue


def _set_up(session: Session, sample: Sample, password_hash: str, at: datetime) -> Person:
    first = sample.people[0]
    seed = PublicationSeed(title=sample.title, editions=tuple(each.seed for each in sample.editions))
    return setup.initialise(
        session, seed, name=first.name, display_name=first.display_name, password_hash=password_hash, at=at
    )


def _person(
    session: Session, given: SamplePerson, editor: Person, password_hash: str, at: datetime
) -> Person:
    person = editor
    if given.name != editor.name:
        person = accounts.add(
            session,
            given.name,
            display_name=given.display_name,
            password_hash=password_hash,
            by=editor,
            at=at,
        )
    person.ui_language, person.reads, person.writes = given.language, list(given.reads), list(given.writes)
    editions = {edition.tag: edition for edition in placements.editions_of(session)}
    for role, place in given.grants:
        edition = None if place == WHOLE_PAPER else editions[place]
        accounts.grant(session, person, role, edition, by=editor, at=at)
    return person


def _pieces(session: Session, issue: Issue) -> dict[str, Article]:
    """The articles by what a person calls them: the headline, or the place of the dateline."""
    articles = {article.id: article for article in issue_articles(session, issue)}
    query = (
        select(Block.article_id, Unit.text)
        .join(Unit, Unit.block_id == Block.id)
        .where(Block.article_id.in_(articles), Block.type.in_((BlockType.HEADLINE, BlockType.DATELINE)))
    )
    return {text: articles[article_id] for article_id, text in session.execute(query)}


def _choose(desk: _Desk, sample: Sample, at: datetime) -> None:
    """Let the editions that choose have their pieces, beside those that carry everything."""
    everything = [each.seed.tag for each in sample.editions if each.seed.carries is Carries.EVERYTHING]
    chosen = {name for each in sample.editions for name in each.chosen}
    for name in sorted(chosen & desk.pieces.keys()):
        tags = [*everything, *(each.seed.tag for each in sample.editions if name in each.chosen)]
        wanted = [desk.editions[tag] for tag in tags]
        placements.want(desk.session, desk.pieces[name], wanted, person=desk.editor, at=at)


def _translate(desk: _Desk, sample: Sample, at: datetime) -> None:
    for each in sample.editions:
        tag = each.seed.tag
        team = demo_work.Team(
            edition=desk.editions[tag],
            translator=_somebody(desk, sample, tag, Role.TRANSLATOR) or desk.editor,
            reader=_somebody(desk, sample, tag, Role.READER),
            editor=desk.editor,
        )
        taken = {desk.pieces[name].public_id for name in _taken(sample, tag) if name in desk.pieces}
        demo_work.translate(desk.session, desk.issue, team, each.units, taken, at=at)
        demo_work.render(desk.session, team, each.standing, at=at)


def _taken(sample: Sample, tag: str) -> set[str]:
    """The pieces that translators of an edition have."""
    return {name for each in sample.people if (Role.TRANSLATOR, tag) in each.grants for name in each.has}


def _take(desk: _Desk, sample: Sample, at: datetime) -> None:
    for each in sample.people:
        tags = [place for role, place in each.grants if role is Role.TRANSLATOR and place != WHOLE_PAPER]
        for name in each.has:
            for tag in tags:
                article, edition = desk.pieces.get(name), desk.editions[tag]
                if article and placements.placement_of(desk.session, article, edition):
                    assignments.take(desk.session, article, edition, person=desk.people[each.name], at=at)


def _somebody(desk: _Desk, sample: Sample, tag: str, role: Role) -> Person | None:
    """The first person with this role for an edition."""
    return next((desk.people[each.name] for each in sample.people if (role, tag) in each.grants), None)
