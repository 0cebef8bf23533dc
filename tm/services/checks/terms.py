"""What the register of names and terms says of a translation, as values for the checks."""

from tm.glossary.checking import Fault, Sort, missing_or_forbidden
from tm.quality.values import Misnamed
from tm.services.naming import Register
from tm.storage.paper import Edition


def misnamed(register: Register, source: str, target: str, edition: Edition) -> tuple[Misnamed, ...]:
    """Decided names and terms of an original that its translation does not call as the edition does."""
    named = register.mentions(source) if target.strip() else []
    if not named:
        return ()
    faults = missing_or_forbidden(named, target, language=edition.tag, learnt=register.habits)
    return tuple(_misnamed(source, each) for each in faults)


def _misnamed(source: str, fault: Fault) -> Misnamed:
    span = fault.mention.start, fault.mention.end
    return Misnamed(
        source_span=span,
        source=source[slice(*span)],
        expected=fault.expected[0] if fault.expected else "",
        target_span=fault.span if fault.sort is Sort.FORBIDDEN else None,
    )
