"""A real browser on a real desk."""

import os
import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.browser import chromium, crossing
from tests.browser.arrived import Arrived, arrive
from tests.browser.crossing import Crossing
from tests.browser.hearing import Heard
from tests.browser.serving import ROOT, Desk, serving
from tests.conftest import SqliteFiles
from tm.storage.engine import Database

SHARED = Path(os.environ.get("PLIEGO_SHARED", ROOT.parent / "shared"))
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PATIENCE = 30_000
"""How long a step may take on a slow machine, in milliseconds."""

HEARD = pytest.StashKey[Heard]()

Enter = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs a browser."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A failure tells what the pages said: on the console, of errors, and of what could not be fetched."""
    report = yield
    heard = item.stash.get(HEARD, None)
    if report.failed and heard:
        report.sections.append(("What the browser said", "\n".join(heard.lines)))
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of this run; without one the tests are skipped, in CI they fail."""
    path = chromium.find()
    if path is None:
        reason = f"no Chromium: install one, or name it in {chromium.VARIABLE}"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    expect.set_options(timeout=PATIENCE)
    with chromium.launched(path) as started:
        yield started


@pytest.fixture(scope="session")
def crossing_template(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Crossing]:
    """A database file with the sample newspaper, to be copied."""
    path = tmp_path_factory.mktemp("crossing") / "crossing.db"
    shutil.copyfile(sqlite_template, path)
    database = Database(f"sqlite:///{path}")
    with database.writing() as session:
        paper = crossing.fill(session)
    database.close()
    return path, paper


@pytest.fixture
def paper(crossing_template: tuple[Path, Crossing]) -> Crossing:
    """What the sample newspaper holds."""
    return crossing_template[1]


@pytest.fixture
def desk(
    crossing_template: tuple[Path, Crossing], sqlite_files: SqliteFiles, tmp_path: Path, catalogues: None
) -> Iterator[Desk]:
    """The desk with the sample newspaper, of this test alone."""
    path = tmp_path / "crossing.db"
    shutil.copyfile(crossing_template[0], path)
    database = sqlite_files.open(path)
    with serving(database, tmp_path) as served:
        yield served
    database.close()


@pytest.fixture
def empty_desk(sqlite_database: Database, tmp_path: Path, catalogues: None) -> Iterator[Desk]:
    """A desk without a publication; the test sets it up."""
    with serving(sqlite_database, tmp_path) as served:
        yield served


@pytest.fixture
def seed() -> Path:
    """The dump of a real issue, which is read where it lies."""
    found = sorted((SHARED / "seeds").glob("000*.txt"))
    if not found:
        pytest.skip(f"no newspapers in {SHARED / 'seeds'} (PLIEGO_SHARED names the folder)")
    return found[0]


@pytest.fixture
def arrived(empty_desk: Desk) -> Arrived:
    """An issue on the empty desk, with one doubt of each kind."""
    return arrive(empty_desk)


@pytest.fixture
def heard(request: pytest.FixtureRequest) -> Heard:
    """What the pages of this test say; it stands beside its failure."""
    found = Heard()
    request.node.stash[HEARD] = found
    return found


@pytest.fixture
def enter(browser: Browser, heard: Heard) -> Iterator[Enter]:
    """Opens a new browser profile on a desk, signed in as somebody; `script=False` is without JavaScript."""
    with ExitStack() as stack:

        def open_(desk: Desk, who: str = "", *, script: bool = True, language: str = "en") -> Page:
            return stack.enter_context(
                profile(browser, desk, who, heard, script=script, language=language)
            ).new_page()

        yield open_


@contextmanager
def profile(
    browser: Browser, desk: Desk, who: str, heard: Heard, *, script: bool = True, language: str = "en"
) -> Iterator[BrowserContext]:
    """A browser profile of its own; at the end, nothing may have been asked of any other machine."""
    elsewhere: list[str] = []
    context = browser.new_context(
        base_url=desk.url,
        java_script_enabled=script,
        viewport=DESKTOP,
        locale=language,
        timezone_id="Europe/London",
        reduced_motion="reduce",
        accept_downloads=True,
    )
    try:
        heard.listen(context)
        context.set_default_timeout(PATIENCE)
        context.on("request", lambda request: elsewhere.append(request.url))
        sign_in(context, desk, who, language)
        yield context
    finally:
        context.close()
    assert [url for url in elsewhere if not url.startswith((desk.url, "blob:", "data:"))] == []


def sign_in(context: BrowserContext, desk: Desk, who: str, language: str = "en") -> None:
    """Give the profile the cookies of a person who signed in before."""
    context.add_cookies([{"name": "pliego_language", "value": language, "url": desk.url}])
    if who:
        desk.speak(who, language)
        context.add_cookies([{"name": "pliego", "value": desk.token(who), "url": desk.url}])
