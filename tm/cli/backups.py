"""`tm backup` and `tm restore`: the whole database in one file, and back."""

from pathlib import Path

import click

from tm.cli import files, output
from tm.cli.in_force import settings
from tm.cli.installation import now, opened
from tm.cli.options import FILE, installation_options
from tm.errors import UsageError
from tm.services import remembering
from tm.services.installation import backup
from tm.settings import create_secret, secrets_file


@click.command("backup", short_help="Write the whole database to a file.")
@click.argument("file", type=FILE)
@installation_options
def backup_command(file: Path) -> None:
    """Write the whole database to FILE while the desk goes on; an existing FILE is replaced when it is done.

    The file holds everything, passwords' hashes too: only its owner can read it.
    """
    with opened() as database:
        database.check_exists()
        with (
            output.progress("Saving") as saving,
            files.writing(file, mode=0o600) as stream,
            database.reading() as session,
        ):
            manifest = backup.write(session, stream, at=now(), progress=saving)
    output.say(f"Wrote {manifest.rows} rows to {file}.")


@click.command("restore", short_help="Fill the database from a backup.")
@click.argument("file", type=FILE)
@click.option("--force", is_flag=True, help="Replace what the database holds.")
@installation_options
def restore_command(file: Path, *, force: bool) -> None:
    """Fill the database from the backup FILE; it may come from SQLite or from PostgreSQL.

    Everything or nothing: after an error the database is as it was.
    """
    if not file.is_file():
        raise UsageError(f"There is no file {file}.")
    chosen = settings()
    with file.open("rb") as stream, opened(chosen) as database:
        with output.progress("Checking"):
            manifest = backup.read_manifest(stream)
        fresh = database.file is not None and not database.file.exists()
        try:
            database.make_folder()
            with output.progress("Restoring") as restoring, database.rebuilding() as connection:
                backup.restore(connection, stream, manifest, overwrite=force, progress=restoring)
            with database.writing() as session:
                remembering.settle(session)
                remembering.gather(session)
        except BaseException:
            if fresh:
                database.remove_file()
            raise
    create_secret(secrets_file(chosen))
    output.say(f"Restored {manifest.rows} rows, saved on {manifest.made_at[:16].replace('T', ' at ')} UTC.")
