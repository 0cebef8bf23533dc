"""Real newspapers write the name of one organisation in several ways; the register notices it."""

import re
from collections import Counter, defaultdict

import pytest

from tests.test_house_rules import SHARED
from tm.glossary.finding import Glossary
from tm.glossary.values import Entry, Kind, Written

SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
NAME = re.compile(r"(?:[A-Z][a-z]+['’]? ){3}[A-Z][a-z]+\b")


def names(text: str) -> dict[str, Counter[str]]:
    """Names of four words, all that have the same words in whatever order together."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for match in NAME.finditer(re.sub(r"\s+", " ", text)):
        words = re.findall(r"\w+", match[0].casefold())
        found[" ".join(sorted(words))][match[0].replace("’", "'")] += 1
    return found


def test_the_other_forms_of_a_name_are_noticed_in_a_real_paper() -> None:
    if not SEEDS:
        pytest.skip(f"no newspapers in {SHARED / 'seeds'} (PLIEGO_SHARED names the folder)")
    several = 0
    for text in (seed.read_text(encoding="utf-8") for seed in SEEDS):
        plain = re.sub(r"\s+", " ", text)
        for forms in names(text).values():
            (usual, _), *others = forms.most_common()
            if not others:
                continue
            several += 1
            glossary = Glossary([Entry("1", usual, Kind.ORGANISATION)], "en")
            mentions = glossary.mentions(plain)
            wrong = {
                plain[each.start : each.end].replace("’", "'")
                for each in mentions
                if each.written is Written.MISSPELT
            }
            assert {form for form, _ in others} <= wrong
            assert sum(each.written is Written.AS_LISTED for each in mentions) >= forms[usual]
    assert several == 1
