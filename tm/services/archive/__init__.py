"""The archive: articles of all issues in which a phrase stands, with its sentences in all languages."""

from tm.services.archive.searching import search
from tm.services.archive.values import FIRST, Found, Piece, Said, Sentence, Start

__all__ = ["FIRST", "Found", "Piece", "Said", "Sentence", "Start", "search"]
