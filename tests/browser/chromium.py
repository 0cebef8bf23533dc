"""A real Chromium for tests and pictures: finding it, starting it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

VARIABLE = "PLIEGO_CHROMIUM"
"""The environment variable that names the browser; without it, those on the path are tried."""

NAMES = (
    "chromium-headless-shell",  # the same engine without windows needs half the processor time
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
FLAGS = [
    "--no-sandbox",  # Chromium refuses to start as root with it
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--font-render-hinting=none",
]


def find() -> str | None:
    """The path of the browser; None where there is none."""
    wished = os.environ.get(VARIABLE)
    candidates = [wished] if wished else NAMES
    return next((path for name in candidates if (path := shutil.which(name))), None)


@contextmanager
def launched(path: str) -> Iterator[Browser]:
    """The browser, without a window, until the end of the block."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()
