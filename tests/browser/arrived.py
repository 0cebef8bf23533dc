"""An issue that has just arrived, with one doubt of each kind."""

from dataclasses import dataclass

from sqlalchemy import select

from tests.browser.papers import set_up
from tests.browser.serving import Desk
from tests.services.dumped import C, Dumped, H, P, make_dumped
from tm.document import BlockType, Doubt, Kind, Rule
from tm.storage.paper import Edition


@dataclass(frozen=True)
class Arrived:
    """An issue with one doubt of each kind, and the numbers of the doubts."""

    page: str
    doubts: dict[Doubt, int]


def arrive(desk: Desk) -> Arrived:
    """Fill an empty desk with such an issue."""
    set_up(desk, [])
    with desk.database.writing() as session:
        home = session.scalars(select(Edition).where(Edition.tag == "en")).one()
        dumped = make_dumped(session, home)
        return Arrived(f"/issues/{dumped.issue.slug}/structure", _fill(dumped))


def _fill(dumped: Dumped) -> dict[Doubt, int]:
    """Articles of every sort of trouble."""
    head, line = BlockType.JUMP_HEAD, BlockType.JUMP_LINE
    dumped.add((H, "Ferry strike ends"), (P, "The crews of Orsova won. They sail"), (P, "again at dawn."))
    dumped.add((H, "Trams at night"), (P, "They run from Kilmare till mid-"), (C, "The quay of Orsova"))
    dumped.add((H, "Bread for all"), (P, "Here is ORSOVA bread."), (P, "It is *warm* still."))
    dumped.add((P, "A bench stands by the lock. Nobody knows why."), kind=Kind.BRIEF)
    dumped.add((H, "Wells"), (P, "The wells are"), (line, "To page 3"), (P, "Seven wells"))
    dumped.add((H, "Deeper still"), (head, "From page 1"), (P, "deeper. Letters cafÃ©."))
    dumped.add((H, "Un banco"), (P, "Está junto a la esclusa."))
    dumped.repair(Rule.CLOSE_LETTERSPACING, "ORSOVA bread", "O R S O V A", "ORSOVA")
    dumped.repair(Rule.MEND_EMPHASIS, "warm", "*wa*|*rm*", "*warm*")
    return {
        code: dumped.doubt(code, words, word="ORSOVA")
        for code, words in (
            (Doubt.DOUBTFUL_JOIN, "They sail"),
            (Doubt.TEXT_MISSING, "till mid-"),
            (Doubt.LOOSE_CAPTION, "The quay"),
            (Doubt.LETTERSPACING, "ORSOVA bread"),
            (Doubt.EMPHASIS, "warm"),
            (Doubt.NO_HEADLINE, "A bench"),
            (Doubt.DOUBTFUL_TYPE, "Seven wells"),
            (Doubt.UNMATCHED_JUMP, "From page 1"),
            (Doubt.ENCODING, "Letters caf"),
            (Doubt.DOUBTFUL_SPLIT, "Bread for all"),
            (Doubt.OTHER_LANGUAGE, "Un banco"),
        )
    }
