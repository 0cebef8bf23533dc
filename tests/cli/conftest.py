"""The command as people call it: in this process, in a folder of its own, with nothing set around it."""

import io
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tm import resources
from tm.cli.app import run

Tm = Callable[..., "Outcome"]
CROSSING = resources.samples() / "the-crossing" / "dump.txt"


@dataclass(frozen=True)
class Outcome:
    """What came of a command."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> object:
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which the commands run."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name in ("TM_CONFIG", "TM_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def tm(folder: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Tm:
    """Run a command in the folder; `stdin` is what it reads."""

    def call(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsysbinary.readouterr()
        status = run([str(each) for each in arguments])
        captured = capsysbinary.readouterr()
        return Outcome(status, captured.out.decode(), captured.err.decode())

    return call


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `tm init --yes` and `tm import` of the sample ran."""
    folder = tmp_path_factory.mktemp("installed")
    url = f"sqlite:///{folder}/instance/pliego.db"
    for command in (["init", "--yes"], ["import", str(CROSSING)]):
        assert run([*command, "--database", url]) == 0
    return folder


@pytest.fixture
def desk(folder: Path, template: Path, tm: Tm) -> Tm:
    """The command in a folder with a newspaper and one issue, 9-4."""
    shutil.copytree(template, folder, dirs_exist_ok=True)
    return tm


@pytest.fixture
def environment() -> dict[str, str]:
    """What a process of its own needs around it."""
    return {key: value for key, value in os.environ.items() if not key.startswith(("TM_", "PYTEST"))}
