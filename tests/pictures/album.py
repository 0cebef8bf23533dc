"""Which pictures there are, and taking them: every screen in both widths, some in Spanish or in the dark."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page
from sqlalchemy import select

from tests.browser import crossing
from tests.browser.chromium import launched
from tests.browser.crossing import Crossing
from tests.browser.screens import Screen, screens
from tests.browser.serving import Desk, serving
from tests.pictures.guide import shoot_guide
from tests.pictures.mending import ALL_DECIDED, MENDING
from tests.pictures.moments import MOMENTS, Moment
from tests.pictures.structure import STRUCTURE
from tm.storage import migrating
from tm.storage.engine import Database
from tm.storage.people import Person

DESKTOP, PHONE = 1280, 360
HEIGHTS = {DESKTOP: 900, PHONE: 780}
LONGEST = 6000
"""A page is cut here: what is below looks like what is above."""

IN_SPANISH = {"home-translator", "home-editor", "board", "article", "sign-in", "structure", "standing"}
IN_THE_DARK = {"article", "board", "structure", "history"}


@dataclass(frozen=True, slots=True)
class View:
    """How a screen is looked at."""

    width: int
    language: str = "en"
    scheme: Literal["light", "dark"] = "light"

    @property
    def suffix(self) -> str:
        """What tells this view in a file name."""
        parts = [str(self.width), "" if self.language == "en" else self.language]
        return "-".join(part for part in [*parts, "" if self.scheme == "light" else self.scheme] if part)


def shoot(browser_path: str, folder: Path, *, only: str = "", readme: Path | None = None) -> int:
    """Take all pictures whose name contains `only`; how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    with _filled() as (desk, paper), launched(browser_path) as browser:
        for view in _views():
            _speak(desk, view.language)
            chosen = [each for each in screens(paper) if only in each.name and _wanted(each, view)]
            count += len(chosen)
            for who in dict.fromkeys(screen.who for screen in chosen):
                _pictures(browser, desk, view, [each for each in chosen if each.who == who], folder)
        _speak(desk, "en")
        if readme:
            _readme(browser, desk, paper, readme)
            shoot_guide(browser, desk, paper, readme.parent)
        for moment in (*MOMENTS, *MENDING, ALL_DECIDED, *STRUCTURE):
            if only in moment.name:
                count += _both_widths(browser, desk, paper, moment, folder)
    return count


def _speak(desk: Desk, language: str) -> None:
    """Let everybody use the desk in this language."""
    with desk.database.writing() as session:
        for person in session.scalars(select(Person)):
            person.ui_language = language


def _views() -> list[View]:
    plain = [View(DESKTOP), View(PHONE)]
    return [
        *plain,
        View(DESKTOP, "es"),
        View(PHONE, "es"),
        View(DESKTOP, scheme="dark"),
        View(PHONE, scheme="dark"),
    ]


def _wanted(screen: Screen, view: View) -> bool:
    if view.language == "es":
        return screen.name in IN_SPANISH
    return view.scheme == "light" or screen.name in IN_THE_DARK


@contextmanager
def _filled() -> Iterator[tuple[Desk, Crossing]]:
    with tempfile.TemporaryDirectory(prefix="pliego-pictures-") as name:
        folder = Path(name)
        database = Database(f"sqlite:///{folder / 'pliego.db'}")
        try:
            migrating.upgrade(database)
            with database.writing() as session:
                paper = crossing.fill(session)
            with serving(database, folder) as desk:
                yield desk, paper
        finally:
            database.close()


@contextmanager
def looking(browser: Browser, desk: Desk, view: View, who: str) -> Iterator[Page]:
    """A page of a new visitor, signed in as this person if one is named."""
    context = browser.new_context(
        viewport={"width": view.width, "height": HEIGHTS[view.width]},
        color_scheme=view.scheme,
        locale="es-MX" if view.language == "es" else "en-GB",
        timezone_id="Europe/London",
        device_scale_factor=1,
        reduced_motion="reduce",
    )
    try:
        if who:
            context.add_cookies([{"name": "pliego", "value": desk.token(who), "url": desk.url}])
        yield context.new_page()
    finally:
        context.close()


def _pictures(browser: Browser, desk: Desk, view: View, chosen: list[Screen], folder: Path) -> None:
    """The screens of one person."""
    with looking(browser, desk, view, chosen[0].who) as page:
        for screen in chosen:
            page.goto(desk.url + screen.path)
            save(page, folder / f"{screen.name}-{view.suffix}.png")


def save(page: Page, path: Path) -> None:
    """The whole page, cut where it gets very long."""
    page.wait_for_load_state("load")
    page.evaluate("scrollTo(0, 0)")  # else bars that stick would hang in the middle of the picture
    height = int(page.evaluate("document.documentElement.scrollHeight"))
    width = int(page.evaluate("innerWidth"))
    if height > LONGEST:
        clip = {"x": 0, "y": 0, "width": width, "height": LONGEST}
        page.screenshot(path=path, clip=clip, full_page=True)  # type: ignore[arg-type]
    else:
        page.screenshot(path=path, full_page=True)


def _both_widths(browser: Browser, desk: Desk, paper: Crossing, moment: Moment, folder: Path) -> int:
    for width in (DESKTOP, PHONE):
        view = View(width)
        with looking(browser, desk, view, moment.who) as page:
            moment.reach(page, desk, paper)
            save(page, folder / f"{moment.name}-{view.suffix}.png")
    return 2


def _readme(browser: Browser, desk: Desk, paper: Crossing, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    screen = next(each for each in screens(paper) if each.name == "article")
    with looking(browser, desk, View(DESKTOP), screen.who) as page:
        page.goto(desk.url + screen.path)
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=path)
