"""A newer source of an issue: only what it changes is changed, translations stay with their sentences."""

from tm.services.updating.telling import Line, Update
from tm.services.updating.updates import Newer, language_of, prepare, update

__all__ = ["Line", "Newer", "Update", "language_of", "prepare", "update"]
