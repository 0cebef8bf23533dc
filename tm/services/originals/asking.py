"""What is asked before a pasted text is taken for the original of a piece: its language, its length."""

from collections.abc import Sequence
from dataclasses import dataclass

from tm import languages
from tm.ingest import language_of
from tm.services.originals.proposals import original_blocks
from tm.services.views import ArticleView
from tm.words import SCRIPTS, script_of

_TIMES = 2
"""An original of more than so many times the sentences of what was printed is asked about …"""
_MORE = 12
"""… where it has so many more: a short piece may have been cut to fit."""
_ENOUGH = 2000


@dataclass(frozen=True, slots=True)
class Odd:
    """What looks odd about a pasted text.

    `seems`: the language in which it seems to be, "" where only its letters are not those of the one that was
    said, None where nothing is odd. `longer`: its sentences and those of the piece, if it is far longer.
    """

    seems: str | None
    longer: tuple[int, int] | None


def odd(view: ArticleView, text: str, language: str, tags: Sequence[str]) -> Odd | None:
    """What is to be asked about an original in a language; None: nothing. `tags` are those of the editions.

    Raises:
        TmError: there is no text, far too much of it, or no such language.
    """
    tag = languages.normalize_tag(language)
    count = sum(len(block.units) for block in original_blocks(text, tag))
    present = sum(len(block.units) for block in view.blocks)
    longer = (count, present) if count > max(_TIMES * present, present + _MORE) else None
    seems = _seems(text[:_ENOUGH], tag, (*tags, view.language))
    return None if seems is None and longer is None else Odd(seems, longer)


def _seems(text: str, tag: str, known: Sequence[str]) -> str | None:
    """The language of a text where it is clearly not the one that was said, by the tag of its edition."""
    found = language_of(text, languages.base(tag))
    if found is not None:
        return languages.home_edition(found, known) or found
    script = script_of(text)
    if script is None or languages.script(tag) not in SCRIPTS or script == languages.script(tag):
        return None
    return next((each for each in known if languages.script(each) == script), "")
