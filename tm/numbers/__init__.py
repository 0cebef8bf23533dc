"""Figures in texts: what they are worth, in whatever digits, marks or words they are written."""

from tm.numbers.figures import Figure, figures
from tm.numbers.norms import decimals, written
from tm.numbers.spelled import spelled, spells

__all__ = ["Figure", "decimals", "figures", "spelled", "spells", "written"]
