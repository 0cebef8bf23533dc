"""Two people in one sentence: the second gets both texts, and nothing is overwritten."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Enter
from tests.browser.crossing import Crossing
from tests.browser.pages import ArticlePage
from tests.browser.serving import Desk

MINE, THEIRS = "Así lo digo yo.", "Así lo dice ella."


def opened(page: Page, paper: Crossing) -> ArticlePage:
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419?s={unit}#e-{unit}")
    return ArticlePage(page)


def test_the_second_of_two_sees_both_texts(desk: Desk, paper: Crossing, enter: Enter) -> None:
    hers, his = opened(enter(desk, "lucia"), paper), opened(enter(desk, "teo"), paper)
    before = his.box.input_value()
    hers.put(THEIRS)

    his.box.fill(MINE)
    his.box.press("Control+Enter")

    conflict = his.page.locator("[data-conflict]")
    expect(conflict).to_contain_text("You and Lucía both changed this sentence")
    for text in (before, THEIRS, MINE):
        words = text.split()
        expect(conflict).to_contain_text(words[0])
        expect(conflict).to_contain_text(words[-1])
    expect(conflict.get_by_role("heading", level=2)).to_be_focused()
    hers.page.reload()
    expect(hers.sentence(paper.with_history[1])).to_have_text(THEIRS)


def test_both_texts_stay_in_the_history(desk: Desk, paper: Crossing, enter: Enter) -> None:
    hers, his = opened(enter(desk, "lucia"), paper), opened(enter(desk, "teo"), paper)
    hers.put(THEIRS)
    his.box.fill(MINE)
    his.box.press("Control+Enter")

    his.page.locator("[data-conflict]").get_by_role("link", name="History").click()

    texts = his.page.locator(".history .row p.text")
    expect(texts.filter(has_text="yo.").first).to_be_visible()
    expect(texts.filter(has_text="ella.").first).to_be_visible()


def test_one_can_decide_later(desk: Desk, paper: Crossing, enter: Enter) -> None:
    hers, his = opened(enter(desk, "lucia"), paper), opened(enter(desk, "teo"), paper)
    hers.put(THEIRS)
    his.box.fill(MINE)
    his.box.press("Control+Enter")
    expect(his.page.get_by_role("link", name="two versions, below")).to_be_visible()

    his.page.get_by_role("link", name="Decide later").click()

    expect(his.page.locator("[data-conflict]")).to_have_count(0)
    expect(his.sentence(paper.with_history[1])).to_have_text(THEIRS)
    expect(his.page.locator("[data-said]")).to_have_text("To settle: 1")
    his.page.reload()
    expect(his.page.locator("[data-said]")).to_have_text("To settle: 1")
    his.page.get_by_role("link", name="two versions").click()
    expect(his.page.locator("[data-conflict]")).to_contain_text("yo.")


def test_whoever_is_typing_is_not_torn_away(desk: Desk, paper: Crossing, enter: Enter) -> None:
    hers, his = opened(enter(desk, "lucia"), paper), opened(enter(desk, "teo"), paper)
    hers.put(THEIRS)
    his.page.context.set_offline(offline=True)
    his.send_off(MINE)
    his.box.fill("La siguiente")

    his.page.context.set_offline(offline=False)

    expect(his.page.locator("[data-said]")).to_have_text("To settle: 1")
    expect(his.page.locator("[data-conflict]")).to_have_count(0)
    expect(his.box).to_be_focused()
    expect(his.box).to_have_value("La siguiente")
    his.page.get_by_role("link", name="two versions").click()
    his.page.get_by_role("button", name="Keep mine").click()
    expect(his.sentence(paper.with_history[1])).to_have_text(MINE)
    expect(his.page.locator("[data-said]")).to_have_text("Saved")


def test_taking_theirs_shows_it(desk: Desk, paper: Crossing, enter: Enter) -> None:
    hers, his = opened(enter(desk, "lucia"), paper), opened(enter(desk, "teo"), paper)
    hers.put(THEIRS)
    his.box.fill(MINE)
    his.box.press("Control+Enter")

    his.page.get_by_role("link", name="Take theirs").click()

    expect(his.page.locator("[data-conflict]")).to_have_count(0)
    expect(his.page.locator(".two-versions")).to_have_count(0)
    his.sentence(paper.with_history[1]).click()
    expect(his.box).to_have_value(THEIRS)


def test_both_can_be_put_together(desk: Desk, paper: Crossing, enter: Enter) -> None:
    hers, his = opened(enter(desk, "lucia"), paper), opened(enter(desk, "teo"), paper)
    before = his.box.input_value()
    hers.put(f"Ayer {before}")

    his.box.fill(f"{before} Hoy también.")
    his.box.press("Control+Enter")
    together = his.page.locator("[data-conflict] textarea")
    expect(together).to_have_value(f"Ayer {before} Hoy también.")
    his.page.get_by_role("button", name="Save together").click()

    expect(his.sentence(paper.with_history[1])).to_have_text(f"Ayer {before} Hoy también.")


def test_going_to_and_fro_between_windows_asks_no_more_often_who_is_here(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page, asked = enter(desk, "teo"), []
    page.on("request", lambda request: asked.append(request.url) if "/here" in request.url else None)
    with page.expect_response(lambda response: "/here" in response.url):
        opened(page, paper)

    for _ in range(5):
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_timeout(200)

    assert len(asked) == 1
