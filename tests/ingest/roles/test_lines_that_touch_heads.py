"""A line with room above that touches a headline is of its head, and says nothing of a picture."""

from tests.ingest.truth import HELD
from tm.document import BlockType
from tm.ingest import read_issue


def test_a_kicker_that_touches_the_first_headline_is_no_caption() -> None:
    issue = read_issue((HELD / "la-voz-del-trapiche.txt").read_bytes(), language="es")
    (kicker,) = [block for article in issue.articles for block in article.blocks if block.lines[0][0] == 6]

    assert kicker.type is BlockType.KICKER
