"""The order in which articles stand in an edition."""

from collections.abc import Callable, Iterable
from typing import TypeVar

ItemT = TypeVar("ItemT")


def in_page_order(
    items: Iterable[ItemT], *, page: Callable[[ItemT], int | None], position: Callable[[ItemT], int]
) -> list[ItemT]:
    """The items by page, then by position; what has no page stands on that of the item before it."""
    return [item for item, _page in sorted(with_pages(items, page=page, position=position), key=_page_of)]


def with_pages(
    items: Iterable[ItemT], *, page: Callable[[ItemT], int | None], position: Callable[[ItemT], int]
) -> list[tuple[ItemT, int]]:
    """The items by position, each with its page: its own, else that of the item before it, else 0."""
    last = 0
    paged: list[tuple[ItemT, int]] = []
    for item in sorted(items, key=position):
        own = page(item)
        last = last if own is None else own
        paged.append((item, last))
    return paged


def _page_of(paged: tuple[object, int]) -> int:
    return paged[1]
