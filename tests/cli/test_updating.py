"""`tm update`: a newer source of an issue."""

from pathlib import Path

import pytest

from tests.cli.conftest import CROSSING, Tm

COUNTS = ["unchanged", "moved", "changed", "added", "removed"]


@pytest.fixture
def newer(folder: Path) -> Path:
    """The sample with one changed word."""
    text = CROSSING.read_text(encoding="utf-8")
    assert text.count("Seventy-Two Steps") == 1
    path = folder / "newer.txt"
    path.write_text(text.replace("Seventy-Two Steps", "Seventy-Three Steps"), encoding="utf-8")
    return path


def test_counts_as_json(desk: Tm, newer: Path) -> None:
    outcome = desk("update", "9-4", newer, "--json")

    counts = outcome.json
    assert isinstance(counts, dict)
    assert outcome.status == 0
    assert list(counts) == COUNTS
    assert counts["changed"] == 1
    assert counts["unchanged"] > 50
    assert counts["moved"] == counts["added"] == counts["removed"] == 0
    assert "Seventy-Three Steps" in desk("export", "9-4", "--language", "en", "--format", "text").out


def test_a_dry_run_only_counts(desk: Tm, newer: Path) -> None:
    outcome = desk("update", "9-4", newer, "--dry-run")

    assert outcome.status == 0
    assert [line.split()[0] for line in outcome.lines] == COUNTS
    assert "Nothing was stored" in outcome.err
    assert "Seventy-Two Steps" in desk("export", "9-4", "--language", "en", "--format", "text").out


def test_the_same_bytes_are_there_already(desk: Tm) -> None:
    outcome = desk("update", "9-4", CROSSING, "--json")

    counts = outcome.json
    assert isinstance(counts, dict)
    assert outcome.status == 0
    assert sum(counts.values()) == counts["unchanged"]
    assert "already there" in outcome.err


def test_another_number_is_refused(desk: Tm, newer: Path) -> None:
    text = newer.read_text(encoding="utf-8")
    newer.write_text(text.replace("Number 4", "Number 5").replace("No. 4", "No. 5"), encoding="utf-8")

    outcome = desk("update", "9-4", newer)

    assert (outcome.status, outcome.out) == (1, "")
    assert "number 5, not issue 9-4" in outcome.err


def test_an_issue_that_is_not_there(desk: Tm, newer: Path) -> None:
    outcome = desk("update", "9-5", newer)

    assert outcome.status == 1
    assert "did you mean 9-4" in outcome.err


def test_a_file_that_is_not_there(desk: Tm) -> None:
    assert desk("update", "9-4", "nowhere.txt").status == 2
