"""What an edition wants checked, and its house style as the checks take it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Final

from sqlalchemy.orm import Session

from tm.quality.choosing import chosen
from tm.quality.groups import Group
from tm.quality.registry import Check
from tm.quality.values import AS_SHIPPED, Options
from tm.services.checks.length_factors import length_factors
from tm.services.history.telling import tell
from tm.storage.history import Subject
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.quality import EditionChecks
from tm.style import EditionStyle, from_mapping

_KNOWN: Final = {check.value: check for check in Check}


def options_of(session: Session, edition: Edition) -> Options:
    """What an edition wants looked at."""
    row = session.get(EditionChecks, edition.id)
    if row is None:
        return AS_SHIPPED
    return Options(
        on=_checks(row.on),
        off=_checks(row.off),
        length_factor=row.length_factor,
        headline_letters=row.headline_letters,
        errors=_checks(row.errors or ()),
        warnings=_checks(row.warnings or ()),
    )


def options_for(session: Session, edition: Edition, language: str) -> Options:
    """What an edition wants looked at in translations from a language, with what its lengths have taught."""
    options = options_of(session, edition)
    if options.length_factor or not options.wants(Check.LENGTH):
        return options
    learnt = length_factors(session, edition, language)
    return replace(options, learnt=learnt) if learnt else options


def _checks(names: Iterable[str]) -> frozenset[Check]:
    """The checks of these names; one that is no more is left out."""
    return frozenset(_KNOWN[name] for name in names if name in _KNOWN)


def set_options(
    session: Session, edition: Edition, options: Options, *, person: Person | None, at: datetime
) -> None:
    """Keep what an edition wants looked at, and say so in the paper's history."""
    before = options_of(session, edition)
    if before == options:
        return
    row = session.get(EditionChecks, edition.id)
    if row is None:
        row = EditionChecks(edition_id=edition.id)
        session.add(row)
    row.on, row.off = sorted(options.on), sorted(options.off)
    row.errors, row.warnings = sorted(options.errors), sorted(options.warnings)
    row.length_factor, row.headline_letters = options.length_factor, options.headline_letters
    session.flush()
    detail = {"before": _told(before), "after": _told(options)}
    tell(session, Subject.PAPER, "edit_checks", detail, edition=edition, person=person, at=at)


def _told(options: Options) -> dict[str, object]:
    """The options as the history keeps them: the choice for each group of checks, and the numbers."""
    return {
        **{f"checks/{group}": chosen(options, group).value for group in Group},
        "length_factor": options.length_factor,
        "headline_letters": options.headline_letters,
    }


def style_of(edition: Edition) -> EditionStyle:
    """The house style of an edition, read once."""
    return _style(edition.tag, tuple(sorted(edition.style.items())))


@lru_cache(maxsize=64)
def _style(tag: str, overrides: tuple[tuple[str, str], ...]) -> EditionStyle:
    return from_mapping(tag, dict(overrides))
