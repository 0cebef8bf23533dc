"""Where a paper has few sub-heads its headings are rather headlines, but not inside a signed story."""

from tm.ingest.chunks.cutting import Chunk
from tm.ingest.looks.parts import Part, Role
from tm.ingest.raw.lines import Line
from tm.ingest.roles.house import House, inside_signed


def parts(*rows: tuple[Role, str]) -> list[Part]:
    return [Part(role, Chunk((Line(at, text),))) for at, (role, text) in enumerate(rows)]


STORY = (
    (Role.HEADLINE, "Nine goats stop the trains"),
    (Role.BYLINE, "By Ola Tarr"),
    (Role.TEXT, "They came at noon."),
)
PART = ((Role.HEADLINE, "A roof with a telephone"), (Role.TEXT, "It rings."))


def test_a_heading_without_a_byline_stands_inside_the_signed_story_above() -> None:
    assert inside_signed(parts(*STORY, *PART)) == {3}
    assert inside_signed(parts(*STORY, *STORY)) == frozenset()
    assert inside_signed(parts(*PART, *PART)) == frozenset()


def test_what_ends_a_story_ends_what_its_byline_says() -> None:
    assert inside_signed(parts(*STORY, (Role.SEPARATOR, "***"), *PART)) == frozenset()


def test_without_sub_heads_a_heading_outside_of_signed_stories_is_rather_a_headline() -> None:
    few = ((Role.HEADLINE, "A roof"), (Role.TEXT, "It rings."))
    read = parts(*PART, *PART, *few, *STORY, *PART)
    choice = (Role.HEADLINE, Role.SUBHEAD)
    said = House(dict.fromkeys((0, 2, 4, 9), choice), dict.fromkeys((0, 2, 4, 9), ()), {}).say(read)

    assert {index for index, each in said.items() if each[Role.HEADLINE] > each[Role.SUBHEAD]} == {0, 2}
