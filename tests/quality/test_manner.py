"""Half-spaces that a writer never types are told once; one that slipped is told where it is missing."""

import pytest

from tm.quality.checking import findings
from tm.quality.manner import Around, is_asked, slips
from tm.quality.values import Check, Pair

WITHOUT = ("او می رود.", "کتاب ها اینجاست.", "آنها می گویند.", "ما می دانیم.")
WITH = ("او می‌رود.", "کتاب‌ها اینجاست.", "آنها می‌گویند.")
SENTENCE = findings(Pair("Rosa is coming.", "رزا  می آید .", "en", "fa"))


def told(before: tuple[str, ...], after: tuple[str, ...]) -> list[Check]:
    return [each.check for each in slips(SENTENCE, Around(before, after))]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((), ()),
        (WITHOUT[:2], ()),
        ((), WITHOUT),
        (WITHOUT[:3], WITH),
        (("او رفت.",), WITHOUT),
    ],
)
def test_a_slip_and_the_first_sentence_of_a_manner_are_told(
    before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    assert Check.JOINER_MISSING in told(before, after)


@pytest.mark.parametrize(("before", "after"), [(WITHOUT[:3], ()), (WITHOUT[:1], WITHOUT[1:] + WITH[:1])])
def test_a_manner_is_not_told_again_and_nothing_else_is_hidden(
    before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    assert Check.JOINER_MISSING not in told(before, after)
    assert told(before, after)


def test_only_languages_with_half_spaces_look_around() -> None:
    assert is_asked("fa-AF")
    assert not is_asked("es-419")
