"""`python -m tests.relayout`: measure the importer on re-laid dumps, show a dump, show what went wrong."""

import sys
from statistics import fmean

import click

from tests.ingest.scoring import Taken
from tests.relayout.layout import LaidOut, lay_out
from tests.relayout.measure import FIELDS, Measured, by_feature, differences, measured, measured_seeds

HELD_OUT = 10_000


@click.group()
def main() -> None:
    """Papers laid out again in random house styles: seeds below 5,000 to work with, from 10,000 to judge."""


@main.command()
@click.argument("count", default=200)
@click.option("--first", default=0, help="The first seed.")
@click.option("--language", type=click.Choice(["en", "es"]), help="Only this language.")
@click.option("--worst", default=10, help="How many of the worst seeds to list.")
@click.option("--table/--no-table", default=True, help="Whether to print the means by choice of style.")
def measure(count: int, first: int, language: str | None, worst: int, *, table: bool) -> None:
    """Print means, minima, means by choice of style, and the worst seeds."""
    rows = list(measured_seeds(range(first, first + count), language))
    _summary(rows)
    if table:
        _table(rows)
    for row in sorted(rows, key=lambda each: each.articles + each.paragraphs)[:worst]:
        missed = f" jumps missed: {len(row.jumps_missed)}" if row.jumps_missed else ""
        facts = f" facts: {'; '.join(row.facts_wrong)}" if row.facts_wrong else ""
        where = f"seed {row.laid.seed} {row.laid.language}"
        click.echo(f"{where}: {row.articles:.3f} {row.paragraphs:.3f}{missed}{facts}")


def _summary(rows: list[Measured]) -> None:
    scores = {"article": [row.articles for row in rows], "paragraph": [row.paragraphs for row in rows]}
    for what, values in scores.items():
        whole = sum(value == 1 for value in values)
        click.echo(
            f"{what} F1: mean {fmean(values):.4f}, minimum {min(values):.3f}, perfect {whole} of {len(rows)}"
        )
    below = sum(row.articles < 0.93 or row.paragraphs < 0.90 for row in rows)
    jumps = sum(len(row.laid.jumps) for row in rows)
    missed = sum(len(row.jumps_missed) for row in rows)
    click.echo(f"below .93 / .90: {below}; jumps missed: {missed} of {jumps}")
    click.echo(str(sum((row.furniture for row in rows), Taken(0, 0, 0))))
    click.echo(f"wrong facts: {[row.laid.seed for row in rows if row.facts_wrong]}")
    counts = {field: [row.fields[field] for row in rows] for field in FIELDS}
    shares = [
        f"{field} {sum(right for right, _ in pairs) / max(1, sum(of for _, of in pairs)):.3f}"
        for field, pairs in counts.items()
    ]
    click.echo(f"right fields of the pieces found: {', '.join(shares)}")


def _table(rows: list[Measured]) -> None:
    for feature, values in by_feature(rows).items():
        click.echo(feature)
        for value, (count, articles, paragraphs) in sorted(values.items(), key=lambda pair: pair[1][1:]):
            click.echo(f"    {value or '–':<60.60} {count:4} {articles:.3f} {paragraphs:.3f}")


def _laid(seed: int, language: str | None, *, held_out: bool) -> LaidOut:
    if seed >= HELD_OUT and not held_out:
        raise click.ClickException(f"Seed {seed} is held out for judging; look at seeds below 5,000.")
    return lay_out(seed, language)


seed_argument = click.argument("seed", type=int)
held_out_option = click.option("--held-out", is_flag=True, help="Look at a seed kept for judging.")
language_option = click.option(
    "--language", type=click.Choice(["en", "es"]), help="Not the seed's own language."
)


@main.command()
@seed_argument
@held_out_option
@language_option
def show(seed: int, language: str | None, *, held_out: bool) -> None:
    """Print the dump of a seed, with numbered lines."""
    laid = _laid(seed, language, held_out=held_out)
    for feature, value in laid.style.features().items():
        click.echo(f"{feature}: {value}", err=True)
    for number, line in enumerate(laid.text.split("\n"), start=1):
        click.echo(f"{number:4} {line.rstrip(chr(13))}")


@main.command()
@seed_argument
@held_out_option
@language_option
def raw(seed: int, language: str | None, *, held_out: bool) -> None:
    """Print the bytes of the dump."""
    sys.stdout.buffer.write(_laid(seed, language, held_out=held_out).raw())


@main.command()
@seed_argument
@held_out_option
@language_option
def diff(seed: int, language: str | None, *, held_out: bool) -> None:
    """Print the names and paragraphs that differ between truth (-) and import (+)."""
    for line in differences(measured(_laid(seed, language, held_out=held_out))):
        click.echo(line)


if __name__ == "__main__":
    main()
