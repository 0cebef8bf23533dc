"""What somebody asks for on the page that finds and replaces, as the address or the form says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from flask import url_for
from sqlalchemy.orm import Session
from werkzeug.datastructures import MultiDict

from tm.services.replacing import Capitals, Extent, Search, search_for
from tm.services.scopes import Scope
from tm.storage.issues import Article, Issue
from tm.web.found import article_or_404, issue_of, issue_or_404

_CHOSEN = "s-"
ChoiceT = TypeVar("ChoiceT", bound=StrEnum)


class Where(StrEnum):
    """What is looked through."""

    ARTICLE = "article"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True)
class Asked:
    """The fields of the form."""

    tag: str
    article: str
    issue: str
    where: Where
    find: str
    put: str
    extent: Extent
    capitals: Capitals

    @property
    def fields(self) -> dict[str, str]:
        """The fields as an address or a form carries them; empty ones left out."""
        names = ("article", "issue", "where", "find", "put", "extent", "capitals")
        return {name: str(getattr(self, name)) for name in names if getattr(self, name)}

    def address(self, done: int = 0, left: int = 0) -> str:
        """Where the same search stands, after a batch with this number that left so many sentences."""
        more = {name: str(number) for name, number in (("done", done), ("left", left)) if number}
        return f"{url_for('replacing.show', tag=self.tag)}?{urlencode(self.fields | more)}"

    def search(self) -> Search:
        """What is looked for.

        Raises:
            NothingToFind, NothingToPut: it cannot be.
        """
        return search_for(self.find, self.put, extent=self.extent, capitals=self.capitals, language=self.tag)


def asked(values: Mapping[str, str], tag: str) -> Asked:
    """The fields that were sent, in place of any that cannot be what the page begins with."""
    article = values.get("article", "")
    return Asked(
        tag,
        article,
        "" if article else values.get("issue", ""),
        _one(values.get("where"), Where.ARTICLE if article else Where.ISSUE),
        values.get("find", ""),
        values.get("put", ""),
        _one(values.get("extent"), Extent.WHOLE),
        _one(values.get("capitals"), Capitals.FOLLOW),
    )


def chosen(form: MultiDict[str, str]) -> dict[str, int]:
    """The sentences that were ticked, with the versions that stood there."""
    return {
        name.removeprefix(_CHOSEN): int(value)
        for name, value in form.items()
        if name.startswith(_CHOSEN) and value.isdecimal() and len(value) < 10
    }


def places_of(session: Session, given: Asked) -> tuple[Scope, Article | None, Issue | None]:
    """What is looked through, and the article and the issue from which somebody came; else 404."""
    if not given.article:
        issue = issue_or_404(session, given.issue)
        return issue, None, issue
    article = article_or_404(session, given.article)
    whole = issue_of(session, article)
    return (whole if whole and given.where is Where.ISSUE else article), article, whole


def _one(value: str | None, usual: ChoiceT) -> ChoiceT:
    """The choice that was sent, or the usual one."""
    return next((each for each in type(usual) if each == value), usual)
