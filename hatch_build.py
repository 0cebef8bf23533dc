"""Compiles the interface's catalogues, and puts the folders beside the package into the wheel.

The wheel gets `templates/`, `translations/` and `samples/` as `tm/templates` and so on, where `tm.resources`
looks for them. An editable install only gets compiled catalogues: it reads the folders where they are.
"""

import os
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDERS = ("templates", "translations", "samples")


class CustomBuildHook(BuildHookInterface[Any]):
    """The build hook that hatchling finds by its place."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogues; for an ordinary wheel, list the folders to ship."""
        root = Path(self.root)
        compile_catalogues(root / "translations")
        if self.target_name == "wheel" and version == "standard":
            build_data["force_include"].update(shipped_files(root))


def compile_catalogues(folder: Path) -> list[Path]:
    """Bring the MO file beside every PO file under a folder up to date; the files that changed."""
    changed = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        compiled = _compiled(source)
        if not target.exists() or target.read_bytes() != compiled:
            _replace(target, compiled)
            changed.append(target)
    return changed


def _compiled(source: Path) -> bytes:
    with source.open("rb") as file:
        catalogue = read_po(file, locale=source.parent.parent.name)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()


def _replace(target: Path, content: bytes) -> None:
    """Write a file in one step: a desk that is running never reads half a catalogue."""
    fresh = target.with_name(f".{target.name}.{os.getpid()}")
    fresh.write_bytes(content)
    fresh.replace(target)


def shipped_files(root: Path) -> dict[str, str]:
    """Each file that the wheel takes from beside the package, and its place in the wheel."""
    files = (file for name in FOLDERS for file in sorted((root / name).rglob("*")))
    return {
        str(file): f"tm/{file.relative_to(root).as_posix()}"
        for file in files
        if file.is_file() and file.suffix not in {".po", ".pot", ".pyc"} and not file.name.startswith(".")
    }


if __name__ == "__main__":
    compile_catalogues(Path(__file__).resolve().parent / "translations")
