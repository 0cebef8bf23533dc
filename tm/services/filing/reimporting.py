"""Markdown that an export wrote, read again with what an import says of its articles beside."""

from dataclasses import replace

from tm.document import Article, BlockType, Dateline, Issue
from tm.export import markdown_reading
from tm.ingest.phrases.datelines import printed_date, split_dateline, split_signoff


def read_markdown(raw: bytes) -> Issue | None:
    """The issue, if the bytes are Markdown of ours; datelines and sign-offs told apart as import does.

    Raises:
        TmError: it is ours, but not in UTF-8, or a comment of ours says what cannot be.
    """
    issue = markdown_reading.from_bytes(raw)
    return issue and replace(issue, articles=tuple(_told(article) for article in issue.articles))


def _told(article: Article) -> Article:
    signoff, dateline = article.first(BlockType.SIGNOFF), article.first(BlockType.DATELINE)
    return replace(
        article,
        signoff=split_signoff(signoff)[1] if signoff else None,
        dateline=_dateline(dateline) if dateline else None,
    )


def _dateline(text: str) -> Dateline:
    place, rest = split_dateline(text)
    return Dateline(place, printed_date(rest))
