"""`tm init` and `tm migrate`: a newspaper is set up, a database is brought up to date."""

import sys
from dataclasses import dataclass, replace

import click

from tm.cli import output
from tm.cli.in_force import settings
from tm.cli.installation import now, opened
from tm.cli.options import installation_options
from tm.errors import TmError
from tm.languages import display_name, normalize_tag
from tm.services import remembering
from tm.services.installation import setup
from tm.services.people import accounts, passwords
from tm.settings import Carries, EditionSeed, PublicationSeed, create_secret, secrets_file
from tm.storage import migrating, schema
from tm.storage.engine import Database

NAME = "admin"


@dataclass(frozen=True, slots=True)
class Answers:
    """What was asked, or what stands in the settings."""

    seed: PublicationSeed
    name: str
    password: str
    generated: bool


@click.command("init", short_help="Set up a newspaper.")
@click.option("--yes", is_flag=True, help="Ask nothing: all from the settings, and a generated password.")
@click.option("--name", default=NAME, show_default=True, help="The administrator's sign-in name.")
@installation_options
def init_command(name: str, *, yes: bool) -> None:
    """Set up a newspaper: a database with the publication, its editions and the first administrator.

    The secret that signs sessions is kept in a file beside it that only its owner can read.
    """
    chosen = settings()
    accounts.clean_name(name)
    with opened(chosen) as database:
        _check_new(database)
        if yes:
            answers = Answers(chosen.publication, name, passwords.generate(), generated=True)
        else:
            answers = _ask(chosen.publication, name)
        person = _make(database, answers)
    create_secret(secrets_file(chosen))
    output.say(f"“{answers.seed.title}” is set up in {database}.")
    if answers.generated:
        output.data(f"name: {person}\npassword: {answers.password}")
        output.say("This password is shown once. Next: `tm serve`.")


@click.command("migrate", short_help="Bring the database to this version's schema.")
@installation_options
def migrate_command() -> None:
    """Bring the database to the schema of this version; every row is kept. Make a backup first."""
    with opened() as database:
        database.check_exists()
        before = schema.current(database)
        if before is None:
            raise TmError(f"The database {database} is empty: run `tm init`.")
        with output.progress("Migrating"):
            migrating.upgrade(database)
            with database.writing() as session:
                remembering.gather(session)
        after = schema.head()
    output.say(
        f"The schema is {after}." if before == after else f"The schema was {before}, now it is {after}."
    )


def _check_new(database: Database) -> None:
    """Say before any question that there is a newspaper already."""
    there = database.file is None or database.file.exists()
    if there and schema.current(database) is not None:
        schema.check(database)
        with database.reading() as session:
            setup.check_empty(session)


def _make(database: Database, answers: Answers) -> str:
    hashed = passwords.make_hash(answers.password)
    fresh = database.file is not None and not database.file.exists()
    try:
        database.make_folder()
        migrating.upgrade(database)
        with database.writing() as session:
            person = setup.initialise(
                session, answers.seed, name=answers.name, password_hash=hashed, at=now()
            )
            return person.name
    except BaseException:
        if fresh:
            database.remove_file()
        raise


def _ask(seed: PublicationSeed, name: str) -> Answers:
    title = _prompt("The name of the newspaper", seed.title)
    tags = _prompt("The languages of its editions", " ".join(each.tag for each in seed.editions))
    given = {each.tag: each for each in seed.editions}
    editions = tuple(
        _ask_edition(tag, given.get(tag), title) for tag in map(normalize_tag, tags.replace(",", " ").split())
    )
    if not editions:
        raise TmError("A newspaper needs at least one edition.")
    person = accounts.clean_name(_prompt("Your sign-in name", name))
    password: str = click.prompt(
        "A password (empty: one is made)",
        default="",
        show_default=False,
        hide_input=sys.stdin.isatty(),
        confirmation_prompt="Again",
        err=True,
    )
    if password:
        passwords.check(password, person)
    made = password or passwords.generate()
    return Answers(replace(seed, title=title, editions=editions), person, made, generated=not password)


def _ask_edition(tag: str, given: EditionSeed | None, title: str) -> EditionSeed:
    language = display_name(tag, "en")
    own = _prompt(f"The name of the edition in {language}", given.title if given else title)
    carries = given.carries if given else Carries.EVERYTHING
    everything = click.confirm("Does it carry everything?", default=carries is Carries.EVERYTHING, err=True)
    return EditionSeed(tag, own, Carries.EVERYTHING if everything else Carries.CHOSEN)


def _prompt(question: str, default: str) -> str:
    answer: str = click.prompt(question, default=default, err=True)
    return answer.strip()
