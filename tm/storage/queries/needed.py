"""Which standing texts an edition needs: those that a piece which goes out in it is linked to."""

from dataclasses import dataclass

from sqlalchemy import BindParameter, and_, bindparam, func, select
from sqlalchemy.orm import Session, aliased

from tm.document import Status
from tm.storage.issues import Article, Block, Placement
from tm.storage.queries.wanted import goes_out, present_blocks
from tm.storage.standing import StandingRendering, StandingText

_Basis = aliased(StandingRendering, name="basis")


@dataclass(frozen=True, slots=True)
class Needed:
    """A standing text that a placement needs; without rendering in its edition, `status` is None."""

    placement_id: int
    edition_id: int
    standing_id: int
    key: str
    status: Status | None
    outdated: bool

    @property
    def present(self) -> bool:
        """Whether it can be printed: a rendering that is no draft."""
        return self.status is not None and self.status is not Status.DRAFT


_ISSUE: BindParameter[int] = bindparam("issue")
_NEEDED = (
    select(
        Placement.id,
        Placement.edition_id,
        StandingText.id,
        StandingText.key,
        StandingRendering.status,
        func.coalesce(StandingRendering.basis_version < _Basis.version, False),
    )
    .select_from(Placement)
    .join(Article, Article.id == Placement.article_id)
    .join(Block, Block.article_id == Article.id)
    .join(StandingText, StandingText.id == Block.standing_id)
    .outerjoin(
        StandingRendering,
        and_(
            StandingRendering.standing_id == StandingText.id,
            StandingRendering.edition_id == Placement.edition_id,
        ),
    )
    .outerjoin(
        _Basis,
        and_(
            _Basis.standing_id == StandingText.id,
            _Basis.edition_id == StandingRendering.basis_edition_id,
        ),
    )
    .where(Article.issue_id == _ISSUE, goes_out(), present_blocks())
    .order_by(Article.position, Block.position, Placement.edition_id)
)
"""Built once, since building costs more than running."""


def needed_standing(session: Session, issue_id: int) -> list[Needed]:
    """What the placements of an issue need, each text once per placement, in reading order."""
    return list(dict.fromkeys(Needed(*row) for row in session.execute(_NEEDED, {"issue": issue_id})))
