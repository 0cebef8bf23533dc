"""TMX of other programs: read piece by piece, with nothing fetched, and refused where it is not sound."""

import io
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tm.formats.tmx import LONGEST, DamagedTmx, TmxUnit, read_units
from tm.text import plain

SHARED = Path(os.environ.get("PLIEGO_SHARED", Path(__file__).resolve().parents[2].parent / "shared"))
MEMORIES = SHARED / "data" / "tico19"


def read(body: str, *, head: str = "", encoding: str = "utf-8") -> list[TmxUnit]:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{head}<tmx version="1.4"><body>{body}</body></tmx>'
    return list(read_units(io.BytesIO(text.encode(encoding))))


def unit(english: str, spanish: str, attributes: str = "") -> str:
    return (
        f'<tu {attributes}><tuv xml:lang="EN-us"><seg>{english}</seg></tuv>'
        f'<tuv lang="es_419"><seg>{spanish}</seg></tuv></tu>'
    )


def test_texts_come_by_language() -> None:
    [one, two] = read(unit("The  tram.", "El tranvía.") + unit("A", "B", 'changedate="20250203T120000Z"'))

    assert one.texts == {"en-US": "The tram.", "es-419": "El tranvía."}
    assert (one.text("en"), one.text("es-419"), one.text("es"), one.text("fr")) == (
        "The tram.",
        "El tranvía.",
        "El tranvía.",
        None,
    )
    assert two.changed_at == datetime(2025, 2, 3, 12, 0, tzinfo=UTC)


def test_codes_go_and_what_they_mark_stays() -> None:
    text = 'The <bpt i="1">&lt;b&gt;</bpt>tram<ept i="1">&lt;/b&gt;</ept> is <hi>back</hi><ph x="2">\\n</ph>.'

    assert read(unit(text, "x"))[0].texts["en-US"] == "The tram is back."


def test_stars_of_others_are_no_markup_of_ours() -> None:
    text = read(unit("a *b* c [d](https://example.org)", "x"))[0].texts["en-US"]

    assert plain(text) == "a *b* c [d](https://example.org)"


def test_a_document_type_is_not_fetched() -> None:
    assert len(read(unit("a", "b"), head='<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd">')) == 1


def test_other_encodings_are_read() -> None:
    assert read(unit("é", "ñ"), encoding="utf-16")[0].texts["es-419"] == "ñ"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "no whole TMX"),
        (b"no xml", "no whole TMX: line 1"),
        (b"<tmx><body><tu>", "no whole TMX"),
        (b"<html></html>", "begins with .html."),
        (b'<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx>&b;</tmx>', "declares or uses .a."),
        (b'<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tmx>&a;</tmx>', "declares or uses .a."),
        (b'<!DOCTYPE tmx SYSTEM "x.dtd"><tmx>&other;</tmx>', "declares or uses .other."),
        (b'<?xml version="1.0" encoding="no-such"?><tmx/>', "cannot be read"),
        (b"<tmx>" + b"<a>" * 100, "nested too deeply"),
        (b'<tmx><tu><tuv xml:lang="en"><seg>' + b"a" * (LONGEST + 1), "no sentence"),
    ],
)
def test_what_is_not_sound_is_refused_in_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(DamagedTmx, match=sentence):
        list(read_units(io.BytesIO(content)))


@pytest.mark.skipif(not MEMORIES.is_dir(), reason="no shared data")
@pytest.mark.parametrize(("file", "tag"), [("es-419", "es-419"), ("fr", "fr"), ("ar", "ar"), ("hi", "hi")])
def test_real_memories_are_read_whole(file: str, tag: str) -> None:
    with (MEMORIES / f"all.en-{file}.tmx").open("rb") as stream:
        units = list(read_units(stream))

    assert len(units) == 3071
    assert all(each.text("en") and each.text(tag) for each in units)
