"""What people do whose phone has no network: take things along, write, and come back."""

from collections.abc import Iterator, Mapping, Sequence

from playwright.sync_api import Page, expect
from sqlalchemy import select

from tests.browser.conftest import PATIENCE
from tests.browser.crossing import PASSWORD
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit


def stock_up(page: Page, number: int) -> None:
    """Open the home page and wait until everything taken is on the device."""
    page.goto("/")
    expect(page.locator("[data-stock]:visible")).to_have_count(number)
    page.wait_for_function("navigator.serviceWorker.controller !== null")


def work(
    page: Page, articles: Sequence[str], number: int, *, most: int | None = None
) -> Iterator[tuple[str, str]]:
    """Translate sentences of these articles, at most so many of each; the sentences with their texts."""
    done = 0
    for article in articles:
        page.goto("/")
        page.locator(f'a[href="/articles/{article}/es-419"]').click()
        expect(page.locator("[data-article]")).to_be_visible()
        desk = ArticlePage(page)
        to_do = page.locator("main a.s[data-mark=todo]").evaluate_all(
            "all => all.map(each => each.dataset.unit)"
        )
        for unit in to_do[:most][: number - done]:
            if not page.locator(f"#e-{unit}").count():
                desk.open(unit)
            done += 1
            text = f"Oración {done} escrita sin red."
            desk.send_off(text)
            yield unit, text


def without_network(page: Page) -> None:
    """Cut the network; the worker hears of it a little later than the page."""
    page.context.set_offline(offline=True)
    for worker in page.context.service_workers:
        while worker.evaluate("fetch('/sign-in', { method: 'HEAD' }).then(() => true, () => false)"):
            page.wait_for_timeout(100)


def sign_in_as(page: Page, name: str) -> None:
    """Sign in with the form that is shown."""
    page.locator("#name").fill(name)
    page.locator("#password").fill(PASSWORD)
    page.locator("main button.primary").click()
    expect(page.locator("body[data-person]")).to_be_visible()


def sign_out(page: Page) -> None:
    """Sign out, in whatever language the desk speaks."""
    page.locator(".me summary").click()
    page.locator(".me button").click()


def all_arrive(desk: Desk, page: Page, written: Mapping[str, str]) -> None:
    """Wait until the desk has these texts, no fewer and no others."""
    for _ in range(PATIENCE // 250):
        if saved(desk, list(written)) == written:
            return
        page.wait_for_timeout(250)
    assert saved(desk, list(written)) == dict(written)


def saved(desk: Desk, units: Sequence[str]) -> dict[str, str]:
    """What the desk has of these sentences."""
    with desk.database.reading() as session:
        query = (
            select(Unit.public_id, Translation.text)
            .join(Translation, Translation.unit_id == Unit.id)
            .join(Edition, Edition.id == Translation.edition_id)
            .where(Edition.tag == "es-419", Unit.public_id.in_(units))
        )
        return dict(iter(session.execute(query)))
