"""The wheel, tried as a stranger would: built, installed in an empty environment, used elsewhere."""

import os
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

pytestmark = [pytest.mark.packaging, pytest.mark.xdist_group("packaging")]

ROOT = Path(__file__).resolve().parent.parent.parent

RENDER = """
from pathlib import Path
from tm.settings import load_settings
from tm.web import create_app
import tm
assert "site-packages" in tm.__file__, tm.__file__
app = create_app(load_settings(Path("config.toml"), None, {}))
for language in ("en", "es"):
    response = app.test_client().get("/", headers={"Accept-Language": language}, follow_redirects=True)
    assert response.status_code == 200, response.status
    print(response.text)
"""


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; its errors are shown when it fails."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("TM_", "PYTHON"))}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    [path] = folder.glob("pliego-*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands' folder of an environment that holds the wheel and the locked packages, nothing else."""
    place = tmp_path_factory.mktemp("empty") / "venv"
    venv.create(place, with_pip=False)
    install = ("install", "-q", "--disable-pip-version-check", "--no-compile")
    pip = (sys.executable, "-m", "pip", "--python", place / "bin" / "python", *install)
    run(*pip, "--require-hashes", "-r", ROOT / "requirements" / "run.txt", cwd=place)
    run(*pip, "--no-deps", "--no-index", wheel, cwd=place)
    return place / "bin"


def tracked(folder: str, suffix: str) -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob(f"*{suffix}")}


def test_the_wheel_ships_templates_catalogues_and_samples(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())

    catalogues = {name.replace(".po", ".mo") for name in tracked("translations", ".po")}
    wanted = (
        tracked("templates", ".html") | catalogues | tracked("samples", ".txt") | tracked("samples", ".csv")
    )
    assert {"translations/es/LC_MESSAGES/messages.mo"} <= wanted
    assert {f"tm/{name}" for name in wanted} <= names


def test_the_wheel_ships_the_program_and_nothing_else(wheel: Path) -> None:
    names = [name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name]

    assert {f"{name}" for name in tracked("tm", ".py")} <= set(names)
    assert [name for name in names if not name.startswith("tm/") or name.endswith((".po", ".pyc"))] == []


def test_the_installed_command_answers_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    shown = run(installed / "tm", "--help", cwd=tmp_path)

    assert {"import", "export", "serve"} <= set(shown.split())


def test_the_installed_desk_speaks_spanish(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('database = "sqlite:///desk.db"\n', encoding="utf-8")
    run(installed / "tm", "init", "--yes", cwd=tmp_path)

    english, spanish = run(installed / "python", "-c", RENDER, cwd=tmp_path).split("<!DOCTYPE html>")[1:]

    assert 'lang="en' in english
    assert "Sign in" in english
    assert 'lang="es' in spanish
    assert "Sign in" not in spanish
