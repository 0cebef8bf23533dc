"""The digest as a mail in its reader's language."""

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

from flask import Flask, render_template
from flask_babel import force_locale
from flask_babel import gettext as _

from tm.services.digests import Digest
from tm.web.current import desk
from tm.web.i18n import offered


def written(app: Flask, digest: Digest, *, at: datetime) -> EmailMessage:
    """The mail that says what a digest says; its links begin with the desk's public address."""
    with app.app_context():
        settings = desk().settings
    server = settings.server
    base = server.public_url or f"http://{server.host}:{server.port}"
    with app.test_request_context(base_url=base):
        known = offered(settings)
        language = digest.language if digest.language in known else known[0]
        with force_locale(language.replace("-", "_")):
            subject = _subject(digest)
            body = render_template("mail/digest.txt", digest=digest).strip() + "\n"
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = subject, settings.mail.sender, digest.email
    message["Date"] = format_datetime(at)
    message["Message-ID"] = make_msgid(domain=settings.mail.sender.rpartition("@")[2])
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(body)
    message["Content-Language"] = language  # what holds content takes all headers of it away first
    return message


def _subject(digest: Digest) -> str:
    """The one thing to do next."""
    if digest.asked:
        return str(_("Still on it? %(headline)s", headline=digest.asked[0].headline))
    if digest.next and digest.next.mine:
        return str(_("Go on with: %(headline)s", headline=digest.next.headline))
    return str(_("News from the desk"))
