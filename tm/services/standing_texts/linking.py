"""Standing texts of an import: linked to the one they are, or kept as new ones with an approved rendering."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from difflib import SequenceMatcher

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm import document
from tm.document import Status
from tm.messages import N_, Message
from tm.services.filing.pieces import PieceArticle, slugify
from tm.services.slots import fill_slots
from tm.services.standing_texts import recognition as standing_recognition
from tm.services.standing_texts.recognition import Found, Place, key_of
from tm.storage.history import FIRST_RENDERING, History, Subject
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.standing import StandingKind, StandingRendering, StandingText
from tm.text import plain

NEARLY_EQUAL = 0.85
"""From this share of common characters on, another wording is taken for the same standing text."""


@dataclass(frozen=True, slots=True)
class Known:
    """A standing text as the home edition prints it now."""

    id: int
    key: str
    kind: StandingKind
    text: str
    rendered: str


@dataclass
class Links:
    """Which blocks are which standing text (its number), and what a person should look at, by place."""

    texts: dict[Place, int] = field(default_factory=dict)
    doubts: list[tuple[Place, Message]] = field(default_factory=list)


def link(
    session: Session,
    pieces: Sequence[PieceArticle],
    facts: document.IssueFacts,
    *,
    home: Edition,
    person: Person | None,
    at: datetime,
) -> Links:
    """Find the standing texts of an issue and link each to the paper's, or make it one of the paper's.

    A text that is printed a little differently than the paper's is linked too; a doubt says so, and the
    paper's rendering stays as it was.
    """
    known = _known(session, home)
    keys = {key_of(text) for each in known for text in (each.text, each.rendered)}
    links = Links()
    for found, match in matches(standing_recognition.find(pieces, facts, keys), known):
        id_ = match.id if match else _create(session, found, home, person, at)
        links.texts |= dict.fromkeys(found.places, id_)
        if match and key_of(match.rendered) != key_of(_printed(found)):
            links.doubts.append((found.places[0], _doubt(match, found)))
    return links


def matches(found: Sequence[Found], known: Sequence[Known]) -> list[tuple[Found, Known | None]]:
    """Each text found with the known one that it is: equal ones first, so that no other takes their place."""
    certain = [(each, _equal(each, known)) for each in found]
    taken = {match.id for _, match in certain if match}
    pairs: list[tuple[Found, Known | None]] = []
    for each, equal in certain:
        match = equal or _alike(each, [other for other in known if other.id not in taken])
        taken |= {match.id} if match else set()
        pairs.append((each, match))
    return pairs


def _known(session: Session, home: Edition) -> list[Known]:
    query = (
        select(StandingText, StandingRendering)
        .join(StandingRendering, StandingRendering.standing_id == StandingText.id)
        .where(StandingRendering.edition_id == home.id, StandingText.archived_at.is_(None))
        .order_by(StandingText.id)
    )
    return [
        Known(text.id, text.key, text.kind, row.text, fill_slots(row.text, row.slots))
        for text, row in session.execute(query)
    ]


def _equal(found: Found, known: Sequence[Known]) -> Known | None:
    key = key_of(_printed(found))
    return next((each for each in known if key_of(each.rendered) == key), None)


def _alike(found: Found, known: Sequence[Known]) -> Known | None:
    """The same text with another address, else the nearest wording of the same kind."""
    same = [each for each in known if each.kind is found.kind]
    scored = [(_likeness(found.text, each.text), each) for each in same]
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= NEARLY_EQUAL else None


def _likeness(first: str, second: str) -> float:
    """How alike two texts are, and at least their telling parts: boxes share all but a title."""
    pairs = ((key_of(first), key_of(second)), (key_of(_telling(first)), key_of(_telling(second))))
    return min(SequenceMatcher(None, one, other, autojunk=False).ratio() for one, other in pairs)


def _printed(found: Found) -> str:
    return fill_slots(found.text, found.slots)


def _doubt(match: Known, found: Found) -> Message:
    values = {"key": match.key, "known": _short(match.rendered), "here": _short(_printed(found))}
    return Message(
        N_(
            "linked to the standing text “%(key)s”, which the paper words differently: "
            "“%(known)s”, here “%(here)s”"
        ),
        values,
    )


def _short(text: str) -> str:
    line = " ".join(plain(text).split())
    return line if len(line) <= 120 else f"{line[:60]} … {line[-50:]}"


def _create(session: Session, found: Found, home: Edition, person: Person | None, at: datetime) -> int:
    text = StandingText(
        key=free_key(session, found.kind, found.text), kind=found.kind, slots=list(found.slots), created_at=at
    )
    session.add(text)
    session.flush()
    add_rendering(session, text, home, found.text, found.slots, person=person, at=at)
    return text.id


def add_rendering(
    session: Session,
    standing: StandingText,
    edition: Edition,
    text: str,
    slots: Mapping[str, str],
    *,
    person: Person | None,
    at: datetime,
) -> None:
    """Make an approved first rendering, with its line of history."""
    person_id = None if person is None else person.id
    session.add(
        StandingRendering(
            standing_id=standing.id,
            edition_id=edition.id,
            text=text,
            slots=dict(slots),
            status=Status.APPROVED,
            person_id=person_id,
            saved_at=at,
        )
    )
    session.add(
        History(
            at=at,
            person_id=person_id,
            subject=Subject.STANDING,
            action=FIRST_RENDERING,
            standing_id=standing.id,
            edition_id=edition.id,
            version=1,
            text=text,
            status=Status.APPROVED,
            detail={"slots": dict(slots)},
        )
    )


def free_key(session: Session, kind: StandingKind, text: str) -> str:
    """A key that no standing text has: its kind, for boxes and others with their first telling words."""
    base = kind.value
    if kind in {StandingKind.BOX, StandingKind.OTHER}:
        words = slugify(" ".join(_telling(text).split()[:5])).casefold()[:40].strip("-")
        base = f"{kind.value}-{words}"
    taken = set(
        session.scalars(select(StandingText.key).where(StandingText.key.startswith(base, autoescape=True)))
    )
    numbers = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return base if base not in taken else next(key for key in numbers if key not in taken)


def _telling(text: str) -> str:
    """The part that says most: the longest in bold or italics, else the longest without a slot."""
    parts = [part for part in text.split("\n\n") if "{" not in part] or [text.replace("{", " ")]
    marked = [part for part in parts if plain(part) != part]
    return plain(max(marked or parts, key=len))
