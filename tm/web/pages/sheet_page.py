"""The sheets on which layout and editors set many placements: of one edition, and of one article."""

from collections.abc import Mapping, Sequence

from flask import render_template, request
from sqlalchemy.orm import Session

from tm.document import Destination
from tm.services.assigning import giving
from tm.services.assigning.holders import able, terms_of
from tm.services.board import local_pieces, progress, sheets
from tm.services.board.boards import BoardView
from tm.storage.issues import Article, Issue
from tm.storage.paper import Edition
from tm.web import taking_back
from tm.web.current import now, visit
from tm.web.filters import edition_name
from tm.web.forms import sheet_form
from tm.web.forms.sheet_form import Holding, Reached, SheetRow, Typed
from tm.workflow.roles import Right


def of_edition(session: Session, issue: Issue, edition: Edition, wishes: Typed | None = None) -> str:
    """The sheet of one edition, with the people to whom its pieces can be given."""
    rows = rows_of_edition(progress.board(session, issue, at=now()), edition)
    people = able(session, edition) if visit().may(Right.PLACE, edition.id) else []
    return _sheet(session, issue, rows, wishes, {"tag": edition.tag, "people": people})


def of_article(
    session: Session, issue: Issue, article: Article, wishes: Typed | None = None, **own: str
) -> str:
    """The sheet of one article; `own` is what was typed of its being the edition's own, and what is wrong."""
    board = progress.board(session, issue, at=now())
    about = _about(session, board, article) | own
    return _sheet(session, issue, rows_of_article(board, article), wishes, about)


def rows_of_edition(board: BoardView, edition: Edition) -> list[SheetRow]:
    """All articles as an edition has them, those that it takes first and in its page order."""
    tag, may_place = edition.tag, visit().may(Right.PLACE, edition.id)
    own = {row.id: row for row in board.rows}
    here = [row.id for row in board.in_edition(tag).rows]
    others = [row.id for row in board.pieces if row.id not in here and may_place]
    return [
        sheet_form.row(key, own[key].headline, own[key].language, own[key], tag, may_place=may_place)
        for key in (*here, *others)
    ]


def rows_of_article(board: BoardView, article: Article) -> list[SheetRow]:
    """An article in the editions whose pages the visitor sets."""
    own = next(row for row in board.rows if row.id == article.public_id)
    rows = []
    for each in visit().editions:
        may_place = visit().may(Right.PLACE, each.id)
        if visit().may(Right.SET_PAGES, each.id) and (may_place or each.tag in own.cells):
            name = edition_name(each.tag)
            rows.append(sheet_form.row(each.tag, name, each.tag, own, each.tag, may_place=may_place))
    return rows


def _about(session: Session, board: BoardView, article: Article) -> dict[str, object]:
    """What the sheet of an article is called, whether its text stays inside, and whose own it is."""
    own = next(row for row in board.rows if row.id == article.public_id)
    return {
        "article": own.id,
        "headline": own.headline,
        "language": own.language,
        "inside": article.inside_only_at is not None,
        "may_keep": visit().may(Right.EDIT_SOURCE, article.home_edition_id),
        "home": visit().edition_by_id(article.home_edition_id),
        "own": local_pieces.reason_of(session, article),
    }


def _sheet(
    session: Session,
    issue: Issue,
    rows: Sequence[SheetRow],
    wishes: Typed | None,
    about: Mapping[str, object],
) -> str:
    """The page with the rows, and as they were typed where something is wrong."""
    return render_template(
        "board/sheet.html",
        issue=issue,
        rows=rows,
        problems=wishes.problems if wishes else {},
        typed=request.form if wishes else {},
        chosen=request.form.getlist("chosen") if wishes else (),
        destinations=list(Destination),
        reached=list(Reached),
        holding=list(Holding),
        may_hold=any(each.may_place for each in rows),
        at=now(),
        until=terms_of(session).until(now()).date(),
        **just_changed(session),
        **about,
    )


def just_changed(session: Session) -> dict[str, int]:
    """What the address says was just changed and given: by which numbers it is taken back, and how much."""
    number, gave = (taking_back.number_of(request.args.get(name)) for name in ("done", "gave"))
    lines = sheets.lines_of(session, number) if number else []
    given = giving.placements_of(session, gave) if gave else []
    return {
        "number": number if lines else 0,
        "gave": gave if given else 0,
        "given": len(given),
        "changed": len({(line.article_id, line.edition_id) for line in lines}),
    }


def just_given_to(session: Session) -> str:
    """Who was just given one piece, if the address says so and it was somebody else; else nobody."""
    gave = taking_back.number_of(request.args.get("gave"))
    to = giving.given_to(session, gave) if gave else None
    return "" if to is None or to.id == visit().who.id else to.display_name
