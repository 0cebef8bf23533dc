"""Where the real input and the samples are, and an import as the JSON of the contract."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ingest.scoring import ArticleJson
from tm.ingest import read_issue, to_json

ROOT = Path(__file__).resolve().parents[2]
Imported = dict[str, list[ArticleJson]]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real input; without it its tests are skipped."""
    folder = Path(os.environ.get("PLIEGO_SHARED", ROOT.parent / "shared"))
    if not (folder / "seeds").is_dir():
        pytest.skip("the real input is not here: set PLIEGO_SHARED")
    return folder


@pytest.fixture(scope="session")
def import_json() -> Callable[[Path, str], Imported]:
    """A dump as the JSON that the command line prints."""

    def read(path: Path, language: str) -> Imported:
        found: Imported = json.loads(json.dumps(to_json(read_issue(path.read_bytes(), language=language))))
        return found

    return read
