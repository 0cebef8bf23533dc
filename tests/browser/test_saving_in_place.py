"""Translating with scripts: nothing reloads, nothing that was typed is lost."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Enter, sign_in
from tests.browser.crossing import Crossing
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk


def to_do(page: Page) -> list[str]:
    found = page.locator("main a.s[data-mark=todo]")
    return found.evaluate_all("links => links.map(each => each.dataset.unit)")  # type: ignore[no-any-return]


def open_first(desk: Desk, paper: Crossing, page: Page) -> tuple[ArticlePage, list[str]]:
    page.goto(f"/articles/{paper.with_history[0]}/es-419")
    article, units = ArticlePage(page), to_do(page)
    article.open(units[0])
    return article, units


@contextmanager
def slow_line(page: Page) -> Iterator[None]:
    """A bad line: saves are on their way, and arrive after the block."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/save", hold)
    yield
    for route in held:
        route.continue_()
    page.unroute("**/save", hold)


def test_saving_keeps_the_page_and_goes_to_the_next_sentence(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "teo")
    article, units = open_first(desk, paper, page)
    page.evaluate("window.same = true")

    article.put("La primera oración.")

    expect(page.locator(f"#e-{units[1]}")).to_be_focused()
    assert page.evaluate("window.same") is True
    expect(page.locator("[aria-live=polite][data-said]")).to_have_text("Saved")
    expect(article.sentence(units[0])).to_have_text("La primera oración.")
    expect(article.sentence(units[0]).locator(".mark")).to_have_attribute("aria-label", "translated")


def test_progress_counts_along(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    article, _units = open_first(desk, paper, page)
    expect(page.locator("[data-progress]")).to_contain_text("13 of 29")

    article.put("Una más.")

    expect(page.locator("[data-progress]")).to_contain_text("14 of 29")


def test_a_draft_says_that_somebody_was_not_sure(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    article, units = open_first(desk, paper, page)
    article.box.fill("Quizás así.")

    article.press("Save, not sure yet")

    expect(article.sentence(units[0]).locator(".mark")).to_have_attribute("aria-label", "not sure yet")


def test_what_was_typed_survives_a_reload(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    article, units = open_first(desk, paper, page)
    article.box.press_sequentially("A medio escri")

    page.reload()

    expect(page.locator(f"#e-{units[0]}")).to_have_value("A medio escri")
    expect(page.locator("[data-said]")).to_have_text("Your unsaved text is back.")


def test_what_was_typed_on_another_device_is_told_and_one_is_chosen(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    phone, laptop = enter(desk, "teo"), enter(desk, "teo")
    (first, units), (second, _) = open_first(desk, paper, phone), open_first(desk, paper, laptop)
    with phone.expect_response("**/keep"):
        first.box.press_sequentially("Del teléfono")

    second.box.press_sequentially("De la mesa")

    told = laptop.get_by_role("alert").filter(has_text="on another device")
    expect(told).to_contain_text("Del teléfono")
    expect(second.box).to_have_value("De la mesa")
    with laptop.expect_response(lambda answer: answer.url.endswith("/keep") and answer.ok):
        told.get_by_role("button", name="Keep what is here").click()
    expect(told).to_be_hidden()
    phone.reload()
    expect(phone.locator(f"#e-{units[0]}")).to_have_value("De la mesa")


def test_on_a_shared_device_nobody_finds_anothers_unsaved_text(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "teo")
    article, units = open_first(desk, paper, page)
    article.box.press_sequentially("Solo de Teo")

    page.context.clear_cookies()
    sign_in(page.context, desk, "lucia")
    page.reload()

    expect(page.locator(f"#e-{units[0]}")).not_to_have_value("Solo de Teo")


def test_without_a_connection_the_text_waits_and_goes_out_by_itself(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "teo")
    article, units = open_first(desk, paper, page)
    page.context.set_offline(offline=True)

    article.send_off("Sin conexión.")

    expect(page.locator("[data-line]")).to_contain_text("No connection")
    expect(page.locator("[data-said]")).to_have_text("Waiting: 1")
    expect(article.sentence(units[0]).locator(".mark")).to_have_attribute("aria-label", "waiting to be sent")
    page.context.set_offline(offline=False)
    expect(page.locator("[data-said]")).to_have_text("Saved")
    expect(page.locator("[data-line]")).to_be_hidden()
    expect(article.sentence(units[0]).locator(".mark")).to_have_attribute("aria-label", "translated")


def test_a_sentence_without_text_is_not_sent(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    article, _units = open_first(desk, paper, page)

    article.box.press("Control+Enter")

    expect(page.locator("[data-problem]")).to_contain_text("There is no text to save yet")
    expect(article.box).to_be_focused()


def test_escape_closes_and_keeps_what_was_typed(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    article, units = open_first(desk, paper, page)
    article.box.fill("Todavía no.")

    article.box.press("Escape")

    expect(page.locator("form.open")).to_have_count(0)
    article.open(units[0])
    expect(article.box).to_have_value("Todavía no.")


def test_characters_of_the_edition_are_one_press_away(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo")
    article, _units = open_first(desk, paper, page)
    article.box.fill("Qué?")
    article.box.press("Home")

    page.get_by_role("button", name="¿", exact=True).click()

    expect(article.box).to_have_value("¿Qué?")
    expect(article.box).to_be_focused()


def test_a_sentence_is_changed_again_while_its_text_is_on_its_way(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "teo")
    article, units = open_first(desk, paper, page)

    with slow_line(page):
        article.send_off("Primero.")
        article.open(units[0])
        article.send_off("Primero. Segundo.")
    article.settled(units[0])

    expect(article.sentence(units[0]).locator(".mark")).to_have_attribute("aria-label", "translated")
    expect(page.locator("[data-conflict]")).to_have_count(0)
    page.reload()
    expect(article.sentence(units[0])).to_have_text("Primero. Segundo.")


def test_another_sentence_can_be_opened_while_a_text_is_on_its_way(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "teo")
    article, units = open_first(desk, paper, page)

    with slow_line(page):
        article.send_off("La primera.")
        article.open(units[3])
        expect(article.sentence(units[0])).to_have_text("La primera.")
    article.settled(units[0])
    expect(page.locator(f"#e-{units[3]}")).to_be_visible()
    expect(article.box).to_have_value("")


def test_a_changed_original_shows_what_changed_where_its_sentence_is_opened(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "teo")
    page.goto(f"/articles/{paper.with_history[0]}/es-419")
    headline = page.locator("a.s[data-mark=changed]")
    expect(headline.locator(".words")).to_have_text("LOS POZOS SON MÁS PROFUNDOS, Y LAS AMISTADES TAMBIÉN")

    headline.click()

    changed = page.locator("form.open [data-changed]")
    expect(changed.locator("ins").last).to_contain_text("Is the Trust")
    page.get_by_role("button", name="Still right as it is").click()
    expect(page.locator("a.s[data-mark=changed]")).to_have_count(0)
