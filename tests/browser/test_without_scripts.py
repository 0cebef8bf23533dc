"""Everything works where JavaScript is off."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Enter
from tests.browser.crossing import PASSWORD, STEPS, Crossing
from tests.browser.serving import Desk


def open_form(page: Page) -> Locator:
    return page.locator("main form.open")


def mark_of(page: Page, unit: str) -> Locator:
    return page.locator(f"#s-{unit} .mark")


def the_unit(page: Page) -> str:
    return open_form(page).locator("input[name=unit]").input_value()


def test_a_sentence_is_opened_marked_as_a_draft_left_out_and_put_back(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "samira", script=False)
    page.goto(f"/articles/{paper.articles[STEPS]}/ar")
    page.locator(f"#s-{paper.arabic_unit}").click()
    assert the_unit(page) == paper.arabic_unit

    open_form(page).locator("textarea").fill("خطوات")
    page.get_by_role("button", name="Save, not sure yet").click()
    expect(mark_of(page, paper.arabic_unit)).to_have_attribute("aria-label", "not sure yet")

    page.locator(f"#s-{paper.arabic_unit}").click()
    page.get_by_role("button", name="Leave out").click()
    expect(page.locator(f"#s-{paper.arabic_unit}")).to_contain_text("left out")

    page.locator(f"#s-{paper.arabic_unit}").click()
    page.get_by_role("button", name="Put it back").click()
    expect(page.locator(f"#s-{paper.arabic_unit}")).not_to_contain_text("left out")


def test_a_sentence_is_joined_to_the_one_before(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo", script=False)
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419")
    follower = page.locator(f"#s-{unit} ~ a.s").first
    key = (follower.get_attribute("id") or "").removeprefix("s-")
    follower.click()

    page.get_by_role("button", name="Join to the one before").click()

    expect(page.locator(f"#s-{key}")).to_contain_text("joined to the sentence before")


def test_the_history_tells_who_wrote_what(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo", script=False)
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419?s={unit}")

    open_form(page).get_by_role("link", name="History").click()

    lines = page.locator(".history li")
    expect(lines.nth(2)).to_be_visible()
    expect(lines.first).to_contain_text("Teo")
    expect(page.locator(".history")).to_contain_text("Lucía")


def test_a_conflict_is_shown_as_a_page_and_can_be_settled(desk: Desk, paper: Crossing, enter: Enter) -> None:
    article, unit = paper.with_history
    hers, his = enter(desk, "lucia", script=False), enter(desk, "teo", script=False)
    for page in (hers, his):
        page.goto(f"/articles/{article}/es-419?s={unit}")
    open_form(hers).locator("textarea").fill("Ella.")
    hers.get_by_role("button", name="Save and next").click()
    expect(hers.locator(f"#s-{unit}")).to_have_text("Ella.")

    open_form(his).locator("textarea").fill("Él.")
    his.get_by_role("button", name="Save and next").click()

    expect(his.locator("[data-conflict]")).to_contain_text("Ella.")
    his.get_by_role("button", name="Keep mine").click()

    # hers was approved: he is asked first whether only the wording changed
    expect(his.get_by_role("heading", level=1)).to_have_text("Approved words were changed")
    expect(his.get_by_text("The sentence was changed since this was asked.")).to_have_count(0)
    his.get_by_role("main").get_by_role("link").first.click()
    expect(his.locator(f"#s-{unit}")).to_have_text("Él.")


def test_a_text_sent_after_the_sign_in_ended_is_kept(desk: Desk, paper: Crossing, enter: Enter) -> None:
    page = enter(desk, "teo", script=False)
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419?s={unit}")
    open_form(page).locator("textarea").fill("No se pierde.")
    desk.sign_out("teo")

    page.get_by_role("button", name="Save and next").click()
    page.get_by_label("Name").fill("teo")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("textbox")).to_have_value("No se pierde.")
    page.get_by_role("button", name="Save it now").click()

    expect(page.locator(f"#s-{unit}")).to_have_text("No se pierde.")
