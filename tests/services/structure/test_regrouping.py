"""What becomes of translations where sentences are joined or cut."""

import pytest

from tm.document import Status, Treatment
from tm.services.structure.regrouping import divided, is_lower, merged
from tm.workflow.moves import State

DRAFT, TRANSLATED, APPROVED = Status.DRAFT, Status.TRANSLATED, Status.APPROVED


def text(words: str, status: Status = TRANSLATED) -> State:
    return State(words, Treatment.TEXT, status)


def out(words: str = "", status: Status = TRANSLATED) -> State:
    return State(words, Treatment.LEFT_OUT, status)


def joined(status: Status = TRANSLATED) -> State:
    return State("", Treatment.JOINED, status)


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([text("Uno."), text("Dos.")], text("Uno. Dos.")),
        ([text("Uno.", APPROVED), text("Dos.", DRAFT)], text("Uno. Dos.", DRAFT)),
        ([text("Uno.", APPROVED), text("Dos.")], text("Uno. Dos.", TRANSLATED)),
        ([text("Uno.", APPROVED), None], text("Uno.", DRAFT)),
        ([None, text("Dos.")], text("Dos.", DRAFT)),
        ([text("Uno."), out()], text("Uno.", DRAFT)),
        ([text("Uno y dos.", APPROVED), joined()], text("Uno y dos.", APPROVED)),
        ([text("Uno y dos."), joined(), text("Tres.")], text("Uno y dos. Tres.")),
        ([joined(), text("Dos.", APPROVED)], text("Dos.", APPROVED)),
        ([joined(), joined()], joined()),
        ([joined(), out()], joined()),
        ([joined(), None], None),
        ([out("uno"), out(status=APPROVED)], out("uno")),
        ([out(), joined()], out()),
        ([out(), None], None),
        ([None, joined()], None),
        ([None, None], None),
    ],
)
def test_sentences_that_become_one(parts: list[State | None], whole: State | None) -> None:
    assert merged(parts, [" "] * len(parts)) == whole


def test_texts_keep_the_gap_of_the_original_and_get_one_where_it_has_none() -> None:
    assert merged([text("Uno,"), text("dos"), text("tres")], ["\u202f", "", " "]) == text(
        "Uno,\u202fdos tres"
    )


@pytest.mark.parametrize(
    ("state", "parts"),
    [
        (text("Uno y dos.", APPROVED), [text("Uno y dos.", DRAFT), joined(DRAFT)]),
        (out("uno", APPROVED), [out("uno", APPROVED), out("", APPROVED)]),
        (joined(), [joined(), joined()]),
        (None, [None, None]),
    ],
)
def test_a_sentence_that_is_cut(state: State | None, parts: list[State | None]) -> None:
    assert divided(state, 2) == parts
    assert divided(state, 1) == [state]


def test_what_is_less_sure_than_before() -> None:
    assert is_lower(None, [text("Uno.")])
    assert is_lower(text("Uno.", DRAFT), [None, text("Uno.")])
    assert not is_lower(text("Uno."), [text("Uno."), None])
    assert not is_lower(None, [None])
