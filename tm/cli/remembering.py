"""`tm memory import`, `lookup` and `concordance`: filling the memory and asking it."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from tm.cli import files, output
from tm.cli.installation import acting_person, now, ready
from tm.cli.options import FILE, acting_option, installation_options
from tm.errors import TmError
from tm.formats.tmx import TmxUnit, read_units
from tm.languages import normalize_tag
from tm.services import remembering
from tm.services.remembering import Occurrence, Provenance, Suggestion
from tm.services.remembering.importing import ForeignPair, add_pairs, batches, new_file
from tm.storage.engine import Database

SOURCE = click.option("--from", "source_tag", required=True, metavar="TAG", help="The original's language.")
TARGET = click.option("--to", "target_tag", required=True, metavar="TAG", help="The translation's language.")
JSON = click.option("--json", "json_", is_flag=True, help="Answer in JSON.")
MOST = click.option("--limit", type=click.IntRange(1, 100), default=None, help="How many at most.")


@click.command("import")
@click.argument("file", type=FILE)
@SOURCE
@TARGET
@JSON
@installation_options
@acting_option
def import_command(file: Path, source_tag: str, target_tag: str, *, json_: bool) -> None:
    """Bring the pairs of a TMX FILE into the memory; those that are there already are not doubled.

    A language is found by its tag, else by another tag of the same language. A file that is not whole
    changes nothing.
    """
    source_tag, target_tag = normalize_tag(source_tag), normalize_tag(target_tag)
    with output.progress("Checking"):
        units, pairs = _counted(file, source_tag, target_tag)
    with ready() as database, output.progress("Importing") as importing:
        new = 0
        for number, added in enumerate(_stored(database, file, source_tag, target_tag), start=1):
            new += added
            importing(f"{number}")
    counts = {"new": new, "there": pairs - new, "without": units - pairs}
    if json_:
        output.as_json(counts)
    output.say(f"{new} new pairs, {pairs - new} were there; {units - pairs} units lack one of the languages.")


@click.command("lookup")
@click.argument("text")
@SOURCE
@TARGET
@MOST
@JSON
@installation_options
def lookup_command(text: str, source_tag: str, target_tag: str, limit: int | None, *, json_: bool) -> None:
    """Show how TEXT, or what is like it, was translated before; the best comes first.

    100 is equal, 99 equal but for case, markup or figures (put right where that is certain); less is only
    alike.
    """
    source_tag, target_tag = normalize_tag(source_tag), normalize_tag(target_tag)
    with ready() as database, database.reading() as session:
        found = remembering.lookup(
            session, text, source_language=source_tag, target_language=target_tag, limit=limit or 5
        )
    if json_:
        output.as_json({"suggestions": [_suggestion(each) for each in found]})
        return
    for each in found:
        output.data(f"{each.score:>3}  {each.target}\n     {each.source}  ({_origin(each.why)})")
    if not found:
        output.say("Nothing like it was translated before.")


@click.command("concordance")
@click.argument("phrase")
@SOURCE
@TARGET
@MOST
@JSON
@installation_options
def concordance_command(
    phrase: str, source_tag: str, target_tag: str, limit: int | None, *, json_: bool
) -> None:
    """Show sentences with PHRASE, in any form of its words, in either language, beside their translations."""
    source_tag, target_tag = normalize_tag(source_tag), normalize_tag(target_tag)
    with ready() as database, database.reading() as session:
        found = remembering.concordance_of(
            session, phrase, source_language=source_tag, target_language=target_tag, limit=limit or 20
        )
    if json_:
        output.as_json({"occurrences": [_occurrence(each) for each in found]})
        return
    for each in found:
        output.data(f"{each.source}\n{each.target}\n({_origin(each.why)})\n")
    if not found:
        output.say("This stands in no sentence that was translated.")


def _counted(file: Path, source: str, target: str) -> tuple[int, int]:
    """How many units there are, and how many have both languages; tells a file that is of no use."""
    units = pairs = 0
    tags: set[str] = set()
    for unit in _units(file):
        units += 1
        tags.update(unit.texts)
        pairs += _pair(unit, source, target) is not None
    if not pairs:
        there = ", ".join(sorted(tags)) or "none"
        raise TmError(f"{file} has no pairs of {source} and {target}; its languages: {there}.")
    return units, pairs


def _stored(database: Database, file: Path, source: str, target: str) -> Iterator[int]:
    """Store the pairs, a batch in a transaction; how many of each batch were new."""
    with database.writing() as session:
        id_ = new_file(session, file.name, person=acting_person(session), at=now()).id
    found = (_pair(unit, source, target) for unit in _units(file))
    for batch in batches(pair for pair in found if pair is not None):
        with database.writing() as session:
            yield add_pairs(session, batch, source_language=source, target_language=target, file_id=id_)


def _units(file: Path) -> Iterator[TmxUnit]:
    with files.reading(file) as stream:
        try:
            yield from read_units(stream)
        except TmError as error:
            raise TmError(f"{file}: {error}") from error


def _pair(unit: TmxUnit, source: str, target: str) -> ForeignPair | None:
    text, translation = unit.text(source), unit.text(target)
    return ForeignPair(text, translation, unit.changed_at) if text and translation else None


def _suggestion(each: Suggestion) -> dict[str, object]:
    return {
        "source": each.source,
        "target": each.target,
        "level": each.level,
        "score": each.score,
        "mended": list(each.mended),
        "left": list(each.left),
        "why": _why(each.why),
    }


def _occurrence(each: Occurrence) -> dict[str, object]:
    return {
        "source": each.source,
        "target": each.target,
        "source_spans": [list(span) for span in each.source_spans],
        "target_spans": [list(span) for span in each.target_spans],
        "source_language": each.source_language,
        "target_language": each.target_language,
        "match": each.match,
        "why": _why(each.why),
    }


def _why(why: Provenance) -> dict[str, object]:
    return {**asdict(why), "at": why.at.isoformat() if why.at else None}


def _origin(why: Provenance) -> str:
    """Where a pair comes from, in a few words."""
    place = (
        why.file
        or why.standing
        or " · ".join(each for each in (why.issue, why.headline) if each)
        or "the pool"
    )
    said = [place, why.at.date().isoformat() if why.at else None, why.status.value if why.status else None]
    return ", ".join(each for each in said if each)
