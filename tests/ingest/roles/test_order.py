"""What each line of a piece is follows from its look and from what stands around it."""

# ruff: noqa: E501 - a dump reads best on its own lines

import pytest

from tests.ingest.small_papers import LAST, MORE, TEXT, pieces, shape
from tm.document import BlockType, Kind


def test_the_name_of_a_section_is_the_kicker_of_its_first_piece() -> None:
    dump = f"LETTERS\n\nThe kettle in the harbor\n\n{TEXT}\n\nRosa Field, Quay Lane\n\nA bell at noon\n\n{MORE}\n\nTom Ash"

    first, second = pieces(dump)

    assert (first.first(BlockType.KICKER), first.headline) == ("LETTERS", "The kettle in the harbor")
    assert (first.signoff, second.headline, second.signoff) == (
        "Rosa Field, Quay Lane",
        "A bell at noon",
        "Tom Ash",
    )
    assert (first.kind, second.kind) == (Kind.LETTER, Kind.LETTER)


def test_a_signature_may_take_two_lines() -> None:
    dump = f"LETTERS\n\nThe kettle in the harbor\n\n{TEXT}\n\nRosa Field\nQuay Lane\n\nA bell at noon\n\n{MORE}\n\nTom Ash"

    first, second = pieces(dump)

    assert first.signoff == "Rosa Field Quay Lane"
    assert second.headline == "A bell at noon"


@pytest.mark.parametrize(
    "byline",
    [
        "By Rosa Field",
        "Rosa Field",
        "Rosa Field, staff writer",
        "Match report by Rosa Field",
        "Words and pictures: Rosa Field",
        "From the churchwardens",
        "Harbor News Agency",
    ],
)
def test_who_wrote_is_told_in_many_shapes(byline: str) -> None:
    dump = f"The Kettle in the Harbor\n\n{byline}\n\n{TEXT}\n\nA Bell for the Quay\n\n{byline}\n\n{MORE}"

    assert [shape(article) for article in pieces(dump)] == [["headline", "byline", "paragraph"]] * 2


def test_a_deck_without_a_full_stop_stands_between_headline_and_name() -> None:
    deck = (
        "For thirty years it was on at three; now there is a notice, and the crews have to fill it themselves"
    )
    dump = f"The Kettle in the Harbor\n\n{deck}\n\nRosa Field\n\n{TEXT}\n\n{MORE}"

    (article,) = pieces(dump)

    assert shape(article) == ["headline", "deck", "byline", "paragraph", "paragraph"]


def test_a_byline_below_the_text_ends_the_piece() -> None:
    dump = (
        f"The Kettle in the Harbor\n\n{TEXT}\n\nBy Rosa Field\n\nA Bell for the Quay\n\n{MORE}\n\nBy Tom Ash"
    )

    assert [shape(article) for article in pieces(dump)] == [["headline", "paragraph", "byline"]] * 2


def test_questions_and_answers_are_text() -> None:
    dump = "\n\n".join(
        [
            "Five questions for the cook",
            "Interview by Rosa Field",
            TEXT,
            "Q: Who asked for tea?",
            f"A: {MORE}",
            "Q: And now?",
            f"A: {LAST}",
            "Q: What is next?",
            "A: Soup, when the pot comes back from the mill.",
        ]
    )

    (article,) = pieces(dump)

    assert shape(article) == ["headline", "byline", *["paragraph"] * 7]


def test_a_picture_between_the_halves_of_a_sentence_does_not_end_it() -> None:
    before, after = TEXT[:90].rsplit(" ", 1)[0], TEXT[len(TEXT[:90].rsplit(" ", 1)[0]) + 1 :]
    dump = f"THE KETTLE IN THE HARBOR\n\n{before}\n\nThe cook with the kettle and the almanac\n\n{after}\n\n{MORE}"

    (article,) = pieces(dump)

    assert sorted(shape(article)) == ["caption", "headline", "paragraph", "paragraph"]
    assert TEXT in [block.text for block in article.blocks]


def test_a_credit_at_the_end_makes_a_caption() -> None:
    dump = f"THE KETTLE IN THE HARBOR\n\n{TEXT}\n\n{MORE}\n\nThe cook at three in the morning. (Photo: Ann Marsh)"

    (article,) = pieces(dump)

    assert shape(article)[-1] == "caption"


def test_dialogue_with_dashes_signs_nothing() -> None:
    dump = (
        "EL AGUA DEL MUELLE\n\nLa cocinera llegó a las tres con la tetera y el almanaque debajo del brazo, como todos "
        "los días.\n\n—¿Quién la llenó?\n\n—Yo no fui —dijo el capitán.\n\nNadie más habló hasta que hirvió el agua."
    )

    (article,) = pieces(dump, "es")

    assert article.signoff is None
    assert shape(article) == ["headline", *["paragraph"] * 4]
