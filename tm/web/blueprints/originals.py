"""A piece written in another language: paste its original, settle the doubtful pairs, put it in."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.errors import N_, TmError
from tm.services import structure
from tm.services.loading import load_article
from tm.services.originals.asking import Odd, odd
from tm.services.originals.proposals import Proposal, answered, prepare_original
from tm.services.originals.written import with_written
from tm.services.scopes import scope_of
from tm.services.views import ArticleView
from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit
from tm.web.current import now, reading, visit, writing
from tm.web.forms.pasted import given_text, pasted_text
from tm.web.found import article_or_404
from tm.web.labels.language_choices import other_languages
from tm.web.pages import original_page
from tm.web.rights import home_of_article, requires
from tm.web.sentences import translated
from tm.web.structure.answers import Place, back
from tm.web.structure.scope import address_of, scope_of_article
from tm.workflow.roles import Right

bp = Blueprint("originals", __name__)


@bp.get("/structure/articles/<article>/original")
@requires(Right.EDIT_SOURCE, home_of_article)
def paste(article: str) -> ResponseReturnValue:
    """The form for the original of a piece."""
    return _form(article, None)


@bp.post("/structure/articles/<article>/original")
@requires(Right.EDIT_SOURCE, home_of_article)
def look(article: str) -> ResponseReturnValue:
    """The original beside the present text, what is doubtful first; nothing is stored."""
    if "again" in request.form:
        return _form(article, None)
    try:
        text = given_text(
            TmError(N_("This is far more than one article; paste only the original of this one."))
        )
        strange = None if "sure" in request.form else _odd(article, text)
        if strange is not None:
            return _form(article, None, text=text, strange=strange)
        return _pairs(article, text, _proposal(article, text))
    except TmError as error:
        return _form(article, translated(error)), 400


@bp.post("/structure/articles/<article>/original/put")
@requires(Right.EDIT_SOURCE, home_of_article)
def put(article: str) -> ResponseReturnValue:
    """Put the original in, with what was answered."""
    text = pasted_text()
    try:
        proposal = _proposal(article, text)
    except TmError as error:
        return _form(article, translated(error)), 400
    if proposal.seen != request.form.get("seen"):
        return _pairs(article, text, proposal, problem=_changed()), 409
    try:
        said = answered(proposal, original_page.answers(request.form))
        with writing() as (session, person):
            said = with_written(_view(session, article), proposal, said, original_page.written(request.form))
            done = structure.apply(
                session, original_page.change(article, text, proposal, said), person=person, at=now()
            )
            return back(scope_of_article(session, article), Place(piece=article), done)
    except TmError as error:
        return _pairs(article, text, proposal, problem=translated(error)), 400


def _proposal(article: str, text: str) -> Proposal:
    with reading() as session:
        view = _view(session, article)
    return prepare_original(view, text, language=_language())


def _odd(article: str, text: str) -> Odd | None:
    with reading() as session:
        view = _view(session, article)
    return odd(view, text, _language(), [edition.tag for edition in visit().editions])


def _language() -> str:
    """The language that was said; the one that was chosen when it was asked about counts more."""
    return request.form.get("instead") or request.form.get("language", "")


def _view(session: Session, article: str) -> ArticleView:
    """The article as its home edition has it."""
    row = article_or_404(session, article)
    if row.home_edition_id is None:
        raise TmError(
            N_("No edition has the text that is there now as its own; make an edition in its language first.")
        )
    return load_article(session, row, session.get_one(Edition, row.home_edition_id))


def _form(article: str, problem: str | None, *, text: str | None = None, strange: Odd | None = None) -> str:
    with reading() as session:
        row = article_or_404(session, article)
        return render_template(
            "originals/paste.html",
            view=load_article(session, row, _some_edition(session, row)),
            back=_back(session, row),
            in_pool=row.issue_id is None,
            problem=problem,
            odd=strange,
            text=pasted_text() if text is None else text,
            language=_language() or _other_language(row),
            others=other_languages(),
        )


def _pairs(article: str, text: str, proposal: Proposal, *, problem: str | None = None) -> str:
    with reading() as session:
        row = article_or_404(session, article)
        return render_template(
            "originals/pairs.html",
            view=_view(session, article),
            back=_back(session, row),
            in_pool=row.issue_id is None,
            text=text,
            giving_way=_giving_way(session, proposal),
            proposal=proposal,
            page=original_page.build(proposal, original_page.answers(request.form)),
            written={**_printed(session, row, proposal), **original_page.written(request.form)},
            problem=problem,
        )


def _printed(session: Session, article: Article, proposal: Proposal) -> dict[str, str]:
    """What the original's edition has made of parts that the original lacks: words to begin with."""
    home = visit().edition(visit().home_tag(proposal.language) or "")
    if home is None or "seen" in request.form:
        return {}
    view = load_article(session, article, session.get_one(Edition, home.id))
    lacking = {block.id for block in proposal.stays}
    blocks = [block for block in view.blocks if block.id in lacking]
    return {
        block.id: block.lead + block.target_text
        for block in blocks
        if all(unit.translation for unit in block.units)
    }


def _giving_way(session: Session, proposal: Proposal) -> int:
    """How many of the sentences the original's edition has translated: its words go, the original comes."""
    home = visit().edition(visit().home_tag(proposal.language) or "")
    if home is None:
        return 0
    names = [unit.id for block in proposal.present for unit in block.units]
    query = select(func.count()).select_from(Translation).join(Unit, Unit.id == Translation.unit_id)
    query = query.where(Unit.public_id.in_(names), Translation.edition_id == home.id)
    return session.scalar(query.where(Translation.treatment == Treatment.TEXT)) or 0


def _some_edition(session: Session, article: Article) -> Edition:
    return session.get_one(Edition, article.home_edition_id or visit().editions[0].id)


def _other_language(article: Article) -> str:
    """The first edition's language in which the article is not."""
    return next((edition.tag for edition in visit().editions if edition.id != article.home_edition_id), "")


def _back(session: Session, article: Article) -> str:
    name = article.public_id
    return address_of(scope_of(session, article), piece=name, anchor=f"a-{name}")


def _changed() -> str:
    return str(_("The text was changed while you looked; look at the pairs once more."))
