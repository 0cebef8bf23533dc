"""An issue's credits: who translated and who read it in each edition, as far as they wish to be named.

Names are those under which people said that they may be thanked, read anew each time: whoever takes that
back is named nowhere any more. Of all others nothing is said, not even how many they are.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import WANTED, Status
from tm.storage.history import History, Subject
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.style import credit_line, from_mapping
from tm.workflow.crediting import Deed, thanked
from tm.workflow.moves import Action


@dataclass(frozen=True, slots=True)
class Credits:
    """The names of those who translated and of those who read, in the order of the alphabet."""

    translated: tuple[str, ...] = ()
    read: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anybody is named."""
        return bool(self.translated or self.read)


def credits_of(session: Session, issue: Issue) -> dict[int, Credits]:
    """The credits of each edition (by number) in which anybody is named; two queries."""
    names = dict(iter(session.execute(select(Person.id, Person.credit).where(Person.credit.is_not(None)))))
    deeds: dict[int, list[Deed]] = defaultdict(list)
    for edition, unit, person, status in session.execute(_SAVES.where(Article.issue_id == issue.id)):
        deeds[edition or 0].append(Deed(unit or 0, person or 0, read=status is Status.APPROVED))
    found = {}
    for edition, done in deeds.items():
        whole = thanked(done)
        found[edition] = Credits(_named(whole.translated, names), _named(whole.read, names))
    return {edition: each for edition, each in found.items() if each}


def printed(named: Credits, edition: Edition) -> tuple[str, ...]:
    """The lines of an edition that thank those who are named."""
    style = from_mapping(edition.tag, edition.style)
    lines = ((style.translated_by, named.translated), (style.read_by, named.read))
    return tuple(credit_line(pattern, edition.tag, names) for pattern, names in lines if names)


_SAVES = (
    select(History.edition_id, History.unit_id, History.person_id, History.status)
    .join(Article, Article.id == History.article_id)
    .join(Placement, (Placement.article_id == Article.id) & (Placement.edition_id == History.edition_id))
    .where(
        History.subject == Subject.TRANSLATION,
        History.action.in_([action.value for action in Action]),
        History.version.is_not(None),
        History.status.is_not(None),
        History.person_id.is_not(None),
        Article.archived_at.is_(None),
        Placement.destination.in_(WANTED),
    )
    .distinct()
)


def _named(people: Collection[int], names: Mapping[int, str | None]) -> tuple[str, ...]:
    wished = {name for person in people if (name := names.get(person))}
    return tuple(sorted(wished, key=lambda name: (name.casefold(), name)))
