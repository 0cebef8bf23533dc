"""What may be recognised in a laid-out issue: its own articles, the pool, and what was put off till later."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from tm import words
from tm.alignment import Said
from tm.document import FURNITURE, Destination, IssueState, Treatment
from tm.services.recognising.values import Known, Printed, Rendered
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.queries.headlines import headlines
from tm.storage.queries.wanted import not_by_rule
from tm.storage.units import Translation, Unit

_RECENT = 5
"""What was put off in so many issues before is looked through."""


def pieces_of(session: Session, articles: Sequence[Article]) -> list[Printed]:
    """Those of the articles that somebody wrote, with their words; one query."""
    own = {article.id: article for article in articles if article.kind not in FURNITURE}
    said = _originals(session, list(own))
    return [
        Printed(article.public_id, Said(tuple(said[id_].values()), article.language))
        for id_, article in own.items()
        if said[id_]
    ]


def known_to(session: Session, issue: Issue, besides: Sequence[Article]) -> list[Known]:
    """The articles as which pieces of an issue may be recognised, but for these; four queries."""
    there = {article.id for article in besides}
    articles = [each for each in session.scalars(_candidates(issue)) if each.id not in there]
    ids = [article.id for article in articles]
    said, names = _originals(session, ids), headlines(session, ids)
    renderings = _renderings(session, said)
    return [
        Known(
            article.public_id,
            names[article.id],
            Said(tuple(said[article.id].values()), article.language),
            renderings[article.id],
        )
        for article in articles
        if said[article.id]
    ]


def _candidates(issue: Issue) -> Select[Article]:
    recent = (
        select(Issue.id)
        .where(Issue.id != issue.id, Issue.state != IssueState.ARCHIVED)
        .order_by(Issue.id.desc())
        .limit(_RECENT)
    )
    later = select(Placement.article_id).where(Placement.destination == Destination.LATER)
    put_off = and_(Article.issue_id.in_(recent), Article.id.in_(later))
    return (
        select(Article)
        .where(Article.archived_at.is_(None), Article.kind.not_in(FURNITURE))
        .where(or_(Article.issue_id.is_(None), Article.issue_id == issue.id, put_off))
        .order_by(Article.id)
    )


def _originals(session: Session, articles: Sequence[int]) -> Mapping[int, Mapping[int, str]]:
    """The sentences of articles that people translate, by article and number, in reading order."""
    query = (
        select(Block.article_id, Unit.id, Unit.text)
        .join(Unit, Unit.block_id == Block.id)
        .where(Block.article_id.in_(articles), Block.edition_id.is_(None), not_by_rule())
        .where(Block.retired_at.is_(None), Unit.retired_at.is_(None))
        .order_by(Block.article_id, Block.position, Block.id, Unit.position, Unit.id)
    )
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for article, unit, text in session.execute(query):
        found[article][unit] = text
    return found


def _renderings(
    session: Session, said: Mapping[int, Mapping[int, str]]
) -> Mapping[int, Mapping[str, Rendered]]:
    """What editions have of articles, drafts too: what is printed may come of one."""
    of_unit = {unit: article for article, units in said.items() for unit in units}
    query = (
        select(Translation.unit_id, Edition.tag, Translation.text, Translation.treatment)
        .join(Edition, Edition.id == Translation.edition_id)
        .where(Translation.unit_id.in_(of_unit))
    )
    texts: dict[tuple[int, str], dict[int, str]] = defaultdict(dict)
    for unit, tag, text, treatment in session.execute(query):
        texts[of_unit[unit], tag][unit] = text if treatment is Treatment.TEXT else ""
    found: dict[int, dict[str, Rendered]] = defaultdict(dict)
    for (article, tag), units in texts.items():
        ordered = tuple(units[unit] for unit in said[article] if units.get(unit))
        found[article][tag] = Rendered(Said(ordered, tag), _share(said[article], units))
    return found


def _share(original: Mapping[int, str], units: Mapping[int, str]) -> float:
    """The share of the original's words that is dealt with."""
    whole = sum(map(words.count, original.values()))
    return sum(words.count(original[unit]) for unit in units) / whole if whole else 0.0
