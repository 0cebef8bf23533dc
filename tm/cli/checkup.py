"""`tm doctor`: what is well, what is not, and what to do."""

from dataclasses import asdict

import click

from tm.cli import output
from tm.cli.in_force import settings
from tm.cli.options import installation_options
from tm.services.installation import doctor
from tm.services.installation.doctor import Level

MARKS = {Level.OK: "ok     ", Level.WARNING: "warning", Level.ERROR: "ERROR  "}


@click.command("doctor", short_help="Check this installation.")
@click.option("--json", "json_", is_flag=True, help="Answer in JSON.")
@installation_options
def doctor_command(*, json_: bool) -> int:
    """Check this installation and say what to do; exit status 1 where something is broken."""
    with output.progress("Checking"):
        checks = doctor.examine(settings())
    if json_:
        output.as_json([asdict(check) for check in checks])
    else:
        for check in checks:
            output.data(f"{MARKS[check.level]}  {check.name}: {check.message}")
    return 1 if doctor.worst(checks) is Level.ERROR else 0
