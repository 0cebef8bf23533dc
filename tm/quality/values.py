"""The values of the quality checks: what is looked at, what may be wrong in it, how an edition wants it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, TypeAlias

from tm.document import BlockType
from tm.messages import Message
from tm.quality.registry import CHECKS, Check, Severity, told
from tm.style import EditionStyle, default_style

__all__ = ["AS_SHIPPED", "Check", "Finding", "Misnamed", "Options", "Pair", "Severity", "Span"]

Span: TypeAlias = tuple[int, int]
"""Where something begins and ends in a text as it is stored, markup included."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What may be wrong in a translation, and where.

    `params` fill the blanks of the check's sentence. `replacement` is what would put it right in place of
    each of `target_spans` (an empty span: inserted there); None where only a person can tell.
    """

    check: Check
    target_spans: tuple[Span, ...] = ()
    source_spans: tuple[Span, ...] = ()
    params: Mapping[str, str] = field(default_factory=dict, hash=False)
    replacement: str | None = None
    judged: Severity | None = None
    """How grave the edition takes it, where that is not what is usual."""
    units: tuple[str, ...] = ()
    """The sentences in which it stands, by their ids, where it is told once for all of them."""

    @property
    def times(self) -> int:
        """In how many sentences it stands."""
        return len(self.units) or 1

    @property
    def severity(self) -> Severity:
        """Whether it keeps a translation from being approved."""
        return self.judged or CHECKS[self.check].severity

    @property
    def message(self) -> Message:
        """What is told to a person, to be put into the reader's language where it is shown."""
        return told(self.check, self.params)


@dataclass(frozen=True, slots=True)
class Options:
    """What an edition wants looked at beyond or short of what is shipped.

    `length_factor` is how many letters the edition takes for one of the original; None for what is `learnt`
    of its approved translations by type of block, else for the usual one of the two languages.
    `headline_letters` is the most that fit into a headline, None for no limit. `errors` and `warnings` are
    taken as such, whatever they are where an edition has not said anything.
    """

    on: frozenset[Check] = frozenset()
    off: frozenset[Check] = frozenset()
    length_factor: float | None = None
    headline_letters: int | None = None
    errors: frozenset[Check] = frozenset()
    warnings: frozenset[Check] = frozenset()
    learnt: Mapping[BlockType, float] = field(default_factory=dict, hash=False)

    def judged(self, finding: Finding) -> Finding:
        """A finding as grave as the edition takes it."""
        for severity, checks in ((Severity.ERROR, self.errors), (Severity.WARNING, self.warnings)):
            if finding.check in checks and finding.severity is not severity:
                return replace(finding, judged=severity)
        return finding

    def wants(self, check: Check) -> bool:
        """Whether an edition looks for this."""
        return check not in self.off and (CHECKS[check].by_default or check in self.on)


AS_SHIPPED: Final = Options()


@dataclass(frozen=True, slots=True)
class Misnamed:
    """A name or term of the register that a translation does not call as the edition does.

    `source` is how the original names it, `expected` what the edition writes. With a `target_span` something
    stands there that the edition does not write; without one nothing does that it writes.
    """

    source_span: Span
    source: str
    expected: str
    target_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence, or several that one translation renders together, and what the edition made of it.

    `style` is the edition's; without it that of the language. `misnamed` is what whoever knows the register
    of names and terms has found.
    """

    source: str
    target: str
    source_language: str
    target_language: str
    block_type: BlockType = BlockType.PARAGRAPH
    style: EditionStyle | None = None
    options: Options = AS_SHIPPED
    misnamed: tuple[Misnamed, ...] = ()

    @property
    def house(self) -> EditionStyle:
        """The edition's style, else that of its language."""
        return self.style or _usual_style(self.target_language)


@lru_cache(maxsize=64)
def _usual_style(tag: str) -> EditionStyle:
    return default_style(tag)
