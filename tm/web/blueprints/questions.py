"""Questions about texts: asked, answered, resolved; what looks wrong in an original, mended or left."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.services.structure.meaning import Meaning
from tm.services.talk import mistakes, questions, threads
from tm.services.talk.questions import Asked, Place
from tm.services.translating import meanings
from tm.storage.people import Person
from tm.storage.queries.headlines import headlines
from tm.storage.talk import Question, QuestionState
from tm.web.current import now, reading, visit, writing
from tm.web.found import article_or_404, edition_or_404, person_or_404, unit_of_article_or_404, unit_or_404
from tm.web.pages import question_page
from tm.web.rights import Where, home_of_question, requires
from tm.web.sentences import translated
from tm.web.structure.forms import meaning_said
from tm.workflow.roles import Right

bp = Blueprint("questions", __name__)
SETTLED = 50
"""How many settled questions the list shows."""


@bp.get("/questions")
def index() -> ResponseReturnValue:
    """The questions that wait for the visitor, all open ones, or those that were settled."""
    show = request.args.get("show", "mine")
    reader = question_page.reader()
    with reading() as session:
        listed = (
            threads.settled_threads(session, limit=SETTLED)
            if show == "settled"
            else threads.open_threads(session)
        )
    rows = [(each, threads.waits_for(each, reader)) for each in listed]
    if show == "mine":
        rows = [(each, why) for each, why in rows if why is not None]
    return render_template("questions/index.html", rows=rows, show=show)


@bp.get("/questions/<question>")
def show(question: str) -> ResponseReturnValue:
    """One question with all that was said."""
    return _show(question)


@bp.get("/articles/<article>/<tag>/ask")
@bp.get("/articles/<article>/<tag>/ask/<unit>")
def ask(article: str, tag: str, unit: str = "") -> ResponseReturnValue:
    """What was asked about an article or a sentence, and the form to ask."""
    return _form(article, tag, unit)


@bp.get("/articles/<article>/<tag>/wrong/<unit>")
def wrong(article: str, tag: str, unit: str) -> ResponseReturnValue:
    """The form to say that the original of a sentence looks wrong."""
    return _form(article, tag, unit, wrong=True)


@bp.post("/articles/<article>/<tag>/ask")
@bp.post("/articles/<article>/<tag>/ask/<unit>")
@requires(Right.ASK, Where.ANY_EDITION)
def send(article: str, tag: str, unit: str = "") -> ResponseReturnValue:
    """Ask a question."""
    try:
        with writing() as (session, person):
            place = _place(session, article, tag, unit)
            to = request.form.get("to", "")
            people = [person_or_404(session, to)] if to else []
            asked = questions.ask(
                session, place, request.form.get("text", ""), person=person, at=now(), to=people
            )
            key = asked.question.public_id
    except TmError as error:
        return _beside(translated(error)) or (_form(article, tag, unit, problem=translated(error)), 400)
    return _sent(asked, key, _("The question is asked."))


@bp.post("/articles/<article>/<tag>/wrong/<unit>")
@requires(Right.ASK, Where.ANY_EDITION)
def report(article: str, tag: str, unit: str) -> ResponseReturnValue:
    """Say that the original of a sentence looks wrong."""
    try:
        with writing() as (session, person):
            place = _place(session, article, tag, unit)
            asked = questions.report(
                session, place, request.form.get("text", ""), proposal=request.form.get("proposal"),
                person=person, at=now(),
            )  # fmt: skip
            key = asked.question.public_id
    except TmError as error:
        return _form(article, tag, unit, wrong=True, problem=translated(error)), 400
    return _sent(asked, key, _("The editor of the original is told."))


@bp.post("/questions/<question>/answer")
@requires(Right.ASK, Where.ANY_EDITION)
def answer(question: str) -> ResponseReturnValue:
    """Say something about a question; perhaps it is resolved by that."""
    try:
        with writing() as (session, person):
            row = _question_or_404(session, question)
            asked = questions.answer(session, row, request.form.get("text", ""), person=person, at=now())
            if "resolve" in request.form:
                _settle(session, row, QuestionState.RESOLVED, person)
    except TmError as error:
        return _beside(translated(error)) or (_show(question, problem=translated(error)), 400)
    return _sent(asked, question, _("Sent."))


@bp.post("/questions/<question>/resolve", defaults={"state": QuestionState.RESOLVED})
@bp.post("/questions/<question>/reopen", defaults={"state": QuestionState.OPEN})
@requires(Right.ASK, Where.ANY_EDITION)
def settle(question: str, state: QuestionState) -> ResponseReturnValue:
    """Say that a question needs nothing more, or open it again."""
    with writing() as (session, person):
        _settle(session, _question_or_404(session, question), state, person)
    said = _("Resolved.") if state is QuestionState.RESOLVED else _("The question is open again.")
    return _back(question, said)


@bp.post("/questions/<question>/meaning", defaults={"meaning": Meaning.CHANGED})
@bp.post("/questions/<question>/wording", defaults={"meaning": Meaning.SAME})
@requires(Right.ASK, Where.ANY_EDITION)
def decide(question: str, meaning: Meaning) -> ResponseReturnValue:
    """Say whether new words in the place of approved ones change what the sentence says."""
    try:
        with writing() as (session, person):
            row = _question_or_404(session, question)
            _may_settle_or_403(session, row)
            told = meanings.decide(session, row, meaning, person=person, at=now())
    except TmError as error:
        return _beside(translated(error)) or (_show(question, problem=translated(error)), 400)
    if meaning is Meaning.SAME:
        return _back(question, _("Only the wording: no other edition is asked."))
    said = ngettext("%(num)s other edition is told.", "%(num)s other editions are told.", len(told))
    return _back(question, said)


@bp.post("/questions/<question>/accept")
@requires(Right.EDIT_SOURCE, home_of_question)
def accept(question: str) -> ResponseReturnValue:
    """Mend the original as proposed, or as the editor has it."""
    try:
        with writing() as (session, person):
            row = _question_or_404(session, question)
            base = request.form.get("base_version", 0, type=int)
            text = request.form.get("text", "")
            meaning = meaning_said()
            mistakes.accept(session, row, text, base_version=base, person=person, at=now(), meaning=meaning)
    except TmError as error:
        return _show(question, problem=translated(error)), 400
    if meaning is Meaning.SAME:
        flash(_("The original is mended. Translations of the sentence stay as they are."))
    else:
        flash(_("The original is mended. Translations of the sentence are marked."))
    return redirect(url_for("questions.show", question=question), 303)


@bp.post("/questions/<question>/decline")
@requires(Right.EDIT_SOURCE, home_of_question)
def decline(question: str) -> ResponseReturnValue:
    """Leave the original as it is, with a word why."""
    try:
        with writing() as (session, person):
            row = _question_or_404(session, question)
            mistakes.decline(session, row, request.form.get("word", ""), person=person, at=now())
    except TmError as error:
        return _show(question, problem=translated(error)), 400
    flash(_("The original stays as it is."))
    return redirect(url_for("questions.show", question=question), 303)


def _place(session: Session, article: str, tag: str, unit: str) -> Place:
    """What is asked about; 404 where the sentence is none of the article's."""
    row, edition = article_or_404(session, article), edition_or_404(session, tag)
    sentence = unit_of_article_or_404(session, row, unit) if unit else None
    return Place(row, edition, sentence)


def _form(article: str, tag: str, unit: str, *, wrong: bool = False, problem: str = "") -> str:
    with reading() as session:
        place = _place(session, article, tag, unit)
        found = (
            threads.threads_of_unit(session, place.unit)
            if place.unit
            else threads.threads_of_article(session, place.article)
        )
        return render_template(
            "questions/ask.html", place=place, article=article, edition=place.edition, unit=place.unit,
            rows=[(each, None) for each in found], people=question_page.people_to_ask(session),
            wrong=wrong, problem=problem, form=request.form, headline=_headline(session, place),
        )  # fmt: skip


def _headline(session: Session, place: Place) -> str:
    return headlines(session, [place.article.id]).get(place.article.id, "")


def _show(key: str, problem: str = "") -> str:
    with reading() as session:
        found = threads.thread(session, _question_or_404(session, key))
    return render_template(
        "questions/show.html", thread=found, problem=problem, form=request.form,
        may_settle=question_page.may_settle(found), may_mend=question_page.may_mend(found),
        edition=visit().edition_by_id(found.edition_id),
    )  # fmt: skip


def _sent(asked: Asked, key: str, message: str) -> ResponseReturnValue:
    if asked.unknown:
        names = ", ".join(f"@{name}" for name in asked.unknown)
        message = _("Nobody here is called %(names)s; the others were told.", names=names)
    return _back(key, message)


def _back(key: str, message: str) -> ResponseReturnValue:
    """What is shown after something was done: the questions beside the text, or the page of this one."""
    if beside := _beside(said=message):
        return beside
    flash(message)
    return redirect(url_for("questions.show", question=key), 303)


def _beside(problem: str = "", *, said: str = "") -> tuple[str, int] | None:
    """The questions of the sentence beside which a form stood; None where it stood on a page of its own."""
    unit = request.form.get("beside", "")
    if not unit:
        return None
    with reading() as session:
        talks = question_page.talks(session, unit_or_404(session, unit))
    return render_template("questions/_beside.html", talks=talks, unit=unit, problem=problem, said=said), (
        400 if problem else 200
    )


def _settle(session: Session, row: Question, state: QuestionState, person: Person) -> None:
    _may_settle_or_403(session, row)
    questions.settle(session, row, state, person=person, at=now())


def _may_settle_or_403(session: Session, row: Question) -> None:
    if not question_page.may_settle(threads.thread(session, row)):
        abort(403)


def _question_or_404(session: Session, key: str) -> Question:
    return session.scalar(select(Question).where(Question.public_id == key)) or abort(404)
