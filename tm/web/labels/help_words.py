"""How a past translation is told: where it comes from, how alike it is, what differs."""

from collections.abc import Mapping
from typing import Final

from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from tm.document import Status
from tm.memory import Difference, Level
from tm.services.remembering import Suggestion

_ALIKE: Final[Mapping[Level, LazyString]] = {
    Level.SAME_PLACE: _l("this sentence before"),
    Level.SAME_CONTEXT: _l("same sentences around"),
    Level.EQUAL: _l("the same sentence"),
    Level.ALMOST: _l("nearly the same"),
}
_DIFFERS: Final[Mapping[Difference, LazyString]] = {
    Difference.CASE: _l("capitals"),
    Difference.MARKUP: _l("emphasis"),
    Difference.FIGURES: _l("figures"),
}


def where_from(past: Suggestion) -> str:
    """The issue, article or file from which it is."""
    why = past.why
    if why.issue:
        return str(_("From %(issue)s", issue=why.issue))
    if why.file:
        return str(_("From the file %(name)s", name=why.file))
    if why.standing:
        return str(_("From the standing text %(name)s", name=why.standing))
    return str(_("From an earlier text"))


def how_alike(past: Suggestion) -> str:
    """Why it is offered, in words; no figures."""
    alike = str(_ALIKE[past.level]) if past.level is not None else str(_("similar"))
    return f"{alike} · {_('approved')}" if past.why.status is Status.APPROVED else alike


def what_differs(past: Suggestion) -> str:
    """What was put right in it, and what a person has to put right; "" for nothing."""
    said = []
    if past.mended:
        said.append(str(_("Put right: %(what)s.", what=_listed(past.mended))))
    if past.left:
        said.append(str(_("Still to put right: %(what)s.", what=_listed(past.left))))
    return " ".join(said)


def _listed(differences: tuple[Difference, ...]) -> str:
    return ", ".join(str(_DIFFERS[each]) for each in differences)
