from tm.workflow.order import in_page_order


def ordered(*items: tuple[str, int | None, int]) -> str:
    return "".join(
        name for name, _, _ in in_page_order(items, page=lambda item: item[1], position=lambda item: item[2])
    )


def test_pages_go_before_positions() -> None:
    assert ordered(("a", 2, 0), ("b", 1, 1), ("c", 1, 5)) == "bca"


def test_what_has_no_page_stays_behind_what_it_follows() -> None:
    assert ordered(("a", 1, 0), ("b", 3, 1), ("c", None, 2), ("d", 2, 3), ("e", 8, 4)) == "adbce"


def test_without_any_page_positions_decide() -> None:
    assert ordered(("b", None, 2), ("a", None, 1)) == "ab"
