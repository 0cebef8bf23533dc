"""A name in brackets behind the last full stop, in a paragraph that stands apart: who took the picture."""

from tm.ingest import read_issue

_TEXTS = [
    f"The ferry to the {place} ran late on every day of the week, and those who waited began to bring cards."
    for place in ("harbour", "mill", "school", "chapel", "bridge", "market")
]


def dump(apart: str) -> str:
    texts = "\n".join(_TEXTS[:3])
    caption = "The last ferry waits at the pier. (Ada Brand)"
    return (
        f"Ferry crews keep the best of cards\n{texts}\n{apart}{caption}\n{apart}"
        + "\n".join(_TEXTS[3:])
        + "\n"
    )


def kinds(text: str) -> list[str]:
    return [block.type.value for article in read_issue(text).articles for block in article.blocks]


def test_apart_from_paragraphs_that_touch_it_is_a_caption() -> None:
    assert "caption" in kinds(dump("\n"))


def test_among_paragraphs_that_touch_it_is_one_of_them() -> None:
    assert "caption" not in kinds(dump(""))


def test_two_such_sentences_are_the_captions_of_a_paper_wherever_they_stand() -> None:
    captions = (
        "The last ferry waits at the pier. (Ada Brand)",
        "The piano lid is locked against the rain. (Tom Ash)",
    )
    for number, expected in ((1, 0), (2, 2)):
        told = [text for pair in zip(_TEXTS, captions[:number], strict=False) for text in pair]
        rest = _TEXTS[number:]
        assert (
            kinds("\n\n".join(["Ferry crews keep the best of cards", *told, *rest])).count("caption")
            == expected
        )
