import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tm import resources

ROOT = Path(__file__).resolve().parent.parent


def test_in_a_checkout_the_folders_stand_beside_the_package() -> None:
    assert resources.templates() == ROOT / "templates"
    assert resources.translations() == ROOT / "translations"
    assert resources.samples() == ROOT / "samples"


@pytest.mark.parametrize("name", ["templates", "translations", "samples"])
def test_once_installed_the_folders_stand_in_the_package(tmp_path: Path, name: str) -> None:
    package = tmp_path / "tm"
    (package / name).mkdir(parents=True)
    (tmp_path / name).mkdir()
    for module in ("__init__.py", "resources.py"):
        shutil.copy(ROOT / "tm" / module, package / module)

    code = f"from tm import resources; print(resources.{name}())"
    shown = subprocess.check_output([sys.executable, "-c", code], cwd=tmp_path, text=True)

    assert Path(shown.strip()) == package.resolve() / name
