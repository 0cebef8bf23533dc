"""Newspapers laid out by hand, each in a house style of its own: an import finds what a reader finds.

The aim is .98 of the articles and .97 of the paragraphs on the whole, no paper below .93 and .90, and every
jump. What is reached so far stands here as a floor, so that it is not lost again.
"""

import pytest

from tests.ingest.hand_made import Measure, measure
from tests.ingest.scoring import FURNITURE, Taken
from tests.ingest.truth import HELD, JUDGING, papers, read_truth

pytestmark = pytest.mark.xdist_group("hand-made dumps")  # they are read once in a process
PAPERS = papers()
ARTICLES, PARAGRAPHS = 0.965, 0.985
FURNITURE_PRECISION, FURNITURE_RECALL = 0.993, 0.955
LOST_JUMPS = 2
UNSEEN_ARTICLES, UNSEEN_PARAGRAPHS = 0.90, 0.975
WORST_ARTICLES, WORST_PARAGRAPHS = 0.70, 0.82


@pytest.fixture(scope="module", params=PAPERS)
def measured(request: pytest.FixtureRequest) -> Measure:
    return measure(request.param)


def test_a_paper_has_its_pieces(measured: Measure) -> None:
    assert measured.articles >= WORST_ARTICLES, measured.differences


def test_a_paper_has_its_paragraphs(measured: Measure) -> None:
    assert measured.paragraphs >= WORST_PARAGRAPHS, measured.differences


def test_a_paper_has_its_volume_number_and_dates(measured: Measure) -> None:
    assert measured.wrong_facts == ()


def test_papers_on_the_whole_have_their_pieces_and_paragraphs() -> None:
    measures = [measure(paper) for paper in PAPERS]

    assert sum(each.articles for each in measures) / len(measures) >= ARTICLES
    assert sum(each.paragraphs for each in measures) / len(measures) >= PARAGRAPHS


def test_papers_go_on_after_their_jumps() -> None:
    lost = [jump for paper in PAPERS for jump in measure(paper).lost_jumps]

    assert len(lost) <= LOST_JUMPS, lost


def test_papers_that_nobody_looked_at_have_their_pieces_and_paragraphs() -> None:
    """Only the means are told: whoever sees what differs has seen the papers."""
    measures = [measure(paper, JUDGING) for paper in papers(JUDGING)]

    assert sum(each.articles for each in measures) / len(measures) >= UNSEEN_ARTICLES
    assert sum(each.paragraphs for each in measures) / len(measures) >= UNSEEN_PARAGRAPHS


def test_furniture_takes_hardly_more_and_hardly_less_than_what_is_furniture() -> None:
    taken = sum((measure(paper).furniture for paper in PAPERS), Taken(0, 0, 0))

    assert taken.precision >= FURNITURE_PRECISION
    assert taken.recall >= FURNITURE_RECALL


def test_every_dump_has_its_truth() -> None:
    assert sorted(path.stem for path in HELD.glob("*.txt")) == PAPERS


@pytest.mark.parametrize("paper", PAPERS)
def test_a_truth_uses_every_line_once_and_names_each_piece_once(paper: str) -> None:
    names = [
        name for piece in read_truth(paper).pieces for name in piece.names if piece.kind not in FURNITURE
    ]

    assert len(set(names)) == len(names)
