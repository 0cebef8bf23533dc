"""Of two lines on top of a piece, which is the headline: this paper sets it like those that stand alone."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tm.ingest.cuts.jumps import title_words
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.phrases.sections import Section, section_of
from tm.ingest.roles.briefs import in_chain
from tm.ingest.words.cases import Case, case_of, word_count

_SHORTEST_DECK, _SHORTEST_TITLE, _LONGEST_COLUMN = 8, 2, 5
_MOSTLY = 0.6
_OF_LETTERS = frozenset({Role.TEXT, Role.SIGNOFF, Role.CAPTION, Role.BOX})


def with_usual_headlines(read: list[Part], style: Style) -> list[Part]:
    """Of two lines the one that is set as most headlines are is it, the other deck or kicker."""
    done = list(read)
    if style.headline_case in {None, Case.NONE}:
        return done
    chain = in_chain(read)
    for index, (part, below) in enumerate(pairwise(read)):
        if index + 1 in chain:
            continue  # the name of a page of briefs, and the first of them
        if part.role not in {Role.HEADLINE, Role.KICKER} or below.role not in {Role.HEADLINE, Role.DECK}:
            continue
        if _is_kicker(part, below, style):
            done[index] = replace(part, role=Role.KICKER)
            done[index + 1] = replace(below, role=Role.HEADLINE)
        elif (
            style.headline_case is Case.CAPS
            and _is_loud_headline(part, below)
            and not _heads_letters(read, index)
        ):
            done[index] = replace(part, role=Role.HEADLINE)
            done[index + 1] = replace(below, role=Role.DECK)
    return done


def _is_kicker(part: Part, below: Part, style: Style) -> bool:
    """Whether what reads as a headline with its deck is a kicker and the headline."""
    cases = style.case(part.text), style.case(below.text)
    if (part.role, below.role) != (Role.HEADLINE, Role.DECK) or cases[1] is not style.headline_case:
        return False
    if style.headline_case is Case.CAPS:
        return cases[0] is not Case.CAPS
    column = word_count(part.text) <= min(_LONGEST_COLUMN, word_count(below.text))
    return column and cases[0] not in {cases[1], Case.CAPS}


def _is_loud_headline(part: Part, below: Part) -> bool:
    """Whether what reads as a kicker and a headline is a headline in capitals and its deck."""
    cases = case_of(part.text) is Case.CAPS, case_of(below.text) is Case.CAPS
    return (
        (part.role, below.role, *cases) == (Role.KICKER, Role.HEADLINE, True, False)
        and _SHORTEST_TITLE <= word_count(part.text) < word_count(below.text) >= _SHORTEST_DECK
        and section_of(part.text) is Section.NONE
    )


def _heads_letters(read: Sequence[Part], index: int) -> bool:
    """Whether the lower of two lines is set as the headline that stands alone over the next letter."""
    signed = next((at for at in range(index + 2, len(read)) if read[at].role not in _OF_LETTERS), len(read))
    if signed == len(read) or read[signed - 1].role is not Role.SIGNOFF:
        return False
    next_ = read[signed]
    return next_.role is Role.HEADLINE and case_of(next_.text) is case_of(read[index + 1].text)


def with_named_headlines(read: list[Part]) -> list[Part]:
    """Of two lines on top of a piece the one that a jump names is the headline."""
    done = list(read)
    names = [words for part in read if part.jump and (words := title_words(part.jump.title))]
    for index, (part, below) in enumerate(pairwise(read)):
        if (part.role, below.role) == (Role.KICKER, Role.HEADLINE):
            first, second = title_words(part.text), title_words(below.text)
            if len(first) > 1 and any(_names_only(name, first, second) for name in names):
                done[index] = replace(part, role=Role.HEADLINE)
                done[index + 1] = replace(below, role=Role.DECK)
    return done


def _names_only(name: frozenset[str], first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether a jump, which may shorten a title or put it otherwise, names the first of two lines."""
    return len(name & first) >= _MOSTLY * len(name) and not name & second
