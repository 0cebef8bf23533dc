"""The installation as one typed value: what `config.toml`, the environment and the options say together.

An option goes before the environment, the environment before the file, the file before the defaults. The
secret that signs sessions is not a setting: it stands in a file of its own that only its owner can read.
"""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from tm.config_file import Table, parse
from tm.errors import TmError
from tm.mail_settings import MAIL_KEYS, Mail, read_mail

CONFIG_VARIABLE = "TM_CONFIG"
DATABASE_VARIABLE = "TM_DATABASE"
CONFIG_NAME = "config.toml"
DEFAULT_DATABASE = "sqlite:///instance/pliego.db"

_SQLITE = "sqlite:///"
_POSTGRES = ("postgresql+psycopg://", "postgresql://", "postgres://")
_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


class Carries(StrEnum):
    """How much of an issue an edition takes."""

    EVERYTHING = "everything"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Server:
    """Where the desk listens, and what it believes of the proxy in front of it.

    `public_url` is the address that people type; links in invitations start with it, and with `https:`
    cookies are only sent over HTTPS. `trusted_proxies` counts the proxies whose `X-Forwarded-` headers hold.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    public_url: str = ""
    trusted_proxies: int = 0
    threads: int = 4

    @property
    def https(self) -> bool:
        """Whether people reach the desk over HTTPS."""
        return self.public_url.startswith("https:")


@dataclass(frozen=True, slots=True)
class Limits:
    """What the desk refuses as too big, in bytes."""

    upload: int = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class EditionSeed:
    """An edition that the first `tm init` makes."""

    tag: str
    title: str
    carries: Carries = Carries.EVERYTHING


@dataclass(frozen=True, slots=True)
class PublicationSeed:
    """The publication that the first `tm init` makes; afterwards the database holds it.

    `interface_languages` are the languages that the desk itself speaks, the first one by default.
    """

    title: str = "Our Newspaper"
    interface_languages: tuple[str, ...] = ("en", "es", "fr", "ar")
    editions: tuple[EditionSeed, ...] = (
        EditionSeed("en", "Our Newspaper"),
        EditionSeed("es-419", "Nuestro periódico"),
        EditionSeed("ar", "صحيفتنا", Carries.CHOSEN),
        EditionSeed("fr", "Notre journal", Carries.CHOSEN),
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """One installation. `database` is an SQLAlchemy URL, `folder` what relative paths are relative to."""

    database: str = DEFAULT_DATABASE
    folder: Path = Path()
    server: Server = Server()
    limits: Limits = Limits()
    mail: Mail = field(default_factory=Mail)
    publication: PublicationSeed = PublicationSeed()


def load_settings(config: Path | None, database: str | None, environ: Mapping[str, str]) -> Settings:
    """The settings in force: option before environment before file before defaults.

    The file is the option's, else `TM_CONFIG`'s, else `config.toml` in the working folder, else none.

    Raises:
        UsageError: the file that was named is not there.
        TmError: the file cannot be used; the sentence names the file, the line and the key.
    """
    path = _config_path(config, environ)
    settings = _read(path) if path else _anchored(Settings(folder=Path.cwd()))
    override = database or environ.get(DATABASE_VARIABLE)
    if not override:
        return settings
    return replace(settings, database=_database_url(override, Path.cwd()))


def parse_bind(text: str) -> tuple[str, int]:
    """Host and port of `HOST:PORT`, `[IPv6]:PORT` or `:PORT` (all addresses of the machine)."""
    host, colon, port = text.rpartition(":")
    host = host[1:-1] if host.startswith("[") and host.endswith("]") else host
    if not colon or not port.isascii() or not port.isdigit() or int(port) > 65535:
        raise TmError(f"“{text}” is no address to listen on: write HOST:PORT, for example 127.0.0.1:8000.")
    return host or "0.0.0.0", int(port)  # noqa: S104 - ":8000" asks for all addresses


def secrets_file(settings: Settings) -> Path:
    """Where the secret stands: beside an SQLite database, else in the folder of the settings."""
    path = sqlite_path(settings.database)
    return path.with_name(path.name + ".secret") if path else settings.folder / "pliego.secret"


def sqlite_path(database: str) -> Path | None:
    """The file of an SQLite URL; None for a database in memory or on a server."""
    if not database.startswith(_SQLITE):
        return None
    name = database.removeprefix(_SQLITE).partition("?")[0]
    return Path(name) if name and name != ":memory:" else None


def create_secret(path: Path) -> str:
    """The secret in this file; if there is no file, a new secret that only its owner can read.

    Raises:
        TmError: the file cannot be written, or an existing one cannot be used.
    """
    if path.exists():
        return load_secret(path)
    secret = secrets.token_urlsafe(48)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise TmError(f"The secret cannot be written to {path}: {error.strerror}.") from error
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secret + "\n")
        file.flush()
        os.fsync(file.fileno())
    return secret


def load_secret(path: Path) -> str:
    """The secret that signs this installation's sessions.

    Raises:
        TmError: there is no such file, others can read it, or it holds no secret.
    """
    try:
        secret = path.read_text(encoding="ascii").strip()
    except FileNotFoundError as error:
        raise TmError(f"The installation has no secret yet ({path} is missing): run `tm init`.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise TmError(f"The secret in {path} cannot be read: check the file and its owner.") from error
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise TmError(f"Others can read the secret in {path}: run `chmod 600 {path}`.")
    if len(secret) < 32:
        raise TmError(f"The secret in {path} is too short: delete the file and run `tm init`.")
    return secret


def _config_path(config: Path | None, environ: Mapping[str, str]) -> Path | None:
    named = config or (Path(value) if (value := environ.get(CONFIG_VARIABLE)) else None)
    if named:
        return named
    found = Path(CONFIG_NAME)
    return found if found.is_file() else None


def _read(path: Path) -> Settings:
    table = parse(path)
    table.only("database", "server", "limits", "mail", "publication", "editions")
    given = Settings()
    settings = Settings(
        database=table.text("database", given.database),
        folder=path.resolve().parent,
        server=_server(table.table("server", "bind", "public_url", "trusted_proxies", "threads")),
        limits=_limits(table.table("limits", "upload_mb")),
        mail=read_mail(table.table("mail", *MAIL_KEYS)),
        publication=_publication(table),
    )
    return _anchored(settings)


def _anchored(settings: Settings) -> Settings:
    return replace(settings, database=_database_url(settings.database, settings.folder))


def _server(table: Table) -> Server:
    given = Server()
    try:
        host, port = parse_bind(table.text("bind", f"{given.host}:{given.port}"))
    except TmError as error:
        raise table.wrong("bind", "HOST:PORT, for example 127.0.0.1:8000") from error
    public_url = table.text("public_url", given.public_url).rstrip("/")
    if public_url and not re.match(r"https?://[^/\s]+", public_url):
        raise table.wrong("public_url", "an address such as https://desk.example.org")
    return Server(
        host=host,
        port=port,
        public_url=public_url,
        trusted_proxies=table.number("trusted_proxies", given.trusted_proxies, range(10)),
        threads=table.number("threads", given.threads, range(1, 257)),
    )


def _limits(table: Table) -> Limits:
    megabyte = 1024 * 1024
    return Limits(upload=table.number("upload_mb", Limits().upload // megabyte, range(1, 1025)) * megabyte)


def _publication(top: Table) -> PublicationSeed:
    given = PublicationSeed()
    table = top.table("publication", "title", "interface_languages")
    title = table.text("title", given.title)
    editions = tuple(_edition(each, title) for each in top.tables("editions", "tag", "title", "carries"))
    tags = [edition.tag.lower() for edition in editions]
    if len(set(tags)) < len(tags):
        raise top.wrong("editions", "editions that each have their own tag")
    return PublicationSeed(
        title=title,
        interface_languages=table.texts("interface_languages", given.interface_languages),
        editions=editions or given.editions,
    )


def _edition(table: Table, publication: str) -> EditionSeed:
    tag = table.text("tag", "")
    if not _TAG.fullmatch(tag):
        raise table.wrong("tag", "a language tag such as en or es-419")
    carries = table.text("carries", Carries.EVERYTHING)
    if carries not in list(Carries):
        raise table.wrong("carries", "“everything” or “chosen”")
    return EditionSeed(tag, table.text("title", publication), Carries(carries))


def _database_url(text: str, folder: Path) -> str:
    """The URL as SQLAlchemy wants it: a relative SQLite file made absolute, PostgreSQL through psycopg."""
    for scheme in _POSTGRES:
        if text.startswith(scheme):
            return _POSTGRES[0] + text.removeprefix(scheme)
    path = sqlite_path(text)
    if path:
        _, mark, query = text.partition("?")
        return f"{_SQLITE}{folder / path}{mark}{query}"
    if text in {"sqlite://", f"{_SQLITE}:memory:"}:
        return "sqlite://"
    raise TmError(
        f"“{_hidden(text)}” is no database that Pliego knows: write sqlite:///FILE "
        "or postgresql://USER@HOST/NAME."
    )


def _hidden(url: str) -> str:
    return re.sub(r"(?<=:)[^:/@]+(?=@)", "…", url)
