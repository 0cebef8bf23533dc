"""A newer source of an issue: only what it changes is changed, translations stay with their sentences."""

from tm.services.updating.updates import Update, prepare, update

__all__ = ["Update", "prepare", "update"]
