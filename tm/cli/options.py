"""The options that many commands take, and what was given for them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., object])
FILE = click.Path(path_type=Path, readable=False)
"""A file or folder; whether it is there and can be read is told by `tm.cli.files`, in our words."""


@dataclass(slots=True)
class Given:
    """What was given before and after the command's name; the last one counts."""

    config: Path | None = None
    database: str | None = None
    person: str | None = None


def given() -> Given:
    """What was given to the command that runs."""
    return click.get_current_context().find_root().ensure_object(Given)


def installation_options(function: Function) -> Function:
    """`--config` and `--database`, for the group and for every command."""
    config = click.option(
        "--config",
        metavar="FILE",
        type=FILE,
        expose_value=False,
        callback=_keep("config"),
        help="Settings file; otherwise TM_CONFIG, or config.toml here.",
    )
    database = click.option(
        "--database",
        metavar="URL",
        expose_value=False,
        callback=_keep("database"),
        help="sqlite:///FILE or postgresql://…; otherwise TM_DATABASE, or the settings.",
    )
    return config(database(function))


def acting_option(function: Function) -> Function:
    """`--as`, for commands that write."""
    option = click.option(
        "--as",
        metavar="PERSON",
        expose_value=False,
        callback=_keep("person"),
        help="In whose name; otherwise the first administrator's.",
    )
    return option(function)


def _keep(field: str) -> Callable[[click.Context, click.Parameter, object], None]:
    def keep(context: click.Context, _parameter: click.Parameter, value: object) -> None:
        if value is not None:
            setattr(context.find_root().ensure_object(Given), field, value)

    return keep
