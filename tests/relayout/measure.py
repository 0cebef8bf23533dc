"""How near an import comes to the truth of re-laid dumps, and which styles cost most."""

import difflib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean

from tests.ingest.scoring import (
    FURNITURE,
    ArticleJson,
    Taken,
    furniture_taken,
    misplaced,
    name,
    paragraphs,
    scores,
)
from tests.relayout.layout import LaidOut, iso, lay_out
from tests.relayout.story import Jump
from tests.relayout.volumes import in_figures
from tm.ingest import read_issue, to_json
from tm.text import fold

FIELDS = ("kicker", "deck", "byline", "dateline", "signoff", "start_line", "sub-heads")


@dataclass(frozen=True, slots=True)
class Measured:
    """One dump and how it was read. `fields`: of the pieces found by name, those whose field is right."""

    laid: LaidOut
    found: list[ArticleJson]
    articles: float
    paragraphs: float
    furniture: Taken
    jumps_missed: tuple[Jump, ...]
    facts_wrong: tuple[str, ...]
    fields: dict[str, tuple[int, int]]


def measured(laid: LaidOut) -> Measured:
    """Read a dump and compare it with its truth."""
    found = json.loads(json.dumps(to_json(read_issue(laid.raw(), language=laid.language))))
    articles: list[ArticleJson] = found["articles"]
    truth = laid.truth()
    score = scores(articles, truth)
    return Measured(
        laid,
        articles,
        score["articles"],
        score["paragraphs"],
        furniture_taken(articles, truth, laid.text),
        tuple(jump for jump in laid.jumps if not _stitched(jump, articles)),
        tuple(_wrong_facts(laid, found["issue"])),
        _fields(articles, truth),
    )


def measured_seeds(seeds: Iterable[int], language: str | None = None) -> Iterator[Measured]:
    """Measure one dump after the other."""
    return (measured(lay_out(seed, language)) for seed in seeds)


def _stitched(jump: Jump, articles: Sequence[ArticleJson]) -> bool:
    """Whether what stands before and after a jump is in one piece, as one paragraph if a sentence was cut."""
    for article in articles:
        texts = [
            fold(block["text"])
            for block in article["blocks"]
            if block["type"] not in {"jump_line", "jump_head"}
        ]
        if jump.before.text in texts and jump.after.text in texts:
            return True
    return False


def _wrong_facts(laid: LaidOut, issue: dict[str, str | None]) -> Iterator[str]:
    """Which of volume, number and dates are not as the volume line says."""
    if not laid.facts:
        return
    facts = laid.facts
    true = {
        "volume": in_figures(facts.volume),
        "number": facts.number,
        "date_from": iso(facts.date_from),
        "date_to": iso(facts.date_to),
    }
    found = issue | {"volume": in_figures(issue["volume"])}
    for key, value in true.items():
        if key in facts.asked and found[key] != value:
            yield f"{key}: {found[key]!r}, not {value!r}"


def _fields(found: Sequence[ArticleJson], true: Sequence[ArticleJson]) -> dict[str, tuple[int, int]]:
    by_name = {name(article): article for article in found}
    counts = dict.fromkeys(FIELDS, (0, 0))
    for article in true:
        other = by_name.get(name(article))
        if article["kind"] in FURNITURE or other is None:
            continue
        for field in FIELDS:
            right, of = counts[field]
            counts[field] = (right + (_value(article, field) == _value(other, field)), of + 1)
    return counts


def _value(article: ArticleJson, field: str) -> object:
    if field == "sub-heads":
        return [fold(block["text"]) for block in article["blocks"] if block["type"] == "subhead"]
    value = dict(article).get(field)
    return fold(value) if isinstance(value, str) else value


def by_feature(rows: Sequence[Measured]) -> dict[str, dict[str, tuple[int, float, float]]]:
    """For every choice of style: how many dumps have it, their mean F1 of articles and of paragraphs."""
    groups: dict[str, dict[str, list[Measured]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        for feature, value in row.laid.style.features().items():
            groups[feature][value].append(row)
    return {
        feature: {value: (len(some), *_means(some)) for value, some in values.items()}
        for feature, values in groups.items()
        if len(values) > 1
    }


def _means(rows: Sequence[Measured]) -> tuple[float, float]:
    return fmean(row.articles for row in rows), fmean(row.paragraphs for row in rows)


def differences(row: Measured) -> Iterator[str]:
    """Names and paragraphs that only truth (-) or import (+) has, then furniture, facts and jumps."""
    truth = _outline(row.laid.truth())
    yield from difflib.unified_diff(truth, _outline(row.found), "truth", "import", lineterm="", n=1)
    texts = row.laid.text.split("\n")
    surplus, missing = misplaced(row.found, row.laid.truth())
    yield from (f"no furniture: {line} {texts[line - 1].strip()[:100]}" for line in sorted(surplus))
    yield from (f"furniture: {line} {texts[line - 1].strip()[:100]}" for line in sorted(missing))
    yield from (f"facts: {wrong}" for wrong in row.facts_wrong)
    yield from (f"jump missed: {jump.line} → {jump.head}" for jump in row.jumps_missed)


def _outline(articles: Sequence[ArticleJson]) -> list[str]:
    lines = []
    for article in articles:
        if article["kind"] in FURNITURE:
            continue
        lines.append(f"= {name(article)}")
        lines += [f"    {text}" for text in paragraphs(article)]
    return lines
