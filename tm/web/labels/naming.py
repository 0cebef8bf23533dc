"""The desk's words for the register of names and terms."""

from enum import StrEnum

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l
from flask_babel import lazy_pgettext as _lp

from tm.glossary.values import Case, Handling, Kind, State, Use

NAMING: tuple[dict[StrEnum, LazyString], ...] = (
    {
        Kind.PERSON: _l("Person"),
        Kind.PLACE: _l("Place"),
        Kind.ORGANISATION: _l("Organisation"),
        Kind.TITLE: _lp("name", "Title"),
        Kind.SLOGAN: _l("Slogan"),
        Kind.TERM: _l("Term"),
    },
    {
        Use.PREFERRED: _lp("rendering", "preferred"),
        Use.ALLOWED: _lp("rendering", "allowed"),
        Use.FORBIDDEN: _lp("rendering", "never"),
        Use.PROPOSED: _lp("rendering", "proposed"),
    },
    {State.PROPOSED: _lp("name", "proposed"), State.DECIDED: _lp("name", "decided")},
    {
        Handling.TRANSLATE: _l("Each edition has its own words for it"),
        Handling.KEEP: _l("It stays as it is in every edition"),
    },
    {
        Case.AUTO: _l("Names with their capitals, terms with any"),
        Case.EXACT: _l("Exactly as written"),
        Case.ANY: _l("With any capitals"),
    },
)
"""Labels by member, one table for each enumeration."""

CHANGES: dict[str, LazyString] = {
    "add": _l("added it"),
    "propose": _l("proposed"),
    "change": _l("changed it"),
    "decide": _l("decided"),
    "decline": _l("declined a proposal"),
    "remove": _l("took it out"),
}
FIELDS: dict[str, LazyString] = {
    "kind": _l("What it is"),
    "language": _l("Language"),
    "text": _l("Name or term"),
    "forms": _l("Other right forms"),
    "wrong": _l("Known mistakes"),
    "handling": _l("In other languages"),
    "case": _l("Found"),
    "note": _l("Note"),
    "state": _l("Decided?"),
}


def change_label(action: str) -> str:
    """What a line of an entry's history says was done."""
    return str(CHANGES.get(action, action))


def field_label(name: str) -> str:
    """What a part of an entry is called; an edition's tag stays."""
    return str(FIELDS.get(name, name))
