"""Slots of standing texts are filled once, with exactly what the edition gave."""

from tm.services.slots import fill_slots


def test_every_place_of_a_slot_is_filled() -> None:
    assert fill_slots("{url} or {url}, page {page}", {"url": "a.example", "page": "3"}) == (
        "a.example or a.example, page 3"
    )


def test_a_slot_without_value_stays() -> None:
    assert fill_slots("See {url}, { x } and {}", {"page": "3"}) == "See {url}, { x } and {}"


def test_a_value_is_no_pattern() -> None:
    assert fill_slots("{url}", {"url": "{page}", "page": "3"}) == "{page}"
