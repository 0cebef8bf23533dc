"""Papers copied from a viewer: no blank line anywhere, a page is one run of lines."""

from tm.document import BlockType, Kind
from tm.ingest import read_issue

_TEXT = """\
The ferry to the mill ran late on every
day of the week, and those who waited
for it began to bring cards and chairs.
A bench was carried down to the pier, and
then a stove, and then a piano.
Nobody on the council knows who has paid
for it, but the lid is kept locked when it
rains on the pier."""
_DUMP = f"""\
The Pier Post
No. 9, 4 May 2026
Inside
Crews Keep the Best of Cards for the Winter Evenings on the Water and Elsewhere ........ 2
Bench ........ 3
A Piano Is Found on the Old Pier of Arden
at Last
By Ola Tarr
{_TEXT}
Three people wait at the pier. Photo: Ada
Brand
{_TEXT}
1	The Pier Post
Ferry Crews Keep
the Best of Cards
By Tom Reyes
{_TEXT}
{_TEXT}
2	The Pier Post
Letters
The Bells Are Loud
Dear Editor,
{_TEXT}
Ada Brand, Mill Lane
Thank You to a Stranger
Dear Editor,
{_TEXT}
Joanne Pike, packer
"""


def test_heads_of_pages_and_letters_open_pieces() -> None:
    issue = read_issue(_DUMP)
    heads = [article.headline for article in issue.articles if article.kind in {Kind.NEWS, Kind.LETTER}]
    assert heads == [
        "A Piano Is Found on the Old Pier of Arden at Last",
        "Ferry Crews Keep the Best of Cards",
        "The Bells Are Loud",
        "Thank You to a Stranger",
    ]
    assert [article.signoff for article in issue.articles if article.kind is Kind.LETTER] == [
        "Ada Brand, Mill Lane",
        "Joanne Pike, packer",
    ]


def test_paragraphs_and_the_caption_among_them_stay_apart() -> None:
    piano = next(each for each in read_issue(_DUMP).articles if (each.headline or "").startswith("A Piano"))
    types = [block.type for block in piano.blocks if block.type in {BlockType.PARAGRAPH, BlockType.CAPTION}]
    assert types.count(BlockType.CAPTION) == 1
    assert types.count(BlockType.PARAGRAPH) == 2


def test_a_name_of_a_section_and_a_shout_over_two_lines_stand_below_text_and_below_a_credit() -> None:
    shout = "KETTLE IS OLDER THAN THE PIER,\nAND THE PIER KNOWS IT\nBy Ola Tarr\n"
    for above in (_TEXT, f"{_TEXT}\nThe stove on the pier in May. Photo: Ada\nBrand"):
        issue = read_issue(
            f"The Pier Post\nNo. 9, 4 May 2026\nA Piano\nBy Tom Ash\n{above}\nParish\n{shout}{_TEXT}"
        )

        assert issue.articles[-1].headline == "KETTLE IS OLDER THAN THE PIER, AND THE PIER KNOWS IT"
        assert issue.articles[-1].first(BlockType.KICKER) == "Parish"
