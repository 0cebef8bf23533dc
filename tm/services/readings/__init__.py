"""The ways to read what an import was in doubt about, and deciding for one of them."""

from tm.services.readings.offers import Decide, decide, issue_of, next_doubt, offer

__all__ = ["Decide", "decide", "issue_of", "next_doubt", "offer"]
