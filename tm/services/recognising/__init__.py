"""Pieces of a laid-out issue that are articles of the desk: as their original, or as a translation of it."""

from tm.services.recognising.differences import Side
from tm.services.recognising.operations import Recognise
from tm.services.recognising.printed import (
    Recognised,
    compare_printed,
    placed_and_printed,
    recognised_in,
    settle_equal,
    take_over,
)
from tm.services.recognising.recognition import foresee, recognise
from tm.services.recognising.values import Match

__all__ = [
    "Match",
    "Recognise",
    "Recognised",
    "Side",
    "compare_printed",
    "foresee",
    "placed_and_printed",
    "recognise",
    "recognised_in",
    "settle_equal",
    "take_over",
]
