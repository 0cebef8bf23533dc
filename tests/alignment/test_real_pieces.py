"""Three real pieces and the Spanish that volunteers made of them."""

from benchmarks.aligned_documents import Document
from benchmarks.alignment import word_pair_f1
from tests.alignment.conftest import Case, Paragraphs
from tm.alignment import align, doubtful


def f1(case: Case, source: Paragraphs, target: Paragraphs, *, swapped: bool = False) -> float:
    tags = ("es-419", "en") if swapped else ("en", "es-419")
    found = align(source, target, source_language=tags[0], target_language=tags[1])
    gold = [(b, a) for a, b in case.gold] if swapped else case.gold
    document = Document([list(p) for p in source], [list(p) for p in target], gold)
    return word_pair_f1(document, [(bead.source, bead.target) for bead in found])


def test_the_gold_covers_both_texts(case: Case) -> None:
    for side, text in enumerate((case.english, case.spanish)):
        numbers = [number for bead in case.gold for number in bead[side]]
        assert numbers == list(range(sum(map(len, text))))


def test_words_that_belong_together_are_put_together(case: Case) -> None:
    assert f1(case, case.english, case.spanish) >= 0.98


def test_the_other_way_round_as_well(case: Case) -> None:
    assert f1(case, case.spanish, case.english, swapped=True) >= 0.98


def test_without_the_help_of_paragraphs_as_well(case: Case) -> None:
    english, spanish = sum(case.english, ()), sum(case.spanish, ())

    assert f1(case, (english,), (spanish,)) >= 0.98


def test_few_right_pairs_are_asked(case: Case) -> None:
    found = align(case.english, case.spanish, source_language="en", target_language="es-419")

    right = [bead for bead in found if (bead.source, bead.target) in case.gold]

    assert sum(map(doubtful, right)) <= max(1, len(right) // 20)
