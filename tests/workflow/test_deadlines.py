from datetime import UTC, datetime, timedelta

from tm.workflow.deadlines import USUAL_DAYS, Setting, Standing, Step, days_before, dues

PRINT = datetime(2025, 5, 20, 18, tzinfo=UTC)


def test_an_issue_goes_before_an_edition_and_that_before_what_holds_always() -> None:
    always, edition = Setting(Step.READ, 5), Setting(Step.READ, 6, edition_id=2)
    issue = Setting(Step.READ, 3, issue_id=1)
    both = Setting(Step.READ, 2, issue_id=1, edition_id=2)

    def days(*settings: Setting, issue_id: int | None = 1, edition_id: int | None = 2) -> int:
        return days_before(settings, issue_id, edition_id)[Step.READ]

    assert days() == USUAL_DAYS[Step.READ]
    assert days(both, issue, edition, always) == 2
    assert days(issue, edition, always) == 3
    assert days(edition, always) == 6
    assert days(edition, always, edition_id=3) == 5
    assert days(both, issue, always, issue_id=9) == 5
    assert days_before([both, issue], None)[Step.READ] == USUAL_DAYS[Step.READ]


def test_steps_are_counted_backwards_and_told_as_they_stand() -> None:
    done = dict.fromkeys(Step, False) | {Step.TEXTS_IN: True}
    days = {Step.TEXTS_IN: 12, Step.TRANSLATED: 7, Step.READ: 4, Step.LAYOUT: 2, Step.PROOF: 0}
    now = PRINT - timedelta(days=6)
    late_day, good_day = (PRINT - timedelta(days=3)).date(), (PRINT - timedelta(days=4)).date()

    told = dues(PRINT, days, done, now=now, expected={Step.TRANSLATED: late_day, Step.READ: late_day})

    assert [(due.step, due.standing) for due in told] == [
        (Step.TEXTS_IN, Standing.DONE),
        (Step.TRANSLATED, Standing.LATE),
        (Step.READ, Standing.WILL_BE_LATE),
        (Step.LAYOUT, Standing.OPEN),
        (Step.PROOF, Standing.OPEN),
    ]
    assert told[-1].at == PRINT
    in_time = dues(PRINT, days, done, now=now, expected={Step.READ: good_day})
    assert in_time[2].standing is Standing.OPEN
    assert in_time[2].expected == good_day
