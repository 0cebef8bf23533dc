"""What operations leave behind, an article of the pool, a closed issue, a text from right to left."""

from playwright.sync_api import Locator, Page

from tests.browser.crossing import FIRST, STEPS, Crossing
from tests.browser.serving import Desk
from tests.pictures.moments import Moment, as_original

PHONE = 360
ARABIC = (
    "المقعد الجديد\n\nهناك مقعد جديد عند الهويس. لا أحد يعرف من وضعه هناك. يجلس عليه الناس في المساء "
    "ويتحدثون عن النهر.\n\nقال الجيران إنهم سيضعون مقعدا آخر في الربيع.\n\n— من أهل الحي"
)


def _open(page: Page, address: str, words: str) -> Locator:
    """Open the handles of the part that has these words."""
    page.goto(address)
    part = page.locator(".piece-block", has_text=words).first
    part.locator("a[data-open]").click()
    page.locator("[data-handles]").wait_for()
    return part


def _first_paragraph(page: Page, desk: Desk, paper: Crossing) -> Locator:
    address = f"{desk.url}/issues/{paper.issue}/structure"
    page.goto(address)
    words = page.locator(".piece-block .t-paragraph").nth(1).inner_text()
    return _open(page, address, words)


def _cut(page: Page, desk: Desk, paper: Crossing) -> None:
    part = _first_paragraph(page, desk, paper)
    field = part.locator("textarea")
    place = 5 if (page.viewport_size or {"width": 0})["width"] > PHONE else 2  # not where it was cut before
    words = field.input_value().split(" ")
    field.fill(" ".join([*words[:place], "|", *words[place:]]))
    page.get_by_role("button", name="Two sentences here").click()
    page.locator("#done").wait_for()


def _joined(page: Page, desk: Desk, paper: Crossing) -> None:
    _first_paragraph(page, desk, paper)
    page.get_by_role("button", name="Join with the next").click()
    page.locator("#done").wait_for()


def _moved(page: Page, desk: Desk, paper: Crossing) -> None:
    part = _first_paragraph(page, desk, paper)
    part.get_by_role("button", name="Move it there").click()
    page.locator("#done").wait_for()


def _pool(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/pool/{paper.pooled}/structure")
    page.locator(".piece-head a.button").click()
    page.locator(".changes").wait_for()


def _pool_part(page: Page, desk: Desk, paper: Crossing) -> None:
    _pool(page, desk, paper)
    _open(page, page.url.partition("?")[0], "Nobody knows")


def _arabic(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/paste")
    page.locator("#language").select_option("ar")
    page.locator("#text").fill(ARABIC)
    page.locator("main form button.primary").click()
    page.wait_for_url("**/articles/**")
    article = page.url.split("/articles/")[1].partition("/")[0]
    _open(page, f"{desk.url}/pool/{article}/structure", "عند الهويس")


def _turned(page: Page, desk: Desk, paper: Crossing) -> None:
    _arabic(page, desk, paper)
    page.evaluate("document.documentElement.dir = 'rtl'")


def _turned_issue(page: Page, desk: Desk, paper: Crossing) -> None:
    _first_paragraph(page, desk, paper)
    page.evaluate("document.documentElement.dir = 'rtl'")


def _asked(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/structure/articles/{paper.articles[STEPS]}/original")
    page.get_by_label("Language it was written in").select_option("fr")
    page.get_by_label("The original:").fill(as_original(desk, paper.articles[FIRST], "es-419") * 3)
    page.get_by_role("button", name="Put side by side").click()
    page.get_by_role("alert").wait_for()


def _lacking(page: Page, desk: Desk, paper: Crossing) -> None:
    text = as_original(desk, paper.articles[FIRST], "es-419").split("\n\n")
    page.goto(f"{desk.url}/structure/articles/{paper.articles[FIRST]}/original")
    page.get_by_label("Language it was written in").select_option("es-419")
    page.get_by_label("The original:").fill("\n\n".join(text[2:-1]))
    page.get_by_role("button", name="Put side by side").click()
    page.get_by_role("heading", name="Side by side").wait_for()


def _closed(page: Page, desk: Desk, paper: Crossing) -> None:
    page.goto(f"{desk.url}/issues/{paper.issue}/structure")
    if page.get_by_role("button", name="Open again").count():
        return
    page.goto(f"{desk.url}/issues/{paper.issue}")
    close = page.locator("button[name=state][value=closed]")
    with page.expect_navigation():
        close.evaluate("button => button.form.requestSubmit(button)")
    page.goto(f"{desk.url}/issues/{paper.issue}/structure")
    page.get_by_role("button", name="Open again").wait_for()


STRUCTURE = [
    Moment("mended-cut", "marina", _cut),
    Moment("mended-joined", "marina", _joined),
    Moment("mended-moved", "marina", _moved),
    Moment("pool-structure", "marina", _pool),
    Moment("pool-part", "marina", _pool_part),
    Moment("structure-arabic", "marina", _arabic),
    Moment("structure-turned", "marina", _turned),
    Moment("structure-issue-turned", "marina", _turned_issue),
    Moment("original-asked", "marina", _asked),
    Moment("original-lacking", "marina", _lacking),
    Moment("structure-closed", "marina", _closed),
]
"""The last one closes the issue."""
