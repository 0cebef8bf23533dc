"""A browser whose store is slow, silent or forbidden: the desk works all the same."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.airplane import without_network
from tests.browser.conftest import Enter
from tests.browser.crossing import Crossing
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk

FORBIDDEN = "indexedDB.open = () => { throw new DOMException('no store here', 'SecurityError') }"
SILENT = "indexedDB.open = () => ({})"
LATE = """
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (...what) => {
    const request = {};
    window.answer = () => {
      open(...what).onsuccess = ({ target }) => {
        request.result = target.result;
        request.onsuccess();
      };
    };
    return request;
  };
"""


CONTROLLED = """() => new Promise(done => {
    const workers = navigator.serviceWorker;
    if (workers.controller) done();
    else workers.addEventListener("controllerchange", () => done(), { once: true });
})"""


def opened(page: Page, paper: Crossing) -> ArticlePage:
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419?s={unit}#e-{unit}")
    return ArticlePage(page)


def stop_the_clock(page: Page) -> None:
    """From now on no timer of a page ends."""
    page.clock.install()
    page.clock.pause_at(datetime.now(UTC) + timedelta(days=1))


@pytest.mark.parametrize("store", [FORBIDDEN, SILENT], ids=["forbidden", "silent"])
def test_the_sentence_is_open_at_once_and_is_saved(
    desk: Desk, paper: Crossing, enter: Enter, store: str
) -> None:
    page = enter(desk, "teo")
    page.add_init_script(store)
    stop_the_clock(page)

    article = opened(page, paper)

    expect(article.box).to_be_focused()
    unit = article.unit
    article.box.fill("Sin memoria.")
    page.clock.resume()
    article.put("Sin memoria ninguna.")
    expect(page.locator("[data-said]")).to_have_text("Saved")
    expect(article.sentence(unit)).to_have_text("Sin memoria ninguna.")
    expect(article.box).to_be_focused()


def test_what_waits_goes_out_when_the_store_answers_late(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    article = opened(page, paper)
    unit = article.unit
    page.evaluate(CONTROLLED)  # a worker that begins later is not without network
    without_network(page)
    with page.expect_event("requestfailed", lambda request: request.method == "POST"):
        article.send_off("Guardado sin red.")  # a page that goes while it tries may yet reach the network
    page.close()
    page = page.context.new_page()
    page.context.set_offline(offline=False)
    page.add_init_script(LATE)
    stop_the_clock(page)

    article = opened(page, paper)
    expect(article.box).not_to_have_value("Guardado sin red.")
    page.clock.run_for(3000)  # longer than anybody waits
    page.evaluate("answer()")

    expect(article.box).to_have_value("Guardado sin red.")
    expect(page.locator("[data-said]")).to_have_text("Saved")
    expect(article.sentence(unit).locator(".mark")).to_have_attribute("aria-label", "translated")
