"""Which articles stand near a line, or bear a name: without looking at all articles for every doubt."""

from itertools import islice
from typing import SupportsIndex

from tm.document import BlockType, Kind
from tm.services.readings.neighbours import Pieces
from tm.services.views import ArticleView, BlockView, UnitView


def _article(name: str, *lines: tuple[int, int], text: str = "nothing of note") -> ArticleView:
    blocks = tuple(
        BlockView(
            id=f"{name}-{first}",
            type=BlockType.PARAGRAPH,
            lead="",
            tail="",
            pattern=None,
            standing=None,
            units=(UnitView(f"{name}-{first}-u", text, "", 1, 3),),
            lines=((first, last),),
        )
        for first, last in lines
    )
    return ArticleView(
        id=name,
        kind=Kind.NEWS,
        language="en",
        edition="en",
        is_home=True,
        destination=None,
        page=None,
        position=0,
        short_title=None,
        budget=None,
        parent=None,
        blocks=blocks,
    )


def test_articles_stand_around_a_line_the_nearest_first_and_each_once() -> None:
    pieces = Pieces((
        _article("far", (1, 9)),
        _article("near", (10, 14), (40, 44)),
        _article("here", (20, 30)),
        _article("pasted"),
    ))  # fmt: skip

    assert [view.id for view in pieces.around(20)] == ["here", "near", "far", "pasted"]
    assert [view.id for view in pieces.around(99)] == ["near", "here", "far", "pasted"]


def test_what_bears_a_rare_name_of_a_text_is_found_and_what_bears_a_common_one_is_not() -> None:
    town = [_article(f"t{number}", (number, number), text="Seen in Marlow today") for number in range(1, 6)]
    harbour = [_article("h9", (9, 9), text="Ask Quillon now"), _article("h6", (6, 6), text="Quillon sings")]
    pieces = Pieces((*town, *harbour))
    caption = _article("c", (7, 7), text="In Marlow, Quillon waves").blocks[0]

    assert [view.id for view in pieces.sharing(caption, 7)] == ["h6", "h9"]


def test_the_nearest_of_many_articles_are_found_without_a_look_at_the_others() -> None:
    looked = 0

    class Counted(tuple[ArticleView, ...]):
        """Articles that count how often one of them is taken out."""

        __slots__ = ()

        def __getitem__(self, place: SupportsIndex) -> ArticleView:  # type: ignore[override]
            nonlocal looked
            looked += 1
            return super().__getitem__(place)

    pieces = Pieces(Counted(_article(f"a{number}", (10 * number, 10 * number + 5)) for number in range(2000)))

    assert [view.id for view in islice(pieces.around(10_001), 3)] == ["a1000", "a999", "a1001"]
    assert looked < 10
