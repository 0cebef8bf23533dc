"""Articles from the database as views, in a constant number of queries however long they are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import BindParameter, Integer, Row, bindparam, select
from sqlalchemy.orm import Session, aliased

from tm.document import Status, Treatment
from tm.services.slots import fill_slots
from tm.services.views import ArticleView, BlockView, StandingView, UnitView
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.queries.headlines import announced_titles
from tm.storage.standing import StandingRendering, StandingText
from tm.storage.units import Translation, Unit, UnitVersion
from tm.workflow import order
from tm.workflow.holding import hold


def load_article(session: Session, article: Article, edition: Edition) -> ArticleView:
    """One article in one edition."""
    return load_articles(session, [article], edition)[0]


def load_articles(session: Session, articles: Sequence[Article], edition: Edition) -> list[ArticleView]:
    """The articles in one edition, in the order given."""
    ids = [article.id for article in articles]
    blocks = _blocks(session, ids, edition)
    units = _units(session, ids, edition)
    standing = _standing(session, [block for rows in blocks.values() for block in rows], edition)
    placements = _placements(session, ids, edition)
    parents = _public_ids(session, [a.parent_id for a in articles if a.parent_id])
    views = [
        _view(article, edition, placements.get(article.id), parents, blocks[article.id], units, standing)
        for article in articles
    ]
    titles = announced_titles(session, [article.id for article in articles if not blocks[article.id]])
    return [
        replace(view, announced=titles[article.id]) if article.id in titles else view
        for article, view in zip(articles, views, strict=True)
    ]


def issue_articles(session: Session, issue: Issue) -> list[Article]:
    """The articles of an issue that are not archived, in the order of the original."""
    query = (
        select(Article)
        .where(Article.issue_id == issue.id, Article.archived_at.is_(None))
        .order_by(Article.position, Article.id)
    )
    return list(session.scalars(query))


def in_page_order(views: Iterable[ArticleView]) -> list[ArticleView]:
    """Views by page and place on it; what has no page stands on that of the view before it."""
    return order.in_page_order(views, page=lambda view: view.page, position=lambda view: view.position)


def _view(
    article: Article,
    edition: Edition,
    placement: Placement | None,
    parents: Mapping[int, str],
    blocks: Sequence[Block],
    units: Mapping[int, list[UnitView]],
    standing: Mapping[int, StandingView],
) -> ArticleView:
    is_home = article.home_edition_id == edition.id
    own = placement or Placement(article_id=article.id, edition_id=edition.id)
    return ArticleView(
        id=article.public_id,
        kind=article.kind,
        language=article.language,
        edition=edition.tag,
        is_home=is_home,
        destination=placement.destination if placement else None,
        page=article.page if own.page is None else own.page,
        position=article.position if own.position is None else own.position,
        short_title=own.short_title,
        budget=own.budget,
        hold=hold(own.held_at, own.held_reason, own.embargo_until),
        parent=parents.get(article.parent_id) if article.parent_id else None,
        start_line=article.start_line,
        blocks=tuple(
            BlockView(
                id=block.public_id,
                type=block.type,
                lead=block.lead,
                tail=block.tail,
                pattern=block.pattern,
                standing=standing.get(block.standing_id) if block.standing_id else None,
                units=tuple(units.get(block.id, ())),
                lines=tuple((first, last) for first, last in block.lines),
                is_home=is_home,
                own=block.edition_id is not None,
            )
            for block in blocks
        ),
    )


def _blocks(session: Session, ids: list[int], edition: Edition) -> dict[int, list[Block]]:
    query = (
        select(Block)
        .where(
            Block.article_id.in_(ids),
            Block.retired_at.is_(None),
            Block.edition_id.is_(None) | (Block.edition_id == edition.id),
        )
        .order_by(Block.article_id, Block.position, Block.id)
    )
    found: dict[int, list[Block]] = defaultdict(list)
    for block in session.scalars(query):
        found[block.article_id].append(block)
    return found


_ARTICLES: BindParameter[list[int]] = bindparam("articles", expanding=True)
_EDITION: BindParameter[int] = bindparam("edition", type_=Integer)
_Basis = aliased(Translation, name="basis")
_BasisEdition = aliased(Edition, name="basis_edition")
_UNITS = (
    select(
        Unit.block_id,
        Unit.public_id,
        Unit.text,
        Unit.gap_after,
        Unit.version,
        Unit.words,
        Translation.treatment,
        Translation.status,
        Translation.text.label("translation"),
        Translation.version.label("translation_version"),
        _BasisEdition.tag.label("basis_edition"),
        Translation.basis_version,
        UnitVersion.text.label("basis_text"),
        _Basis.version.label("basis_now"),
        Person.display_name,
        Translation.saved_at,
    )
    .join(Block, Block.id == Unit.block_id)
    .outerjoin(Translation, (Translation.unit_id == Unit.id) & (Translation.edition_id == _EDITION))
    .outerjoin(_BasisEdition, _BasisEdition.id == Translation.basis_edition_id)
    .outerjoin(_Basis, (_Basis.unit_id == Unit.id) & (_Basis.edition_id == Translation.basis_edition_id))
    .outerjoin(
        UnitVersion,
        (UnitVersion.unit_id == Unit.id)
        & (UnitVersion.version == Translation.basis_version)
        & Translation.basis_edition_id.is_(None)
        & (UnitVersion.version < Unit.version),
    )
    .outerjoin(Person, Person.id == Translation.person_id)
    .where(Block.article_id.in_(_ARTICLES), Block.retired_at.is_(None), Unit.retired_at.is_(None))
    .order_by(Unit.block_id, Unit.position, Unit.id)
)
"""Units with translation, basis and who saved it; built once, since building costs more than running."""


def _units(session: Session, ids: list[int], edition: Edition) -> dict[int, list[UnitView]]:
    """The units by block."""
    found: dict[int, list[UnitView]] = defaultdict(list)
    for row in session.execute(_UNITS, {"articles": ids, "edition": edition.id}):
        found[row.block_id].append(_unit_view(row))
    return {block: _with_heads(views) for block, views in found.items()}


def _unit_view(row: Row[*tuple[object, ...]]) -> UnitView:
    if row.status is None:
        return UnitView(row.public_id, row.text, row.gap_after, row.version, row.words)
    current = row.version if row.basis_edition is None else row.basis_now
    return UnitView(
        row.public_id,
        row.text,
        row.gap_after,
        row.version,
        row.words,
        treatment=row.treatment,
        status=row.status,
        translation=row.translation,
        translation_version=row.translation_version,
        basis_edition=row.basis_edition,
        basis_version=row.basis_version,
        basis_text=row.basis_text,
        outdated=current is not None and row.basis_version < current,
        person=row.display_name,
        saved_at=row.saved_at,
    )


def _with_heads(views: list[UnitView]) -> list[UnitView]:
    """A joined unit stands where the one stands that it is joined to."""
    head: UnitView | None = None
    told = []
    for view in views:
        if view.treatment is Treatment.JOINED:
            told.append(replace(view, head_status=head.status if head else None))
        else:
            head = view
            told.append(view)
    return told


def _standing(session: Session, blocks: Sequence[Block], edition: Edition) -> dict[int, StandingView]:
    """The standing texts that the blocks are linked to, as the edition prints them."""
    ids = {block.standing_id for block in blocks if block.standing_id}
    if not ids:
        return {}
    query = (
        select(StandingText, StandingRendering)
        .outerjoin(
            StandingRendering,
            (StandingRendering.standing_id == StandingText.id) & (StandingRendering.edition_id == edition.id),
        )
        .where(StandingText.id.in_(ids))
    )
    return {text.id: _standing_view(text.key, rendering) for text, rendering in session.execute(query)}


def _standing_view(key: str, rendering: StandingRendering | None) -> StandingView:
    if rendering is None:
        return StandingView(key, None)
    text = fill_slots(rendering.text, rendering.slots)
    there = rendering.status is not Status.DRAFT
    return StandingView(key, text if there else None, rendering.version, rendering.status)


def _placements(session: Session, ids: list[int], edition: Edition) -> dict[int, Placement]:
    query = select(Placement).where(Placement.article_id.in_(ids), Placement.edition_id == edition.id)
    return {placement.article_id: placement for placement in session.scalars(query)}


def _public_ids(session: Session, ids: list[int]) -> dict[int, str]:
    if not ids:
        return {}
    query = select(Article.id, Article.public_id).where(Article.id.in_(ids))
    return dict(iter(session.execute(query)))
