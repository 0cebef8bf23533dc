import pytest

from tm.document import Status
from tm.workflow.readiness import Gap, StandingFact, UnitFact, is_complete, missing


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
    assert is_complete(missing([fact("u1", status, outdated=True)], [])) is complete
    assert is_complete(missing([], [StandingFact("motto", "Sail", status, outdated=True)])) is complete
