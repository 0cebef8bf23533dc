"""The desk's texts in the languages it claims: all there, with the same places for values."""

import re
import subprocess
from pathlib import Path

import polib
import pytest

from tm.settings import PublicationSeed

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = sorted((ROOT / "translations").glob("*/LC_MESSAGES/messages.po"))
VALUES = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def values(text: str) -> list[str]:
    return sorted(VALUES.findall(text))


def test_the_desk_has_a_catalogue_for_each_language_that_it_claims() -> None:
    claimed = set(PublicationSeed().interface_languages) - {"en"}

    assert {path.parent.parent.name for path in CATALOGUES} == claimed


def test_every_text_of_the_desk_is_in_every_catalogue() -> None:
    done = subprocess.run(
        [ROOT / "script" / "messages", "--check"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", CATALOGUES, ids=[path.parent.parent.name for path in CATALOGUES])
def test_translations_keep_the_places_for_values(path: Path) -> None:
    wrong = []
    for entry in polib.pofile(str(path)):
        translations = list(entry.msgstr_plural.values()) or [entry.msgstr]
        sources = (values(entry.msgid), values(entry.msgid_plural))
        wrong += [entry.msgid for each in translations if each and values(each) not in sources]

    assert wrong == []
