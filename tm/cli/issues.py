"""`tm issues` and `tm status`: which issues there are, and how far one is."""

import click

from tm.cli import output
from tm.cli.installation import now, ready
from tm.cli.options import installation_options
from tm.document import IssueState
from tm.services import issues
from tm.services.board import progress, statuses
from tm.services.board.boards import BoardView, Cell
from tm.storage.issues import Issue


@click.command("issues", short_help="List the issues.")
@click.option("--state", type=click.Choice([state.value for state in IssueState]), help="Only those.")
@click.option("--json", "json_", is_flag=True, help="Answer in JSON.")
@installation_options
def issues_command(state: str | None, *, json_: bool) -> None:
    """List the issues, the newest first."""
    states = tuple(IssueState) if state is None else (IssueState(state),)
    with ready() as database, database.reading() as session:
        found = issues.list_issues(session, states)
        if json_:
            output.as_json([issues.as_json(issue) for issue in found])
        elif found:
            output.table([(each.slug, each.state.value, _dates(each)) for each in found])
        else:
            output.say("There are no issues yet: `tm import FILE` brings one in.")


@click.command("status", short_help="Show how far an issue is.")
@click.argument("issue")
@click.option("--json", "json_", is_flag=True, help="Answer in JSON.")
@installation_options
def status_command(issue: str, *, json_: bool) -> None:
    """Show how far ISSUE is, per edition and article, in shares of the wanted words."""
    with ready() as database, database.reading() as session:
        row = issues.find(session, issue)
        board = progress.board(session, row, at=now())
        if json_:
            output.as_json(statuses.as_json(row, board))
        else:
            _print_editions(row, board)
            _print_articles(board)


def _dates(issue: Issue) -> str:
    days = [day.isoformat() for day in (issue.date_from, issue.date_to) if day]
    return " – ".join(days)


def _print_editions(issue: Issue, board: BoardView) -> None:
    output.data(f"{issue.slug} ({issue.state.value})")
    rows = [("edition", "words", "done", "approved", "missing")]
    for column in board.columns:
        counts = column.counts
        done = "complete" if column.complete else "–" if not column.articles else f"{counts.percent or 0} %"
        rows.append((column.tag, f"{counts.words}", done, f"{counts.approved_words}", f"{column.missing}"))
    output.table(rows)


def _print_articles(board: BoardView) -> None:
    tags = [column.tag for column in board.columns]
    rows = [("page", "article", *tags)]
    for row in board.rows:
        cells = (_cell(row.cells.get(tag)) for tag in tags)
        rows.append(("" if row.page is None else str(row.page), row.headline[:40], *cells))
    output.data("")
    output.table(rows)


def _cell(cell: Cell | None) -> str:
    if cell is None or not cell.wanted:
        return "–"
    if cell.is_home:
        return "original"
    percent = cell.counts.percent
    return cell.stage.value.replace("_", " ") if percent is None else f"{percent} %"
