"""Where a sentence ends in a script without capitals: Arabic, Devanagari, Tamil and their like.

No capital tells that a sentence begins, so the words around a stop must: abbreviations and initials before
it, words that never open a sentence behind it. All are compared folded, and all looks are of bounded length.
"""

import re
from dataclasses import dataclass
from typing import Final

from tm.segmentation import quotations
from tm.segmentation.folding import any_of, bare, fold, folded, has_word, next_word, word_before
from tm.segmentation.rules import Rules, VerbPlace, words

_LABEL: Final = re.compile(r"[^\s:]{1,24}:\s")
_FIRST_LABEL: Final = re.compile(r"[^:.\n]{1,40}:\s")
_MARKER: Final = re.compile(r"(?:[•‣⁃◦▪●]\s?)?(?:\d{1,3}|[^\W\d_]|الف|[ivxIVX]{1,4})")
_BEHIND_FIGURE: Final = re.compile(r"\d\s*(?:[^\W\d_]\.\s*){0,3}\Z")
_HAS_FIGURE: Final = re.compile(r"\d")
_DEGREES: Final = re.compile(r"\d\s+(?:डिग्री|डिग्रि|டிகிரி|درجة|درجات|درجه|درجهٔ|ڈگری)\s\Z")
_STOPS: Final = frozenset(".!?…؟۔।॥")
_DASHES: Final = frozenset("–—―-ـ")
_AROUND_WORDS: Final = "\"'“”‘’«»–—- "
_QUOTES_OPEN: Final = frozenset('"“”«„')
_UNUSUAL: Final = frozenset(".۔*()[]\n\u00a0\u200e\u200f\"'“”‘’«»")
_DOTS: Final = (".…", "..", "۔۔")
_FUTURE: Final = ("गा", "गी", "गे")
_LONGEST_BRACKET: Final = 240
_LONGEST_AROUND: Final = 200
_LONGEST_WORD: Final = 24
_LONGEST_PART: Final = 5
_LONGEST_PREFIXED: Final = 4
_LONGEST_SHORTENED: Final = 6
_LONGEST_MARKER: Final = 6
_LATIN_TITLES: Final = words(
    "Dr Mr Mrs Ms Mx Prof Rev Gen Col Sgt Lt Capt Maj Sen Rep Gov St Mt Ft Adm Fr Hon vs eg ie"
)
_LATIN_MAY_END: Final = words(
    "Co Inc Ltd Corp Bros Jr Sr Dept Est etc al Pvt Ave Blvd Rd Assn Univ Intl LLC Plc"
)
_LATIN_BEFORE_NUMBER: Final = words("No Nos Vol pp p fig Fig Art art Sec ch Ch Rs vol no nr ed Tel tel")


@dataclass(frozen=True, slots=True)
class Caseless:
    """A language's rules with its words folded and its expressions made.

    leaning: words behind which dots only hesitate, for more must come ("in…", "he…").
    final: short words that do end sentences, whatever they look like.
    watched: words as printed that a point may follow within a sentence.
    plain: words as printed behind which a point ends the sentence.
    """

    titles: frozenset[str]
    before_number: frozenset[str]
    may_end: frozenset[str]
    openers: frozenset[str]
    letters: frozenset[str]
    letter_words: frozenset[str]
    labels: frozenset[str]
    leaning: frozenset[str]
    final: frozenset[str]
    watched: frozenset[str]
    plain: frozenset[str]
    continues: tuple[str, ...]
    open_starts: tuple[str, ...]
    never_open: re.Pattern[str]
    verb: VerbPlace
    speech: quotations.Speech


def ready(rules: Rules) -> Caseless:
    """The rules of a language whose script has no capitals, made ready."""
    continues = tuple(fold(word) for word in rules.continues)
    may_end = rules.may_end | _LATIN_MAY_END | (rules.before_number if rules.verb == "last" else frozenset())
    whole = frozenset(word.strip() for word in continues if word.endswith(" "))
    return Caseless(
        titles=folded(rules.titles | _LATIN_TITLES),
        before_number=folded(rules.before_number | _LATIN_BEFORE_NUMBER),
        may_end=folded(may_end),
        openers=folded(rules.openers),
        letters=folded(rules.letters),
        letter_words=folded(rules.letter_words),
        labels=folded(rules.labels),
        leaning=whole | folded(rules.openers | (rules.never_open - rules.auxiliaries)),
        final=folded(rules.auxiliaries | rules.letter_words | rules.said | rules.negations),
        watched=watched(rules),
        plain=(rules.auxiliaries | rules.plain) - watched(rules),
        continues=continues,
        open_starts=rules.open_starts,
        never_open=re.compile(rf"(?:{any_of(rules.never_open)})(?=[\s.,،؛۔।;:!?؟…]|$)"),
        verb=rules.verb,
        speech=quotations.speech(rules),
    )


def watched(rules: Rules) -> frozenset[str]:
    """Words of letters alone that a stop may follow within a sentence."""
    listed = rules.titles | rules.before_number | rules.may_end | rules.letters
    return listed | _LATIN_TITLES | _LATIN_MAY_END | _LATIN_BEFORE_NUMBER


def ends(text: str, match: re.Match[str], start: int, language: Caseless) -> bool:
    """Whether a sentence that began at `start` ends at the stop of `match` (run of marks, gap, letter)."""
    run = match[1]
    stop = match.start(1)
    if len(run) == 1 and _is_plain(text, match, start, language):
        return True
    if run[1:2].isdecimal() and text[stop - 1].isascii() and text[stop - 1].isalnum():
        return False  # a version (ARCoV.2) or a decimal, no note
    if run[0] == "|" and not _stands_for_danda(text, stop, start, language):
        return False
    run = fold(run)
    if _continues(text, match, language) or _closes_inner_bracket(text, run, start, stop):
        return False
    if run[0] == "…" or run.startswith(_DOTS):
        goes_on = _hesitates(text, match, start, language)
    elif text[start] in _DASHES and text[match.end()] in _DASHES:
        goes_on = False  # – Name: K. – Age: 40.
    else:
        goes_on = run in {".", "۔"} and _is_shortened(text, match, start, run, language)
    return not goes_on and not quotations.goes_on(text, match, start, language.speech)


def _stands_for_danda(text: str, stop: int, start: int, language: Caseless) -> bool:
    """Whether an upright line is a danda, set close or behind a verb, and parts no headings."""
    word = bare(word_before(text, stop, start))
    return not text[stop - 1].isspace() or word in language.final or word.endswith(_FUTURE)


def _continues(text: str, match: re.Match[str], language: Caseless) -> bool:
    """Whether a word follows that never opens a sentence."""
    following = fold(text[match.end() : match.end() + _LONGEST_WORD])
    return language.never_open.match(following) is not None


def _is_plain(text: str, match: re.Match[str], start: int, language: Caseless) -> bool:
    """Whether a lone stop needs no closer look: most do not."""
    run, stop = match[1], match.start(1)
    if run in {".", "۔"}:
        word = text[max(text.rfind(" ", start, stop) + 1, start, stop - _LONGEST_WORD) : stop]
        if word in language.plain:
            return True
        return len(word) > _LONGEST_SHORTENED and word not in language.watched and _UNUSUAL.isdisjoint(word)
    if run in {"؟", "?", "!"}:
        return _DASHES.isdisjoint((text[start], text[match.end()])) and not _continues(text, match, language)
    return run == "।"


def _closes_inner_bracket(text: str, run: str, start: int, stop: int) -> bool:
    """Whether a bracket closes behind a stop that was opened within the sentence, not by it."""
    if run[-1] in _STOPS or not (")" in run or "]" in run):
        return False
    opened = max(text.rfind(mark, max(start, stop - _LONGEST_BRACKET), stop) for mark in "([")
    return opened >= 0 and has_word(text, start, opened)


def _hesitates(text: str, match: re.Match[str], start: int, language: Caseless) -> bool:
    """Whether dots only hesitate: behind a word that leans on the next, before one that goes on."""
    stop, place = match.start(1), match.start(3)
    following, printed = next_word(text, place), word_before(text, stop, start)
    before = bare(printed)
    if f"{following} " in language.continues or before == following or f"{before} " in language.continues:
        return True
    if following in language.openers or text[place + len(following) :][:1] in {"؟", "?"}:
        return False  # … and who? is a question of its own
    if f"{following} ".startswith(language.continues):
        return True
    if match[1].strip(".…۔"):
        return False  # a quotation has closed
    if text[stop - 1].isspace() or before in language.leaning:
        return True
    return printed == text[start:stop].strip(_AROUND_WORDS)


def _is_shortened(text: str, match: re.Match[str], start: int, run: str, language: Caseless) -> bool:
    """Whether a single point, or the Urdu full stop, ends nothing: behind an abbreviation or an initial."""
    stop = match.start(1)
    if stop - start <= _LONGEST_MARKER and _MARKER.fullmatch(text, start, stop):
        return True
    raw = word_before(text, stop, start)
    word = fold(raw)
    before = text[max(start, stop - len(raw) - _LONGEST_WORD) : stop - len(raw)]
    is_counted = _BEHIND_FIGURE.search(before) is not None or _DEGREES.search(before) is not None
    is_numbering = word in language.before_number and (match[3].isdigit() or match[3] == "#")
    is_name = len(word) == 1 and bare("".join(before.rsplit(maxsplit=1)[-1:])) in language.labels
    if is_numbering or (word in language.titles and not is_name and not (is_counted and len(word) == 1)):
        return True
    if _is_followed_by_label(text, match, start):
        return False
    following = next_word(text, match.start(3))
    opens = following in language.openers or (
        len(following) > _LONGEST_PREFIXED and following.startswith(language.open_starts)
    )
    if _is_initial(text, match, before, word, language):
        return not (is_counted and opens) and not _is_between_quotations(text, match, start)
    if word in language.may_end or _is_dotted(word, language):
        return not (opens and (is_counted or language.verb == "first"))
    return run == "." and _is_out_of_place(text, stop, word, language)


def _is_between_quotations(text: str, match: re.Match[str], start: int) -> bool:
    """Whether who spoke stands between two quotations: «…», said Ilham B. «…»."""
    begins = text[start] in _QUOTES_OPEN and text[match.end() : match.end() + 1] in _QUOTES_OPEN
    return begins and match[1] in {".", "۔"}


def _is_followed_by_label(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a label stands on both sides (Photo: A.F.P. Text: …)."""
    return _LABEL.match(text, match.start(3)) is not None and _FIRST_LABEL.match(text, start) is not None


def _is_out_of_place(text: str, stop: int, word: str, language: Caseless) -> bool:
    """Whether a point behind a short word is no full stop, as the text around ends sentences otherwise."""
    if len(word) > _LONGEST_SHORTENED or word in language.final or word.isdigit():
        return False
    return _has_other_stop(text, stop)


def _has_other_stop(text: str, stop: int) -> bool:
    """Whether the text around ends its sentences with a danda or the Urdu full stop, not with points."""
    around = text[max(0, stop - _LONGEST_AROUND) : stop + _LONGEST_AROUND]
    return "।" in around or "۔" in around


def _is_initial(text: str, match: re.Match[str], before: str, word: str, language: Caseless) -> bool:
    """Whether a word is one letter, or a letter's name, and stands for a name or a unit."""
    previous = "".join(before.rsplit(maxsplit=1)[-1:])
    if len(word) == 1:
        is_lone = word.isascii() and not (match[3].isascii() or previous.isascii())  # vitamin D
        return word.isalpha() and not is_lone and bare(previous) not in language.labels
    if word not in language.letter_words or word not in language.letters:
        return word in language.letters
    if not previous and word not in language.openers:
        return True
    if previous[-1:] in {"،", ",", "("} or bare(previous) in language.titles:
        return True
    following = "".join(text[match.start(3) : match.start(3) + _LONGEST_WORD].split(maxsplit=1)[:1])
    if _is_letter(previous, match[1], language) or _is_letter(following, match[1], language):
        return True
    return match[1] == "." and _has_other_stop(text, match.start(1))


def _is_letter(token: str, mark: str, language: Caseless) -> bool:
    """Whether a token is a letter or a letter's name with its point."""
    name = bare(token.rstrip(mark))
    is_name = len(name) == 1 or name in language.letters or _is_dotted(name, language)
    return is_name and token.endswith(mark)


def _is_dotted(word: str, language: Caseless) -> bool:
    """Whether a word is short parts with points between (ش.م.م, सी.बी.आई, தி.மு.க, U.N)."""
    parts = word.replace("۔", ".").split(".")
    longest = 1 if "۔" in word else 2 if word.isascii() else _LONGEST_PART
    return len(parts) > 1 and all(
        part in language.letters or (0 < len(part) <= longest and not _HAS_FIGURE.search(part))
        for part in parts
    )
