"""What a text does again and again: told once; a single slip is told where it stands."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from tm.quality.punctuation import ending
from tm.quality.reading import read, target
from tm.quality.throughout import Part
from tm.quality.values import Check, Finding
from tm.quality.wholeness import is_cut

Findings: TypeAlias = dict[str, list[Finding]]
"""What was found, by the id of the part."""

_OCCASIONS: Final[Mapping[Check, re.Pattern[str]]] = {
    Check.FRENCH_SPACE: re.compile(r"[;!?»«]|:\s"),
    Check.INVERTED_MARK: re.compile(r"[?!]"),
    Check.NUMBER_STYLE: re.compile(r"\d[.,]\d"),
    Check.SIGNOFF: re.compile("[—–-]"),
    Check.FINAL_MARK: re.compile(r"\S"),
    Check.QUOTES: re.compile(r"[\"“”„«»]"),
}
"""By what is the manner of a text: what gives occasion for it."""
_MANNERS: Final = frozenset({*_OCCASIONS, Check.SENTENCE_ADDED, Check.QUOTES_LOST})
"""What may be the manner of a text; sentences are added where those of the original are cut."""
_TYPED: Final = frozenset(
    {
        Check.JOINER_MISSING, Check.LOOKALIKE, Check.INVISIBLE, Check.TATWEEL, Check.DOUBLED_SPACE,
        Check.SPACE_AT_MARK, Check.QUOTES_STYLE, Check.OTHER_QUOTES, Check.STRAIGHT_QUOTES,
    }
)  # fmt: skip
"""What fingers and keyboards do: nobody weighs it case by case, so that one finding says it all."""
_CALLS: Final = frozenset({"question", "exclamation"})
_STOP_FORGOTTEN: Final = (Check.FINAL_MARK, "stop", "")
"""A last stop that is missing, which fingers forget as they forget a space."""
_STOP_TYPED: Final = (Check.FINAL_MARK, "", "stop")
"""A last stop that a headline does not have, which fingers type as at the end of any sentence."""
_CALMLY: Final = (Check.FINAL_MARK, "exclamation", "stop")
"""What the original calls out, said calmly: how a translator hears it, sentence after sentence."""
_LIVELY: Final = (Check.FINAL_MARK, "stop", "exclamation")
"""What the original says calmly, called out."""
_MARK_TWICE: Final = (Check.DOUBLED_WORD, ".")
"""A mark typed twice."""
_UNQUOTED: Final = (Check.QUOTES_LOST,)
"""What the original quotes, told: who does so once rewrites what people say, sentence after sentence."""
_ONE_MATTER: Final = (_UNQUOTED, _STOP_FORGOTTEN, _STOP_TYPED, _CALMLY, _LIVELY, _MARK_TWICE)
_SPELLED: Final = frozenset({Check.NAME, Check.NAME_MISSING, Check.TWO_SPELLINGS})
"""What is told of a name: the same of it in several sentences is one matter."""
_LEAST: Final = 3
"""Sentences from which on something is the manner of a text."""
_OFTEN: Final = 0.1
"""The part of the occasions in which it shows; who writes with care slips in one of fifty."""
_OFTENER: Final[Mapping[Check, float]] = {Check.QUOTES: 0.05, Check.SENTENCE_ADDED: 0.05}
"""The same for what no finger does: marks that have a partner in sight, sentences longer than they were."""


def told_once(parts: Sequence[Part], found: Findings) -> Findings:
    """The findings, those of a habit at its first sentence alone, with all sentences that have it.

    A name that a text spells in its own way each time is one of them.
    """
    places: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for part in parts:
        for key in dict.fromkeys(_key(part, finding) for finding in found.get(part.id, ())):
            places[key].append(part.id)
    habits = {key: ids for key, ids in places.items() if key and _is_habit(key, ids, parts)}
    return {part.id: list(_without(part, found.get(part.id, ()), habits)) for part in parts}


def _key(part: Part, finding: Finding) -> tuple[object, ...]:
    """What is one habit; nothing where there are no habits.

    Who asks instead of telling says something else each time, and a letter of another alphabet comes into a
    single word: only a neighbouring keyboard types its letters and marks everywhere.
    """
    key: tuple[object, ...] = ()
    if finding.check is Check.FINAL_MARK:
        ends = tuple(ending(read(finding.params[each])) or "" for each in ("source", "target"))
        key = (finding.check, *ends)
        key = () if _CALLS & set(ends) and key not in _ONE_MATTER else key
    elif finding.check is Check.LOOKALIKE and _is_in_a_word(finding):
        pass
    elif finding.check is Check.QUOTES_RUN:
        key = (Check.QUOTES,)
    elif finding.check is Check.DOUBLED_WORD and not finding.params["word"][0].isalnum():
        key = _MARK_TWICE
    elif finding.check in _MANNERS or finding.check in _TYPED:
        key = (finding.check,)
    elif finding.check is Check.TWO_SPELLINGS:
        key = finding.check, part.pair.source[slice(*finding.source_spans[0])]
    elif finding.check in (Check.NAME, Check.NAME_MISSING):
        key = finding.check, *finding.params.values()
    return key


def _is_in_a_word(finding: Finding) -> bool:
    """Whether letters stand in a word that are of another alphabet, rather than a mark of a keyboard."""
    letters = any(map(str.isalpha, finding.params["word"]))
    return letters and any(end - start > 1 for start, end in finding.target_spans)


def _is_habit(key: tuple[object, ...], ids: Sequence[str], parts: Sequence[Part]) -> bool:
    check = Check(str(key[0]))
    if check in _SPELLED or check in _TYPED or key in _ONE_MATTER:
        return len(ids) > 1
    occasions = sum(_gives_occasion(check, part) for part in parts)
    return len(ids) >= max(_LEAST, _OFTENER.get(check, _OFTEN) * occasions)


def _gives_occasion(check: Check, part: Part) -> bool:
    if check is Check.SENTENCE_ADDED:
        return is_cut(part.pair)
    return _OCCASIONS[check].search(target(part.pair).prose) is not None


def _without(
    part: Part, findings: Sequence[Finding], habits: Mapping[tuple[object, ...], Sequence[str]]
) -> Sequence[Finding]:
    kept: list[Finding] = []
    told: set[tuple[object, ...]] = set()
    for finding in findings:
        key = _key(part, finding)
        if key not in habits:
            kept.append(finding)
        elif habits[key][0] == part.id and key not in told:
            told.add(key)
            kept.append(replace(finding, units=tuple(habits[key])))
    return kept
