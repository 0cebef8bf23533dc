"""The paper and its editions: adding one, its title, what it carries, its house style, their order."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm import style as styles
from tm.document import FURNITURE
from tm.errors import N_, TmError
from tm.languages import autonym, normalize_tag
from tm.services.filing.storing import home_of
from tm.services.history.telling import tell
from tm.services.placements import editions_of, placement_of
from tm.storage.history import Subject
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Carries, Edition, Publication
from tm.storage.people import Person
from tm.text import clean, fold
from tm.workflow.states import AT_WORK

LONGEST_TITLE = 120


def add_edition(
    session: Session, *, tag: str, title: str, carries: Carries, person: Person | None, at: datetime
) -> Edition:
    """A new edition, behind the others; articles of its language that had no home are at home there.

    One that carries everything takes the articles of the issues at work. Without a title it is called by
    its language.

    Raises:
        UnknownLanguage: the tag is none; names those that may have been meant.
        TmError: there is an edition with this tag.
    """
    tag = normalize_tag(tag)
    others = editions_of(session)
    if any(edition.tag == tag for edition in others):
        raise TmError(N_("There is an edition %(tag)s already; give this one another tag."), tag=tag)
    position = max((edition.position for edition in others), default=-1) + 1
    name = fold(clean(title))[:LONGEST_TITLE] or autonym(tag)
    edition = Edition(tag=tag, title=name, position=position, carries=carries)
    session.add(edition)
    session.flush()
    _take_home(session, edition)
    _take_all(session, edition)
    detail: dict[str, object] = {"tag": tag, "title": name, "carries": carries.value}
    tell(session, Subject.PAPER, "add_edition", detail, edition=edition, person=person, at=at)
    return edition


def edit_edition(
    session: Session,
    edition: Edition,
    *,
    title: str,
    carries: Carries,
    style: Mapping[str, str],
    person: Person | None,
    at: datetime,
) -> Edition:
    """Change an edition's title, what it carries and its house style; what is as usual is not kept.

    Raises:
        TmError: a part of the style cannot be.
    """
    styles.from_mapping(edition.tag, style)
    after: dict[str, object] = {
        "title": fold(clean(title))[:LONGEST_TITLE] or edition.title,
        "carries": carries,
        "style": own_style(edition.tag, style),
    }
    before = {name: getattr(edition, name) for name in after}
    if before == after:
        return edition
    for name, value in after.items():
        setattr(edition, name, value)
    _take_all(session, edition)
    detail = {"before": before, "after": after}
    tell(session, Subject.PAPER, "edit_edition", detail, edition=edition, person=person, at=at)
    return edition


def own_style(tag: str, style: Mapping[str, str]) -> dict[str, str]:
    """What of a style differs from what the language usually has."""
    usual = styles.to_mapping(styles.default_style(tag))
    given = {key: value for key, value in style.items() if value != usual.get(key)}
    return {key: value for key, value in given.items() if value.strip() or key == "signoff_dash"}


def move_edition(
    session: Session, edition: Edition, *, after: Edition | None, person: Person | None, at: datetime
) -> None:
    """Put an edition behind another one; None: in front of all. The first one is the paper's main edition."""
    before = [each.tag for each in editions_of(session)]
    others = [each for each in editions_of(session) if each.id != edition.id]
    place = 0 if after is None else [each.id for each in others].index(after.id) + 1
    ordered = [*others[:place], edition, *others[place:]]
    for position, each in enumerate(ordered):
        each.position = position
    session.flush()
    tags = [each.tag for each in ordered]
    if tags != before:
        detail = {"before": before, "after": tags}
        tell(session, Subject.PAPER, "move_edition", detail, edition=edition, person=person, at=at)


def edit_paper(
    session: Session, *, title: str, accent: str | None, person: Person | None, at: datetime
) -> Publication:
    """Change the paper's title and colour.

    Raises:
        TmError: there is no title.
    """
    name = fold(clean(title))[:LONGEST_TITLE]
    if not name:
        raise TmError(N_("The paper needs a title."))
    paper = session.scalars(select(Publication)).one()
    before: dict[str, object] = {"title": paper.title, "accent": paper.accent}
    after: dict[str, object] = {"title": name, "accent": accent}
    if before != after:
        paper.title, paper.accent = name, accent
        detail = {"before": before, "after": after}
        tell(session, Subject.PAPER, "edit_paper", detail, person=person, at=at)
    return paper


def _take_home(session: Session, edition: Edition) -> None:
    """Articles in the edition's language that were at home nowhere are so here, and go to print here."""
    editions = editions_of(session)
    for article in session.scalars(select(Article).where(Article.home_edition_id.is_(None))):
        home = home_of(editions, article.language)
        if home is not None and home.id == edition.id:
            article.home_edition_id = edition.id
            if article.kind not in FURNITURE:
                _place(session, article, edition)
    session.flush()


def _take_all(session: Session, edition: Edition) -> None:
    """An edition that carries everything takes what it does not have yet of the issues at work."""
    if edition.carries is not Carries.EVERYTHING:
        return
    query = (
        select(Article)
        .join(Issue, Issue.id == Article.issue_id)
        .where(Issue.state.in_(AT_WORK), Article.archived_at.is_(None))
    )
    for article in session.scalars(query):
        _place(session, article, edition)
    session.flush()


def _place(session: Session, article: Article, edition: Edition) -> None:
    """In print, unless somebody has decided about it already."""
    if placement_of(session, article, edition) is None:
        session.add(Placement(article_id=article.id, edition_id=edition.id))
