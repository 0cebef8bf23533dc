"""Notes for translators: kept by version, inherited by the parts of a piece."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_article, make_edition, make_issue, make_person
from tm.errors import TmError
from tm.services.talk import notes
from tm.services.talk.notes import Note, NoteChanged
from tm.storage.history import History, Subject
from tm.storage.issues import Article
from tm.storage.people import Person
from tm.storage.talk import Address, Speaker

HERS = Note(Speaker.WOMAN, "Chile", Address.FAMILIAR, "angry", "She drives the tram.")


@pytest.fixture
def letter(session: Session) -> Article:
    return make_article(session, make_issue(session), home=make_edition(session, "en"))


@pytest.fixture
def odile(session: Session) -> Person:
    return make_person(session, "odile")


def save(session: Session, article: Article, person: Person, note: Note, base: int = 0) -> None:
    notes.save(session, article, note, base_version=base, person=person, at=NOON)


def test_a_note_is_kept_with_who_wrote_it(session: Session, letter: Article, odile: Person) -> None:
    assert not notes.note_of(session, letter).whole
    save(session, letter, odile, HERS)

    view = notes.note_of(session, letter)

    assert (view.own, view.whole, view.version) == (HERS, HERS, 1)
    assert (view.person, view.saved_at, view.inherited) == (odile.display_name, NOON, frozenset())


def test_a_sidebar_has_its_letters_note_where_its_own_is_silent(
    session: Session, letter: Article, odile: Person
) -> None:
    sidebar = make_article(session, home=None)
    sidebar.parent_id = letter.id
    inner = make_article(session, home=None)
    inner.parent_id = sidebar.id
    save(session, letter, odile, HERS)
    save(session, sidebar, odile, Note(speaker=Speaker.MAN, tone="dry"))

    view = notes.note_of(session, inner)

    assert view.whole == Note(Speaker.MAN, "Chile", Address.FAMILIAR, "dry", "She drives the tram.")
    assert view.inherited == {"speaker", "country", "address", "tone", "words"}
    assert (view.own, view.version) == (Note(), 0)
    assert notes.note_of(session, sidebar).inherited == {"country", "address", "words"}
    assert notes.note_of(session, letter).whole == HERS


def test_an_article_that_is_its_own_ancestor_comes_to_an_end(
    session: Session, letter: Article, odile: Person
) -> None:
    letter.parent_id = letter.id
    save(session, letter, odile, HERS)
    assert notes.note_of(session, letter).own == HERS


def test_the_second_of_two_savers_is_told(session: Session, letter: Article, odile: Person) -> None:
    save(session, letter, odile, HERS)
    with pytest.raises(NoteChanged):
        save(session, letter, odile, Note(tone="dry"))
    save(session, letter, odile, Note(tone="dry"), base=1)
    with pytest.raises(NoteChanged):
        save(session, letter, odile, Note(tone="loud"), base=1)

    assert notes.note_of(session, letter).own == Note(tone="dry")
    session.expire_all()
    assert notes.note_of(session, letter).version == 2


def test_every_version_stands_in_the_history(session: Session, letter: Article, odile: Person) -> None:
    save(session, letter, odile, HERS)
    save(session, letter, odile, HERS, base=1)
    save(session, letter, odile, Note(), base=1)

    query = select(History).where(History.subject == Subject.NOTE).order_by(History.seq)
    first, second = [row.detail for row in session.scalars(query)]
    before, after = first["before"], first["after"]
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    assert (before["speaker"], after["speaker"], after["country"]) == (None, "woman", "Chile")
    assert (second["before"], second["after"]) == (after, before)


def test_an_empty_note_of_nothing_is_nothing(session: Session, letter: Article, odile: Person) -> None:
    save(session, letter, odile, Note(country="  ", words="\n"))
    assert notes.note_of(session, letter).version == 0


def test_a_note_that_nobody_would_read_is_refused(session: Session, letter: Article, odile: Person) -> None:
    with pytest.raises(TmError, match="200"):
        save(session, letter, odile, Note(tone="x" * 201))
