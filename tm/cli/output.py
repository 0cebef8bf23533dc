"""What a command says: data to standard output, words for people to standard error."""

import importlib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click


def say(sentence: str) -> None:
    """Tell the person something."""
    click.echo(sentence, err=True)


def data(text: str) -> None:
    """Put out a line of data."""
    click.echo(text)


def raw(content: bytes) -> None:
    """Put out bytes as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def as_json(value: object) -> None:
    """Put out a value as one JSON document, readable."""
    click.echo(json_text(value))


def json_text(value: object) -> str:
    """A value as one JSON document, readable."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def table(rows: Sequence[Sequence[str]]) -> None:
    """Put out rows in columns, two spaces between them."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))] if rows else []
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


@contextmanager
def progress(words: str) -> Iterator[Callable[[str], None]]:
    """A sign of life on a terminal, nothing in a pipe; what it yields says what is being done."""
    if not sys.stderr.isatty():
        yield _silently
        return
    bar = importlib.import_module("tm.cli.progress_bar")  # costs more than the rest of a quick command
    with bar.shown(words) as update:
        yield update


def _silently(_words: str) -> None:
    """Nobody looks."""
