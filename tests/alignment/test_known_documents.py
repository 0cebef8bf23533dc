"""Documents made of real sentence pairs, merged, cut, dropped and added at random, in four languages."""

import pytest

from benchmarks.aligned_documents import FOLDER, LANGUAGES
from benchmarks.alignment import LEAST, lengths_only, ours_of, score

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="no translation memories: set PLIEGO_SHARED")
SOME = 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_reaches_its_quality_and_beats_lengths_alone(language: str) -> None:
    ours, bare = (score(language, aligner, number=SOME) for aligner in (ours_of, lengths_only))

    assert ours.mean >= LEAST[language] - 0.01
    assert ours.mean > bare.mean


@pytest.mark.parametrize("language", ["es-419", "hi"])
def test_what_is_wrong_is_asked_and_little_else(language: str) -> None:
    found = score(language, ours_of, number=SOME)

    assert found.wrong_asked >= found.wrong // 2
    assert found.right_asked <= 0.08 * found.right
    assert found.places_asked <= 0.05 * found.placed
    assert found.misplaced <= 0.01 * found.placed
