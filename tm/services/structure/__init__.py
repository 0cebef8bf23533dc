"""The structure of an issue: undoable operations on its articles, blocks and sentences, and their log.

An operation is a value, such as `structure.joining.JoinBlocks(block)`; `apply` carries it out and keeps what
it did to rows, `undo` takes it back.
"""

from tm.services.structure.applying import (
    StructureChange,
    apply,
    log,
    undo,
)
from tm.services.structure.logbook import find_operation, operations

__all__ = ["StructureChange", "apply", "find_operation", "log", "operations", "undo"]
