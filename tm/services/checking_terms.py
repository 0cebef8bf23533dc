"""What the register of names and terms says of a translation, as values for the checks."""

from sqlalchemy.orm import Session

from tm.glossary.checking import Fault, Sort, missing_or_forbidden
from tm.quality.values import Misnamed
from tm.services.naming import learnt, mentions
from tm.storage.paper import Edition


def misnamed(
    session: Session, source: str, target: str, *, language: str, edition: Edition
) -> tuple[Misnamed, ...]:
    """Decided names and terms of an original that its translation does not call as the edition does."""
    named = mentions(session, source, language=language, edition=edition)
    if not named or not target.strip():
        return ()
    habits = learnt(session, edition)
    return tuple(
        _misnamed(source, each)
        for each in missing_or_forbidden(named, target, language=edition.tag, learnt=habits)
    )


def _misnamed(source: str, fault: Fault) -> Misnamed:
    span = fault.mention.start, fault.mention.end
    return Misnamed(
        source_span=span,
        source=source[slice(*span)],
        expected=fault.expected[0] if fault.expected else "",
        target_span=fault.span if fault.sort is Sort.FORBIDDEN else None,
    )
