import pytest

from tm.document import Doubt, Rule
from tm.ingest import UnreadableDump, decode, read_issue

STORY = "“Ñandú”, said Zoë — café, naïve…\n\nA second line’s end.\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_with_or_without_a_byte_order_mark_is_read(codec: str) -> None:
    assert decode(STORY.encode(codec)).text == STORY


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "no text"),
        (b" \n\n \n", "no text"),
        (b"%PDF-1.7 something", "PDF; copy the text out of it"),
        (b"PK\x03\x04rest", "office document"),
        (b"\x89PNG\r\n\x1a\n\x00\x01", "words have to be typed"),
        (b"text\x00with\x00nothing", "is not text"),
        (bytes(range(1, 32)) * 20 + b"a", "is not text"),
        ("First line\nЖурнал для всех".encode("cp1251"), "Line 2 is not in UTF-8"),
        ("First line\nThe “café” of the".encode() + b"\xe9 harbour", "Line 2 is not in UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(raw: bytes, says: str) -> None:
    with pytest.raises(UnreadableDump, match=says) as refusal:
        decode(raw)

    assert "\n" not in str(refusal.value)
    assert str(refusal.value).endswith(".")


def test_a_file_over_the_limit_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(UnreadableDump, match="too big"):
        decode(b"\xff" * 50_000_001)


def test_a_file_as_old_windows_wrote_it_is_read_and_asked_about() -> None:
    text = "First line\n“El café de la peña” – ¿abierto?"
    decoded = decode(text.encode("cp1252"))

    assert decoded.text == text
    (flag,) = decoded.flags
    assert (flag.code, flag.line) == (Doubt.ENCODING, 2)
    assert "Windows-1252" in flag.message


def misread(text: str, codec: str) -> str:
    """What UTF-8 looks like after it was read in a one-byte code page; unassigned bytes stay."""
    return "".join(
        bytes([byte]).decode(codec) if not _unassigned(byte, codec) else chr(byte)
        for byte in text.encode("utf-8")
    )


def _unassigned(byte: int, codec: str) -> bool:
    try:
        bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return True
    return False


@pytest.mark.parametrize("codec", ["cp1252", "cp1257"])
def test_text_that_was_read_in_a_wrong_code_page_is_put_right_and_named(codec: str) -> None:
    decoded = decode(misread(STORY, codec).encode("utf-8"))

    assert decoded.text == STORY
    assert {repair.rule for repair in decoded.repairs} == {Rule.ENCODING}
    assert [(flag.code, codec in flag.message) for flag in decoded.flags] == [(Doubt.ENCODING, True)]


@pytest.mark.parametrize("codec", ["cp1252", "cp1257"])
def test_text_that_lost_characters_in_a_wrong_code_page_is_refused(codec: str) -> None:
    lost = misread(STORY, codec).replace("\x9d", "?").replace("\x9c", "?")
    broken = lost if "?" in lost else misread(STORY, codec).replace("©", "?")

    with pytest.raises(UnreadableDump, match=codec):
        decode(broken.encode("utf-8"))


@pytest.mark.parametrize("text", ["São Tomé, Ângela e o pão", "ĀDAŽI, Ćirić, «Ã»", "30 €, naïve, Ünal", "Â"])
def test_accents_are_not_taken_for_damage(text: str) -> None:
    decoded = decode(text.encode("utf-8"))

    assert decoded.text == text
    assert decoded.repairs == ()


def test_what_looks_like_bytes_but_stands_for_no_letter_stays_as_it_is() -> None:
    text = "The kettle says í\xa0\xa0 and boils."

    assert decode(text.encode()).text == text


def test_many_lost_characters_are_refused_and_a_few_are_a_doubt() -> None:
    with pytest.raises(UnreadableDump, match="lost characters"):
        decode(("caf\ufffd " * 20).encode("utf-8"))

    assert [flag.code for flag in decode("One caf\ufffd, that is all.".encode()).flags] == [Doubt.ENCODING]


def test_one_endless_line_is_read_in_a_few_seconds() -> None:
    issue = read_issue(b"word " * 1_000_000)

    assert sum(len(block.text) for article in issue.articles for block in article.blocks) == 4_999_999
