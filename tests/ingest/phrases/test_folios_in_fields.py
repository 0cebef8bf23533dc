"""Running heads of several fields: the paper, its date, its page, what the page is about."""

import pytest

from tm.ingest.phrases.folios import read_folio


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("The Slipway ~ 4 May 2026 ~ 2 ~ Comment", 2),
        ("three | The Slipway | May 2026", None),
        ("News from the Quay • The Slipway • 4 May 2026 • 7", 7),
    ],
)
def test_a_running_head_may_have_more_fields_than_paper_and_page(line: str, page: int | None) -> None:
    folio = read_folio(line, "THE SLIPWAY")

    assert folio is not None
    assert folio.page == page


@pytest.mark.parametrize("line", ["The Slipway | Who mends it | by May", "The Harbor | 4 May 2026 | ropes"])
def test_fields_without_the_paper_or_a_date_alone_are_none(line: str) -> None:
    assert read_folio(line, "THE SLIPWAY") is None


@pytest.mark.parametrize(
    ("line", "page"),
    [("2        HARBOR        4 May 2026", 2), ("17 enero 2026     SOCIEDAD     11", 11)],
)
def test_page_part_and_whole_date_are_a_running_head_of_any_paper(line: str, page: int) -> None:
    folio = read_folio(line, "")

    assert folio is not None
    assert folio.page == page


@pytest.mark.parametrize("line", ["2      Ropes      4 May", "2     How the ropes came home     4 May 2026"])
def test_a_row_of_a_table_is_none(line: str) -> None:
    assert read_folio(line, "") is None
