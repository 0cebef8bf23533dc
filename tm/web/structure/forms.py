"""What the forms on the page of an issue's structure ask for, as changes that the service knows."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from flask import abort, request

from tm.document import Kind
from tm.errors import N_, TmError
from tm.services.structure.applying import StructureChange
from tm.services.structure.articles import (
    ArchiveArticle,
    MoveArticle,
    RestoreArticle,
    SendArticle,
    SetHeadline,
    SetKind,
    SetLanguage,
    SetPage,
    SetParent,
)
from tm.services.structure.issues import ArchiveIssue, DiscardIssue
from tm.services.structure.meaning import Meaning
from tm.services.structure.pieces import JoinArticles
from tm.services.structure.placing import SetShortTitle
from tm.services.structure.running_again import RunAgain
from tm.services.structure.sentences import Resegment

EnumT = TypeVar("EnumT", bound=StrEnum)


def article_change(article: str) -> StructureChange:
    """What the form wishes for an article, by its field `do`.

    Raises:
        TmError: a page that is no number.
    """
    make = _OF_ARTICLES.get(request.form.get("do", "")) or abort(400)
    return make(article)


def issue_change(issue: str) -> StructureChange:
    """What the form wishes for a whole issue, by its field `do`."""
    make = _OF_ISSUES.get(request.form.get("do", "")) or abort(400)
    return make(issue)


def one_of(enum: type[EnumT], value: str) -> EnumT:
    """The member of an enumeration that a form sent."""
    try:
        return enum(value)
    except ValueError:
        abort(400)


def meaning_said() -> Meaning:
    """Whether the form says that its new words of an original are only a typo mended."""
    return Meaning.SAME if request.form.get("typo") else Meaning.CHANGED


def text_of(name: str) -> str:
    """What a field holds, without space around it."""
    return request.form.get(name, "").strip()


def _kind(article: str) -> StructureChange:
    return SetKind(article=article, to=one_of(Kind, text_of("to")))


def _page(article: str) -> StructureChange:
    text = text_of("page")
    if text and (not text.isdecimal() or len(text) > 6):
        raise TmError(N_("“%(text)s” is no number."), text=text[:20])
    return SetPage(article=article, page=int(text) if text else None)


def _parent(article: str) -> StructureChange:
    return SetParent(article=article, parent=text_of("parent") or None)


def _headline(article: str) -> StructureChange:
    return SetHeadline(article=article, text=text_of("text"))


def _short_title(article: str) -> StructureChange:
    return SetShortTitle(article=article, edition=text_of("edition"), text=text_of("text"))


def _language(article: str) -> StructureChange:
    return SetLanguage(article=article, language=text_of("language"))


def _move(article: str) -> StructureChange:
    return MoveArticle(article=article, after=text_of("after") or None)


def _join(article: str) -> StructureChange:
    return JoinArticles(article=article, into=text_of("into"))


def _send(article: str) -> StructureChange:
    return SendArticle(article=article, issue=text_of("issue") or None)


def _again(article: str) -> StructureChange:
    return RunAgain(article=article, issue=text_of("issue") or None)


_OF_ARTICLES: dict[str, Callable[[str], StructureChange]] = {
    "kind": _kind,
    "page": _page,
    "parent": _parent,
    "headline": _headline,
    "short_title": _short_title,
    "language": _language,
    "move": _move,
    "join": _join,
    "recut": Resegment,
    "send": _send,
    "again": _again,
    "archive": ArchiveArticle,
    "restore": RestoreArticle,
}
_OF_ISSUES: dict[str, Callable[[str], StructureChange]] = {
    "archive": ArchiveIssue,
    "discard": DiscardIssue,
}
