"""What an edition calls an article, and that it takes one."""

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import WANTED, Destination
from tm.errors import N_, TmError
from tm.services.placements import placement_of
from tm.services.structure.at_work import so_already
from tm.services.structure.finding import present_article
from tm.services.structure.lengths import LONGEST_TITLE, check_length
from tm.services.structure.row_changes import Recorder
from tm.storage.issues import Article, Placement
from tm.storage.paper import Edition
from tm.text import fold


@dataclass(frozen=True, slots=True)
class SetShortTitle:
    """Set the short title that an edition (its tag) uses for an article; empty: the headline."""

    kind: ClassVar[str] = "set_short_title"
    article: str
    edition: str
    text: str | None

    def run(self, session: Session, recorder: Recorder) -> int | None:
        """See `StructureChange.run`."""
        title = fold(self.text or "") or None
        check_length(title or "", LONGEST_TITLE)
        article = present_article(session, self.article)
        edition = session.scalar(select(Edition).where(Edition.tag == self.edition))
        if edition is None:
            raise TmError(N_("There is no edition %(tag)s."), tag=self.edition)
        placement = placement_of(session, article, edition)
        if placement is None:
            if title is None:
                raise so_already()
            placement = Placement(
                article_id=article.id, edition_id=edition.id, destination=Destination.NOT_HERE
            )
            recorder.create(placement)
        recorder.change(placement, short_title=title)
        return article.issue_id


def take_in(session: Session, recorder: Recorder, article: Article, edition: Edition) -> Placement:
    """Let an edition take an article, to print unless it takes it already."""
    placement = placement_of(session, article, edition)
    if placement is None:
        placement = Placement(article_id=article.id, edition_id=edition.id)
        recorder.create(placement)
    elif placement.destination not in WANTED:
        recorder.change(placement, destination=Destination.PRINT)
    return placement
