"""Changes of rows that can be taken back: what an operation did, row by row, and undoing it.

A change is `{"table", "id", "before", "after"}`; `id` is the row's public id, or its number in a table
without public ids; of a translation, the unit's public id and the edition's number. `before` is null where
the row was created, and `after` where a translation was taken away. Values are JSON: times and dates in ISO
8601, enums by value; `place` lists what stood in front of a row, the nearest first, or says that it stood
right behind the row of the change before.
A change with `"empty": true` created something that must hold nothing any more when it is undone; one with
`"meaning": "same"` gave a sentence words that its translations still fit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm import words
from tm.document import Destination, IssueState
from tm.services.remembering import index_original, index_originals
from tm.services.structure import ordering, translation_states
from tm.services.structure.meaning import Meaning
from tm.services.structure.ordering import Ordered
from tm.services.structure.row_json import as_json, from_json
from tm.services.structure.row_kinds import Row, columns, find, key_of
from tm.services.structure.translation_states import TranslationState, state_from_json, state_of
from tm.services.structure.undo_checks import (
    ChangedSince,
    changed_since,
    check_nothing_inside,
    check_slug_free,
)
from tm.storage.issues import Article, Block, Issue, Placement
from tm.storage.people import Person
from tm.storage.standing import StandingText
from tm.storage.units import Translation, Unit, UnitVersion

__all__ = ["ChangedSince", "Recorder", "Row"]

_RETIRES = {
    "article": "archived_at",
    "assignment": "ended_at",
    "block": "retired_at",
    "import_doubt": "settled_at",
    "recognition": "withdrawn_at",
    "repair": "undone_at",
    "standing_text": "archived_at",
    "unit": "retired_at",
}
"""The column that takes a row out of sight; creating such a row is undone by setting it."""

_LENIENT = {"assignment", "import_doubt", "placement", "repair"}
"""Tables that other work changes too: what has been changed there since stays, and refuses no undo."""

_MOVES_ON = {"unit": frozenset({"version"}), "recognition": frozenset({"settled_at"})}
"""Columns that other work moves on without anything having been changed."""


@dataclass
class Recorder:
    """Changes rows and writes down how they were before; `action` is what the history calls it."""

    session: Session
    person: Person | None
    at: datetime
    action: str = ""
    changes: list[dict[str, object]] = field(default_factory=list)

    @property
    def person_id(self) -> int | None:
        """The number of who does this."""
        return None if self.person is None else self.person.id

    def change(self, row: Row, **values: object) -> None:
        """Set columns of a row; what already has its value is left alone."""
        new = {name: value for name, value in values.items() if getattr(row, name) != value}
        if not new:
            return
        before = {name: as_json(getattr(row, name)) for name in new}
        for name, value in new.items():
            setattr(row, name, value)
        self._write(row, before, {name: as_json(value) for name, value in new.items()})
        if isinstance(row, Article) and "language" in new:
            index_originals(self.session, [row.id])

    def create(self, row: Row, *, after: Ordered | None = None) -> None:
        """Add a row; one that has a place among others goes behind one of them, else in front of all."""
        self.session.add(row)
        self.session.flush()
        if isinstance(row, Ordered):
            ordering.put_behind(self.session, [row], after)
        self._write(row, None, columns(row))
        if isinstance(row, Article | Block):
            self.changes[-1]["empty"] = True
        if isinstance(row, Unit):
            self._keep_version(row)

    def created(self, row: Row) -> None:
        """Write down a row that was added already, with all that it holds."""
        self._write(row, None, columns(row))

    def place(self, row: Ordered, after: Ordered | None, **holder: object) -> None:
        """Put a row behind another one, or in front of all, of what holds it, or of a new holder."""
        place = ordering.before(self.session, row)
        values = {name: value for name, value in holder.items() if getattr(row, name) != value}
        if not values and place[:1] == ([] if after is None else [after.public_id]):
            return
        self._place([row], place, after, values)

    def place_all(self, rows: Sequence[Ordered], after: Ordered | None, **holder: object) -> None:
        """Put rows of one holder into another, in a row behind one that it has, or in front of all."""
        for run in ordering.runs(self.session, rows):
            self._place(run, ordering.before(self.session, run[0]), after, holder)
            after = run[-1]

    def _place(
        self, run: Sequence[Ordered], place: list[str], after: Ordered | None, values: Mapping[str, object]
    ) -> None:
        """Put rows that stand together into a holder; where they stood is written once for all of them."""
        new = {name: as_json(value) for name, value in values.items()}
        for row in run:
            before = {name: as_json(getattr(row, name)) for name in values}
            for name, value in values.items():
                setattr(row, name, value)
            self._write(row, {**before, "place": place if row is run[0] else ordering.TOGETHER}, new)
        ordering.put_behind(self.session, run, after)

    def set_text(self, unit: Unit, text: str, meaning: Meaning = Meaning.CHANGED) -> None:
        """Give a unit a new text: its version goes up, the old one is kept.

        What was translated from an earlier version with the same words is translated from this one; where the
        new words mean the same, also what was translated from the version before.
        """
        if unit.text == text:
            return
        before = unit.version
        self.change(unit, text=text, version=before + 1, words=words.count(text))
        same = select(UnitVersion.version).where(UnitVersion.unit_id == unit.id, UnitVersion.text == text)
        earlier = set(self.session.scalars(same))
        if meaning is Meaning.SAME:
            self.changes[-1]["meaning"] = meaning.value
            earlier.add(before)
        self._keep_version(unit)
        translation_states.move_basis(self.session, unit, earlier)

    def translate(self, unit: Unit, edition_id: int, state: TranslationState | None) -> None:
        """Make this an edition's translation of a unit (None: to do again), versioned like any save."""
        row = translation_states.row_of(self.session, unit, edition_id)
        before = None if row is None else {"version": row.version, **state_of(row).as_json()}
        self._save(unit, edition_id, state)
        after = None if state is None else state.as_json()
        key = f"{unit.public_id}/{edition_id}"
        self.changes.append({"table": _TRANSLATION, "id": key, "before": before, "after": after})

    def undo(self, changes: Sequence[Mapping[str, object]]) -> None:
        """Take changes back, the last first.

        A translation that somebody has saved since stays as it is, with the others of its edition that were
        changed beside it.

        Raises:
            ChangedSince: a row is gone or is no longer as a change left it, or work would go out of sight.
        """
        stay = _saved_since(self.session, changes)
        run: list[Ordered] = []
        for change in reversed(changes):
            if change["table"] == _TRANSLATION:
                if str(change["id"]) not in stay:
                    self._undo_translation(change)
                continue
            row, place = self._undo_row(change), (_mapping(change["before"]) or {}).get("place")
            if isinstance(row, Ordered) and place is not None:
                run.insert(0, row)
            if run and place != ordering.TOGETHER:
                ordering.put_back(self.session, run, cast("list[str]", place))
                run = []

    def _undo_row(self, change: Mapping[str, object]) -> Row:
        table, key = str(change["table"]), str(change["id"])
        row = find(self.session, table, key)
        before, after = _mapping(change["before"]), _mapping(change["after"]) or {}
        compared = after.keys() - _MOVES_ON.get(table, frozenset())
        changed = {name for name in compared if row and as_json(getattr(row, name)) != after[name]}
        gone = isinstance(row, Block | Unit) and row.retired_at is not None and "retired_at" not in after
        if row is None or gone or (changed and table not in _LENIENT):
            raise changed_since(table, key)
        if before is not None:
            meaning = Meaning(str(change.get("meaning", Meaning.CHANGED)))
            self._put_back(
                row, {name: value for name, value in before.items() if name not in changed}, meaning
            )
        elif not changed:
            self._retire(row, table, empty=change.get("empty") is True)
        return row

    def _put_back(self, row: Row, before: Mapping[str, object], meaning: Meaning) -> None:
        values = {
            name: from_json(type(row), name, value) for name, value in before.items() if name != "place"
        }
        if isinstance(row, Unit) and "text" in before:
            self.set_text(row, str(before["text"]), meaning)
            values = {
                name: value for name, value in values.items() if name not in {"text", "version", "words"}
            }
        check_slug_free(self.session, row, values)
        self.change(row, **values)

    def _undo_translation(self, change: Mapping[str, object]) -> None:
        unit, edition_id = _translated(self.session, str(change["id"]))
        before = _mapping(change["before"])
        version = self._save(unit, edition_id, None if before is None else state_from_json(dict(before)))
        if before is not None:
            old = cast("int", before["version"])
            translation_states.let_follow(self.session, unit, edition_id, old, version)

    def _save(self, unit: Unit, edition_id: int, state: TranslationState | None) -> int:
        return translation_states.write(
            self.session, unit, edition_id, state, action=self.action, person=self.person, at=self.at
        )

    def _retire(self, row: Row, table: str, *, empty: bool) -> None:
        check_nothing_inside(self.session, row, empty=empty)
        if isinstance(row, Issue):
            self.change(row, slug=f"{row.slug}~{row.id}", state=IssueState.ARCHIVED)
        elif isinstance(row, Placement):
            self.change(row, destination=Destination.NOT_HERE)
        elif table in _RETIRES:
            self.change(row, **{_RETIRES[table]: self.at})
        if isinstance(row, StandingText):
            self.change(row, key=f"{row.key}~{row.id}")

    def _keep_version(self, unit: Unit) -> None:
        self.session.add(
            UnitVersion(
                unit_id=unit.id,
                version=unit.version,
                text=unit.text,
                words=unit.words,
                person_id=self.person_id,
                created_at=self.at,
            )
        )
        self.session.flush()
        index_original(self.session, unit)

    def _write(self, row: Row, before: dict[str, object] | None, after: dict[str, object]) -> None:
        self.changes.append({"table": row.__tablename__, "id": key_of(row), "before": before, "after": after})


_TRANSLATION = Translation.__tablename__


def _saved_since(session: Session, changes: Sequence[Mapping[str, object]]) -> set[str]:
    """The translations (keys) that an undo leaves alone, since somebody has saved them.

    With them go the others that the operation changed in the same edition: a sentence and those joined to it
    say one thing. What it made for its own new units is looked at by itself.
    """
    new_units = {change["id"] for change in changes if change["table"] == "unit" and change["before"] is None}
    left: dict[str, Mapping[str, object]] = {}
    for change in changes:
        if change["table"] == _TRANSLATION:
            left[str(change["id"])] = _mapping(change["after"]) or {}
    stay = {key for key, after in left.items() if not _stands(session, key, after)}
    beside = {key.split("/")[1] for key in stay if key.split("/")[0] not in new_units}
    return stay | {key for key in left if key.split("/")[1] in beside and key.split("/")[0] not in new_units}


def _stands(session: Session, key: str, after: Mapping[str, object]) -> bool:
    """Whether a translation says what an operation left there; nothing where it left nothing."""
    row = translation_states.row_of(session, *_translated(session, key))
    said = ("text", "treatment", "status")
    return [after.get(name) for name in said] == [as_json(getattr(row, name, None)) for name in said]


def _translated(session: Session, key: str) -> tuple[Unit, int]:
    unit, _, edition = key.partition("/")
    return session.scalars(select(Unit).where(Unit.public_id == unit)).one(), int(edition)


def _mapping(value: object) -> Mapping[str, object] | None:
    return value if isinstance(value, Mapping) else None
