import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tm.document import BlockType
from tm.revision.comparing import compare, counts, same_parts
from tm.revision.values import Fate, Part, Piece, Where

WELLS = "The co-operative dug four wells behind the school."
PUMP = "A pump from the old dairy lifts the water to a tank."
COST = "Nobody in the village had to borrow for it."
RAIN = "When the rains fail again there will be enough for the goats."
FERRY = "The night ferry has not sailed since the engine caught fire."
CREWS = "Crews slept on deck and shared what they had."
OWNER = "The owner promised a second boat by the end of March."


def piece(*paragraphs: tuple[str, ...], head: str = "") -> Piece:
    parts = [Part(BlockType.PARAGRAPH, sentences) for sentences in paragraphs]
    return Piece((Part(BlockType.HEADLINE, (head,)), *parts) if head else tuple(parts))


def told(olds: list[Piece], news: list[Piece]) -> dict[str, int]:
    return {fate.value: count for fate, count in counts(compare(olds, news)).items() if count}


def test_the_same_text_is_unchanged() -> None:
    issue = [piece((WELLS, PUMP), (COST,), head="Water at last"), piece((FERRY,), head="No boat")]

    assert told(issue, issue) == {"unchanged": 6}


def test_changed_words_are_a_changed_sentence() -> None:
    later = WELLS.replace("four", "five")

    found = compare([piece((WELLS, PUMP, COST))], [piece((later, PUMP, COST))])

    assert told([piece((WELLS, PUMP, COST))], [piece((later, PUMP, COST))]) == {"changed": 1, "unchanged": 2}
    assert [(group.olds[0][2], group.news[0][2]) for group in found.groups] == [(0, 0), (1, 1), (2, 2)]


def test_what_goes_and_what_comes() -> None:
    assert told([piece((WELLS, PUMP, COST))], [piece((WELLS, COST, RAIN))]) == {
        "unchanged": 2,
        "removed": 1,
        "added": 1,
    }


def test_a_paragraph_that_goes_elsewhere_is_moved() -> None:
    before = [piece((WELLS,), (PUMP, COST), (RAIN,), head="Water")]
    after = [piece((PUMP, COST), (RAIN,), (WELLS,), head="Water")]

    assert told(before, after) == {"unchanged": 4, "moved": 1}


def test_a_sentence_goes_into_another_article() -> None:
    before = [piece((WELLS, PUMP, COST)), piece((FERRY, CREWS))]
    after = [piece((WELLS, PUMP)), piece((FERRY, CREWS, COST))]

    assert told(before, after) == {"unchanged": 4, "moved": 1}


def test_articles_in_another_order_are_unchanged() -> None:
    one, other = piece((WELLS, PUMP, COST), head="Water"), piece((FERRY, CREWS), head="No boat")

    found = compare([one, other], [other, one])

    assert counts(found)[Fate.UNCHANGED] == 7
    assert dict(found.pieces) == {0: 1, 1: 0}


def test_two_sentences_made_one() -> None:
    one = "The co-operative dug four wells behind the school, and a pump from the old dairy lifts the water."

    assert told([piece((WELLS, PUMP, COST))], [piece((one, COST))]) == {
        "changed": 1,
        "removed": 1,
        "unchanged": 1,
    }


def test_a_rewritten_headline_is_the_same_headline() -> None:
    before = [piece((WELLS, PUMP), head="Water at last")]
    after = [piece((WELLS, PUMP), head="Four new wells")]

    assert told(before, after) == {"unchanged": 2, "changed": 1}


def test_a_sentence_both_changed_and_moved_is_known_again() -> None:
    later = RAIN.replace("goats", "cattle")
    before = [piece((WELLS, PUMP), (COST, RAIN)), piece((FERRY, CREWS), (OWNER,))]
    after = [piece((WELLS, PUMP), (COST,)), piece((FERRY, CREWS), (OWNER, later))]

    assert told(before, after) == {"unchanged": 6, "changed": 1}


def test_an_article_written_anew_is_still_that_article() -> None:
    before = [piece((WELLS, PUMP, RAIN)), piece((FERRY, CREWS))]
    after = [piece(tuple(text.replace("the", "our") for text in (WELLS, PUMP, RAIN))), piece((FERRY, CREWS))]

    found = compare(before, after)

    assert dict(found.pieces) == {0: 0, 1: 1}
    assert counts(found)[Fate.CHANGED] == 3


def test_other_articles_are_other_articles() -> None:
    assert told([piece((WELLS, PUMP))], [piece((FERRY, CREWS))]) == {"added": 2, "removed": 2}


def test_a_paragraph_cut_in_two_goes_on_in_its_larger_part() -> None:
    news = [piece((WELLS,), (PUMP, COST, RAIN))]
    found = compare([piece((WELLS, PUMP, COST, RAIN))], news)

    assert counts(found)[Fate.UNCHANGED] == 4
    assert same_parts(found, news) == {Where(0, 1): Where(0, 0)}


def test_few_words_are_no_identity_elsewhere() -> None:
    before = [piece((WELLS, "He laughed."), (PUMP,)), piece((FERRY, CREWS))]
    after = [piece((WELLS,), (PUMP,)), piece((FERRY, CREWS, "He laughed."))]

    assert told(before, after) == {"unchanged": 4, "removed": 1, "added": 1}


WORDS = [f"{a}{b}{c}" for a in "bdfgklmn" for b in "aeiou" for c in ("rto", "sk", "nd", "lio", "mera")]


@st.composite
def edits(draw: st.DrawFn) -> tuple[list[Piece], list[Piece], list[tuple[str, str]]]:
    """An issue, the issue after an editor's hand, and which sentence became which."""
    chance = random.Random(draw(st.integers(0, 10**6)))
    olds, news, same = [], [], []
    for _ in range(draw(st.integers(1, 4))):
        before, after = [], []
        for _ in range(draw(st.integers(1, 5))):
            sentences = [
                " ".join(chance.sample(WORDS, chance.randint(8, 14))) for _ in range(chance.randint(1, 4))
            ]
            before.append(tuple(sentences))
            kept = []
            for text in sentences:
                hand = chance.random()
                if hand < 0.15:
                    continue
                parts = text.split()
                if hand < 0.35:
                    parts[chance.randrange(len(parts))] = "anew"
                kept.append(" ".join(parts))
                same.append((text, kept[-1]))
                if hand > 0.9:
                    kept.append(" ".join(chance.sample(WORDS, 9)))
            after.append(tuple(kept))
        if chance.random() < 0.3:
            chance.shuffle(after)
        olds.append(piece(*before))
        news.append(piece(*[paragraph for paragraph in after if paragraph]))
    return olds, news, same


@given(edits())
@settings(max_examples=60)
def test_each_sentence_that_stays_keeps_its_identity(
    made: tuple[list[Piece], list[Piece], list[tuple[str, str]]],
) -> None:
    olds, news, same = made
    found = compare(olds, news)

    pairs = {
        (
            olds[old.piece].parts[old.part].sentences[old.sentence],
            news[new.piece].parts[new.part].sentences[new.sentence],
        )
        for group in found.groups
        for old in group.olds
        for new in group.news
    }
    wrong = [pair for pair in same if pair not in pairs]
    assert len(wrong) <= len(same) * 0.02, wrong


@given(edits())
@settings(max_examples=60)
def test_every_sentence_is_in_one_group(
    made: tuple[list[Piece], list[Piece], list[tuple[str, str]]],
) -> None:
    olds, news, _ = made
    found = compare(olds, news)

    for side, issue in (("olds", olds), ("news", news)):
        places = [at for group in found.groups for at in getattr(group, side)]
        assert len(places) == len(set(places)) == sum(len(p.sentences) for each in issue for p in each.parts)


@pytest.mark.parametrize(("olds", "news"), [([], []), ([piece()], []), ([], [piece((WELLS,))])])
def test_nothing_is_no_trouble(olds: list[Piece], news: list[Piece]) -> None:
    assert sum(counts(compare(olds, news)).values()) == len(news)
