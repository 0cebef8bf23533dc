"""How near an import of the hand-made dumps comes to their truth.

`python -m tests.ingest.hand_made [--folder F] [--paper NAME] [--diff]` prints the measures: `-` is missing,
`+` should not be there (of furniture: is none), `!` is a jump not stitched or a wrong fact, `~` a kind or
type that differs, which does not count.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import click

from tests.ingest.scoring import (
    FURNITURE,
    ArticleJson,
    BlockJson,
    Taken,
    furniture_taken,
    misplaced,
    name,
    paragraphs,
    scores,
)
from tests.ingest.truth import ANY_READING, HELD, JUDGING, Piece, Truth, as_compared, papers, read_truth
from tm.ingest import read_issue, to_json
from tm.text import fold, plain


@dataclass(frozen=True)
class Measure:
    """How near an import came, and in words what it missed; `notes` do not count."""

    articles: float
    paragraphs: float
    furniture: Taken
    differences: tuple[str, ...]
    lost_jumps: tuple[str, ...]
    wrong_facts: tuple[str, ...]
    notes: tuple[str, ...]


@cache
def measure(paper: str, folder: Path = HELD) -> Measure:
    """Import a dump and hold the outcome against the truth."""
    truth = read_truth(paper, folder)
    issue = read_issue((folder / f"{paper}.txt").read_bytes(), language=truth.language)
    outcome = json.loads(json.dumps(to_json(issue)))
    found = _to_compare(outcome["articles"], truth)
    want = [_as_found(piece, truth, found) for piece in truth.pieces if piece.kind != ANY_READING]
    got = scores(found, want)
    dump = (folder / f"{paper}.txt").read_text("utf-8-sig")
    return Measure(
        got["articles"],
        got["paragraphs"],
        furniture_taken(outcome["articles"], want, dump),
        (*_differences(found, want), *_misplaced(outcome["articles"], want, dump)),
        tuple(_lost_jumps(found, truth)),
        tuple(_wrong_facts(outcome["issue"], truth)),
        tuple(_notes(found, want)),
    )


def _to_compare(articles: Sequence[ArticleJson], truth: Truth) -> list[ArticleJson]:
    """The import without what may be read in any way, its headlines without markup."""
    region = {
        line
        for each in truth.pieces
        if each.kind == ANY_READING
        for part in each.parts
        for line in part.lines
    }
    free = region | {line for each in truth.pieces for part in each.parts if part.free for line in part.lines}
    kept: list[ArticleJson] = []
    for article in articles:
        if all(_within(block, region) or block["type"] == "folio" for block in article["blocks"]):
            continue
        blocks: list[BlockJson] = [
            {"type": block["type"], "text": as_compared(block["text"]), "lines": block["lines"]}
            for block in article["blocks"]
            if not _within(block, free)
        ]
        headline = article["headline"] and plain(as_compared(article["headline"]))
        kept.append({**article, "headline": headline, "blocks": blocks or article["blocks"]})
    return kept


def _span(block: BlockJson) -> list[int]:
    return [line for first, last in block["lines"] for line in range(first, last + 1)]


def _within(block: BlockJson, region: set[int]) -> bool:
    return region.issuperset(_span(block))


def _as_found(piece: Piece, truth: Truth, found: Sequence[ArticleJson]) -> ArticleJson:
    """A piece as an import prints it, with the name and texts that the import chose among the right ones."""
    parents = {each.id: each.start_line for each in truth.pieces if each.id}
    titles = {name(article) for article in found}
    texts = {text for article in found for text in paragraphs(article)}
    title = next((each for each in piece.names if each in titles), piece.names[0])
    blocks: list[BlockJson] = [
        {
            "type": part.type,
            "text": next((each for each in (part.text, *part.alternatives) if each in texts), part.text),
            "lines": [[line, line] for line in part.lines],
        }
        for part in piece.parts
        if not part.free
    ]
    return {
        "kind": piece.kind,
        "headline": title,
        "start_line": piece.start_line,
        "sidebar_of": parents[piece.sidebar_of] if piece.sidebar_of else None,
        "signoff": None,
        "blocks": blocks,
    }


def _differences(found: Sequence[ArticleJson], want: Sequence[ArticleJson]) -> Iterator[str]:
    """What the scores count."""
    got = [each for each in found if each["kind"] not in FURNITURE]
    true = [each for each in want if each["kind"] not in FURNITURE]
    yield from _compared(
        "piece",
        [(each["start_line"], name(each)) for each in got],
        [(each["start_line"], name(each)) for each in true],
    )
    yield from _compared("paragraph", list(_located(got)), list(_located(true)))


def _misplaced(found: Sequence[ArticleJson], want: Sequence[ArticleJson], dump: str) -> Iterator[str]:
    """Lines of pieces among the paper's own parts (+), and lines of these among pieces (-)."""
    texts = dump.split("\n")
    surplus, missing = misplaced(found, want)
    marked = [(line, "+") for line in surplus] + [(line, "-") for line in missing]
    yield from (
        f"{mark} furniture {line}: {_short(texts[line - 1].strip())}" for line, mark in sorted(marked)
    )


def _located(articles: Sequence[ArticleJson]) -> Iterator[tuple[int, str]]:
    for article in articles:
        for block in article["blocks"]:
            if block["type"] == "paragraph":
                yield min(_span(block), default=0), fold(block["text"])


def _compared(what: str, got: Sequence[tuple[int, str]], want: Sequence[tuple[int, str]]) -> Iterator[str]:
    missing = _left(want, [text for _, text in got])
    surplus = _left(got, [text for _, text in want])
    marked = [(line, "-", text) for line, text in missing] + [(line, "+", text) for line, text in surplus]
    yield from (f"{mark} {what} {line}: {_short(text)}" for line, mark, text in sorted(marked))


def _left(some: Sequence[tuple[int, str]], others: list[str]) -> list[tuple[int, str]]:
    left = []
    for line, text in some:
        if text in others:
            others.remove(text)
        else:
            left.append((line, text))
    return left


def _short(text: str) -> str:
    return text if len(text) < 110 else f"{text[:60]} … {text[-45:]}"


def _lost_jumps(found: Sequence[ArticleJson], truth: Truth) -> Iterator[str]:
    """Jump heads whose piece does not go on, in one paragraph where it was cut, with what follows."""
    for piece in truth.pieces:
        texts = {fold(b["text"]) for a in found if name(a) in piece.names for b in a["blocks"]}
        for head in (part for part in piece.parts if part.type == "jump_head"):
            below = next((part for part in piece.parts if max(part.lines) > max(head.lines)), None)
            if below and below.text not in texts:
                yield f"! jump {head.lines[0]}: {_short(head.text)}"


def _wrong_facts(facts: Mapping[str, str | None], truth: Truth) -> Iterator[str]:
    """Facts that differ, but for the title, of which there are many right readings."""
    for key, right in truth.facts.items():
        if key != "title" and (facts[key] or "") not in right.split("|"):
            yield f"! {key}: {facts[key]!r}, not {right or None!r}"


def _notes(found: Sequence[ArticleJson], want: Sequence[ArticleJson]) -> Iterator[str]:
    """Kinds of pieces and types of blocks that differ."""
    twins = {name(article): article for article in found}
    types: dict[int, set[str]] = {}
    for block in (block for article in found for block in article["blocks"]):
        for line in _span(block):
            types.setdefault(line, set()).add(block["type"])
    for article in (article for article in want if article["kind"] not in FURNITURE):
        twin = twins.get(name(article), article)
        if twin["kind"] != article["kind"]:
            kinds = f"kind {twin['kind']}, not {article['kind']}"
            yield f"~ {article['start_line']}: {kinds}: {_short(name(article))}"
        if article["sidebar_of"] not in (None, twin["sidebar_of"]):
            yield f"~ {article['start_line']}: beside {twin['sidebar_of']}, not {article['sidebar_of']}"
        for block in article["blocks"]:
            seen = {type_ for line in _span(block) for type_ in types.get(line, ())}
            if block["type"] not in seen:
                wrong = "/".join(sorted(seen))
                yield f"~ {block['lines'][0][0]}: {wrong}, not {block['type']}: {_short(block['text'])}"


@click.command()
@click.option("--folder", type=click.Path(exists=True, path_type=Path), default=HELD)
@click.option("--paper", help="One paper only.")
@click.option("--diff", is_flag=True, help="Print what differs, too.")
def main(folder: Path, paper: str | None, *, diff: bool) -> None:
    """Print how near imports of hand-made dumps come to the truth."""
    if diff and folder.resolve() == JUDGING:
        raise click.ClickException(
            f"The papers in {JUDGING.name} are for judging; look at those in {HELD.name}."
        )
    chosen = [paper] if paper else papers(folder)
    measures = [measure(each, folder) for each in chosen]
    for each, found in zip(chosen, measures, strict=True):
        _echo(
            each,
            found.articles,
            found.paragraphs,
            f"jumps lost {len(found.lost_jumps)}  facts wrong {len(found.wrong_facts)}  "
            f"furniture {found.furniture.precision:.2f} {found.furniture.recall:.2f}",
        )
        if diff:
            click.echo(
                "\n".join((*found.differences, *found.lost_jumps, *found.wrong_facts, *found.notes, ""))
            )
    count = len(measures)
    _echo(
        "mean",
        sum(each.articles for each in measures) / count,
        sum(each.paragraphs for each in measures) / count,
        str(sum((each.furniture for each in measures), Taken(0, 0, 0))),
    )


def _echo(paper: str, articles: float, paragraphs_: float, rest: str = "") -> None:
    click.echo(f"{paper:24} articles {articles:.3f}  paragraphs {paragraphs_:.3f}  {rest}".rstrip())


if __name__ == "__main__":
    main()
