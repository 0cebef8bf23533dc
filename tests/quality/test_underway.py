"""Nobody is told of what is missing while they type; what is wrong already is told."""

import pytest

from tm.quality.checking import findings
from tm.quality.underway import told_while_typing
from tm.quality.values import Check, Pair

SOURCE = "On 3 May the *Harbour Sheet* printed 2,412 names (all of them dockers)."


def told(target: str, source: str = SOURCE) -> list[Check]:
    pair = Pair(source, target, "en", "es-419")
    return [each.check for each in told_while_typing(findings(pair), pair)]


@pytest.mark.parametrize(
    "target", ["El 3 de mayo", "El 3 de mayo la *Hoja", "El 3 de mayo se imprimieron (todos"]
)
def test_what_may_still_come_is_not_missing(target: str) -> None:
    assert findings(Pair(SOURCE, target, "en", "es-419"))
    assert told(target) == []


def test_what_is_wrong_already_is_told() -> None:
    assert told("El 3 de mayo se imprimieron 2,142  nombres") == [Check.NUMBER, Check.DOUBLED_SPACE]


def test_a_text_with_its_last_mark_is_told_all() -> None:
    whole = "El 3 de mayo la Hoja del Puerto imprimió los nombres de todos los estibadores."
    pair = Pair(SOURCE, whole, "en", "es-419")

    assert Check.NUMBER_MISSING in told(whole)
    assert told(whole) == [each.check for each in findings(pair)]


def test_a_headline_is_under_way_while_it_is_far_too_short() -> None:
    headline = "Dockers of Three Harbours Stop the Cranes for Two Days"

    assert told("Los", headline) == []
