"""What ends a sentence besides its stop, and which short lines say who wrote."""

import pytest

from tm.ingest import read_issue
from tm.ingest.cuts.jumpwords import Direction, find_jump
from tm.ingest.phrases.signs import is_byline
from tm.ingest.words.cases import ends_sentence


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("She weighed the loaves.4", True),
        ("as she put it, “never again.”12", True),
        ("It will be sold by 2031.2", True),
        ("The flour cost 7.50", False),
        ("A new bench has been ordered. – Pia, Garden Group", True),
        ("They had waited long. — María de la Paz", True),
        ("They had waited long. – Then the", False),
    ],
)
def test_note_marks_and_names_stand_behind_the_end_of_a_sentence(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Interviewed by Odile Marsh and Tom Reyes", True),
        ("Interview: ODILE MARSH", True),
        ("Interview: Mrs Adair, Our New Librarian", False),
        ("Entrevistada por Rosa Lima", True),
        ("Texto y fotos: Rosa Lima, Cusco", True),
    ],
)
def test_who_made_a_piece(text: str, credit: bool) -> None:
    assert is_byline(text) is credit


def test_an_arrow_may_touch_the_words_of_a_jump() -> None:
    jump = find_jump(">>Turn to page 7")
    assert jump
    assert (jump.direction, jump.page) == (Direction.ON, 7)


def test_entries_of_a_log_are_no_captions() -> None:
    log = (
        "HARBOUR LOG\n\n"
        "Monday, March 2, 6:40 a.m. – A rowing boat was found adrift and tied to the north steps.\n\n"
        "Tuesday, March 3, 9:15 p.m. – Singing was heard on the breakwater. It was not stopped.\n"
    )
    blocks = [block.type.value for article in read_issue(log).articles for block in article.blocks]
    assert blocks.count("paragraph") == 2
    assert "caption" not in blocks
