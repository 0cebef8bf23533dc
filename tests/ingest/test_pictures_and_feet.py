"""Captions whose names tell nothing, credits and notices as papers word them, folios with a section."""

import pytest

from tests.ingest.test_order import LAST, MORE, OTHER, TEXT, pieces
from tm.document import Kind
from tm.ingest.credits import ends_with_credit
from tm.ingest.folios import Folio, read_folio
from tm.ingest.imprints import is_foot_line


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
