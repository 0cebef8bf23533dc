"""The pictures of the user guides: a few moments of the sample newspaper, cut to what the text tells."""

from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.crossing import Crossing
from tests.browser.screens import screens
from tests.browser.serving import Desk
from tests.pictures.mending import MENDING
from tests.pictures.moments import MOMENTS, Moment

GUIDE = {
    "mending.png": ("structure-decide", 1280, 760),
    "mending-part.png": ("structure-part", 1280, 760),
    "mending-phone.png": ("structure-decide", 360, 780),
    "names.png": ("name-decide", 1280, 820),
    "replace.png": ("replace-wells", 1280, 900),
    "original.png": ("original-pairs", 1280, 760),
    "board.png": ("board", 1280, 900),
    "plan.png": ("plan", 1280, 900),
    "missing.png": ("missing", 360, 780),
    "newer-text.png": ("newer-text", 1280, 900),
    "second-reading.png": ("read-reader", 360, 780),
    "checks.png": ("edition-checks", 1280, 760),
    "published.png": ("published", 1280, 760),
    "question.png": ("question", 1280, 760),
    "beside.png": ("article-beside", 360, 780),
    "pasted.png": ("pasted", 1280, 820),
    "offline.png": ("article-offline", 360, 780),
    "conflict.png": ("conflict", 1280, 900),
}
"""File, the screen or moment that it shows, and the size of the window."""


def shoot_guide(browser: Browser, desk: Desk, paper: Crossing, folder: Path) -> None:
    """Take them, each as somebody sees it without scrolling."""
    plain = [Moment(screen.name, screen.who, partial(_open, screen.path)) for screen in screens(paper)]
    moments = {moment.name: moment for moment in (*plain, *MOMENTS, *MENDING)}
    for name, (moment, width, height) in GUIDE.items():
        context = browser.new_context(
            viewport={"width": width, "height": height}, locale="en-GB", reduced_motion="reduce"
        )
        context.add_cookies([{"name": "pliego", "value": desk.token(moments[moment].who), "url": desk.url}])
        page = context.new_page()
        moments[moment].reach(page, desk, paper)
        page.screenshot(path=folder / name)
        context.close()


def _open(path: str, page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(desk.url + path)
