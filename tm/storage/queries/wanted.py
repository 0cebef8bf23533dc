"""Which units an edition must have translated, and how far each is: the one definition of both.

An edition wants a unit if all of this holds: neither unit nor block is retired; the block is no layout
residue, is not linked to a standing text, is not rendered by a pattern, and belongs to this edition or to
all; the article is not archived and goes to print or to the web in this edition; and the article's home
is another edition. What the unit says does not matter: a number or an address alone counts too.

Done is what is translated, approved, left out or joined; a draft is not. A unit joined to the one before
stands where its head stands, the nearest unit before it in the block that is not itself joined.
"""

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import aliased

from tm.document import LAYOUT_RESIDUE, WANTED, Status, Treatment
from tm.storage.issues import Article, Block, Placement
from tm.storage.units import Translation, Unit

_Basis = aliased(Translation, name="basis")
_Head = aliased(Translation, name="head")
_HeadUnit = aliased(Unit, name="head_unit")


def present_blocks() -> ColumnElement[bool]:
    """The condition that a block is printed: not retired, no residue, of this edition or of all."""
    return and_(
        Block.retired_at.is_(None),
        Block.type.not_in(LAYOUT_RESIDUE),
        or_(Block.edition_id.is_(None), Block.edition_id == Placement.edition_id),
    )


def not_by_rule() -> ColumnElement[bool]:
    """The condition that people translate a block: no layout residue, no standing text, no pattern."""
    return and_(Block.type.not_in(LAYOUT_RESIDUE), Block.standing_id.is_(None), Block.pattern.is_(None))


def goes_out() -> ColumnElement[bool]:
    """The condition that an article goes out in the placement's edition."""
    return and_(Article.archived_at.is_(None), Placement.destination.in_(WANTED))


def wanted() -> ColumnElement[bool]:
    """The condition on Unit, Block, Article and Placement that the module's first lines tell."""
    return and_(
        Unit.retired_at.is_(None),
        present_blocks(),
        not_by_rule(),
        goes_out(),
        Article.home_edition_id.is_distinct_from(Placement.edition_id),
    )


def wanted_units() -> Select[int]:
    """The wanted units by number, a row for each unit and placement; choose with `with_only_columns`.

    Tables in it: Unit, Block, Article, Placement; Translation where there is one, in the placement's edition.
    """
    return (
        select(Unit.id)
        .select_from(Placement)
        .join(Article, Article.id == Placement.article_id)
        .join(Block, Block.article_id == Article.id)
        .join(Unit, Unit.block_id == Block.id)
        .outerjoin(
            Translation,
            and_(Translation.unit_id == Unit.id, Translation.edition_id == Placement.edition_id),
        )
        .outerjoin(
            _Basis,
            and_(_Basis.unit_id == Unit.id, _Basis.edition_id == Translation.basis_edition_id),
        )
        .where(wanted())
    )


def standing_of() -> ColumnElement[Status | None]:
    """How far a wanted unit is, NULL where it is to do; to be used in `wanted_units`."""
    of_head = and_(
        _Head.unit_id == _HeadUnit.id,
        _Head.edition_id + 0 == Translation.edition_id,  # found by unit, not among all of the edition
    )
    head = (
        select(_Head.status)
        .select_from(_HeadUnit)
        .outerjoin(_Head, of_head)
        .where(
            _HeadUnit.block_id == Unit.block_id,
            _HeadUnit.position < Unit.position,
            _HeadUnit.retired_at.is_(None),
            or_(_Head.treatment.is_(None), _Head.treatment != Treatment.JOINED),
        )
        .order_by(_HeadUnit.position.desc())
        .limit(1)
        .scalar_subquery()
    )
    return case((Translation.treatment == Treatment.JOINED, head), else_=Translation.status)


def outdated() -> ColumnElement[bool]:
    """Whether what was read has changed since; to be used in `wanted_units`."""
    current = case((Translation.basis_edition_id.is_(None), Unit.version), else_=_Basis.version)
    return func.coalesce(Translation.basis_version < current, False)


def of_translation_outdated() -> ColumnElement[bool]:
    """The same for a Translation of a Unit; another edition's is looked up only where that was read."""
    read = aliased(Translation)
    other = select(read.version).where(
        read.unit_id == Translation.unit_id, read.edition_id == Translation.basis_edition_id
    )
    current = case((Translation.basis_edition_id.is_(None), Unit.version), else_=other.scalar_subquery())
    return func.coalesce(Translation.basis_version < current, False)
