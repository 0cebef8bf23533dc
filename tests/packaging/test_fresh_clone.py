"""A fresh clone in an empty folder: one script, and the command is there."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = [pytest.mark.packaging, pytest.mark.xdist_group("packaging")]

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All files that are or would be committed, in a folder of their own."""
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("this is no clone, or git is missing: there is no list of our own files")
    folder = tmp_path_factory.mktemp("fresh") / "clone"
    names = subprocess.check_output(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], cwd=ROOT, text=True
    )
    for name in filter(None, names.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def script(clone: Path, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    # What another environment exports must not help.
    environ = {key: value for key, value in os.environ.items() if key not in {"VIRTUAL_ENV", "PYTHONPATH"}}
    environ["PIP_NO_COMPILE"] = "0"  # pip reads it so: nothing is compiled that is never imported here
    return subprocess.run(
        [clone / "script" / name, *arguments],
        cwd=clone.parent,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )


def test_one_script_sets_everything_up_and_the_second_time_does_nothing(clone: Path) -> None:
    first = script(clone, "setup")
    assert first.returncode == 0, first.stderr
    assert (clone / ".venv" / "bin" / "tm").exists()

    second = script(clone, "setup")
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")


def test_the_demo_starts_from_a_fresh_clone(clone: Path) -> None:
    shown = script(clone, "run", "--help")

    assert shown.returncode == 0, shown.stderr
    assert "demo" in shown.stdout


def test_a_clone_that_was_moved_is_set_up_again(clone: Path) -> None:
    script(clone, "setup")
    moved = clone.with_name("moved")
    clone.rename(moved)

    done = script(moved, "setup")

    moved.rename(clone)
    assert done.returncode == 0, done.stderr
    assert "Making .venv" in done.stderr
