"""Names and terms of the register: missing, or called what the edition does not call them."""

from collections.abc import Iterator

from tm.quality.values import Check, Finding, Pair


def findings(pair: Pair) -> Iterator[Finding]:
    """What the register says of the translation."""
    for each in pair.misnamed:
        if each.target_span is None:
            params = {"source": each.source, "target": each.expected}
            yield Finding(Check.TERM_MISSING, source_spans=(each.source_span,), params=params)
        else:
            start, end = each.target_span
            yield Finding(
                Check.TERM_FORBIDDEN,
                (each.target_span,),
                (each.source_span,),
                {"target": pair.target[start:end]},
                replacement=each.expected or None,
            )
