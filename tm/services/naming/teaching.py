"""What the translations of an edition teach of the register."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.glossary.finding import Glossary
from tm.glossary.learning import Learnt, learn
from tm.languages import base
from tm.services.naming.finding import for_edition
from tm.storage.issues import Article, Block
from tm.storage.naming import RegisterEntry, RegisterHabit
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit


@dataclass(frozen=True, slots=True)
class Lessons:
    """What so many approved translations teach, by the number of the entry."""

    number: int
    learnt: Mapping[int, Learnt]


def teach(session: Session, edition: Edition) -> int:
    """Look through the approved translations of an edition, and keep what they teach; their number."""
    lessons = study(session, edition)
    remember(session, edition, lessons)
    return lessons.number


def study(session: Session, edition: Edition) -> Lessons:
    """How the approved translations of an edition call what the register lists; takes a while.

    What is counted tells an editor how an entry is really called, and keeps the check of terms from asking
    for what good translations say otherwise.
    """
    ids = {row.public_id: row.id for row in session.scalars(select(RegisterEntry))}
    number = 0
    found: dict[int, Learnt] = {}
    for language, pairs in _approved(session, edition):
        glossary = Glossary(for_edition(session, base(language), edition).values(), language)
        number += len(pairs)
        for key, each in learn(glossary, pairs, edition.tag).items():
            before = found.get(ids[key], Learnt(key, 0, 0))
            forms = tuple(dict.fromkeys((*before.forms, *each.forms)))
            asked, rendered = before.asked + each.asked, before.rendered + each.rendered
            found[ids[key]] = Learnt(key, asked, rendered, forms)
    return Lessons(number, found)


def remember(session: Session, edition: Edition, lessons: Lessons) -> None:
    """Keep what was learnt, in place of what was learnt before."""
    session.execute(delete(RegisterHabit).where(RegisterHabit.edition_id == edition.id))
    session.add_all(
        RegisterHabit(
            entry_id=entry,
            edition_id=edition.id,
            asked=each.asked,
            rendered=each.rendered,
            forms=list(each.forms),
        )
        for entry, each in lessons.learnt.items()
    )
    session.flush()


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
