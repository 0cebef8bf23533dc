"""Lists of names and terms: our own come back as they went out, others are read, no cell is a formula."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tm.formats.glossary_csv import FIELDS, Line, UnreadableList, read, safe, unsafe, write

ENTRY = {"id": "a", "kind": "term", "language": "en", "text": "worker", "handling": "translate",
         "case": "auto", "note": "", "state": "decided"}  # fmt: skip
TEXTS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12)


def line() -> Line:
    return Line(2, ENTRY, {"forms": (), "wrong": ()}, {"es-419": {"preferred": ("obrera",)}})


@settings(max_examples=60)
@given(st.lists(TEXTS, max_size=3).map(tuple), TEXTS, st.lists(TEXTS, max_size=3).map(tuple))
def test_what_we_write_we_read(forms: tuple[str, ...], note: str, allowed: tuple[str, ...]) -> None:
    fields = {**ENTRY, "note": note}
    renderings = {"es-419": {"preferred": allowed[:1], "allowed": allowed[1:]}}
    ours = Line(2, fields, {"forms": forms, "wrong": ()}, renderings)
    (back,) = read(write([ours], ["es-419", "ar"]).encode()).lines

    assert dict(back.fields) == {**fields, "forms": back.fields["forms"], "wrong": ""}
    assert back.several == {"forms": forms, "wrong": ()}
    assert back.renderings["es-419"]["preferred"] == allowed[:1]
    assert back.renderings["es-419"].get("allowed", ()) == allowed[1:]


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-ism", "@SUM(A1)", "＝1", "'=1", "''=1", "a=1", "'tis", "|", "\\|"]
)
def test_no_cell_is_a_formula_and_each_comes_back(cell: str) -> None:
    written = safe(cell)

    assert written[0] not in "=+-@＝"
    assert unsafe(written) == cell


def test_formulas_stay_harmless_in_a_cell_of_several() -> None:
    dangerous = Line(2, ENTRY, {"forms": ("=cmd", "b"), "wrong": ()}, {"es-419": {"preferred": ("@x",)}})
    rows = list(csv.DictReader(io.StringIO(write([dangerous], ["es-419"]))))

    assert (rows[0]["forms"], rows[0]["es-419"]) == ("'=cmd | b", "'@x")


def test_a_column_stands_only_where_an_edition_says_something() -> None:
    header = write([line()], ["es-419", "ar"]).splitlines()[0]

    assert header == ",".join([*FIELDS, "es-419", "ar"])


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "id,sourceLang,targetLang,sourceString,targetString\n1,en,es_XX,flu,gripe\n2,,es_XX,,\n",
            [("flu", "gripe", "en", "es")],
        ),
        (
            "en;es-419;ar\r\nflu;gripe;إنفلونزا\r\n",
            [("flu", "gripe", "en", "es-419"), ("flu", "إنفلونزا", "en", "ar")],
        ),
        ("source\ttarget\tnote\nflu\tgripe\tx\n", [("flu", "gripe", None, None)]),
        ("flu,gripe\nfever,fiebre\n", [("flu", "gripe", None, None), ("fever", "fiebre", None, None)]),
        ('en,es\n"a ""b"", c",\'=d\n', [('a "b", c', "=d", "en", "es")]),
    ],
)
def test_pairs_of_others_are_read(text: str, pairs: list[tuple[str, str, str | None, str | None]]) -> None:
    for raw in (text.encode(), text.encode("utf-8-sig"), text.encode("utf-16")):
        found = read(raw).pairs
        assert [(p.source, p.target, p.source_language, p.target_language) for p in found] == pairs


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        ("gripe,ñ".encode("latin-1"), "UTF-8"),
        (b"a,b,c,d\n1,2,3,4\n", "first line"),
        (b'en,es\n"flu,gripe\n', "cannot be read"),
    ],
)
def test_what_is_no_list_is_told(raw: bytes, words: str) -> None:
    with pytest.raises(UnreadableList, match=words):
        read(raw)


def test_lines_know_where_they_stand() -> None:
    text = 'language,text,note,es-419\nen,flu,"two\nlines",gripe\n\nen,fever,,fiebre\n'

    assert [each.number for each in read(text.encode()).lines] == [3, 5]
