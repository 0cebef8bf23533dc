"""The last id that each table gave to a row. Ids are never reused, not even after a restore or a rebuild."""

from collections.abc import Mapping

from sqlalchemy import Connection, inspect, text


def read(connection: Connection) -> dict[str, int]:
    """The highest id ever used in each table that numbers its rows; tables that never had one are missing."""
    if connection.dialect.name == "sqlite":
        return _read_sqlite(connection)
    found: dict[str, int] = {}
    for table, sequence in _sequences(connection).items():
        last = connection.execute(text(f"SELECT last_value FROM {sequence} WHERE is_called")).scalar()  # noqa: S608 - the database's own name
        if last is not None:
            found[table] = last
    return found


def raise_to(connection: Connection, wanted: Mapping[str, int]) -> None:
    """Go on numbering after these ids; a table that has gone further stays where it is."""
    now = read(connection)
    numbers = {table: max(last, now.get(table, 0)) for table, last in wanted.items()}
    if connection.dialect.name == "sqlite":
        for table, last in numbers.items():
            connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :table"), {"table": table})
            connection.execute(
                text("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :last)"),
                {"table": table, "last": last},
            )
        return
    for table, sequence in _sequences(connection).items():
        if table in numbers:
            connection.execute(
                text("SELECT setval(:sequence, :last)"), {"sequence": sequence, "last": numbers[table]}
            )


def _read_sqlite(connection: Connection) -> dict[str, int]:
    if not connection.execute(text("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'")).scalar():
        return {}
    rows = connection.execute(text("SELECT name, seq FROM sqlite_sequence"))
    return {row.name: row.seq for row in rows}


def _sequences(connection: Connection) -> dict[str, str]:
    """The sequence behind the one key column of each PostgreSQL table that has one, as SQL writes it."""
    found: dict[str, str] = {}
    inspector = inspect(connection)
    for table in inspector.get_table_names():
        columns = inspector.get_pk_constraint(table)["constrained_columns"]
        if len(columns) == 1:
            sequence = connection.execute(
                text("SELECT pg_get_serial_sequence(quote_ident(:table), :column)"),
                {"table": table, "column": columns[0]},
            ).scalar()
            if sequence:
                found[table] = sequence
    return found
