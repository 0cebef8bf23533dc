"""The log of structure: the operations of an issue, or those of one article of the pool."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session, defer

from tm.errors import N_, TmError
from tm.services.scopes import Scope, in_scope
from tm.services.structure.articles import SendArticle
from tm.storage.history import History, Operation, Subject
from tm.storage.issues import Article, Issue


def operations(session: Session, scope: Scope) -> Sequence[Operation]:
    """The log of a scope, the newest first.

    What was done to an article before it was sent into an issue stands in the log of that issue too.
    """
    if not isinstance(scope, Issue):
        return _ordered(session, Operation.id.in_(_about(scope, [scope.public_id])))
    own = Operation.issue_id == scope.id
    log = _ordered(session, own)
    sent = {str(each.arguments["article"]) for each in log if each.kind == SendArticle.kind}
    return _ordered(session, or_(own, Operation.id.in_(_about(scope, sent)))) if sent else log


def find_operation(session: Session, scope: Scope, number: int) -> Operation:
    """One operation of a log by its number.

    Raises:
        TmError: the log has no such operation.
    """
    operation = next((each for each in operations(session, scope) if each.id == number), None)
    if operation is None:
        raise TmError(N_("There is no change %(number)s; look at the list of what was done."), number=number)
    return operation


def _about(scope: Scope, articles: Collection[str]) -> Select[int]:
    """The numbers of the operations about articles (public ids) that stand in a scope now."""
    number = History.detail["operation"].as_integer()
    query = select(number).join(Article, Article.id == History.article_id)
    return query.where(History.subject == Subject.STRUCTURE, in_scope(scope), Article.public_id.in_(articles))


def _ordered(session: Session, which: ColumnElement[bool]) -> Sequence[Operation]:
    query = select(Operation).where(which).options(defer(Operation.changes))
    return session.scalars(query.order_by(Operation.id.desc())).all()
