"""Answers go over the wire compressed where the browser takes that; a static file is compressed once.

A compressed page tells an eavesdropper by its size how much of what is in it repeats: whoever can make a
browser ask for `?q=guess` and see how long the answer is may find out a secret of the page letter by letter.
The one secret that stands in our pages is the token against forged forms. It is written anew in every answer
(`security.csrf_token`), so that there is nothing to be guessed over many answers.
"""

import gzip
from functools import lru_cache

from flask import Flask, Response, request

from tm.web import assets

_LEAST = 500
"""Shorter bodies, in bytes, are sent as they are: they fit into one packet."""
_KINDS = ("text/", "image/svg", "application/json", "application/xml", "application/x-xliff")
_QUICK, _SMALL = 6, 9
_BODILESS = frozenset({204, 206, 304})


def install(app: Flask) -> None:
    """Compress what is worth it."""
    app.after_request(_compress)


def _compress(response: Response) -> Response:
    if not _worth(response):
        return response
    response.vary.add("Accept-Encoding")
    if not request.accept_encodings.quality("gzip"):
        return response
    file = assets.is_file()
    response.direct_passthrough = False
    body = response.get_data()
    if len(body) >= _LEAST:
        response.set_data(_once(body) if file else gzip.compress(body, _QUICK, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
        tag, _weak = response.get_etag()
        if tag:
            response.set_etag(tag, weak=True)  # the same text, not the same bytes
    return response


def _worth(response: Response) -> bool:
    return (
        (response.mimetype or "").startswith(_KINDS)
        and response.status_code not in _BODILESS
        and "Content-Encoding" not in response.headers
        and (assets.is_file() or not response.is_streamed)
        and request.method != "HEAD"
    )


@lru_cache(maxsize=128)
def _once(body: bytes) -> bytes:
    """The same bytes compressed as small as they get, kept for the next time."""
    return gzip.compress(body, _SMALL, mtime=0)
