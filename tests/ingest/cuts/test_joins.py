import pytest

from tm.document import Rule
from tm.ingest.cuts.joins import cut_word, glue, goes_on, is_head
from tm.ingest.words.vocabulary import collect

WORDS = collect(
    [
        "Everything was written down by a self-taught committee, and a thirty-six page report was political.",
        "The port, the sun and these boats. We read *The Long Rope* and a well-known story.",
        "He met Maria in Oslo; the work went on at the work place, they say.",
    ]
)


def joined(before: str, after: str) -> str | None:
    cut = goes_on(before, after, WORDS)
    return glue(before, after, cut, WORDS, 1, Rule.JOIN).text if cut else None


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("It was polit-", "ical.", "It was political."),
        ("a self-", "taught cook", "a self-taught cook"),
        ("a thirty-", "six page paper", "a thirty-six page paper"),
        ("every-", "thing", "everything"),
        ("an un\u00ad", "known word", "an unknown word"),
        ("the anti-", "American mood", "the anti-American mood"),
        ("They lost", "jobs there.", "They lost jobs there."),
        ("boats, nets,", "ropes and oars.", "boats, nets, ropes and oars."),
        ("We crossed over to", "Communities nearby.", "We crossed over to Communities nearby."),
        ("in the streets of Bergen,", "Oslo and Bodø.", "in the streets of Bergen, Oslo and Bodø."),
        ("We read *The Long*", "Rope aloud.", "We read *The Long Rope* aloud."),
        ("We read *The*", "*Long Rope* aloud.", "We read *The Long Rope* aloud."),
        ("“Will you come?”", "she asked.", "“Will you come?” she asked."),
        ("It rose by", "30 percent.", "It rose by 30 percent."),
    ],
)
def test_a_cut_sentence_is_put_together(before: str, after: str, text: str) -> None:
    assert joined(before, after) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It was over.", "They went home."),
        ("He asked why:", "Nobody knew."),
        ("taken to the prison nearby,", "These boats were late."),
        ("the struggle in Pales-", "Let it be."),
        ("Dear Editor,", "They say so."),
        ("It was over.”", "“And now?”"),
    ],
)
def test_whole_sentences_stay_apart(before: str, after: str) -> None:
    assert joined(before, after) is None


def test_every_join_says_what_it_did() -> None:
    cut = goes_on("and then polit-", "ical work", WORDS)
    assert cut is not None

    (repair,) = glue("and then polit-", "ical work", cut, WORDS, 21, Rule.JOIN).repairs

    assert (repair.rule, repair.line, repair.before, repair.after) == (
        Rule.DEHYPHENATE,
        21,
        "polit-|ical",
        "political",
    )
    assert repair.confidence == 0.99


def test_a_few_words_in_small_letters_behind_a_full_stop_are_a_head_of_their_own() -> None:
    assert joined("Nobody said so.", "what do we ask?") is None
    assert (
        joined("He lives at No.", "forty-one, and always has.")
        == "He lives at No. forty-one, and always has."
    )


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("People: what November brought", True),
        ("They went down to the", False),
        ("“It may rain,” said", False),
        ("He came. The boat", False),
        ("It is a long way from here to there and back again", False),
    ],
)
def test_a_few_words_without_a_mark_are_a_head(text: str, head: bool) -> None:
    words = collect(["the port of the town and the sea by the mill to the end and the rest of the way"] * 9)

    assert is_head(text, words) is head


@pytest.mark.parametrize(
    ("before", "after", "stays"),
    [("said Ana Quill-", "Brand, who", True), ("the long Quill-", "Work place", False)],
)
def test_a_hyphen_between_two_names_of_a_paragraph_stays(before: str, after: str, stays: bool) -> None:
    cut = cut_word(before, after, WORDS)

    assert (cut is not None and cut.hyphen is Rule.KEEP_HYPHEN) is stays
    assert goes_on(before, after, WORDS) is None
