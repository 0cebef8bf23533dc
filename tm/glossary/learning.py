"""What translations teach of a register: how often each entry is called as listed, and in which other forms.

A list of terms is not the language: where those who translate well call a thing otherwise most of the time,
nobody should be told each time that a term is missing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from tm.glossary.finding import Glossary
from tm.glossary.renderings import Found, renderings_in
from tm.glossary.values import Written

_OFTEN: Final = 2
"""A form that stands in so many translations is offered."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """What became of one entry in translations.

    `asked` counts those whose original names it, `rendered` those among them that call it by a right
    rendering; `forms` are words of its family that stood there instead, the most frequent first.
    """

    key: str
    asked: int
    rendered: int
    forms: tuple[str, ...] = ()


def learn(glossary: Glossary, pairs: Iterable[tuple[str, str]], language: str) -> Mapping[str, Learnt]:
    """What pairs of a text and its translation into the language teach, by the key of the entry."""
    asked: Counter[str] = Counter()
    rendered: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for source, target in pairs:
        outer = (each for each in glossary.mentions(source) if not each.inner)
        entries = {each.entry.key: each.entry for each in outer if each.written is not Written.MISSPELT}
        there = renderings_in(entries.values(), target, language=language) if entries else {}
        for key, found in there.items():
            asked[key] += 1
            rendered[key] += bool(found)
            for each in found:
                if each.how is Found.AKIN:
                    forms[key][target[each.start : each.end].casefold()] += 1
    return {key: Learnt(key, number, rendered[key], _often(forms[key])) for key, number in asked.items()}


def _often(forms: Counter[str]) -> tuple[str, ...]:
    return tuple(form for form, number in forms.most_common() if number >= _OFTEN)
