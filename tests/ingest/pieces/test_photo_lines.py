"""A photo line that no name ties to a piece is a doubt; a credit beside its caption is none."""

import pytest

from tm.document import BlockType, Doubt
from tm.ingest import read_issue
from tm.ingest.phrases.credits import ends_with_credit, goes_with_picture, is_bare_credit
from tm.ingest.pieces.captions import names_in
from tm.ingest.words.vocabulary import collect

_BODY = "The tram came back to Mill Street on Friday. " * 4


def loose(*photo: str) -> list[int]:
    dump = "\n\n".join(["TRAM IS BACK", _BODY, *photo, _BODY]) + "\n"
    issue = read_issue(dump, language="en")
    return [flag.line for flag in issue.warnings if flag.code is Doubt.LOOSE_CAPTION]


def test_a_photo_line_without_a_shared_name_is_a_doubt() -> None:
    assert loose("Photo: A cat on a mat nowhere at all.") == [5]


@pytest.mark.parametrize(("first", "line"), [("Photo: Ana Ruiz", 7), ("Above: the crowd at the stop", 5)])
def test_a_credit_beside_its_caption_is_no_doubt_of_its_own(first: str, line: int) -> None:
    second = "Above: the crowd at the stop" if line == 7 else "Photo: Ana Ruiz"

    assert loose(first, second) == [line]


def captions(*photo: str) -> list[str]:
    other = "The band played until four, and nobody fell into the fountain this time. " * 3
    dump = "\n\n".join(["TRAM IS BACK", "By Tom Ash", _BODY, *photo, other]) + "\n"
    blocks = [block for article in read_issue(dump, language="en").articles for block in article.blocks]
    return [block.text for block in blocks if block.type is BlockType.CAPTION]


def test_a_sentence_below_who_took_the_picture_is_its_caption() -> None:
    assert captions("Photo by Ana Ruiz\nThe crowd waits at the stop.") == [
        "Photo by Ana Ruiz",
        "The crowd waits at the stop.",
    ]


def test_a_sentence_apart_from_who_took_the_picture_is_a_paragraph() -> None:
    assert captions("Photo by Ana Ruiz", "The crowd waits at the stop.") == ["Photo by Ana Ruiz"]


def test_the_name_of_who_took_the_picture_may_stand_on_the_next_line() -> None:
    assert captions("The crowd waits at the\nstop on Friday. / PHOTO:\nANA RUIZ") == [
        "The crowd waits at the stop on Friday. / PHOTO: ANA RUIZ"
    ]


@pytest.mark.parametrize("text", ["Photo: Ana Ruiz", "Foto: archivo", "(Photo by Tom Ashdown)"])
def test_a_credit_says_who_took_the_picture(text: str) -> None:
    assert is_bare_credit(text)


def test_a_sentence_is_no_credit() -> None:
    assert not is_bare_credit("Photo: A cat on a mat nowhere at all.")


@pytest.mark.parametrize(
    "credit", ["/ A. R.", "/ ANA RUIZ", "(A. Ruiz)", "(Archivo de la familia)", "(Photo: Ana)"]
)
def test_a_caption_may_name_who_took_it_behind_its_full_stop(credit: str) -> None:
    assert ends_with_credit(f"The queue at the stop, in the rain. {credit}")


@pytest.mark.parametrize("text", ["She came with her aunt. (Her aunt knew.)", "He asked for 1/2. And/or Two"])
def test_an_aside_at_the_end_is_no_credit(text: str) -> None:
    assert not ends_with_credit(text)


def test_a_credit_inside_a_piece_is_no_doubt() -> None:
    other = "The band played until four, and nobody fell into the fountain this time. " * 3

    issue = read_issue(f"TRAM IS BACK\n\nBy Tom Ash\n\n{_BODY}\n\nPhoto: Ana Ruiz\n\n{other}\n")

    assert Doubt.LOOSE_CAPTION not in {flag.code for flag in issue.warnings}


def test_a_credit_behind_the_end_of_a_piece_is_a_doubt() -> None:
    other = "The band played until four, and nobody fell into the fountain this time. " * 3
    first = f"TRAM IS BACK\n\nBy Tom Ash\n\n{_BODY}\n\nPhoto: Ana Ruiz"

    issue = read_issue(f"{first}\n\nBAND PLAYS ON\n\nBy Rosa Field\n\n{other}\n")

    assert [flag.line for flag in issue.warnings if flag.code is Doubt.LOOSE_CAPTION] == [7]


@pytest.mark.parametrize("month", ["April", "Agosto", "Friday"])
def test_a_month_or_a_day_is_no_name_that_a_caption_shares(month: str) -> None:
    words = collect([f"The photo of {month}.", f"It was in {month}."])

    assert month.casefold() not in names_in(f"A cat in {month}", words)


def test_a_stroke_behind_a_caption_asks_for_the_name_on_the_next_line() -> None:
    assert goes_with_picture("ADA BRAND", ["The crowd in front of the clinic, on Monday", "night at ten. /"])
    assert not goes_with_picture("ADA BRAND", ["The crowd in front of the clinic at ten."])
