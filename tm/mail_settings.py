"""The part of the settings that says how the desk sends mails."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from tm.config_file import Table

MAIL_KEYS: Final = ("server", "security", "user", "password", "sender")


class Security(StrEnum):
    """How the line to a mail server is kept secret."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Mail:
    """The server that takes the desk's mails, and whom they come from; without a host there are none."""

    host: str = ""
    port: int = 587
    security: Security = Security.STARTTLS
    user: str = ""
    password: str = field(default="", repr=False)
    sender: str = ""


def read_mail(table: Table) -> Mail:
    """The mail server that a table of the settings names.

    Raises:
        TmError: a value that cannot be used; the sentence names the file, the line and the key.
    """
    given = Mail()
    server = table.text("server", "")
    host, colon, port = server.rpartition(":") if ":" in server else (server, "", str(given.port))
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536) or (colon and not host):
        raise table.wrong("server", "HOST or HOST:PORT, for example mail.example.org:587")
    security = table.text("security", given.security)
    if security not in list(Security):
        raise table.wrong("security", "“starttls”, “tls” or “none”")
    sender = table.text("sender", "")
    if host and "@" not in sender:
        raise table.wrong("sender", "the address that mails come from, such as desk@example.org")
    return Mail(
        host=host,
        port=int(port),
        security=Security(security),
        user=table.text("user", ""),
        password=table.text("password", ""),
        sender=sender,
    )
