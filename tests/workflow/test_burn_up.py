from datetime import date, timedelta

from tm.workflow.burn_up import Gain, Measure, Point, burn_up, expected, pace

MONDAY = date(2025, 5, 5)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_a_day_s_words_are_what_stood_at_its_end() -> None:
    gains = [
        Gain(day(3), translated=-5, approved=5),
        Gain(day(0), wanted=10),
        Gain(day(2), wanted=5, translated=10),
        Gain(day(2), translated=5, approved=5),
    ]

    assert burn_up(gains, today=day(3)) == [
        Point(day(0), 10, 0, 0),
        Point(day(1), 10, 0, 0),
        Point(day(2), 15, 15, 5),
        Point(day(3), 15, 10, 10),
    ]
    assert burn_up(gains, today=day(3), most_days=2) == [Point(day(2), 15, 15, 5), Point(day(3), 15, 10, 10)]
    assert burn_up([], today=day(3)) == []


def test_what_was_translated_before_its_article_came_was_wanted_by_then() -> None:
    gains = [Gain(day(0), translated=4), Gain(day(1), wanted=10)]

    assert burn_up(gains, today=day(1)) == [Point(day(0), 4, 4, 0), Point(day(1), 10, 4, 0)]


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
