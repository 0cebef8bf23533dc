"""Short pieces that follow each other: each a heading and one short paragraph, all headings set alike."""

from collections.abc import Sequence
from itertools import takewhile

from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.words.cases import Case, case_of, is_question, word_count

_PASSING = frozenset({Role.FOLIO, Role.CAPTION, Role.FOOTNOTE, Role.BOX})
_HEADS = frozenset({Role.HEADING, Role.HEADLINE, Role.DECK, Role.SUBHEAD, Role.KICKER})
_LONGEST = 80
_ABOVE = _HEADS | {Role.FOLIO, Role.SEPARATOR, Role.SIGNOFF, Role.JUMP_ON, Role.BOILERPLATE}
_FEWEST, _MOST_TEXTS = 3, 2


def is_below_one_paragraph(parts: Sequence[Part], index: int, style: Style) -> bool:
    """Whether between a part and a heading set like it stands one short paragraph and nothing else.

    In a paper whose headlines are in capitals quieter ones say nothing.
    """
    above = [part for part in parts[max(0, index - 4) : index] if part.role not in _PASSING][-2:]
    return (
        len(above) == 2
        and above[0].role is Role.HEADING
        and case_of(above[0].text) is case_of(parts[index].text)
        and (style.headline_case is not Case.CAPS or case_of(parts[index].text) is Case.CAPS)
        and not is_question(parts[index].text)
        and above[1].role is Role.TEXT
        and word_count(above[1].text) <= _LONGEST
    )


def in_chain(parts: Sequence[Part]) -> frozenset[int]:
    """The headings of three short pieces or more in a row below the name of their page.

    They are told so whatever the paper's other headlines look like. A heading below text may be a sub-head.
    """
    own = [index for index, part in enumerate(parts) if part.role not in _PASSING]
    found: set[int] = set()
    chain: list[int] = []
    next_ = -1
    for at, index in enumerate(own):
        if at < next_:
            continue
        texts = _texts(parts, own[at + 1 :]) if parts[index].role in _HEADS else 0
        goes_on = bool(chain) and _set_alike(parts[chain[-1]].text, parts[index].text)
        opens = index > 0 and parts[index - 1].role in _ABOVE
        chain = [*chain, index] if texts and (goes_on or opens) else []
        next_ = at + 1 + texts if chain else at
        if len(chain) >= _FEWEST:
            found.update(chain)
    return frozenset(found)


def _set_alike(*texts: str) -> bool:
    """Whether two headings are set alike; one word with a capital is set as a title and as a sentence."""
    cases = {case_of(text) for text in texts}
    either = any(word_count(text) == 1 and case_of(text) is Case.TITLE for text in texts)
    return len(cases) == 1 or (either and Case.CAPS not in cases)


def _texts(parts: Sequence[Part], below: Sequence[int]) -> int:
    """How many paragraphs stand below a heading, if they are few and short."""
    texts = list(takewhile(lambda index: parts[index].role is Role.TEXT, below[: _MOST_TEXTS + 1]))
    words = sum(word_count(parts[index].text) for index in texts)
    return len(texts) if len(texts) <= _MOST_TEXTS and words <= _LONGEST else 0
