"""The memory: what was translated before, found again when it may serve."""

from tm.services.remembering.following import remember
from tm.services.remembering.suggesting import lookup, suggestions
from tm.services.remembering.values import Occurrence, Provenance, Suggestion

__all__ = ["Occurrence", "Provenance", "Suggestion", "lookup", "remember", "suggestions"]
