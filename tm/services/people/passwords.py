"""Passwords and secret tokens as values. Hashing takes long: callers do it outside every transaction."""

import hashlib
import secrets
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from tm.errors import N_, TmError

SHORTEST = 10
LONGEST = 200
_HASHER = PasswordHasher()
_WORDS = 4
_SYLLABLES = tuple(consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou")


class WeakPassword(TmError):
    """A password that is too short, too long or the name itself."""


def check(password: str, *names: str) -> None:
    """Make sure that a password is good enough; `names` are what it must not be.

    Raises:
        WeakPassword: it is not; the sentence says why.
    """
    if len(password) < SHORTEST:
        raise WeakPassword(N_("The password needs at least %(count)s characters."), count=SHORTEST)
    if len(password) > LONGEST:
        raise WeakPassword(N_("The password may have at most %(count)s characters."), count=LONGEST)
    if len(set(password)) < 4:
        raise WeakPassword(N_("The password repeats the same characters: choose some words instead."))
    if _plain(password) in {_plain(name) for name in names}:
        raise WeakPassword(N_("The password must not be the name."))


def make_hash(password: str) -> str:
    """The hash to store; takes about as long as a blink."""
    return _HASHER.hash(password)


def matches(password_hash: str | None, password: str) -> bool:
    """Whether this is the password; without a hash it takes the same time and says no."""
    try:
        return _HASHER.verify(password_hash or _nobody(), password) and password_hash is not None
    except (VerificationError, InvalidHashError):
        return False


def generate() -> str:
    """A random password of 48 bits or more that can be told on the telephone: `kotu-vabe-melo-dira-70`."""
    words = ("".join(secrets.choice(_SYLLABLES) for _ in range(2)) for _ in range(_WORDS))
    return "-".join([*words, str(secrets.randbelow(90) + 10)])


def make_token() -> str:
    """A secret for a cookie or a link."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is stored of a secret token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()


@lru_cache(maxsize=1)
def _nobody() -> str:
    """A hash that no password is compared to but to spend the time."""
    return _HASHER.hash(secrets.token_hex())
