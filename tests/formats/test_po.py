"""PO files: any text survives them, gettext accepts them, broken ones are refused with the line."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tm.document import Status, Treatment
from tm.errors import TmError
from tm.formats import po

AT = datetime(2025, 3, 3, 12, 30, tzinfo=UTC)
HEADING = po.Heading("3f0c", "es-419", "The Crossing 3-7")
TEXT = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), min_size=1),
    st.lists(
        st.sampled_from(
            [
                "<script>",
                "*a*",
                "\\",
                "\\n",
                '"',
                "\n",
                "\t",
                "\u202e",
                "مرحبا",
                "\u2028",
                "\x85",
                "\x1c",
                "#, fuzzy",
            ]
        ),
        min_size=1,
        max_size=8,
    ).map("".join),
)


def entry(**values: object) -> po.Entry:
    facts = {"context": "aa11", "source": "The tram is back.", **values}
    return po.Entry(**facts)  # type: ignore[arg-type]


def written(*entries: po.Entry) -> str:
    return po.write(HEADING, entries, at=AT).decode()


@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=4))
@settings(max_examples=200)
def test_any_text_survives(pairs: list[tuple[str, str]]) -> None:
    entries = [entry(context=f"u{n}", source=a, target=b) for n, (a, b) in enumerate(pairs)]

    back = po.read(po.write(HEADING, entries, at=AT))

    assert back.heading == HEADING
    assert back.damaged == ()
    assert [(e.context, e.source) for e in back.entries] == [(e.context, e.source) for e in entries]
    assert [e.target.strip("\n") for e in back.entries] == [e.target.strip("\n") for e in entries]


def test_statuses_are_fuzzy_previous_and_plain() -> None:
    entries = [
        entry(context="todo"),
        entry(context="draft", target="uno", status=Status.DRAFT, version=1),
        entry(context="plain", target="dos", status=Status.TRANSLATED, version=2),
        entry(context="approved", target="tres", status=Status.APPROVED, version=3),
        entry(context="old", target="cuatro", status=Status.APPROVED, version=4, previous="The tram was."),
        entry(context="out", status=Status.TRANSLATED, version=5, treatment=Treatment.LEFT_OUT),
    ]

    text = written(*entries)
    back = {e.context: e for e in po.read(text.encode()).entries}

    assert [e.fuzzy for e in back.values()] == [False, True, False, False, True, False]
    assert [e.version for e in back.values()] == [0, 1, 2, 3, 4, 5]
    assert [e.treatment for e in back.values()] == [Treatment.TEXT] * 5 + [Treatment.LEFT_OUT]
    assert '#| msgid "The tram was."' in text
    assert "#. treatment: left_out" in text


def test_comments_that_say_nothing_known_are_as_if_they_were_gone() -> None:
    text = written(entry(target="uno", version=1))
    strange = text.replace("version: 1", f"version: {10**20}\n#. treatment: sung")

    (back,) = po.read(strange.encode()).entries

    assert (back.version, back.treatment) == (None, Treatment.TEXT)


def test_gettext_finds_nothing_to_complain_about(tmp_path: Path) -> None:
    if shutil.which("msgfmt") is None:
        pytest.skip("msgfmt is not installed (package gettext)")
    path = tmp_path / "issue.po"
    path.write_bytes(
        po.write(
            HEADING,
            [
                entry(
                    target="Volvió.\n", status=Status.DRAFT, notes=("before: «…»", "100 %"), place="page 1"
                ),
                entry(context="bb22", source="50% of %s\nand more", target="50 %", status=Status.TRANSLATED),
                entry(context="cc33", target="x", status=Status.APPROVED, previous="Two\nlines"),
                entry(
                    context="standing:letters",
                    source='Say "yes"',
                    target="مرحبا \\ *x*",
                    status=Status.APPROVED,
                ),
            ],
            at=AT,
        )
    )

    done = subprocess.run(
        ["msgfmt", "--check", "--verbose", "-o", "/dev/null", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0
    assert "warning" not in done.stderr
    assert done.stderr.startswith("2 translated messages, 2 fuzzy translations")


def test_entries_without_use_are_named_by_line() -> None:
    text = written(entry(target="uno"), entry(context="bb22", target="dos"))
    broken = text.replace('msgctxt "bb22"\n', "") + '\nmsgctxt "aa11"\nmsgid "again"\nmsgstr "otra vez"\n'

    back = po.read(broken.encode())

    assert [e.target for e in back.entries] == ["uno"]
    assert len(back.damaged) == 2


def test_a_lost_comment_is_not_version_0() -> None:
    back = po.read(written(entry(version=4, target="x")).replace("#. version: 4\n", "").encode())

    assert back.entries[0].version is None


def test_line_ends_and_marks_of_other_systems_do_no_harm() -> None:
    raw = b"\xef\xbb\xbf" + written(entry(target="a\nb")).replace("\n", "\r\n").encode()

    assert po.read(raw).entries[0].target == "a\nb"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda text: text.replace('msgstr "x"', 'msgstr "x'), r"damaged in line \d+"),
        (lambda text: text.replace("X-Pliego-Issue: 3f0c", "X-Other: 3f0c"), "does not come from here"),
        (lambda text: text.replace("X-Pliego-Schema: 1", "X-Pliego-Schema: 9"), "schema “9”"),
        (lambda text: text.replace("charset=UTF-8", "charset=ISO-8859-1"), "is in ISO-8859-1"),
        (lambda _: "Dear all, hello\n", "no PO file"),
        (lambda _: "", "no PO file"),
        (lambda _: "/etc/hostname", "no PO file"),
        (lambda text: text + "\nmsgid nothing\n", r"damaged in line \d+"),
        (lambda text: text[: text.rindex("msgstr")], r"damaged in line \d+"),
        (lambda text: text.replace("msgctxt", "<<<<<<< mine\nmsgctxt"), r"damaged in line \d+"),
        (lambda text: text.replace('msgid "The', 'msgid "one"\nmsgid "The'), r"damaged in line \d+"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(change: object, says: str) -> None:
    assert callable(change)
    with pytest.raises(TmError, match=says):
        po.read(change(written(entry(target="x"))).encode())


def test_other_encodings_are_refused_with_the_line() -> None:
    raw = written(entry(target="x")).replace('msgstr "x"', 'msgstr "caña"').encode("latin-1")

    with pytest.raises(TmError, match=r"not in UTF-8 \(line \d+\)"):
        po.read(raw)


def test_ten_thousand_entries_are_no_trouble() -> None:
    entries = [entry(context=f"u{n}", source=f"Sentence {n}.", target=f"Frase {n}.") for n in range(10_000)]

    assert len(po.read(po.write(HEADING, entries, at=AT)).entries) == 10_000
