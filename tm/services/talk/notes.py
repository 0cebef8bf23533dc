"""What translators of an article should know: who speaks, from where, to whom, in which tone.

A sidebar or a part of a letter has what its parent's note says wherever its own says nothing.
"""

from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import Integer, Select, bindparam, literal, select, update
from sqlalchemy.orm import Session

from tm.errors import N_, TmError
from tm.services.history.telling import tell
from tm.storage.history import Subject
from tm.storage.inserting import insert_first
from tm.storage.issues import Article
from tm.storage.people import Person
from tm.storage.talk import Address, ArticleNote, Speaker
from tm.text import clean, fold

LONGEST = {"country": 120, "tone": 200, "words": 4000}
"""Letters that each free text may have."""
_DEEPEST = 8
"""How many parents are asked; an article that is its own ancestor comes to an end."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a note says; what is empty says nothing."""

    speaker: Speaker | None = None
    country: str = ""
    address: Address | None = None
    tone: str = ""
    words: str = ""

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class NoteView:
    """An article's own note, its version (0: none yet), who wrote it when, and what its parents add.

    `whole` is what holds for the article; `inherited` names the parts of it that come from a parent.
    """

    own: Note
    version: int
    whole: Note
    inherited: frozenset[str]
    person: str | None = None
    saved_at: datetime | None = None


def _notes() -> Select[ArticleNote, str | None, int]:
    """The notes of an article and of its parents, the nearest first, with the names of who wrote them."""
    begin = bindparam("article", type_=Integer)
    line = select(begin.label("id"), literal(0).label("depth")).cte("line", recursive=True)
    parents = (
        select(Article.parent_id, line.c.depth + 1)
        .join(line, line.c.id == Article.id)
        .where(Article.parent_id.is_not(None), line.c.depth < _DEEPEST)
    )
    whole = line.union_all(parents)
    return (
        select(ArticleNote, Person.display_name, whole.c.depth)
        .join(whole, whole.c.id == ArticleNote.article_id)
        .outerjoin(Person, Person.id == ArticleNote.person_id)
        .order_by(whole.c.depth)
    )


_NOTES = _notes()


class NoteChanged(TmError):
    """Somebody saved the note since it was opened."""


def note_of(session: Session, article: Article) -> NoteView:
    """What translators of an article should know; one query."""
    rows = [(row, name, depth) for row, name, depth in session.execute(_NOTES, {"article": article.id})]
    own = next(((row, name) for row, name, depth in rows if depth == 0), None)
    return _view(own, [_note(row) for row, _name, depth in rows if depth > 0])


def save(
    session: Session, article: Article, note: Note, *, base_version: int, person: Person, at: datetime
) -> None:
    """Write an article's own note; every version of it stays in the history.

    Raises:
        NoteChanged: somebody was faster.
        TmError: a part of it is too long.
    """
    wished = _cleaned(note)
    row = session.get(ArticleNote, article.id, populate_existing=True)
    stood = Note() if row is None else _note(row)
    if stood == wished:
        return
    values = {**asdict(wished), "version": base_version + 1, "person_id": person.id, "saved_at": at}
    if not _write(session, article, row, base_version, values):
        raise NoteChanged(
            N_("Somebody else changed the notes meanwhile. What they wrote stands above; put both together.")
        )
    detail = {"before": asdict(stood), "after": asdict(wished)}
    tell(session, Subject.NOTE, "note", detail, article=article, person=person, at=at)


_Own: TypeAlias = tuple[ArticleNote, str | None]


def _view(own: _Own | None, parents: list[Note]) -> NoteView:
    mine = _note(own[0]) if own else Note()
    parts: dict[str, object] = {}
    inherited = set[str]()
    for field in fields(Note):
        said = [getattr(each, field.name) for each in (mine, *parents)]
        parts[field.name] = next((value for value in said if value), said[0])
        if not said[0] and parts[field.name]:
            inherited.add(field.name)
    whole = Note(**parts)  # type: ignore[arg-type]
    if own is None:
        return NoteView(mine, 0, whole, frozenset(inherited))
    return NoteView(mine, own[0].version, whole, frozenset(inherited), own[1], own[0].saved_at)


def _note(row: ArticleNote) -> Note:
    return Note(row.speaker, row.country, row.address, row.tone, row.words)


def _cleaned(note: Note) -> Note:
    words = clean(note.words).replace("\r\n", "\n").strip()
    kept = Note(note.speaker, fold(clean(note.country)), note.address, fold(clean(note.tone)), words)
    for name, most in LONGEST.items():
        if len(getattr(kept, name)) > most:
            raise TmError(N_("A note of at most %(count)s letters is read; this one is longer."), count=most)
    return kept


def _write(
    session: Session, article: Article, row: ArticleNote | None, base: int, values: dict[str, object]
) -> bool:
    """Insert or overwrite the note; False where somebody was faster."""
    if (row is None) != (base == 0):
        return False
    if row is None:
        return insert_first(session, ArticleNote(article_id=article.id, **values))  # type: ignore[arg-type]
    here = (ArticleNote.article_id == article.id, ArticleNote.version == base)
    done = session.connection().execute(update(ArticleNote).where(*here).values(**values))
    return done.rowcount == 1
