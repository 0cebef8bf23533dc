"""The statements that a piece of code sends to its database."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event
from sqlalchemy.orm import Session


@contextmanager
def counted(session: Session) -> Iterator[list[str]]:
    """The statements that run inside."""
    statements: list[str] = []
    bind = session.get_bind()

    def note(*arguments: object) -> None:
        statements.append(str(arguments[2]))

    event.listen(bind, "before_cursor_execute", note)
    yield statements
    event.remove(bind, "before_cursor_execute", note)
