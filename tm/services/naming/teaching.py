"""What the translations of an edition teach of the register."""

from collections.abc import Iterator

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.glossary.finding import Glossary
from tm.glossary.learning import learn
from tm.languages import base
from tm.services.naming.finding import for_edition
from tm.storage.issues import Article, Block
from tm.storage.naming import RegisterEntry, RegisterHabit
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit


def teach(session: Session, edition: Edition) -> int:
    """Look through the approved translations of an edition, and count how they call what the register lists.

    Gives the number of translations. What is counted tells an editor how an entry is really called, and keeps
    the check of terms from asking for what good translations say otherwise.
    """
    ids = {row.public_id: row.id for row in session.scalars(select(RegisterEntry))}
    session.execute(delete(RegisterHabit).where(RegisterHabit.edition_id == edition.id))
    number = 0
    counted: dict[int, RegisterHabit] = {}
    for language, pairs in _approved(session, edition):
        glossary = Glossary(for_edition(session, base(language), edition).values(), language)
        number += len(pairs)
        for key, each in learn(glossary, pairs, edition.tag).items():
            row = counted.setdefault(
                ids[key],
                RegisterHabit(entry_id=ids[key], edition_id=edition.id, asked=0, rendered=0),
            )
            row.asked, row.rendered = row.asked + each.asked, row.rendered + each.rendered
            row.forms = [*row.forms, *each.forms]
    session.add_all(counted.values())
    session.flush()
    return number


def _approved(session: Session, edition: Edition) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Approved translations with their originals, by the original's language."""
    query = (
        select(Article.language, Unit.text, Translation.text)
        .join(Block, Block.article_id == Article.id)
        .join(Unit, Unit.block_id == Block.id)
        .join(Translation, Translation.unit_id == Unit.id)
        .where(
            Translation.edition_id == edition.id,
            Translation.status == Status.APPROVED,
            Translation.treatment == Treatment.TEXT,
        )
    )
    by_language: dict[str, list[tuple[str, str]]] = {}
    for language, source, target in session.execute(query):
        by_language.setdefault(language, []).append((source, target))
    yield from by_language.items()
