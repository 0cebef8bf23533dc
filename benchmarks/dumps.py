"""Reading dumps of papers nobody has seen: how right, how fast, and whether anything is ever lost."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from random import Random
from statistics import fmean
from time import perf_counter, process_time

from benchmarks.timing import in_turn
from tests.relayout.fresh import fresh_pieces
from tests.relayout.hostile import HOSTILE
from tests.relayout.layout import LaidOut, lay_out_pieces
from tests.relayout.measure import Measured, measured_seeds
from tests.relayout.mutations import TooSlow, assert_kept, mutated, within
from tm.ingest import UnreadableDump, read_issue

RELAID = range(10_000, 10_500)
MUTATED = range(10_000, 20_000)
SECONDS = 30.0
HOSTILE_SECONDS = 10.0
GROWTH = 1.5
MEANS = {"article": 0.98, "paragraph": 0.97}
MINIMA = {"article": 0.93, "paragraph": 0.90}
HARMS = CRASHED, SLOW, LOST = "crashed", "too slow", "lost or moved a word"
STYLES = (3, 5, 8)  # seeds of house styles: wrapped and unwrapped, with and without jumps


def measures() -> Iterator[bool]:
    """Print what is found in re-laid papers, the growth of time with length, and what mutations break."""
    rows = list(measured_seeds(RELAID))
    yield _right("article", [row.articles for row in rows])
    yield _right("paragraph", [row.paragraphs for row in rows])
    yield _stitched(rows)
    yield _linear()
    yield _in_time()
    yield _kept()


def _right(what: str, values: Sequence[float]) -> bool:
    mean, least = fmean(values), min(values)
    print(
        f"{what} F1 in {len(values)} re-laid papers: mean {mean:.4f} (≥ {MEANS[what]}), "
        f"minimum {least:.3f} (≥ {MINIMA[what]})"
    )
    return mean >= MEANS[what] and least >= MINIMA[what]


def _stitched(rows: Sequence[Measured]) -> bool:
    jumps = sum(len(row.laid.jumps) for row in rows)
    missed = sum(len(row.jumps_missed) for row in rows)
    wrong = [row.laid.seed for row in rows if row.facts_wrong]
    print(f"jumps stitched: {jumps - missed} of {jumps}; papers with wrong facts: {len(wrong)} {wrong[:9]}")
    return not missed and not wrong


def _linear() -> bool:
    """1,000 articles against 25, in the same styles and of words that do not repeat."""
    small = [_fresh(seed, 25) for seed in STYLES]
    large = [_fresh(seed, 1000) for seed in STYLES]
    long, short = in_turn(lambda: _read(large), lambda: _read(small), rounds=3, warm=1)
    ratio = long.p50 / (40 * short.p50)
    print(f"1,000 articles: {long.p50 / len(STYLES):.2f} s; of 40 × 25 articles: {ratio:.2f} (≤ {GROWTH})")
    return ratio <= GROWTH


def _in_time() -> bool:
    """Each hostile shape of 100 KB, the slowest told."""
    slowest, took = "", 0.0
    for shape, dump in HOSTILE.items():
        before = perf_counter()
        read_issue(dump, language="en")
        if perf_counter() - before > took:
            slowest, took = shape, perf_counter() - before
    print(f"{len(HOSTILE)} hostile shapes of 100 KB: slowest “{slowest}”, {took:.2f} s (≤ {HOSTILE_SECONDS})")
    return took <= HOSTILE_SECONDS


def _fresh(seed: int, count: int) -> LaidOut:
    return lay_out_pieces(seed, fresh_pieces(Random(seed + count), "en", count))


def _read(dumps: Sequence[LaidOut]) -> None:
    for laid in dumps:
        read_issue(laid.raw(), language=laid.language)


def _kept() -> bool:
    """Read them on all processors at once, since there are many."""
    broken: dict[str, list[int]] = {harm: [] for harm in HARMS}
    took: list[float] = []
    with ProcessPoolExecutor() as pool:
        for seed, harm, seconds in pool.map(_harm, MUTATED, chunksize=50):
            took.append(seconds)
            if harm:
                broken[harm].append(seed)
    print(
        f"{len(MUTATED):,} mutated dumps: "
        + "; ".join(f"{harm}: {seeds or 'none'}" for harm, seeds in broken.items())
        + f"; {fmean(took):.3f} s of a processor each, the slowest {max(took):.2f} s (≤ {SECONDS:.0f})"
    )
    return not any(broken.values())


def _harm(seed: int) -> tuple[int, str, float]:
    """What went wrong with one dump, if anything, and how long it took to make, read and judge it."""
    begun = process_time()
    harm = _harm_of(*mutated(seed))
    return seed, harm, process_time() - begun


def _harm_of(dump: str, language: str) -> str:
    try:
        with within(SECONDS):
            assert_kept(dump, read_issue(dump, language=language))
    except UnreadableDump:
        return ""
    except TooSlow:
        return SLOW
    except AssertionError:
        return LOST
    except Exception:  # noqa: BLE001 - whatever it is, the measure goes on and counts it
        return CRASHED
    return ""
