"""What the original quotes, and the translation says as if the paper itself said it.

Translators keep quotation marks: of a hundred quotations hardly one is told without. Where it may be is in
languages that say in words that something was said, behind the dashes of a dialogue, and in italics.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from tm.languages import base
from tm.quality.quotation_marks import Side, balance, has_singles, usual_quotes
from tm.quality.quotations import RAYAS
from tm.quality.reading import Reading, source, target
from tm.quality.values import Check, Finding, Pair, Span

_TELLING: Final = frozenset({"ur", "ta", "bn", "te", "mr", "gu", "pa", "ml", "kn", "ja", "ko", "zh"})
"""Languages that commonly say in words where a quotation ends, and then leave its marks out."""
_SHOWN: Final = 5
"""Words of a quotation by which it is told."""


def findings(pair: Pair) -> Iterator[Finding]:
    """Quotations of the original where the translation has no marks at all, nor what stands for them."""
    theirs = source(pair)
    quoted = _quoted(pair, theirs)
    if not quoted or _may_do_without(pair):
        return
    start, end = quoted
    words = theirs.prose[start + 1 : end - 1].split()
    told = " ".join(islice(words, _SHOWN)) + ("…" if len(words) > _SHOWN else "")
    yield Finding(Check.QUOTES_LOST, (), (theirs.span(start, end),), {"words": told})


def _quoted(pair: Pair, theirs: Reading) -> Span | None:
    """Where the first quotation of the original stands, if all its marks have their partners."""
    marks = balance(theirs, usual_quotes(pair.source_language))
    if marks.loose or not marks.marks or marks.marks[0].side is not Side.OPENS:
        return None
    return marks.marks[0].at, marks.marks[1].at + 1


def _may_do_without(pair: Pair) -> bool:
    """Whether a translation quotes, or has another way to say that others speak or that words are a title."""
    ours = target(pair)
    if base(pair.target_language) in _TELLING or balance(ours, pair.house.quotes).marks:
        return True
    set_apart = pair.target.count("*") > pair.source.count("*")
    return set_apart or ours.prose.lstrip().startswith(RAYAS) or has_singles(ours.prose)
