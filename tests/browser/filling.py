"""A whole edition translated at one go, as a PO file does it, in words that the checks leave in peace."""

import re

import polib
from sqlalchemy import select

from tests.browser.serving import Desk
from tm.services.exchanging import exchange
from tm.storage.base import now
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.storage.people import Person

_KEPT = re.compile(r"\S*(?:@|://|www\.)\S*|\w+\.(?:com|org|net)\S*")
_WORD = re.compile(r"[^\W\d_]+")


def fill(desk: Desk, slug: str, tag: str, *, who: str) -> None:
    """Translate whatever an edition of an issue still lacks."""
    with desk.database.writing() as session:
        issue = session.scalars(select(Issue).where(Issue.slug == slug)).one()
        edition = session.scalars(select(Edition).where(Edition.tag == tag)).one()
        person = session.scalars(select(Person).where(Person.name == who)).one()
        file = polib.pofile(exchange.export_po(session, issue, edition, at=now()).decode(), wrapwidth=0)
        for entry in file:
            if not entry.msgstr or entry.fuzzy:
                entry.msgstr = said(entry.msgid)
                entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
        exchange.load_po(
            session, issue, edition, exchange.read_po(str(file).encode()), person=person, at=now()
        )


def said(text: str) -> str:
    """A text of other words, with its figures, marks and addresses."""
    at, parts = 0, []
    for kept in _KEPT.finditer(text):
        parts += [_WORD.sub(_other, text[at : kept.start()]), kept[0]]
        at = kept.end()
    return "".join([*parts, _WORD.sub(_other, text[at:])])


def _other(word: re.Match[str]) -> str:
    """A word of the same length in syllables of no language, with the same capitals."""
    syllables = ("lora", "mite", "sanu", "devo", "pira")[len(word[0]) % 5] * len(word[0])
    other = syllables[: len(word[0])]
    if word[0].isupper():
        return other.upper()
    return other.capitalize() if word[0][0].isupper() else other
