from gettext import GNUTranslations
from pathlib import Path

import pytest

import hatch_build

CATALOGUE = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Save"
msgstr "Guardar"

#, fuzzy
msgid "Unsure"
msgstr "Con dudas"

msgid "%(num)d word"
msgid_plural "%(num)d words"
msgstr[0] "%(num)d palabra"
msgstr[1] "%(num)d palabras"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    catalogue = tmp_path / "translations" / "es" / "LC_MESSAGES" / "messages.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(CATALOGUE, encoding="utf-8")
    return tmp_path


def test_a_catalogue_is_compiled_as_gettext_reads_it(root: Path) -> None:
    [target] = hatch_build.compile_catalogues(root / "translations")

    with target.open("rb") as file:
        spanish = GNUTranslations(file)
    assert spanish.gettext("Save") == "Guardar"
    assert spanish.ngettext("%(num)d word", "%(num)d words", 2) == "%(num)d palabras"
    assert spanish.gettext("Unsure") == "Unsure", "an unsure text is not shown"


def test_only_what_changed_is_compiled_and_nothing_is_left_lying_about(root: Path) -> None:
    [target] = hatch_build.compile_catalogues(root / "translations")

    assert hatch_build.compile_catalogues(root / "translations") == []
    assert {path.name for path in target.parent.iterdir()} == {"messages.po", "messages.mo"}


def test_the_wheel_takes_what_runs_and_leaves_what_is_edited(root: Path) -> None:
    (root / "templates" / "_partials").mkdir(parents=True)
    (root / "templates" / "_partials" / "menu.html").write_text("")
    (root / "templates" / ".swap").write_text("")
    hatch_build.compile_catalogues(root / "translations")

    assert set(hatch_build.shipped_files(root).values()) == {
        "tm/templates/_partials/menu.html",
        "tm/translations/es/LC_MESSAGES/messages.mo",
    }
