"""One article in one edition: translate it, read it, look at what was written before; take it and let go."""

from collections import defaultdict
from collections.abc import Sequence

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Destination, IssueState, Treatment
from tm.services import (
    announcing,
    assignments,
    bases,
    batches,
    composing,
    notes,
    past,
    reviewing,
    threads,
    working_copies,
)
from tm.services.checking_options import style_of
from tm.services.holders import Holder, holders
from tm.services.loading import load_article
from tm.services.taken import taken
from tm.services.views import ArticleView, Mark, UnitView
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.storage.people import Grant, Person
from tm.web import question_page, taking_back
from tm.web.again import Again, again
from tm.web.blueprints.helping import help_of
from tm.web.blueprints.offline import MARK, mark_of
from tm.web.current import now, reading, visit, writing
from tm.web.found import article_or_404, issue_of, person_or_404, unit_or_404
from tm.web.help import used_in
from tm.web.intake_form import to_run_in
from tm.web.keyboard import COMMANDS, characters, keymap, shown
from tm.web.labels import label
from tm.web.reading_page import paragraphs
from tm.web.rights import edition_in_path, requires
from tm.web.wishes import next_address
from tm.workflow.roles import Granted, Right, allowed

bp = Blueprint("articles", __name__, url_prefix="/articles")


@bp.get("/<article>")
def choose(article: str) -> ResponseReturnValue:
    """Go to the article in the edition that is nearest to this person."""
    with reading() as session:
        row = article_or_404(session, article)
        placed = set(session.scalars(select(Placement.edition_id).where(Placement.article_id == row.id)))
        tag = _nearest(placed, row.home_edition_id)
    return redirect(url_for("articles.translate", article=article, tag=tag))


@bp.get("/<article>/<tag>")
def translate(article: str, tag: str) -> ResponseReturnValue:
    """The article as running text, source and target side by side, one sentence open."""
    with reading() as session:
        row, edition, issue, view = _load(session, article, tag)
        may_translate = _may(Right.TRANSLATE, edition, issue, view)
        placed = _placed(session, row)
        have = _holders(session, placed, edition)
        mine = next((each for each in have if each.person_id == visit().who.id), None)
        read_from, sources = _read_from(session, row, view)
        talk = threads.threads_of_article(session, row)
        keys = keymap(visit().who.own_keys)
        opened = _opened(view) if may_translate else None
        other = sources.get(opened or "")
        beside = opened and help_of(session, opened, edition, row.language, other, read_from, talk)
        state = _state(session, row, edition) if mine else None
        page = render_template(
            "articles/translate.html",
            view=view,
            edition=edition,
            issue=issue,
            opened=opened,
            help=beside,
            used=used_in(beside) if beside else None,
            first_of_block={block.units[0].id for block in view.blocks if block.units},
            may_translate=may_translate,
            may_approve=_may(Right.APPROVE, edition, issue, view),
            characters=characters(edition.tag, style_of(edition).quotes),
            commands=COMMANDS,
            keymap=keys,
            shown_keys=shown(keys),
            holders=have,
            mine=mine,
            others=_others(session, edition) if mine else (),
            tags=_tags(row, placed),
            marks={mark: label(mark) for mark in Mark},
            read_from=read_from,
            sources=sources,
            read_before=bases.read_before(session, view, edition),
            outdated=sum(unit.outdated for unit in view.units),
            copies=_copies(session, row, edition) if may_translate else {},
            done=_put_in(session),
            saved_again=_saved_again(session, edition) if opened else None,
            threads=talk,
            asked_units={unit for each in talk if each.open for unit in each.places},
            people=question_page.people_to_ask(session) if may_translate else (),
            note=notes.note_of(session, row),
            state=state,
            promise=announcing.promise_of(session, row) if view.announced else None,
            edits=visit().may(Right.EDIT_SOURCE, row.home_edition_id),
        )
        return page, {MARK: state} if state else {}


@bp.get("/<article>/<tag>/read")
def read(article: str, tag: str) -> ResponseReturnValue:
    """The article as the edition's reader will see it."""
    with reading() as session:
        row, edition, issue, view = _load(session, article, tag)
        printed = composing.as_printed(session, view, edition, issue)
        return render_template(
            "articles/read.html",
            view=view,
            edition=edition,
            issue=issue,
            tags=_tags(row, _placed(session, row)),
            again_in=to_run_in(session, row, issue),
            paragraphs=paragraphs(printed, view),
            may_translate=_may(Right.TRANSLATE, edition, issue, view),
            may_approve=_may(Right.APPROVE, edition, issue, view),
            may_edit=visit().may(Right.EDIT_SOURCE, row.home_edition_id),
            waiting=reviewing.to_approve(view),
            done=_put_in(session),
        )


@bp.get("/<article>/<tag>/history/<unit>")
def history(article: str, tag: str, unit: str) -> ResponseReturnValue:
    """Everything that was written for one sentence in one edition, the newest first."""
    with reading() as session:
        row, edition, issue, view = _load(session, article, tag)
        sentence = unit_or_404(session, unit)
        block = view.block_of(unit) or abort(404)
        return render_template(
            "articles/history.html",
            view=view,
            edition=edition,
            issue=issue,
            unit=sentence,
            lines=past.saves_of(session, sentence, edition),
            originals=past.originals_of(session, sentence),
            present=next(each for each in block.units if each.id == unit),
            may_go_back=block.wanted and _may(Right.TRANSLATE, edition, issue, view),
            tags=_tags(row, _placed(session, row)),
        )


@bp.post("/<article>/<tag>/take")
@requires(Right.TRANSLATE, edition_in_path)
def take(article: str, tag: str) -> ResponseReturnValue:
    """Take the article, and go to its first open sentence."""
    with writing() as (session, person):
        row, edition, _issue, view = _load(session, article, tag)
        assignments.take(session, row, edition, person=person, at=now())
        unit = next_to_do(view, None)
    target = url_for("articles.translate", article=article, tag=tag, s=unit.id if unit else None)
    return redirect(f"{target}#e-{unit.id}" if unit else target)


@bp.post("/<article>/<tag>/let-go")
@requires(Right.TRANSLATE, edition_in_path)
def let_go(article: str, tag: str) -> ResponseReturnValue:
    """Leave the article to others; what was translated stays."""
    with writing() as (session, person):
        row, edition, *_rest = _load(session, article, tag)
        assignments.let_go(session, row, edition, person=person, at=now())
    flash(_("The article is free again. Everything that you wrote stays."))
    return redirect(next_address(request.form.get("next")))


@bp.post("/<article>/<tag>/pass-on")
@requires(Right.TRANSLATE, edition_in_path)
def pass_on(article: str, tag: str) -> ResponseReturnValue:
    """Hand the article to somebody else, with a word."""
    with writing() as (session, person):
        row, edition, *_rest = _load(session, article, tag)
        to = person_or_404(session, request.form.get("to", ""))
        note = request.form.get("note", "").strip()
        assignments.pass_on(session, row, edition, person=person, to=to, at=now(), note=note)
        name = to.display_name
    flash(_("%(name)s has the article now.", name=name))
    return redirect(url_for("articles.translate", article=article, tag=tag))


def next_to_do(view: ArticleView, after: str | None) -> UnitView | None:
    """The next sentence to work on after the given one, round the end; None when only that one is left."""
    unit = view.next_open(after)
    return unit if unit and unit.id != after else None


def _may(right: Right, edition: Edition, issue: Issue | None, view: ArticleView) -> bool:
    """Whether the visitor may do this with a translation: there is one, and its issue is not put away."""
    put_away = issue is not None and issue.state is IssueState.ARCHIVED
    return not view.is_home and not put_away and visit().may(right, edition.id)


def _copies(session: Session, row: Article, edition: Edition) -> dict[str, dict[str, object]]:
    """What the visitor has typed here and not saved, by sentence, as page and scripts need it."""
    found = working_copies.kept(session, row, edition, visit().who)
    return {
        unit: {"text": copy.text, "base": copy.base_version, "giver": copy.giver, "at": copy.at.isoformat()}
        for unit, copy in found.items()
    }


def _state(session: Session, row: Article, edition: Edition) -> str | None:
    """Which state of the article is shown, for the copy on the device of who has it."""
    found = [each for each in taken(session, visit().who, at=now(), only=row) if each.edition == edition.tag]
    return mark_of(found[0]) if found else None


def _read_from(
    session: Session, row: Article, view: ArticleView
) -> tuple[Edition | None, dict[str, UnitView]]:
    """The edition that is read in place of the original, if one was asked for, and its finished sentences."""
    tag = request.args.get("read", "")
    edition = visit().edition(tag)
    if edition is None or view.is_home or edition.id == row.home_edition_id or tag == view.edition:
        return None, {}
    other = load_article(session, row, edition)
    done = {unit.id: unit for unit in other.units if unit.dealt_with and unit.treatment is Treatment.TEXT}
    return edition, done


def _opened(view: ArticleView) -> str | None:
    """The sentence that the address opens, if it is one of the article's."""
    asked = request.args.get("s", "")
    return asked if any(unit.id == asked for unit in view.units) else None


def _saved_again(session: Session, edition: Edition) -> Again | None:
    """Where the sentence that was just saved stands again and is still to do, for those without scripts."""
    unit = request.args.get("saved", "")
    found = again(session, unit_or_404(session, unit), edition) if unit else None
    return found if found and found.waiting else None


def _put_in(session: Session) -> tuple[int, int]:
    """What has just been put in at once: its number, and how many sentences; 0 where there is nothing."""
    number = taking_back.number_of(request.args.get("done"))
    return number, batches.standing(session, number) if number else 0


def _load(session: Session, article: str, tag: str) -> tuple[Article, Edition, Issue | None, ArticleView]:
    row = article_or_404(session, article)
    edition = visit().edition(tag) or abort(404)
    return row, edition, issue_of(session, row), load_article(session, row, edition)


def _placed(session: Session, article: Article) -> list[Placement]:
    """The article's placements in all editions."""
    return list(session.scalars(select(Placement).where(Placement.article_id == article.id)))


def _holders(session: Session, placed: Sequence[Placement], edition: Edition) -> list[Holder]:
    """Who has the article in this edition."""
    keys = [each.id for each in placed if each.edition_id == edition.id]
    return [holder for people in holders(session, keys, at=now()).values() for holder in people]


def _others(session: Session, edition: Edition) -> list[Person]:
    """Those to whom an article may be handed: who may translate into the edition, but for oneself."""
    granted: dict[int, list[Granted]] = defaultdict(list)
    for grant in session.scalars(select(Grant)):
        granted[grant.person_id].append(Granted(grant.role, grant.edition_id))
    able = [each for each, grants in granted.items() if allowed(grants, Right.TRANSLATE, edition.id)]
    query = select(Person).where(Person.deactivated_at.is_(None), Person.id.in_(able))
    people = session.scalars(query.order_by(Person.display_name))
    return [person for person in people if person.id != visit().who.id]


def _tags(article: Article, placed: Sequence[Placement]) -> list[str]:
    """Tags of the editions that take the article, in their order; its home edition is one of them."""
    here = {each.edition_id for each in placed if each.destination is not Destination.NOT_HERE}
    return [
        edition.tag
        for edition in visit().editions
        if edition.id in here or edition.id == article.home_edition_id
    ]


def _nearest(placed: set[int], home: int | None) -> str:
    """The edition to open: one that I translate into, else the original's, else the first."""
    here = visit()
    mine = [e for e in here.editions if e.id in placed and e.id != home and here.may(Right.TRANSLATE, e.id)]
    original = [e for e in here.editions if e.id == home]
    return next((edition.tag for edition in [*mine, *original, *here.editions]), "") or abort(404)
