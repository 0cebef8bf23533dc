"""Words replaced in an edition: what is found, who may change approved text, one undo that gives all back."""

from collections.abc import Sequence
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_edition,
    make_issue,
    make_person,
    make_placement,
    make_text,
    make_translation,
)
from tm.document import IssueState, Status, Treatment
from tm.errors import TmError
from tm.services import replacing
from tm.services.replacing import Capitals, Chosen, Extent, Fate, Found
from tm.services.scopes import Scope
from tm.services.translating import batches, working_copies
from tm.services.translating.batches import Batch
from tm.services.translating.saving import save
from tm.services.versions.answers import Change, Outcome
from tm.storage.history import History
from tm.storage.issues import Article
from tm.storage.units import Translation, Unit
from tm.workflow.moves import Action

RIVER = replacing.search_for(
    "río", "arroyo", extent=Extent.WHOLE, capitals=Capitals.FOLLOW, language="es-419"
)
States: TypeAlias = dict[str, tuple[object, ...]]


class Desk:
    """An issue in English of which es-419 has a translation, and one person."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.english, self.spanish = make_edition(session, "en"), make_edition(session, "es-419")
        self.french = make_edition(session, "fr")
        self.person = make_person(session)
        self.issue = make_issue(session)

    def article(self, *texts: str, spanish: bool = False) -> tuple[Article, list[Unit]]:
        home = self.spanish if spanish else self.english
        article = make_article(self.session, self.issue, home=home, language="es-419" if spanish else "en")
        make_placement(self.session, article, self.spanish)
        return article, make_text(self.session, article, *texts)

    def translated(self, unit: Unit, text: str, status: Status = Status.TRANSLATED) -> None:
        make_translation(self.session, unit, self.spanish, text, status=status)

    def find(self, scope: Scope | None = None, *, may_approve: bool = False) -> Found:
        return replacing.find(self.session, scope or self.issue, self.spanish, RIVER, may_approve=may_approve)

    def put(
        self, found: Found, *, scope: Scope | None = None, may_approve: bool = False, token: str = "first"
    ) -> Batch:
        return replacing.put(
            self.session,
            scope or self.issue,
            self.spanish,
            RIVER,
            Chosen({each.unit.id: each.unit.translation_version for each in found.proposals}, token),
            person=self.person,
            may_approve=may_approve,
            at=NOON,
        )

    def take_back(self, batch: Batch) -> Batch:
        return batches.take_back(
            self.session, batch.number, self.spanish, person=self.person, may_all=False, at=NOON
        )

    def save(self, unit: Unit, text: str, version: int) -> None:
        change = Change(f"{text}-{version}", unit.public_id, "es-419", version, 1, text, Action.TRANSLATED)
        answer = save(self.session, change, person=self.person, may_approve=False, at=NOON)
        assert answer.outcome is Outcome.SAVED

    def states(self, units: Sequence[Unit]) -> States:
        query = (
            select(Unit.public_id, Translation)
            .join(Translation, Translation.unit_id == Unit.id)
            .where(Unit.id.in_([unit.id for unit in units]), Translation.edition_id == self.spanish.id)
            .order_by(Unit.id)
            .execution_options(populate_existing=True)
        )
        return {
            unit: (row.text, row.status, row.treatment, row.basis_edition_id, row.basis_version)
            for unit, row in self.session.execute(query)
        }


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def test_the_issue_or_one_article_is_looked_through_in_reading_order(desk: Desk) -> None:
    first, [one, other] = desk.article("The river.", "The sea.")
    _second, [two] = desk.article("A river.")
    desk.translated(one, "El río.")
    desk.translated(other, "El mar.")
    desk.translated(two, "Un río, dos ríos.")

    assert [each.rewritten.text for each in desk.find().proposals] == ["El arroyo.", "Un arroyo, dos ríos."]
    assert [each.unit.id for each in desk.find(first).proposals] == [one.public_id]


def test_sentences_with_longer_words_are_counted(desk: Desk) -> None:
    _article, [one, two] = desk.article("The river, rivers.", "The rivers.")
    desk.translated(one, "El río, los ríos.")
    desk.translated(two, "Los ríos.")

    found = desk.find()

    assert (len(found.proposals), found.within) == (1, 1)


def test_what_is_not_printed_is_not_looked_at_and_originals_are_told(desk: Desk) -> None:
    _article, [one, out] = desk.article("The river.", "Or not.")
    original, _units = desk.article("El río.", "Otro río.", "Nada.", spanish=True)
    desk.translated(one, "*El* mar.")
    make_translation(desk.session, out, desk.spanish, "El río.", treatment=Treatment.LEFT_OUT)

    found = desk.find()

    assert found.proposals == ()
    assert [(each.article, each.sentences) for each in found.originals] == [(original.public_id, 2)]
    assert desk.find(_article).nothing


def test_the_status_stays_and_what_was_read_too(desk: Desk) -> None:
    _article, [draft, done] = desk.article("The river.", "Rivers.")
    desk.translated(draft, "El río.", Status.DRAFT)
    make_translation(desk.session, done, desk.spanish, "Río.", basis_edition=desk.french, basis_version=3)

    batch = desk.put(desk.find())

    assert (batch.saved, batch.left) == (2, 0)
    assert list(desk.states([draft, done]).values()) == [
        ("El arroyo.", Status.DRAFT, Treatment.TEXT, None, 1),
        ("Arroyo.", Status.TRANSLATED, Treatment.TEXT, desk.french.id, 3),
    ]


@pytest.mark.parametrize(
    ("original", "may_approve", "fate", "status"),
    [
        ("The river.", True, Fate.KEPT, Status.APPROVED),
        ("The river.", False, Fate.TO_APPROVE, Status.TRANSLATED),
        ("The river 7.", True, Fate.FAULTY, Status.TRANSLATED),
    ],
)
def test_approved_text_stays_so_only_by_who_may_and_without_error(
    desk: Desk, original: str, may_approve: bool, fate: Fate, status: Status
) -> None:
    _article, [unit] = desk.article(original)
    desk.translated(unit, "El río.", Status.APPROVED)

    found = desk.find(may_approve=may_approve)
    batch = desk.put(found, may_approve=may_approve)

    assert [each.fate for each in found.proposals] == [fate]
    assert desk.states([unit])[unit.public_id][1] is status
    desk.take_back(batch)
    assert desk.states([unit])[unit.public_id][:2] == ("El río.", Status.APPROVED)


def test_a_sentence_changed_meanwhile_is_left(desk: Desk) -> None:
    _article, [one, two] = desk.article("The river.", "A river.")
    desk.translated(one, "El río.")
    desk.translated(two, "Un río.")
    found = desk.find()
    desk.save(one, "Aquel río.", 1)

    batch = desk.put(found)

    assert (batch.saved, batch.left) == (1, 1)
    assert desk.states([one])[one.public_id][0] == "Aquel río."


def test_taking_back_leaves_what_was_changed_since(desk: Desk) -> None:
    _article, [one, two] = desk.article("The river.", "A river.")
    desk.translated(one, "El río.")
    desk.translated(two, "Un río.")
    batch = desk.put(desk.find())
    desk.save(two, "Un riachuelo.", 2)

    back = desk.take_back(batch)

    assert (back.saved, back.left) == (1, 1)
    assert [state[0] for state in desk.states([one, two]).values()] == ["El río.", "Un riachuelo."]
    with pytest.raises(TmError, match="taken back before"):
        desk.take_back(batch)


def test_the_same_form_sent_twice_gets_the_first_answer(desk: Desk) -> None:
    _article, [unit] = desk.article("The river.")
    desk.translated(unit, "El río.")
    found = desk.find()

    assert desk.put(found) == desk.put(found)
    assert desk.session.scalar(select(func.count()).where(History.unit_id == unit.id)) == 1


@pytest.mark.parametrize(
    ("state", "why"), [(IssueState.CLOSED, "is closed"), (IssueState.ARCHIVED, "was put away")]
)
def test_in_an_issue_that_is_finished_nothing_is_replaced_or_taken_back(
    desk: Desk, state: IssueState, why: str
) -> None:
    _article, [unit, other] = desk.article("The river.", "A river.")
    desk.translated(unit, "El río.")
    batch = desk.put(desk.find())
    desk.translated(other, "Un río.")
    desk.issue.state = state

    with pytest.raises(TmError, match=why):
        desk.put(desk.find(), token="second")
    with pytest.raises(TmError, match=why):
        desk.take_back(batch)


def test_what_the_person_is_typing_there_stays(desk: Desk) -> None:
    article, [unit] = desk.article("The river.")
    desk.translated(unit, "El río.")
    working_copies.keep(
        desk.session,
        unit,
        desk.spanish,
        person=desk.person,
        text="El gran río",
        base_version=1,
        known=None,
        at=NOON,
    )

    desk.take_back(desk.put(desk.find()))

    kept = working_copies.kept(desk.session, article, desk.spanish, desk.person)
    assert kept[unit.public_id].text == "El gran río"


def test_what_the_checks_find_anew_is_told(desk: Desk) -> None:
    search = replacing.search_for(
        "cinco", "seis", extent=Extent.WHOLE, capitals=Capitals.FOLLOW, language="es-419"
    )
    article, [unit, other] = desk.article("The bridge has 5 arches.", "It has 7 towers, not 5.")
    desk.translated(unit, "El puente tiene cinco arcos.")
    desk.translated(other, "Tiene ocho torres, no cinco.")
    found = replacing.find(desk.session, article, desk.spanish, search, may_approve=False)
    versions = {each.unit.id: each.unit.translation_version for each in found.proposals}
    batch = replacing.put(
        desk.session,
        article,
        desk.spanish,
        search,
        Chosen(versions, "token"),
        person=desk.person,
        may_approve=False,
        at=NOON,
    )

    told = replacing.brought(desk.session, batch.number, desk.spanish)

    assert [each.unit for each in told] == [unit.public_id]
    assert {each.finding.check.value for each in told[0].observations} == {"number-missing"}


STATE = st.tuples(
    st.sampled_from(["El río.", "RÍO *río*", "mar", "*El* río y www.río.org", "Río 5"]),
    st.sampled_from(Status),
    st.sampled_from(Treatment),
    st.sampled_from([1, 2]),
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(states=st.lists(st.none() | STATE, min_size=1, max_size=6), may_approve=st.booleans())
def test_replacing_and_taking_back_gives_every_text_and_status_back(
    desk: Desk, states: list[tuple[str, Status, Treatment, int] | None], may_approve: bool
) -> None:
    article, units = desk.article(*(f"Sentence {number}." for number in range(len(states))))
    for unit, state in zip(units, states, strict=True):
        if state:
            text, status, treatment, basis = state
            make_translation(
                desk.session,
                unit,
                desk.spanish,
                text,
                status=status,
                treatment=treatment,
                basis_version=basis,
                version=basis,
            )
            unit.version = basis
    before = desk.states(units)
    found = desk.find(article, may_approve=may_approve)

    batch = desk.put(found, scope=article, may_approve=may_approve, token=article.public_id)

    assert batch.saved == len(found.proposals)
    assert found.proposals == () or desk.states(units) != before
    if batch.saved:
        assert desk.take_back(batch).left == 0
    assert desk.states(units) == before
