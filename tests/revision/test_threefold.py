import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.revision.test_comparing import COST, CREWS, FERRY, PUMP, RAIN, WELLS, piece
from tm.revision.threefold import Plan, counts, plan
from tm.revision.values import Fate, Piece


def told(found: Plan) -> dict[str, int]:
    return {fate.value: count for fate, count in counts(found.steps).items() if count}


def words_now(found: Plan, stored: list[Piece]) -> list[str]:
    """The sentences of the desk after a plan, as far as it says."""
    lines: list[str] = []
    for step in found.steps:
        if step.texts is not None:
            lines += step.texts
        elif step.fate is not Fate.REMOVED:
            lines += [stored[at.piece].parts[at.part].sentences[at.sentence] for at in step.stored]
    return lines


def test_what_the_source_changed_changes() -> None:
    base, later = [piece((WELLS, PUMP))], WELLS.replace("four", "five")

    found = plan(base, [piece((later, PUMP))], base)

    assert told(found) == {"changed": 1, "unchanged": 1}
    assert words_now(found, base) == [later, PUMP]


def test_what_people_changed_stays_where_the_source_did_not() -> None:
    base, mended = [piece((WELLS, PUMP))], [piece((WELLS.replace("behind", "beside"), PUMP))]

    found = plan(base, base, mended)

    assert told(found) == {"unchanged": 2}
    assert words_now(found, mended) == [WELLS.replace("behind", "beside"), PUMP]


def test_both_changed_other_words_of_one_sentence() -> None:
    mended = [piece((WELLS.replace("behind", "beside"), PUMP))]
    newer = [piece((WELLS.replace("four", "five"), PUMP))]

    found = plan([piece((WELLS, PUMP))], newer, mended)

    assert words_now(found, mended)[0] == "The co-operative dug five wells beside the school."


def test_both_changed_the_same_words_the_newer_source_counts() -> None:
    mended = [piece((WELLS.replace("four", "some"), PUMP))]
    newer = [piece((WELLS.replace("four", "five"), PUMP))]

    assert words_now(plan([piece((WELLS, PUMP))], newer, mended), mended)[0] == WELLS.replace("four", "five")


def test_what_was_typed_in_the_desk_first_is_no_addition() -> None:
    typed = [piece((WELLS, PUMP, RAIN))]

    found = plan([piece((WELLS, PUMP))], typed, typed)

    assert told(found) == {"unchanged": 3}


def test_sentences_that_people_joined_stay_one() -> None:
    joined = f"{PUMP} {COST}"
    later = COST.replace("village", "valley")

    found = plan([piece((WELLS, PUMP, COST))], [piece((WELLS, PUMP, later))], [piece((WELLS, joined))])

    assert told(found) == {"unchanged": 1, "changed": 1}
    assert words_now(found, [piece((WELLS, joined))]) == [WELLS, f"{PUMP} {later}"]


def test_what_people_took_out_is_not_brought_back_but_named() -> None:
    base = [piece((WELLS, PUMP)), piece((FERRY, CREWS))]

    found = plan(base, [piece((WELLS, PUMP)), piece((FERRY, CREWS.replace("deck", "land")))], base[:1])

    assert told(found) == {"unchanged": 2}
    assert found.elsewhere == {1}


@st.composite
def hands(draw: st.DrawFn) -> tuple[list[Piece], list[Piece], list[Piece], dict[str, str], set[str]]:
    """A source, its newer one, the desk mended by hand; what the source made of a sentence, what it cut."""
    chance = random.Random(draw(st.integers(0, 10**6)))
    made: dict[str, str] = {}
    cut: set[str] = set()
    base, news, stored = [], [], []
    for number in range(draw(st.integers(1, 3))):
        old, new, desk = [], [], []
        for place in range(chance.randint(2, 7)):
            text = " ".join(f"{chance.choice('bcdfglmr')}{chance.randrange(400)}" for _ in range(11))
            text = f"s{number}.{place} {text}"
            hand = chance.random()
            later = text.replace(text.split()[5], "newer") if hand < 0.3 else text
            old.append(text)
            if hand < 0.85:
                new.append(later)
                made[text] = later
            else:
                cut.add(text)
            desk.append(text.replace(text.split()[9], "mended") if chance.random() < 0.2 else text)
        base.append(piece(tuple(old)))
        news.append(piece(tuple(new)) if new else piece())
        stored.append(piece(tuple(desk)))
    return base, news, stored, made, cut


@given(hands())
@settings(max_examples=150)
def test_no_sentence_is_lost_or_takes_the_place_of_another(
    made: tuple[list[Piece], list[Piece], list[Piece], dict[str, str], set[str]],
) -> None:
    base, news, stored, later, cut = made
    found = plan(base, news, stored)

    texts = [line for each in stored for part in each.parts for line in part.sentences]
    steps = [at for step in found.steps for at in step.stored]
    assert len(steps) == len(set(steps)) == len(texts)
    for step in found.steps:
        names = {stored[at.piece].parts[at.part].sentences[at.sentence].split()[0] for at in step.stored}
        now = {text.split()[0] for text in step.texts or ()}
        assert now <= names or not names
    gone = {
        stored[at.piece].parts[at.part].sentences[at.sentence].split()[0]
        for step in found.steps
        if step.fate is Fate.REMOVED
        for at in step.stored
    }
    assert gone == {text.split()[0] for text in cut}
    lines = " ".join(words_now(found, stored))
    assert all("newer" not in text or text.split()[6] in lines for text in later.values())
