"""A page that a browser has already is not sent again: every page carries a mark of what it shows.

What is new in every answer, such as ids for changes, does not count for the mark: whoever writes such a
value into a page says so with `fleeting`.
"""

import hashlib

from flask import Flask, Response, g, request

_TAG = "the-mark-of-this-page"


def install(app: Flask) -> None:
    """Mark every page, and answer 304 to whoever has it."""
    app.jinja_env.globals["own_tag"] = own_tag
    app.after_request(_mark)


def fleeting(value: str) -> str:
    """The value, noted as one that is another in every answer."""
    g.setdefault("fleeting", set()).add(value)
    return value


def own_tag() -> str:
    """Stands in a page for the page's own mark, for a script that keeps the page."""
    return fleeting(_TAG)


def _mark(response: Response) -> Response:
    if response.mimetype != "text/html" or response.status_code != 200 or request.method != "GET":
        return response
    body = response.get_data()
    for value in g.get("fleeting", ()):
        body = body.replace(value.encode(), b"")
    tag = hashlib.sha256(body).hexdigest()[:20]
    if _TAG in g.get("fleeting", ()):
        response.set_data(response.get_data().replace(_TAG.encode(), tag.encode()))
    response.set_etag(tag, weak=True)
    response.make_conditional(request)
    return response
