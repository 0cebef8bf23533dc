"""No file that leaves the desk says who worked on it, neither in its text nor in what it says of itself."""

import io
import zipfile

import pytest
from sqlalchemy import select

from tests.web.conftest import Enter, Paper, Visitor, change_to
from tm.services.exports.exporting import Format
from tm.storage.engine import Database
from tm.storage.people import Person

MARK = "quuxley"
"""Stands in every name, so that no word of a text is taken for one."""


@pytest.fixture
def signs(sqlite_database: Database, paper: Paper, enter: Enter) -> frozenset[str]:
    """By what people would be known: names, sign-in names, ids; everybody has done something by then."""
    translator, editor = enter("translator"), enter("editor")
    with sqlite_database.writing() as session:
        for person in session.scalars(select(Person)):
            person.name, person.display_name = f"{person.name}{MARK}", f"{MARK.title()} {person.name}"
    article = f"/articles/{paper.article}/es-419"
    translator.post(f"{article}/take")
    for unit in paper.units:
        assert translator.save(change_to(unit, f"Una frase de {len(unit)} letras.")).status_code == 200
    asked = translator.post(f"{article}/ask/{paper.units[1]}", {"text": "Is this a tram or a train?"})
    assert asked.status_code == 303
    editor.post(f"/issues/{paper.issue}/pages/es-419", {f"room-{paper.article}": "300"})
    return frozenset({MARK, *paper.people.values()})


def _parts(content: bytes, name: str) -> dict[str, bytes]:
    """A file, or the files of a folder with what the folder says of them."""
    if not name.endswith(".zip"):
        return {name: content}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        about = {info.filename: (info.extra, info.comment, info.date_time) for info in archive.infolist()}
        assert {said[:2] for said in about.values()} == {(b"", b"")}
        assert archive.comment == b""
        assert len({said[2] for said in about.values()}) == 1
        return {each: archive.read(each) for each in archive.namelist()}


def _check(parts: dict[str, bytes], signs: frozenset[str]) -> None:
    for name, content in parts.items():
        text = f"{name}\n{content.decode()}".lower()
        assert not [sign for sign in signs if sign in text], name


def _download(visitor: Visitor, address: str, form: dict[str, str] | None = None) -> dict[str, bytes]:
    answer = visitor.post(address, form) if form else visitor.get(address)
    assert answer.status_code == 200, answer.text
    assert "attachment" in answer.headers["Content-Disposition"]
    return _parts(answer.data, answer.headers["Content-Disposition"].partition("filename=")[2].strip('"'))


@pytest.mark.parametrize("format_", list(Format))
def test_no_export_names_anybody(format_: Format, enter: Enter, paper: Paper, signs: frozenset[str]) -> None:
    form = {"format": format_.value, "allow_incomplete": "1", "reason": "For a look."}
    parts = _download(enter("editor"), f"/issues/{paper.issue}/exports/es-419", form)

    assert any("letras" in content.decode() for content in parts.values())
    _check(parts, signs)


@pytest.mark.parametrize("address", ["/articles/{article}/es-419/text", "/names/names.csv"])
def test_no_other_file_names_anybody(address: str, enter: Enter, paper: Paper, signs: frozenset[str]) -> None:
    _check(_download(enter("translator"), address.format(article=paper.article)), signs)
