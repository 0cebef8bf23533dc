"""A piece whose printed text is itself a translation: its original beside it, sentence by sentence."""

from tm.services.originals.proposals import Answers, Proposal, answered, prepare_original

__all__ = ["Answers", "Proposal", "answered", "prepare_original"]
