"""Addresses in translations that lead to another edition's pages although the edition has its own.

Which addresses are whose is known from the standing texts: what one edition prints where another prints
another address.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.quality.reading import addresses
from tm.services.slots import fill_slots
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.queries.headlines import headlines
from tm.storage.queries.wanted import wanted_units
from tm.storage.standing import StandingRendering, StandingText
from tm.storage.units import Translation, Unit
from tm.workflow.addresses import foreign, same
from tm.workflow.readiness import Gap, Missing


@dataclass
class _Homes:
    """The addresses of an edition's own, and those of others that it has its own for, with their tags."""

    own: set[str] = field(default_factory=set)
    others: dict[str, str] = field(default_factory=dict)


def lines(session: Session, issue: Issue, editions: Sequence[Edition]) -> Iterator[Missing]:
    """A line for each address in a translation that belongs to another edition."""
    homes = _homes(session)
    told = {edition.id: homes[edition.id] for edition in editions if edition.id in homes}
    tags = {edition.id: edition.tag for edition in editions}
    rows = _texts(session, issue, told)
    names = headlines(session, {row[1] for row in rows}) if rows else {}
    for edition, article, key, unit, text in rows:
        mine = told[edition]
        for address, _tag in foreign(_found(text), mine.own, mine.others):
            yield Missing(
                Gap.ADDRESS, names[article], address, article=key, units=(unit,), edition=tags[edition]
            )


def _homes(session: Session) -> Mapping[int, _Homes]:
    """The addresses of every edition that has some of its own, by its number."""
    printed = _printed(session)
    homes: dict[int, _Homes] = defaultdict(_Homes)
    for by_edition in printed.values():
        for edition, (_tag, own) in by_edition.items():
            for other, (tag, theirs) in by_edition.items():
                if other != edition and own and theirs - own:
                    homes[edition].own |= own
                    homes[edition].others |= dict.fromkeys(theirs - own, tag)
    return homes


def _printed(session: Session) -> Mapping[int, Mapping[int, tuple[str, set[str]]]]:
    """The addresses in each standing text, as each edition prints it, with the edition's tag."""
    query = (
        select(StandingRendering, Edition.tag)
        .join(StandingText, StandingText.id == StandingRendering.standing_id)
        .join(Edition, Edition.id == StandingRendering.edition_id)
        .where(StandingText.archived_at.is_(None))
        .order_by(StandingRendering.id)
    )
    found: dict[int, dict[int, tuple[str, set[str]]]] = defaultdict(dict)
    for row, tag in session.execute(query):
        said = {same(each) for each in _found(fill_slots(row.text, row.slots))}
        found[row.standing_id][row.edition_id] = (tag, said)
    return found


def _texts(
    session: Session, issue: Issue, homes: Mapping[int, _Homes]
) -> list[tuple[int, int, str, str, str]]:
    """The translations in which a site of another edition stands: edition, article, its id, unit and text."""
    sites = sorted({each.split("/")[0] for home in homes.values() for each in home.others})
    if not sites:
        return []
    query = (
        wanted_units()
        .with_only_columns(
            Placement.edition_id, Article.id, Article.public_id, Unit.public_id, Translation.text
        )
        .where(
            Article.issue_id == issue.id,
            Placement.edition_id.in_(homes),
            Translation.treatment == Treatment.TEXT,
            or_(*(Translation.text.icontains(site, autoescape=True) for site in sites)),
        )
        .order_by(Placement.edition_id, Article.position, Article.id, Block.position, Unit.position)
    )
    return [(row[0], row[1], row[2], row[3], row[4]) for row in session.execute(query)]


def _found(text: str) -> list[str]:
    """The addresses of pages in a text."""
    return [each.text for each in addresses(text) if "@" not in each.text and each.text[:1] != "#"]
