"""What an article costs a phone: bytes on the wire at first sight, after that, and for a save."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Enter
from tests.browser.crossing import NEWCOMER, Crossing
from tests.browser.long_article import SENTENCES, LongArticle, lay
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk
from tests.browser.wire import Wire, counting

FIRST, AFTER, SAVE = 60_000, 15_000, 2_000
"""The most that they may be, in bytes."""


@pytest.fixture
def wire(desk: Desk) -> Iterator[Wire]:
    """The wire to the desk."""
    with counting(desk.url) as passing:
        yield passing


@pytest.fixture
def article(desk: Desk, paper: Crossing) -> LongArticle:
    """What the newcomer has taken."""
    with desk.database.writing() as session:
        return lay(session, NEWCOMER)


def all_is_here(page: Page) -> None:
    """Wait until the device has fetched what it needs to go on without network."""
    expect(page.locator("main a.s")).to_have_count(SENTENCES)
    expect(page.locator("[data-stock]").first).to_be_visible()
    page.wait_for_load_state("networkidle")


def test_an_article_of_sixty_sentences_is_light(
    desk: Desk, enter: Enter, wire: Wire, article: LongArticle
) -> None:
    page = enter(replace(desk, url=wire.url), NEWCOMER)

    page.goto(article.path)
    all_is_here(page)
    first = wire.counted()
    with page.expect_response("**/offline/mine"):
        page.reload()
    all_is_here(page)
    after = wire.counted()

    assert first.down <= FIRST
    assert after.all <= AFTER


def test_a_save_is_light(desk: Desk, enter: Enter, article: LongArticle) -> None:
    page = enter(desk, NEWCOMER)
    page.goto(f"{article.path}?s={article.todo[0]}#e-{article.todo[0]}")
    box = ArticlePage(page).box
    expect(box).to_be_focused()
    box.fill("El barrio entero se reunió en la plaza, y nadie quiso irse antes de que sonara la campana.")

    with page.expect_response("**/save") as answered:
        box.press("Control+Enter")

    asked = answered.value.request.post_data_buffer
    assert asked
    assert len(asked) + len(answered.value.body()) <= SAVE
