"""Captions whose names tell nothing, credits and notices as papers word them, folios with a section."""

# ruff: noqa: E501 - a dump reads best on its own lines

import pytest

from tests.ingest.small_papers import LAST, MORE, OTHER, TEXT, pieces
from tm.document import Kind
from tm.ingest.furniture.imprints import is_foot_line
from tm.ingest.phrases.credits import ends_with_credit
from tm.ingest.phrases.folios import Folio, read_folio


def kinds(caption: str) -> list[str]:
    dump = f"THE KETTLE NOBODY BOUGHT\n\n{TEXT}\n\n{MORE}\n\n{caption}\n\nNINE GOATS\n\n{OTHER}\n\n{LAST}"
    return [article.kind.value for article in pieces(dump)]


def test_a_caption_whose_names_stand_nowhere_else_stays_where_it_stands() -> None:
    assert Kind.CAPTION.value not in kinds("Room five with “Zelda”. PHOTO: WILMA QUICK")


def test_a_caption_with_a_place_and_a_date_of_its_own_stands_alone() -> None:
    assert Kind.CAPTION.value in kinds(
        "Zeldaville, May 1: Wilma Quick and her neighbors carry the ladder out."
    )


@pytest.mark.parametrize(
    "text", ["The line at six. (Rosa Field/The Harbor Owl)", "A swarm. Photograph by R. Field"]
)
def test_a_credit_names_who_took_the_picture_and_for_whom(text: str) -> None:
    assert ends_with_credit(text)


def test_a_folio_may_name_the_section() -> None:
    assert read_folio("2 | The Harbor Owl | April 9, 2026 | News", "The Harbor Owl") == Folio(2)
    assert read_folio("2 goats of the Harbor Owl ran off on April 9 of 2026", "The Harbor Owl") is None


@pytest.mark.parametrize(
    "text",
    [
        "*Edited by Rosa Field for the tenants. Printed at Ash Works.*",
        "*Views are of the writers. Half a page costs nine goats.*",
        "The views expressed in it are those of the contributors.",
        "**The Harbor Owl** is printed every other week.",
    ],
)
def test_the_foot_of_a_paper_is_told_in_any_type(text: str) -> None:
    assert is_foot_line(text, "**The Harbor Owl**")


def test_what_names_the_paper_behind_the_last_signature_is_its_own() -> None:
    notice = "Letters to The Harbor Owl may be signed with an initial. We cut for length, not for opinion."
    dump = f"THE HARBOR OWL\n\nVol. 2, No. 3, May 2026\n\nLETTERS\n\nNine Goats\n\n{TEXT}\n\n—Rosa Field\n\nA Signal Box\n\n{LAST}\n\n—Tom Ash\n\n{notice}"

    assert pieces(dump)[-1].kind is Kind.BOILERPLATE


def test_a_number_to_ring_in_a_small_advertisement_is_not_the_papers() -> None:
    offer = "Two goats, complete, one careful owner, several thousand careless ones. Ring 555 0135 after six."
    dump = f"THE HARBOR OWL\n\nNine Goats\n\n{TEXT}\n\n{MORE}\n\nFor Sale\n{offer}\n\nEditor: Rosa Field\nowl@harbor.example"

    assert "For Sale" in [article.headline for article in pieces(dump)]
