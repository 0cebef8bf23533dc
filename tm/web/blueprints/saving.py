"""The one way to save a sentence: a form's POST and a script's `fetch` come to the same view."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.revision.merging import together
from tm.services.checks.checking import Material, material_of_unit, observed
from tm.services.checks.passing import Observation
from tm.services.loading import load_article
from tm.services.talk.threads import Thread
from tm.services.translating import saving
from tm.services.translating.saving import Answer, Change, Outcome
from tm.services.views import ArticleView, UnitView
from tm.storage.issues import Article, Block
from tm.storage.paper import Edition
from tm.storage.units import Unit
from tm.web import findings
from tm.web.again import again
from tm.web.current import now, reading, visit, writing
from tm.web.filters import sentence
from tm.web.found import known_edition_or_404, unit_or_404
from tm.web.labels.common import label
from tm.web.pages import question_page
from tm.web.pages.article import next_to_do
from tm.web.rights import edition_in_body, requires
from tm.web.wishes import as_typed, moment
from tm.workflow.moves import Action
from tm.workflow.roles import Right

bp = Blueprint("saving", __name__)
CODES = {Outcome.SAVED: 200, Outcome.CONFLICT: 409, Outcome.REFUSED: 422}


@dataclass(frozen=True, slots=True)
class _Done:
    """A change, what became of it, and the sentence as it stands now."""

    change: Change
    answer: Answer
    unit: UnitView
    material: Material | None
    """What the checks need, which run when the transaction is over."""
    asked: Thread | None
    """The question what new words in the place of approved ones change, until it is answered."""


@bp.post("/save")
@requires(Right.TRANSLATE, edition_in_body)
def save() -> ResponseReturnValue:
    """Save one change and say what became of it: JSON to a script, the next sentence to a person."""
    change = _change(_body())
    edition = known_edition_or_404(change.edition)
    with writing() as (session, person):
        may_approve = visit().may(Right.APPROVE, edition.id)
        answer = saving.save(session, change, person=person, may_approve=may_approve, at=now())
        unit = unit_or_404(session, change.unit)
        material = _to_check(session, change, answer, unit, edition)
        asked = question_page.asked(session, answer.asks) if answer.asks else None
        done = _Done(change, answer, _shown(unit, change, answer), material, asked)
        by_script = request.is_json and answer.outcome is not Outcome.CONFLICT
        view = None if by_script else _article(session, change, edition)
    if view is None:
        return jsonify(_json(done, None)), CODES[answer.outcome]
    if request.is_json:
        return jsonify(_json(done, view)), CODES[answer.outcome]
    return _page(done, view)


def _body() -> Mapping[str, object]:
    body = request.get_json(silent=True) if request.is_json else request.form
    return body if isinstance(body, Mapping) else abort(400)


def _change(body: Mapping[str, object]) -> Change:
    """The change that a form or a script sent; anything malformed is answered with 400."""
    try:
        return Change(
            change_id=_once(body),
            unit=str(body["unit"]),
            edition=str(body["edition"]),
            base_version=int(str(body["base_version"])),
            basis_version=int(str(body["basis_version"])),
            basis_edition=str(body.get("basis_edition") or "") or None,
            text=as_typed(str(body.get("text") or "")),
            action=Action(str(body["action"])),
            known=moment(body.get("known")),
        )
    except (KeyError, ValueError):
        abort(400)


def _once(body: Mapping[str, object]) -> str:
    """The change's id together with what it says: the same sent twice is one change, another text another."""
    given = str(body["change_id"])
    if not 8 <= len(given) <= 64:
        raise ValueError(given)
    said = "\0".join(str(body.get(name) or "") for name in ("unit", "edition", "action", "text"))
    return hashlib.sha256(f"{given}\0{said}".encode()).hexdigest()


def _shown(row: Unit, change: Change, answer: Answer) -> UnitView:
    """The sentence as the answer leaves it."""
    older = change.basis_edition is None and change.basis_version < row.version
    return UnitView(
        row.public_id,
        row.text,
        row.gap_after,
        row.version,
        row.words,
        treatment=answer.treatment,
        status=answer.status,
        translation=answer.text,
        translation_version=answer.version,
        outdated=older and answer.outcome is Outcome.SAVED,
    )


def _to_check(
    session: Session, change: Change, answer: Answer, unit: Unit, edition: Edition
) -> Material | None:
    """What stands there now, or what was not taken, for whoever shows what is found in it."""
    typed = change.text if answer.outcome is Outcome.REFUSED else answer.text
    unprinted = answer.outcome is Outcome.SAVED and answer.treatment is not Treatment.TEXT
    if answer.outcome is Outcome.CONFLICT or unprinted or not typed:
        return None
    return material_of_unit(session, unit, edition, typed)


def _article(session: Session, change: Change, edition: Edition) -> ArticleView:
    query = select(Article).join(Block, Block.article_id == Article.id).join(Unit, Unit.block_id == Block.id)
    article = session.scalars(query.where(Unit.public_id == change.unit)).one()
    return load_article(session, article, edition)


def _json(done: _Done, view: ArticleView | None) -> dict[str, object]:
    """The answer as a script needs it: plain values, the sentence as it is shown, what to say aloud."""
    theirs = done.answer.theirs
    observed = _observed(done)
    unit = replace(done.unit, translation=theirs.text) if theirs else done.unit
    return {
        **done.answer.as_json(),
        "html": sentence(unit.translation if unit.treatment is Treatment.TEXT else unit.text),
        "mark": unit.mark,
        "word": label(unit.treatment or unit.mark) if _unprinted(unit) else label(unit.mark),
        "said": _said(done.answer),
        "findings": findings.as_json(observed),
        "flag": findings.flag(observed),
        "asks": render_template("questions/_changed_words.html", thread=done.asked) if done.asked else None,
        "conflict": render_template("articles/_conflict.html", view=view, **_two(done)) if view else None,
    }


def _observed(done: _Done) -> list[Observation]:
    return observed(done.material) if done.material else []


def _unprinted(unit: UnitView) -> bool:
    return unit.treatment in {Treatment.LEFT_OUT, Treatment.JOINED}


def _said(answer: Answer) -> str:
    if answer.outcome is Outcome.CONFLICT:
        return str(_("Somebody else saved this sentence meanwhile. Both texts are kept."))
    return label(answer.reason) if answer.reason else str(_("Saved"))


def _page(done: _Done, view: ArticleView) -> ResponseReturnValue:
    article, tag = view.id, done.change.edition
    if done.answer.outcome is Outcome.CONFLICT:
        page = render_template("articles/conflict.html", view=view, **_two(done))
        return page, CODES[Outcome.CONFLICT]
    if done.answer.outcome is Outcome.REFUSED:
        errors = findings.as_json([each for each in _observed(done) if each.stands_in_the_way])
        page = render_template(
            "articles/refused.html", view=view, answer=done.answer, change=done.change, errors=errors
        )
        return page, CODES[Outcome.REFUSED]
    if done.asked:
        return redirect(url_for("questions.show", question=done.asked.key), 303)
    if request.form.get("then") == "history":
        flash(_("Saved. What stood there stays in the history."))
        return redirect(url_for("articles.history", article=article, tag=tag, unit=done.change.unit), 303)
    if request.form.get("then") == "read":
        beside = request.form.get("beside") or None
        here = url_for("articles.read", article=article, tag=tag, beside=beside)
        return redirect(f"{here}#r-{done.change.unit}", 303)
    unit = next_to_do(view, done.change.unit)
    saved = done.change.unit if _waits_elsewhere(done) else None
    opened = unit.id if unit else saved
    read = request.form.get("read")
    checked = done.change.unit if findings.flag(_observed(done)) else None
    target = url_for(
        "articles.translate", article=article, tag=tag, s=opened, read=read, saved=saved, checked=checked
    )
    if unit is None:
        flash(_("Saved. No sentence of this article is left to do."))
    return redirect(f"{target}#e-{opened}" if opened else f"{target}#finished", 303)


def _waits_elsewhere(done: _Done) -> bool:
    """Whether the sentence stands again in the issue where it is still to do."""
    edition = known_edition_or_404(done.change.edition)
    with reading() as session:
        found = again(session, unit_or_404(session, done.change.unit), edition)
        return found is not None and found.waiting > 0


def _their_time(answer: Answer) -> datetime | None:
    saved = answer.theirs.saved_at if answer.theirs else None
    return datetime.fromisoformat(saved) if saved else None


def _two(done: _Done) -> dict[str, object]:
    """Both texts, and the two put together where they touch different words."""
    theirs = done.answer.theirs.text if done.answer.theirs else ""
    mine = done.change.text
    both = together(done.answer.base_text, theirs, mine) if done.answer.base_text else None
    action = Action.TRANSLATED if done.change.action is Action.STILL_FITS else done.change.action
    return {
        "answer": done.answer,
        "their_time": _their_time(done.answer),
        "change": replace(done.change, action=action),
        "unit": done.unit,
        "both": both,
    }
