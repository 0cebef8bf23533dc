"""All that is found in the articles of an issue: in each sentence alone, and across them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum

from tm.quality import (
    across_sentences,
    belonging,
    checking,
    habits,
    known_names,
    omitted,
    other_marks,
    spellings,
    throughout,
)
from tm.quality.throughout import Found, Part
from tm.quality.values import AS_SHIPPED, Check, Finding


class Telling(StrEnum):
    """Where that is told which a text does again and again."""

    ONCE = "once"
    EACH_TIME = "each-time"


def findings(articles: Sequence[Sequence[Part]], telling: Telling = Telling.ONCE) -> habits.Findings:
    """What may be wrong in each part, by its id; parts without findings are left out."""
    everything = [part for parts in articles for part in parts]
    found: habits.Findings = defaultdict(list)
    for part in everything:
        found[part.id] += checking.findings(part.pair)
    across = [each for parts in articles for each in throughout.in_article(parts)]
    across += [*throughout.in_issue(everything), *spellings.findings(*articles)]
    across += [*other_marks.findings(everything), *known_names.findings(everything)]
    _add(found, across, everything)
    for parts in articles:
        for id_, finding in list(across_sentences.in_order(parts, found)):
            found[id_].remove(finding)
        _tell_misplaced(found, parts)
    whose = (everything, *articles) if telling is Telling.ONCE else ()
    for parts in whose:  # a paper has habits, and so has each who translates for it
        found |= habits.told_once(parts, found)
    return {id_: some for id_, some in found.items() if some}


def _add(found: habits.Findings, more: Iterable[Found], parts: Sequence[Part]) -> None:
    """Put findings that show across sentences to those of the sentences, as far as the edition wants them."""
    options = parts[0].pair.options if parts else AS_SHIPPED
    for id_, finding in more:
        if options.wants(finding.check) and not _is_told(finding, found.get(id_, ())):
            found[id_] = [each for each in found[id_] if not _says_less(each, finding)]
            found[id_].append(options.judged(finding))


def _is_told(finding: Finding, told: Sequence[Finding]) -> bool:
    """Whether a name is known already to be another than the original's, or not to be there."""
    if finding.check is Check.TWO_SPELLINGS:
        return any(each.check is Check.NAME and each.target_spans == finding.target_spans for each in told)
    return omitted.is_told_of(finding, told) or finding in told


def _says_less(one: Finding, other: Finding) -> bool:
    """Whether a finding of a sentence is told better by one that saw the paragraphs around it."""
    checks = one.check, other.check
    return checks == (Check.QUOTES, Check.QUOTES_RUN) and one.target_spans == other.target_spans


def _tell_misplaced(found: habits.Findings, parts: Sequence[Part]) -> None:
    """Tell once of a run of translations that stand at other sentences, and nothing that follows from it."""
    for run in belonging.runs(parts):
        if not run[0].pair.options.wants(Check.MISPLACED):
            return
        for part in run:
            found[part.id] = [each for each in found[part.id] if each.check not in belonging.COMPARING]
        _add(found, belonging.findings(run), run)
