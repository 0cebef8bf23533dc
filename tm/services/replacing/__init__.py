"""Words found and replaced in an edition: looked at first, put in place at once, taken back at once."""

from tm.services.replacing.proposals import MOST, Fate, Found, Original, Proposal, find
from tm.services.replacing.putting import CHECKED, Brought, Chosen, brought, put
from tm.services.replacing.rewriting import Kind, Rewritten, Run, Why, rewritten
from tm.services.replacing.search import (
    Capitals,
    Extent,
    NothingToFind,
    NothingToPut,
    Search,
    search_for,
)

__all__ = [
    "CHECKED",
    "MOST",
    "Brought",
    "Capitals",
    "Chosen",
    "Extent",
    "Fate",
    "Found",
    "Kind",
    "NothingToFind",
    "NothingToPut",
    "Original",
    "Proposal",
    "Rewritten",
    "Run",
    "Search",
    "Why",
    "brought",
    "find",
    "put",
    "rewritten",
    "search_for",
]
