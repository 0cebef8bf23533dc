"""Some papers print who wrote a piece above its headline, others at its end: the paper itself tells."""

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, OTHER, TEXT
from tm.document import Article, Kind
from tm.ingest import read_issue

_TOP = "The Harbor Lamp\nMay 4, 2026   No. 7\n\n\n"


def _signed(dump: str) -> list[tuple[str | None, str | None]]:
    found = [each for each in read_issue(dump).articles if each.kind is not Kind.MASTHEAD]
    return [(each.headline, _byline(each)) for each in found]


def _byline(article: Article) -> str | None:
    return next((block.text for block in article.blocks if block.type == "byline"), None)


def test_bylines_above_headlines_open_their_pieces() -> None:
    dump = _TOP + "\n\n\n".join(
        [
            f"By Ana Ruiz\nThe kettle is older than the harbor\n{KETTLE[0]}\n{KETTLE[1]}",
            f"By Leo Paz\nNine goats stop the trains\n{GOATS[0]}\n{GOATS[1]}",
            f"By Rosa Field\nThe almanac is read aloud at four\n{TEXT}\n{MORE}",
        ]
    )

    assert _signed(dump) == [
        ("The kettle is older than the harbor", "By Ana Ruiz"),
        ("Nine goats stop the trains", "By Leo Paz"),
        ("The almanac is read aloud at four", "By Rosa Field"),
    ]


def test_bylines_apart_from_what_is_below_tell_by_what_stands_above_them() -> None:
    dump = "\n\n".join(
        [
            "The Harbor Lamp\nMay 4, 2026   No. 7",
            "By Ana Ruiz",
            "The kettle is older than the harbor",
            *KETTLE,
            "The Harbor Lamp · 2",
            "By Leo Paz",
            "Nine goats stop the trains",
            *GOATS,
            "By Rosa Field",
            "The almanac is read aloud at four",
            TEXT,
            MORE,
        ]
    )

    assert [byline for _, byline in _signed(dump)] == ["By Ana Ruiz", "By Leo Paz", "By Rosa Field"]


def test_bylines_that_touch_the_text_above_sign_it() -> None:
    dump = _TOP + "\n\n\n".join(
        [
            f"The kettle is older than the harbor\n\n{KETTLE[0]}\n\n{KETTLE[1]}\nBy Ana Ruiz",
            f"Nine goats stop the trains\n\n{GOATS[0]}\n\n{GOATS[1]}\nBy Leo Paz",
            f"The almanac is read aloud at four\n\n{TEXT}\n\n{MORE}\n\n{OTHER}\n\n{LAST}\nBy Rosa Field",
        ]
    )

    assert _signed(dump) == [
        ("The kettle is older than the harbor", "By Ana Ruiz"),
        ("Nine goats stop the trains", "By Leo Paz"),
        ("The almanac is read aloud at four", "By Rosa Field"),
    ]
