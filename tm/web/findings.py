"""Findings of the checks as a script needs them, in the reader's language."""

from collections.abc import Sequence

from flask_babel import ngettext

from tm.quality.values import Severity
from tm.services.checks.passing import Observation
from tm.web.sentences import translated

MOST = 6
"""So many findings go with the answer of a save; the page shows all."""


def as_json(observations: Sequence[Observation]) -> list[dict[str, object]]:
    """The gravest findings: `{"key", "check", "severity", "said", "spans", "replacement", "passed"}`.

    `spans` are places in the text as stored; `replacement` stands for each of them; `passed` is the
    reason for which a finding may stay.
    """
    return [
        {
            "key": each.key,
            "check": each.finding.check,
            "severity": each.finding.severity,
            "said": translated(each.finding.message),
            "spans": each.finding.target_spans,
            "replacement": each.finding.replacement,
            "passed": each.passed.reason if each.passed else None,
        }
        for each in observations[:MOST]
    ]


def flag(observations: Sequence[Observation]) -> dict[str, str] | None:
    """How a sentence shows that something was found in it that nobody has let stay; None: nothing was."""
    standing = [each.finding for each in observations if each.passed is None]
    if not standing:
        return None
    gravest = next((each.severity for each in standing if each.severity is Severity.ERROR), Severity.WARNING)
    return {"severity": gravest.value, "word": ngettext("%(num)s check", "%(num)s checks", len(standing))}
