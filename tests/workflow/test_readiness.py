from dataclasses import replace

import pytest

from tm.document import Status
from tm.workflow.readiness import (
    Gap,
    Missing,
    StandingFact,
    UnitFact,
    Who,
    by_person,
    counts,
    missing,
    taking_turns,
)


def fact(unit: str, status: Status | None, *, outdated: bool = False, article: str = "a") -> UnitFact:
    return UnitFact(article, f"Headline {article}", unit, f"Text {unit}", 5, status, outdated)


def test_units_of_one_article_with_the_same_gap_are_one_line() -> None:
    lines = missing([fact("u1", None), fact("u2", None), fact("u3", Status.DRAFT)], [])

    assert [(line.gap, line.units, line.words) for line in lines] == [
        (Gap.TO_DO, ("u1", "u2"), 10),
        (Gap.DRAFT, ("u3",), 5),
    ]
    assert lines[0].text == "Text u1"


def test_what_refuses_comes_first() -> None:
    lines = missing(
        [fact("u1", Status.TRANSLATED), fact("u2", None, article="b")], [StandingFact("motto", "Sail", None)]
    )

    assert [line.gap for line in lines] == [Gap.TO_DO, Gap.STANDING, Gap.UNAPPROVED]
    assert lines[1].standing == "motto"


def test_a_changed_original_is_told_of_approved_and_translated_units() -> None:
    lines = missing(
        [fact("u1", Status.APPROVED, outdated=True), fact("u2", Status.TRANSLATED, outdated=True)], []
    )

    assert [(line.gap, line.units) for line in lines] == [
        (Gap.OUTDATED, ("u1", "u2")),
        (Gap.UNAPPROVED, ("u2",)),
    ]


@pytest.mark.parametrize(
    ("status", "complete"),
    [(None, False), (Status.DRAFT, False), (Status.TRANSLATED, True), (Status.APPROVED, True)],
)
def test_an_edition_is_complete_when_units_and_standing_texts_are_there(
    status: Status | None, complete: bool
) -> None:
    for units, standing in (
        ([fact("u1", status, outdated=True)], []),
        ([], [StandingFact("motto", "Sail", status, outdated=True)]),
    ):
        assert any(line.refuses for line in missing(units, standing)) is not complete


def line(gap: Gap, *people: Who, words: int = 0, count: int = 1) -> Missing:
    return Missing(gap, "Headline", "Text", words, people=people, count=count)


def test_a_caption_is_told_apart_and_refuses() -> None:
    (told,) = missing([fact("u1", Status.DRAFT)._replace(caption=True)], [])

    assert (told.gap, told.refuses) == (Gap.CAPTION, True)


def test_nobody_reads_again_what_they_wrote() -> None:
    teo, ana = Who("t", "Teo"), Who("a", "Ana")
    (told,) = missing([fact("u1", Status.TRANSLATED)._replace(saved_by="t")], [])

    assert taking_turns(told, [teo, ana]) == (ana,)
    assert taking_turns(replace(told, gap=Gap.DRAFT), [teo]) == (teo,)


def test_lines_stand_with_each_of_their_people_the_visitor_s_first() -> None:
    teo, ana, zoe = Who("t", "Teo"), Who("a", "Ana"), Who("z", "zoe")
    both, free, last = line(Gap.DRAFT, teo, ana), line(Gap.TO_DO), line(Gap.ERROR, zoe)

    piles = by_person([both, free, last], first="t")

    assert [(pile.who, pile.lines) for pile in piles] == [
        (teo, (both,)),
        (None, (free,)),
        (ana, (both,)),
        (zoe, (last,)),
    ]


def test_minutes_follow_words_or_things() -> None:
    assert line(Gap.TO_DO, words=80).minutes == 10
    assert line(Gap.UNAPPROVED, words=80).minutes == 4
    assert line(Gap.ERROR, words=80, count=3).minutes == 6
    assert line(Gap.HELD, words=80).minutes == 0


def test_what_is_only_told_is_not_counted() -> None:
    lines = [line(Gap.ERROR, count=2), line(Gap.HELD), line(Gap.TO_DO), line(Gap.ERROR)]

    assert list(counts(lines).items()) == [(Gap.TO_DO, 1), (Gap.ERROR, 3)]
