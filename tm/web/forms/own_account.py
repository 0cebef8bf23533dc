"""What people say of themselves, as the fields of a form.

One that was left as it was shown stays as another device has set it meanwhile.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final
from zoneinfo import available_timezones

from flask import request
from flask_babel import gettext as _

from tm.errors import TmError
from tm.languages import base, normalize_tag
from tm.services.people.profile import Profile
from tm.storage.people import Person
from tm.web.current import desk
from tm.web.forms import untouched
from tm.web.forms.typed import Typed
from tm.web.i18n import offered
from tm.web.sentences import translated
from tm.workflow.digests import Rhythm

LISTS: Final = ("reads", "writes")
_ADDRESS = re.compile(r"[^@\s<>,;:\"]+@[^@\s<>,;:\"]+\.[^@\s<>,;:\".]+")
_MOST_LANGUAGES: Final = 20


def stands(person: Person) -> dict[str, str]:
    """What stands in the fields; languages with spaces between them."""
    return {
        "display_name": person.display_name,
        "language": person.ui_language or "",
        "time_zone": person.time_zone or "",
        "reads": _in_order(map(base, person.reads)),
        "writes": _in_order(map(base, person.writes)),
        "email": person.email or "",
        "digest": person.digest or "",
        "credit": person.credit or "",
    }


def typed(now: Mapping[str, str]) -> Typed:
    """What is wished instead of what stands there now."""
    lists = {name: " ".join(request.form.getlist(name)) for name in LISTS if name in request.form}
    words = {name: _in_order(text.replace(",", " ").split()) for name, text in lists.items()}
    return Typed(untouched.typed(now, request.form.to_dict() | words))


def profile(fields: Typed) -> Profile:
    """The fields as what is kept of a person; what cannot be kept is a problem of its field now."""
    zone, rhythm, email = (fields.text(name) for name in ("time_zone", "digest", "email"))
    if email and not _ADDRESS.fullmatch(email):
        fields.problems["email"] = _("This is no e-mail address.")
    elif rhythm and not email:
        fields.problems["email"] = _("Type the address where the mail goes.")
    language = fields.text("language")
    return Profile(
        fields.text("display_name") or "",
        ui_language=language if language in offered(desk().settings) else None,
        time_zone=zone if zone in available_timezones() else None,
        reads=_tags(fields, "reads"),
        writes=_tags(fields, "writes"),
        email=email,
        digest=Rhythm(rhythm) if rhythm in list(Rhythm) else None,
        credit=fields.text("credit"),
    )


def shown(fields: Typed) -> dict[str, str | list[str]]:
    """What the form shows: of the languages those that are any."""
    lists = {name: [word for word in fields.values[name].split() if _is_tag(word)] for name in LISTS}
    return {**fields.values, **lists}


def _in_order(tags: Iterable[str]) -> str:
    return " ".join(sorted(set(tags), key=str.lower))


def _tags(fields: Typed, name: str) -> list[str]:
    words = (fields.text(name) or "").split()[:_MOST_LANGUAGES]
    try:
        return list(dict.fromkeys(normalize_tag(word) for word in words))
    except TmError as error:
        fields.problems[name] = translated(error)
        return []


def _is_tag(word: str) -> bool:
    try:
        return bool(normalize_tag(word))
    except TmError:
        return False
