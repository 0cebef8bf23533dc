"""Dumps torn, doubled, spliced and sprinkled with odd characters: nothing crashes, hangs or is lost."""

import pytest

from tests.relayout.mutations import assert_kept, mutated, within
from tm.ingest import read_issue


@pytest.mark.parametrize("seeds", [range(first, first + 30) for first in range(0, 120, 30)], ids=str)
def test_a_mutated_dump_keeps_every_word_in_its_place(seeds: range) -> None:
    for seed in seeds:
        dump, language = mutated(seed)

        with within(20):
            issue = read_issue(dump, language=language)

        assert_kept(dump, issue)
