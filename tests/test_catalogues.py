"""The desk's texts in the languages it claims: all there, with the same places for values."""

import gettext
import re
import subprocess
from collections import Counter
from pathlib import Path

import polib
import pytest

from tm.settings import PublicationSeed

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = sorted((ROOT / "translations").glob("*/LC_MESSAGES/messages.po"))
VALUES = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
NUMBER = re.compile(r"%\((num|count)\)s")


def values(text: str) -> list[str]:
    return sorted(VALUES.findall(text))


def said_in_words(plural_rule: str) -> set[int]:
    """The plural forms that stand for one number only: they may say it in a word, as Arabic does for two."""
    form = gettext.c2py(plural_rule.partition("plural=")[2].rstrip(";"))
    forms = Counter(form(number) for number in range(1000))
    return {each for each, numbers in forms.items() if numbers == 1}


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
    catalogue = polib.pofile(str(path))
    in_words = said_in_words(catalogue.metadata["Plural-Forms"])
    for entry in catalogue:
        forms = entry.msgstr_plural or {-1: entry.msgstr}
        sources = [values(entry.msgid), values(entry.msgid_plural)]
        without = [*sources, values(NUMBER.sub("", entry.msgid_plural))]
        wrong += [
            entry.msgid
            for form, text in forms.items()
            if text and values(text) not in (without if form in in_words else sources)
        ]

    assert wrong == []
