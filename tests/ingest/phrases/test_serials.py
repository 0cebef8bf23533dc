"""Lines that put the rest of a serial off to another number."""

import pytest

from tests.ingest.small_papers import GOATS, KETTLE, LAST, headlines
from tm.ingest.phrases.formulas import puts_off


@pytest.mark.parametrize("line", ["(To be continued)", "To be continued next month", "(Continuará)"])
def test_a_serial_is_put_off(line: str) -> None:
    assert puts_off(line)


def test_a_stop_inside_a_story_puts_nothing_off() -> None:
    assert not puts_off("To be continued, the work needs another kettle")


def test_what_puts_a_serial_off_heads_nothing() -> None:
    first = ("Goats stop both trains", "By Leo Paz", *GOATS)
    serial = ("The lamp in the net loft", "By Rosa Lund", *KETTLE[:2], "(To be continued)")
    last = ("A kettle for all crews", "By Ana Ruiz", LAST)
    dump = "\n\n".join(("THE SLIPWAY", "Number 9 · 4 May 2026", *first, *serial, *last))

    assert headlines(dump) == [first[0], serial[0], last[0]]
