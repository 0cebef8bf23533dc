"""The roles of a newspaper's desk and who may do what: the one place that decides."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person is for one edition or for the whole paper."""

    TRANSLATOR = "translator"
    READER = "reader"
    LAYOUT = "layout"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """One thing that can be allowed."""

    SEE = "see"
    ASK = "ask"
    TRANSLATE = "translate"
    ANNOTATE = "annotate"
    APPROVE = "approve"
    EXPORT = "export"
    SET_PAGES = "set_pages"
    PLACE = "place"
    EDIT_SOURCE = "edit_source"
    STANDING = "standing"
    TERMS = "terms"
    MANAGE_ISSUES = "manage_issues"
    MANAGE_PEOPLE = "manage_people"
    MANAGE_PAPER = "manage_paper"


_TRANSLATOR = {Right.SEE, Right.ASK, Right.TRANSLATE, Right.ANNOTATE}
_READER = {*_TRANSLATOR, Right.APPROVE}
_LAYOUT = {Right.SEE, Right.ASK, Right.EXPORT, Right.SET_PAGES}
_EDITOR = {
    *_READER, *_LAYOUT, Right.PLACE, Right.EDIT_SOURCE, Right.STANDING, Right.TERMS, Right.MANAGE_ISSUES,
}  # fmt: skip
RIGHTS_OF: dict[Role, frozenset[Right]] = {
    Role.TRANSLATOR: frozenset(_TRANSLATOR),
    Role.READER: frozenset(_READER),
    Role.LAYOUT: frozenset(_LAYOUT),
    Role.EDITOR: frozenset(_EDITOR),
    Role.ADMINISTRATOR: frozenset(Right),
}
WHOLE_PAPER_ONLY = frozenset({Right.MANAGE_ISSUES, Right.MANAGE_PEOPLE, Right.MANAGE_PAPER})
"""Rights that a grant for one edition does not give."""


@dataclass(frozen=True, slots=True)
class Granted:
    """A role for one edition, or, without edition, for the whole paper."""

    role: Role
    edition_id: int | None = None


def allowed(grants: Collection[Granted], right: Right, edition_id: int | None = None) -> bool:
    """Whether somebody with these grants may do this in this edition, or, without one, in the whole paper.

    Everybody with any grant may see; a right that concerns the whole paper needs a grant for it.
    """
    if right is Right.SEE:
        return bool(grants)
    return any(_gives(grant, right, edition_id) for grant in grants)


def _gives(grant: Granted, right: Right, edition_id: int | None) -> bool:
    if right not in RIGHTS_OF[grant.role]:
        return False
    if grant.edition_id is None:
        return True
    return right not in WHOLE_PAPER_ONLY and grant.edition_id == edition_id
