"""What the house has agreed on and no linter knows: sizes, no traces of a machine, no text of others."""

import ast
import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("PLIEGO_SHARED", ROOT.parent / "shared"))
SHINGLE = 8

CEILINGS = [
    ("tm/", ".py", 300),
    ("benchmarks/", ".py", 300),
    ("tests/", ".py", 400),
    ("templates/", ".html", 150),
    ("script/", "", 80),
    ("tm/web/static/", ".js", 300),
]

MIGRATIONS = "migrations/versions/"  # written once, read never

# Written so that no pattern finds itself.
TRACES = [
    r"py[p]i\.org", r"python[h]osted\.org", r"registry\.np[m]js",
    r"(deb|archive|security)\.(debian|ubuntu)\.",
    r"/wor[k]/", r"/roo[t]/", r"(?<!templates)/hom[e]/\w", r"/User[s]/", r"/opt/wheel[s]", r"--index-ur[l]",
]  # fmt: skip


@cache
def repository_files() -> tuple[Path, ...]:
    """Every file that is or would be committed."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("this is no clone, or git is missing: there is no list of our own files")
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.check_output(command, cwd=ROOT, text=True).split("\0")
    return tuple(ROOT / name for name in names if name and (ROOT / name).is_file())


def text_files() -> list[tuple[str, str]]:
    texts = []
    for path in repository_files():
        data = path.read_bytes()
        if b"\0" not in data:
            texts.append((path.relative_to(ROOT).as_posix(), data.decode("utf-8", "replace")))
    return texts


@pytest.mark.parametrize(("folder", "suffix", "ceiling"), CEILINGS, ids=[f"{a}*{b}" for a, b, _ in CEILINGS])
def test_no_file_is_too_long_to_read(folder: str, suffix: str, ceiling: int) -> None:
    lengths = {
        name: text.count("\n")
        for name, text in text_files()
        if name.startswith(folder) and name.endswith(suffix) and MIGRATIONS not in name
    }

    assert {name: lines for name, lines in lengths.items() if lines > ceiling} == {}


def test_functions_are_short() -> None:
    lengths = sorted(
        (node.end_lineno or 0) - node.body[0].lineno + 1
        for name, text in text_files()
        if name.startswith("tm/") and name.endswith(".py") and MIGRATIONS not in name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    )

    assert lengths[len(lengths) * 95 // 100] <= 25


def test_nothing_names_a_machine_or_a_registry() -> None:
    pattern = re.compile("|".join(TRACES))
    found = [
        f"{name}:{number}"
        for name, text in text_files()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]

    assert found == []


def shingles(text: str) -> set[str]:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}


def test_no_text_of_the_real_newspapers_is_in_the_repository() -> None:
    seeds = sorted((SHARED / "seeds").glob("*.txt"))
    if not seeds:
        pytest.skip(f"no newspapers to compare with in {SHARED / 'seeds'} (PLIEGO_SHARED names the folder)")

    theirs = set[str]().union(*(shingles(seed.read_text(encoding="utf-8")) for seed in seeds))

    assert {name: len(common) for name, text in text_files() if (common := shingles(text) & theirs)} == {}


def test_every_script_can_be_started() -> None:
    scripts = [path for path in (ROOT / "script").iterdir() if not path.name.startswith("_")]

    assert [path.name for path in [*scripts, ROOT / ".ci" / "run"] if not os.access(path, os.X_OK)] == []


def test_the_locks_hold_hashes_and_no_addresses() -> None:
    for path in (ROOT / "requirements").glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        pinned = re.findall(r"^[\w.-]+==", text, re.MULTILINE)

        assert len(pinned) > 20
        assert text.count(" \\\n    --hash=sha256:") >= len(pinned)
        assert "://" not in text


def test_what_the_locks_hold_for_running_they_hold_for_testing() -> None:
    pins = [
        set(re.findall(r"^[\w.-]+==[\w.]+", path.read_text(encoding="utf-8"), re.MULTILINE))
        for path in (ROOT / "requirements" / "run.txt", ROOT / "requirements" / "dev.txt")
    ]

    assert pins[0] <= pins[1]
