"""The digests that are due, handed to the mail server; who wishes for none gets none."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import select

from tm.errors import TmError
from tm.mail_settings import Mail, Security
from tm.services import digests
from tm.settings import Settings
from tm.storage.engine import Database
from tm.storage.people import Person
from tm.web.app import create_app
from tm.web.digest_mail import written

_SECONDS = 30
"""How long a server may take for an answer."""


def send_digests(settings: Settings, database: Database, *, at: datetime) -> int:
    """Send what is due and say how many mails went out; without a mail server, none.

    A mail that the server takes is noted at once, so that it is not sent again when a later one fails.

    Raises:
        TmError: the server cannot be reached, or does not take a mail; nothing but that is left undone.
    """
    if not settings.mail.host:
        return 0
    with database.reading() as session:
        found = [digests.digest_of(session, person, at=at) for person in digests.due(session, at=at)]
    saying = [digest for digest in found if digest.says_something]
    if saying:
        app = create_app(settings, database=database)
        try:
            with _server(settings.mail) as server:
                for digest in saying:
                    server.send_message(written(app, digest, at=at))
                    _note(database, digest.person, at)
        except OSError as error:  # those of smtplib are such
            raise TmError(
                f"The mail server {settings.mail.host} does not take the digest: {error}."
            ) from error
    for digest in found:
        if not digest.says_something:
            _note(database, digest.person, at)
    return len(saying)


def _note(database: Database, public_id: str, at: datetime) -> None:
    with database.writing() as session:
        digests.sent(session.scalars(select(Person).where(Person.public_id == public_id)).one(), at=at)


@contextmanager
def _server(mail: Mail) -> Iterator[smtplib.SMTP]:
    """A conversation with the server of the settings."""
    context = ssl.create_default_context()
    if mail.security is Security.TLS:
        server: smtplib.SMTP = smtplib.SMTP_SSL(mail.host, mail.port, timeout=_SECONDS, context=context)
    else:
        server = smtplib.SMTP(mail.host, mail.port, timeout=_SECONDS)
    with server:
        if mail.security is Security.STARTTLS:
            server.starttls(context=context)
        if mail.user:
            server.login(mail.user, mail.password)
        yield server
