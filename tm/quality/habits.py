"""What a text does again and again: told once; a single slip is told where it stands."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from tm.quality.reading import target
from tm.quality.throughout import Part
from tm.quality.values import Check, Finding

Findings: TypeAlias = dict[str, list[Finding]]
"""What was found, by the id of the part."""

_OCCASIONS: Final[Mapping[Check, re.Pattern[str]]] = {
    Check.FRENCH_SPACE: re.compile(r"[;!?»«]|:\s"),
    Check.QUOTES_STYLE: re.compile(r"[\"“”„«»]"),
    Check.OTHER_QUOTES: re.compile(r"[\"“”„«»]"),
    Check.STRAIGHT_QUOTES: re.compile(r"[\"“”„«»]"),
    Check.INVERTED_MARK: re.compile(r"[?!]"),
    Check.SPACE_AT_MARK: re.compile(r"[,;:،؛]"),
    Check.JOINER_MISSING: re.compile("\\bن?می[ \u200c]|[\u200c ]ها"),
    Check.LOOKALIKE: re.compile("[كيىکیہه]|[।|]"),
    Check.TATWEEL: re.compile("\u0640"),
    Check.INVISIBLE: re.compile("[\u200b-\u200f\u00ad\u2060\ufeff]"),
    Check.DOUBLED_SPACE: re.compile(r"[.!?؟।]\s"),
    Check.NUMBER_STYLE: re.compile(r"\d[.,]\d"),
    Check.SIGNOFF: re.compile("[—–-]"),
    Check.FINAL_MARK: re.compile(r"\S"),
}
"""By what is a matter of habit: what gives occasion for it in a text."""
_TYPED: Final = frozenset(
    {
        Check.JOINER_MISSING, Check.LOOKALIKE, Check.INVISIBLE, Check.TATWEEL, Check.DOUBLED_SPACE,
        Check.SPACE_AT_MARK, Check.QUOTES_STYLE, Check.OTHER_QUOTES, Check.STRAIGHT_QUOTES,
    }
)  # fmt: skip
"""What a keyboard does now and then: who mends it mends it everywhere, so that one finding says it all."""
_SPELLED: Final = frozenset({Check.NAME, Check.TWO_SPELLINGS})
"""What is told of a name: the same of it in several sentences is one matter."""
_QUOTES: Final = "\"'”’»› \u00a0\u202f"
_LEAST: Final = 4
"""Sentences from which on something is a habit."""
_OFTEN: Final = 0.25
_NOW_AND_THEN: Final = 0.05
"""The part of the occasions in which a habit shows, and in which one of the keyboard does."""


def told_once(parts: Sequence[Part], found: Findings) -> Findings:
    """The findings, those of a habit at its first sentence alone, with all sentences that have it.

    A name that a text spells in its own way each time is one of them.
    """
    places: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for part in parts:
        for key in dict.fromkeys(_key(finding) for finding in found.get(part.id, ())):
            places[key].append(part.id)
    habits = {key: ids for key, ids in places.items() if key and _is_habit(key, ids, parts)}
    return {part.id: list(_without(part.id, found.get(part.id, ()), habits)) for part in parts}


def _key(finding: Finding) -> tuple[object, ...]:
    """What is one habit; nothing where there are no habits."""
    if finding.check is Check.FINAL_MARK:
        end = finding.params["target"].rstrip(_QUOTES)[-1:]
        return finding.check, "" if end.isalnum() else end
    if finding.check in _OCCASIONS:
        return (finding.check,)
    if finding.check in _SPELLED:
        return finding.check, *finding.params.values()
    return ()


def _is_habit(key: tuple[object, ...], ids: Sequence[str], parts: Sequence[Part]) -> bool:
    check = key[0]
    if check in _SPELLED:
        return len(ids) > 1
    if len(ids) < _LEAST:
        return False
    occasion = _OCCASIONS[Check(str(check))]
    occasions = sum(occasion.search(target(part.pair).prose) is not None for part in parts)
    return len(ids) >= (_NOW_AND_THEN if check in _TYPED else _OFTEN) * occasions


def _without(
    id_: str, findings: Sequence[Finding], habits: Mapping[tuple[object, ...], Sequence[str]]
) -> Sequence[Finding]:
    kept: list[Finding] = []
    told: set[tuple[object, ...]] = set()
    for finding in findings:
        key = _key(finding)
        if key not in habits:
            kept.append(finding)
        elif habits[key][0] == id_ and key not in told:
            told.add(key)
            kept.append(replace(finding, units=tuple(habits[key])))
    return kept
