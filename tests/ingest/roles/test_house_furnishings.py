"""What a paper makes of kickers, decks and captions is learnt from all of it and decides single ones."""

from tm.document import BlockType
from tm.ingest import read_issue

_LONG = (
    "The ferry ran late on every day of the week, and those who waited for it began to bring cards. "
    "By the end of the month there were four tables and a league, and nobody asked for the ferry."
)


def texts(text: str, type_: BlockType) -> list[str]:
    issue = read_issue(text)
    return [block.text for article in issue.articles for block in article.blocks if block.type is type_]


def test_where_every_piece_has_a_kicker_a_long_one_is_no_headline() -> None:
    heads = [
        ("HARBOUR", "BAKERS COUNT THE LOAVES AGAIN"),
        ("WORK", "A LAMP FOR EVERY PIER ON THE QUAY"),
        ("A DRY SUMMER ON THE HILL", "THE WELLS GO DEEPER AND SO DO THE FRIENDSHIPS"),
        ("SCHOOLS", "OLD MILL FINDS A NEW MILLER"),
        ("MUSIC", "CHOIR LOOKS FOR TENORS IN SPRING"),
    ]
    pieces = [f"{kicker}\n\n{head}\n\nBy Ola Tarr\n\n{_LONG}\n\n{_LONG}" for kicker, head in heads]
    text = "PAPER LANE NEWS\n\n" + "\n\n".join(pieces) + "\n"
    assert texts(text, BlockType.KICKER) == [kicker for kicker, _ in heads]
    assert texts(text, BlockType.HEADLINE)[1:] == [head for _, head in heads]


def test_a_jump_that_puts_the_title_otherwise_still_names_the_headline() -> None:
    text = (
        "Crews Walk Off\n\nEmpty Piers From the Estuary up to the Old Lock\n\nBy Ola Tarr\n\n"
        f"{_LONG}\n\nTurn to page 4\n\nChoir Needs Tenors\n\nBy Tom Reyes\n\n{_LONG}\n\n"
        f"Crews Walk Out, from page 1\n\n{_LONG}\n"
    )
    assert texts(text, BlockType.HEADLINE)[0] == "Crews Walk Off"
