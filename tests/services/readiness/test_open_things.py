"""The one list of everything between an issue and its print."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_assignment,
    make_block,
    make_edition,
    make_issue,
    make_person,
    make_placement,
    make_publication,
    make_question,
    make_rendering,
    make_standing,
    make_text,
    make_translation,
    make_unit,
)
from tm.document import BlockType, Kind, Status
from tm.services.readiness.open_things import open_things
from tm.storage.intake import Announcement
from tm.storage.paper import Edition
from tm.workflow.readiness import Gap, Missing


class Desk:
    """An issue with one article of two sentences, both approved in Spanish: nothing is open."""

    def __init__(self, session: Session) -> None:
        make_publication(session)
        self.session = session
        self.en, self.es = make_edition(session, "en"), make_edition(session, "es-419")
        self.issue = make_issue(session)
        self.article = make_article(session, self.issue, home=self.en, page=1)
        self.home = make_placement(session, self.article, self.en)
        self.placement = make_placement(session, self.article, self.es)
        self.units = make_text(session, self.article, "Boats come home.", "Bread is baked.")
        for unit, text in zip(self.units, ("Vuelven los botes.", "Se hornea pan."), strict=True):
            make_translation(session, unit, self.es, text, status=Status.APPROVED)

    def open(self, *editions: Edition) -> list[Missing]:
        return open_things(self.session, self.issue, editions or (self.en, self.es), at=NOON)

    def told(self) -> list[tuple[Gap, str | None, int]]:
        return [(line.gap, line.edition, line.count) for line in self.open()]


@pytest.fixture
def desk(session: Session) -> Desk:
    return Desk(session)


def test_nothing_is_open_where_all_is_approved(desk: Desk) -> None:
    assert desk.told() == []
    assert desk.open() == []


def test_six_faults_are_all_listed(desk: Desk) -> None:
    session = desk.session
    caption = make_unit(session, make_block(session, desk.article, BlockType.CAPTION), "The quay.")
    make_unit(session, make_block(session, desk.article, BlockType.JUMP_LINE), "See: BOATS, page 3")
    changed, figures = make_text(session, desk.article, "Nets dry.", "It took 12 days.")
    make_translation(session, changed, desk.es, "Se secan las redes.", status=Status.APPROVED)
    changed.version = 2
    make_translation(session, figures, desk.es, "Duró 21 días.", status=Status.TRANSLATED)
    question = make_question(session, desk.article, desk.es)

    lines = {line.gap: line for line in desk.open(desk.es)}

    assert list(lines) == [
        Gap.CAPTION,
        Gap.QUESTION,
        Gap.ERROR,
        Gap.OUTDATED,
        Gap.SHORT_TITLE,
        Gap.UNAPPROVED,
    ]
    assert [line.refuses for line in lines.values()] == [True, *[False] * 5]
    assert lines[Gap.CAPTION].units == (caption.public_id,)
    assert lines[Gap.ERROR].units == (figures.public_id,)
    assert lines[Gap.QUESTION].question == question.public_id
    desk.placement.short_title = "BOTES"
    assert Gap.SHORT_TITLE not in {line.gap for line in desk.open()}


def test_an_address_of_another_edition_is_listed_where_the_edition_has_its_own(desk: Desk) -> None:
    text = make_standing(desk.session, "site", slots=["url"])
    make_rendering(desk.session, text, desk.en, "Read {url}", slots={"url": "https://boats.example.org/"})
    (unit,) = make_text(desk.session, desk.article, "More on boats.example.org/2025/may.")
    said = make_translation(
        desk.session, unit, desk.es, "Más en boats.example.org/2025/may.", status=Status.APPROVED
    )
    assert desk.told() == []

    make_rendering(desk.session, text, desk.es, "Leer {url}", slots={"url": "https://boats.example.org/es"})

    (line,) = desk.open()
    assert (line.gap, line.edition, line.text) == (Gap.ADDRESS, "es-419", "boats.example.org/2025/may")
    said.text = "Más en boats.example.org/es/2025/may."
    assert Gap.ADDRESS not in {line.gap for line in desk.open()}


def test_a_blank_that_would_be_printed_as_it_stands_is_listed(desk: Desk) -> None:
    text = make_standing(desk.session, "site", slots=["url"])
    make_rendering(desk.session, text, desk.en, "Read {url}", slots={"url": "boats.example.org"})
    said = make_rendering(desk.session, text, desk.es, "Leer {dirección}", slots={"url": "boats.example.org"})
    block = make_block(desk.session, desk.article, BlockType.BOILERPLATE, standing=text)
    make_unit(desk.session, block, "Read boats.example.org")

    (line,) = desk.open()
    assert (line.gap, line.edition, line.standing, line.text) == (Gap.SLOT, "es-419", "site", "{dirección}")
    assert not line.refuses
    said.text = "Leer {url}"
    assert desk.open() == []
    said.slots = {"url": ""}
    assert [line.text for line in desk.open()] == ["{url}"]


def test_what_was_promised_is_a_matter_of_the_issue(desk: Desk) -> None:
    promised = make_article(desk.session, desk.issue, kind=Kind.LETTER, home=desk.en)
    for edition in (desk.en, desk.es):
        make_placement(desk.session, promised, edition)
    row = Announcement(article_id=promised.id, title="From the quay", words=160, writer="a docker")
    desk.session.add(row)
    desk.session.flush()

    (line,) = desk.open()

    assert (line.gap, line.edition, line.headline, line.minutes) == (
        Gap.ANNOUNCED,
        None,
        "From the quay",
        20,
    )
    row.arrived_at = NOON
    assert desk.told() == []


def test_what_is_held_back_is_told_and_asks_for_nothing(desk: Desk) -> None:
    desk.placement.held_at, desk.placement.held_reason = NOON, "Names in it."
    desk.home.embargo_until = NOON + timedelta(hours=1)

    assert sorted(desk.told()) == [(Gap.HELD, "en", 1), (Gap.HELD, "es-419", 1)]
    assert sum(line.minutes for line in desk.open()) == 0

    desk.placement.held_at, desk.home.embargo_until = None, NOON
    assert desk.told() == []


def test_each_line_has_those_whose_turn_it_is(desk: Desk) -> None:
    session = desk.session
    writer, reader = make_person(session, "teo"), make_person(session, "samira")
    to_do, written = make_text(session, desk.article, "One more.", "And the last.")
    make_translation(session, written, desk.es, "Y la última.", person=writer)
    make_assignment(session, desk.placement, writer)

    lines = {line.gap: line for line in desk.open()}
    assert lines[Gap.TO_DO].units == (to_do.public_id,)
    assert [who.id for who in lines[Gap.TO_DO].people] == [writer.public_id]
    assert lines[Gap.UNAPPROVED].people == ()

    make_assignment(session, desk.placement, reader)
    lines = {line.gap: line for line in desk.open()}
    assert [who.id for who in lines[Gap.UNAPPROVED].people] == [reader.public_id]


def test_what_is_longer_than_its_room_is_listed_with_how_much(desk: Desk) -> None:
    desk.placement.budget, desk.home.budget = 6, 5

    (line,) = desk.open()

    assert (line.gap, line.edition, line.words, line.refuses) == (Gap.OVER, "en", 1, False)
    desk.home.budget = 6
    assert desk.open() == []
    desk.placement.budget = 5
    assert desk.told() == [(Gap.OVER, "es-419", 1)]
