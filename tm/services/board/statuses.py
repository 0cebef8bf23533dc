"""Progress as plain values, for `tm status --json` and whoever reads it."""

from tm.services import issues
from tm.services.board.boards import BoardRow, BoardView, Cell, EditionColumn
from tm.storage.issues import Issue


def as_json(issue: Issue, view: BoardView) -> dict[str, object]:
    """The board as JSON values.

    `{"issue", "state", "volume", "number", "date_from", "date_to", "editions": […], "articles": […]}`.
    An edition: `{"tag", "title", "wanted_words", "translated_words", "approved_words", "percent",
    "outdated", "missing", "complete"}`. An article: `{"id", "headline", "kind", "language", "page",
    "parent", "words", "editions": {tag: {"destination", "home", "stage", "wanted_words",
    "translated_words", "approved_words", "percent", "outdated", "missing", "people"}}}`. Translated
    includes what is approved, left out or joined. `percent` is null where nothing is wanted; `missing`
    counts what keeps the edition from being complete.
    """
    return {
        **issues.as_json(issue),
        "editions": [_edition(column) for column in view.columns],
        "articles": [_article(row) for row in view.rows],
    }


def _edition(column: EditionColumn) -> dict[str, object]:
    return {
        "tag": column.tag,
        "title": column.title,
        "wanted_words": column.counts.words,
        "translated_words": column.counts.done_words,
        "approved_words": column.counts.approved_words,
        "percent": column.counts.percent,
        "outdated": column.counts.outdated_units,
        "missing": column.missing,
        "complete": column.complete,
    }


def _article(row: BoardRow) -> dict[str, object]:
    return {
        "id": row.id,
        "headline": row.headline,
        "kind": row.kind.value,
        "language": row.language,
        "page": row.page,
        "parent": row.parent,
        "words": row.words,
        "editions": {tag: _cell(cell) for tag, cell in row.cells.items()},
    }


def _cell(cell: Cell) -> dict[str, object]:
    counts = cell.counts
    return {
        "destination": cell.destination.value,
        "home": cell.is_home,
        "stage": cell.stage.value,
        "wanted_words": counts.words,
        "translated_words": counts.done_words,
        "approved_words": counts.approved_words,
        "percent": counts.percent,
        "outdated": counts.outdated_units,
        "missing": counts.units - counts.done_units + cell.standing_missing,
        "people": list(cell.people),
    }
