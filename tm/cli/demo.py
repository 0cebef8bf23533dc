"""`tm demo`: a sample newspaper, half translated, served on this machine to look around."""

import socket
import tempfile
from pathlib import Path

import click
from sqlalchemy import select

from tm import resources
from tm.cli import output
from tm.cli.in_force import settings
from tm.cli.installation import now, opened
from tm.cli.options import given, installation_options
from tm.cli.serving import address, serve, stop_on_termination
from tm.errors import TmError
from tm.services.installation import demo
from tm.services.installation.demo_sample import Sample, read_sample
from tm.services.people import passwords
from tm.settings import Server, Settings, create_secret, parse_bind, secrets_file
from tm.storage import migrating, schema
from tm.storage.engine import Database
from tm.storage.paper import Publication
from tm.web.app import create_app

PASSWORD = "letters and bread"  # noqa: S105 - of a desk that only this machine can reach
SAMPLE = "the-crossing"
_TRIES = 100


@click.command("demo", short_help="Serve a sample newspaper, half translated.")
@click.option(
    "--bind", metavar="HOST:PORT", help="Where to listen; otherwise 127.0.0.1:8000 or the next free port."
)
@click.option("--set-up-only", is_flag=True, help="Make the database, do not serve it.")
@installation_options
def demo_command(bind: str | None, *, set_up_only: bool) -> None:
    """Serve a sample newspaper, half translated, and print the address and who to sign in as.

    It is made anew each time in a temporary folder, unless --database names a place; one that is there
    already is served as it is.
    """
    sample = read_sample(resources.samples() / SAMPLE)
    stop_on_termination()
    with tempfile.TemporaryDirectory(prefix="pliego-demo-") as folder:
        chosen = _settings(Path(folder), bind)
        with opened(chosen) as database:
            _make(database, sample)
            create_secret(secrets_file(chosen))
            people = _people(sample)
            if set_up_only:
                output.say(people)
                return
            app = create_app(chosen, database=database)
            serve(app, chosen, lambda: _tell(address(chosen.server), sample.title, people))


def _settings(folder: Path, bind: str | None) -> Settings:
    """The demo's own: no public address, no proxy, a database in the folder unless one is named."""
    options = given()
    host, port = parse_bind(bind) if bind else ("127.0.0.1", _free_port())
    named = settings() if options.database or options.config else None
    database = named.database if named else f"sqlite:///{folder / 'demo.db'}"
    return Settings(database=database, folder=folder, server=Server(host=host, port=port))


def _free_port(first: int = 8000) -> int:
    for port in range(first, first + _TRIES):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise TmError(f"The ports {first} to {first + _TRIES - 1} are all in use: name one with --bind.")


def _make(database: Database, sample: Sample) -> None:
    there = database.file is None or database.file.exists()
    if there and schema.current(database) is not None:
        _check_is_demo(database, sample)
        return
    with output.progress("Setting up the sample newspaper"):
        database.make_folder()
        hashed = passwords.make_hash(PASSWORD)
        migrating.upgrade(database)
        with database.writing() as session:
            demo.fill(session, sample, password_hash=hashed, at=now())


def _check_is_demo(database: Database, sample: Sample) -> None:
    schema.check(database)
    with database.reading() as session:
        title = session.scalar(select(Publication.title))
    if title != sample.title:
        raise TmError(
            f"{database} holds “{title}”, not the demo: run `tm serve`, or name another --database."
        )


def _tell(where: str, title: str, people: str) -> None:
    output.data(where)
    output.say(f"“{title}” is served there (Ctrl+C stops).\n{people}")


def _people(sample: Sample) -> str:
    """Who to sign in as, and what each may do."""
    lines = [f"Sign in as one of these, with the password “{PASSWORD}”:"]
    for number, each in enumerate(sample.people):
        grants = [f"{role.value}{'' if tag == '*' else f' ({tag})'}" for role, tag in each.grants]
        grants += ["administrator"] if number == 0 else []
        lines.append(f"  {each.name:8} {', '.join(grants)}")
    return "\n".join(lines)
