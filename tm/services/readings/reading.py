"""One way to read what an import was in doubt about: what is said of it, and what follows from it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from tm.document import BlockType
from tm.messages import N_, Message
from tm.services.readings.scene import Scene, Stretch
from tm.services.structure.applying import StructureChange
from tm.services.structure.text import MendText

ACCEPT = "accept"
"""The key of the reading that leaves everything as it is."""
_SHORT = 48


class Standing(StrEnum):
    """Where a reading is shown: among the answers, or in the list of the others that are possible."""

    ANSWER = "answer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Blank:
    """Words to be typed over; from `caret` to the end of `marked` stands what is most likely to go."""

    words: str
    caret: int
    marked: int
    change: Callable[[str], StructureChange]


@dataclass(frozen=True, slots=True)
class Reading:
    """One answer to a doubt. A type of block says itself; `shows` are words of the paper beside it."""

    key: str
    said: Message | BlockType
    steps: tuple[StructureChange, ...] = ()
    blank: Blank | None = None
    shows: str = ""
    standing: Standing = Standing.ANSWER


AS_IT_IS = Reading(ACCEPT, Message(N_("It is right as it is")))


def accept(said: Message | BlockType, shows: str = "") -> Reading:
    """The reading that leaves everything as it is, in words of its own."""
    return Reading(ACCEPT, said, shows=shows)


def short(text: str) -> str:
    """The beginning of a text, cut at a word."""
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else line[:_SHORT].rsplit(" ", 1)[0] + "…"


def typed(
    scene: Scene, said: Message, stretch: Stretch | None, caret: int | None = None
) -> tuple[Reading, ...]:
    """A reading in which a stretch of the block's text is typed anew; none where there is no such stretch.

    What stands from the caret on is marked, so that what is typed takes its place.
    """
    block = scene.block
    if block is None or stretch is None:
        return ()
    text, length = block.source_text, len(stretch.text)

    def mend(words: str) -> StructureChange:
        return MendText(block.id, text[: stretch.start] + words + text[stretch.end :])

    place = length if caret is None else caret
    return (Reading("type", said, blank=Blank(stretch.text, place, length, mend)),)
