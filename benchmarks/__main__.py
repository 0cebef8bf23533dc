"""Run all measures, or only those named, as in `script/bench dumps`; end with 1 if one misses its limit."""

import sys
from collections.abc import Callable, Iterator

from benchmarks import (
    alignment,
    archive,
    boards,
    dumps,
    helping,
    memory,
    naming,
    pages,
    papers,
    quality,
    segmentation,
    together,
    updates,
)

MEASURES: dict[str, Callable[[], Iterator[bool]]] = {
    "pages": pages.measures,
    "boards": boards.measures,
    "papers": papers.measures,
    "dumps": dumps.measures,
    "segmentation": segmentation.measures,
    "alignment": alignment.measures,
    "names": naming.measures,
    "memory": memory.measures,
    "helpers": helping.measures,
    "archive": archive.measures,
    "quality": quality.measures,
    "updates": updates.measures,
    "together": together.measures,
}


def main(names: list[str]) -> int:
    """Print every figure; the status says whether all keep their limits."""
    unknown = set(names) - set(MEASURES)
    if unknown:
        print(
            f"No measure is called {', '.join(sorted(unknown))}; there are {', '.join(MEASURES)}.",
            file=sys.stderr,
        )
        return 2
    kept = [kept for name in names or MEASURES for kept in MEASURES[name]()]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
