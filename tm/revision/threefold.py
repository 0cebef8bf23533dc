"""A newer source beside the older one and what the desk has: what to do with which sentence.

Only what the source itself changed is done: words mended by hand, articles cut or joined by hand stay as
they are, although the newer source has them as they came.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tm.revision.comparing import compare
from tm.revision.merging import together
from tm.revision.values import At, Comparison, Fate, Group, Piece, sentence


@dataclass(frozen=True, slots=True)
class Step:
    """Stored sentences, those of the newer source in their place, and the words they have from now on.

    `texts` is None where the words stay; `base` are the sentences of the older source between them. Without
    stored sentences it is an addition.
    """

    fate: Fate
    stored: tuple[At, ...]
    base: tuple[At, ...]
    news: tuple[At, ...]
    texts: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps in the order of the newer source, what is gone at the end; and both sources compared.

    `elsewhere`: pieces of the newer source with changes of sentences that the desk does not have: people took
    them out, or another language has become the original. Nothing is done about them.
    """

    steps: tuple[Step, ...]
    comparison: Comparison
    elsewhere: frozenset[int]


def plan(base: Sequence[Piece], news: Sequence[Piece], stored: Sequence[Piece]) -> Plan:
    """What to do with each sentence of the three texts; each of the desk's is in exactly one step."""
    return _plan(base, news, stored, compare(base, news))


def plan_of_one(stored: Piece, new: Piece) -> Plan:
    """The same for a newer text of one article, whose source is the desk's own text."""
    return _plan([stored], [new], [stored], compare([stored], [new], {0: 0}))


def _plan(base: Sequence[Piece], news: Sequence[Piece], stored: Sequence[Piece], changes: Comparison) -> Plan:
    desk = compare(base, stored)
    own = _Own(stored, desk)
    steps = [_step(bundle, base, news, stored, own) for bundle in _bundles(changes.groups, desk.groups)]
    here, lost = _with_place(steps)
    here += [Step(Fate.UNCHANGED, (at,), (), ()) for at in own.left]
    ordered = sorted(here, key=lambda step: (not step.news, step.news, step.stored))
    elsewhere = {step.news[0].piece for step in lost if step.news and step.texts is not None}
    return Plan(tuple(ordered), changes, frozenset(elsewhere))


def counts(steps: Iterable[Step]) -> dict[Fate, int]:
    """How many of the desk's sentences are unchanged, moved, changed and removed, and how many are added."""
    found = dict.fromkeys(Fate, 0)
    for step in steps:
        before = len(step.stored)
        after = before if step.texts is None and step.fate is not Fate.REMOVED else len(step.texts or ())
        found[step.fate] += min(before, after)
        found[Fate.ADDED] += max(after - before, 0)
        found[Fate.REMOVED] += max(before - after, 0)
    return found


def _with_place(steps: Iterable[Step]) -> tuple[list[Step], list[Step]]:
    """The steps that concern what the desk has, and the others: an addition goes where its piece is."""
    lost = [step for step in steps if step.base and not step.stored]
    gone = {step.news[0].piece for step in lost if step.news}
    there = {at.piece for step in steps if step.stored for at in step.news}
    here = []
    for step in steps:
        if step.stored:
            here.append(step)
        elif not step.base:
            (lost if step.news[0].piece in gone - there else here).append(step)
    return here, lost


@dataclass(frozen=True, slots=True)
class _Bundle:
    """Groups of both comparisons that share sentences of the older source."""

    changes: tuple[Group, ...]
    stored: tuple[At, ...]


class _Own:
    """Sentences that the desk has and the older source has not: typed, pasted or mended by hand."""

    def __init__(self, stored: Sequence[Piece], desk: Comparison) -> None:
        self._texts = stored
        self.left = [at for group in desk.groups if not group.olds for at in group.news]

    def take(self, text: str) -> At | None:
        """A sentence with these words, which then is no longer left."""
        found = next((at for at in self.left if sentence(self._texts, at) == text), None)
        if found is not None:
            self.left.remove(found)
        return found


def _bundles(changes: Sequence[Group], desk: Sequence[Group]) -> Iterator[_Bundle]:
    """Groups put together that have a sentence of the older source in common, in the order of the newer."""
    in_desk = {at: group for group in desk for at in group.olds}
    in_changes = {at: group for group in changes for at in group.olds}
    done: set[Group] = set()
    for first in changes:
        if first in done:
            continue
        found, waiting = [first], list(first.olds)
        stored: dict[Group, None] = {}
        while waiting:
            here = in_desk[waiting.pop()]
            if here in stored:
                continue
            stored[here] = None
            for at in here.olds:
                if in_changes[at] not in found:
                    found.append(in_changes[at])
                    waiting += in_changes[at].olds
        done.update(found)
        places = sorted(at for group in stored for at in group.news)
        yield _Bundle(tuple(sorted(found, key=lambda group: group.news)), tuple(places))


def _step(
    bundle: _Bundle, base: Sequence[Piece], news: Sequence[Piece], stored: Sequence[Piece], own: _Own
) -> Step:
    olds = tuple(sorted(at for group in bundle.changes for at in group.olds))
    ats = tuple(at for group in bundle.changes for at in group.news)
    fates = {group.fate for group in bundle.changes}
    there = bundle.stored
    if not olds:
        same = own.take(sentence(news, ats[0]))
        if same is not None:
            return Step(Fate.UNCHANGED, (same,), (), ats)
        return Step(Fate.ADDED, (), (), ats, tuple(sentence(news, at) for at in ats))
    if not ats:
        return Step(Fate.REMOVED, there, olds, ())
    if fates <= {Fate.UNCHANGED, Fate.MOVED}:
        return Step(Fate.MOVED if fates == {Fate.MOVED} else Fate.UNCHANGED, there, olds, ats)
    before = [sentence(stored, at) for at in there]
    texts = _new_texts([sentence(base, at) for at in olds], before, [sentence(news, at) for at in ats])
    if list(texts) == before:
        return Step(Fate.UNCHANGED, there, olds, ats)
    return Step(Fate.CHANGED, there, olds, ats, texts)


def _new_texts(base: Sequence[str], stored: Sequence[str], news: Sequence[str]) -> tuple[str, ...]:
    """The words that take the place of the stored ones; what was mended by hand elsewhere in them stays.

    What people made one sentence stays one.
    """
    if len(stored) == 1:
        old, new = " ".join(base), " ".join(news)
        if stored[0] != old:
            return (together(old, stored[0], new) or new,)
        if len(base) > 1:
            return (new,)
    return tuple(news)
