"""The ways to read what an import was in doubt about, and deciding for one of them."""

from tm.services.readings.offers import Decide, decide, next_doubt, offer, scope_of

__all__ = ["Decide", "decide", "next_doubt", "offer", "scope_of"]
