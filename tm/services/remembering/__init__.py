"""The memory: what was translated before, found again when it may serve."""

from tm.services.remembering.concordance import LONGEST_PHRASE, concordance, concordance_of
from tm.services.remembering.filling import behind
from tm.services.remembering.following import remember
from tm.services.remembering.forms import keys_of
from tm.services.remembering.gathering import gather
from tm.services.remembering.indexing import index_original, index_originals, index_translation
from tm.services.remembering.suggesting import is_empty, lookup, suggestions
from tm.services.remembering.values import Match, Occurrence, Provenance, Suggestion
from tm.storage.queries.memory import settle

__all__ = [
    "LONGEST_PHRASE",
    "Match",
    "Occurrence",
    "Provenance",
    "Suggestion",
    "behind",
    "concordance",
    "concordance_of",
    "gather",
    "index_original",
    "index_originals",
    "index_translation",
    "is_empty",
    "keys_of",
    "lookup",
    "remember",
    "settle",
    "suggestions",
]
