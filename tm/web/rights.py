"""The one place that decides who may open which page: a declaration on the view, checked before it runs.

A view without a declaration needs a sign-in and any grant. Which edition a right is asked for is said by a
resolver, a function that reads the request's path or body.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import ParamSpec, TypeVar

from flask import Flask, abort, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import bindparam, select

from tm.languages import UnknownLanguage, home_edition
from tm.services.history.operation_log import abouts
from tm.storage.history import Operation
from tm.storage.intake import Recognition
from tm.storage.issues import Article, Block, ImportDoubt, Issue, RawDocument, Repair
from tm.storage.talk import Question
from tm.storage.units import Unit
from tm.web import assets
from tm.web.current import Visit, reading, visit
from tm.web.wishes import wants_json
from tm.workflow.roles import Right

P = ParamSpec("P")
R = TypeVar("R")
Resolver = Callable[[], int | None]
"""Gives the edition's key, or None where the whole paper is meant; aborts with 404 for what is not there."""


class Where(StrEnum):
    """Where a right must hold, if not in one edition that the request names."""

    PAPER = "paper"
    ANY_EDITION = "any_edition"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a view asks for. Without a right, everybody may come, signed in or not."""

    right: Right | None
    where: Where | Resolver = Where.PAPER


_RULE = "pliego_rule"
_DEFAULT = Rule(Right.SEE)
PUBLIC = Rule(None)


def requires(
    right: Right, where: Where | Resolver = Where.PAPER
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Declare which right a view needs, and where."""
    return _declare(Rule(right, where))


def public(view: Callable[P, R]) -> Callable[P, R]:
    """Declare that a view is for everybody."""
    return _declare(PUBLIC)(view)


def rule_of(endpoint: str) -> Rule:
    """What the view behind an endpoint asks for."""
    if endpoint in assets.FILES:
        return PUBLIC
    rule = getattr(current_app.view_functions[endpoint], _RULE, _DEFAULT)
    assert isinstance(rule, Rule)
    return rule


def edition_in_path() -> int | None:
    """The edition that the path names as `tag`."""
    return edition_key(str((request.view_args or {}).get("tag", "")))


def edition_in_body() -> int | None:
    """The edition that the form or the JSON names as `edition`."""
    body = request.get_json(silent=True) if request.is_json else request.form
    tag = body.get("edition") if isinstance(body, dict) else None
    return edition_key(str(tag or ""))


def home_of_article() -> int | None:
    """The home edition of the article that the path names."""
    with reading() as session:
        query = select(Article.home_edition_id).where(Article.public_id == _argument("article"))
        row = session.execute(query).one_or_none()
    return row[0] if row else abort(404)


def home_of_block() -> int | None:
    """The home edition of the article whose block the path names."""
    with reading() as session:
        query = select(Article.home_edition_id).join(Block, Block.article_id == Article.id)
        row = session.execute(query.where(Block.public_id == _argument("block"))).one_or_none()
    return row[0] if row else abort(404)


def home_of_issue() -> int | None:
    """Where the document is at home that the issue of the path came from; None: the paper."""
    with reading() as session:
        language = session.scalar(_LANGUAGE_OF_ISSUE, {"slug": _argument("slug")})
    return home_of_language(language) if language else None


def home_of_form_language() -> int | None:
    """The home edition of a text in the language that the form names; None: there is none."""
    try:
        return home_of_language(request.form.get("language", ""))
    except UnknownLanguage:
        return None


def home_of_unit() -> int | None:
    """The home edition of the article whose sentence the path names."""
    with reading() as session:
        query = _HOME.join(Unit, Unit.block_id == Block.id)
        row = session.execute(query.where(Unit.public_id == _argument("unit"))).one_or_none()
    return row[0] if row else abort(404)


def home_of_repair() -> int | None:
    """The home edition of the article in which the words of a repair stand."""
    with reading() as session:
        query = _HOME.join(Repair, Repair.block_id == Block.id)
        row = session.execute(query.where(Repair.id == _number("repair"))).one_or_none()
    return row[0] if row else abort(404)


def home_of_doubt() -> int | None:
    """The home edition of the article about which a doubt is; of none, that of the document's language."""
    with reading() as session:
        query = select(RawDocument.language).join(ImportDoubt, ImportDoubt.raw_id == RawDocument.id)
        language = session.scalar(query.where(ImportDoubt.id == _number("doubt")))
        about = _HOME.join(ImportDoubt, ImportDoubt.block_id == Block.id)
        row = session.execute(about.where(ImportDoubt.id == _number("doubt"))).one_or_none()
    if row:
        return row[0]
    return home_of_language(language) if language else abort(404)


def home_of_operation() -> int | None:
    """The home edition of what a change of structure was about; of a whole issue, the paper."""
    with reading() as session:
        operation = session.get(Operation, _number("operation")) or abort(404)
        about, whole = abouts(session, [operation]).get(operation.id), "issue" in operation.arguments
        document = select(RawDocument.language).where(RawDocument.issue_id == operation.issue_id)
        language = session.scalar(document.order_by(RawDocument.id).limit(1))
    if about:
        return about.home
    return home_of_language(language) if language and not whole else None


def home_of_question() -> int | None:
    """The home edition of the article about which a question is."""
    with reading() as session:
        query = select(Article.home_edition_id).join(Question, Question.article_id == Article.id)
        row = session.execute(query.where(Question.public_id == _argument("question"))).one_or_none()
    return row[0] if row else abort(404)


def edition_of_recognition() -> int | None:
    """The edition whose printed words the path names; of an original's, its home edition."""
    with reading() as session:
        row = session.get(Recognition, _number("recognition")) or abort(404)
        return row.edition_id or session.get_one(Article, row.article_id).home_edition_id


_HOME = select(Article.home_edition_id).join(Block, Block.article_id == Article.id)
_LANGUAGE_OF_ISSUE = (
    select(RawDocument.language)
    .join(Issue, Issue.id == RawDocument.issue_id)
    .where(Issue.slug == bindparam("slug"))
    .order_by(RawDocument.id)
    .limit(1)
)
"""Built once: boards and structure ask for it."""


def home_of_language(language: str) -> int | None:
    """The edition where texts in a language are at home; None: there is none."""
    tag = home_edition(language, [edition.tag for edition in visit().editions])
    edition = visit().edition(tag) if tag else None
    return edition.id if edition else None


def edition_key(tag: str) -> int:
    """The key of the edition with this tag, or the answer 404."""
    edition = visit().edition(tag)
    return edition.id if edition else abort(404)


def install(app: Flask) -> None:
    """Check every request before its view runs."""
    app.before_request(_check)


def _number(name: str) -> int:
    return int(_argument(name))


def _argument(name: str) -> str:
    return str((request.view_args or {}).get(name, ""))


def _declare(rule: Rule) -> Callable[[Callable[P, R]], Callable[P, R]]:
    def mark(view: Callable[P, R]) -> Callable[P, R]:
        setattr(view, _RULE, rule)
        return view

    return mark


def _check() -> ResponseReturnValue | None:
    if request.endpoint is None:
        return None
    rule = rule_of(request.endpoint)
    here = visit()
    if rule.right is None:
        return None
    if here.person is None:
        return _sign_in_first()
    if not _holds(here, rule, rule.right):
        abort(403)
    return None


def _holds(here: Visit, rule: Rule, right: Right) -> bool:
    if not here.may(Right.SEE):
        return False
    if rule.where is Where.ANY_EDITION:
        return here.may_somewhere(right)
    return here.may(right, None if rule.where is Where.PAPER else rule.where())


def _sign_in_first() -> ResponseReturnValue:
    if request.method in {"GET", "HEAD"} and not wants_json():
        target = request.full_path.rstrip("?")
        return redirect(url_for("signing_in.form", next=None if target == "/" else target))
    return abort(401)
