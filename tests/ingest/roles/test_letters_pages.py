"""One heading above several letters that have none of their own names their page."""

from tests.ingest.small_papers import LAST, MORE, OTHER, TEXT, pieces
from tm.document import BlockType, Kind
from tm.ingest import read_issue

_TOP = f"The Harbor Lamp\nMay 4, 2026   No. 7\n\nA bell at noon\n\nBy Ana Ruiz\n\n{TEXT}\n\n"


def test_a_heading_above_letters_without_headings_is_the_name_of_their_page() -> None:
    letters = f"The voice of the quay\n\n{OTHER}\n\n— A cook\n\n{MORE}\n\n— A baker\n\n{LAST}\n\n— A miller\n"

    found = [each for each in pieces(_TOP + letters) if each.kind is Kind.LETTER]

    assert [each.headline for each in found] == [None, None, None]
    assert found[0].blocks[0].type is BlockType.KICKER


def test_a_letter_with_an_answer_keeps_its_headline() -> None:
    letters = f"The voice of the quay\n\n{OTHER}\n\n— A cook\n\n{MORE}\n\n— The editors\n"

    found = pieces(_TOP + letters)

    assert "The voice of the quay" in [each.headline for each in found]


def test_what_signs_the_last_letter_is_no_title_of_the_papers_own_address() -> None:
    letters = [
        "Goats and ships",
        "Dear Lamp,",
        MORE,
        "Ana Reef, Lower Quay",
        "A bell for the pier",
        "Dear Lamp,",
    ]
    foot = "The Lamp, 4 Quay Street, Orsova, lamp@orsova.example"
    dump = "\n\n".join(["The Lamp", "Letters to the Editor", *letters, OTHER, "Plot 17", foot])

    *_, last, own = read_issue(dump.encode(), language="en").articles

    assert last.blocks[-1].type is BlockType.SIGNOFF
    assert [block.text for block in own.blocks] == [foot]


def test_a_head_between_a_signature_and_a_greeting_is_no_second_signature() -> None:
    bare = f"LETTERS\n\nComrades,\n\n{OTHER}\n\n— R., a cook\n\n\n"
    headed = f"Benches, Please\n\nDear Editor,\n\n{MORE}\n\n— Ana Reef, Lower Quay\n"

    found = [each for each in pieces(_TOP + bare + headed) if each.kind is Kind.LETTER]

    assert [each.headline for each in found] == [None, "Benches, Please"]
