"""The words of a document of Word or LibreOffice: paragraphs, with emphasis where only a part has it.

Nothing outside the file is fetched, entities are refused, and no more is unpacked than a text can have. What
was deleted while changes were tracked, and remarks, are left out.
"""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final

from tm.errors import N_
from tm.formats.office import opendocument, word
from tm.formats.office.reading import DamagedDocument, Reading, damaged
from tm.formats.paragraphs import Paragraph, Role, as_text

__all__ = ["MOST", "DamagedDocument", "is_document", "read", "read_text"]

MOST: Final = 30_000_000
"""Bytes of a document's text when it is unpacked."""


def is_document(raw: bytes) -> bool:
    """Whether a file is packed as documents of Word and LibreOffice are."""
    return raw.startswith(b"PK\x03\x04")


def read_text(raw: bytes) -> str:
    """The words of a .docx or .odt file, an empty line between its paragraphs, without its notes.

    Raises:
        DamagedDocument: it is neither, not whole, or far too much.
    """
    return as_text(each for each in read(raw) if each.role is not Role.NOTE)


def read(raw: bytes) -> tuple[Paragraph, ...]:
    """The paragraphs of a .docx or .odt file that have words, its notes behind the text.

    Raises:
        DamagedDocument: it is neither, not whole, or far too much.
    """
    with _opened(raw) as archive:
        names = set(archive.namelist())
        if word.TEXT in names:
            return _word(archive, names)
        if opendocument.TEXT in names:
            return _open(archive)
    raise DamagedDocument(N_("This is no document of Word or LibreOffice; save it as .docx or .odt."))


def _word(archive: zipfile.ZipFile, names: set[str]) -> tuple[Paragraph, ...]:
    styles = word.Styles()
    if word.STYLES in names:
        styles.read(_member(archive, word.STYLES))
    text = _read(word.Text(styles), archive, word.TEXT)
    notes = [
        each for name in word.NOTES if name in names for each in _read(word.Notes(styles), archive, name)
    ]
    return (*text, *notes)


def _open(archive: zipfile.ZipFile) -> tuple[Paragraph, ...]:
    found = _read(opendocument.Text(), archive, opendocument.TEXT)
    notes = [each for each in found if each.role is Role.NOTE]
    return (*(each for each in found if each.role is not Role.NOTE), *notes)


def _read(reading: Reading, archive: zipfile.ZipFile, name: str) -> list[Paragraph]:
    reading.read(_member(archive, name))
    return reading.paragraphs


@contextmanager
def _opened(raw: bytes) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise damaged() from error


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    """A part of the document, unpacked no further than a text can go."""
    with archive.open(name) as member:
        content = member.read(MOST + 1)
    if len(content) > MOST:
        raise DamagedDocument(N_("This document has far more text than an article; paste the words instead."))
    return content
