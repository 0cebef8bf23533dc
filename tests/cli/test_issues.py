"""`tm issues` and `tm status`."""

from tests.cli.conftest import Tm


def test_issues_are_listed_with_state_and_dates(desk: Tm) -> None:
    assert desk("issues").out == "9-4  arriving  2026-05-13 – 2026-06-03\n"
    assert desk("issues", "--state", "open").out == ""
    assert desk("issues", "--json").json == [
        {
            "issue": "9-4",
            "state": "arriving",
            "volume": "9",
            "number": "4",
            "date_from": "2026-05-13",
            "date_to": "2026-06-03",
        }
    ]


def test_without_issues_the_next_step_is_told(tm: Tm) -> None:
    tm("init", "--yes")
    outcome = tm("issues")

    assert (outcome.status, outcome.out) == (0, "")
    assert "tm import FILE" in outcome.err


def test_the_status_tells_words_per_edition_and_article(desk: Tm) -> None:
    outcome = desk("status", "9-4")

    assert outcome.status == 0
    assert outcome.lines[0] == "9-4 (arriving)"
    edition = next(line.split() for line in outcome.lines if line.startswith("es-419"))
    assert edition[2:4] == ["0", "%"]
    assert any("original" in line and "0 %" in line for line in outcome.lines)


def test_the_status_in_json_has_the_same_numbers(desk: Tm) -> None:
    status = desk("status", "9-4", "--json").json
    assert isinstance(status, dict)

    spanish = next(each for each in status["editions"] if each["tag"] == "es-419")
    wanted = [each["editions"]["es-419"]["wanted_words"] for each in status["articles"]]
    assert spanish["wanted_words"] == sum(wanted) > 3000
    assert not spanish["complete"]


def test_an_unknown_issue_is_told_with_the_nearest(desk: Tm) -> None:
    outcome = desk("status", "9-5")

    assert outcome.status == 1
    assert "did you mean 9-4" in outcome.err
    assert outcome.err.count("\n") == 1
