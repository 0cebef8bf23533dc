"""What is asked in turn are the questions of one interview, not headlines."""

from tests.ingest.test_order import LAST, MORE, OTHER, TEXT, pieces

HEADS = ("The kettle nobody bought", "Nine goats and a signal box", "A night for planting beans")


def article(head: str, *texts: str) -> str:
    return "\n\n".join((head, "By Rosa Field", *texts))


ANSWERS = (
    "In a box, from a sale. The box is still in use; the cook keeps his letters in it, all four of them.",
    "Whoever cannot sleep. It has been the same page since March, and the page is very good, they say.",
    "They went home by the early train, without tickets, and the guard wrote down what they had eaten.",
)


def test_questions_with_answers_between_them_open_no_piece() -> None:
    asked = ("How did the kettle come to you?", "And who reads the almanac by night?", "What of the goats?")
    talk = [line for pair in zip(asked, ANSWERS, strict=True) for line in pair]
    dump = "\n\n".join((article(HEADS[0], TEXT, *talk), article(HEADS[1], OTHER), article(HEADS[2], MORE)))

    assert [piece.headline for piece in pieces(dump)] == list(HEADS)


def test_two_questions_may_be_two_headlines() -> None:
    heads = ("WHO BOUGHT THE KETTLE?", "WHERE ARE THE GOATS?")
    dump = "\n\n".join((heads[0], TEXT, MORE, heads[1], OTHER, LAST))

    assert [piece.headline for piece in pieces(dump)] == list(heads)
