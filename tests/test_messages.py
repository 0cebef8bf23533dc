"""Sentences as patterns and values; by themselves they are English."""

import pytest

from tm.errors import NotComplete, TmError
from tm.messages import Counted, Message, either, listed


def test_a_sentence_without_values_stands_as_it_is() -> None:
    error = TmError("Of this, 5% is missing: 100 %(sure)s.")

    assert str(error) == error.pattern == "Of this, 5% is missing: 100 %(sure)s."
    assert error.values == {}


def test_values_fill_the_blanks_of_a_sentence() -> None:
    error = NotComplete("Issue %(slug)s lacks %(share)s%%.", slug="3-4", share=5)

    assert str(error) == "Issue 3-4 lacks 5%."
    assert error.pattern == "Issue %(slug)s lacks %(share)s%%."
    assert error.values == {"slug": "3-4", "share": 5}
    assert error.exit_status == 3


def test_values_may_be_named_like_a_parameter() -> None:
    assert str(TmError("%(self)s, %(pattern)s", self=1, pattern=2)) == "1, 2"


def test_a_value_s_percent_sign_is_text() -> None:
    assert str(TmError("There is no issue %(slug)s.", slug="%(slug)s 5%")) == "There is no issue %(slug)s 5%."


@pytest.mark.parametrize(("number", "words"), [(0, "0 days"), (1, "1 day"), (1203, "1,203 days")])
def test_numbers_of_things(number: int, words: str) -> None:
    assert str(Counted("%(count)s day", "%(count)s days", number)) == words


def test_messages_fill_the_blanks_of_messages() -> None:
    inner = Message("“%(name)s”", {"name": "a"})

    assert str(TmError("Not %(what)s.", what=either([inner, "b", "c"]))) == "Not “a” or b or c."
    assert str(listed(["a", "b", "c"])) == "a, b, c"
    assert either(["a"]) == listed(["a"]) == "a"
