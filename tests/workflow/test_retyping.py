from tm.document import BlockType
from tm.workflow.retyping import Printed, Retype, changes


def text(*paragraphs: str, head: str = "Boats") -> list[Printed]:
    return [
        Printed(BlockType.HEADLINE, head),
        *(Printed(BlockType.PARAGRAPH, paragraph) for paragraph in paragraphs),
    ]


A, B, C = "The boats came home at noon.", "Bread was baked on the quay.", "Nobody slept that night."


def test_what_is_the_same_is_not_told() -> None:
    assert changes({"a": text(A, B)}, {"a": text(A, B)}) == []


def test_old_and_new_words_of_a_changed_paragraph_stand_together() -> None:
    later = "The boats came home at one."
    (told,) = changes({"a": text(A, B), "b": text(C)}, {"b": text(C), "a": text(later, B)})

    assert (told.article, told.headline) == ("a", "Boats")
    assert told.blocks == (Retype(BlockType.PARAGRAPH, A, later),)
    assert not told.came
    assert not told.went


def test_a_paragraph_that_came_or_went_stands_alone() -> None:
    (told,) = changes({"a": text(A, B)}, {"a": text(A, C, B)})
    assert told.blocks == (Retype(BlockType.PARAGRAPH, "", C),)

    (told,) = changes({"a": text(A, C)}, {"a": text(B)})
    assert {(block.before, block.after) for block in told.blocks} == {(A, ""), (C, ""), ("", B)}


def test_a_headline_is_the_same_headline_however_it_was_reworded() -> None:
    (told,) = changes({"a": text(A)}, {"a": text(A, head="Home at last")})

    assert told.blocks == (Retype(BlockType.HEADLINE, "Boats", "Home at last"),)


def test_articles_that_came_and_went_are_told_whole() -> None:
    came, went = changes({"b": text(C, head="Old")}, {"a": text(A)})

    assert (came.article, came.came, len(came.blocks)) == ("a", True, 2)
    assert (went.article, went.went, went.headline) == ("b", True, "Old")


def test_as_many_blocks_as_before_are_the_same_ones() -> None:
    (told,) = changes({"a": text(A)}, {"a": text("Wholly other words.")})

    assert told.blocks == (Retype(BlockType.PARAGRAPH, A, "Wholly other words."),)
