"""The register: who changes it and how, what it keeps, and what it finds for an edition."""

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOON, make_edition, make_person
from tm.errors import TmError
from tm.glossary.values import Handling, Kind, State, Use, Written
from tm.services import naming
from tm.services.naming import Renderings, Wording, register
from tm.services.naming.register import Wanted
from tm.services.placements import editions_of
from tm.storage.engine import Database
from tm.storage.naming import RegisterEntry
from tm.storage.people import Person


class Desk:
    """Three editions, an editor and a translator."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.english = make_edition(session, "en")
        self.spanish = make_edition(session, "es-419")
        self.arabic = make_edition(session, "ar")
        self.editor = make_person(session, "marisol")
        self.translator = make_person(session, "odile")

    def save(
        self,
        text: str = "dock worker",
        *,
        row: RegisterEntry | None = None,
        kind: Kind = Kind.TERM,
        es: Renderings | str = "estibador",
        by: Person | None = None,
        base: int | None = None,
        **more: object,
    ) -> RegisterEntry:
        person = by or self.editor
        renderings = {"es-419": Renderings((es,)) if isinstance(es, str) else es}
        wording = Wording(kind, "en", text, renderings=renderings, **more)  # type: ignore[arg-type]
        return naming.save(
            self.session,
            row,
            wording,
            base_version=row.version if row and base is None else base or 0,
            person=person,
            may_decide=person is self.editor,
            at=NOON,
        )

    def view(self, row: RegisterEntry) -> register.Row:
        return register.view(self.session, row)

    def renderings(self, row: RegisterEntry) -> Renderings:
        return self.view(row).wording.renderings.get("es-419", Renderings())


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def test_an_editor_decides_at_once(desk: Desk) -> None:
    row = desk.save("  dock   worker ", es=Renderings((" estibador ", "estibador"), ("", "portuario")))

    assert desk.view(row).state is State.DECIDED
    assert desk.view(row).wording.text == "dock worker"
    assert desk.renderings(row) == Renderings(("estibador",), ("portuario",))


def test_anyone_proposes_and_an_editor_decides(desk: Desk) -> None:
    row = desk.save(es=Renderings(("estibador",), ("portuario",)), by=desk.translator)
    assert desk.view(row).state is State.PROPOSED
    assert desk.renderings(row) == Renderings(proposed=("estibador", "portuario"))

    naming.decide(desk.session, row, person=desk.editor, at=NOON)

    assert desk.view(row).state is State.DECIDED
    assert desk.renderings(row) == Renderings(("estibador",), ("portuario",))


def test_who_proposed_may_still_change_it_until_it_is_decided(desk: Desk) -> None:
    row = desk.save(by=desk.translator)
    desk.save("docker", row=row, by=desk.translator)
    assert desk.view(row).wording.text == "docker"
    naming.decide(desk.session, row, person=desk.editor, at=NOON)

    with pytest.raises(TmError, match="Only an editor"):
        desk.save("dock worker", row=row, by=desk.translator)
    with pytest.raises(TmError, match="Only an editor"):
        desk.save("x", row=desk.save("crane", by=desk.translator), by=make_person(desk.session, "third"))


@pytest.mark.parametrize(
    ("use", "after"),
    [
        (Use.PREFERRED, Renderings(("portuario",), ("estibador",))),
        (Use.ALLOWED, Renderings(("estibador",), ("portuario",))),
        (Use.FORBIDDEN, Renderings(("estibador",), (), ("portuario",))),
        (None, Renderings(("estibador",))),
    ],
)
def test_a_rendering_is_proposed_and_settled(desk: Desk, use: Use | None, after: Renderings) -> None:
    row = desk.save()
    for _ in range(2):
        naming.propose(desk.session, row, "es-419", " portuario ", person=desk.translator, at=NOON)
    assert desk.renderings(row) == Renderings(("estibador",), proposed=("portuario",))

    naming.settle(desk.session, row, "es-419", "portuario", use, person=desk.editor, at=NOON)

    assert desk.renderings(row) == after


def test_the_second_of_two_savers_is_told_and_nothing_is_overwritten(desk: Desk) -> None:
    row = desk.save()
    desk.save("docker", row=row)

    with pytest.raises(naming.ChangedMeanwhile, match="changed meanwhile"):
        desk.save("stevedore", row=row, base=1)

    assert desk.view(row).wording.text == "docker"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"text": " – "}, "needs words"),
        ({"text": "a" * 301}, "too long"),
        ({"forms": ("docker",), "wrong": ("docker",)}, "right and wrong at once"),
        ({"es": Renderings(("estibador",), ("estibador",))}, "stands twice"),
    ],
)
def test_what_makes_no_sense_is_refused(desk: Desk, change: dict[str, object], words: str) -> None:
    with pytest.raises(TmError, match=words):
        desk.save(**change)  # type: ignore[arg-type]


def test_the_same_words_are_one_entry_but_another_kind_is_another(desk: Desk) -> None:
    desk.save("Riverton", kind=Kind.PLACE)
    desk.save("Riverton", kind=Kind.TITLE)
    with pytest.raises(TmError, match="already"):
        desk.save("Riverton", kind=Kind.PLACE)


def test_the_history_tells_each_change_with_what_was_before(desk: Desk) -> None:
    row = desk.save(by=desk.translator)
    naming.decide(desk.session, row, person=desk.editor, at=NOON)
    desk.save("docker", row=row)
    lines = naming.history(desk.session, row)

    assert [(line.action, line.person) for line in lines] == [
        ("change", "Marisol"),
        ("decide", "Marisol"),
        ("propose", "Odile"),
    ]
    assert (lines[0].before["text"], lines[0].after["text"]) == ("dock worker", "docker")
    assert lines[-1].before == {}


def test_what_is_taken_out_is_found_no_more(desk: Desk) -> None:
    row = desk.save()
    naming.archive(desk.session, row, person=desk.editor, at=NOON)

    assert register.page(desk.session, Wanted()).rows == ()
    with pytest.raises(TmError, match="not in the register"):
        naming.find(desk.session, row.public_id)
    assert desk.save("dock worker").id != row.id


def test_the_register_is_searched_and_filtered(desk: Desk) -> None:
    desk.save("Álvarez", kind=Kind.PERSON, es=Renderings())
    desk.save("strike", es="huelga")
    desk.save("Pliego", kind=Kind.TITLE, es=Renderings(), handling=Handling.KEEP)
    desk.save("zone", es="zona", by=desk.translator)

    def names(**wanted: object) -> list[str]:
        page = register.page(desk.session, Wanted(**wanted))  # type: ignore[arg-type]
        return [row.wording.text for row in page.rows]

    assert names() == ["Álvarez", "Pliego", "strike", "zone"]
    assert names(words="alvar") == ["Álvarez"]
    assert names(words="HUELGA") == ["strike"]
    assert names(kind=Kind.PERSON) == ["Álvarez"]
    assert names(waiting=True) == ["zone"]
    assert names(lacking="es-419") == ["Álvarez", "zone"]


def test_a_text_is_answered_with_what_the_edition_says(desk: Desk) -> None:
    desk.save("dock worker", es=Renderings(("estibador",), ("portuario",), ("cargador",)), note="of the port")
    found = naming.mentions(desk.session, "Two dock workers.", language="en", edition=desk.spanish)

    (mention,) = found
    assert (mention.start, mention.end, mention.written) == (4, 16, Written.INFLECTED)
    assert (mention.entry.preferred, mention.entry.allowed, mention.entry.forbidden) == (
        ("estibador",),
        ("portuario",),
        ("cargador",),
    )
    assert (mention.entry.note, mention.entry.state) == ("of the port", State.DECIDED)
    arabic = naming.mentions(desk.session, "Two dock workers.", language="en", edition=desk.arabic)
    assert [each.entry.right for each in arabic] == [()]


def test_a_report_in_another_language_finds_the_same_register(desk: Desk) -> None:
    desk.save("dock worker", forms=("docker",))
    (mention,) = naming.mentions(desk.session, "Dos estibadores", language="es", edition=desk.english)

    assert (mention.entry.text, mention.entry.right) == ("estibador", ("dock worker", "docker"))


def test_what_is_kept_as_it_is_is_its_own_rendering(desk: Desk) -> None:
    desk.save("Pliego", kind=Kind.TITLE, es=Renderings(), handling=Handling.KEEP)
    (mention,) = naming.mentions(desk.session, "In Pliego", language="en", edition=desk.arabic)

    assert mention.entry.right == ("Pliego",)


def test_every_change_is_seen_at_once_and_what_was_undone_never(database: Database) -> None:
    with database.writing() as session:
        desk = Desk(session)
        row = desk.save()
    text, count = "dock workers and cranes", _counting(database)

    assert count(text) == 1
    with pytest.raises(ZeroDivisionError):
        _add_and_undo(database, desk, text)
    assert count(text) == 1
    with database.writing() as session:
        desk.session = session
        desk.save("port", es="puerto")
    assert count(text) == 1
    assert count("the port") == 1
    with database.writing() as session:
        naming.archive(session, naming.find(session, row.public_id), person=desk.editor, at=NOON)
    assert count(text) == 0


def _add_and_undo(database: Database, desk: Desk, text: str) -> None:
    with database.writing() as session:
        desk.session = session
        desk.save("crane", es="grúa")
        assert len(naming.mentions(session, text, language="en", edition=desk.spanish)) == 2
        raise ZeroDivisionError


def _counting(database: Database) -> Callable[[str], int]:
    def count(text: str) -> int:
        with database.reading() as session:
            spanish = next(each for each in editions_of(session) if each.tag == "es-419")
            return len(naming.mentions(session, text, language="en", edition=spanish))

    return count
