"""The whole way from a dump to an issue: one stage after the other, each a function of values."""

from collections.abc import Sequence

from tm.document import Article, Issue, IssueFacts
from tm.ingest.chunks.bare_bylines import bare_bylines
from tm.ingest.chunks.cutting import cut
from tm.ingest.chunks.layouts import measure
from tm.ingest.chunks.made_whole import made_whole
from tm.ingest.looks.style import Style, learn
from tm.ingest.pieces.building import Ledger, build
from tm.ingest.pieces.captions import adopt
from tm.ingest.pieces.facts import read_facts
from tm.ingest.pieces.grouping import group
from tm.ingest.pieces.interruptions import settle_cuts
from tm.ingest.pieces.leads import settle_leads
from tm.ingest.pieces.other_language import settle_languages
from tm.ingest.pieces.pages import infer_pages, printed_pages
from tm.ingest.pieces.piece import Piece
from tm.ingest.pieces.settling import settle, settle_lone_texts
from tm.ingest.raw.damage import close_letter_spacing, mend
from tm.ingest.raw.decoding import check, decode
from tm.ingest.raw.initials import close_initials
from tm.ingest.raw.lines import read_lines
from tm.ingest.roles.reading import read_parts
from tm.ingest.words.vocabulary import collect


def read_issue(raw: bytes | str, *, language: str = "en") -> Issue:
    """The issue that a dump holds: facts, pieces in the order of the dump, every repair and every doubt.

    Raises:
        UnreadableDump: there is no text in it that we can read.
    """
    decoded = decode(raw) if isinstance(raw, bytes) else check(raw)
    mended = mend(read_lines(decoded.text))
    words = collect((line.text for line in mended.lines), language)
    closed = close_letter_spacing(mended.lines, words)
    lines, begun = close_initials(closed.lines, words, language)
    layout = measure(lines)
    signed = bare_bylines(lines, layout, words)
    chunks = made_whole(cut(lines, layout, words, signed))
    style, looked = learn(chunks, layout, words, language, signed)
    reading = read_parts(looked, style)
    parts = settle_cuts(settle_leads(reading.parts, language), style)
    printed = printed_pages(parts)
    pieces, doubts = group(parts, style, printed)
    settled = settle(pieces, style)
    kept, loose = adopt(settled, style)
    settle_lone_texts(kept, style)
    ledger = Ledger()
    built = _articles(kept, style, ledger, infer_pages(kept, printed))
    articles, foreign = settle_languages(built, language)
    repairs = [*decoded.repairs, *mended.repairs, *closed.repairs, *begun, *ledger.repairs]
    flags = [
        *decoded.flags,
        *closed.flags,
        *reading.doubts,
        *doubts,
        *loose,
        *ledger.flags,
        *foreign,
    ]
    return Issue(
        facts=read_facts(articles, language) if articles else IssueFacts(),
        articles=tuple(articles),
        repairs=tuple(sorted(repairs, key=lambda repair: repair.line)),
        warnings=tuple(sorted(flags, key=lambda flag: flag.line)),
    )


def _articles(
    pieces: Sequence[Piece], style: Style, ledger: Ledger, pages: Sequence[int | None]
) -> tuple[Article, ...]:
    """The articles in the order of their first lines."""
    built = [
        build(piece, style, ledger, pieces[piece.parent] if piece.parent is not None else None, page)
        for piece, page in zip(pieces, pages, strict=True)
    ]
    return tuple(sorted(built, key=lambda article: article.start_line))
