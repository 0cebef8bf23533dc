"""Names of persons that a translation leaves out.

Languages keep what a person is called, and translate or leave out much else that begins with a capital. So a
name counts as left out only where the rest of it is there: Kavanaugh, of Brett Kavanaugh.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tm.languages import base
from tm.quality.dictionary import is_common, is_place
from tm.quality.lost_names import Name, counted, lost, names, tells_names
from tm.quality.names import OF_PLACES, letters
from tm.quality.reading import Reading, Word, source, target
from tm.quality.renderings import has_capitals, is_heard_of, is_tellable
from tm.quality.values import Check, Finding, Pair

_CUT_SHORT: Final = frozenset({Check.LENGTH, Check.SENTENCE_LOST})


def findings(pair: Pair) -> Iterator[Finding]:
    """Names of the original of which nothing is here, those that stand together as one."""
    if not tells_names(pair.source_language) or base(pair.source_language) == base(pair.target_language):
        return
    theirs = source(pair)
    for run in _together(_gone(pair), theirs):
        if _is_person(run, pair):
            start, end = run[0].word.start, run[-1].word.end
            yield Finding(
                Check.NAME_MISSING, (), (theirs.span(start, end),), {"source": theirs.prose[start:end]}
            )


def is_told_of(finding: Finding, told: Iterable[Finding]) -> bool:
    """Whether of a name that is missing more is told: what stands instead, or that much else is missing."""
    return finding.check is Check.NAME_MISSING and any(
        each.check in _CUT_SHORT or (each is not finding and _is_within(finding, each)) for each in told
    )


def _is_within(finding: Finding, other: Finding) -> bool:
    """Whether one is about a stretch of the original about which another is too."""
    return any(
        start <= own_start and own_end <= end
        for own_start, own_end in finding.source_spans
        for start, end in other.source_spans
    )


def _gone(pair: Pair) -> Sequence[Name]:
    """The names of the original to which no word is like, in whatever letters."""
    theirs = source(pair)
    if tells_names(pair.target_language):
        return lost(theirs, target(pair), pair)
    if has_capitals(pair.target_language):
        return ()
    return [
        name
        for name in names(theirs)
        if not name.first
        and is_tellable(name.word.text, pair)
        and not is_heard_of(name.word.text, pair.target)
    ]


def _together(names: Sequence[Name], text: Reading) -> Iterator[list[Name]]:
    """The names in runs of those that stand beside one another."""
    run: list[Name] = []
    for name in names:
        if run and (name.place != run[-1].place + 1 or not _touch(run[-1].word, name.word, text)):
            yield run
            run = []
        run.append(name)
    if run:
        yield run


def _touch(one: Word, other: Word, text: Reading) -> bool:
    return text.prose[one.end : other.start] == " "


def _is_person(run: Sequence[Name], pair: Pair) -> bool:
    """Whether names that are lost can be nothing but what a person is called."""
    return not any(_is_word(name.word.text, pair) for name in run) and _is_beside_its_rest(run, pair)


def _is_word(name: str, pair: Pair) -> bool:
    """Whether a name is a word too, or that of a place, so that it may be translated."""
    return is_common(name, pair.source_language) or _is_place(name, pair)


def _is_place(name: str, pair: Pair) -> bool:
    return any(is_place(name, language) for language in (pair.source_language, pair.target_language))


def _is_beside_its_rest(run: Sequence[Name], pair: Pair) -> bool:
    """Whether a name that the translation has stands right beside it."""
    return any(
        letters(word.text) not in OF_PLACES and not _is_place(word.text, pair) and _is_here(word.text, pair)
        for word in _neighbours(run, source(pair))
    )


def _is_here(name: str, pair: Pair) -> bool:
    """Whether a name stands in the translation, or is heard there in other letters."""
    if has_capitals(pair.target_language):
        return letters(name) in counted(target(pair))
    return is_tellable(name, pair) and is_heard_of(name, pair.target)


def _neighbours(run: Sequence[Name], text: Reading) -> Iterator[Word]:
    """The words with a capital that touch a run of names."""
    before, behind = run[0].place - 1, run[-1].place + 1
    beside = [(text.words[before], run[0].word)] if before >= 0 else []
    beside += [(run[-1].word, text.words[behind])] if behind < len(text.words) else []
    own = {run[0].word, run[-1].word}
    for one, other in beside:
        word = other if one in own else one
        if word.text[0].isupper() and _touch(one, other, text):
            yield word
