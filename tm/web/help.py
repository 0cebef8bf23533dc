"""What stands beside the open sentence, as values: past translations, names and terms, what was saved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from flask import request
from markupsafe import Markup
from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Status, Treatment
from tm.glossary.values import Entry, Mention
from tm.quality.deviations import Deviation
from tm.services import naming, remembering
from tm.services.checks import checking
from tm.services.checks.deviating import declared, declared_of
from tm.services.history import past
from tm.services.history.past import PastSave
from tm.services.remembering import Suggestion
from tm.services.talk.threads import Thread
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit
from tm.text import markup_ranges, plain_place
from tm.web.again import Again, again
from tm.web.filters import parts_of
from tm.web.findings import as_json
from tm.web.islands import Part, isolated
from tm.web.pages.question_page import Talk, talks

_SUGGESTIONS: Final = 3
FINISHED: Final = (Status.TRANSLATED, Status.APPROVED)
_KEYS: Final = 9
"""What can be put in with one digit."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the translator reads: the original, or what another edition has made of it."""

    text: str
    language: str
    edition: Edition | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """A past translation, with the digit that puts it in."""

    key: int
    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class Name:
    """A name or term of the sentence, what the edition calls it, and the digit that puts that in; 0: none."""

    key: int
    mention: Mention
    stars: str = ""
    """The marks that set exactly this name apart in what is read."""

    @property
    def entry(self) -> Entry:
        """The entry of the register."""
        return self.mention.entry

    @property
    def rendering(self) -> str:
        """What the edition writes, else what somebody proposes; "" where nobody knows yet."""
        return next(iter((*self.entry.right, *self.entry.proposed)), "")

    @property
    def typed(self) -> str:
        """The rendering as it is put in: set apart as the name is in what is read."""
        return f"{self.stars}{self.rendering}{self.stars}" if self.rendering else ""


@dataclass(frozen=True, slots=True)
class Help:
    """All that stands beside one sentence. `read`: what the translator reads; `marked`: the same as HTML."""

    unit: str
    pasts: tuple[Past, ...]
    names: tuple[Name, ...]
    saves: tuple[PastSave, ...]
    talks: tuple[Talk, ...]
    read: str
    read_language: str
    marked: Markup
    text: str
    found: Sequence[Mapping[str, object]]
    again: Again | None
    others: tuple[Read, ...]
    """What else could be read: the original, if it is not read, and what other editions have finished."""
    differs: tuple[Deviation, str] | None
    """How the edition differs here on purpose, and why."""


def help_for(
    session: Session,
    unit: Unit,
    edition: Edition,
    original: Read,
    read: Read,
    *,
    asked: Sequence[Thread] | None = None,
) -> Help:
    """What there is to help with a sentence, and what may be wrong in the text that it has.

    `asked`: all questions about its article, where they are known.
    """
    there = _texts(session, unit)
    text = next((each.text for each, _ in there if each.language == edition.tag), "")
    found = remembering.suggestions(session, unit, edition, limit=_SUGGESTIONS, read=read.edition)
    mentions = naming.mentions(session, read.text, language=read.language, edition=edition)
    names = tuple(names_of(read.text, mentions, len(found)))
    others = [each for each, status in there if status in FINISHED and each.language != edition.tag]
    material = checking.material_of_unit(session, unit, edition, text) if text.strip() else None
    return Help(
        unit.public_id,
        tuple(Past(key, each) for key, each in enumerate(found, start=1)),
        names,
        tuple(past.saves_of(session, unit, edition)),
        talks(session, unit, asked),
        read.text,
        read.language,
        marked(read.text, names),
        text,
        as_json(checking.observed(material)) if material else [],
        again(session, unit, edition),
        tuple(each for each in (original, *others) if each != read),
        declared(material.passed) if material else declared_of(session, unit, edition),
    )


def found_in(session: Session, unit: Unit, edition: Edition, text: str) -> list[dict[str, object]]:
    """What may be wrong in a text that is being typed for a sentence; nothing in no text."""
    return as_json(checking.findings_while_typing(session, unit, edition, text)) if text.strip() else []


def _texts(session: Session, unit: Unit) -> list[tuple[Read, Status]]:
    """What each edition has for the sentence, and how far it is, in the order of the editions."""
    query = (
        select(Translation.text, Translation.status, Edition)
        .join(Edition, Edition.id == Translation.edition_id)
        .where(Translation.unit_id == unit.id, Translation.treatment == Treatment.TEXT)
        .order_by(Edition.position)
    )
    return [(Read(text, each.tag, each), status) for text, status, each in session.execute(query)]


def marked(text: str, names: Sequence[Name]) -> Markup:
    """The text as HTML, with names and terms marked and their digits."""
    places: list[tuple[int, int, int]] = []
    for name in sorted(names, key=lambda each: each.mention.start):
        start, end = plain_place(text, name.mention.start), plain_place(text, name.mention.end)
        if not places or start >= places[-1][1]:
            places.append((start, end, name.key))
    return isolated([_cut_out(part, start, places) for start, part in _cut(text, places)])


def _cut(text: str, places: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, Part]]:
    """A text as parts, cut where its markup changes and where names begin and end, with their places."""
    at = 0
    for part in parts_of(text):
        end = at + len(part.text)
        edges = sorted({at, end, *(edge for place in places for edge in place[:2] if at < edge < end)})
        for here, there in pairwise(edges):
            yield here, replace(part, text=part.text[here - at : there - at])
        at = end


def _cut_out(part: Part, start: int, places: Sequence[tuple[int, int, int]]) -> Part:
    """A part marked, if it is one of a name; the last one of a name has the digit."""
    end = start + len(part.text)
    for first, last, key in places:
        if first <= start < last:
            digit = f"<sup>{key}</sup>" if key and end == last else ""
            before, after = f'<span class="term">{part.before}', f"{part.after}{digit}</span>"
            return Part(part.text, before, after, whole=True)
    return part


def names_of(text: str, mentions: Sequence[Mention], taken: int) -> Iterator[Name]:
    """Each entry once, where it stands first; a digit for those that the edition has words for."""
    once: dict[str, Mention] = {}
    for mention in mentions:
        if not mention.inner:
            once.setdefault(mention.entry.key, mention)
    key = taken
    for mention in once.values():
        known = Name(0, mention).rendering
        key += bool(known)
        yield Name(key if known and key <= _KEYS else 0, mention, _stars(text, mention))


def _stars(text: str, mention: Mention) -> str:
    """The marks around a name that stand around nothing else, an article of its own apart."""
    listed = {each.casefold() for each in (mention.entry.text, *mention.entry.forms)}
    for start, end in markup_ranges(text):
        inside = text[start:end].strip("*")
        number = (end - start - len(inside)) // 2
        if start <= mention.start and mention.end <= end:
            is_alone = inside == text[mention.start : mention.end] or inside.casefold() in listed
            return "*" * number if is_alone else ""
    return ""


def used_in(beside: Help) -> str | None:
    """What the address puts into the box for those without scripts: what they read, or a past translation."""
    asked = request.args.get("use", "")
    if asked == "original":
        return beside.read
    return next((each.suggestion.target for each in beside.pasts if str(each.key) == asked), None)
