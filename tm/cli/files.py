"""Files that a command reads and writes: read whole, written whole or not at all."""

import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tm.errors import TmError, UsageError


def read(path: Path, *, most: int | None = None) -> bytes:
    """The bytes of a file.

    Raises:
        UsageError: there is no such file, or it is a folder.
        TmError: it cannot be read, or is bigger than `most` bytes.
    """
    if not path.exists():
        raise UsageError(f"There is no file {path}.")
    if path.is_dir():
        raise UsageError(f"{path} is a folder: name a file.")
    try:
        size = path.stat().st_size
        if most is not None and size > most:
            raise TmError(
                f"{path} has {_megabytes(size)} MB, the limit is {_megabytes(most)} MB: "
                "raise limits.upload_mb in the settings, or give a smaller file."
            )
        return path.read_bytes()
    except OSError as error:
        raise TmError(f"{path} cannot be read: {error.strerror}.") from error


@contextmanager
def reading(path: Path) -> Iterator[IO[bytes]]:
    """A file to be read piece by piece.

    Raises:
        UsageError: there is no such file, or it is a folder.
        TmError: it cannot be read.
    """
    if not path.exists():
        raise UsageError(f"There is no file {path}.")
    if path.is_dir():
        raise UsageError(f"{path} is a folder: name a file.")
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise TmError(f"{path} cannot be read: {error.strerror}.") from error


@contextmanager
def writing(path: Path, *, mode: int = 0o666) -> Iterator[IO[bytes]]:
    """A file that appears under its name only when it is whole; an existing one stays until then.

    Raises:
        UsageError: its folder is not there, or a folder has this name.
        TmError: it cannot be written.
    """
    if path.is_dir():
        raise UsageError(f"{path} is a folder: name a file.")
    if not path.parent.is_dir():
        raise UsageError(f"There is no folder {path.parent}.")
    half = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError as error:
        raise TmError(f"{path} cannot be written: {error.strerror}.") from error
    finally:
        half.unlink(missing_ok=True)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, which is made if it is not there: all of them appear, or none does.

    Raises:
        UsageError: a file has this name.
        TmError: they cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file: name a folder.")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        half = folder.resolve().with_name(f".{folder.resolve().name}.{secrets.token_hex(4)}")
        try:
            _fill(half, files)
            folder.mkdir(exist_ok=True)
            for name in files:
                (half / name).replace(folder / name)
        finally:
            shutil.rmtree(half, ignore_errors=True)
    except OSError as error:
        raise TmError(f"{folder} cannot be written: {error.strerror}.") from error


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, content in files.items():
        with (folder / name).open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def _megabytes(size: int) -> int:
    return max(1, round(size / 1024**2))
