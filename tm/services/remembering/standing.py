"""Standing texts as past pairs: what one edition prints beside what another prints, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from tm.languages import base
from tm.services.remembering.following import SURE
from tm.services.remembering.values import Provenance
from tm.services.slots import fill_slots
from tm.storage.paper import Edition
from tm.storage.standing import StandingRendering, StandingText


@dataclass(frozen=True, slots=True)
class StandingPair:
    """A line of a standing text in two languages."""

    source: str
    target: str
    why: Provenance


def standing_pairs(session: Session, source_language: str, target_language: str) -> Iterator[StandingPair]:
    """What the paper prints in every issue in both languages; there is little of it, so that all is read."""
    for one, tag, other, its_tag, name in session.execute(_PAIRS):
        if (base(tag), base(its_tag)) == (base(source_language), base(target_language)):
            why = Provenance(other.status, other.saved_at, standing=name)
            yield from (StandingPair(*lines, why) for lines in _lines(one, other))


_Ours, _Theirs = aliased(StandingRendering), aliased(StandingRendering)
_Here, _There = aliased(Edition), aliased(Edition)
_PAIRS = (
    select(_Ours, _Here.tag, _Theirs, _There.tag, StandingText.key)
    .join(_Theirs, _Theirs.standing_id == _Ours.standing_id)
    .join(_Here, _Here.id == _Ours.edition_id)
    .join(_There, _There.id == _Theirs.edition_id)
    .join(StandingText, StandingText.id == _Ours.standing_id)
    .where(StandingText.archived_at.is_(None), _Ours.status.in_(SURE), _Theirs.status.in_(SURE))
    .where(_Ours.edition_id != _Theirs.edition_id)
    .order_by(StandingText.id)
)
"""Built once, since building a query costs more than running it."""


def _lines(one: StandingRendering, other: StandingRendering) -> list[tuple[str, str]]:
    """The lines of both, if there are as many; else both as a whole."""
    texts = [fill_slots(each.text, each.slots) for each in (one, other)]
    lines = [[line.strip() for line in text.split("\n") if line.strip()] for text in texts]
    if len(lines[0]) == len(lines[1]):
        return list(zip(*lines, strict=True))
    return [(texts[0], texts[1])]
