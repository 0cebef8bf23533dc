"""The page of the log: each line with what it says, what it is about, and where that is found."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from tm.document import BlockType, Destination, IssueState, Kind
from tm.quality.choosing import Choice
from tm.quality.groups import Group
from tm.services.exports.formats import Format
from tm.services.log import LogLine
from tm.services.structure.applying import UNDO
from tm.storage.history import Subject
from tm.storage.paper import Carries
from tm.storage.talk import Address, Speaker, Step
from tm.web.current import visit
from tm.web.filters import day, language, moment
from tm.web.labels.common import label, style_label
from tm.web.labels.history import action_label, operation_label
from tm.web.labels.log import DONE, FIELDS
from tm.web.style_samples import figures
from tm.workflow import deadlines
from tm.workflow.approving import OwnWork
from tm.workflow.roles import Right, Role

_LABELLED: Final[Mapping[str, type[StrEnum]]] = {
    "destination": Destination,
    "kind": Kind,
    "type": BlockType,
    "carries": Carries,
    "format": Format,
    "role": Role,
    "own_work": OwnWork,
    "speaker": Speaker,
    "address": Address,
    "checks": Choice,
    **{state.value: IssueState for state in IssueState},
}
_WORDS: Final = ("reason", "note", "words", "word", "tone", "country")
"""What people wrote beside what they did."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that is another than before; "" for nothing. `language`: that of a text."""

    name: str
    before: str
    after: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the log as it is read: of what it is, what was done, and what people wrote beside it."""

    line: LogLine
    thing: str
    address: str | None
    done: str
    more: Sequence[str]
    words: str
    changes: Sequence[Changed]


def said(line: LogLine, names: Mapping[str, str]) -> Said:
    """How a line is read; `names` are those of people by public id."""
    words = next((str(line.about[name]) for name in _WORDS if line.about.get(name)), "")
    more = [*_more(line, names)]
    return Said(line, _thing(line, names), _address(line), _done(line), more, words, _changes(line))


def _done(line: LogLine) -> str:
    """What somebody did, in words; what has none for its kind of thing, as in a sentence's history."""
    if line.subject is Subject.QUESTION:
        return label(Step(line.action))
    done = str(DONE.get(line.subject, {}).get(line.action) or action_label(line.action))
    undone = line.subject is Subject.STRUCTURE and line.action == UNDO
    return f"{operation_label(str(line.about['kind']))} · {done}" if undone else done


def _thing(line: LogLine, names: Mapping[str, str]) -> str:
    """What the line is about, in its own words."""
    if line.article:
        return line.headline or str(_("Without a headline"))
    if line.issue:
        return str(_("Issue %(slug)s", slug=line.issue))
    if line.subject is Subject.PERSON:
        return names.get(str(line.about.get("person")), str(line.about.get("name", "")))
    if line.standing or line.subject is Subject.NAME:
        return line.standing or str(line.about.get("text", ""))
    return str(_("The paper"))


def _more(line: LogLine, names: Mapping[str, str]) -> list[str]:
    """What else a line says: of whom, in which edition, as what, of how many sentences."""
    given = [names[str(line.about[name])] for name in ("giver", "to") if str(line.about.get(name)) in names]
    found = [" → ".join(given)] if given else []
    found += [_value(name, line.about[name]) for name in ("format", "role") if name in line.about]
    if isinstance(entries := line.about.get("changes"), list):
        found.append(ngettext("%(num)s sentence", "%(num)s sentences", len(entries)))
    return [*found, language(line.edition)] if line.edition else found


def _changes(line: LogLine) -> list[Changed]:
    """What is another than before, one by one, as far as people have words for it."""
    found = []
    for name in dict.fromkeys([*line.before, *line.after]):
        called = "" if name in {"text", "title", line.action} else _called(name)
        if called is not None:
            before, after = (_value(name, side.get(name)) for side in (line.before, line.after))
            tag = line.edition or line.language if name == "text" else None
            found.append(Changed(called, before, after, tag))
    return found


def _called(name: str) -> str | None:
    """What a value is called, of a plan the step and its edition; None where people have no word for it."""
    of, of_several, which = name.partition("/")
    if not of_several:
        return str(FIELDS[name]) if name in FIELDS else None
    if of == "style":
        return style_label(which)
    return label(Group(which)) if of == "checks" else _of_plan(of, which)


def _of_plan(step: str, number: str) -> str:
    edition = visit().edition_by_id(int(number)) if number else None
    return (
        f"{label(deadlines.Step(step))} · {language(edition.tag)}" if edition else label(deadlines.Step(step))
    )


def _value(name: str, value: object) -> str:
    """A value as people read it."""
    if value in (None, ""):
        return ""
    read = _READ.get(name) or _READ.get(name.partition("/")[0])
    if read:
        return read(str(value))
    return " · ".join(map(str, value)) if isinstance(value, list) else str(value)


def _labelled(values: type[StrEnum]) -> Callable[[str], str]:
    return lambda value: label(values(value))


def _day(value: str) -> str:
    return day(date.fromisoformat(value))


def _moment(value: str) -> str:
    return moment(datetime.fromisoformat(value))


_READ: Final[Mapping[str, Callable[[str], str]]] = {
    **{name: _labelled(values) for name, values in _LABELLED.items()},
    **dict.fromkeys(("date_from", "date_to"), _day),
    **dict.fromkeys(("placed_at", "published_at", "held_at", "embargo_until", "print"), _moment),
    "language": language,
    "style/headline_case": style_label,
    "style/digits": lambda system: figures()[system],
}
"""How values are read that are not words, by name, or by what stands before a stroke in it."""


def _address(line: LogLine) -> str | None:
    """Where the thing is found; None: not for this visitor."""
    if line.subject is Subject.PERSON and not visit().may(Right.MANAGE_PEOPLE):
        return None
    return _PLACES.get(line.subject, _of_piece)(line)


def _of_piece(line: LogLine) -> str | None:
    if line.article and line.edition:
        return url_for("articles.translate", article=line.article, tag=line.edition)
    if line.article:
        return url_for("articles.choose", article=line.article)
    return url_for("board.show", slug=line.issue) if line.issue else None


def _of_sentence(line: LogLine) -> str:
    return url_for("articles.history", article=line.article, tag=line.edition, unit=line.unit)


def _of_operation(line: LogLine) -> str | None:
    if not (line.issue or line.article):
        return None
    scope = {"slug": line.issue} if line.issue else {"article": line.article}
    return url_for("structure.show", _anchor=f"o-{line.about['operation']}", **scope)


def _of_paper(line: LogLine) -> str:
    return url_for("editions.edit", tag=line.edition) if line.edition else url_for("editions.index")


_PLACES: Mapping[Subject, Callable[[LogLine], str | None]] = {
    Subject.TRANSLATION: _of_sentence,
    Subject.STANDING: lambda line: url_for("standing.history", key=line.standing, tag=line.edition),
    Subject.STRUCTURE: _of_operation,
    Subject.QUESTION: lambda line: url_for("questions.show", question=line.about["question"]),
    Subject.NAME: lambda line: url_for("naming.history", entry=line.about["entry"]),
    Subject.PERSON: lambda line: url_for("people.show", person=line.about["person"]),
    Subject.PAPER: _of_paper,
}
"""Where lines of some kinds lead; the others lead to their piece or issue."""
