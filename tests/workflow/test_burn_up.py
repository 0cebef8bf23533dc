from datetime import date, timedelta

from tm.document import Status
from tm.workflow.burn_up import Measure, Point, Work, burn_up, expected, pace

MONDAY = date(2025, 5, 5)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_a_day_s_words_are_what_stood_at_its_end() -> None:
    works = [
        Work(10, day(0), ((day(1), Status.DRAFT), (day(2), Status.TRANSLATED), (day(3), Status.APPROVED))),
        Work(5, day(2), ((day(2), Status.APPROVED), (day(3), None))),
    ]

    assert burn_up(works, today=day(3)) == [
        Point(day(0), 10, 0, 0),
        Point(day(1), 10, 0, 0),
        Point(day(2), 15, 15, 5),
        Point(day(3), 15, 10, 10),
    ]
    assert [point.day for point in burn_up(works, today=day(3), most_days=2)] == [day(2), day(3)]
    assert burn_up([], today=day(3)) == []


def grown(*translated: int, wanted: int = 100) -> list[Point]:
    return [Point(day(number), wanted, words, 0) for number, words in enumerate(translated)]


def test_the_pace_is_that_of_the_last_days() -> None:
    assert pace(grown(0, 10, 20, 30), Measure.TRANSLATED) == 10
    assert pace(grown(90, 90, 90, 90, 90, 90, 92, 94, 97), Measure.TRANSLATED) == 1
    assert expected(grown(0, 10, 20, 30), Measure.TRANSLATED) == day(10)
    assert expected(grown(0, 50, 100), Measure.TRANSLATED) == day(2)


def test_too_little_tells_nothing() -> None:
    for points in ([], grown(0), grown(0, 80), grown(0, 0, 80, 80), grown(40, 30, 20), grown(0, 2, 1, 0)):
        assert pace(points, Measure.TRANSLATED) is None
        assert expected(points, Measure.TRANSLATED) is None
    assert expected(grown(0, 1, 2, wanted=9000), Measure.TRANSLATED) is None
