"""Where a letter ends and who signs it; short columns; what a letters page is called."""

# ruff: noqa: E501 - a dump reads best on its own lines

import pytest

from tests.ingest.small_papers import LAST, MORE, OTHER, TEXT, pieces
from tm.document import BlockType, Kind
from tm.ingest.phrases.formulas import is_salutation, withholds_name
from tm.ingest.phrases.persons import names_sender
from tm.ingest.phrases.sections import Section, section_of
from tm.ingest.phrases.signs import is_unnamed_byline


@pytest.mark.parametrize(
    "line",
    [
        "Name and address supplied",
        "Name withheld by request",
        "Full name and number known to the editors",
        "Nombre reservado a petición de la interesada",
        "Se reserva el nombre",
    ],
)
def test_a_name_may_be_withheld(line: str) -> None:
    assert withholds_name(line)


@pytest.mark.parametrize("line", ["The name of the boat", "Nombres de calles", "Names are being collected"])
def test_other_lines_withhold_nothing(line: str) -> None:
    assert not withholds_name(line)


@pytest.mark.parametrize(
    "signature", ["Name and address supplied", "One who still swims", "Neighbor of the kettle", "T. A."]
)
def test_the_last_line_of_a_letter_signs_it(signature: str) -> None:
    dump = (
        f"LETTERS\n\nThe kettle in the harbor\n\n{TEXT}\n\n{signature}\n\n* * *\n\n"
        f"A bell at noon\n\n{MORE}\n\nName and address supplied\n\n* * *\n\nNine goats\n\nBy Ana Ruiz\n\n{OTHER}"
    )

    first, second, _ = pieces(dump)

    assert (first.signoff, second.signoff) == (signature, "Name and address supplied")


def test_a_dash_before_an_ornament_signs_and_lists_nothing() -> None:
    dump = f"LETTERS\n\nThe kettle in the harbor\n\n{TEXT}\n\n– Rosa Field, Quay Lane\n\n* * *\n\nA bell at noon\n\n{MORE}"

    first, _ = pieces(dump)

    assert first.signoff == "Rosa Field, Quay Lane"


def test_once_signed_the_next_pieces_are_expected_to_be() -> None:
    dump = (
        f"ON THE DOORMAT\n\nThe kettle in the harbor\n\n{TEXT}\n\nRosa Field, Quay Lane\n\n"
        f"A bell at noon\n\n{MORE}\n\nSomeone from the third floor\n\nFor whoever sings\n\n{LAST}\n\nTom Ash"
    )

    assert [article.signoff for article in pieces(dump)] == [
        "Rosa Field, Quay Lane",
        "Someone from the third floor",
        "Tom Ash",
    ]


@pytest.mark.parametrize(
    ("name", "section"),
    [
        ("YOUR LAMP LETTERS", Section.LETTERS),
        ("Letters to the Lamp", Section.LETTERS),
        ("CARTAS / LETTERS", Section.LETTERS),
        ("Buzón vecinal", Section.LETTERS),
        ("Convocatorias y avisos", Section.BRIEFS),
        ("Church notes", Section.BRIEFS),
        ("News and notices", Section.BRIEFS),
        ("Short news", Section.BRIEFS),
        ("Nine goats and a bell", Section.NONE),
        ("Letters go missing in the valley again", Section.NONE),
    ],
)
def test_sections_have_many_names(name: str, section: Section) -> None:
    assert section_of(name) is section


def test_a_column_of_short_pieces_is_no_piece_with_sub_heads() -> None:
    dump = f"The kettle in the harbor\n\nBy Rosa Field\n\n{TEXT}\n\n{MORE}\n\nAROUND THE QUAY\n\nLost oar\n\nIt is green and was last seen on Sunday, going out without a boat. Ask in the net loft.\n\nTuba wanted\n\nThe band needs one before the regatta. It may have dents, but it should have a bottom.\n\nFree paint\n\nThere are nine tins of a color that nobody ordered. Bring your own brush and your own wall."

    assert [article.headline for article in pieces(dump)][1:] == ["Lost oar", "Tuba wanted", "Free paint"]


def test_a_word_that_ends_bylines_all_over_the_paper_does_not_run_on() -> None:
    names = ["Rosa Field", "Tom Ash", "Ana Ruiz", "Lena Moss"]
    heads = ["A Kettle", "A Bell", "Nine Goats", "A Notice"]
    texts = [text.replace(".", ", as a writer would say.", 1) for text in (TEXT, MORE, OTHER, LAST)]
    dump = "\n\n".join(
        f"{head} in the Harbor\n\n{name}, staff writer\n\n{text}"
        for head, name, text in zip(heads, names, texts, strict=True)
    )

    assert [article.first(BlockType.BYLINE) for article in pieces(dump)] == [
        f"{name}, staff writer" for name in names
    ]
    assert {article.kind for article in pieces(dump)} == {Kind.NEWS}


def test_whoever_greets_in_the_first_line_writes_a_letter() -> None:
    dump = (
        f"UNDER THE DOOR\n\nThe kettle in the harbor\n\nDear Lamp, {TEXT}\n\nSomebody on berth 17\n\n"
        f"A bell at noon\n\nSir, – {MORE}\n\nTom Ash, berth 3\n\nTIDES\n\nHigh at nine and low at three, as ever."
    )

    first, second, *_ = pieces(dump)

    assert (first.kind, first.signoff) == (Kind.LETTER, "Somebody on berth 17")
    assert (second.kind, second.signoff) == (Kind.LETTER, "Tom Ash, berth 3")


@pytest.mark.parametrize(
    ("farewell", "signature"),
    [("Yours faithfully,", "ROSA FIELD,\nQuay Lane."), ("Un abrazo,", "R."), ("Warmly,", "Rosa Field\nCook")],
)
def test_a_signature_stands_below_the_farewell(farewell: str, signature: str) -> None:
    dump = f"LETTERS\n\nThe kettle in the harbor\n\n{TEXT}\n\n{farewell}\n\n{signature}\n\nA bell at noon\n\n{MORE}\n\nTom Ash"

    first, second = pieces(dump)

    assert first.signoff == " ".join(signature.split())
    assert [block.text for block in first.blocks if block.type is BlockType.PARAGRAPH] == [TEXT, farewell]
    assert second.headline == "A bell at noon"


def test_a_heading_between_two_whole_texts_is_never_a_part_of_them() -> None:
    dump = (
        f"The kettle\n\nBy Rosa Field\n\n{TEXT}\n\n{MORE}\n\nTuba wanted\n\n{LAST}\n\nFree paint\n\n{OTHER}"
    )

    texts = [b.text for a in pieces(dump) for b in a.blocks if b.type is BlockType.PARAGRAPH]

    assert texts == [TEXT, MORE, LAST, OTHER]


def test_a_signature_of_two_lines_is_one() -> None:
    dump = f"LETTERS\n\nThe kettle in the harbor\n\n{TEXT}\n\nRosa Field\nTar Shed, Upper Quay\n\nA bell at noon\n\n{MORE}\n\nTom Ash"

    first, second = pieces(dump)

    assert (first.signoff, second.signoff) == ("Rosa Field Tar Shed, Upper Quay", "Tom Ash")


def test_a_place_in_capitals_with_a_stop_opens_a_report() -> None:
    dump = f"The Kettle in the Harbor\n\nBy Rosa Field\n\nUPPER QUAY. {TEXT}\n\n{MORE}"

    (article,) = pieces(dump)

    assert article.dateline is not None
    assert article.dateline.place == "UPPER QUAY"
    assert TEXT in [block.text for block in article.blocks]


def test_who_greets_signs_nothing() -> None:
    dump = f"LETTERS\n\nThe kettle in the harbor\n\nTo the Editor:\n\nDear Editor,\n\n{TEXT}\n\n— Rosa Field\n\nA bell\n\n{MORE}"

    first, *_ = pieces(dump)

    assert first.signoff == "Rosa Field"


@pytest.mark.parametrize(
    ("line", "greets"),
    [
        ("Comrades,", True),
        ("Friends and neighbours,", True),
        ("Vecinas y vecinos:", True),
        ("Friends of the mill sing on the quay,", False),
    ],
)
def test_readers_may_be_greeted_without_dear(line: str, greets: bool) -> None:
    assert is_salutation(line) is greets


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("by a warehouse worker", True),
        ("por una trabajadora del almacén", True),
        ("by a Single Vote", False),
        ("by her bakers, now retired", True),
        ("by her own hand", False),
        ("by a baker, twice.", False),
    ],
)
def test_a_writer_without_a_name_stands_in_small_letters(line: str, signs: bool) -> None:
    assert is_unnamed_byline(line) is signs


def test_who_wrote_without_a_name_ends_the_head() -> None:
    heads = "Work\nNIGHT SHIFT WALKS OUT\nOVER BROKEN HEATERS\nby a warehouse worker"
    more = f"NINE GOATS STOP THE TRAINS\nby Leo Paz\n{OTHER}\n{LAST}"
    first, _ = pieces(f"{heads}\n{TEXT}\n{MORE}\n\n\n{more}\n")
    assert (first.headline, first.first(BlockType.BYLINE)) == (
        "NIGHT SHIFT WALKS OUT OVER BROKEN HEATERS",
        "by a warehouse worker",
    )


def test_below_a_title_over_two_lines_small_letters_say_who_wrote() -> None:
    head = "Nine Goats Stop Trains of\nTwo Valleys for Us\nby her herdsmen, all of them"

    first, *_ = pieces(f"IN MEMORY\n{head}\n\n{OTHER}\n\nThe Kettle\nBy Ana Ruiz\n\n{TEXT}\n")

    assert first.headline == "Nine Goats Stop Trains of Two Valleys for Us"


@pytest.mark.parametrize(
    ("line", "sends"),
    [
        ("From Ana Ruiz, pilot", True),
        ("De Rosa Campos, panadera del puerto", True),
        ("From Upper Quay, a warning", False),
        ("From Ana Ruiz", False),
        ("From Monday, buses stop here", False),
    ],
)
def test_who_sends_a_text_has_a_name_and_a_trade(line: str, sends: bool) -> None:
    assert names_sender(line) is sends


@pytest.mark.parametrize(
    "line", ["From Ana Ruiz, pilot", "Written down by Leo Paz", "Texto y preguntas: Leo Paz"]
)
def test_who_wrote_stands_between_the_headline_and_the_text(line: str) -> None:
    dump = f"LETTERS\n\nA BELL AT NOON\n\n{MORE}\n\nRosa Field\n\nTHE KETTLE IN THE HARBOR\n\n{line}\n\n{TEXT}\n\n{OTHER}"

    assert [(each.headline, each.first(BlockType.BYLINE)) for each in pieces(dump)][-1] == (
        "THE KETTLE IN THE HARBOR",
        line,
    )
