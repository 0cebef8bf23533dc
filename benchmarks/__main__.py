"""Run all measures and print them; end with 1 if a ratio is over its limit."""

import sys

from benchmarks import pages, papers


def main() -> int:
    """Print every figure; the status says whether all ratios keep their limits."""
    kept = [*pages.measures(), *papers.measures()]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
