"""How long somebody needs on a phone and a bad line: what they wait for, read and type; without a clock."""

from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, Request

from tests.browser.wire import Wire

TRIP, RATE = 0.4, 400_000 / 8
"""The line: seconds there and back, bytes a second."""
OPENING = 3
"""Trips until a secure connection is there."""
WORDS, KEY, THINKING, DRAWING = 3.5, 0.25, 5.0, 0.5
"""The person: words read in a second, seconds for a letter and for a sentence; and the phone's for a page."""
BESIDE = 10
"""Words of an article's page that are looked at beside the open sentence."""
_UP_TO = """(end) => {
  const range = document.createRange();
  range.setStart(document.querySelector("main"), 0);
  range.setEndAfter(end);
  const seen = range.cloneContents();
  const unseen = ".hidden-visually, template, noscript, details > :not(summary)";
  for (const each of seen.querySelectorAll(unseen)) each.remove();
  return seen.textContent.match(/[\\p{L}\\p{N}]+/gu).length;
}"""


@dataclass
class FirstMinute:
    """What came together so far on a page, over a wire."""

    page: Page
    wire: Wire
    trips: int = OPENING
    pages: int = 0
    words: int = 0
    keys: int = 0
    _kept: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.page.on("request", self._waits)

    def reads(self, end: Locator) -> None:
        """All words of the page until there."""
        self.pages += 1
        self.words += int(end.evaluate(_UP_TO))

    def translates(self, original: Locator, text: str) -> None:
        """Reads the open sentence, and types."""
        self.pages += 1
        self.words += BESIDE + len(original.inner_text().split())
        self.types(text)

    def types(self, text: str) -> None:
        """A letter after the other."""
        self.keys += len(text)
        self.page.keyboard.type(text)

    def seconds(self) -> float:
        """How long all of it takes, everything waited for that came over the line."""
        waiting = self.trips * TRIP + self.wire.counted().all / RATE + self.pages * DRAWING
        return waiting + self.words / WORDS + self.keys * KEY + THINKING

    def _waits(self, request: Request) -> None:
        """Pages, what they lead on to, style sheets that are not here yet, and saves."""
        sheet = request.resource_type == "stylesheet" and request.url not in self._kept
        self._kept.add(request.url)
        if request.is_navigation_request() or sheet or request.url.endswith("/save"):
            self.trips += 1
