"""Two things timed in turn, so that a machine that drifts slows both; quoted are medians and their ratio."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Timed:
    """Seconds of one thing over all rounds."""

    seconds: tuple[float, ...]

    @property
    def p50(self) -> float:
        """The median."""
        return median(self.seconds)

    @property
    def p95(self) -> float:
        """The time that 95 % of the rounds kept."""
        return quantiles(self.seconds, n=20)[-1] if len(self.seconds) > 1 else self.seconds[0]


def alone(run: Callable[[], object], *, rounds: int, warm: int = 1) -> Timed:
    """One thing, run again and again after `warm` runs that do not count."""
    for _ in range(warm):
        run()
    return Timed(tuple(_once(run) for _ in range(rounds)))


def in_turn(
    ours: Callable[[], object], floor: Callable[[], object], *, rounds: int, warm: int = 3
) -> tuple[Timed, Timed]:
    """Ours and the floor, one after the other in every round."""
    for _ in range(warm):
        ours()
        floor()
    pairs = [(_once(ours), _once(floor)) for _ in range(rounds)]
    return Timed(tuple(first for first, _ in pairs)), Timed(tuple(second for _, second in pairs))


def _once(run: Callable[[], object]) -> float:
    start = perf_counter()
    run()
    return perf_counter() - start


def milliseconds(timed: Timed) -> str:
    """Median and 95th percentile as people read them."""
    return f"{timed.p50 * 1000:.1f} ms p50, {timed.p95 * 1000:.1f} ms p95"
