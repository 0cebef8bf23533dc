"""Pages without a blank line: running heads and signatures that stand among all other lines."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from tm.ingest.chunks.layouts import Layout
from tm.ingest.phrases.folios import read_folio
from tm.ingest.phrases.formulas import is_salutation
from tm.ingest.phrases.web_pages import is_web_residue
from tm.ingest.raw.lines import Line
from tm.ingest.words.cases import ends_sentence

_SIGNED = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*\s?){1,4},\s[^,.:;?!]{2,30}")
"""Who writes, and from where or as what: "Joanne Pike, packer"."""
_PAGE = 20
"""Lines that touch: where there are more, the paper has no blank lines between its parts."""


def folios_apart(parts: Iterable[list[Line]], layout: Layout) -> Iterator[list[Line]]:
    """The groups of lines with running heads and what is left of a web page as groups of their own.

    Of running heads that is so inside a page without blank lines only.
    """
    for group in parts:
        long = len(group) > _PAGE
        folios = [
            is_web_residue(line.text) or (long and read_folio(line.text, layout.title) is not None)
            for line in group
        ]
        pairs = zip(group, folios, strict=True)
        for _, same in itertools.groupby(enumerate(pairs), key=lambda each: each[0] if each[1][1] else -1):
            yield [line for _, (line, _) in same]


def is_signature(before: Line, line: Line, after: Line | None) -> bool:
    """Whether a line below the end of a text, the last of those that touch, names who writes and a place."""
    return after is None and ends_sentence(before.text) and _SIGNED.fullmatch(line.text) is not None


def signs_letter(beside: Sequence[Line]) -> bool:
    """Whether of four lines the second signs, as the third is the head of a letter that the fourth opens."""
    if len(beside) < 4 or not is_salutation(beside[3].text) or is_salutation(beside[2].text):
        return False
    return ends_sentence(beside[0].text) and _SIGNED.fullmatch(beside[1].text) is not None
