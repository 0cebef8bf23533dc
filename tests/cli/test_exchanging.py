"""`tm export` and `tm load`: out as an issue or as PO, back as translations."""

import errno
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from tests.cli.conftest import CROSSING, Tm
from tm.storage.engine import Database

COUNTS = ["new", "changed", "unchanged", "conflict", "outdated", "unknown", "damaged"]


def translate(path: Path) -> int:
    """Give every entry of a PO file a translation; how many there are."""
    file = polib.pofile(str(path))
    for entry in file:
        entry.msgstr = f"[es] {entry.msgid}"
        if entry.msgid.endswith("\n"):
            entry.msgstr = entry.msgstr.rstrip("\n") + "\n"
    file.save(str(path))
    return len(file)


def test_the_home_edition_is_complete_at_once(desk: Tm) -> None:
    outcome = desk("export", "9-4", "--language", "en", "--format", "text")

    assert outcome.status == 0
    assert "Seventy-Two Steps" in outcome.out
    assert outcome.err == ""


def test_an_incomplete_edition_is_status_3_and_leaves_no_file(desk: Tm, folder: Path) -> None:
    outcome = desk("export", "9-4", "--language", "es-419", "--format", "html", "-o", "out.html")

    assert (outcome.status, outcome.out) == (3, "")
    assert outcome.err.count("\n") == 1
    assert "not complete" in outcome.err
    assert sorted(path.name for path in folder.iterdir()) == ["instance"]


def test_an_incomplete_edition_leaves_the_file_that_was_there(desk: Tm, folder: Path) -> None:
    (folder / "out.html").write_text("last week's")
    desk("export", "9-4", "--language", "es-419", "--format", "html", "-o", "out.html")

    assert (folder / "out.html").read_text() == "last week's"


def test_an_incomplete_export_can_be_allowed(desk: Tm) -> None:
    outcome = desk("export", "9-4", "--language", "es-419", "--format", "markdown", "--allow-incomplete")

    assert outcome.status == 0
    assert "Seventy-Two Steps" in outcome.out
    assert "Still open: to do " in outcome.err
    assert "caption without a translation " in outcome.err
    assert "Still open" not in desk("export", "9-4", "--language", "es-419", "--format", "po").err


def test_a_file_is_written_with_its_name_told(desk: Tm, folder: Path) -> None:
    outcome = desk("export", "9-4", "--language", "en", "--format", "html", "-o", "out.html")

    assert (outcome.status, outcome.out) == (0, "")
    assert "Wrote out.html" in outcome.err
    assert (folder / "out.html").read_text(encoding="utf-8").startswith("<!")


def test_fragments_go_into_a_folder(desk: Tm, folder: Path) -> None:
    arguments = ["export", "9-4", "--language", "en", "--format", "html-fragments"]
    assert desk(*arguments).status == 2

    outcome = desk(*arguments, "-o", "web")

    assert outcome.status == 0
    assert len(list((folder / "web").glob("*.html"))) > 10


def test_fragments_need_a_folder_and_come_all_or_not_at_all(
    desk: Tm, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["export", "9-4", "--language", "en", "--format", "html-fragments", "-o"]
    (folder / "file").write_text("last week's")
    assert desk(*arguments, "file").status == 2

    with monkeypatch.context() as limits:
        limits.setattr("os.fsync", disk_full_after(3))
        outcome = desk(*arguments, "web")

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == "web cannot be written: No space left on device.\n"
    assert sorted(path.name for path in folder.iterdir()) == ["file", "instance"]


def disk_full_after(number: int) -> Callable[[int], None]:
    """What a full disk says when the files are made safe."""
    left = iter(range(number))

    def sync(_descriptor: int) -> None:
        if next(left, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")

    return sync


def test_jump_lines_can_be_rebuilt(desk: Tm) -> None:
    dropped = desk("export", "9-4", "--language", "en", "--format", "text").out
    rebuilt = desk("export", "9-4", "--language", "en", "--format", "text", "--jumps", "rebuild").out

    assert len(rebuilt) >= len(dropped)


@pytest.mark.parametrize(
    ("path", "status"), [("none/out.txt", 2), ("instance", 2), ("instance/pliego.db/out.txt", 2)]
)
def test_a_place_that_cannot_be_written_is_one_line(desk: Tm, path: str, status: int) -> None:
    outcome = desk("export", "9-4", "--language", "en", "--format", "text", "-o", path)

    assert outcome.status == status
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize(("language", "words"), [("pt", "there are en, es-419"), ("x!", "x!")])
def test_an_unknown_edition_is_one_line(desk: Tm, language: str, words: str) -> None:
    outcome = desk("export", "9-4", "--language", language, "--format", "text")

    assert outcome.status == 1
    assert words in outcome.err


def test_po_goes_out_and_comes_back_on_either_database(tm: Tm, folder: Path, bare_database: Database) -> None:
    """The whole path of the skeleton: dump in, translations out and in, the complete issue out."""
    url = ["--database", bare_database.url.render_as_string(hide_password=False)]
    language = ["--language", "es-419"]
    assert tm("init", "--yes", *url).status == 0
    assert tm("import", CROSSING, *url).out == "9-4\n"
    assert tm("export", "9-4", *language, "--format", "po", "-o", "es.po", *url).status == 0
    number = translate(folder / "es.po")

    dry = tm("load", "9-4", "es.po", *language, "--dry-run", "--json", *url)
    first = tm("load", "9-4", "es.po", *language, "--json", *url)
    again = tm("load", "9-4", "es.po", *language, "--json", *url)

    assert dry.json == first.json == {name: number if name == "new" else 0 for name in COUNTS}
    assert again.json == {name: number if name == "unchanged" else 0 for name in COUNTS}
    for format_ in ("text", "markdown", "html"):
        exported = tm("export", "9-4", *language, "--format", format_, *url)
        assert exported.status == 0, exported.err
        assert "Seventy-Two Steps" in exported.out


def test_a_damaged_po_file_is_one_line_and_stores_nothing(desk: Tm, folder: Path) -> None:
    desk("export", "9-4", "--language", "es-419", "--format", "po", "-o", "es.po")
    content = (folder / "es.po").read_text(encoding="utf-8")
    (folder / "es.po").write_text(content + '\nmsgid "half', encoding="utf-8")
    before = desk("status", "9-4", "--json").out
    outcome = desk("load", "9-4", "es.po", "--language", "es-419")

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.count("\n") == 1
    assert desk("status", "9-4", "--json").out == before


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"A letter.\n"])
def test_a_file_that_is_no_po_is_one_line(desk: Tm, folder: Path, content: bytes) -> None:
    (folder / "x.po").write_bytes(content)
    outcome = desk("load", "9-4", "x.po", "--language", "es-419")

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.count("\n") == 1


def test_a_po_file_that_is_not_there_is_status_2(desk: Tm) -> None:
    assert desk("load", "9-4", "none.po", "--language", "es-419").status == 2
