"""Where the folders that ship with the program are: beside the package in a checkout, later inside it."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates() -> Path:
    """The folder of the Jinja templates."""
    return _folder("templates")


def translations() -> Path:
    """The folder of the interface's catalogues, `<language>/LC_MESSAGES/messages.mo`."""
    return _folder("translations")


def samples() -> Path:
    """The folder of the sample newspapers."""
    return _folder("samples")


@cache
def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
