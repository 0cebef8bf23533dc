"""An article of sixty sentences, most of them translated: the longest ones of the sample newspaper."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import (
    make_article,
    make_assignment,
    make_block,
    make_placement,
    make_translation,
    make_unit,
)
from tm.document import BlockType
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Translation, Unit

SENTENCES = 60
TRANSLATED = 40
IN_A_PARAGRAPH = 4


@dataclass(frozen=True, slots=True)
class LongArticle:
    """Where it is translated, and its first sentences that are still to do."""

    path: str
    todo: tuple[str, ...]


def lay(session: Session, who: str) -> LongArticle:
    """Add the article to the first issue of the filled desk; this person has it in Spanish."""
    english, spanish = _edition(session, "en"), _edition(session, "es-419")
    issue = session.scalars(select(Issue).order_by(Issue.id).limit(1)).one()
    query = (
        select(Unit.text, Translation.text)
        .join(Translation, (Translation.unit_id == Unit.id) & (Translation.edition_id == spanish.id))
        .order_by(func.length(Unit.text).desc(), Unit.id)
        .limit(SENTENCES)
    )
    pairs = session.execute(query).all()
    article = make_article(session, issue, home=english)
    person = session.scalars(select(Person).where(Person.name == who)).one()
    make_assignment(session, make_placement(session, article, spanish), person)
    units = []
    for number, (source, target) in enumerate(pairs):
        if number % IN_A_PARAGRAPH == 0:
            block = make_block(session, article, BlockType.PARAGRAPH)
        units.append(make_unit(session, block, source, gap_after=" "))
        if number < TRANSLATED:
            make_translation(session, units[-1], spanish, target)
    session.flush()
    todo = tuple(unit.public_id for unit in units[TRANSLATED:])
    return LongArticle(f"/articles/{article.public_id}/{spanish.tag}", todo)


def _edition(session: Session, tag: str) -> Edition:
    return session.scalars(select(Edition).where(Edition.tag == tag)).one()
