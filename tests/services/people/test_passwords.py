"""Which passwords are good enough, and what is kept of them."""

import pytest

from tm.services.people import passwords


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("short", "at least 10 characters"),
        ("x" * 201, "at most 200"),
        ("aaaaaaaaaaaa", "repeats the same"),
        ("Ana Martinez", "must not be the name"),
    ],
)
def test_a_weak_password_is_refused_with_the_reason(password: str, why: str) -> None:
    with pytest.raises(passwords.WeakPassword, match=why):
        passwords.check(password, "ana", "anamartinez")


@pytest.mark.parametrize("password", ["tranvía nocturno", "correct horse", "قطار الليل الطويل", "a1b2c3d4e5"])
def test_ten_characters_of_any_script_are_enough(password: str) -> None:
    passwords.check(password, "ana")


def test_a_hash_matches_its_password_only() -> None:
    stored = passwords.make_hash("tranvía nocturno")

    assert stored.startswith("$argon2id$")
    assert passwords.matches(stored, "tranvía nocturno")
    assert not passwords.matches(stored, "tranvia nocturno")
    assert not passwords.matches(None, "tranvía nocturno")
    assert not passwords.matches("damaged", "tranvía nocturno")


def test_generated_passwords_are_good_and_differ() -> None:
    generated = {passwords.generate() for _ in range(50)}

    assert len(generated) == 50
    for password in generated:
        passwords.check(password)
