"""What a browser says while a test runs: it tells the cause where only an outcome is seen to fail."""

import time
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError


@dataclass(slots=True)
class Heard:
    """Errors, console and requests that failed, a line each with the seconds since the test began."""

    lines: list[str] = field(default_factory=list)
    begun: float = field(default_factory=time.monotonic)

    def listen(self, context: BrowserContext) -> None:
        """Note what all pages and workers of this profile say from now on."""

        def console(message: ConsoleMessage) -> None:
            self._note(f"console, {message.type}: {message.text}")

        def error(found: WebError) -> None:
            self._note(f"error: {found.error.stack or found.error.message}")

        def failed(request: Request) -> None:
            self._note(f"failed: {request.method} {request.url} {request.failure}")

        def answered(response: Response) -> None:
            if response.status >= 400:
                self._note(f"{response.status}: {response.request.method} {response.url}")

        context.on("console", console)
        context.on("weberror", error)
        context.on("requestfailed", failed)
        context.on("response", answered)

    def _note(self, line: str) -> None:
        self.lines.append(f"{time.monotonic() - self.begun:6.2f} {line}")
