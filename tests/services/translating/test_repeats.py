"""The same words elsewhere in the issue: listed with their state, filled only where somebody says so."""

import pytest
from sqlalchemy import select
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
from tm.document import Status, Treatment
from tm.errors import TmError
from tm.services.translating import batches
from tm.services.translating.batches import Batch
from tm.services.translating.repeats import fill, own_translation, repeats
from tm.storage.units import Translation, Unit

SAME = "Read more on page 4."


class Paper:
    """An issue with the same words in three articles, one of which the edition does not carry."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.english, self.spanish = make_edition(session, "en"), make_edition(session, "es-419")
        self.person = make_person(session)
        self.issue = make_issue(session)
        [self.first, self.other] = self.article(SAME, "It rains a lot.")
        [self.second] = self.article("Read  more on page 4.")
        [self.elsewhere] = self.article(SAME, carried=False)

    def article(self, *texts: str, carried: bool = True) -> list[Unit]:
        article = make_article(self.session, self.issue, home=self.english)
        if carried:
            make_placement(self.session, article, self.spanish)
        return make_text(self.session, article, *texts)

    def fill(self, *chosen: Unit, instead: dict[str, int] | None = None) -> Batch:
        return fill(
            self.session,
            self.first,
            self.spanish,
            {unit.public_id for unit in chosen},
            instead=instead,
            token="token",
            person=self.person,
            at=NOON,
        )

    def text(self, unit: Unit) -> str | None:
        return self.session.scalar(select(Translation.text).where(Translation.unit_id == unit.id))


@pytest.fixture
def paper(session: Session) -> Paper:
    return Paper(session)


def test_equal_sentences_that_the_edition_wants_are_listed_with_their_state(paper: Paper) -> None:
    make_translation(paper.session, paper.second, paper.spanish, "Más en la 4.", status=Status.DRAFT)

    [found] = repeats(paper.session, paper.first, paper.spanish)

    assert (found.unit, found.text, found.status) == (paper.second.public_id, "Más en la 4.", Status.DRAFT)
    assert found.version == 1
    assert repeats(paper.session, paper.other, paper.spanish) == []


def test_another_issue_and_the_pool_do_not_count(paper: Paper) -> None:
    [apart] = make_text(paper.session, make_article(paper.session, None, home=paper.english), SAME)

    assert repeats(paper.session, apart, paper.spanish) == []


def test_only_what_is_chosen_is_filled(paper: Paper) -> None:
    [third] = paper.article(SAME)
    make_translation(paper.session, paper.first, paper.spanish, "Más en la página 4.")

    batch = paper.fill(third, paper.other, paper.elsewhere)

    assert (batch.saved, batch.left) == (1, 0)
    assert paper.text(third) == "Más en la página 4."
    assert paper.text(paper.second) is None
    assert paper.text(paper.other) is None


def test_what_is_translated_stays_and_a_draft_fills_as_a_draft(paper: Paper) -> None:
    [third] = paper.article(SAME)
    make_translation(paper.session, paper.second, paper.spanish, "Otra cosa.")
    make_translation(paper.session, paper.first, paper.spanish, "¿Más?", status=Status.DRAFT)

    batch = paper.fill(paper.second, third)

    found = repeats(paper.session, paper.first, paper.spanish)
    assert [(each.text, each.status) for each in found] == [
        ("Otra cosa.", Status.TRANSLATED),
        ("¿Más?", Status.DRAFT),
    ]
    assert paper.fill(paper.second, third) == batch
    batches.take_back(paper.session, batch.number, paper.spanish, person=paper.person, may_all=False, at=NOON)
    assert paper.text(third) is None


def test_a_translation_that_says_two_sentences_is_not_offered(paper: Paper) -> None:
    make_translation(paper.session, paper.first, paper.spanish, "Más en la 4; llueve mucho.")
    assert own_translation(paper.session, paper.first, paper.spanish)
    make_translation(paper.session, paper.other, paper.spanish, "", treatment=Treatment.JOINED)

    assert own_translation(paper.session, paper.first, paper.spanish) is None
    with pytest.raises(TmError, match="no translation yet"):
        paper.fill(paper.second)


def test_without_a_translation_there_is_nothing_to_take(paper: Paper) -> None:
    with pytest.raises(TmError, match="no translation yet"):
        paper.fill(paper.second)


@pytest.mark.parametrize(
    ("other", "own", "version", "expected"),
    [
        (Status.TRANSLATED, Status.TRANSLATED, 1, "Más en la 4."),
        (Status.DRAFT, Status.DRAFT, 1, "Más en la 4."),
        (Status.TRANSLATED, Status.TRANSLATED, 2, "Otra cosa."),
        (Status.TRANSLATED, Status.DRAFT, 1, "Otra cosa."),
        (Status.APPROVED, Status.TRANSLATED, 1, "Otra cosa."),
    ],
)
def test_another_translation_is_replaced_only_as_it_was_seen_and_unless_it_is_worth_more(
    paper: Paper, other: Status, own: Status, version: int, expected: str
) -> None:
    make_translation(paper.session, paper.second, paper.spanish, "Otra cosa.", status=other)
    make_translation(paper.session, paper.first, paper.spanish, "Más en la 4.", status=own)

    batch = paper.fill(instead={paper.second.public_id: version})

    assert paper.text(paper.second) == expected
    if expected == "Más en la 4.":
        batches.take_back(
            paper.session, batch.number, paper.spanish, person=paper.person, may_all=False, at=NOON
        )
        assert paper.text(paper.second) == "Otra cosa."
