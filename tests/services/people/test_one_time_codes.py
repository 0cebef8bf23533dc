"""One-time codes: those of the standard, and which are taken."""

import base64

import pytest

from tm.services.people.one_time_codes import address_for, code_at, new_secret, step_of

SECRET = base64.b32encode(b"12345678901234567890").decode()
"""The secret of the standard's appendix."""


@pytest.mark.parametrize(
    ("seconds", "code"),
    [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")],
)
def test_codes_are_those_of_the_standard(seconds: int, code: str) -> None:
    """The last six digits of the test values in RFC 6238, appendix B."""
    assert code_at(SECRET, seconds // 30) == code
    assert step_of(SECRET, f"{code[:3]} {code[3:]}", seconds) == seconds // 30


def test_a_clock_may_be_off_by_one_step_and_no_code_lets_in_twice() -> None:
    code = code_at(SECRET, 1000)

    assert step_of(SECRET, code, 1001 * 30) == 1000
    assert step_of(SECRET, code, 999 * 30) == 1000
    assert step_of(SECRET, code, 1002 * 30) is None
    assert step_of(SECRET, code, 1000 * 30, last=1000) is None
    assert step_of(SECRET, "", 1000 * 30) is None


def test_secrets_differ_and_an_app_can_take_them() -> None:
    secret = new_secret()

    assert secret != new_secret()
    assert len(base64.b32decode(secret)) == 20
    assert address_for(secret, name="teo", paper="El Cruce").startswith(
        "otpauth://totp/El%20Cruce%3Ateo?secret="
    )
