"""The digest as a mail in its reader's language: plain words, line by line, in the right direction."""

from collections.abc import Iterator
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

from flask import Flask, url_for
from flask_babel import force_locale, ngettext
from flask_babel import gettext as _

from tm.services.assigning.to_read import ToRead
from tm.services.digests import Digest, Printing
from tm.services.history.notices import NoticeView
from tm.services.home import HomePiece
from tm.text import plain
from tm.web.current import desk
from tm.web.filters import language
from tm.web.i18n import apart, offered, ui_direction
from tm.web.labels.common import label

_FROM_RIGHT = "\u200f"


def written(app: Flask, digest: Digest, *, at: datetime) -> EmailMessage:
    """The mail that says what a digest says; its links begin with the desk's public address."""
    with app.app_context():
        settings = desk().settings
    server = settings.server
    base = server.public_url or f"http://{server.host}:{server.port}"
    with app.test_request_context(base_url=base):
        known = offered(settings)
        chosen = digest.language if digest.language in known else known[0]
        with force_locale(chosen.replace("-", "_")):
            subject = _subject(digest)
            paragraphs = ["\n".join(map(_directed, lines)) for lines in _paragraphs(digest)]
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = subject, settings.mail.sender, digest.email
    message["Date"] = format_datetime(at)
    message["Message-ID"] = make_msgid(domain=settings.mail.sender.rpartition("@")[2])
    message["Auto-Submitted"] = "auto-generated"
    message.set_content("\n\n".join(paragraphs) + "\n")
    message["Content-Language"] = chosen  # what holds content takes all headers of it away first
    return message


def _subject(digest: Digest) -> str:
    """The one thing to do next."""
    if digest.asked:
        return str(_("Still on it? %(headline)s", headline=_named(digest.asked[0])))
    if digest.next and digest.next.mine:
        return str(_("Go on with: %(headline)s", headline=_named(digest.next)))
    if digest.to_read:
        return str(_("To read: %(headline)s", headline=_named(digest.to_read[0])))
    if digest.questions:
        waiting = ngettext(
            "%(num)s question waits for you", "%(num)s questions wait for you", digest.questions
        )
        return str(waiting)
    if digest.printing:
        first = digest.printing[0]
        told = ngettext(
            "Issue %(slug)s goes to print in %(num)s day",
            "Issue %(slug)s goes to print in %(num)s days",
            first.days,
            slug=apart(first.slug),
        )
        return str(told)
    return str(_("News from the desk"))


def _paragraphs(digest: Digest) -> Iterator[list[str]]:
    """The lines of each paragraph, what is to be done first."""
    yield [_("Hello %(name)s,", name=apart(digest.name))]
    if digest.asked:
        yield [_("Are you still on it? Say so with one touch, or let it go:")]
        yield from map(_piece, digest.asked)
    if digest.next and digest.next not in digest.asked:
        yield [_("Go on here:") if digest.next.mine else _("This is free for you:")]
        yield _piece(digest.next)
    if digest.to_read:
        count = len(digest.to_read)
        yield [ngettext("%(num)s article waits to be read:", "%(num)s articles wait to be read:", count)]
        yield _piece(digest.to_read[0])
    for issue in digest.printing:
        yield [_printed(issue), url_for("board.missing", slug=issue.slug, _external=True)]
    if digest.questions:
        waiting = ngettext(
            "%(num)s question waits for you:", "%(num)s questions wait for you:", digest.questions
        )
        yield [waiting, url_for("questions.index", _external=True)]
    if digest.news:
        yield [_("What others did with your articles:"), *map(_news, digest.news), *_more(digest)]
    left = _("This mail comes because you asked for it. Not any more? In your account:")
    yield [left, url_for("account.index", _external=True)]


def _printed(issue: Printing) -> str:
    told = ngettext(
        "Issue %(slug)s goes to print in %(num)s day. What is missing:",
        "Issue %(slug)s goes to print in %(num)s days. What is missing:",
        issue.days,
        slug=apart(issue.slug),
    )
    return str(told)


def _piece(piece: HomePiece | ToRead) -> list[str]:
    """A piece with its edition, and where it is worked on."""
    page = "articles.read" if isinstance(piece, ToRead) else "articles.translate"
    address = url_for(page, article=piece.article, tag=piece.edition, _external=True)
    return [f"{_named(piece)} · {apart(language(piece.edition))}", address]


def _news(notice: NoticeView) -> str:
    place = f" · {apart(language(notice.edition))}" if notice.edition else ""
    return f"– {label(notice.kind)}{_(':')} {_named(notice)}{place}"


def _more(digest: Digest) -> Iterator[str]:
    if digest.more:
        yield ngettext("and %(num)s more", "and %(num)s more", digest.more)
    yield url_for("notices.index", _external=True)


def _named(piece: HomePiece | ToRead | NoticeView) -> str:
    """What a piece is called."""
    headline = " ".join(plain(piece.headline).split())
    return apart(headline or _("Without a headline"))


def _directed(line: str) -> str:
    """A line that begins on the right side whatever it begins with; addresses stay as they are."""
    return _FROM_RIGHT + line if ui_direction() == "rtl" and "://" not in line else line
