"""Findings of sentences, articles and issues; an error keeps from "approved" until it is passed."""

from typing import NamedTuple

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_block,
    make_edition,
    make_issue,
    make_person,
    make_publication,
    make_text,
    make_translation,
    make_unit,
)
from tm.document import BlockType, Status, Treatment
from tm.errors import TmError
from tm.quality.registry import Check
from tm.quality.values import Options
from tm.services.checks import checking, length_factors, passing
from tm.services.checks import options as checking_options
from tm.services.translating.saving import save
from tm.services.versions.answers import Change, Outcome
from tm.storage.history import History
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.units import Unit, UnitLineage
from tm.workflow.approving import OwnWork
from tm.workflow.moves import Action, Refusal

SOURCE = "Read the letter at https://ferry.example/letter today."
RIGHT = "Lea hoy la carta en https://ferry.example/letter por favor."
WRONG = "Lea hoy la carta en https://ferry.example/leter por favor."


class Desk(NamedTuple):
    session: Session
    issue: Issue
    article: Article
    edition: Edition
    units: list[Unit]
    person: Person

    def checks(self, text: str, unit: int = 0) -> list[Check]:
        found = checking.findings_of_unit(self.session, self.units[unit], self.edition, text)
        return [each.finding.check for each in found]

    def approve(self, text: str, id_: str) -> tuple[Outcome, Refusal | None]:
        change = Change(id_, self.units[0].public_id, "es-419", 0, 1, text, Action.APPROVE)
        answer = save(self.session, change, person=self.person, may_approve=True, at=NOON)
        return answer.outcome, answer.reason

    def pass_first(self, text: str, reason: str = "so it stands on the stone") -> str:
        first = checking.findings_of_unit(self.session, self.units[0], self.edition, text)[0]
        passing.pass_finding(
            self.session, self.units[0], self.edition, first, reason=reason, person=self.person, at=NOON
        )
        return first.key


def test_the_manner_of_a_text_is_told_at_its_first_sentence(session: Session) -> None:
    make_publication(session)
    english, persian = make_edition(session, "en"), make_edition(session, "fa")
    article = make_article(session, make_issue(session), home=english)
    units = make_text(session, article, *("Somebody goes away.",) * 5)
    for unit in units[:4]:
        make_translation(session, unit, persian, "او می رود.")

    def told(unit: Unit) -> bool:
        found = checking.findings_of_unit(session, unit, persian, "او می رود.")
        return Check.JOINER_MISSING in [each.finding.check for each in found]

    assert [told(unit) for unit in units] == [True, False, False, False, False]


@pytest.fixture
def desk(session: Session) -> Desk:
    make_publication(session, own_work=OwnWork.ALLOWED)
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    issue = make_issue(session)
    article = make_article(session, issue, home=english)
    units = make_text(session, article, SOURCE, "The letter is short.", "Nobody knows who wrote it.")
    return Desk(session, issue, article, spanish, units, make_person(session, "alba"))


def test_a_text_is_checked_before_it_is_saved(desk: Desk) -> None:
    assert desk.checks(RIGHT) == []
    assert desk.checks(WRONG) == [Check.ADDRESS]
    assert desk.checks("") == []


def test_what_is_joined_counts_as_translated(desk: Desk) -> None:
    letter = "The letter is short and came one rainy night without a name or an address."
    article = make_article(
        desk.session, desk.issue, home=desk.session.get_one(Edition, desk.article.home_edition_id)
    )
    desk.units[:] = make_text(desk.session, article, letter, "Nobody knows who wrote it.")
    joined = (
        "La carta es breve y llegó una noche de lluvia sin nombre ni dirección, y nadie en todo el puerto, "
        "ni siquiera quien reparte el correo desde hace treinta años, sabe quién la escribió ni cuándo."
    )
    before = desk.checks(joined)
    make_translation(desk.session, desk.units[1], desk.edition, "", treatment=Treatment.JOINED)
    assert before == [Check.LENGTH]
    assert desk.checks(joined) == []


def test_an_error_keeps_from_approved_and_never_from_translated(desk: Desk) -> None:
    assert desk.approve(WRONG, "first-change") == (Outcome.REFUSED, Refusal.ERROR_STANDS)
    change = Change("second-change", desk.units[0].public_id, "es-419", 0, 1, WRONG, Action.TRANSLATED)
    answer = save(desk.session, change, person=desk.person, may_approve=False, at=NOON)
    assert (answer.outcome, answer.status) == (Outcome.SAVED, Status.TRANSLATED)


def test_a_warning_keeps_from_nothing(desk: Desk) -> None:
    assert desk.approve(RIGHT.replace("hoy la", "hoy  la"), "first-change")[0] is Outcome.SAVED


def test_an_error_that_is_passed_with_a_reason_may_be_approved(desk: Desk) -> None:
    desk.pass_first(WRONG)
    assert desk.approve(WRONG, "first-change")[0] is Outcome.SAVED
    (found,) = checking.findings_of_unit(desk.session, desk.units[0], desk.edition, WRONG)
    assert found.passed
    assert found.passed.reason == "so it stands on the stone"
    assert found.passed.person == desk.person.display_name


def test_what_was_passed_holds_for_the_same_fault_alone(desk: Desk) -> None:
    desk.pass_first(WRONG)
    elsewhere = f"Por favor, {WRONG[0].lower()}{WRONG[1:]}"
    other = WRONG.replace("leter", "lettr")
    assert not checking.errors_stand(desk.session, desk.units[0], desk.edition, elsewhere)
    assert checking.errors_stand(desk.session, desk.units[0], desk.edition, other)


def test_nothing_is_passed_without_a_reason(desk: Desk) -> None:
    with pytest.raises(TmError, match="why this may stay"):
        desk.pass_first(WRONG, reason="  ")


def test_what_was_passed_can_be_taken_back_and_both_are_history(desk: Desk) -> None:
    key = desk.pass_first(WRONG)
    passing.take_back(desk.session, desk.units[0], desk.edition, key, person=desk.person, at=NOON)
    assert checking.errors_stand(desk.session, desk.units[0], desk.edition, WRONG)
    rows = desk.session.execute(select(History.action, History.detail).order_by(History.seq)).all()
    assert [row.action for row in rows] == ["finding_pass", "finding_take_back"]
    assert rows[0].detail == {"check": "address", "reason": "so it stands on the stone"}


def test_an_edition_says_what_it_wants_checked(desk: Desk) -> None:
    options = Options(off=frozenset({Check.ADDRESS}), headline_letters=20)
    checking_options.set_options(desk.session, desk.edition, options, person=desk.person, at=NOON)
    assert checking_options.options_of(desk.session, desk.edition) == options
    assert desk.checks(WRONG) == []


def test_an_article_tells_the_sentences_in_which_something_was_found(desk: Desk) -> None:
    make_translation(desk.session, desk.units[0], desk.edition, WRONG)
    make_translation(desk.session, desk.units[1], desk.edition, "La carta es breve.")
    ((found,),) = [
        each.sentences for each in checking.findings_of_issue(desk.session, desk.issue, desk.edition)
    ]
    assert found.unit == desk.units[0].public_id
    assert [each.finding.check for each in found.observations] == [Check.ADDRESS]


def test_a_quotation_over_paragraphs_is_closed_in_the_last(desk: Desk) -> None:
    """Each paragraph opens it, the last alone closes it; here none does."""
    texts = (
        ("“We came at six, all of us.", "“Vinimos a las seis, todos nosotros."),
        ("“And we stayed until the end,” she said.", "“Y nos quedamos hasta el final, dijo ella."),
    )
    for source, target in texts:
        unit = make_unit(desk.session, make_block(desk.session, desk.article), source)
        make_translation(desk.session, unit, desk.edition, target)
    (found,) = [each.sentences for each in checking.findings_of_issue(desk.session, desk.issue, desk.edition)]
    assert Check.QUOTES_RUN in [each.finding.check for each in found[-1].observations]
    assert len(found) == 1


def test_an_issue_tells_what_is_translated_in_two_ways(desk: Desk) -> None:
    for text in ("Una larga noche", "Una larga noche", "Noche larga"):
        article = make_article(desk.session, desk.issue)
        unit = make_unit(
            desk.session, make_block(desk.session, article, type=BlockType.SUBHEAD), "A long night"
        )
        make_translation(desk.session, unit, desk.edition, text)
    (found,) = checking.findings_of_issue(desk.session, desk.issue, desk.edition)
    ((observation,),) = [each.observations for each in found.sentences]
    assert observation.finding.check is Check.TWO_TRANSLATIONS
    assert observation.finding.replacement == "Una larga noche"


def test_an_issue_tells_a_name_spelled_in_two_ways(desk: Desk) -> None:
    article = make_article(desk.session, desk.issue)
    sentences = {
        "Then Rosa Iturbe drove the tram.": "Luego Rosa Iturbe condujo el tranvía.",
        "Nobody heard Rosa Iturbe leave.": "Nadie oyó salir a Rosa Iturbe.",
        "We asked Rosa Iturbe about it.": "Le preguntamos a Rosa Yturbe sobre eso.",
    }
    units = make_text(desk.session, article, *sentences)
    for unit, text in zip(units, sentences.values(), strict=True):
        make_translation(desk.session, unit, desk.edition, text)
    (found,) = checking.findings_of_issue(desk.session, desk.issue, desk.edition)
    told = [each.finding for sentence in found.sentences for each in sentence.observations]
    assert [(each.check, each.replacement) for each in told] == [(Check.TWO_SPELLINGS, "Iturbe")]


def test_what_was_passed_goes_with_the_halves_of_a_sentence(desk: Desk) -> None:
    desk.pass_first(WRONG)
    block = desk.session.get_one(Block, desk.units[0].block_id)
    half, _rest = (make_unit(desk.session, block, text) for text in (SOURCE, "It is short."))
    desk.session.add(UnitLineage(parent_id=desk.units[0].id, child_id=half.id))
    desk.session.flush()
    (found,) = checking.findings_of_unit(desk.session, half, desk.edition, WRONG)
    assert found.passed
    assert found.passed.reason == "so it stands on the stone"
    passing.take_back(desk.session, half, desk.edition, found.key, person=desk.person, at=NOON)
    assert checking.errors_stand(desk.session, half, desk.edition, WRONG)


def test_the_usual_length_is_learnt_from_what_was_approved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(length_factors, "ENOUGH", 3)
    article = make_article(desk.session, desk.issue)
    texts = [f"The tram runs at night, number {number}." for number in range(4)]
    for unit, text in zip(make_text(desk.session, article, *texts), texts, strict=True):
        make_translation(desk.session, unit, desk.edition, text + text, status=Status.APPROVED)
    learnt = length_factors.length_factors(desk.session, desk.edition, "en")
    assert learnt == {BlockType.PARAGRAPH: 2.0}
    options = checking_options.options_for(desk.session, desk.edition, "en")
    assert options.learnt == learnt


def test_too_few_approved_translations_teach_no_length(desk: Desk) -> None:
    assert length_factors.length_factors(desk.session, desk.edition, "en") == {}
