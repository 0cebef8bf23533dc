"""What the pages of the register show and what their forms say."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from flask import abort, request
from werkzeug.datastructures import MultiDict

from tm.glossary.values import Case, Handling, Kind, State, Use
from tm.languages import UnknownLanguage, base, normalize_tag
from tm.services.naming import Renderings, Wording
from tm.services.naming.register import PastChange, Wanted
from tm.storage.paper import Edition
from tm.web.current import visit
from tm.web.filters import edition_language, language
from tm.web.labels.common import has_label, label
from tm.web.labels.naming import field_label
from tm.workflow.roles import Right

Member = TypeVar("Member", bound=StrEnum)
OWN = (Use.PREFERRED, Use.ALLOWED, Use.FORBIDDEN)
"""What an editor fills in for an edition."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One part of an entry that a change touched, in words."""

    name: str
    before: str
    after: str


def decides(tag: str | None = None) -> bool:
    """Whether this visitor decides on names and terms: in an edition, or at least in one."""
    if tag is None:
        return visit().may_somewhere(Right.TERMS)
    edition = visit().edition(tag)
    return edition is not None and visit().may(Right.TERMS, edition.id)


def wanted() -> Wanted:
    """What the address asks the register for."""
    show = request.args.get("show", "")
    return Wanted(
        words=request.args.get("q", "").strip()[:100],
        kind=_member(Kind, request.args.get("kind", ""), None),
        waiting=show == "waiting",
        lacking=show if visit().edition(show) else None,
    )


def first() -> int:
    """The place of the first entry that a page shows."""
    return max(0, request.args.get("first", 0, type=int))


def wording(form: MultiDict[str, str]) -> Wording:
    """What a form says of an entry; renderings only for editions on which the visitor may say something.

    Raises:
        TmError: an unknown language.
    """
    renderings = {edition.tag: _renderings(form, edition.tag) for edition in visit().editions}
    return Wording(
        kind=_member(Kind, form.get("kind", ""), Kind.TERM) or Kind.TERM,
        language=normalize_tag(form.get("language", "")),
        text=form.get("text", ""),
        forms=lines(form.get("forms", "")),
        wrong=lines(form.get("wrong", "")),
        handling=_member(Handling, form.get("handling", ""), Handling.TRANSLATE) or Handling.TRANSLATE,
        case=_member(Case, form.get("case", ""), Case.AUTO) or Case.AUTO,
        note=form.get("note", ""),
        renderings={tag: each for tag, each in renderings.items() if each is not None},
    )


def lines(text: str) -> tuple[str, ...]:
    """The lines of a field, without empty ones."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def default_language() -> str:
    """The language of a new entry: as the address says, else the first edition's."""
    try:
        return normalize_tag(request.args.get("language", "") or visit().editions[0].tag)
    except UnknownLanguage:
        abort(404)


def editions(said: Wording) -> list[Edition]:
    """The editions that call an entry something else: all but those of its own language."""
    return [
        edition
        for edition in visit().editions
        if edition.tag in said.renderings or base(edition.tag) != base(said.language)
    ]


def changes(line: PastChange) -> Sequence[Changed]:
    """What a change of an entry touched, in the order of its form."""
    before, after = _flat(line.before), _flat(line.after)
    names = list(dict.fromkeys([*after, *before]))
    return [
        Changed(field_label(name), before.get(name, ""), after.get(name, ""))
        for name in names
        if before.get(name, "") != after.get(name, "")
    ]


def _renderings(form: MultiDict[str, str], tag: str) -> Renderings | None:
    """An editor's fields for an edition, or else a proposal; None where the form has no field for it."""
    if decides(tag) and f"preferred-{tag}" in form:
        own = {use.value: lines(form.get(f"{use.value}-{tag}", "")) for use in OWN}
        return Renderings(**own, proposed=tuple(form.getlist(f"proposed-{tag}")))
    if not decides() and f"proposed-{tag}" in form:
        return Renderings(proposed=lines(form.get(f"proposed-{tag}", "")))
    return None


def _member(kind: type[Member], value: str, otherwise: Member | None) -> Member | None:
    return kind(value) if value in set(kind) else otherwise


def _flat(detail: Mapping[str, object]) -> dict[str, str]:
    """The parts of an entry in words; an edition's renderings by their use."""
    found = {name: _said(name, value) for name, value in detail.items() if name != "renderings"}
    renderings = detail.get("renderings")
    if isinstance(renderings, dict):
        for tag, uses in renderings.items():
            for use, texts in uses.items():
                found[f"{edition_language(tag)}, {label(Use(use))}"] = _joined(texts)
    return {name: text for name, text in found.items() if text}


_ENUMS: Mapping[str, type[StrEnum]] = {"kind": Kind, "handling": Handling, "case": Case, "state": State}


def _said(name: str, value: object) -> str:
    if isinstance(value, list):
        return _joined(value)
    if name == "language":
        return language(str(value))
    member = _ENUMS[name](str(value)) if name in _ENUMS else None
    return label(member) if member is not None and has_label(member) else str(value or "")


def _joined(texts: Iterable[object]) -> str:
    return " · ".join(map(str, texts))
