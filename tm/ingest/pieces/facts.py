"""What the masthead and the volume line say of the number itself."""

import re
from collections.abc import Sequence

from tm.document import Article, BlockType, IssueFacts, Kind
from tm.ingest.phrases.formulas import is_salutation
from tm.ingest.phrases.headings import bare_heading
from tm.ingest.phrases.signs import web_address
from tm.ingest.phrases.volume import VolumeLine, date_range, lone_number, volume_line

_SHORT = 60
_SENTENCE_END = re.compile(r"(?<=[\w”»)]{2}[.!?])\s+(?=[^\W\d_])")
_ORNAMENT = re.compile(r"\s*[★☆•·|◆♦–—*]\s*")


def read_facts(articles: Sequence[Article], language: str) -> IssueFacts:
    """Title, motto, publisher, volume, number, dates and web address, where they are printed."""
    texts = [
        block.text
        for article in articles
        if article.kind is Kind.MASTHEAD
        for block in article.blocks
        if block.type is not BlockType.FOLIO
    ]
    if not texts:
        return IssueFacts()
    lines = [line for text in texts for line in (text, *text.split("\n"))]
    told = (*lines, _together(texts), *_message(articles))
    read = [volume_line(line, language) for line in told]
    volume = next((each for each in read if each), None)
    alone = next((each for line in lines if (each := lone_number(line))), None)
    dates = volume if volume and volume.date_from else _dates(texts, language, volume)
    head = [line for text in _above_volume(articles) for line in text.split("\n")]
    names = [text for text in head if not _dates_issue(text, language)]
    publisher = next(
        (words for text in names[1:] if web_address(text) and (words := _without_address(text))), None
    )
    plain = [bare_heading(text) for text in names if web_address(text) is None]
    return IssueFacts(
        title=plain[0] if plain else None,
        motto=plain[1] if len(plain) > 1 else None,
        publisher=publisher or (plain[2] if len(plain) > 2 else None),
        volume=volume.volume if volume else None,
        number=volume.number if volume else alone,
        date_from=dates.date_from if dates else None,
        date_to=dates.date_to if dates else None,
        website=_website(texts),
    )


def _dates_issue(text: str, language: str) -> bool:
    """Whether a line says which number this is, or of when."""
    return bool(volume_line(text, language) or lone_number(text) or date_range(text, language)[0])


def _message(articles: Sequence[Article]) -> list[str]:
    """The sentences of the message above the masthead with which a dump came by e-mail."""
    texts = [block.text for block in articles[0].blocks]
    if not is_salutation(texts[0]):
        return []
    return [sentence for text in texts for sentence in _SENTENCE_END.split(text)]


def _together(texts: Sequence[str]) -> str:
    """The short lines of the masthead in one, where volume, number and date stand apart."""
    return " | ".join(text for text in texts if len(text) <= _SHORT and any(each.isdigit() for each in text))


def _above_volume(articles: Sequence[Article]) -> list[str]:
    """The texts of the first masthead, if the dump opens with it or with a message."""
    first = articles[0]
    if _message(articles):
        first = next(article for article in articles if article.kind is Kind.MASTHEAD)
    named = first.first(BlockType.HEADLINE) is not None or "\n" in first.blocks[0].text
    if first.kind is not Kind.MASTHEAD or not named:
        return []
    return [block.text for block in first.blocks if block.type is not BlockType.FOLIO]


def _dates(texts: Sequence[str], language: str, volume: VolumeLine | None) -> VolumeLine | None:
    for text in texts:
        first, last = date_range(text, language) if len(text) < 160 else (None, None)
        if first:
            return VolumeLine(None, None, first, last)
    return volume


def _website(texts: Sequence[str]) -> str | None:
    found = [address for text in texts if (address := web_address(text))]
    small = [address for address in found if not address.isupper()]
    return next(iter(small or [address.lower() for address in found]), None)


def _without_address(text: str) -> str | None:
    address = web_address(text) or ""
    return _ORNAMENT.sub(" ", text.replace(address, "")).strip() or None
