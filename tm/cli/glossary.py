"""`tm glossary …`: the register of names and terms, in and out as CSV, and asked about a text."""

import re
from collections.abc import Sequence
from pathlib import Path

import click
from sqlalchemy.orm import Session

from tm.cli import files, output
from tm.cli.in_force import settings
from tm.cli.installation import acting_person, now, ready
from tm.cli.lookups import find_edition
from tm.cli.options import FILE, acting_option, installation_options
from tm.errors import TmError
from tm.formats import glossary_csv
from tm.glossary.values import Kind, Mention
from tm.languages import normalize_tag
from tm.services import naming
from tm.services.naming import exchanging
from tm.services.naming.exchanging import Counts, Guide
from tm.services.people import accounts
from tm.services.placements import editions_of
from tm.workflow.roles import Right, allowed

KIND = click.Choice([kind.value for kind in Kind])


@click.group("glossary", short_help="Names and terms: import, export, look up.")
@installation_options
def glossary_command() -> None:
    """Names and terms with what each edition calls them."""


@glossary_command.command("import")
@click.argument("file", type=FILE)
@click.option("--from", "source", metavar="TAG", help="The language of the terms, if FILE does not say it.")
@click.option("--to", "target", metavar="TAG", help="The edition they are for, if FILE does not say it.")
@click.option("--kind", type=KIND, default=Kind.TERM.value, show_default=True, help="What pairs are.")
@click.option("--dry-run", is_flag=True, help="Only count; store nothing.")
@click.option("--json", "json_", is_flag=True, help="Answer in JSON.")
@installation_options
@acting_option
def import_command(
    file: Path, source: str | None, target: str | None, kind: str, *, dry_run: bool, json_: bool
) -> None:
    """Take a list into the register: CSV of `tm glossary export`, or pairs of a term and a rendering.

    Nothing that FILE does not name is touched. Of who is no editor it is proposed. Lines that cannot be taken
    are told and counted as refused.
    """
    chosen = settings()
    read = _read(file, chosen.limits.upload)
    guide = Guide(source and normalize_tag(source), target and normalize_tag(target), Kind(kind))
    with ready(chosen) as database, output.progress("Storing"), database.writing() as session:
        counts = _take_in(session, read, guide)
        if not counts.taken and len(_by_reason(counts)) == 1:
            raise TmError(f"{file}: {counts.refused[0][1]}")
        if dry_run:
            session.rollback()
    _tell(counts, file.name, json_=json_, dry_run=dry_run)


@glossary_command.command("export")
@click.option("-o", "--output", "path", type=FILE, metavar="FILE", help="Otherwise standard output.")
@click.option("--language", "languages", multiple=True, metavar="TAG", help="Only what these editions say.")
@click.option("--json", "json_", is_flag=True, help="Write JSON.")
@installation_options
def export_command(path: Path | None, languages: tuple[str, ...], *, json_: bool) -> None:
    """Write the register as CSV, to be read again by `tm glossary import` or by a spreadsheet."""
    with ready() as database, database.reading() as session:
        tags = [find_edition(session, tag).tag for tag in languages]
        tags = tags or [edition.tag for edition in editions_of(session)]
        lines = exchanging.lines(session)
    if json_:
        content = output.json_text({"names": [_entry(line, tags) for line in lines]}).encode() + b"\n"
    else:
        content = glossary_csv.write(lines, tags).encode()
    if path is None:
        output.raw(content)
        return
    with files.writing(path) as file:
        file.write(content)
    output.say(f"Wrote {path}.")


@glossary_command.command("lookup")
@click.argument("text")
@click.option("--from", "source", required=True, metavar="TAG", help="The language of TEXT.")
@click.option("--to", "target", required=True, metavar="TAG", help="The edition.")
@click.option("--json", "json_", is_flag=True, help="Answer in JSON.")
@installation_options
def lookup_command(text: str, source: str, target: str, *, json_: bool) -> None:
    """Tell which names and terms TEXT names, and what the edition of --to calls them."""
    language = normalize_tag(source)
    with ready() as database, database.reading() as session:
        edition = find_edition(session, target)
        found = naming.mentions(session, text, language=language, edition=edition)
    if json_:
        output.as_json({"mentions": [_as_json(text, mention) for mention in found]})
    elif found:
        output.table([_row(text, mention) for mention in found])
    else:
        output.say("No name or term of the register.")


def _read(file: Path, most: int) -> glossary_csv.Read:
    raw = files.read(file, most=most)
    try:
        return glossary_csv.read(raw)
    except TmError as error:
        raise TmError(f"{file}: {error}") from error


def _entry(line: glossary_csv.Line, tags: Sequence[str]) -> dict[str, object]:
    renderings = {tag: line.renderings[tag] for tag in tags if line.renderings.get(tag)}
    return {**line.fields, **line.several, "renderings": renderings}


def _take_in(session: Session, read: glossary_csv.Read, guide: Guide) -> Counts:
    person = acting_person(session)
    may_decide = allowed(accounts.grants_of(session, person), Right.TERMS)
    return exchanging.take_in(session, read, guide, person=person, may_decide=may_decide, at=now())


def _tell(counts: Counts, name: str, *, json_: bool, dry_run: bool) -> None:
    if json_:
        output.as_json(counts.as_json())
    else:
        output.table([(verdict, str(number)) for verdict, number in counts.as_json().items()])
    for reason, lines in _by_reason(counts).items():
        some = ", ".join(str(line) for line in lines[:10])
        output.say(f"{name}, line {some}{' …' if len(lines) > 10 else ''}: {reason}")
    if dry_run:
        output.say("Nothing was stored.")


def _by_reason(counts: Counts) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for line, reason in counts.refused:
        found.setdefault(str(reason), []).append(line)
    return found


def _as_json(text: str, mention: Mention) -> dict[str, object]:
    entry = mention.entry
    return {
        "start": mention.start,
        "end": mention.end,
        "words": text[mention.start : mention.end],
        "written": mention.written.value,
        "inner": mention.inner,
        "right": mention.right or None,
        "id": entry.key,
        "kind": entry.kind.value,
        "text": entry.text,
        "preferred": list(entry.preferred),
        "allowed": list(entry.allowed),
        "forbidden": list(entry.forbidden),
        "proposed": list(entry.proposed),
        "handling": entry.handling.value,
        "state": entry.state.value,
        "note": entry.note,
    }


def _row(text: str, mention: Mention) -> tuple[str, str, str, str]:
    entry = mention.entry
    words = re.sub(r"\s+", " ", text[mention.start : mention.end])
    mark = f"? {mention.right}" if mention.right else ""
    forbidden = (f"not {each}" for each in entry.forbidden)
    proposed = (f"({each}?)" for each in entry.proposed)
    renderings = dict.fromkeys([*entry.right, *forbidden, *proposed])
    return words, entry.kind.value, ", ".join(renderings) or "–", mark
