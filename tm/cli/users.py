"""`tm user …`: people, their grants and their passwords."""

import sys
from collections.abc import Collection

import click
from sqlalchemy.orm import Session

from tm.cli import output
from tm.cli.in_force import settings
from tm.cli.installation import acting_person, now, ready
from tm.cli.lookups import find_edition
from tm.cli.options import acting_option, installation_options
from tm.errors import TmError
from tm.services.people import accounts, passwords
from tm.services.placements import editions_of
from tm.settings import Settings
from tm.storage.people import LinkPurpose
from tm.workflow.roles import Granted, Role

ROLE = click.Choice([role.value for role in Role])
PATHS = {LinkPurpose.INVITE: "invitation", LinkPurpose.RESET: "reset"}
"""Where in the desk each link leads."""


@click.group("user", short_help="People, grants and passwords.")
@installation_options
def user_command() -> None:
    """Add, invite and list people; give and take roles; set passwords."""


@user_command.command("add")
@click.argument("name")
@click.option("--display-name", default="", metavar="WORDS", help="What the desk calls them.")
@click.option("--role", type=ROLE, help="A role to begin with.")
@click.option("--edition", metavar="TAG", help="Only for this edition; otherwise for the whole paper.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@installation_options
@acting_option
def add(name: str, display_name: str, role: str | None, edition: str | None, *, password_stdin: bool) -> None:
    """Add a person with a password, which is generated and printed unless it comes from standard input."""
    clean = accounts.clean_name(name)
    password = _read_password(clean, display_name) if password_stdin else passwords.generate()
    hashed = passwords.make_hash(password)
    with ready() as database, database.writing() as session:
        by, at = acting_person(session), now()
        person = accounts.add(session, name, display_name=display_name, password_hash=hashed, by=by, at=at)
        if role:
            place = find_edition(session, edition) if edition else None
            accounts.grant(session, person, Role(role), place, by=by, at=at)
    _tell_password(clean, password, generated=not password_stdin)


@user_command.command("invite")
@click.argument("name")
@click.option("--display-name", default="", metavar="WORDS", help="What the desk calls them.")
@click.option("--role", type=ROLE, help="A role to begin with.")
@click.option("--edition", metavar="TAG", help="Only for this edition; otherwise for the whole paper.")
@installation_options
@acting_option
def invite(name: str, display_name: str, role: str | None, edition: str | None) -> None:
    """Print a link with which somebody chooses a password; it works once, for 14 days.

    A person who is not there yet is added.
    """
    chosen = settings()
    with ready(chosen) as database, database.writing() as session:
        by, at = acting_person(session), now()
        try:
            person = accounts.find(session, name)
        except accounts.NoSuchPerson:
            person = accounts.add(session, name, display_name=display_name, by=by, at=at)
        if role:
            place = find_edition(session, edition) if edition else None
            accounts.grant(session, person, Role(role), place, by=by, at=at)
        token = accounts.invite(session, person, by=by, at=at)
    output.data(_address(chosen, LinkPurpose.INVITE, token))


@user_command.command("grant")
@click.argument("name")
@click.argument("role", type=ROLE, metavar="ROLE")
@click.option("--edition", metavar="TAG", help="Only for this edition; otherwise for the whole paper.")
@click.option("--revoke", is_flag=True, help="Take the role back.")
@installation_options
@acting_option
def grant(name: str, role: str, edition: str | None, *, revoke: bool) -> None:
    """Give NAME a role, or take it back."""
    with ready() as database, database.writing() as session:
        by, at = acting_person(session), now()
        person = accounts.find(session, name)
        place = find_edition(session, edition) if edition else None
        change = accounts.revoke if revoke else accounts.grant
        changed = change(session, person, Role(role), place, by=by, at=at)
        sentence = f"{person.name}: {_grants(session, accounts.grants_of(session, person))}"
    output.say(sentence if changed else f"Nothing to do. {sentence}")


@user_command.command("password")
@click.argument("name")
@click.option("--link", is_flag=True, help="Print a link with which they choose it; for 3 days.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@installation_options
@acting_option
def password(name: str, *, link: bool, password_stdin: bool) -> None:
    """Set a new password for NAME, which ends all their sign-ins; otherwise it is generated and printed."""
    chosen = settings()
    if link:
        with ready(chosen) as database, database.writing() as session:
            person = accounts.find(session, name)
            token = accounts.reset_link(session, person, by=acting_person(session), at=now())
        output.data(_address(chosen, LinkPurpose.RESET, token))
        return
    new = _read_password(name) if password_stdin else passwords.generate()
    hashed = passwords.make_hash(new)
    with ready(chosen) as database, database.writing() as session:
        person = accounts.find(session, name)
        by = acting_person(session)
        accounts.change_password(session, person, password_hash=hashed, keep=None, by=by, at=now())
    _tell_password(person.name, new, generated=not password_stdin)


@user_command.command("list")
@click.option("--json", "json_", is_flag=True, help="Answer in JSON.")
@installation_options
def list_(*, json_: bool) -> None:
    """List everybody with what they may do."""
    with ready() as database, database.reading() as session:
        found = accounts.people(session, at=now())
        tags = _tags(session)
        if json_:
            output.as_json([_as_json(account, tags) for account in found])
        else:
            output.table([_line(account, tags) for account in found])


def _read_password(*names: str) -> str:
    password = sys.stdin.readline().rstrip("\r\n")
    passwords.check(password, *names)
    return password


def _tell_password(name: str, password: str, *, generated: bool) -> None:
    if generated:
        output.data(f"{name} {password}")
        output.say("This password is shown once: hand it over, and ask for a change after the first sign-in.")
    else:
        output.say(f"The password of {name} is set.")


def _address(chosen: Settings, purpose: LinkPurpose, token: str) -> str:
    server = chosen.server
    if not server.public_url and server.host in {"0.0.0.0", "::"}:  # noqa: S104 - compared, not bound
        raise TmError("Set server.public_url in the settings first: links begin with it.")
    base = server.public_url or f"http://{server.host}:{server.port}"
    return f"{base}/{PATHS[purpose]}/{token}"


def _tags(session: Session) -> dict[int | None, str]:
    return {edition.id: edition.tag for edition in editions_of(session)}


def _grants(session: Session, grants: Collection[Granted]) -> str:
    return _in_words(grants, _tags(session))


def _in_words(grants: Collection[Granted], tags: dict[int | None, str]) -> str:
    words = [
        grant.role.value if grant.edition_id is None else f"{grant.role.value} ({tags[grant.edition_id]})"
        for grant in grants
    ]
    return ", ".join(sorted(words)) or "no role"


def _line(account: accounts.Account, tags: dict[int | None, str]) -> tuple[str, str, str, str]:
    person = account.person
    return person.name, person.display_name, _state(account), _in_words(account.grants, tags)


def _state(account: accounts.Account) -> str:
    if account.person.deactivated_at:
        return "left"
    if account.invited_until:
        return f"invited until {account.invited_until:%Y-%m-%d}"
    return "active" if account.person.password_hash else "no password"


def _as_json(account: accounts.Account, tags: dict[int | None, str]) -> dict[str, object]:
    person = account.person
    grants = sorted(account.grants, key=lambda each: (each.role.value, tags.get(each.edition_id, "")))
    return {
        "name": person.name,
        "display_name": person.display_name,
        "state": _state(account),
        "grants": [{"role": each.role.value, "edition": tags.get(each.edition_id)} for each in grants],
    }
