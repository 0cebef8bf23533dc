"""What a device keeps can be wiped, comes from another device too, and others are seen who are here."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Enter
from tests.browser.crossing import Crossing
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk

KEPT = """async () => [
  (await caches.keys()).length,
  (await indexedDB.databases()).length,
  (await navigator.serviceWorker.getRegistrations()).length,
]"""


def opened(page: Page, paper: Crossing) -> ArticlePage:
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419?s={unit}#e-{unit}")
    return ArticlePage(page)


def test_forgetting_the_device_leaves_nothing_on_it(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    article = opened(page, paper)
    expect(page.locator("aside [data-stock]")).to_be_visible()
    page.context.set_offline(offline=True)
    article.send_off("Sin red.")
    desk.sign_out("teo")
    page.context.set_offline(offline=False)
    page.goto("/sign-in")
    page.get_by_label("Name").fill("teo")
    page.route("**/save", lambda route: route.abort())
    page.get_by_label("Password").fill("letters and bread")
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    page.goto("/account")
    expect(page.locator("[data-own]")).to_contain_text("Not sent yet, and lost then: 1")

    page.get_by_role("button", name="Forget this device").click()

    expect(page).to_have_url(re.compile("/sign-in$"))
    page.wait_for_function(f"async () => String(await ({KEPT})()) === '0,0,0'")


def test_what_was_typed_on_one_device_is_there_on_another(desk: Desk, paper: Crossing, enter: Enter) -> None:
    phone, computer = enter(desk, "teo"), enter(desk, "teo")
    with phone.expect_response("**/keep"):
        opened(phone, paper).box.fill("Empezado en el teléfono")
    expect(phone.locator("[data-said]")).to_have_text("Kept, not saved yet")

    there = opened(computer, paper)

    expect(there.box).to_have_value("Empezado en el teléfono")
    with computer.expect_response("**/keep"):
        there.box.fill("Empezado en el teléfono, terminado en casa.")
    phone.reload()
    expect(ArticlePage(phone).box).to_have_value("Empezado en el teléfono, terminado en casa.")


def test_what_was_saved_on_another_device_does_not_come_back_as_unsaved(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    phone, computer = enter(desk, "teo"), enter(desk, "teo")
    with phone.expect_response("**/keep"):
        opened(phone, paper).box.fill("Empezado en el teléfono")
    opened(computer, paper).put("Terminado en casa.")

    phone.reload()

    expect(ArticlePage(phone).box).to_have_value("Terminado en casa.")


def test_others_are_shown_at_their_sentence(desk: Desk, paper: Crossing, enter: Enter) -> None:
    hers = enter(desk, "lucia")
    with hers.expect_response("**/here*"):
        opened(hers, paper)
    his = enter(desk, "teo")

    his.goto(f"/articles/{paper.with_history[0]}/es-419")

    expect(his.locator(".article-bar [data-here]")).to_have_text("Lucía is here")
    expect(his.locator(f".is-here:has(+ #s-{paper.with_history[1]})")).to_have_text("Lucía is here")


def test_without_https_the_page_says_what_does_not_work(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    page.add_init_script("Object.defineProperty(window, 'isSecureContext', { value: false })")

    article = opened(page, paper)

    expect(page.locator("aside")).to_contain_text("This address is not secure (http)")
    article.box.fill("Queda aquí.")
    page.reload()
    expect(article.box).to_have_value("Queda aquí.")
