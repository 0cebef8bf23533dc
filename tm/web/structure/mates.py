"""The articles to which something of another one can go, as the lists on the page of structure offer them."""

from dataclasses import dataclass
from itertools import chain

from sqlalchemy.orm import Session

from tm import languages
from tm.document import FURNITURE
from tm.services import scopes
from tm.services.scopes import Scope
from tm.storage.queries.headlines import headlines


@dataclass(frozen=True, slots=True)
class Mate:
    """An article by its public id and its name; `alike` is equal where the texts of two may be joined.

    `furniture`: a masthead, a table of contents and the like.
    """

    id: str
    name: str
    alike: tuple[str, int | None]
    sidebar: bool
    furniture: bool


@dataclass(frozen=True, slots=True)
class Mates:
    """All articles of an issue, or of the pool, in their order."""

    every: tuple[Mate, ...]

    def others(self, article: str) -> tuple[Mate, ...]:
        """All but one."""
        return tuple(mate for mate in self.every if mate.id != article)

    def alike(self, article: str) -> tuple[Mate, ...]:
        """Those of the same language and home."""
        own = next((mate.alike for mate in self.every if mate.id == article), None)
        return tuple(mate for mate in self.others(article) if mate.alike == own)

    def nearest(self, article: str) -> str | None:
        """Of those alike that somebody wrote, the one before an article, as is usual; else one behind it."""
        place = next((place for place, mate in enumerate(self.every) if mate.id == article), None)
        if place is None:
            return None
        ordered = chain(reversed(self.every[:place]), self.every[place + 1 :])
        own = self.every[place].alike
        return next((mate.id for mate in ordered if mate.alike == own and not mate.furniture), None)


def mates(session: Session, scope: Scope) -> Mates:
    """The articles beside those of a scope, itself included."""
    rows = scopes.beside(session, scope)
    names = headlines(session, [row.id for row in rows])
    return Mates(
        tuple(
            Mate(
                row.public_id,
                names[row.id],
                (languages.base(row.language), row.home_edition_id),
                row.parent_id is not None,
                row.kind in FURNITURE,
            )
            for row in rows
        )
    )
