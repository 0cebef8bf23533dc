"""The order in which articles stand in an edition."""

from collections.abc import Callable, Iterable
from typing import TypeVar

ItemT = TypeVar("ItemT")


def in_page_order(
    items: Iterable[ItemT], *, page: Callable[[ItemT], int | None], position: Callable[[ItemT], int]
) -> list[ItemT]:
    """The items by page, then by position; what has no page stands on that of the item before it."""
    last = 0
    keyed: list[tuple[int, ItemT]] = []
    for item in sorted(items, key=position):
        own = page(item)
        last = last if own is None else own
        keyed.append((last, item))
    return [item for _, item in sorted(keyed, key=lambda pair: pair[0])]
