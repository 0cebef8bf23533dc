"""A text out of the desk with a number before each paragraph, and such a text read again."""

import re
from typing import Final

from tm.services.views import ArticleView, BlockView

_NUMBER: Final = re.compile(r"^[ \t]*[\[【［]\s?(\d{1,4})\s?[\]】］][ \t]*", re.MULTILINE)


def wanted_blocks(view: ArticleView) -> list[BlockView]:
    """The blocks that people translate; their places here, from 1, are the numbers of a copied text."""
    return [block for block in view.blocks if block.wanted and block.units]


def copied_out(view: ArticleView) -> str:
    """The original's words, each block with its number: to be translated elsewhere and pasted back."""
    texts = [_words(block) for block in wanted_blocks(view)]
    return "".join(f"[{number}] {text}\n\n" for number, text in enumerate(texts, start=1))


def numbered(text: str, count: int) -> dict[int, str] | None:
    """The words behind each number of a text that was copied out, 0 for those before the first number.

    None: this is no such text. `count` is the highest number there is.
    """
    found = list(_NUMBER.finditer(text))
    numbers = [int(each[1]) for each in found]
    if not found or not all(1 <= number <= count for number in numbers):
        return None
    before = text[: found[0].start()].strip()
    read = {0: before} if before else {}
    for place, each in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(text)
        words = text[each.end() : end].strip()
        if words:
            number = numbers[place]
            read[number] = f"{read[number]}\n{words}" if number in read else words
    return read or None


def _words(block: BlockView) -> str:
    texts = [unit.text + (unit.gap_after or " ") for unit in block.units[:-1]]
    return "".join([*texts, block.units[-1].text])
