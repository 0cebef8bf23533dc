"""`tm tick`: what is due at a given time, once."""

from tests.cli.conftest import Tm


def test_a_tick_says_what_it_did_and_can_be_repeated(desk: Tm) -> None:
    for _ in range(2):
        outcome = desk("tick", "--at", "2026-05-13T12:00+00:00", "--json")
        assert outcome.status == 0
        assert outcome.json == {"asked": 0, "moved_on": 0, "freed": 0, "mails": 0}
    assert "0 asked, 0 heard of since, 0 free again" in desk("tick").err


def test_a_time_without_zone_is_refused(desk: Tm) -> None:
    for given in ("tomorrow", "2026-05-13T12:00"):
        outcome = desk("tick", "--at", given)
        assert outcome.status == 1
        assert "is no time with a zone" in outcome.err
