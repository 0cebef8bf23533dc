"""Bylines on top of their pieces: some papers print "By Ana Ruiz" above the headline, not below it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tm.ingest.looks.parts import Part, Role

_FEWEST = 2
_RUNS_ON = frozenset({Role.TEXT, Role.LIST, Role.LIST_LEAD})
_HEADS = frozenset({Role.HEADING, Role.HEADLINE, Role.DECK, Role.KICKER})


def with_top_bylines(parts: Sequence[Part]) -> list[Part]:
    """The parts; where a paper has its bylines above headlines, these open pieces as kickers do.

    A byline between a text and a heading may as well sign the text. What tells is the room around it and
    what else stands there: nothing is signed below a jump, a folio or the paper's name.
    """
    between = dict(_between(parts))
    on_top = sum(said > 0 for said in between.values())
    if on_top < _FEWEST or on_top <= sum(said < 0 for said in between.values()):
        return list(parts)
    return [
        replace(part, role=Role.KICKER) if between.get(index, -1) >= 0 else part
        for index, part in enumerate(parts)
    ]


def _between(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """The bylines right above a heading, by index: 1 if they open what follows, -1 if they sign a text."""
    for index in range(1, len(parts) - 1):
        above, part, below = parts[index - 1 : index + 2]
        if part.role is not Role.BYLINE or below.role is not Role.HEADING:
            continue
        room = part.chunk.gap - below.chunk.gap
        if above.role in _HEADS:  # a byline stands below it, unless much room parts them
            if room > 1:
                yield index, 0
        elif part.chunk.new_page or above.role not in _RUNS_ON:
            yield index, 1
        else:
            yield index, (room > 0) - (room < 0)
