"""Two states of a text compared: identity by the same words, then by place, then by likeness."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from tm import words
from tm.document import SENTENCE_BLOCKS, BlockType
from tm.revision.likeness import likeness, paired
from tm.revision.matching import same_pieces
from tm.revision.mending import SURE
from tm.revision.values import At, Comparison, Fate, Group, Piece, Where, sentence

_LIKE = 0.6
"""From so much likeness on, a changed sentence is known again wherever it stands."""
_LONG = 6
"""… if it has so many words."""
_GAP = 2_500
"""Pairs of sentences in a stretch beyond which order says nothing: there words alone do."""


def compare(
    olds: Sequence[Piece], news: Sequence[Piece], same: Mapping[int, int] | None = None
) -> Comparison:
    """Which sentence of an older text is which of a newer one.

    `same`: the old piece of each new one, where that is known.

    A sentence with the same words at its place is unchanged, elsewhere moved. Between such ones the others
    are paired by likeness, one with one or two with one; what is left is known again by its words alone, or
    was added or removed.
    """
    pieces = same_pieces(olds, news) if same is None else same
    finder = _Finder(olds, news)
    for new, old in sorted(pieces.items()):
        finder.stay(old, new)
    finder.move(pieces)
    for new, old in sorted(pieces.items()):
        finder.change(old, new)
    finder.know_again()
    return Comparison(tuple(finder.all_groups()), pieces)


def counts(comparison: Comparison) -> dict[Fate, int]:
    """How many sentences are unchanged, moved, changed, added and removed.

    Unchanged, moved, changed and removed ones are all that there were; with the added ones in place of the
    removed ones, all that there are.
    """
    found = dict.fromkeys(Fate, 0)
    for group in comparison.groups:
        both = min(len(group.olds), len(group.news))
        found[group.fate] += both
        found[Fate.ADDED] += len(group.news) - both
        found[Fate.REMOVED] += len(group.olds) - both
    return found


def same_parts(comparison: Comparison, news: Sequence[Piece]) -> dict[Where, Where]:
    """The old part that each new one goes on from: the one that most of its words are of, once each."""
    shared: dict[tuple[Where, Where], int] = defaultdict(int)
    for group in comparison.groups:
        for new in group.news:
            weight = words.count(sentence(news, new)) or 1
            for old in {each.where for each in group.olds}:
                shared[old, new.where] += weight
    found: dict[Where, Where] = {}
    taken: set[Where] = set()
    for before, after in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if after not in found and before not in taken:
            found[after] = before
            taken.add(before)
    return found


@dataclass
class _Finder:
    """What has been found so far."""

    olds: Sequence[Piece]
    news: Sequence[Piece]
    groups: list[Group] = field(default_factory=list)
    done_old: set[At] = field(default_factory=set)
    done_new: set[At] = field(default_factory=set)
    anchors: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    def stay(self, old: int, new: int) -> None:
        """Sentences of a piece that stand where they stood, with the same words."""
        before, after = list(_of_piece(self.olds, old)), list(_of_piece(self.news, new))
        matcher = SequenceMatcher(
            None,
            [sentence(self.olds, each) for each in before],
            [sentence(self.news, each) for each in after],
            autojunk=False,
        )
        self.anchors[new] = [
            (i + step, j + step) for i, j, size in matcher.get_matching_blocks() for step in range(size)
        ]
        for i, j in self.anchors[new]:
            self._found((before[i],), (after[j],), Fate.UNCHANGED)

    def move(self, pieces: Mapping[int, int]) -> None:
        """Sentences that stand elsewhere with the same words; few words only within their piece."""
        there: dict[str, list[At]] = defaultdict(list)
        for at in self._open_olds():
            there[sentence(self.olds, at)].append(at)
        for at in list(self._open_news()):
            text = sentence(self.news, at)
            home = [old for old in there[text] if old.piece == pieces.get(at.piece)]
            known = home or (there[text] if words.count(text) >= SURE else [])
            for old in known[:1]:
                there[text].remove(old)
                self._found((old,), (at,), Fate.MOVED)

    def change(self, old: int, new: int) -> None:
        """Changed sentences between those that stayed."""
        before, after = list(_of_piece(self.olds, old)), list(_of_piece(self.news, new))
        i = j = 0
        for k, m in [*self.anchors[new], (len(before), len(after))]:
            self._pair(
                [each for each in before[i:k] if each not in self.done_old],
                [each for each in after[j:m] if each not in self.done_new],
            )
            i, j = k + 1, m + 1

    def know_again(self) -> None:
        """Changed sentences that stand somewhere else, by the words that few others have."""
        index: dict[str, list[At]] = defaultdict(list)
        for at in self._open_olds():
            for word in _long_words(sentence(self.olds, at)):
                index[word].append(at)
        for at in list(self._open_news()):
            best = self._likest(at, index)
            if best is not None:
                self._found((best,), (at,), Fate.CHANGED)

    def all_groups(self) -> Iterator[Group]:
        """The groups in the order of the new text, then what is gone."""
        added = [Group((), (at,), Fate.ADDED) for at in self._open_news()]
        yield from sorted([*self.groups, *added], key=lambda group: group.news)
        for at in self._open_olds():
            yield Group((at,), (), Fate.REMOVED)

    def _pair(self, olds: Sequence[At], news: Sequence[At]) -> None:
        if not olds or not news or len(olds) * len(news) > _GAP:
            return
        before = [sentence(self.olds, each) for each in olds]
        after = [sentence(self.news, each) for each in news]
        line = _one_line(self.olds, olds[0])
        if len(olds) == len(news) == 1 and line is not None and line is _one_line(self.news, news[0]):
            self._found(olds, news, Fate.CHANGED)
            return
        for pair in paired(before, after):
            if pair.olds and pair.news:
                self._found([olds[i] for i in pair.olds], [news[j] for j in pair.news], Fate.CHANGED)

    def _likest(self, at: At, index: Mapping[str, Sequence[At]]) -> At | None:
        text = sentence(self.news, at)
        if words.count(text) < _LONG:
            return None
        votes: dict[At, float] = defaultdict(float)
        for word in _long_words(text):
            for old in index.get(word, ()):
                votes[old] += 1 / len(index[word])
        likest = sorted((each for each in votes if each not in self.done_old), key=lambda each: -votes[each])
        scored = [(likeness(sentence(self.olds, each), text), each) for each in likest[:5]]
        score, best = max(scored, default=(0.0, at), key=lambda pair: pair[0])
        return best if score >= _LIKE else None

    def _found(self, olds: Sequence[At], news: Sequence[At], fate: Fate) -> None:
        self.groups.append(Group(tuple(olds), tuple(news), fate))
        self.done_old.update(olds)
        self.done_new.update(news)

    def _open_olds(self) -> Iterator[At]:
        return (at for at in _all(self.olds) if at not in self.done_old)

    def _open_news(self) -> Iterator[At]:
        return (at for at in _all(self.news) if at not in self.done_new)


def _all(pieces: Sequence[Piece]) -> Iterator[At]:
    return (at for number in range(len(pieces)) for at in _of_piece(pieces, number))


def _of_piece(pieces: Sequence[Piece], number: int) -> Iterator[At]:
    for place, part in enumerate(pieces[number].parts):
        for line in range(len(part.sentences)):
            yield At(number, place, line)


def _one_line(pieces: Sequence[Piece], at: At) -> BlockType | None:
    """The type of a part that is one unit: a headline stays the headline whatever it says."""
    type_ = pieces[at.piece].parts[at.part].type
    return None if type_ in SENTENCE_BLOCKS else type_


def _long_words(text: str) -> Iterable[str]:
    return {word.casefold() for word in words.tokens(text) if len(word) > 3}
