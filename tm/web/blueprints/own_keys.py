"""The keys of the article's page as a person wants them."""

from collections.abc import Mapping

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tm.services.people import profile
from tm.web.current import visit, writing
from tm.web.keyboard import COMMANDS, DIGITS, HELD, HELPER, key_name, keymap
from tm.web.own_keys import chosen

bp = Blueprint("own_keys", __name__, url_prefix="/account/keys")


@bp.get("")
def index() -> ResponseReturnValue:
    """The keys that the visitor has, each in a field."""
    keys = keymap(visit().who.own_keys)
    return _page({each.name: _typed(each.name, keys[each.name]) for each in COMMANDS}, {})


@bp.post("")
def save() -> ResponseReturnValue:
    """Keep the keys, or go back to the usual ones."""
    if "usual" in request.form:
        return _keep({}, _("You have the usual keys again."))
    found = chosen(request.form)
    if found.problems:
        return _page(request.form, found.problems), 400
    return _keep(found.own, _("Saved."))


def _keep(own: Mapping[str, str], said: str) -> ResponseReturnValue:
    with writing() as (_session, person):
        profile.use_keys(person, own)
    flash(said)
    return redirect(url_for("own_keys.index"), 303)


def _page(fields: Mapping[str, str], problems: Mapping[str, str]) -> str:
    return render_template(
        "account/keys.html", commands=COMMANDS, fields=fields, problems=problems, helper=HELPER,
        held={each: key_name(each) + DIGITS for each in HELD}, changed=visit().who.own_keys or {},
    )  # fmt: skip


def _typed(name: str, keys: str) -> str:
    """Keys as they stand in their field."""
    return keys if name == HELPER else ", ".join(key_name(each) for each in keys.split())
