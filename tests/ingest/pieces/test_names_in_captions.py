"""A caption finds its piece by a name that the end of a line cuts in two."""

from tests.ingest.small_papers import MORE, pieces

_BELOW = "The ice box of Albareda. Photo: D. E.\n\nThe Harbor Lamp is published every Friday.\n"


def test_a_name_cut_at_the_end_of_a_line_is_a_name() -> None:
    text = "Nobody has opened the tap. The girls cross the road to old Alba-\nreda, who sells them ice."
    dump = (
        f"The Harbor Lamp\nMay 4, 2026   No. 7\n\nA bell at noon\n\nBy Ana Ruiz\n\n{MORE}\n\n"
        f"No water on the field\n\nBy Leo Paz\n\n{text}\n\n{_BELOW}"
    )

    home = next(each for each in pieces(dump) if each.headline == "No water on the field")

    assert any(block.text.startswith("The ice box of") for block in home.blocks)
