"""Addresses that lead to another edition's pages although the edition has its own."""

from collections.abc import Iterable, Mapping


def foreign(found: Iterable[str], own: Iterable[str], of_others: Mapping[str, str]) -> list[tuple[str, str]]:
    """Those of the addresses found that belong to another edition, each with that edition's tag.

    `own` are the edition's own addresses, `of_others` those of others, with their tags. An address belongs to
    whom the longest beginning of it belongs: `example.org/es/a` to `example.org/es`, not to `example.org`.
    """
    homes = {same(address): tag for address, tag in of_others.items()} | {same(each): None for each in own}
    told = []
    for address in dict.fromkeys(found):
        home = max((each for each in homes if _within(same(address), each)), key=len, default=None)
        tag = homes[home] if home is not None else None
        if tag is not None:
            told.append((address, tag))
    return told


def same(address: str) -> str:
    """An address without what leads to the same page with and without it."""
    text = address.casefold()
    for start in ("https://", "http://", "www."):
        text = text.removeprefix(start)
    return text.rstrip("/")


def _within(address: str, home: str) -> bool:
    rest = address.removeprefix(home)
    return address.startswith(home) and (not rest or rest[0] in "/?#")
