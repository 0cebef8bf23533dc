"""The register as a list that goes out and comes back, and lists of others that come in."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.formats.glossary_csv import FIELDS, SEVERAL, USES, Line, Pair, Read
from tm.glossary.values import Case, Handling, Kind, State
from tm.languages import home_edition, normalize_tag
from tm.services.naming import register, rows, saving
from tm.services.naming.wording import Renderings, Wording
from tm.services.placements import editions_of
from tm.storage.naming import RegisterEntry
from tm.storage.people import Person

Member = TypeVar("Member", bound=StrEnum)


class Verdict(StrEnum):
    """What became of a line."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(slots=True)
class Counts:
    """What became of a list; of the lines that were refused, why."""

    verdicts: Counter[Verdict] = field(default_factory=Counter)
    refused: list[tuple[int, TmError]] = field(default_factory=list)

    @property
    def taken(self) -> int:
        """How many lines said something that could be taken in."""
        return self.verdicts.total() - self.verdicts[Verdict.REFUSED]

    def as_json(self) -> dict[str, int]:
        """The number of each verdict."""
        return {verdict.value: self.verdicts[verdict] for verdict in Verdict}


@dataclass(frozen=True, slots=True)
class Guide:
    """What a list of others does not say itself: its languages, and what its entries are."""

    source: str | None = None
    target: str | None = None
    kind: Kind = Kind.TERM


def lines(session: Session) -> list[Line]:
    """The whole register, the oldest entry first."""
    return [_line(number, row) for number, row in enumerate(register.everything(session), start=2)]


def take_in(
    session: Session, read: Read, guide: Guide, *, person: Person | None, may_decide: bool, at: datetime
) -> Counts:
    """Add and change what a list says; nothing that it does not name is touched.

    A line of our own lists says all of its entry that has a column; a pair adds a rendering. What comes in
    from who may not decide is proposed; changes of entries that are decided already are refused then.
    """
    counts = Counts()
    intake = _Intake(session, guide, person, at, may_decide=may_decide)
    listed: tuple[Line | Pair, ...] = (*read.lines, *read.pairs)
    for each in listed:
        try:
            verdict = intake.line(each) if isinstance(each, Line) else intake.pair(each)
        except TmError as error:
            counts.refused.append((each.number, error))
            verdict = Verdict.REFUSED
        counts.verdicts[verdict] += 1
    return counts


class _Intake:
    """One list on its way into the register; it knows what is there, so that each line is quick."""

    def __init__(
        self, session: Session, guide: Guide, person: Person | None, at: datetime, *, may_decide: bool
    ) -> None:
        self._session, self._guide, self._person, self._at = session, guide, person, at
        self._may_decide = may_decide
        self._tags = [edition.tag for edition in editions_of(session)]
        query = select(RegisterEntry).where(RegisterEntry.archived_at.is_(None)).order_by(RegisterEntry.id)
        self._rows = {row.public_id: row for row in session.scalars(query)}
        renderings = rows.renderings_of(session)
        self._said = {
            key: rows.wording_of(row, renderings.get(row.id, {})) for key, row in self._rows.items()
        }
        self._by_text: dict[tuple[str, str], list[str]] = {}
        for key, wording in self._said.items():
            self._by_text.setdefault((wording.language, wording.text), []).append(key)

    def line(self, line: Line) -> Verdict:
        """Take in a line of our own."""
        key = line.fields.get("id", "")
        known = key if key in self._rows else None
        wording = _wording(line, self._said[known] if known else None, self._tags).cleaned()
        if known is None:
            namesakes = self._by_text.get((wording.language, wording.text), [])
            known = next((each for each in namesakes if self._said[each].kind is wording.kind), None)
            wording = _wording(line, self._said[known] if known else None, self._tags).cleaned()
        state = _member(State, line.fields.get("state", ""), State.DECIDED)
        return self._store(known, wording, state, public_id=key)

    def pair(self, pair: Pair) -> Verdict:
        """Take in a term with a rendering."""
        tag = self._edition(pair.target_language)
        language = normalize_tag(self._guide.source or pair.source_language or self._tags[0])
        kind = self._guide.kind
        new = Wording(kind, language, pair.source, renderings={tag: Renderings((pair.target,))}).cleaned()
        known = next(iter(self._by_text.get((new.language, new.text), [])), None)
        if known is None:
            return self._store(None, new, State.DECIDED)
        said = self._said[known]
        there = said.renderings.get(tag, Renderings())
        (rendering,) = new.renderings[tag].preferred
        if rendering in {each.text for each in there}:
            return Verdict.UNCHANGED
        if there.preferred:
            there = replace(there, allowed=(*there.allowed, rendering))
        else:
            there = replace(there, preferred=(rendering,))
        state = self._rows[known].state
        return self._store(known, replace(said, renderings={**said.renderings, tag: there}), state)

    def _edition(self, language: str | None) -> str:
        wanted = self._guide.target or language
        if wanted is None:
            raise TmError(N_("The list does not say in which language its renderings are: say it with --to."))
        tag = home_edition(wanted, self._tags)
        if tag is None:
            raise TmError(N_("There is no edition in %(language)s."), language=wanted)
        return tag

    def _store(self, known: str | None, wording: Wording, state: State, *, public_id: str = "") -> Verdict:
        decided = self._may_decide and state is State.DECIDED
        if known is None:
            row = saving.add(
                self._session, wording, person=self._person, may_decide=decided, at=self._at,
                public_id=_free(self._session, public_id),
            )  # fmt: skip
            self._remember(row, wording)
            return Verdict.NEW
        row = self._rows[known]
        if wording.said() == self._said[known] and (decided or row.state is State.PROPOSED):
            return Verdict.UNCHANGED
        if not self._may_decide:
            raise saving.NotTheirs(N_("Only an editor changes this entry; propose a rendering instead."))
        row.version += 1
        row.state = state
        rows.write(self._session, row, wording)
        rows.keep(self._session, row, "change", person=self._person, at=self._at)
        self._said[known] = wording.said()
        return Verdict.CHANGED

    def _remember(self, row: RegisterEntry, wording: Wording) -> None:
        self._rows[row.public_id] = row
        self._said[row.public_id] = wording.said()
        self._by_text.setdefault((wording.language, wording.text), []).append(row.public_id)


def _free(session: Session, public_id: str) -> str | None:
    """The id that a list gives an entry, if it is one of ours and nobody ever had it."""
    if not public_id.isalnum() or not public_id.isascii() or len(public_id) != 18:
        return None
    taken = session.scalar(select(RegisterEntry.id).where(RegisterEntry.public_id == public_id))
    return None if taken else public_id


def _wording(line: Line, before: Wording | None, tags: Sequence[str]) -> Wording:
    """What a line says; what it has no column for stays as it was."""
    fields = line.fields
    unknown = [tag for tag, uses in line.renderings.items() if tag not in tags and any(uses.values())]
    if unknown:
        raise TmError(N_("There is no edition in %(language)s."), language=unknown[0])
    base = before or Wording(Kind.TERM, fields["language"], fields["text"])
    return Wording(
        kind=_member(Kind, fields.get("kind", ""), base.kind),
        language=normalize_tag(fields["language"]),
        text=fields["text"],
        forms=line.several.get("forms", base.forms),
        wrong=line.several.get("wrong", base.wrong),
        handling=_member(Handling, fields.get("handling", ""), base.handling),
        case=_member(Case, fields.get("case", ""), base.case),
        note=fields.get("note", base.note),
        renderings=_renderings(line, base, tags),
    )


def _renderings(line: Line, before: Wording, tags: Sequence[str]) -> Mapping[str, Renderings]:
    found: dict[str, Renderings] = {}
    for tag in tags:
        there = before.renderings.get(tag, Renderings())
        given = line.renderings.get(tag, {})
        said = {text for texts in given.values() for text in texts}
        left = {use: tuple(text for text in getattr(there, use) if text not in said) for use in USES}
        found[tag] = Renderings(**(left | dict(given)))
    return found


def _member(kind: type[Member], value: str, otherwise: Member) -> Member:
    if not value:
        return otherwise
    try:
        return kind(value.casefold())
    except ValueError:
        raise TmError(
            N_("“%(value)s” is not known here; there are %(known)s."), value=value, known=", ".join(kind)
        ) from None


def _line(number: int, row: register.Row) -> Line:
    wording = row.wording
    fields = {
        "id": row.key,
        "state": row.state.value,
        **{name: str(getattr(wording, name)) for name in FIELDS if name not in {"id", "state", *SEVERAL}},
    }
    renderings = {tag: {use: getattr(each, use) for use in USES} for tag, each in wording.renderings.items()}
    return Line(number, fields, {"forms": wording.forms, "wrong": wording.wrong}, renderings)
