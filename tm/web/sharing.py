"""One line about an article for a messenger: what it is, how long it takes, where it is. No names in it."""

from flask import request, url_for
from flask_babel import gettext as _

from tm.services.views import ArticleView
from tm.text import plain
from tm.web.current import desk
from tm.web.filters import edition_language, minutes, words


def address(path: str) -> str:
    """Where a page of the desk is for somebody elsewhere."""
    return (desk().settings.server.public_url or request.host_url).rstrip("/") + path


def line(view: ArticleView) -> str:
    """The line for what is left to do of an article in an edition."""
    left = view.words - view.done_words
    path = url_for("articles.translate", article=view.id, tag=view.edition)
    return str(
        _(
            "“%(title)s” into %(language)s: %(words)s, %(time)s. %(address)s",
            title=plain(view.headline),
            language=edition_language(view.edition),
            words=words(left or view.words),
            time=minutes(left or view.words),
            address=address(path),
        )
    )
