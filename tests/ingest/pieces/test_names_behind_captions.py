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
