"""The marks of sentences: how they end, the Spanish marks that open, brackets."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tm.document import SENTENCE_BLOCKS, BlockType
from tm.languages import base, script
from tm.quality.asking import may_be_asked, may_be_told
from tm.quality.reading import HYPHEN_FOR_STOP, Reading, Word, source, target
from tm.quality.values import Check, Finding, Pair

_KINDS: Final = {
    sign: kind
    for kind, signs in {
        "stop": ".。．۔।॥|։።။៕។。",
        "question": "?؟？;՞፧",
        "exclamation": "!！՜",
        "colon": ":：",
        "semicolon": ";؛；",
        "comma": ",،、，",
        "ellipsis": "…",
    }.items()
    for sign in signs
}
_TRAILING: Final = (
    " \u00a0\u202f\u2009\t\n\u200b\u200c\u200d\u200e\u200f\ufeff\u00ad\"'“”„«»‹›‘’」』)]}）】*_"
)
_NO_STOPS: Final = frozenset({"Thai", "Laoo", "Tibt", "Khmr"})
_SAME: Final = frozenset(
    {
        frozenset({"stop", "ellipsis"}),
        frozenset({"question", "exclamation"}),
    }
)
_OPENED: Final = {"?": "¿", "!": "¡"}
_OPENED_AGAIN: Final = re.compile(r"(?P<sign>[¿¡])[^¿¡“«‘\"—–(]*[^\W\d_][^¿¡“«‘\"—–(]*(?P=sign)")
"""A question that opens inside another, with words between: the first one does not close."""
_ABBREVIATED: Final = re.compile(r"(?<!\w)(?:[A-ZÀ-Þ]{1,2}|[ap]\.\s?m)\.$")
_CALLED: Final = re.compile(
    r"[?؟!！？](?:[.…]?[\s\u00a0\u202f]?[,،]?[\s\u00a0\u202f]?['’\"”»›」』]|[\s\u00a0\u202f][a-z])"
)
"""A question or call inside a sentence, quoted or not: what was said may stand elsewhere here."""
_SAID: Final = re.compile(r"[,،，][\s\u00a0\u202f]?['’\"”»›」』]\W*$")
_SPOKEN: Final = re.compile('["“”«»]')
_LISTED: Final = frozenset({"stop", "comma"})
"""How a point of a list may end whose original ends in a semicolon."""
_CALLING: Final = frozenset({"ar"})
_QUOTED: Final = re.compile(r"['’\"”»›」』]\W*$")
_TITLED: Final = 4
"""Words from which on a line in which each begins with a capital is a headline."""
_CALL: Final = re.compile(r"[?!]+")
_CLAUSE_EDGE: Final = re.compile(r"[.…]\s|[?!]+|:\s|[\n]")
_DASH: Final = re.compile(r"\s*[—–―-]+\s*")
_WITH_OPENING_MARKS: Final = frozenset({"es", "ast", "gl"})
_PAIRS: Final = {")": "(", "]": "[", "}": "{", "）": "（", "】": "【"}
_NUMBERING: Final = re.compile(r"(?:^|[.;:,،؛।۔\n]\s*|\s(?:and|y|e|et|ve|و|اور|और)\s)(?:\d{1,2}|[^\W\d_])$")
"""What stands before a bracket that numbers the points of a list."""
_BRACKET: Final = re.compile("[" + re.escape("".join((*_PAIRS, *_PAIRS.values()))) + "]")


def findings(pair: Pair) -> Iterator[Finding]:
    """Marks that are missing, or that say something else than the original's."""
    yield from _final_findings(pair)
    if base(pair.target_language) in _WITH_OPENING_MARKS:
        yield from _opening_findings(pair)
    yield from _bracket_findings(pair)
    if pair.block_type is BlockType.SIGNOFF:
        yield from _dash_findings(pair)


def _final_findings(pair: Pair) -> Iterator[Finding]:
    if script(pair.target_language) in _NO_STOPS or script(pair.source_language) in _NO_STOPS:
        return
    theirs, ours = ending(source(pair)), ending(target(pair))
    if theirs == ours or _may_end_so(pair, theirs, ours):
        return
    there, here = _last(source(pair)), _last(target(pair))
    yield Finding(
        Check.FINAL_MARK,
        (target(pair).span(*here),),
        (source(pair).span(*there),),
        {"source": source(pair).prose[slice(*there)], "target": target(pair).prose[slice(*here)]},
    )


def _may_end_so(pair: Pair, theirs: str | None, ours: str | None) -> bool:
    """Whether a translation may end otherwise than its original."""
    if frozenset({theirs, ours}) in _SAME or _is_asked_otherwise(pair, theirs, ours):
        return True
    if {theirs, ours} == {"stop", None} and any(map(_ends_short, (source(pair), target(pair)))):
        return True  # the point is that of an abbreviation: (USA) and (EE. UU.)
    if theirs in {None, "comma"} and pair.block_type in SENTENCE_BLOCKS:
        return True  # the original left its mark out
    if (theirs == "stop" and _goes_on(pair, ours)) or (theirs == "semicolon" and ours in _LISTED):
        return True
    if theirs == "stop" and ours is None and is_headline(source(pair).words):
        return True
    return all(_calls(text, end) for text, end in ((source(pair), theirs), (target(pair), ours)))


def _is_asked_otherwise(pair: Pair, theirs: str | None, ours: str | None) -> bool:
    if (theirs, ours) == ("question", "stop"):
        return may_be_told(pair.source)
    return (theirs, ours) == ("stop", "question") and may_be_asked(pair.source)


def _is_called_out(pair: Pair) -> bool:
    """Whether a translation calls on purpose: it opens the call, or quotes in a lively language."""
    if "¡" in pair.target:
        return True
    return base(pair.target_language) in _CALLING and _SPOKEN.search(pair.target) is not None


def _goes_on(pair: Pair, ours: str | None) -> bool:
    """Whether a sentence goes on in the next, or is called out where the original tells it.

    With a comma a translation ends within what somebody says, and its original does not.
    """
    if ours == "exclamation":
        return _is_called_out(pair)
    if ours != "comma":
        return ours == "colon"
    return _SAID.search(pair.target) is not None and _QUOTED.search(pair.source) is None


def ending(text: Reading) -> str | None:
    """The kind of mark that a text ends with; None for a letter, figure or sign."""
    body = text.prose.rstrip(_TRAILING)
    if body.endswith("..."):
        return "ellipsis"
    sign = body[-1:]
    if HYPHEN_FOR_STOP.search(body, max(len(body) - 1, 0)):
        return "stop"
    if sign == ";" and text.prose and any("\u0370" <= letter <= "\u03ff" for letter in text.prose):
        return "question"
    return "semicolon" if sign == ";" else _KINDS.get(sign)


def _calls(text: Reading, ending: str | None) -> bool:
    """Whether a text asks or calls, at its end or in what it quotes."""
    return ending in {"question", "exclamation"} or _CALLED.search(text.prose) is not None


def is_headline(words: Sequence[Word]) -> bool:
    """Whether all longer ones of some words begin with a capital, as in English headlines."""
    long = [word.text for word in words if len(word.text) >= _TITLED]
    return len(long) >= _TITLED and all(word[0].isupper() for word in long)


def _ends_short(text: Reading) -> bool:
    """Whether a text ends with an abbreviation in capitals and its point."""
    return _ABBREVIATED.search(text.prose.rstrip(_TRAILING)) is not None


def _last(text: Reading) -> tuple[int, int]:
    """The last word of a text with what stands behind it."""
    end = len(text.prose.rstrip())
    start = max(text.prose.rfind(space, 0, end) for space in " \u00a0\u202f") + 1
    if start and not any(character.isalnum() for character in text.prose[start:end]):
        start = max(text.prose.rfind(space, 0, start - 1) for space in " \u00a0\u202f") + 1
    return min(start, end), end


def _opening_findings(pair: Pair) -> Iterator[Finding]:
    """Questions and calls that do not open, and those that open and never close."""
    text = target(pair)
    begin = 0
    for call in _CALL.finditer(text.prose):
        clause = text.prose[begin : call.start()]
        if not _is_opened(clause) and not _is_aside(text.prose, call) and not _is_theirs(clause, pair):
            at = begin + _start(clause)
            mark = _OPENED["?" if "?" in call[0] else "!"]
            yield Finding(Check.INVERTED_MARK, (text.span(at, at),), params={"mark": mark}, replacement=mark)
        elif (again := _OPENED_AGAIN.search(clause)) is not None:
            at = begin + again.start()
            closing = "?" if again["sign"] == "¿" else "!"
            yield Finding(Check.INVERTED_MARK, (text.span(at, at + 1),), params={"mark": closing})
        elif (other := _other_kind(clause, call[0], pair)) is not None:
            at = begin + other
            mark = _OPENED[call[0]]
            yield Finding(
                Check.INVERTED_MARK, (text.span(at, at + 1),), params={"mark": mark}, replacement=mark
            )
        begin = call.end()
    rest = text.prose[begin:]
    for sign, closing in (("¿", "?"), ("¡", "!")):
        if sign in rest and not _opened_in_original(pair, closing):
            at = begin + rest.index(sign)
            yield Finding(Check.INVERTED_MARK, (text.span(at, at + 1),), params={"mark": closing})


def _is_opened(clause: str) -> bool:
    return "¿" in clause or "¡" in clause


def _other_kind(clause: str, call: str, pair: Pair) -> int | None:
    """Where a clause opens with the mark of the other kind, if its original only asks or only calls.

    Who does both may open with one and close with the other.
    """
    opened = max(clause.rfind(sign) for sign in _OPENED.values())
    if call not in _OPENED or opened < 0 or clause[opened] == _OPENED[call]:
        return None
    both = any(closing != call and closing in pair.source for closing in _OPENED)
    return None if both or _OPENED[call] in clause or call not in pair.source else opened


def _is_aside(text: str, call: re.Match[str]) -> bool:
    """A doubt in brackets, "(?)", or a name that has a mark of its own."""
    around = text[call.start() - 1 : call.start()] + text[call.end() : call.end() + 1]
    return around in ("()", "[]") or call.start() == 0


def _is_theirs(clause: str, pair: Pair) -> bool:
    """Whether the words in front of the mark stand so in the original: a title, a slogan, a name."""
    words = clause.split()[-3:]
    return bool(words) and " ".join(words).strip("“”«»\"'") in pair.source


def _opened_in_original(pair: Pair, closing: str) -> bool:
    """Whether the call goes on in the next sentence, as it does in the original."""
    return closing not in pair.source


def _start(clause: str) -> int:
    """Where a question begins in what stands before its mark: behind the last end of a sentence."""
    edges = list(_CLAUSE_EDGE.finditer(clause))
    start = edges[-1].end() if edges else 0
    while start < len(clause) and not clause[start].isalnum():
        start += 1
    return start


def _bracket_findings(pair: Pair) -> Iterator[Finding]:
    ours = _loose_brackets(target(pair).prose)
    if not ours:
        return
    theirs = _loose_brackets(source(pair).prose)
    if [sign for _, sign in ours] == [sign for _, sign in theirs]:
        return
    spans = tuple(target(pair).span(at, at + 1) for at, _ in ours)
    yield Finding(Check.BRACKETS, spans)


def _loose_brackets(text: str) -> list[tuple[int, str]]:
    """Brackets without a partner; "a)" and "1)" need none."""
    opened: list[tuple[int, str]] = []
    loose: list[tuple[int, str]] = []
    for found in _BRACKET.finditer(text):
        at, sign = found.start(), found[0]
        if sign not in _PAIRS:
            opened.append((at, sign))
        elif opened and opened[-1][1] == _PAIRS[sign]:
            opened.pop()
        elif not _NUMBERING.search(text[:at]):
            loose.append((at, sign))
    return sorted(loose + opened)


def _dash_findings(pair: Pair) -> Iterator[Finding]:
    """A dash before a name, which the edition's style sets by itself."""
    found = _DASH.match(pair.target)
    if found and not _DASH.match(pair.source):
        yield Finding(Check.SIGNOFF, (found.span(),), replacement="")
