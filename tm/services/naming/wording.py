"""An entry of the register as people write it down, and as its history keeps it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace

from tm.errors import N_, TmError
from tm.glossary.tokens import tokens
from tm.glossary.values import Case, Handling, Kind, Rendering, State, Use
from tm.languages import normalize_tag
from tm.text import clean, fold

LONGEST = 300
"""Letters that a name, a term or a slogan may have."""


@dataclass(frozen=True, slots=True)
class Renderings:
    """What one edition calls an entry."""

    preferred: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    proposed: tuple[str, ...] = ()

    @classmethod
    def of(cls, given: Iterable[Rendering]) -> "Renderings":
        """Renderings by their use, in the order given."""
        listed = list(given)
        return cls(**{use.value: tuple(each.text for each in listed if each.use is use) for use in Use})

    def __iter__(self) -> Iterator[Rendering]:
        """Every rendering with its use, the preferred first."""
        return iter([Rendering(text, use) for use in Use for text in getattr(self, use.value)])

    def __bool__(self) -> bool:
        """Whether there is any."""
        return any(getattr(self, use.value) for use in Use)


@dataclass(frozen=True, slots=True)
class Wording:
    """All that an entry says: what it is in its language, and what each edition, by tag, calls it."""

    kind: Kind
    language: str
    text: str
    forms: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    handling: Handling = Handling.TRANSLATE
    case: Case = Case.AUTO
    note: str = ""
    renderings: Mapping[str, Renderings] = field(default_factory=dict)

    def cleaned(self) -> "Wording":
        """The same without superfluous spaces, repetitions and empty lines.

        Raises:
            TmError: it has no words, is too long, or says two things of one rendering.
        """
        tidy = replace(
            self,
            language=normalize_tag(self.language),
            text=_tidy(self.text),
            forms=_each(self.forms),
            wrong=_each(self.wrong),
            note=clean(self.note).replace("\r\n", "\n").strip(),
            renderings={tag: _renderings(tag, each) for tag, each in self.renderings.items()},
        )
        if not tokens(tidy.text):
            raise TmError(N_("A name or term needs words; type some."))
        tidy = replace(tidy, forms=_without(tidy.forms, tidy.text), wrong=_without(tidy.wrong, tidy.text))
        both = set(tidy.forms) & set(tidy.wrong)
        if both:
            raise TmError(N_("“%(text)s” cannot be right and wrong at once."), text=min(both))
        return tidy

    def said(self) -> "Wording":
        """The same without editions that call it nothing."""
        return replace(self, renderings={tag: each for tag, each in self.renderings.items() if each})

    def proposal(self) -> "Wording":
        """The same with every rendering waiting for an editor."""
        waiting = {tag: Renderings(proposed=_all(each)) for tag, each in self.renderings.items()}
        return replace(self, renderings=waiting)

    def decided(self) -> "Wording":
        """The same with what was proposed in use: preferred where nothing is yet, else allowed."""
        return replace(self, renderings={tag: _accepted(each) for tag, each in self.renderings.items()})

    def as_json(self, state: State) -> dict[str, object]:
        """What the history keeps."""
        kept = {each.name: getattr(self, each.name) for each in fields(self) if each.name != "renderings"}
        renderings = {tag: asdict(each) for tag, each in self.renderings.items()}
        return {**kept, "renderings": renderings, "state": state.value}


def _tidy(text: str) -> str:
    tidy = fold(clean(text))
    if len(tidy) > LONGEST:
        raise TmError(
            N_("“%(beginning)s…” is too long: a name or term has at most %(number)s letters."),
            beginning=tidy[:40],
            number=LONGEST,
        )
    return tidy


def _each(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_tidy, texts))))


def _without(texts: tuple[str, ...], text: str) -> tuple[str, ...]:
    return tuple(each for each in texts if each != text)


def _all(given: Renderings) -> tuple[str, ...]:
    return tuple(each.text for each in given if each.use is not Use.FORBIDDEN)


def _accepted(given: Renderings) -> Renderings:
    preferred, waiting = given.preferred, given.proposed
    if not preferred:
        preferred, waiting = waiting[:1], waiting[1:]
    return Renderings(preferred, (*given.allowed, *waiting), given.forbidden)


def _renderings(tag: str, given: Renderings) -> Renderings:
    tidy = Renderings(*(_each(getattr(given, use.value)) for use in Use))
    listed = [each.text for each in tidy]
    double = next((text for text in listed if listed.count(text) > 1), None)
    if double is not None:
        raise TmError(
            N_("%(edition)s: “%(text)s” stands twice: is it preferred, allowed or forbidden?"),
            edition=tag,
            text=double,
        )
    return tidy
