"""`tm memory …`: what was translated before; `align` itself."""

from pathlib import Path

import click

from tm.alignment import Bead, align, doubtful
from tm.cli import files, output, remembering
from tm.cli.options import FILE, installation_options
from tm.errors import TmError
from tm.ingest import UnreadableDump, decode
from tm.languages import normalize_tag
from tm.services.filing.plain_texts import paragraphs

Pair = tuple[list[str], list[str]]


@click.group("memory", short_help="Translation memory.")
@installation_options
def memory_command() -> None:
    """Fill the memory of past translations, ask it, and put a text and its translation side by side."""


memory_command.add_command(remembering.import_command)
memory_command.add_command(remembering.lookup_command)
memory_command.add_command(remembering.concordance_command)


@memory_command.command("align")
@click.argument("source", type=FILE)
@click.argument("target", type=FILE)
@click.option("--from", "source_tag", required=True, metavar="TAG", help="The language of SOURCE.")
@click.option("--to", "target_tag", required=True, metavar="TAG", help="The language of TARGET.")
@click.option("--json", "json_", is_flag=True, help="Answer in JSON.")
@installation_options
def align_command(source: Path, target: Path, source_tag: str, target_tag: str, *, json_: bool) -> None:
    """Put the sentences of SOURCE beside those of its translation TARGET, two plain text files.

    Both are covered from beginning to end, in order; a sentence that has no counterpart stands alone. Pairs
    that should be looked at are marked with a question mark, in JSON by a low confidence.
    """
    source_tag, target_tag = normalize_tag(source_tag), normalize_tag(target_tag)
    ours, theirs = _read(source, source_tag), _read(target, target_tag)
    with output.progress("Aligning"):
        beads = align(ours, theirs, source_language=source_tag, target_language=target_tag)
    left, right = [s for p in ours for s in p], [s for p in theirs for s in p]
    pairs = [([left[i] for i in bead.source], [right[j] for j in bead.target]) for bead in beads]
    if json_:
        output.as_json({"beads": [_as_json(*each) for each in zip(beads, pairs, strict=True)]})
        return
    _show(beads, pairs, source_tag, target_tag)


def _read(path: Path, language: str) -> tuple[tuple[str, ...], ...]:
    raw = files.read(path)
    try:
        return paragraphs(decode(raw).text, language)
    except UnreadableDump as error:
        raise TmError(f"{path}: {error}") from error


def _as_json(bead: Bead, pair: Pair) -> dict[str, object]:
    return {"source": pair[0], "target": pair[1], "confidence": bead.confidence}


def _show(beads: tuple[Bead, ...], pairs: list[Pair], source_tag: str, target_tag: str) -> None:
    width = max(len(source_tag), len(target_tag))
    for bead, (source, target) in zip(beads, pairs, strict=True):
        mark = "?" if doubtful(bead) else " "
        output.data(f"{mark} {source_tag.ljust(width)}  {' '.join(source) or '–'}")
        output.data(f"  {target_tag.ljust(width)}  {' '.join(target) or '–'}\n")
    asked = sum(map(doubtful, beads))
    output.say(f"{len(beads)} pair{'' if len(beads) == 1 else 's'}, {asked} to look at.")
