"""Rows for every table of a schema, whatever its columns are: for tests of migrations and backups."""

from datetime import date, datetime

from sqlalchemy import Column, Connection, MetaData, String, Table, UniqueConstraint, column, select, table
from sqlalchemy.types import JSON, Boolean, Date, DateTime, Float, Integer, LargeBinary

from tm.storage import last_ids
from tm.storage.engine import Database
from tm.storage.word_index import is_derived

Row = dict[str, object]
NUMBERS = (1, 2, 3)


def fill(database: Database) -> None:
    """Three rows in every empty table, whose references point to the first row or, where unique, to all."""
    with database.writing() as session:
        connection = session.connection()
        tables = [table for table in _tables(connection) if not _read(connection, table)]
        for table in tables:
            for number in NUMBERS:
                connection.execute(table.insert().values(_row(table, number)))
        if connection.dialect.name == "postgresql":  # which does not count along where ids are given
            last_ids.raise_to(connection, {table.name: max(NUMBERS) for table in tables})


def read(database: Database) -> dict[str, list[Row]]:
    """All rows of all tables, by table and in the order of the keys."""
    with database.reading() as session:
        connection = session.connection()
        return {table.name: _read(connection, table) for table in _tables(connection)}


def _tables(connection: Connection) -> list[Table]:
    known = select(column("version_num", String)).select_from(table("alembic_version"))
    revision = connection.execute(known).scalar()
    key = connection.dialect.name, revision
    if key not in _REFLECTED:
        _REFLECTED[key] = _reflect(connection)
    return _REFLECTED[key]


_REFLECTED: dict[tuple[str, str | None], list[Table]] = {}
"""The tables of each database and revision: to ask for them takes longer than to fill them."""


def _reflect(connection: Connection) -> list[Table]:
    reflected = MetaData()
    reflected.reflect(connection, only=lambda name, _: not is_derived(name))
    return [table for table in reflected.sorted_tables if table.name != "alembic_version"]


def _read(connection: Connection, table: Table) -> list[Row]:
    found = connection.execute(select(table).order_by(*table.primary_key.columns)).mappings()
    return [dict(row) for row in found]


def _row(table: Table, number: int) -> Row:
    uniques = [index.columns for index in table.indexes if index.unique]
    uniques += [each.columns for each in table.constraints if isinstance(each, UniqueConstraint)]
    unique = {column.name for columns in uniques for column in columns}
    row = {column.name: _value(column, number) for column in table.columns}
    pointing = {column.name for column in table.columns if column.foreign_keys}
    return row | dict.fromkeys(pointing & unique, number)


def _value(column: Column[object], number: int) -> object:
    if column.foreign_keys:
        return number if column.primary_key else 1
    kinds: list[tuple[type, object]] = [
        (Integer, number),
        (Boolean, True),
        (Float, number / 2),
        (DateTime, datetime(2025, 1, number, 12, 30, 0, 250_000)),  # noqa: DTZ001 - as the driver gives it
        (Date, date(2025, 1, number)),
        (LargeBinary, bytes([0, 10, 255, number])),
        (JSON, {"número": [number, None, "\n\u2028"]}),
    ]
    return next((value for kind, value in kinds if isinstance(column.type, kind)), f"ñ\n– {number}")
