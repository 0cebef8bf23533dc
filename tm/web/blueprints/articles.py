"""One article in one edition: translate it, read it, look at what was written before."""

from collections.abc import Sequence

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import IssueState, Treatment
from tm.services import recognising
from tm.services.assigning import reviewing
from tm.services.assigning.holders import Holder, holders
from tm.services.checks.options import style_of
from tm.services.history import past
from tm.services.incoming import announcing
from tm.services.loading import load_article
from tm.services.printed import composing
from tm.services.talk import notes, threads
from tm.services.translating import bases, batches, working_copies
from tm.services.translating.changed_by_others import changed_by_others
from tm.services.translating.taken import taken
from tm.services.views import ArticleView, Mark, UnitView
from tm.storage.issues import Article, Issue, Placement
from tm.storage.paper import Edition
from tm.web import taking_back
from tm.web.again import Again, again
from tm.web.blueprints.helping import help_of
from tm.web.blueprints.offline import MARK, mark_of
from tm.web.current import now, reading, visit
from tm.web.forms.intake import to_run_in
from tm.web.found import article_or_404, unit_or_404
from tm.web.help import used_in
from tm.web.keyboard import COMMANDS, characters, keymap, shown
from tm.web.pages import question_page
from tm.web.pages.article import load, placements_of, tags_of, tags_with_words
from tm.web.pages.reading import paragraphs
from tm.web.running_text import basis_of, facts, sign
from tm.workflow.roles import Right

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
        row, edition, issue, view = load(session, article, tag)
        may_translate = _may(Right.TRANSLATE, edition, issue, view)
        placed, printed = recognising.placed_and_printed(session, row)
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
            tags=tags_of(row, placed),
            readable=tags_with_words(session, row, placed, edition),
            facts=facts,
            basis_of=basis_of,
            signs={mark: sign(mark) for mark in Mark},
            later=request.args.get("later"),
            checked=_unit(view, request.args.get("checked")),
            read_from=read_from,
            read_asked=request.args.get("read"),
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
            printed=printed.get(edition.id),
            promise=announcing.promise_of(session, row) if view.announced else None,
            edits=visit().may(Right.EDIT_SOURCE, row.home_edition_id),
        )
        return page, {MARK: state} if state else {}


@bp.get("/<article>/<tag>/read")
def read(article: str, tag: str) -> ResponseReturnValue:
    """The article as the edition's reader will see it."""
    with reading() as session:
        row, edition, issue, view = load(session, article, tag)
        beside = request.args.get("beside") == "original"
        printed = () if beside else composing.as_printed(session, view, edition, issue)
        may_approve = _may(Right.APPROVE, edition, issue, view)
        waiting = reviewing.to_approve(view)
        opened = _unit(view, _opened(view)) if may_approve else None
        return render_template(
            "articles/read.html",
            view=view,
            edition=edition,
            issue=issue,
            again_in=to_run_in(session, row, issue),
            tags=tags_of(row, placements_of(session, row)),
            beside=beside,
            paragraphs=() if beside else paragraphs(printed, view),
            opened=opened,
            copies=_copies(session, row, edition) if opened else {},
            basis_of=basis_of,
            read_before=bases.read_before(session, view, edition) if opened else {},
            keymap=keymap(visit().who.own_keys),
            changed=changed_by_others(session, row, edition, visit().who),
            may_translate=_may(Right.TRANSLATE, edition, issue, view),
            may_approve=may_approve,
            own=reviewing.waiting_for_others(session, row, edition, waiting, visit().who),
            may_edit=visit().may(Right.EDIT_SOURCE, row.home_edition_id),
            waiting=waiting,
            done=_put_in(session),
        )


@bp.get("/<article>/<tag>/history/<unit>")
def history(article: str, tag: str, unit: str) -> ResponseReturnValue:
    """Everything that was written for one sentence in one edition, the newest first."""
    with reading() as session:
        row, edition, issue, view = load(session, article, tag)
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
            tags=tags_of(row, placements_of(session, row)),
        )


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
    """The edition that is read in place of the original, and its finished sentences.

    It is the one asked for; where none is, the one from which the visitor translated here last.
    """
    edition = _asked_or_last(session, row, view)
    if edition is None or view.is_home or edition.id == row.home_edition_id or edition.tag == view.edition:
        return None, {}
    other = load_article(session, row, edition)
    done = {unit.id: unit for unit in other.units if unit.dealt_with and unit.treatment is Treatment.TEXT}
    return edition, done


def _asked_or_last(session: Session, row: Article, view: ArticleView) -> Edition | None:
    asked = request.args.get("read")
    if asked is not None:
        return visit().edition(asked)
    own = visit().edition(view.edition)
    last = own and bases.read_last(session, row, own, visit().who)
    return next((each for each in visit().editions if each.id == last), None)


def _opened(view: ArticleView) -> str | None:
    """The sentence that the address opens, if it is one of the article's."""
    asked = request.args.get("s", "")
    return asked if any(unit.id == asked for unit in view.units) else None


def _unit(view: ArticleView, opened: str | None) -> UnitView | None:
    return next((unit for unit in view.units if unit.id == opened), None)


def _saved_again(session: Session, edition: Edition) -> Again | None:
    """Where the sentence that was just saved stands again and is still to do, for those without scripts."""
    unit = request.args.get("saved", "")
    found = again(session, unit_or_404(session, unit), edition) if unit else None
    return found if found and found.waiting else None


def _put_in(session: Session) -> tuple[int, int]:
    """What has just been put in at once: its number, and how many sentences; 0 where there is nothing."""
    number = taking_back.number_of(request.args.get("done"))
    return number, batches.standing(session, number) if number else 0


def _holders(session: Session, placed: Sequence[Placement], edition: Edition) -> list[Holder]:
    """Who has the article in this edition."""
    keys = [each.id for each in placed if each.edition_id == edition.id]
    return [holder for people in holders(session, keys, at=now()).values() for holder in people]


def _nearest(placed: set[int], home: int | None) -> str:
    """The edition to open: one that I translate into, else the original's, else the first."""
    here = visit()
    mine = [e for e in here.editions if e.id in placed and e.id != home and here.may(Right.TRANSLATE, e.id)]
    original = [e for e in here.editions if e.id == home]
    return next((edition.tag for edition in [*mine, *original, *here.editions]), "") or abort(404)
