"""`tm check`: what may be wrong in the translations of an issue."""

from collections.abc import Iterator, Sequence

import click

from tm.cli import output
from tm.cli.installation import ready
from tm.cli.lookups import find_edition
from tm.cli.options import installation_options
from tm.quality.issues import Telling
from tm.services import issues
from tm.services.checks import checking
from tm.services.checks.checking import Observed, ObservedArticle
from tm.services.checks.passing import Observation


@click.command("check", short_help="Say what may be wrong in the translations of an issue.")
@click.argument("issue")
@click.option("--language", required=True, metavar="TAG", help="The edition, as es-419.")
@click.option(
    "--each", is_flag=True, help="Tell what the text does again and again at each of its sentences, not once."
)
@click.option("--json", "json_", is_flag=True, help="Answer in JSON.")
@installation_options
def check_command(issue: str, language: str, *, each: bool, json_: bool) -> None:
    """Say what may be wrong in the translations of ISSUE in one edition.

    An error keeps a sentence from being approved until somebody mends it or says why it may stay; a warning
    keeps it from nothing. What the text does again and again is told once. With --json a list of findings
    with their places in both texts; `units` names every sentence that a finding is told of.
    """
    telling = Telling.EACH_TIME if each else Telling.ONCE
    with ready() as database, database.reading() as session:
        row = issues.find(session, issue)
        edition = find_edition(session, language)
        with output.progress(f"Checking {row.slug}"):
            articles = checking.findings_of_issue(session, row, edition, telling)
        if json_:
            output.as_json({"issue": row.slug, "language": edition.tag, "findings": list(_flat(articles))})
        else:
            _print(articles)


def _flat(articles: Sequence[ObservedArticle]) -> Iterator[dict[str, object]]:
    for article in articles:
        for sentence in article.sentences:
            for observation in sentence.observations:
                yield _as_json(article, sentence, observation)


def _as_json(article: ObservedArticle, sentence: Observed, observation: Observation) -> dict[str, object]:
    finding = observation.finding
    return {
        "article": article.id,
        "headline": article.headline,
        "unit": sentence.unit,
        "block": sentence.pair.block_type.value,
        "source": sentence.pair.source,
        "target": sentence.pair.target,
        "check": finding.check.value,
        "severity": finding.severity.value,
        "message": str(finding.message),
        "units": finding.units or [sentence.unit],
        "target_spans": [list(span) for span in finding.target_spans],
        "source_spans": [list(span) for span in finding.source_spans],
        "replacement": finding.replacement,
        "key": observation.key,
        "passed": observation.passed.reason if observation.passed else None,
    }


def _print(articles: Sequence[ObservedArticle]) -> None:
    found = [each for article in articles for sentence in article.sentences for each in sentence.observations]
    for article in articles:
        output.data(article.headline)
        for sentence in article.sentences:
            output.data(f"  {sentence.pair.target}")
            for observation in sentence.observations:
                output.data(f"    {_line(observation)}")
    errors = sum(each.stands_in_the_way for each in found)
    output.say(f"Findings: {len(found)}; errors among them: {errors}." if found else "Nothing was found.")


def _line(observation: Observation) -> str:
    finding = observation.finding
    told = f"{finding.severity.value}: {finding.message}"
    if finding.times > 1:
        told += f" (in {finding.times} sentences)"
    return f"{told} (passed: {observation.passed.reason})" if observation.passed else told
