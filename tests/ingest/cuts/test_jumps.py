"""Texts that come from other pages are brought home, whatever their heads say."""

import pytest

from tm.document import Article, BlockType, Doubt
from tm.ingest import read_issue
from tm.ingest.chunks.cutting import cut
from tm.ingest.chunks.layouts import measure
from tm.ingest.cuts.jumps import Arriving, Pending, assign
from tm.ingest.cuts.jumpwords import Direction, Jump
from tm.ingest.looks.parts import Part, Role
from tm.ingest.pieces.pages import printed_pages
from tm.ingest.raw.lines import read_lines
from tm.ingest.words.vocabulary import collect

WORDS = collect(["The choir sings in the station, and the nurses count their minutes together."])

PAPER = """THE WEND COURIER

Volume 3, Number 4, May 5, 2026

NIGHT BUS STAYS AFTER LONG WINTER

By Lena Marsh

WEND CROSS, May 2— The night bus stays, the council said on Monday, after a winter of letters and of marches.

The drivers had counted the passengers themselves{bus}

{on}

CHOIR SINGS WITHOUT ANY CONDUCTOR

By Tom Ashdown

LOWER MILL, May 3— In the old station people sing every Thursday, and nobody stands in front of them at all.

Whoever has a song brings it and sings it three times{choir}

{on}

{bus_head}

{bus_rest}

And the last bus leaves at half past two, as it always has.

{choir_head}

{choir_rest}

It has about eighty members, and more come every week.
"""


def read(**parts: str) -> tuple[Article, Article, tuple[Doubt, ...]]:
    usual = {
        "on": "Continued on page 2",
        "bus": ", with forty",
        "bus_rest": "clickers and a thermos.",
        "choir": ", and then it",
        "choir_rest": "belongs to all.",
    }
    issue = read_issue(PAPER.format(**(usual | parts)), language="en")
    bus, choir = (piece for piece in issue.articles if piece.dateline)
    return bus, choir, tuple(flag.code for flag in issue.warnings)


def texts(piece: Article) -> list[str]:
    return [block.text for block in piece.blocks if block.type is BlockType.PARAGRAPH]


@pytest.mark.parametrize(
    ("bus_head", "choir_head"),
    [
        ("NIGHT BUS STAYS, from page 1", "CHOIR SINGS, from page 1"),
        ("From page 1: Night bus", "From page 1: Choir"),
        ("Bus\nContinued from page 1", "Choir\nContinued from page 1"),
        ("Drivers who count (from page 1)", "Eighty singers (from page 1)"),
        ("Continued from page 1", "Continued from page 1"),
        ("Night bus (continued)", "Choir (continued)"),
        ("NIGHT BUS STAYS", "CHOIR SINGS"),
    ],
)
def test_every_head_leads_home(bus_head: str, choir_head: str) -> None:
    bus, choir, doubts = read(bus_head=bus_head, choir_head=choir_head)

    assert "The drivers had counted the passengers themselves, with forty clickers and a thermos." in texts(
        bus
    )
    assert "Whoever has a song brings it and sings it three times, and then it belongs to all." in texts(
        choir
    )
    assert Doubt.UNMATCHED_JUMP not in doubts


def test_bare_heads_in_any_order_are_told_by_the_cut_sentence() -> None:
    bus, choir, _ = read(
        bus=".",
        bus_head="Continued from page 1",
        bus_rest="belongs to all.",
        choir_head="Continued from page 1",
        choir_rest="Forty clickers were lent by the depot.",
    )

    assert texts(bus)[-2] == "Forty clickers were lent by the depot."
    assert texts(choir)[1].endswith("three times, and then it belongs to all.")


def test_a_rule_below_the_jump_line_does_not_part_the_sentence() -> None:
    bus, choir, _ = read(
        on="Continued on page 2\n\n* * *", bus_head="Bus, from page 1", choir_head="Choir, from page 1"
    )

    assert "The drivers had counted the passengers themselves, with forty clickers and a thermos." in texts(
        bus
    )
    assert "Whoever has a song brings it and sings it three times, and then it belongs to all." in texts(
        choir
    )


def test_a_sentence_may_go_on_with_a_figure_and_a_word_within() -> None:
    bus, choir, _ = read(
        bus=", all",
        bus_head="Bus, from page 1",
        bus_rest="40 of them at once.",
        choir=", and nobody conducts nor ar-",
        choir_head="Choir, from page 1",
        choir_rest="ranges it.",
    )

    assert "The drivers had counted the passengers themselves, all 40 of them at once." in texts(bus)
    assert texts(choir)[1].endswith("nobody conducts nor arranges it.")


def on(part: int, title: str = "", before: str = "") -> Pending:
    return Pending(part, Jump(Direction.ON, 2, title), before=before)


def test_the_surest_pairs_come_first() -> None:
    pending = [on(1, before="They sing in the"), on(2, "NURSES", before="They count the")]
    first = Arriving(3, Jump(Direction.FROM, 1, ""), after="minutes.")
    second = Arriving(4, Jump(Direction.FROM, 1, "Nurses count"), after="minutes.")

    assert assign(pending, [first, second], WORDS) == {3: 1, 4: 2}


def test_each_hop_takes_the_jump_line_that_waits() -> None:
    pending = [on(1, "CHOIR", before="They sing in the"), on(4, "CHOIR", before="Then they count the")]
    arriving = [Arriving(part, Jump(Direction.FROM, 1, "Choir"), after="station.") for part in (3, 6)]

    assert assign(pending, arriving, WORDS) == {3: 1, 6: 4}


def test_a_text_that_goes_on_with_nothing_stays_alone() -> None:
    pending = [on(1, "CHOIR", before="All was said."), on(2, "NURSES", before="All was done.")]

    assert assign(pending, [Arriving(3, Jump(Direction.FROM, 1, "Bees"), after="and then.")], WORDS) == {}


def test_a_heading_is_no_headline_where_the_jump_names_the_piece_above() -> None:
    _, choir, _ = read(
        choir=".\n\nNOBODY BEATS TIME\n\nThe songs come from eleven countries and from the",
        bus_head="Bus, from page 1",
        choir_head="Choir, from page 1",
        choir_rest="islands.",
    )

    assert "NOBODY BEATS TIME" in [block.text for block in choir.blocks if block.type is BlockType.SUBHEAD]
    assert "The songs come from eleven countries and from the islands." in texts(choir)


def test_a_number_that_is_printed_again_and_again_is_no_page() -> None:
    fair = "Every first Friday, 6 pm\nOld Fire Station"
    pages = (fair, "Page 1", "The bus stays.", fair, "Page 2", "The choir sings.", fair, "Page 3")
    body = "\n\n".join(pages)
    chunks = cut(read_lines(body), measure(read_lines(body)))
    parts = [Part(Role.TEXT if "." in chunk.text else Role.FOLIO, chunk) for chunk in chunks]

    assert set(printed_pages(parts).values()) == {1, 2, 3}
