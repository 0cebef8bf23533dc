"""An issue half translated into three editions, with everything that makes changing its structure hard."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_edition,
    make_person,
    make_placement,
    make_publication,
    make_rendering,
    make_standing,
    make_translation,
)
from tm import words
from tm.document import Article as ArticleValue
from tm.document import Block as BlockValue
from tm.document import BlockType, Destination, IssueFacts, Kind, Pattern, Repair, Rule, Status, Treatment
from tm.document import Issue as IssueValue
from tm.services import structure
from tm.services.filing import preparing
from tm.services.incoming import importing
from tm.services.structure.applying import StructureChange
from tm.storage.history import Operation
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Carries, Edition
from tm.storage.people import Person
from tm.storage.units import Translation, Unit

RAW = b"""The ferry stays

PORTHAVEN, May 3 - The ferry stays. Nobody believed it. We sang, and
the whole quay sang with us. Then the council voted again.

Is it over? Not yet, said the cap-
tain. Her crew agreed with her.

More on page 5

Tickets cost 2.50 from June. Children ride free. So do dogs.

- A deckhand

What it costs

Fares rose twice. They fall now.
Ask at the booth. Bring this page.

Dear paper

I read you on the ferry. My mother did too. She kept every number.

Write to us at www.example.org/paper
"""


def half_done_issue() -> IssueValue:
    """A news report with a sidebar, a letter, and a box."""
    news = ArticleValue(
        Kind.NEWS,
        "en",
        (
            BlockValue(BlockType.HEADLINE, "The ferry stays", ((1, 1),)),
            BlockValue(BlockType.DATELINE, "PORTHAVEN, May 3—", ((3, 3),)),
            BlockValue(
                BlockType.PARAGRAPH,
                "The ferry stays. Nobody believed it. We sang, and the whole quay sang with us. "
                "Then the council voted again.",
                ((3, 4),),
            ),
            BlockValue(
                BlockType.PARAGRAPH,
                "Is it over? Not yet, said the captain. Her crew agreed with her.",
                ((6, 7),),
            ),
            BlockValue(BlockType.JUMP_LINE, "More on page 5", ((9, 9),)),
            BlockValue(
                BlockType.PARAGRAPH,
                "Tickets cost 2.50 from June. Children ride free. So do dogs.",
                ((11, 11),),
            ),
            BlockValue(BlockType.SIGNOFF, "— A deckhand", ((13, 13),)),
        ),
        start_line=1,
        page=1,
    )
    sidebar = ArticleValue(
        Kind.SIDEBAR,
        "en",
        (
            BlockValue(BlockType.HEADLINE, "What it costs", ((15, 15),)),
            BlockValue(BlockType.PARAGRAPH, "Fares rose twice. They fall now.", ((17, 17),)),
            BlockValue(BlockType.PARAGRAPH, "Ask at the booth. Bring this page.", ((18, 18),)),
        ),
        start_line=15,
        sidebar_of=1,
    )
    letter = ArticleValue(
        Kind.LETTER,
        "en",
        (
            BlockValue(BlockType.HEADLINE, "Dear paper", ((20, 20),)),
            BlockValue(
                BlockType.PARAGRAPH,
                "I read you on the ferry. My mother did too. She kept every number.",
                ((22, 22),),
            ),
        ),
        start_line=20,
    )
    box = ArticleValue(
        Kind.BOX,
        "en",
        (BlockValue(BlockType.BOX, "Write to us at www.example.org/paper", ((24, 24),)),),
        start_line=24,
    )
    repair = Repair(Rule.DEHYPHENATE, 6, "cap-|tain", "captain", 0.99)
    join = Repair(Rule.JOIN, 3, "sang, and|the whole", "sang, and the whole", 0.98)
    return IssueValue(IssueFacts(volume="3", number="4"), (news, sidebar, letter, box), (repair, join))


@dataclass
class HalfDone:
    """The rows that tests speak of, and what they do again and again."""

    session: Session
    person: Person
    en: Edition
    es: Edition
    ar: Edition
    fr: Edition
    issue: Issue
    at: datetime = NOON

    def apply(self, change: StructureChange) -> Operation:
        self.at += timedelta(minutes=1)
        return structure.apply(self.session, change, person=self.person, at=self.at)

    def undo(self, operation: Operation) -> None:
        self.at += timedelta(minutes=1)
        structure.undo(self.session, operation, person=self.person, at=self.at)

    def article(self, kind: Kind) -> Article:
        query = select(Article).where(Article.kind == kind, Article.archived_at.is_(None))
        return self.session.scalars(query.order_by(Article.position)).all()[0]

    def unit(self, beginning: str) -> Unit:
        """The living unit that begins so."""
        return next(unit for unit in self.units() if unit.text.startswith(beginning))

    def block(self, beginning: str) -> Block:
        """The living block with a sentence that begins so."""
        return self.session.get_one(Block, self.unit(beginning).block_id)

    def units(self, block: Block | None = None) -> list[Unit]:
        """The living units in reading order, of all or of one block."""
        self.session.flush()
        query = (
            select(Unit)
            .join(Block, Block.id == Unit.block_id)
            .join(Article, Article.id == Block.article_id)
            .where(Unit.retired_at.is_(None), Block.retired_at.is_(None), Article.archived_at.is_(None))
            .order_by(Article.position, Article.id, Block.position, Block.id, Unit.position, Unit.id)
        )
        return list(self.session.scalars(query if block is None else query.where(Block.id == block.id)))

    def texts(self, block: Block) -> list[str]:
        return [unit.text for unit in self.units(block)]

    def translation(self, unit: Unit, edition: Edition | None = None) -> Translation | None:
        query = select(Translation).where(
            Translation.unit_id == unit.id, Translation.edition_id == (edition or self.es).id
        )
        return self.session.scalar(query.execution_options(populate_existing=True))

    def say(
        self,
        unit: Unit,
        text: str,
        status: Status = Status.TRANSLATED,
        *,
        edition: Edition | None = None,
        treatment: Treatment = Treatment.TEXT,
        basis: Edition | None = None,
        basis_version: int | None = None,
    ) -> Translation:
        """Translate a sentence, into Spanish unless said otherwise."""
        read = 1 if basis else unit.version
        return make_translation(
            self.session,
            unit,
            edition or self.es,
            text,
            status=status,
            treatment=treatment,
            basis_edition=basis,
            basis_version=read if basis_version is None else basis_version,
            person=self.person,
        )

    def told(self, unit: Unit, edition: Edition | None = None) -> tuple[str, str, str] | None:
        """Text, treatment and status."""
        row = self.translation(unit, edition)
        return None if row is None else (row.text, row.treatment.value, row.status.value)


def make_untouched(session: Session) -> HalfDone:
    """The issue, opened, before anybody has translated anything; Arabic takes the letter only."""
    make_publication(session)
    en, es = make_edition(session, "en"), make_edition(session, "es-419")
    ar = make_edition(session, "ar", carries=Carries.CHOSEN)
    fr = make_edition(session, "fr", carries=Carries.CHOSEN)
    person = make_person(session, "editor")
    prepared = preparing.prepare_issue(half_done_issue(), raw=RAW, name="dump.txt", language="en")
    issue = importing.store(session, prepared, person=person, at=NOON).issue
    desk = HalfDone(session, person, en, es, ar, fr, issue)
    for article in session.scalars(select(Article).where(Article.issue_id == issue.id)):
        make_placement(session, article, fr)
        if article.kind is Kind.LETTER:
            make_placement(session, article, ar, destination=Destination.WEB)
    return desk


def make_half_done(session: Session) -> HalfDone:
    """The issue with translations of every kind; French follows the Spanish."""
    desk = make_untouched(session)
    _translate(desk)
    _furnish(desk)
    return desk


def _translate(desk: HalfDone) -> None:
    """A pattern of states over all sentences, so that every kind of neighbours comes up."""
    wheel = _wheel()
    for block in {unit.block_id: None for unit in desk.units()}:
        first = True
        for unit in desk.units(desk.session.get_one(Block, block)):
            for edition in (desk.es, desk.ar, desk.fr):
                treatment, status = next(wheel)
                if status is None or (first and treatment is Treatment.JOINED):
                    continue
                basis = desk.es if edition is desk.fr and desk.translation(unit, desk.es) else None
                text = f"{edition.tag} {unit.text}" if treatment is Treatment.TEXT else ""
                desk.session.add(
                    Translation(
                        unit_id=unit.id,
                        edition_id=edition.id,
                        text=text,
                        treatment=treatment,
                        status=status,
                        basis_version=1,
                        basis_edition_id=basis.id if basis else None,
                        person_id=desk.person.id,
                        saved_at=NOON,
                    )
                )
                desk.session.flush()
            first = False


def _wheel() -> Iterator[tuple[Treatment, Status | None]]:
    states: list[tuple[Treatment, Status | None]] = [
        (Treatment.TEXT, Status.TRANSLATED),
        (Treatment.TEXT, Status.APPROVED),
        (Treatment.JOINED, Status.TRANSLATED),
        (Treatment.TEXT, None),
        (Treatment.TEXT, Status.DRAFT),
        (Treatment.LEFT_OUT, Status.TRANSLATED),
        (Treatment.JOINED, Status.APPROVED),
    ]
    while True:
        yield from states


def _furnish(desk: HalfDone) -> None:
    """Blocks that nobody translates, and one of a single edition."""
    letter, news = desk.article(Kind.LETTER), desk.article(Kind.NEWS)
    motto = make_standing(desk.session, "our-motto")
    make_rendering(desk.session, motto, desk.en, "Read it aloud.")
    for article, text, values in (
        (letter, "Read it aloud.", {"standing_id": motto.id}),
        (letter, "Vol. 3, No. 4", {"pattern": Pattern.VOLUME_LINE}),
        (news, "Nota de la redacción. Sigue.", {"edition_id": desk.es.id}),
    ):
        block = Block(article_id=article.id, type=BlockType.PARAGRAPH, position=90, **values)
        if article is letter and "pattern" in values:
            block.position = 91
        desk.session.add(block)
        desk.session.flush()
        desk.session.add(Unit(block_id=block.id, position=0, text=text, words=words.count(text)))
    desk.session.flush()
