"""Paragraphs for papers of a few lines, and what an import makes of such a paper."""

# ruff: noqa: E501, ISC004 - texts read best on few lines

from tm.document import Article, Kind
from tm.ingest import read_issue

KETTLE = (
    "The kettle in the harbor kitchen is older than the harbor. The cook fills the kettle at three, and the crews "
    "empty the kettle at four. When the kettle leaked last winter, the crews had it mended by the tinker.",
    "Nobody knows who bought the kettle. The cook says that it came with the kitchen, and the crews say that the "
    "kitchen was built around it. The tinker found a number on its base, but no maker's name.",
    "Now the crews have put up a notice beside the kettle. Whoever empties it fills it again, and whoever lets it "
    "boil dry pays the tinker. The cook has hung the notice where the steam can read it.",
)
GOATS = (
    "Nine goats walked across the railway bridge on Sunday and stood in the signal box until noon. The signalman "
    "climbed onto the roof and telephoned. Trains from both valleys waited, and passengers picked apples.",
    "The goats belong to a widow in the upper valley. She fetched them with a bell and a bag of salt. The railway "
    "has sent her a timetable, on which the goats may now see when the bridge is free.",
)
TEXT = (
    "The boats came home at four in the morning, and nobody had waited for them but the cook, who had put the "
    "kettle on at three and had been reading the same page of the almanac ever since."
)
MORE = (
    "Since then the cook has been asked twice what the page said. It said that the moon would rise at nine, and "
    "that it would be a good night for planting beans, if there were anybody awake to plant them."
)
OTHER = (
    "Nine goats walked across the railway bridge on Sunday and stood in the signal box until noon, while trains "
    "from both valleys waited and the passengers picked apples from the windows on the shady side."
)
LAST = (
    "On Monday the harbor office put up a notice about the kettle. It may be used by all crews, and whoever "
    "empties it fills it again before leaving."
)


def pieces(dump: str, language: str = "en") -> list[Article]:
    return [
        article
        for article in read_issue(dump, language=language).articles
        if article.kind is not Kind.MASTHEAD
    ]


def shape(article: Article) -> list[str]:
    return [block.type.value for block in article.blocks]


def headlines(dump: str) -> list[str | None]:
    return [article.headline for article in read_issue(dump).articles if article.kind is not Kind.MASTHEAD]
