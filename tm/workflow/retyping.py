"""What somebody must retype who has laid out an earlier text: old and new words, block by block."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from tm.document import BlockType

_ALIKE = 0.4
"""From here on two texts are one that was changed; below, one went and another came."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A block as it is printed."""

    type: BlockType
    text: str


@dataclass(frozen=True, slots=True)
class Retype:
    """A block whose words are others now; `before` is empty where it came, `after` where it went."""

    type: BlockType
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """An article (its public id) with what is to be retyped in it: all of it, where it came or went."""

    article: str
    headline: str
    blocks: tuple[Retype, ...]

    @property
    def came(self) -> bool:
        """Whether the article did not go out before."""
        return not any(block.before for block in self.blocks)

    @property
    def went(self) -> bool:
        """Whether the article does not go out any more."""
        return not any(block.after for block in self.blocks)


def changes(
    before: Mapping[str, Sequence[Printed]], after: Mapping[str, Sequence[Printed]]
) -> list[ArticleChange]:
    """The articles whose printed words differ, in the order of `after`, then those that went."""
    told = []
    for article in dict.fromkeys([*after, *before]):
        old, new = before.get(article, ()), after.get(article, ())
        blocks = tuple(_retypes(old, new))
        if blocks:
            told.append(ArticleChange(article, headline(new or old), blocks))
    return told


def headline(blocks: Sequence[Printed]) -> str:
    """What an article is called in print: its headline, else its first words."""
    heads = [block.text for block in blocks if block.type is BlockType.HEADLINE]
    return next(iter(heads or [block.text for block in blocks]), "")


def _retypes(old: Sequence[Printed], new: Sequence[Printed]) -> Iterator[Retype]:
    matcher = SequenceMatcher(None, [each.text for each in old], [each.text for each in new], autojunk=False)
    for same, first, last, start, end in matcher.get_opcodes():
        if same != "equal":
            yield from _paired(old[first:last], new[start:end])


def _paired(old: Sequence[Printed], new: Sequence[Printed]) -> Iterator[Retype]:
    """Blocks that differ, those together that are alike, in order; as many as before are the same ones."""
    if [each.type for each in old] == [each.type for each in new]:
        yield from (Retype(each.type, was.text, each.text) for was, each in zip(old, new, strict=True))
        return
    taken = 0
    for block in old:
        alike = [_likeness(block, each) for each in new[taken:]]
        best = max(range(len(alike)), key=alike.__getitem__, default=None)
        if best is None or alike[best] < _ALIKE:
            yield Retype(block.type, block.text, "")
            continue
        yield from (Retype(each.type, "", each.text) for each in new[taken : taken + best])
        yield Retype(new[taken + best].type, block.text, new[taken + best].text)
        taken += best + 1
    yield from (Retype(each.type, "", each.text) for each in new[taken:])


def _likeness(one: Printed, other: Printed) -> float:
    if one.type is not other.type:
        return 0.0
    return SequenceMatcher(None, one.text.split(), other.text.split(), autojunk=False).ratio()
