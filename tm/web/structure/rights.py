"""What the visitor may change on a page of structure: nobody is shown a button that answers “not allowed”."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import IssueState
from tm.services.history.operation_log import About
from tm.services.incoming.import_report import came_into
from tm.services.incoming.undecided import Undecided, undecided, undecided_in_pool
from tm.services.scopes import Scope, in_scope
from tm.services.structure.issues import ArchiveIssue
from tm.storage.history import Operation
from tm.storage.issues import Article, Issue, RawDocument
from tm.web.current import visit
from tm.web.rights import home_of_language
from tm.web.structure.structure_page import StructurePage
from tm.workflow.roles import Right


@dataclass(frozen=True, slots=True)
class May:
    """The articles, their parts (public ids), doubts and operations (numbers) that the visitor may change."""

    articles: frozenset[str] = frozenset()
    blocks: frozenset[str] = frozenset()
    doubts: frozenset[int] = frozenset()
    operations: frozenset[int] = frozenset()


NOTHING = May()
"""Of an issue that was thrown away."""


def may_change(
    session: Session,
    scope: Scope,
    page: StructurePage,
    operations: Sequence[Operation],
    about: Mapping[int, About],
) -> May:
    """What the visitor may change of an issue, or of an article of the pool; three queries.

    An issue in the archive can only be taken back from there.
    """
    if isinstance(scope, Issue) and scope.state is IssueState.ARCHIVED:
        log = [each for each in operations if each.kind == ArchiveIssue.kind]
        return May(operations=frozenset(_undoes(session, scope, log, about)))
    rows = session.execute(select(Article.public_id, Article.home_edition_id).where(in_scope(scope)))
    articles = frozenset(article for article, home in rows if _edits(home))
    return May(
        articles=articles,
        blocks=frozenset(block.id for view in page.views if view.id in articles for block in view.blocks),
        doubts=frozenset(_decidable(session, scope, page, articles)),
        operations=frozenset(_undoes(session, scope, operations, about)),
    )


def to_decide(session: Session, issues: Collection[int]) -> Counter[int]:
    """How many doubts of each issue (by number) the visitor may decide; one query, or none."""
    if not issues or not visit().may_somewhere(Right.EDIT_SOURCE):
        return Counter()
    return Counter(each.issue for each in undecided(session, issues) if _decides(each))


def to_decide_in_pool(session: Session) -> Counter[str]:
    """How many doubts the visitor may decide, by article of the pool (public id); one query, or none."""
    if not visit().may_somewhere(Right.EDIT_SOURCE):
        return Counter()
    return Counter(article for article, home in undecided_in_pool(session) if _edits(home))


def _decidable(
    session: Session, scope: Scope, page: StructurePage, articles: Collection[str]
) -> Iterable[int]:
    if isinstance(scope, Issue):
        return (each.doubt for each in undecided(session, [scope.id]) if _decides(each))
    return (question.doubt.id for question in page.questions if articles)


def _undoes(
    session: Session, scope: Scope, operations: Sequence[Operation], about: Mapping[int, About]
) -> Iterable[int]:
    """As `rights.home_of_operation` decides it."""
    first = select(RawDocument.language).where(came_into(scope)).order_by(RawDocument.id)
    language = session.scalar(first.limit(1))
    home = home_of_language(language) if language else None
    for operation in operations:
        if operation.id in about:
            edition = about[operation.id].home
        else:
            edition = None if "issue" in operation.arguments else home
        if _edits(edition):
            yield operation.id


def _decides(doubt: Undecided) -> bool:
    return _edits(home_of_language(doubt.language) if doubt.language else doubt.home)


def _edits(home: int | None) -> bool:
    return visit().may(Right.EDIT_SOURCE, home)
