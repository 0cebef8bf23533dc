"""Wordings that newspapers share, told from one line alone: datelines, folios, credits, greetings."""
