"""What is asked in turn are the questions of one interview, not headlines."""

from tests.ingest.small_papers import LAST, MORE, OTHER, TEXT, pieces

HEADS = ("The kettle nobody bought", "Nine goats and a signal box", "A night for planting beans")


def article(head: str, *texts: str) -> str:
    return "\n\n".join((bold(head), *texts))


def bold(text: str) -> str:
    return f"**{text}**"


ANSWERS = (
    "In a box, from a sale. The box is still in use; the cook keeps his letters in it, all four of them.",
    "Whoever cannot sleep. It has been the same page since March, and the page is very good, they say.",
    "They went home by the early train, without tickets, and the guard wrote down what they had eaten.",
)


def test_questions_with_answers_between_them_open_no_piece() -> None:
    """Where they look like headlines, only that three come in turn tells them."""
    asked = (
        "How did the old kettle of the harbour come to you of all people?",
        "And who reads the almanac of the islands by night these days?",
        "What became of the goats that went home by the early train?",
    )
    talk = [
        line for question, answer in zip(asked, ANSWERS, strict=True) for line in (bold(question), answer)
    ]
    dump = "\n\n".join((article(HEADS[0], TEXT, *talk), article(HEADS[1], OTHER), article(HEADS[2], MORE)))

    assert [piece.headline for piece in pieces(dump)] == list(HEADS)


def test_two_questions_may_be_two_headlines() -> None:
    heads = ("WHO BOUGHT THE KETTLE?", "WHERE ARE THE GOATS?")
    dump = "\n\n".join((heads[0], TEXT, MORE, heads[1], OTHER, LAST))

    assert [piece.headline for piece in pieces(dump)] == list(heads)


def test_a_question_with_more_room_is_the_headline_behind_an_interview() -> None:
    """It comes in turn, but stands as far from the text above, and shouts, as all other headlines do."""
    asked = ("And who reads it by night?", "Who mends the kettle?", "Will there be goats again?")
    talk = [line for question, answer in zip(asked, ANSWERS, strict=True) for line in (question, answer)]
    heads = ("THE KETTLE NOBODY BOUGHT", "WHO OWNS THE RAIN OF THE HARBOUR?", "A NIGHT FOR PLANTING BEANS")
    texts = ((TEXT, *talk), (OTHER, LAST), (MORE,))
    dump = "\n\n\n".join("\n\n".join((head, *own)) for head, own in zip(heads, texts, strict=True))

    assert [piece.headline for piece in pieces(dump)] == list(heads)
