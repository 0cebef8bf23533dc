"""Headings set as a sentence, and short lines that end with a small word or an initial."""

# ruff: noqa: E501 - a dump reads best on its own lines

from tests.ingest.small_papers import KETTLE, LAST, MORE, OTHER, TEXT, pieces, shape
from tm.document import BlockType, Kind
from tm.ingest.chunks.cutting import cut
from tm.ingest.chunks.layouts import measure
from tm.ingest.looks.style import Style, learn
from tm.ingest.phrases.signs import is_byline
from tm.ingest.raw.lines import read_lines
from tm.ingest.words.cases import Case
from tm.ingest.words.names import is_name
from tm.ingest.words.vocabulary import collect


def style_of(dump: str) -> Style:
    lines = read_lines(dump)
    words, layout = collect(line.text for line in lines), measure(lines)
    return learn(cut(lines, layout), layout, words, "en")[0]


def test_where_only_names_have_capitals_a_heading_of_names_is_set_as_a_sentence() -> None:
    body = f"{TEXT}\n\n{MORE}"
    plain = style_of(f"Walk to Cotton Row\n\n{body}\n\nThe ninth goat\n\n{OTHER}\n\nPancakes\n\n{LAST}")
    titles = style_of(f"Two Kettles in the Harbor\n\n{body} Both kettles are blue.\n\nPancakes\n\n{LAST}")

    assert (plain.case("Pancakes"), titles.case("Pancakes")) == (Case.SENTENCE, Case.TITLE)
    assert plain.case("NINE GOATS") is Case.CAPS


def test_names_at_the_foot_of_texts_say_nothing_of_the_headings_above_them() -> None:
    stories = [
        f"{title}\n\n{opening}\n\n{subhead}\n\n{text}\n\nBy Ana Ruiz"
        for title, opening, subhead, text in (
            ("NINE GOATS STOP TWO TRAINS", KETTLE[0], "Who owns the goats", OTHER),
            ("THE KETTLE HAS A NOTICE", KETTLE[1], "Who fills it now", LAST),
            ("THE MOON ROSE AT NINE", KETTLE[2], "What the cook read", MORE),
        )
    ]

    assert style_of("\n\n\n".join(["THE HARBOR LAMP", *stories])).headline_case is not Case.SENTENCE


def test_a_subhead_may_end_with_a_small_word() -> None:
    small = " ".join(
        f"They came for the {word} for the kettle." for word in ("sake", "love", "smell", "noise")
    )
    dump = f"THE KETTLE NOBODY BOUGHT\n\n{TEXT} {small}\n\n{MORE} {small}\n\nWhat a kettle is for\n\nI was there. {OTHER}\n\n{LAST}"

    (article,) = pieces(dump)

    assert article.first(BlockType.SUBHEAD) == "What a kettle is for"


def test_an_initial_behind_a_dash_signs() -> None:
    dump = f"LETTERS\n\nThe Kettle\n\n{TEXT}\n\n—Rosa Field\n\nNine Goats\n\n{OTHER}\n\n—D.\n\nA Signal Box\n\n{LAST}\n\n—T. F."

    assert [article.blocks[-1].type for article in pieces(dump) if article.headline] == [
        BlockType.SIGNOFF
    ] * 3


def test_a_notice_that_stands_twice_is_no_headline_of_the_report_below() -> None:
    notice = "This paper is written by its readers. Send us yours!"
    dump = (
        f"THE KETTLE NOBODY BOUGHT\n\nHARBOR, March 2—{TEXT}\n\n{MORE}\n\n{notice}\n\nNINE GOATS\n\n"
        f"RAILS, March 3—{OTHER}\n\n{LAST}\n\n{notice}\n\nASH, March 4—{TEXT} {MORE}"
    )

    assert [notice] * 2 == [
        article.blocks[0].text for article in pieces(dump) if article.kind is Kind.BOILERPLATE
    ]


def test_what_stands_below_a_heading_inside_a_cut_sentence_is_no_caption() -> None:
    box = "Ring the line on any Sunday. It is free, and you need not say who you are."
    dump = f"THE KETTLE NOBODY BOUGHT\n\n{TEXT}\n\n{MORE} They asked for a lid with no\n\nHAVE YOU A KETTLE?\n\n{box}\n\nhole in it.\n\nNINE GOATS\n\n{OTHER}\n\n{LAST}"

    assert ["headline", "paragraph"] in [shape(article) for article in pieces(dump)]


def test_a_headline_that_breaks_at_a_comma_is_parted_from_its_deck() -> None:
    head = "HARBOR\nThe kettle stays for five weeks,\nand the lid is lost\nThe council says that there is no good\nmonth for it"

    (article,) = pieces(f"{head}\n\nRosa Field\n\n{TEXT}\n\n{MORE}\n\n{OTHER}\n\n{LAST}")

    assert article.headline == "The kettle stays for five weeks, and the lid is lost"
    assert article.first(BlockType.DECK) == "The council says that there is no good month for it"


def test_who_took_the_pictures_stands_behind_who_wrote() -> None:
    assert is_byline("Words: Rosa Field. Pictures: her sister")
    assert is_byline("Text by Rosa Field | Photos by Tom Ash")
    assert not is_byline("Words fail us. Pictures: see page two.")


def test_what_belongs_to_somebody_is_no_name() -> None:
    words = collect(["Children’s Party", "Rosa Field"])

    assert not is_name("Children’s Party", words)
    assert is_name("Rosa Field", words)
