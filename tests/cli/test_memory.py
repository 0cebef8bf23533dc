"""`tm memory import`, `lookup` and `concordance`."""

from pathlib import Path

import pytest
from sqlalchemy import select

from tests.builders import make_translation
from tests.cli.conftest import Tm
from tm.document import BlockType
from tm.storage.engine import Database
from tm.storage.issues import Block
from tm.storage.memory import MemoryChange
from tm.storage.paper import Edition
from tm.storage.units import Unit

UNIT = '<tu><tuv xml:lang="en"><seg>{}</seg></tuv><tuv xml:lang="es"><seg>{}</seg></tuv></tu>'
PAIRS = [
    ("The strike began on May 3.", "La huelga comenzó el 3 de mayo."),
    ("Two strikers were arrested.", "Detuvieron a dos huelguistas."),
    ("All the workers came back.", "Volvieron todas las trabajadoras."),
]
LANGUAGES = ("--from", "en", "--to", "es-419")


@pytest.fixture
def tmx(folder: Path) -> Path:
    path = folder / "old.tmx"
    units = "".join(UNIT.format(*pair) for pair in PAIRS)
    lacking = '<tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu>'
    path.write_text(f"<tmx><body>{units}{lacking}</body></tmx>", encoding="utf-8")
    return path


@pytest.fixture
def filled(desk: Tm, tmx: Path) -> Tm:
    outcome = desk("memory", "import", tmx, *LANGUAGES, "--json")
    assert outcome.status == 0, outcome.err
    assert outcome.json == {"new": 3, "there": 0, "without": 1}
    return desk


def test_a_file_brought_in_twice_is_there_once(filled: Tm, tmx: Path) -> None:
    outcome = filled("memory", "import", tmx, *LANGUAGES, "--json")

    assert outcome.json == {"new": 0, "there": 3, "without": 1}


def test_a_lookup_puts_figures_right(filled: Tm) -> None:
    outcome = filled("memory", "lookup", "The strike began on May 5.", *LANGUAGES, "--json")

    assert outcome.json == {
        "suggestions": [
            {
                "source": "The strike began on May 3.",
                "target": "La huelga comenzó el 5 de mayo.",
                "level": 99,
                "score": 99,
                "mended": ["figures"],
                "left": [],
                "why": {
                    "status": None,
                    "at": None,
                    "issue": None,
                    "article": None,
                    "headline": None,
                    "unit": None,
                    "file": "old.tmx",
                    "standing": None,
                },
            }
        ]
    }


def test_a_lookup_for_people(filled: Tm) -> None:
    outcome = filled("memory", "lookup", "Two strikers were arrested!", *LANGUAGES)

    assert outcome.lines == [
        " 96  Detuvieron a dos huelguistas.",
        "     Two strikers were arrested.  (old.tmx)",
    ]
    assert filled("memory", "lookup", "Nothing of this", *LANGUAGES).err.startswith("Nothing like it")


def test_a_concordance_finds_forms_in_both_languages(filled: Tm) -> None:
    def spans(phrase: str) -> list[tuple[object, object]]:
        found = filled("memory", "concordance", phrase, *LANGUAGES, "--json").json
        assert isinstance(found, dict)
        return [(each["source_spans"], each["target_spans"]) for each in found["occurrences"]]

    assert spans("worker") == [([[8, 15]], [])]
    assert spans("trabajadora") == [([], [[20, 32]])]
    assert spans("nobody") == []


def test_a_file_without_these_languages_names_its_own(desk: Tm, tmx: Path) -> None:
    outcome = desk("memory", "import", tmx, "--from", "en", "--to", "fr")

    assert outcome.status == 1
    assert outcome.err.strip().endswith("has no pairs of en and fr; its languages: en, es.")


def test_a_broken_file_changes_nothing(desk: Tm, folder: Path) -> None:
    path = folder / "half.tmx"
    path.write_text(f"<tmx><body>{UNIT.format(*PAIRS[0])}", encoding="utf-8")

    outcome = desk("memory", "import", path, *LANGUAGES)

    assert outcome.status == 1
    assert len(outcome.err.strip().splitlines()) == 1
    assert desk("memory", "concordance", "strike", *LANGUAGES).out == ""
    assert desk("memory", "import", folder / "none.tmx", *LANGUAGES).status == 2


def test_what_was_translated_before_there_was_a_memory_comes_with_migrating(desk: Tm, folder: Path) -> None:
    database = Database(f"sqlite:///{folder}/instance/pliego.db")
    with database.writing() as session:
        edition = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
        unit = session.scalars(select(Unit).join(Block).where(Block.type == BlockType.HEADLINE)).first()
        assert unit is not None
        make_translation(session, unit, edition, "Un titular de antes")
        text = unit.text
    database.close()
    assert "Un titular" not in desk("memory", "lookup", text, *LANGUAGES).out

    assert desk("migrate").status == 0

    assert "Un titular de antes" in desk("memory", "lookup", text, *LANGUAGES).out


def test_a_restored_memory_answers_and_asks_nothing_of_another_server(filled: Tm, folder: Path) -> None:
    assert filled("backup", folder / "all.zip").status == 0
    other = f"sqlite:///{folder}/other.db"
    assert filled("restore", folder / "all.zip", "--database", other).status == 0

    outcome = filled("memory", "lookup", PAIRS[0][0], *LANGUAGES, "--database", other)

    assert outcome.lines[0].startswith("100  La huelga")
    database = Database(other)
    with database.reading() as session:
        assert set(session.scalars(select(MemoryChange.written_in))) == {0}
    database.close()
