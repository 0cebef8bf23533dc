"""What a paper prints behind the names of its writers tells a credit from a heading."""

from tm.document import BlockType
from tm.ingest import read_issue

_STORIES = (
    ("The Pond Is Back", "Ottilie Marsh, Form 3", "The pond behind the gym was dug out again in October."),
    ("Poem: Night Bus", "Bram Oyelaran, Form 5", "The driver hums. The wipers keep the time for all of us."),
    (
        "Chess Club Beats the Staff",
        "Pia Lund, Form 4",
        "We beat the staff on four boards out of the five that we set up.",
    ),
)


def test_a_tail_that_comes_back_marks_who_wrote() -> None:
    text = "The Satchel\nIssue 3, May 2026\n\n" + "\n\n".join(
        f"{title}\n\n{credit}\n\n{story} Nobody had expected it, least of all the caretaker."
        for title, credit, story in _STORIES
    )
    news = [article for article in read_issue(text).articles if article.first(BlockType.PARAGRAPH)]
    assert [article.first(BlockType.HEADLINE) for article in news] == [title for title, _, _ in _STORIES]
    assert [article.first(BlockType.BYLINE) for article in news] == [credit for _, credit, _ in _STORIES]


def test_dates_behind_a_comma_are_no_tail() -> None:
    events = "\n\n".join(
        f"{name}, June {day}\n\nCome early and bring a chair, for there are never enough of them in the hall."
        for name, day in (("Seed Swap", 6), ("Jumble Sale", 13), ("Mending Night", 20))
    )
    types = {block.type for article in read_issue(events).articles for block in article.blocks}
    assert BlockType.BYLINE not in types
