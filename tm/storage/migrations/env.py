"""What Alembic runs for each command: our tables, on the connection that `migrating` hands over."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, Enum

from tm.storage.base import UtcDateTime
from tm.storage.tables import metadata
from tm.storage.word_index import is_derived


def _render_item(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Write our own types as what they are in the database, so that old scripts never need our code."""
    if kind == "type" and isinstance(item, Enum):
        return f"sa.String(length={item.length})"
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime()"
    return False


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Leave out what is derived: the models do not know it."""
    return kind != "table" or not is_derived(name)


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        render_item=_render_item,
        transactional_ddl=True,
        include_name=_is_ours,
    )
    with context.begin_transaction():
        context.run_migrations()


_run(context.config.attributes["connection"])
