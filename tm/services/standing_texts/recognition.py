"""Which parts of an issue are standing texts, by their place, their shape and their repetition.

Pure: pieces in, values out. What stands in the masthead is one, unless it tells a date. A box or a line of
boilerplate is one if it is known from earlier issues or printed twice; a short box with an address, or a
line of boilerplate with one, also when it is new and printed once.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tm import words
from tm.dates import find_dates
from tm.document import LAYOUT_RESIDUE, BlockType, IssueFacts, Kind
from tm.services.filing.pieces import PieceArticle, PieceBlock
from tm.storage.standing import StandingKind
from tm.text import fold, plain

Place = tuple[int, int]
"""Number of the article in the issue, number of the block in the article."""

SHORT = 60
"""Words of the longest box that is taken for a standing text when it is seen for the first time."""

_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>()\[\]*]+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s<>()\[\]*]*", re.IGNORECASE
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?:\+|\()?\d[\d\s().-]{6,}\d")
_PARTS = frozenset({BlockType.BOX, BlockType.BOILERPLATE})


@dataclass(frozen=True, slots=True)
class Found:
    """A standing text as an issue prints it: its words with slots, the slots' values, and where it stands."""

    kind: StandingKind
    text: str
    slots: Mapping[str, str]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One block, or neighbouring blocks of one article, that may be a standing text."""

    article: int
    blocks: tuple[tuple[int, PieceBlock], ...]
    kind: Kind
    language: str

    @property
    def text(self) -> str:
        return "\n\n".join(block.text for _, block in self.blocks)

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple((self.article, number) for number, _ in self.blocks)


def find(articles: Sequence[PieceArticle], facts: IssueFacts, known: Collection[str]) -> list[Found]:
    """The standing texts of an issue, equal ones put together, in the order of their first place.

    `known` holds what earlier issues printed as `key_of` gives it, with its slots filled and without.
    """
    candidates = [found for number, article in enumerate(articles) for found in _candidates(number, article)]
    times = Counter(key_of(candidate.text) for candidate in candidates)
    together: dict[tuple[StandingKind, str], Found] = {}
    for candidate in candidates:
        kind = _kind(candidate, facts)
        key = key_of(candidate.text)
        text, slots = take_out_addresses(candidate.text) if _has_slots(kind) else (candidate.text, {})
        is_known = key in known or key_of(text) in known
        if not _stands(candidate, repeated=times[key] > 1, known=is_known):
            continue
        first = together.get((kind, key))
        places = (first.places if first else ()) + candidate.places
        together[kind, key] = Found(
            kind, first.text if first else text, first.slots if first else slots, places
        )
    return list(together.values())


def key_of(text: str) -> str:
    """What equal texts have in common: words without markup, case and kinds of white space."""
    return fold(plain(text)).casefold()


def take_out_addresses(text: str) -> tuple[str, dict[str, str]]:
    """The text with `{url}`, `{url2}` … for its web addresses, and what they stand for."""
    if "{url" in text:
        return text, {}
    slots: dict[str, str] = {}

    def slot(match: re.Match[str]) -> str:
        address = match[0].rstrip(".,;:!?»”\"'")
        name = next((name for name, value in slots.items() if value == address), None)
        name = name or ("url" if not slots else f"url{len(slots) + 1}")
        slots[name] = address
        return f"{{{name}}}{match[0][len(address) :]}"

    return _URL.sub(slot, text), slots


def _has_slots(kind: StandingKind) -> bool:
    return kind in {StandingKind.BOX, StandingKind.PUBLISHER}


def _candidates(number: int, article: PieceArticle) -> Iterator[_Candidate]:
    """Blocks of the masthead one by one, a box or boilerplate piece whole, such runs in other articles."""
    kind, language = article.found.kind, article.found.language
    blocks = [
        (place, block)
        for place, block in enumerate(article.blocks)
        if block.type not in LAYOUT_RESIDUE and block.pattern is None and block.text
    ]
    if kind is Kind.MASTHEAD:
        yield from (_Candidate(number, (pair,), kind, language) for pair in blocks)
    elif kind in {Kind.BOX, Kind.BOILERPLATE}:
        if blocks:
            yield _Candidate(number, tuple(blocks), kind, language)
    else:
        yield from _runs(number, blocks, language)


def _runs(number: int, blocks: Sequence[tuple[int, PieceBlock]], language: str) -> Iterator[_Candidate]:
    """Neighbouring blocks of the same type, box or boilerplate, inside another article."""
    run: list[tuple[int, PieceBlock]] = []
    for pair in [*blocks, None]:
        goes_on = pair is not None and run and pair[1].type is run[-1][1].type
        if run and not goes_on:
            kind = Kind.BOX if run[0][1].type is BlockType.BOX else Kind.BOILERPLATE
            yield _Candidate(number, tuple(run), kind, language)
            run = []
        if pair is not None and pair[1].type in _PARTS:
            run.append(pair)


def _stands(candidate: _Candidate, *, repeated: bool, known: bool) -> bool:
    if known:
        return True
    if find_dates(plain(candidate.text), candidate.language):
        return False
    if repeated or candidate.kind is Kind.MASTHEAD:
        return True
    text = candidate.text
    has_address = bool(_URL.search(text) or _MAIL.search(text))
    return has_address and (candidate.kind is Kind.BOILERPLATE or words.count(text) <= SHORT)


def _kind(candidate: _Candidate, facts: IssueFacts) -> StandingKind:
    if candidate.kind is Kind.BOX:
        return StandingKind.BOX
    text = candidate.text
    if _is_contact(text):
        return StandingKind.CONTACT
    if candidate.kind is Kind.BOILERPLATE:
        return StandingKind.LETTERS if _MAIL.search(text) else StandingKind.OTHER
    return _masthead_kind(candidate.blocks[0][1].type, text, facts)


def _is_contact(text: str) -> bool:
    """Several lines with several ways to reach the paper."""
    ways = len(_URL.findall(text)) + len(_MAIL.findall(text)) + len(_PHONE.findall(text))
    return "\n" in text and ways > 1


def _masthead_kind(type_: BlockType, text: str, facts: IssueFacts) -> StandingKind:
    """What a part of the masthead is, by what import says of the issue."""
    key = key_of(text)
    if type_ is BlockType.HEADLINE or (facts.title and key == key_of(facts.title)):
        return StandingKind.NAME
    if facts.motto and key == key_of(facts.motto):
        return StandingKind.MOTTO
    if facts.publisher and key_of(facts.publisher) in key:
        return StandingKind.PUBLISHER
    return StandingKind.OTHER
