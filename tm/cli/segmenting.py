"""`tm segment`: texts in, sentences out, line by line; needs neither settings nor database."""

import json
import sys

import click

from tm.cli import output
from tm.cli.options import installation_options
from tm.errors import TmError
from tm.languages import normalize_tag
from tm.segmentation import sentences


@click.command("segment", short_help="Cut texts into sentences.")
@click.option("--language", default="en", show_default=True, metavar="TAG", help="The language of the texts.")
@click.option("--json", "json_", is_flag=True, help="JSON lines, which is what comes in any case.")
@installation_options
def segment_command(language: str, *, json_: bool) -> None:  # noqa: ARG001 - there is one form of answer
    """Read JSON lines {"text": …} from standard input, print JSON lines {"sentences": […]}.

    The sentences are slices of the text, with nothing but white space between them.
    """
    tag = normalize_tag(language)
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if line.strip():
            cut = [sentence.text for sentence in sentences(_text(line, number), tag)]
            output.data(json.dumps({"sentences": cut}, ensure_ascii=False))


def _text(line: bytes, number: int) -> str:
    try:
        value = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except (ValueError, RecursionError) as error:
        message = f'Line {number} is no JSON in UTF-8: write one object per line, as {{"text": "…"}}.'
        raise TmError(message) from error
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str):
        raise TmError(f'Line {number} has no text: write {{"text": "…"}}.')
    return text
