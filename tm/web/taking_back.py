"""The one undo of what was put into many sentences at once."""

from flask import abort, request
from flask_babel import ngettext

from tm.errors import TmError
from tm.services.translating import batches
from tm.web.current import now, visit, writing
from tm.web.found import edition_or_404
from tm.web.sentences import translated
from tm.workflow.roles import Right


def number_of(given: str | None) -> int:
    """The number of a batch that an address or a form names; 0: it names none."""
    return int(given) if given and given.isdecimal() and len(given) <= 18 else 0


def take_back(tag: str) -> str:
    """Undo the batch that the form names in this edition; what there is to say of it."""
    number = number_of(request.form.get("done")) or abort(404)
    try:
        with writing() as (session, person):
            edition = edition_or_404(session, tag)
            may_all = visit().may(Right.APPROVE, edition.id)
            back = batches.take_back(session, number, edition, person=person, may_all=may_all, at=now())
    except TmError as error:
        return translated(error)
    said = str(ngettext("%(num)s sentence is as it was.", "%(num)s sentences are as they were.", back.saved))
    if not back.left:
        return said
    more = ngettext("%(num)s was changed since and stays.", "%(num)s were changed since and stay.", back.left)
    return f"{said} {more}"
