"""What holds on every page: it fits a phone, a screen reader can use it, it breaks no rule of ours."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import ConsoleMessage, Page, ViewportSize, expect
from sqlalchemy import select

from tests.browser.conftest import DESKTOP, Enter
from tests.browser.crossing import Crossing
from tests.browser.screens import Screen, screens
from tests.browser.serving import Desk
from tm.services import editions
from tm.storage.base import now
from tm.storage.issues import Issue
from tm.storage.paper import Carries

PHONE: ViewportSize = {"width": 360, "height": 780}


@dataclass(frozen=True, slots=True)
class Look:
    """How all pages are looked at."""

    language: str
    direction: Literal["ltr", "rtl"]
    scheme: Literal["light", "dark"]
    size: ViewportSize


LOOKS = (
    Look("en", "ltr", "light", DESKTOP),
    Look("ar", "rtl", "dark", PHONE),
)


@dataclass
class Walk:
    """What is not as it should be, by the name of the screen: console, width, accessibility."""

    heard: dict[str, list[str]] = field(default_factory=dict)
    wide: dict[str, str] = field(default_factory=dict)
    violations: dict[str, list[str]] = field(default_factory=dict)


def look_at(page: Page, screen: Screen, look: Look, found: Walk) -> None:
    """Visit one page and note what is not as it should be."""
    said: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not (
            screen.status != 200 and str(screen.status) in message.text
        ):
            said.append(message.text)

    page.on("console", listen)
    page.set_viewport_size(look.size)
    response = page.goto(screen.path)
    assert response
    assert response.status == screen.status, screen.name
    turn(page, look.direction)
    if bad := violations(page):
        found.violations[screen.name] = bad
    page.set_viewport_size(PHONE)
    if out := too_wide(page):
        found.wide[screen.name] = out
    page.remove_listener("console", listen)
    if said:
        found.heard[screen.name] = said


def turn(page: Page, direction: str) -> None:
    """Write the desk in this direction, whatever its language."""
    if page.evaluate("direction => document.documentElement.dir !== direction", direction):
        page.evaluate("direction => (document.documentElement.dir = direction)", direction)
        page.evaluate("dispatchEvent(new Event('resize'))")


def by_person(paper: Crossing) -> Iterator[tuple[str, list[Screen]]]:
    every = screens(paper)
    for who in dict.fromkeys(screen.who for screen in every):
        yield who, [screen for screen in every if screen.who == who]


def too_wide(page: Page) -> str | None:
    """What sticks out of the window, if something does."""
    return page.evaluate(  # type: ignore[no-any-return]
        """() => {
            const room = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= room) return null;
            const out = [...document.querySelectorAll("body *")]
                .filter(each => each.getBoundingClientRect().right > room + 1
                    || each.getBoundingClientRect().left < -1)
                .filter(each => !each.closest(".hidden-visually, .skip"));
            return out.slice(-3).map(each => each.outerHTML.slice(0, 120)).join(" | ");
        }"""
    )


def violations(page: Page) -> list[str]:
    """Everything that axe finds, however slight."""
    page.evaluate(AXE_SCRIPT)
    return page.evaluate(  # type: ignore[no-any-return]
        """async () => {
            const { violations } = await axe.run({ resultTypes: ["violations"] });
            return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`);
        }"""
    )


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.scheme}-{look.direction}")
def test_every_page_keeps_the_policy_fits_a_phone_and_can_be_read_aloud(
    desk: Desk, paper: Crossing, enter: Enter, look: Look
) -> None:
    found = Walk()
    for who, some in by_person(paper):
        page = enter(desk, who, language=look.language)
        page.emulate_media(color_scheme=look.scheme)
        for screen in some:
            look_at(page, screen, look, found)

    assert found == Walk()


def test_the_article_can_be_read_on_a_phone_in_daylight(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    page.set_viewport_size(PHONE)
    article, unit = paper.with_history
    found = {}
    for path in ("/", f"/issues/{paper.issue}", f"/articles/{article}/es-419?s={unit}"):
        page.goto(path)
        if bad := violations(page):
            found[path] = bad

    assert found == {}


def test_the_bar_of_an_article_fits_a_phone_whatever_its_issue_is_called(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    with desk.database.writing() as session:
        session.scalars(select(Issue).where(Issue.slug == paper.issue)).one().slug = "first-of-may-2025"
        for tag in ("ta", "pt"):
            editions.add_edition(
                session, tag=tag, title="", carries=Carries.EVERYTHING, person=None, at=now()
            )
    article, _ = paper.with_history
    page = enter(desk, "marina")
    page.set_viewport_size(PHONE)
    page.goto(f"/articles/{article}/es-419")

    languages = page.get_by_text("Other languages")

    assert too_wide(page) is None
    languages.click()
    expect(page.get_by_role("link", name="தமிழ்")).to_be_visible()
    assert too_wide(page) is None
