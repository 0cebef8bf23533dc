"""A report written in Spanish whose English translation was printed: it came in the dump, in English."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_block,
    make_edition,
    make_issue,
    make_person,
    make_placement,
    make_publication,
    make_translation,
    make_unit,
)
from tm.document import BlockType, Status, Treatment
from tm.services import structure
from tm.services.loading import load_article
from tm.services.originals.operation import PutOriginal
from tm.services.originals.proposals import Proposal, answered, prepare_original
from tm.services.originals.written import with_written
from tm.services.views import ArticleView, UnitView
from tm.storage.history import Operation
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Carries, Edition
from tm.storage.people import Person
from tm.storage.units import Unit

SPANISH = """LA LAVANDERÍA DEL HOTEL SE DETUVO

PUERTO SECO, 4 de mayo — Las 80 trabajadoras de la lavandería del Hotel Zafiro apagaron las máquinas el
jueves a las seis de la mañana.

“Nos deben tres meses”, dijo Amparo. Ella lleva doce años planchando sábanas en el sótano. Nadie le ha
subido el sueldo desde 2019.

El gerente prometió una respuesta

Prometió hablar con los dueños, que viven en Zúrich. ¿Qué más podía decir? Mientras tanto las sábanas se
amontonan en los pasillos y los turistas duermen sobre los colchones desnudos. Volveremos el lunes.

— Una planchadora
"""
ENGLISH: Sequence[tuple[BlockType, Sequence[str]]] = (
    (BlockType.HEADLINE, ["THE HOTEL'S LAUNDRY STOPPED"]),
    (BlockType.DATELINE, ["PUERTO SECO"]),
    (
        BlockType.PARAGRAPH,
        ["The 80 workers in the laundry of the Hotel Zafiro turned off the machines on Thursday at six a.m."],
    ),
    (BlockType.CAPTION, ["The basement of the Hotel Zafiro."]),
    (BlockType.JUMP_LINE, ["See LAUNDRY, page 4"]),
    (
        BlockType.PARAGRAPH,
        [
            "“They owe us three months,” said Amparo, who has ironed sheets down there for twelve years.",
            "Nobody has raised her wages since 2019.",
        ],
    ),
    (BlockType.SUBHEAD, ["The Manager Promised an Answer"]),
    (
        BlockType.PARAGRAPH,
        [
            "He promised to talk to the owners, who live in Zurich.",
            "What else could he say?",
            "Meanwhile the sheets pile up in the corridors.",
            "The tourists sleep on the bare mattresses.",
            "We will be back on Monday.",
        ],
    ),
    (BlockType.SIGNOFF, ["An ironer"]),
)  # fmt: skip
MANAGER, SAY, SHEETS, TOURISTS, MONDAY = range(8, 13)
"""Places of the last paragraph's sentences among all units."""


@dataclass
class Strike:
    """The rows, and what tests do with them."""

    session: Session
    issue: Issue
    article: Article
    en: Edition
    es: Edition
    ar: Edition
    fr: Edition
    editor: Person
    units: list[Unit]

    def view(self, edition: Edition) -> ArticleView:
        return load_article(self.session, self.article, edition)

    def propose(self, text: str = SPANISH, language: str = "es-419") -> Proposal:
        return prepare_original(self.view(self.en), text, language=language)

    def operation(
        self,
        answers: Mapping[str, int | None] | None = None,
        *,
        text: str = SPANISH,
        language: str = "es-419",
        written: Mapping[str, str] | None = None,
    ) -> PutOriginal:
        proposal = self.propose(text, language)
        said = with_written(self.view(self.en), proposal, answered(proposal, answers or {}), written or {})
        article = self.article.public_id
        return PutOriginal(article, language, text, said.sentences, said.joined, said.unsure, said.written)

    def put(
        self, answers: Mapping[str, int | None] | None = None, written: Mapping[str, str] | None = None
    ) -> Operation:
        return structure.apply(
            self.session, self.operation(answers, written=written), person=self.editor, at=NOON
        )

    def texts(self, edition: Edition) -> list[tuple[str, str, Treatment | None, Status | None]]:
        """Each sentence that the edition translates, with what it does with it."""
        return [(u.text, u.translation, u.treatment, u.status) for u in self.view(edition).units]

    def sentence(self, edition: Edition, beginning: str) -> UnitView:
        return next(unit for unit in self.view(edition).units if unit.text.startswith(beginning))

    def everything(self) -> list[object]:
        """What the article is in all editions, but for versions and times, which only grow."""
        self.session.flush()
        self.session.expire_all()
        article = self.article
        blocks = self.session.scalars(
            select(Block).where(Block.article_id == article.id, Block.retired_at.is_(None))
        )
        rows = [
            (b.public_id, b.edition_id, b.lines) for b in sorted(blocks, key=lambda b: (b.position, b.id))
        ]
        said = [
            (unit.id, unit.text, unit.translation, unit.treatment, unit.status, unit.outdated)
            for edition in (self.en, self.es, self.ar, self.fr)
            for block in self.view(edition).blocks
            for unit in block.units
        ]
        return [article.language, article.home_edition_id, rows, said]


def make_strike(session: Session) -> Strike:
    """The article in print in four editions, nothing translated yet."""
    make_publication(session)
    en, es = make_edition(session, "en"), make_edition(session, "es-419")
    ar, fr = (make_edition(session, tag, carries=Carries.CHOSEN) for tag in ("ar", "fr"))
    issue = make_issue(session, "7-1")
    article = make_article(session, issue, home=en, page=1)
    for edition in (en, es, ar, fr):
        make_placement(session, article, edition)
    units: list[Unit] = []
    for number, (type_, texts) in enumerate(ENGLISH):
        block = make_block(session, article, type_)
        block.lead, block.tail = (
            ("— " if type_ is BlockType.SIGNOFF else ""),
            (", May 4—" if number == 1 else ""),
        )
        block.lines = [[10 * number + 1, 10 * number + 3]]
        units += [
            make_unit(session, block, text, gap_after="" if text is texts[-1] else " ") for text in texts
        ]
    editor = make_person(session, "editor")
    return Strike(session, issue, article, en, es, ar, fr, editor, units)


def translate_some(strike: Strike) -> None:
    """Arabic from English (approved, joined, left out, outdated), French from Arabic, some Spanish."""
    session, units = strike.session, strike.units
    for number in (0, 2, 5, MANAGER, SAY):
        make_translation(session, units[number], strike.ar, f"AR {number}", status=Status.APPROVED)
    make_translation(session, units[6], strike.ar, "AR 6")
    make_translation(session, units[SHEETS], strike.ar, "AR sheets and tourists")
    make_translation(session, units[TOURISTS], strike.ar, "", treatment=Treatment.JOINED)
    make_translation(session, units[MONDAY], strike.ar, "", treatment=Treatment.LEFT_OUT)
    make_translation(session, units[7], strike.ar, "AR old", basis_version=0)
    make_translation(session, units[0], strike.fr, "FR from Arabic", basis_edition=strike.ar)
    make_translation(session, units[SAY], strike.fr, "FR from Spanish", basis_edition=strike.es)
    make_translation(session, units[0], strike.es, "UN INTENTO", status=Status.APPROVED)
    make_translation(session, units[SAY], strike.es, "¿Qué iba a decir?")
