"""What the forms on the page of an issue's structure ask for, as changes that the service knows."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from flask import abort, request

from tm.document import BlockType, Kind
from tm.errors import N_, TmError
from tm.services.structure import StructureChange
from tm.services.structure_articles import (
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
from tm.services.structure_blocks import LinkStanding, RetypeBlock, UnlinkStanding

EnumT = TypeVar("EnumT", bound=StrEnum)


def article_change(article: str) -> StructureChange:
    """What the form wishes for an article, by its field `do`.

    Raises:
        TmError: a page that is no number.
    """
    make = _OF_ARTICLES.get(request.form.get("do", "")) or abort(400)
    return make(article)


def block_change(block: str) -> StructureChange:
    """What the form wishes for a block, by its field `do`."""
    make = _OF_BLOCKS.get(request.form.get("do", "")) or abort(400)
    return make(block)


def _one_of(enum: type[EnumT], value: str) -> EnumT:
    try:
        return enum(value)
    except ValueError:
        abort(400)


def _text(name: str) -> str:
    return request.form.get(name, "").strip()


def _kind(article: str) -> StructureChange:
    return SetKind(article=article, to=_one_of(Kind, _text("to")))


def _page(article: str) -> StructureChange:
    text = _text("page")
    if text and (not text.isdecimal() or len(text) > 6):
        raise TmError(N_("“%(text)s” is no number."), text=text[:20])
    return SetPage(article=article, page=int(text) if text else None)


def _parent(article: str) -> StructureChange:
    return SetParent(article=article, parent=_text("parent") or None)


def _headline(article: str) -> StructureChange:
    return SetHeadline(article=article, text=_text("text"))


def _language(article: str) -> StructureChange:
    return SetLanguage(article=article, language=_text("language"))


def _move(article: str) -> StructureChange:
    return MoveArticle(article=article, after=_text("after") or None)


def _send(article: str) -> StructureChange:
    return SendArticle(article=article, issue=_text("issue") or None)


def _archive(article: str) -> StructureChange:
    return ArchiveArticle(article=article)


def _restore(article: str) -> StructureChange:
    return RestoreArticle(article=article)


def _retype(block: str) -> StructureChange:
    return RetypeBlock(block=block, to=_one_of(BlockType, _text("to")))


def _link(block: str) -> StructureChange:
    return LinkStanding(blocks=(block,), key=_text("key"))


def _unlink(block: str) -> StructureChange:
    return UnlinkStanding(blocks=(block,))


_OF_ARTICLES: dict[str, Callable[[str], StructureChange]] = {
    "kind": _kind,
    "page": _page,
    "parent": _parent,
    "headline": _headline,
    "language": _language,
    "move": _move,
    "send": _send,
    "archive": _archive,
    "restore": _restore,
}
_OF_BLOCKS: dict[str, Callable[[str], StructureChange]] = {
    "retype": _retype,
    "link": _link,
    "unlink": _unlink,
}
