"""A whole translation made elsewhere: copied out with numbers, put in its place when it comes back."""

from tm.services.pasting.proposals import AWAY, Pasted, Place, prepare
from tm.services.pasting.reading import copied_out
from tm.services.pasting.wishes import Wish, wishes

__all__ = ["AWAY", "Pasted", "Place", "Wish", "copied_out", "prepare", "wishes"]
