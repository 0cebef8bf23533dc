"""Cuts: whether a text goes on in another one, and the two put together."""

import re
from dataclasses import dataclass

from tm.document import Repair, Rule
from tm.ingest.cuts.compounds import is_compound, may_stand_before_a_name
from tm.ingest.phrases.formulas import is_formula
from tm.ingest.words.cases import (
    ends_inside,
    ends_sentence,
    first_word,
    has_no_case,
    is_question,
    last_word,
    starts_lower,
    starts_upper,
    word_count,
)
from tm.ingest.words.vocabulary import Vocabulary

_ADDRESS_LAST = re.compile(r"(?:https?://|www\.)\S+$|[\w.+-]+@[\w-]+(?:\.[\w-]+)+$")
_LONGEST_ADDRESS = 200
_HYPHEN_CUT = re.compile(r"(?P<half>[^\W_]+(?:[-’'][^\W_]+)*)(?P<hyphen>-|\u00ad|‐)$")
_FIRST = re.compile(r"^(?P<half>[^\W_]+(?:[-’'][^\W_]+)*)")
_CLOSED_EMPHASIS = re.compile(r"(?<![*\w])\*([^*]{1,60})\*$")
_OPENED_EMPHASIS = re.compile(r"^\*([^*]{1,60})\*(?![*\w])")
_EXCERPT = 40
_LONGEST_HEAD = 8
_MARK = re.compile(r"[.!?…,;“”«»\"*]")


@dataclass(frozen=True, slots=True)
class Cut:
    """That a text goes on in another: how surely, and whether a hyphen at the cut stays or goes."""

    confidence: float
    hyphen: Rule | None = None


@dataclass(frozen=True, slots=True)
class Glued:
    """Two texts as one, and what was done."""

    text: str
    repairs: tuple[Repair, ...]


def goes_on(  # noqa: PLR0911 - one case after the other
    before: str, after: str, words: Vocabulary
) -> Cut | None:
    """Whether one sentence runs over the cut between two texts, or None where it does not."""
    if is_formula(before):
        return None
    hyphen = _HYPHEN_CUT.search(before[-60:])
    if hyphen:
        return _over_hyphen(hyphen, after, words)
    if ends_sentence(before):
        return Cut(0.85) if starts_lower(after) and _is_rest(after) else None
    if starts_lower(after):
        return Cut(0.98)
    if not (starts_upper(after) or has_no_case(after)):
        return Cut(0.8) if after[:1].isdigit() or after[:1] == "$" else None
    if ends_with_address(before):
        return None
    if ends_inside(before):
        return Cut(0.7) if words.is_name(first_word(after)) else None
    return Cut(0.8) if before[-1:].isalnum() or before[-1:] == "*" else None


def ends_with_address(text: str) -> bool:
    """Whether a text ends with a web or mail address: a stop behind it would be taken for a part of it."""
    return _ADDRESS_LAST.search(text[-_LONGEST_ADDRESS:]) is not None


def is_whole(text: str) -> bool:
    """Whether nothing is missing at the end of a text."""
    return ends_sentence(text) or is_formula(text) or ends_with_address(text)


def is_head(text: str, words: Vocabulary) -> bool:
    """Whether a few words without any mark stand there as a head does: no sentence runs on from them."""
    last = text.rsplit(maxsplit=1)[-1]
    small = last.islower() and words.is_common(last)
    return word_count(text) <= _LONGEST_HEAD and not small and _MARK.search(text) is None


def leads_on(before: str, after: str, words: Vocabulary) -> bool:
    """Whether a text plainly goes on in the next: in a small letter, behind half a word or a "the"."""
    if ends_sentence(before):
        return False
    last = before.rsplit(maxsplit=1)[-1]
    return starts_lower(after) or is_cut_word(before) or (last.islower() and words.is_common(last))


def _is_rest(text: str) -> bool:
    """Whether a text in small letters may be the rest of a sentence: a few without an end are a head."""
    return word_count(text) > _LONGEST_HEAD or (ends_sentence(text) and not is_question(text))


def glue(before: str, after: str, cut: Cut, words: Vocabulary, line: int, rule: Rule) -> Glued:
    """The two texts as one with every repair that this takes; `rule` names the kind of cut."""
    if cut.hyphen:
        half = "" if cut.hyphen is Rule.KEEP_HYPHEN else None
        start = before if half == "" else before[:-1]
        text = start.rstrip("\u00ad") + after
        return Glued(text, (_hyphen_repair(before, after, cut, line),))
    mended = _emphasis(before, after, words)
    if mended:
        text, old, new = mended
        return Glued(
            text,
            (
                Repair(rule, line, _shown(before, after), _shown(before, after, " "), cut.confidence),
                Repair(Rule.MEND_EMPHASIS, line, old, new, 0.9),
            ),
        )
    repair = Repair(rule, line, _shown(before, after), _shown(before, after, " "), cut.confidence)
    return Glued(f"{before} {after}", (repair,))


def cut_word(before: str, after: str, words: Vocabulary) -> Cut | None:
    """Whether a word is cut by a hyphen between two lines of one paragraph."""
    hyphen = _HYPHEN_CUT.search(before[-60:])
    if hyphen is None:
        return None
    return _over_hyphen(hyphen, after, words) or _between_names(hyphen, after, words)


def _between_names(match: re.Match[str], after: str, words: Vocabulary) -> Cut | None:
    """A hyphen that stays between two names, the first of which the dump may have nowhere else."""
    rest = _FIRST.match(after)
    if rest is None or not match["half"].istitle() or not rest["half"].istitle():
        return None
    return Cut(0.75, Rule.KEEP_HYPHEN) if words.is_name(rest["half"]) else None


def is_cut_word(text: str) -> bool:
    """Whether a text ends inside a word."""
    return _HYPHEN_CUT.search(text[-60:]) is not None


def _over_hyphen(  # noqa: PLR0911 - one case after the other
    match: re.Match[str], after: str, words: Vocabulary
) -> Cut | None:
    rest = _FIRST.match(after)
    if rest is None:
        return None
    first, second = match["half"], rest["half"]
    if match["hyphen"] == "\u00ad":
        return Cut(0.99, Rule.DEHYPHENATE)
    whole, hyphened = f"{first}{second}", f"{first}-{second}"
    if second[0].isupper() and not first.isupper():
        known = words.knows(hyphened) or (words.is_name(second) and may_stand_before_a_name(first, words))
        return Cut(0.8, Rule.KEEP_HYPHEN) if known else None
    if words.knows(hyphened) and not words.knows(whole):
        return Cut(0.98, Rule.KEEP_HYPHEN)
    if words.knows(whole):
        return Cut(0.99, Rule.DEHYPHENATE)
    if is_compound(first, second, words):
        return Cut(0.75, Rule.KEEP_HYPHEN)
    return Cut(0.93 if not words.knows(second) else 0.85, Rule.DEHYPHENATE)


def _hyphen_repair(before: str, after: str, cut: Cut, line: int) -> Repair:
    first, second = before.rsplit(maxsplit=1)[-1], after.split(maxsplit=1)[0]
    kept = first if cut.hyphen is Rule.KEEP_HYPHEN else first[:-1]
    old = f"{first[-_EXCERPT:]}|{second[:_EXCERPT]}"
    new = f"{kept[-_EXCERPT:]}{second[:_EXCERPT]}".rstrip(".,;:!?”’\"')")
    return Repair(cut.hyphen or Rule.DEHYPHENATE, line, old.rstrip(".,;:!?”’\"')"), new, cut.confidence)


def _emphasis(before: str, after: str, words: Vocabulary) -> tuple[str, str, str] | None:
    """Emphasis that a cut parted, where the dump has the whole phrase in emphasis elsewhere."""
    closed, opened = _CLOSED_EMPHASIS.search(before[-80:]), _OPENED_EMPHASIS.match(after[:80])
    for phrase in sorted(words.emphasised, key=len, reverse=True) if closed or opened else ():
        first, space, second = phrase.partition(" ")
        while space:
            old = _parted(first, second, before, after, closed=bool(closed), opened=bool(opened))
            if old:
                head, tail = old.split("|")
                text = f"{before.removesuffix(head)}*{phrase}*{after.removeprefix(tail)}"
                return text, old, f"*{phrase}*"
            more, space, second = second.partition(" ")
            first = f"{first} {more}"
    return None


def _parted(first: str, second: str, before: str, after: str, *, closed: bool, opened: bool) -> str | None:
    heads = [f"*{first}*"] if closed else [first]
    tails = [f"*{second}*"] if opened else [second]
    for head in heads:
        for tail in tails:
            whole = not after[len(tail) : len(tail) + 1].isalnum()
            if before.endswith(head) and after.startswith(tail) and whole:
                return f"{head}|{tail}"
    return None


def _shown(before: str, after: str, between: str = "|") -> str:
    """The words around a cut."""
    head = " ".join(before[-_EXCERPT:].split()[-2:]) or last_word(before)
    return f"{head}{between}{' '.join(after[:_EXCERPT].split()[:3])}"
