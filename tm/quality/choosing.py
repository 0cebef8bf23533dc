"""What an edition decides on a group of checks: left as it is shipped, graver, lighter, or not looked at."""

from dataclasses import replace
from enum import StrEnum

from tm.quality.groups import GROUPS, Group
from tm.quality.registry import CHECKS, Severity
from tm.quality.values import Options


class Choice(StrEnum):
    """What an edition does with a group of checks."""

    USUAL = "usual"
    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


def choose(options: Options, group: Group, choice: Choice) -> Options:
    """The options with a choice for a group of checks."""
    checks = frozenset(GROUPS[group])
    on = frozenset(check for check in checks if not CHECKS[check].by_default)
    match choice:
        case Choice.OFF:
            return replace(options, off=options.off | (checks - on))
        case Choice.ERROR:
            return replace(options, on=options.on | on, errors=options.errors | checks)
        case Choice.WARNING:
            return replace(options, on=options.on | on, warnings=options.warnings | checks)
        case Choice.USUAL:
            return options


def chosen(options: Options, group: Group) -> Choice:
    """What an edition has chosen for a group."""
    checks = frozenset(GROUPS[group])
    if checks <= options.off:
        return Choice.OFF
    if checks <= options.errors:
        return Choice.ERROR
    return Choice.WARNING if checks <= options.warnings else Choice.USUAL


def usual(group: Group) -> Choice:
    """What is done with a group where an edition has not said anything; the gravest of its checks tells."""
    if not any(CHECKS[check].by_default for check in GROUPS[group]):
        return Choice.OFF
    grave = any(CHECKS[check].severity is Severity.ERROR for check in GROUPS[group])
    return Choice.ERROR if grave else Choice.WARNING
