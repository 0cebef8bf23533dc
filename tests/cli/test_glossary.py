"""`tm glossary`: lists in and out, and a text looked up."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tm
from tests.test_house_rules import SHARED

PAIRS = "en,es-419\ndock worker,estibador\nstrike,huelga\nstrike,paro\n"
TICO = SHARED / "data" / "tico19" / "f_en-es_XX.csv"


@pytest.fixture
def listed(desk: Tm, folder: Path) -> Tm:
    """A desk with three pairs in its register."""
    (folder / "pairs.csv").write_text(PAIRS, encoding="utf-8")
    assert desk("glossary", "import", "pairs.csv").status == 0
    return desk


def counts(tm: Tm, *arguments: str | Path) -> dict[str, int]:
    outcome = tm("glossary", "import", *arguments, "--json")
    assert outcome.status == 0, outcome.err
    assert isinstance(outcome.json, dict)
    return outcome.json


def test_pairs_come_in_once(desk: Tm, folder: Path) -> None:
    (folder / "pairs.csv").write_text(PAIRS, encoding="utf-8")

    assert counts(desk, "pairs.csv", "--dry-run") == {"new": 2, "changed": 1, "unchanged": 0, "refused": 0}
    assert counts(desk, "pairs.csv") == {"new": 2, "changed": 1, "unchanged": 0, "refused": 0}
    assert counts(desk, "pairs.csv") == {"new": 0, "changed": 0, "unchanged": 3, "refused": 0}


def test_a_text_is_looked_up(listed: Tm) -> None:
    found = listed(
        "glossary", "lookup", "Two dock workers strike", "--from", "en", "--to", "es-419", "--json"
    ).json

    assert isinstance(found, dict)
    mentions = found["mentions"]
    assert [(each["words"], each["preferred"], each["allowed"]) for each in mentions] == [
        ("dock workers", ["estibador"], []),
        ("strike", ["huelga"], ["paro"]),
    ]
    assert (mentions[0]["start"], mentions[0]["end"], mentions[0]["written"]) == (4, 16, "inflected")
    plain = listed("glossary", "lookup", "Two dock workers strike", "--from", "en", "--to", "es-419")
    assert plain.lines == ["dock workers  term  estibador", "strike        term  huelga, paro"]
    nothing = listed("glossary", "lookup", "Nothing", "--from", "en", "--to", "ar")
    assert (nothing.out, nothing.err) == ("", "No name or term of the register.\n")


def test_what_is_exported_comes_back_unchanged_and_into_another_desk(listed: Tm, folder: Path) -> None:
    out = listed("glossary", "export").out
    assert listed("glossary", "export", "-o", "all.csv").status == 0
    assert (folder / "all.csv").read_bytes().decode() == out
    names = json.loads(listed("glossary", "export", "--json", "--language", "es-419").out)["names"]
    assert [each["renderings"].keys() for each in names] == [{"es-419"}] * 2

    assert counts(listed, "all.csv") == {"new": 0, "changed": 0, "unchanged": 2, "refused": 0}
    other = "sqlite:///other.db"
    assert listed("init", "--yes", "--database", other).status == 0
    assert listed("glossary", "import", "all.csv", "--database", other).status == 0
    assert listed("glossary", "export", "--database", other).out == out


def test_a_list_changes_what_it_names_and_nothing_else(listed: Tm, folder: Path) -> None:
    (folder / "own.csv").write_text(
        "language,text,kind,forms,es-419,es-419 forbidden\nen,strike,term,walkout,paro,huelga\n",
        encoding="utf-8",
    )

    assert counts(listed, "own.csv")["changed"] == 1
    rows = listed("glossary", "export", "--language", "es-419").out.splitlines()
    assert [row.split(",", 1)[1] for row in rows[1:]] == [
        "term,en,dock worker,,,translate,auto,,decided,estibador,",
        "term,en,strike,walkout,,translate,auto,,decided,paro,huelga",
    ]


def test_lines_that_cannot_be_taken_are_told_and_the_others_stay(desk: Tm, folder: Path) -> None:
    (folder / "own.csv").write_text(
        "language,text,kind,es-419\nen,strike,term,huelga\nen,–,term,x\nen,flu,thing,gripe\n",
        encoding="utf-8",
    )
    outcome = desk("glossary", "import", "own.csv")

    assert outcome.lines == ["new        1", "changed    0", "unchanged  0", "refused    2"]
    assert "own.csv, line 3: A name or term needs words" in outcome.err
    assert "line 4: “thing” is not known here" in outcome.err


def test_of_who_is_no_editor_it_is_proposed(desk: Tm, folder: Path) -> None:
    (folder / "pairs.csv").write_text(PAIRS, encoding="utf-8")
    assert desk("user", "add", "odile", "--role", "translator", "--edition", "es-419").status == 0
    assert desk("glossary", "import", "pairs.csv", "--as", "odile").status == 0

    rows = desk("glossary", "export", "--language", "es-419").out.splitlines()
    assert "proposed" in rows[1]


@pytest.mark.parametrize(
    ("content", "options", "status", "words"),
    [
        (b"en,hi\nflu,x\n", [], 1, "There is no edition in hi"),
        (b"flu,gripe\n", [], 1, "--to"),
        (b"\xff\xfeab", [], 1, ""),
        (b"", [], 1, "empty"),
        (b"en,es-419\nflu,gripe\n", ["--from", "espanol"], 1, "did you mean es?"),
        (None, [], 2, "There is no file"),
    ],
)
def test_a_mistake_is_told_in_one_line(
    desk: Tm, folder: Path, content: bytes | None, options: list[str], status: int, words: str
) -> None:
    if content is not None:
        (folder / "list.csv").write_bytes(content)
    outcome = desk("glossary", "import", "list.csv", *options)

    assert (outcome.status, outcome.out) == (status, "")
    assert words in outcome.err
    assert len(outcome.err.splitlines()) == 1


def test_a_real_list_comes_in_whole(desk: Tm) -> None:
    if not TICO.is_file():
        pytest.skip(f"no list at {TICO} (PLIEGO_SHARED names the folder)")

    assert counts(desk, TICO) == {"new": 306, "changed": 0, "unchanged": 0, "refused": 0}
    assert counts(desk, TICO) == {"new": 0, "changed": 0, "unchanged": 306, "refused": 0}
