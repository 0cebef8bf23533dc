"""Lets a finding stay, with the reason, or count again."""

from collections.abc import Mapping

from flask import Blueprint, abort, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.services.checks import checking, passing
from tm.storage.issues import Article, Block
from tm.storage.units import Unit
from tm.web import findings
from tm.web.current import now, writing
from tm.web.found import edition_or_404, unit_or_404
from tm.web.rights import edition_in_body, requires
from tm.web.wishes import as_typed
from tm.workflow.roles import Right

bp = Blueprint("passing", __name__)


@bp.post("/findings")
@requires(Right.TRANSLATE, edition_in_body)
def decide() -> ResponseReturnValue:
    """Pass a finding of a text, or take that back: to a script the findings as they are now.

    `{"unit", "edition", "text", "key", "reason"}`; without a reason it counts again.
    """
    body = _body()
    text, key = as_typed(body.get("text", "")), body.get("key", "")
    with writing() as (session, person):
        unit = unit_or_404(session, body.get("unit", ""))
        edition = edition_or_404(session, body.get("edition", ""))
        found = checking.findings_of_unit(session, unit, edition, text)
        meant = next((each for each in found if each.key == key), None) or abort(404)
        if reason := as_typed(body.get("reason", "")):
            passing.pass_finding(session, unit, edition, meant, reason=reason, person=person, at=now())
        else:
            passing.take_back(session, unit, edition, key, person=person, at=now())
        left = checking.findings_of_unit(session, unit, edition, text)
        article = _article(session, unit)
    if request.is_json:
        return jsonify(findings=findings.as_json(left))
    address = url_for("articles.translate", article=article, tag=body["edition"], s=body["unit"])
    return redirect(f"{address}#e-{body['unit']}", 303)


def _body() -> Mapping[str, str]:
    given = request.get_json(silent=True) if request.is_json else request.form
    return {name: str(value) for name, value in given.items()} if isinstance(given, Mapping) else abort(400)


def _article(session: Session, unit: Unit) -> str:
    query = select(Article.public_id).join(Block, Block.article_id == Article.id)
    return session.scalars(query.where(Block.id == unit.block_id)).one()
