"""The slots of a standing text: `{url}` and its like, with a value of each edition's own."""

import re
from collections.abc import Mapping

_SLOT = re.compile(r"\{(\w+)\}")


def unfilled(text: str, slots: Mapping[str, str]) -> tuple[str, ...]:
    """The slots of a standing text without a value, each once: they would be printed as they stand."""
    return tuple(dict.fromkeys(slot[0] for slot in _SLOT.finditer(text) if not slots.get(slot[1])))


def fill_slots(text: str, slots: Mapping[str, str]) -> str:
    """A standing text with its `{slot}`s filled; a slot without value stays as it is, and so do values."""
    return _SLOT.sub(lambda slot: slots.get(slot[1], slot[0]), text)
