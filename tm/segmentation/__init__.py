"""Cutting a block into sentences, per language, by rules of our own.

The cuts fall in white space only: joined with their gaps, the sentences are the text. Inline markup and links
are never cut.
"""

from tm.segmentation.splitter import sentences

__all__ = ["sentences"]
