"""Lines that the dump's blank lines part, or their look, though they are one: put into one chunk again.

A headline's second line may read like a byline ("Bridge Saved / By Nine Hundred Hands"), and a dateline may
have a line of its own.
"""

from collections.abc import Iterator, Sequence

from tm.ingest.chunks.cutting import Chunk
from tm.ingest.phrases.datelines import find_dateline
from tm.ingest.phrases.signs import is_byline
from tm.ingest.words.cases import Case, case_of, ends_sentence

_LONGEST_DATELINE, _SHORTEST_TEXT = 80, 60


def made_whole(chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The chunks, second lines of headlines with the first, and datelines with the text below them."""
    return tuple(_with_datelines(_with_second_lines(chunks)))


def _with_datelines(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    """The chunks, what is nothing but a dateline being the first line of the paragraph below."""
    dateline: Chunk | None = None
    for chunk, below in zip(chunks, (*chunks[1:], None), strict=True):
        whole = Chunk((*dateline.lines, *chunk.lines)) if dateline else chunk
        dateline = None
        if below is not None and whole is chunk and _is_dateline(chunk) and _is_paragraph(below):
            dateline = chunk
            continue
        yield whole


def _is_dateline(chunk: Chunk) -> bool:
    text = chunk.text
    if len(chunk.lines) > 1 or len(text) > _LONGEST_DATELINE:
        return False
    return (find_dateline(f"{text} A") or 0) > len(text)


def _is_paragraph(chunk: Chunk) -> bool:
    return len(chunk.text) >= _SHORTEST_TEXT and case_of(chunk.text) is Case.SENTENCE and not chunk.new_page


def _with_second_lines(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    """The chunks, a line that touches a headline being its second where the byline stands apart below it.

    Only where no other byline of the dump touches what is above: nobody signs one piece in two ways.
    """
    touch = [index for index, chunk in enumerate(chunks) if index and not chunk.gap and _signs(chunk)]
    if len(touch) != 1 or not _is_second_line(chunks, touch[0]):
        return chunks
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
