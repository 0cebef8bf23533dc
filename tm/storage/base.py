"""What all tables share: the declarative base, names of constraints, times in UTC, random public ids."""

import secrets
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Dialect, Enum, MetaData
from sqlalchemy.orm import DeclarativeBase, MappedAsDataclass
from sqlalchemy.types import TypeDecorator

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware in Python, UTC in the database."""

    impl = DateTime(timezone=False)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuse a naive time, store the rest as UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a time without zone cannot be stored"
            raise ValueError(message)
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Give the stored time its zone back."""
        return None if value is None else value.replace(tzinfo=UTC)


def by_value(enum: type[StrEnum]) -> Enum:
    """A column type that stores an enum's values, as text of at most 24 characters, not its names."""
    return Enum(
        enum,
        native_enum=False,
        create_constraint=False,
        length=24,
        values_callable=lambda members: [member.value for member in members],
    )


class Base(MappedAsDataclass, DeclarativeBase):
    """Tables as dataclasses: a mistyped keyword fails the type check."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime,
        dict[str, str]: JSON,
        dict[str, int]: JSON,
        dict[str, object]: JSON,
        list[str]: JSON,
        list[list[int]]: JSON,
        list[list[str]]: JSON,
        list[dict[str, object]]: JSON,
    }


def public_id() -> str:
    """A random id of 72 bits for addresses and exchange files, in letters that survive any file name."""
    return secrets.token_hex(9)


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)
