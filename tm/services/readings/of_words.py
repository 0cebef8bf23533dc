"""Readings of doubts about words: what belongs together, what is missing, what was mended."""

import re

from tm.document import SENTENCE_BLOCKS, Rule
from tm.messages import N_, Message
from tm.services.readings.reading import AS_IT_IS, Reading, accept, typed
from tm.services.readings.scene import JOINS, Scene
from tm.services.structure.joining import JoinBlocks
from tm.services.structure.splitting import SplitBlock
from tm.services.structure.text import UndoRepair

_BROKEN = re.compile(r"\w[-\u2010]$")
_MENDS = (Rule.MEND_EMPHASIS, Rule.CLOSE_LETTERSPACING, Rule.ENCODING, Rule.LIGATURE, Rule.UNESCAPE)
_SEAM = 40
"""How much of the text on each side of a seam is shown."""
_MISSING = N_("Type in what is missing")
_MEND = N_("Mend the words")


def of_join(scene: Scene) -> tuple[Reading, ...]:
    """Two parts were joined or left apart: the other way round, or the words that are missing between."""
    apart = _apart(scene)
    if apart:
        return (accept(Message(N_("They belong together"))), *apart)
    return (
        accept(Message(N_("They do not belong together"))),
        *_together(scene),
        *typed(scene, Message(_MISSING), scene.last_sentence),
    )


def of_missing_text(scene: Scene) -> tuple[Reading, ...]:
    """Words were lost at the end of a text: type them in, or the next text goes on with it."""
    last = scene.last_sentence
    caret = len(last.text) - 1 if last and _BROKEN.search(last.text) else None
    return (
        accept(Message(N_("Leave it as it is"))),
        *typed(scene, Message(_MISSING), last, caret),
        *_together(scene),
    )


def of_mended_words(scene: Scene) -> tuple[Reading, ...]:
    """Words were mended, or look wrong: as they came, or typed anew."""
    repairs = scene.repairs_here(*_MENDS)
    said = Message(N_("As it came"))
    as_it_came = tuple(
        Reading(f"repair:{each.id}", said, (UndoRepair(each.id),), shows=each.as_it_came) for each in repairs
    )
    words = str(scene.doubt.message.values.get("word", "")) or (repairs[0].after if repairs else "")
    return (AS_IT_IS, *as_it_came, *typed(scene, Message(_MEND), scene.sentence_with(words)))


def _apart(scene: Scene) -> tuple[Reading, ...]:
    """The join at the doubtful line taken back, or a cut where that line ends."""
    said, block = Message(N_("Keep them apart")), scene.block
    joined = [repair for repair in scene.repairs_here(*JOINS) if "|" in repair.before]
    if joined:
        return (Reading("apart", said, (UndoRepair(joined[-1].id),)),)
    if block is None or scene.seam is None:
        return ()
    return (Reading("apart", said, (SplitBlock(block.id, scene.seam),)),)


def _together(scene: Scene) -> tuple[Reading, ...]:
    """The next text of the article put to this one: with a space, or over a broken word."""
    block, following = scene.block, scene.beside(1)
    if block is None or following is None or not {block.type, following.type} <= SENTENCE_BLOCKS:
        return ()
    end, start = _end(block.source_text), _start(following.source_text)
    if not _BROKEN.search(block.source_text):
        said = Message(N_("The next paragraph goes on with it"))
        return (Reading("join", said, (JoinBlocks(block.id),), shows=f"{end} {start}"),)
    if not start[:1].islower():
        return ()
    said = Message(N_("The word goes on in the next paragraph"))
    return (
        Reading("join-drop", said, (JoinBlocks(block.id, "drop"),), shows=f"{end[:-1]}{start}"),
        Reading("join-keep", said, (JoinBlocks(block.id, "keep"),), shows=f"{end}{start}"),
    )


def _end(text: str) -> str:
    """The last words of a text."""
    words = text[-_SEAM:]
    return text if len(text) <= _SEAM else "…" + (words.partition(" ")[2] or words)


def _start(text: str) -> str:
    """The first words of a text."""
    words = text[:_SEAM]
    return text if len(text) <= _SEAM else (words.rpartition(" ")[0] or words) + "…"
