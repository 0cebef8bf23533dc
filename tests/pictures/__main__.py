"""`python -m tests.pictures [FOLDER] [--only NAME] [--readme]`: a picture of every screen, to look at.

Writes to `pictures/` unless a folder is named; with `--readme` also the pictures of the README and of the
guides. Only our own sample newspapers are on them.
"""

import argparse
import sys
import time
from pathlib import Path

from tests.browser import chromium
from tests.pictures.album import shoot

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "docs" / "pictures" / "article.png"


def main() -> None:
    """Take the pictures; a browser must be there."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description="Pictures of every screen.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "pictures")
    parser.add_argument("--only", default="", help="only screens whose name contains this")
    parser.add_argument(
        "--readme", action="store_true", help=f"also write those in {README.parent.relative_to(ROOT)}/"
    )
    options = parser.parse_args()
    path = chromium.find()
    if path is None:
        sys.exit(f"A Chromium is needed: install one, or name it in {chromium.VARIABLE}.")
    begun = time.monotonic()
    count = shoot(path, options.folder, only=options.only, readme=README if options.readme else None)
    sys.stdout.write(f"{count} pictures in {options.folder} ({time.monotonic() - begun:.0f} s)\n")


if __name__ == "__main__":
    main()
