"""One-time codes of six digits that a phone makes anew every half minute (RFC 6238, with RFC 4226's HMAC)."""

import base64
import hashlib
import hmac
import secrets
from typing import Final
from urllib.parse import quote

STEP: Final = 30
"""Seconds for which one code is shown."""
DIGITS: Final = 6
_BYTES: Final = 20
_DRIFT: Final = 1
"""Steps by which a phone's clock may be off."""


def new_secret() -> str:
    """A secret for a phone, as its owner could type it (RFC 4648, base 32)."""
    return base64.b32encode(secrets.token_bytes(_BYTES)).decode()


def is_secret(text: str) -> bool:
    """Whether this could be a secret of ours."""
    try:
        return len(base64.b32decode(text)) == _BYTES
    except ValueError:
        return False


def code_at(secret: str, step: int) -> str:
    """The code of a step: how many half minutes have passed since 1970."""
    digest = hmac.new(base64.b32decode(secret), step.to_bytes(8, "big"), hashlib.sha1).digest()
    offset = digest[-1] & 0x0F
    number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFFFFFF
    return f"{number % 10**DIGITS:0{DIGITS}}"


def step_of(secret: str, code: str, seconds: float, *, last: int | None = None) -> int | None:
    """The step for which a code is right at a time (seconds since 1970); None where it is wrong.

    A code up to the step `last`, that was used before, is wrong.
    """
    typed = "".join(each for each in code if each.isdigit())
    now = int(seconds) // STEP
    steps = [step for step in range(now - _DRIFT, now + _DRIFT + 1) if last is None or step > last]
    right = [step for step in steps if hmac.compare_digest(code_at(secret, step).encode(), typed.encode())]
    return right[0] if right else None


def address_for(secret: str, *, name: str, paper: str) -> str:
    """The `otpauth:` address with which an app on the phone takes the secret."""
    label = quote(f"{paper}:{name}")
    return f"otpauth://totp/{label}?secret={secret}&issuer={quote(paper)}&digits={DIGITS}&period={STEP}"
