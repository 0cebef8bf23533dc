"""The first paragraph below a headline: its dateline may have a shape that elsewhere is a caption's."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tm.ingest.datelines import find_lead_dateline
from tm.ingest.looks import Part, Role

_ABOVE = frozenset({Role.HEADLINE, Role.DECK, Role.BYLINE})


def settle_leads(parts: Sequence[Part]) -> list[Part]:
    """The parts with the datelines of first paragraphs."""
    read = list(parts)
    for index, (above, part) in enumerate(pairwise(parts), start=1):
        if above.role in _ABOVE and part.role in {Role.TEXT, Role.CAPTION} and part.dateline is None:
            dateline = find_lead_dateline(part.chunk.lines[0].text)
            if dateline:
                read[index] = replace(part, role=Role.TEXT, dateline=dateline)
    return read
