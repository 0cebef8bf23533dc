"""`tm segment`: JSON lines in, JSON lines out."""

import json

import pytest

from tests.cli.conftest import Tm


def lines(*texts: str) -> bytes:
    return "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts).encode()


def test_each_text_gives_one_line_of_its_slices(tm: Tm) -> None:
    texts = ["The tram is back. Who paid for it?", "", "  One.\n Two. "]
    outcome = tm("segment", "--json", stdin=lines(*texts))

    cut = [json.loads(line)["sentences"] for line in outcome.lines]
    assert outcome.status == 0
    assert cut[0] == ["The tram is back.", "Who paid for it?"]
    assert len(cut) == len(texts)
    for text, sentences in zip(texts, cut, strict=True):
        assert "".join("".join(sentences).split()) == "".join(text.split())
        for sentence in sentences:
            assert sentence in text


def test_the_language_counts(tm: Tm) -> None:
    outcome = tm("segment", "--language", "es", stdin=lines("Vive en la Av. Rivera. ¿Dónde queda?"))

    assert json.loads(outcome.out)["sentences"] == ["Vive en la Av. Rivera.", "¿Dónde queda?"]


def test_letters_come_out_as_letters(tm: Tm) -> None:
    assert "está" in tm("segment", stdin=lines("Ya está.")).out


def test_a_byte_order_mark_and_blank_lines_do_not_matter(tm: Tm) -> None:
    outcome = tm("segment", stdin=b"\xef\xbb\xbf" + lines("One.") + b"\n" + lines("Two."))

    assert len(outcome.lines) == 2


@pytest.mark.parametrize(
    "bad", [b"not json", b'"text"', b'{"txt": "x"}', b'{"text": 3}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_bad_line_is_named(tm: Tm, bad: bytes) -> None:
    outcome = tm("segment", stdin=lines("One.") + bad + b"\n" + lines("Two."))

    assert outcome.status == 1
    assert "Line 2 " in outcome.err
    assert outcome.err.count("\n") == 1


def test_an_unknown_language_is_one_line(tm: Tm) -> None:
    outcome = tm("segment", "--language", "klingonish", stdin=lines("One."))

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.count("\n") == 1
