"""Markdown of our own back as an issue: the texts are exactly those that were written.

People may have edited the file meanwhile: more empty lines, wrapped paragraphs (their lines are joined by a
space) and unknown comments do no harm.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from tm.document import Article, Block, BlockType, Issue, IssueFacts, Kind
from tm.errors import N_, TmError
from tm.export.markdown import SHORT, SIGNS, WORDS
from tm.languages import normalize_tag
from tm.text import plain

_OURS = re.compile(r"\ufeff?\s*<!-- pliego: (?P<pairs>[^<>]*) -->")
_FIRST_LINE = 1000
_COMMENT = re.compile(r"<!-- (?P<pairs>.*?) -->", re.DOTALL)
_TOKEN = re.compile(
    r"\\\n|\s*\n\s*|\\(?P<escaped>[!-/:-@\[-`{-~])|&#(?P<number>\d{1,7});"
    r"|<span lang=\"(?P<opens>[^\"]*)\">|(?P<closes></span>)"
)
_TYPES = {word: type_ for type_, word in WORDS.items()}
_LABELLED = re.compile(rf"(?P<label>{'|'.join([*_TYPES, SHORT])}): ?")
_NEXT_ITEM = re.compile(r"\n(?=- )")


@dataclass(frozen=True, slots=True)
class _Chunk:
    text: str
    first: int
    last: int


def is_ours(text: str) -> bool:
    """Whether a text is an issue that `tm.export.markdown` wrote."""
    return _OURS.match(text) is not None


def from_bytes(raw: bytes) -> Issue | None:
    """The issue, if the bytes are a file that we wrote; texts in NFC.

    Raises:
        TmError: it is ours, but not in UTF-8, or a comment of ours says what cannot be.
    """
    if not is_ours(raw[:_FIRST_LINE].decode("utf-8", "replace")):
        return None
    try:
        return read(unicodedata.normalize("NFC", raw.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise TmError(
            N_("This Markdown is not in UTF-8 (line %(line)s); save it as UTF-8."), line=line
        ) from error


def read(text: str) -> Issue:
    """The issue that was written; `start_line` and `lines` are those of the file.

    Raises:
        TmError: it is not a file of ours, or a comment of ours says what cannot be.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    ours = _OURS.match(text)
    if ours is None:
        raise TmError(N_("This is no Markdown of ours: its first line is not “<!-- pliego: … -->”."))
    heading = _pairs("pliego: " + ours["pairs"])
    articles: list[Article] = []
    for chunk in _chunks(text):
        comment = _COMMENT.fullmatch(chunk.text)
        if comment:
            articles.extend(_begun(_pairs(comment["pairs"]), chunk.first, articles, heading["pliego"]))
        elif articles:
            articles[-1] = _with(articles[-1], chunk)
    return Issue(facts=_facts(heading, articles), articles=tuple(articles))


def decoded(text: str) -> str:
    """A text as it was before it was written as Markdown."""
    return _block(BlockType.PARAGRAPH, text, ()).text


def _chunks(text: str) -> Iterator[_Chunk]:
    """What stands between empty lines, with its line numbers; a comment is always a chunk of its own."""
    lines: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        alone = line.startswith("<!-- ") and line.endswith(" -->")
        if lines and (alone or not line.strip()):
            yield _Chunk("\n".join(lines), number - len(lines), number - 1)
            lines = []
        if alone:
            yield _Chunk(line, number, number)
        elif line.strip():
            lines.append(line)


def _pairs(text: str) -> dict[str, str]:
    found = (pair.partition(":") for pair in text.split(";"))
    return {key.strip(): value.strip() for key, _, value in found}


def _facts(pairs: dict[str, str], articles: Iterable[Article]) -> IssueFacts:
    mastheads = (article.headline for article in articles if article.kind is Kind.MASTHEAD)
    return IssueFacts(
        title=next((plain(name) for name in mastheads if name), None),
        volume=pairs.get("volume"),
        number=pairs.get("number"),
        date_from=_day(pairs.get("from")),
        date_to=_day(pairs.get("to")),
    )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise TmError(
            N_("“%(text)s” in the first line is no date; write it as 2025-01-29."), text=text
        ) from None


def _begun(pairs: dict[str, str], line: int, before: list[Article], tag: str) -> Iterator[Article]:
    """An article without its blocks, if the comment begins one."""
    if "article" not in pairs:
        return
    if pairs["article"] not in set(Kind):
        raise TmError(
            N_("Line %(line)s begins an article of kind “%(kind)s”; kinds are %(kinds)s."),
            line=line,
            kind=pairs["article"],
            kinds=", ".join(Kind),
        )
    page, inside = pairs.get("page", ""), pairs.get("inside", "")
    parent = int(inside) - 1 if inside.isdecimal() else -1
    yield Article(
        kind=Kind(pairs["article"]),
        language=normalize_tag(pairs.get("language") or tag),
        blocks=(),
        start_line=line,
        page=int(page) if page.isdecimal() else None,
        sidebar_of=before[parent].start_line if 0 <= parent < len(before) else None,
        id=pairs.get("id"),
    )


def _with(article: Article, chunk: _Chunk) -> Article:
    labelled = _LABELLED.match(chunk.text)
    if labelled and labelled["label"] == SHORT:
        return replace(article, short_title=decoded(chunk.text[labelled.end() :]))
    return replace(article, blocks=(*article.blocks, *_read_blocks(chunk)))


def _read_blocks(chunk: _Chunk) -> Iterator[Block]:
    lines = ((chunk.first, chunk.last),)
    labelled = _LABELLED.match(chunk.text)
    if labelled:
        yield _block(_TYPES[labelled["label"]], chunk.text[labelled.end() :], lines)
        return
    for type_, sign in SIGNS.items():
        if chunk.text.startswith(sign):
            parts = _NEXT_ITEM.split(chunk.text) if type_ is BlockType.LIST else [chunk.text]
            yield from (_block(type_, part.removeprefix(sign), lines) for part in parts)
            return
    yield _block(BlockType.PARAGRAPH, chunk.text, lines)


def _block(type_: BlockType, encoded: str, lines: tuple[tuple[int, int], ...]) -> Block:
    """The block with its escapes undone and the slices that are in another language."""
    text, at, opened = "", 0, 0
    language: str | None = None
    gaps: list[tuple[int, int]] = []
    for token in _TOKEN.finditer(encoded):
        text += encoded[at : token.start()]
        at = token.end()
        if token["opens"] is not None:
            language, opened = token["opens"], len(text)
        elif token["closes"]:
            gaps.append((opened, len(text)))
        else:
            text += _meant(token)
    text += encoded[at:]
    whole = gaps == [(0, len(text))]
    return Block(type_, text, lines, language, () if whole else tuple(gaps))


def _meant(token: re.Match[str]) -> str:
    if token["number"]:
        number = int(token["number"])
        return chr(number) if 0 < number < 0x110000 else token[0]
    if token["escaped"]:
        return token[0] if token["escaped"] in "*[" else token["escaped"]
    return "\n" if token[0] == "\\\n" else " "
