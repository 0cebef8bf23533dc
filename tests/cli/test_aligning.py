"""`tm memory align`: two plain text files in, the sentences side by side out."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tm

ENGLISH = """THE TRAM IS BACK ON MILL STREET

RIVERTON, March 3—“Who paid for it?” asked Ana. Nobody on the board
had an answer for her on Friday night, when 200 people filled the hall.

The line cost 5,000 pesos a day.

—A passenger
"""
SPANISH = """EL TRANVÍA VUELVE A LA CALLE DEL MOLINO

RIVERTON, 3 de marzo — “¿Quién lo pagó?”, preguntó Ana.
Nadie de la junta supo responderle el viernes por la noche. Había 200 personas en la sala.

La línea costaba 5,000 pesos al día.

— Una pasajera
"""


@pytest.fixture
def texts(folder: Path) -> tuple[Path, Path]:
    """A text and its translation."""
    paths = folder / "text.en.txt", folder / "text.es.txt"
    for path, text in zip(paths, (ENGLISH, SPANISH), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def align(tm: Tm, texts: tuple[Path, Path], *options: str) -> str:
    outcome = tm("memory", "align", *texts, "--from", "en", "--to", "es-419", *options)
    assert outcome.status == 0, outcome.err
    return outcome.out


def test_sentences_stand_beside_their_translations(tm: Tm, texts: tuple[Path, Path]) -> None:
    beads = json.loads(align(tm, texts, "--json"))["beads"]

    assert beads[0]["source"] == ["THE TRAM IS BACK ON MILL STREET"]
    assert beads[0]["target"] == ["EL TRANVÍA VUELVE A LA CALLE DEL MOLINO"]
    assert [(len(bead["source"]), len(bead["target"])) for bead in beads] == [
        (1, 1),
        (1, 1),
        (1, 2),
        (1, 1),
        (1, 1),
    ]
    assert beads[1]["source"] == ["RIVERTON, March 3— “Who paid for it?” asked Ana."]


def test_every_word_of_both_files_comes_out_in_order(tm: Tm, texts: tuple[Path, Path]) -> None:
    beads = json.loads(align(tm, texts, "--json"))["beads"]

    for side, text in (("source", ENGLISH), ("target", SPANISH)):
        out = "".join(sentence for bead in beads for sentence in bead[side])
        assert "".join(out.split()) == "".join(text.split())


def test_people_get_lines_to_read_and_doubts_marked(tm: Tm, texts: tuple[Path, Path]) -> None:
    out = align(tm, texts)

    assert (
        "  en      The line cost 5,000 pesos a day.\n  es-419  La línea costaba 5,000 pesos al día.\n" in out
    )


def test_neither_settings_nor_database_are_needed(tm: Tm, texts: tuple[Path, Path]) -> None:
    (texts[0].parent / "config.toml").write_text("this is no setting", encoding="utf-8")

    assert align(tm, texts, "--json")


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["nothing.txt", "text.es.txt", "--from", "en", "--to", "es"], 2, "There is no file nothing.txt"),
        (["text.en.txt", "text.es.txt", "--from", "en", "--to", "espanol"], 1, "did you mean es?"),
        (["text.en.txt", "text.es.txt", "--from", "en"], 2, "--to"),
        (["text.en.txt", "bad.txt", "--from", "en", "--to", "es"], 1, "bad.txt"),
        (["empty.txt", "text.es.txt", "--from", "en", "--to", "es"], 1, "empty.txt"),
    ],
)
def test_a_mistake_is_told_in_one_line(
    tm: Tm, texts: tuple[Path, Path], arguments: list[str], status: int, words: str
) -> None:
    texts[0].with_name("bad.txt").write_bytes(b"%PDF-1.4\x00\x01")
    texts[0].with_name("empty.txt").write_bytes(b"")

    outcome = tm("memory", "align", *arguments)

    assert outcome.status == status
    assert outcome.out == ""
    assert words in outcome.err
    assert len(outcome.err.splitlines()) == 1


def test_an_empty_file_is_not_sent_to_the_import(tm: Tm, texts: tuple[Path, Path]) -> None:
    texts[0].write_bytes(b"")

    outcome = tm("memory", "align", *texts, "--from", "en", "--to", "es")

    assert "import" not in outcome.err


def test_one_pair_is_one_pair(tm: Tm, texts: tuple[Path, Path]) -> None:
    texts[0].write_text("It rained.\n", encoding="utf-8")
    texts[1].write_text("Llovió.\n", encoding="utf-8")

    outcome = tm("memory", "align", *texts, "--from", "en", "--to", "es")

    assert "1 pair," in outcome.err


def test_the_group_tells_what_it_can(tm: Tm) -> None:
    assert "align" in tm("memory", "--help").out
