"""`tm tick`: what is due at this time; a cron job calls it once an hour or once a day."""

from datetime import datetime

import click

from tm.cli import output
from tm.cli.in_force import settings
from tm.cli.installation import now, ready
from tm.cli.mailing import send_digests
from tm.cli.options import installation_options
from tm.errors import TmError
from tm.services.assigning.ticking import tick


@click.command("tick", short_help="Do what is due.")
@click.option("--at", metavar="TIME", help="The time that it is, in ISO 8601 with its zone; default: now.")
@click.option("--json", "json_", is_flag=True, help="Answer in JSON.")
@installation_options
def tick_command(at: str | None, *, json_: bool) -> None:
    """Ask those who have had a piece for long if they are still on it, free it again, send the digests.

    Running it again, late or never does no harm.
    """
    time, chosen = _time(at) if at else now(), settings()
    with ready(chosen) as database:
        with database.writing() as session:
            done = tick(session, at=time)
        mails = send_digests(chosen, database, at=time)
    if json_:
        output.as_json({"asked": done.asked, "moved_on": done.moved_on, "freed": done.freed, "mails": mails})
    else:
        told = f"{done.asked} asked, {done.moved_on} heard of since, {done.freed} free again"
        output.say(f"{told}, {mails} mails sent.")


def _time(given: str) -> datetime:
    """The time that an option names.

    Raises:
        TmError: it is none, or has no zone.
    """
    try:
        time = datetime.fromisoformat(given)
    except ValueError:
        time = None
    if time is None or time.tzinfo is None:
        raise TmError(f"“{given}” is no time with a zone: give one such as 2025-02-03T12:00+00:00.")
    return time
