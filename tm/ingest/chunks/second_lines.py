"""Headlines whose second line reads like a byline: "Bridge Saved / By Nine Hundred Hands"."""

from collections.abc import Sequence

from tm.ingest.chunks.cutting import Chunk
from tm.ingest.phrases.signs import is_byline
from tm.ingest.words.cases import case_of, ends_sentence


def heads_made_whole(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The chunks, a line that touches a headline being its second where the byline stands apart below it.

    Only where no other byline of the dump touches what is above: nobody signs one piece in two ways.
    """
    touch = [index for index, chunk in enumerate(chunks) if index and _signs(chunk) and not chunk.gap]
    if len(touch) != 1 or not _is_second_line(chunks, touch[0]):
        return tuple(chunks)
    index = touch[0]
    whole = Chunk((*chunks[index - 1].lines, *chunks[index].lines))
    return (*chunks[: index - 1], whole, *chunks[index + 1 :])


def _is_second_line(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a line is set as the head that it touches, and the next chunk signs with the same word."""
    above, line, below = chunks[index - 1], chunks[index], next(iter(chunks[index + 1 : index + 2]), None)
    if below is None or not below.gap or below.new_page or not _signs(below) or ends_sentence(above.text):
        return False
    alike = case_of(above.text) is case_of(line.text)
    return alike and line.text.split()[0].casefold() == below.text.split()[0].casefold()


def _signs(chunk: Chunk) -> bool:
    return len(chunk.lines) == 1 and is_byline(chunk.text)
