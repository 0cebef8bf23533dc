"""Shapes that only a broken file has are read as fast as any other."""

import pytest

from tests.relayout.hostile import HOSTILE
from tests.relayout.mutations import assert_kept, within
from tm.ingest import read_issue


@pytest.mark.parametrize("dump", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_shape_is_read_in_time_and_nothing_is_lost(dump: str) -> None:
    with within(10):
        issue = read_issue(dump, language="en")

    assert_kept(dump, issue)
