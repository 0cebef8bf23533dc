"""Without network: what was taken opens, what is written waits on the device, and all of it arrives."""

import os
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect
from sqlalchemy import select

from tests.browser import chromium
from tests.browser.airplane import all_arrive, saved, sign_in_as, sign_out, stock_up, without_network, work
from tests.browser.conftest import PATIENCE, Enter
from tests.browser.crossing import Crossing
from tests.browser.pages import ArticlePage, typed_is_kept
from tests.browser.serving import Desk
from tm.services import home, structure
from tm.services.assigning import assignments
from tm.services.structure.sentences import JoinSentences
from tm.storage.base import now
from tm.storage.issues import Article, Block
from tm.storage.paper import Edition
from tm.storage.people import Grant, Person
from tm.storage.units import Unit
from tm.workflow.roles import Role

SHORT = 6
TWENTY = 20


@pytest.fixture
def taken(desk: Desk) -> list[str]:
    """The shortest pieces, which Nuria was given; she has never opened one of them."""
    with desk.database.writing() as session:
        nuria = session.scalars(select(Person).where(Person.name == "nuria")).one()
        spanish = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
        free = home.translator_home(session, nuria, editions=["es-419"], at=now()).free[:SHORT]
        for piece in free:
            row = session.scalars(select(Article).where(Article.public_id == piece.article)).one()
            assignments.take(session, row, spanish, person=nuria, at=now())
        return [piece.article for piece in free]


@contextmanager
def started(browser: Browser, desk: Desk, folder: Path) -> Iterator[tuple[BrowserContext, Page]]:
    """A browser whose profile stays in a folder, as on a phone; it may be killed meanwhile."""
    context = browser.browser_type.launch_persistent_context(
        folder / "profile",
        executable_path=chromium.find(),
        args=chromium.FLAGS,
        base_url=desk.url,
        locale="en",
    )
    context.set_default_timeout(PATIENCE)
    try:
        yield context, context.pages[0]
    finally:
        with suppress(Error):
            context.close()


def stop_in_the_middle(page: Page, article: str, text: str) -> str:
    """Open a sentence and type, without saving it."""
    page.goto(f"/articles/{article}/es-419")
    desk = ArticlePage(page)
    desk.open(page.locator("main a.s[data-mark=todo]").first.get_attribute("data-unit") or "")
    desk.box.press_sequentially(text)
    return desk.unit


def kill(browser: Browser | None) -> None:
    """End a browser at once, as a phone without power does."""
    assert browser
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    os.kill(next(each["id"] for each in processes if each["type"] == "browser"), signal.SIGKILL)


def article_of(desk: Desk, unit: str) -> str:
    """The article of a sentence."""
    with desk.database.reading() as session:
        query = select(Article.public_id).join(Block, Block.article_id == Article.id)
        return session.scalars(
            query.join(Unit, Unit.block_id == Block.id).where(Unit.public_id == unit)
        ).one()


def test_twenty_sentences_in_airplane_mode_in_articles_never_opened(
    desk: Desk, paper: Crossing, enter: Enter, taken: list[str]
) -> None:
    page = enter(desk, "nuria")
    stock_up(page, SHORT)
    page.context.set_offline(offline=True)

    written = dict(work(page, taken, TWENTY))

    assert len(written) == TWENTY
    expect(page.locator("[data-said]")).to_have_text(f"Waiting: {TWENTY}")
    page.goto("/")
    expect(page.locator("[data-line]")).to_contain_text("No connection")
    assert saved(desk, list(written)) == {}
    page.context.set_offline(offline=False)
    expect(page.locator("[data-line]")).to_be_hidden()
    all_arrive(desk, page, written)


def test_what_this_device_saved_is_shown_although_the_kept_page_is_older(
    desk: Desk, paper: Crossing, enter: Enter, taken: list[str]
) -> None:
    page = enter(desk, "nuria")
    stock_up(page, SHORT)
    page.context.set_offline(offline=True)
    written = dict(work(page, taken[:1], 1))
    page.context.set_offline(offline=False)
    all_arrive(desk, page, written)
    page.context.set_offline(offline=True)

    page.goto(f"/articles/{taken[0]}/es-419")

    (unit, text), article = next(iter(written.items())), ArticlePage(page)
    expect(article.sentence(unit)).to_have_text(text)
    article.open(unit)
    article.send_off("Y otra vez.")
    page.context.set_offline(offline=False)
    all_arrive(desk, page, {unit: "Y otra vez."})
    expect(page.locator("section[data-conflict]")).to_have_count(0)


def test_what_was_half_written_before_a_save_does_not_come_back_without_network(
    desk: Desk, paper: Crossing, enter: Enter, taken: list[str]
) -> None:
    page = enter(desk, "nuria")
    stock_up(page, SHORT)
    page.goto(f"/articles/{taken[0]}/es-419")
    article = ArticlePage(page)
    unit = article.units()[0]
    article.open(unit)
    with page.expect_response("**/keep"):
        article.box.fill("A medio escri")
    page.reload()  # the page that is kept now has the working copy
    expect(article.box).to_have_value("A medio escri")
    article.put("Escrita del todo.")
    page.context.set_offline(offline=True)

    page.goto(f"/articles/{taken[0]}/es-419")
    article.open(unit)
    expect(article.box).to_have_value("Escrita del todo.")
    page.reload()

    expect(article.box).to_have_value("Escrita del todo.")


def test_an_article_that_was_just_taken_opens_without_network(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "nuria")
    page.goto("/")
    page.locator("main form[action$='/take'] button").first.click()
    expect(page.locator("aside [data-stock]")).to_be_visible()
    page.context.set_offline(offline=True)

    page.goto("/")
    page.get_by_role("link", name="Continue").click()

    expect(page.locator("form.open textarea")).to_be_focused()


def test_a_page_that_is_not_on_the_device_says_so(
    desk: Desk, paper: Crossing, enter: Enter, taken: list[str]
) -> None:
    page = enter(desk, "nuria")
    stock_up(page, SHORT)
    without_network(page)

    page.goto(f"/issues/{paper.issue}")

    expect(page.get_by_role("heading", level=1)).to_have_text("No connection")
    page.get_by_role("main").get_by_role("link", name="Home").click()
    expect(page.get_by_role("heading", name="Yours")).to_be_visible()


def test_on_a_shared_phone_nobody_opens_anothers_pages_or_sends_anothers_texts(
    desk: Desk, paper: Crossing, enter: Enter, taken: list[str]
) -> None:
    page = enter(desk, "nuria")
    stock_up(page, SHORT)
    page.context.set_offline(offline=True)
    written = dict(work(page, taken, 3))
    page.route("**/save", lambda route: route.abort())
    page.context.set_offline(offline=False)
    sign_out(page)
    sign_in_as(page, "teo")
    page.unroute_all()
    page.goto(f"/articles/{taken[0]}/es-419")
    expect(page.locator(".s-waiting")).to_have_count(0)
    expect(page.locator("main a.s").first).to_be_visible()
    for text in written.values():
        expect(page.get_by_text(text)).to_have_count(0)
    assert saved(desk, list(written)) == {}
    page.context.set_offline(offline=True)

    page.goto(f"/articles/{taken[1]}/es-419")

    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("No connection|Sin conexión"))
    page.context.set_offline(offline=False)
    expect(page.locator("main a.s").first).to_be_visible()  # the page that stood in has gone on by itself
    sign_out(page)
    sign_in_as(page, "nuria")
    all_arrive(desk, page, written)


def test_the_browser_is_killed_and_nothing_is_lost(
    desk: Desk, paper: Crossing, browser: Browser, taken: list[str], tmp_path: Path
) -> None:
    with started(browser, desk, tmp_path) as (context, page):
        context.add_cookies([{"name": "pliego", "value": desk.token("nuria"), "url": desk.url}])
        stock_up(page, SHORT)
        context.set_offline(offline=True)
        written = dict(work(page, taken, 5))
        unit = stop_in_the_middle(page, taken[-1], "A medio escri")
        typed_is_kept(page, "A medio escri")
        kill(context.browser)

    with started(browser, desk, tmp_path) as (context, page):
        desk.sign_out("nuria")  # meanwhile the sign-in has ended too
        page.goto("/")
        sign_in_as(page, "nuria")
        all_arrive(desk, page, written)
        page.goto(f"/articles/{article_of(desk, unit)}/es-419?s={unit}#e-{unit}")
        expect(page.locator("form.open textarea")).to_have_value("A medio escri")


def join_away(desk: Desk, unit: str) -> None:
    """An editor joins the sentence to its next one: the one of before is no more."""
    with desk.database.writing() as session:
        editor = session.scalars(select(Person).where(Person.name == "marina")).one()
        structure.apply(session, JoinSentences(unit=unit), person=editor, at=now())


def test_a_text_whose_sentence_is_gone_is_shown_until_it_is_put_away(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "nuria")
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419?s={unit}#e-{unit}")
    page.context.set_offline(offline=True)
    ArticlePage(page).send_off("Para una oración que ya no está.")
    join_away(desk, unit)
    page.route("**/save", lambda route: route.abort())
    page.context.set_offline(offline=False)
    page.reload()
    page.unroute_all()

    page.reload()

    orphan = page.locator("section.orphan")
    expect(orphan).to_contain_text("no longer part of the article")
    expect(orphan).to_contain_text("Para una oración que ya no está.")
    page.goto("/")
    expect(page.locator("[data-line]")).to_contain_text("To settle: 1")
    page.locator("[data-line]").get_by_role("link", name="Open the article").click()
    orphan.get_by_role("button", name="Put it away").click()
    expect(orphan).to_have_count(0)
    expect(page.locator("[data-said]")).to_have_text("Saved")


def test_what_may_no_longer_be_saved_is_told_and_stays_in_the_box(
    desk: Desk, paper: Crossing, enter: Enter
) -> None:
    page = enter(desk, "nuria")
    article, unit = paper.with_history
    page.goto(f"/articles/{article}/es-419?s={unit}#e-{unit}")
    with desk.database.writing() as session:
        nuria = session.scalars(select(Person).where(Person.name == "nuria")).one()
        for grant in session.scalars(select(Grant).where(Grant.person_id == nuria.id)):
            grant.role = Role.LAYOUT
    desk_page = ArticlePage(page)

    desk_page.box.fill("Todavía lo escribo.")
    desk_page.box.press("Control+Enter")

    expect(page.locator("[data-problem]")).to_contain_text("You may not do this")
    expect(page.locator(f"#e-{unit}")).to_have_value("Todavía lo escribo.")
