"""A desk with the small issue of `sample_issue` in it, for tests of exports and exchange files."""

from collections.abc import Callable
from dataclasses import dataclass

import polib
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_edition, make_person, make_publication
from tests.services.sample_issue import sample_issue
from tm import document
from tm.services.exchanging import exchange
from tm.services.filing import preparing
from tm.services.incoming import importing
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Carries, Edition
from tm.storage.people import Person
from tm.storage.units import Translation, Unit
from tm.workflow.approving import OwnWork


@dataclass
class Desk:
    """The rows that tests speak of, and what they do again and again."""

    session: Session
    person: Person
    en: Edition
    es: Edition
    ar: Edition
    issue: Issue

    def po(self, edition: Edition | None = None, *, with_reasons: bool = False) -> str:
        raw = exchange.export_po(
            self.session, self.issue, edition or self.es, at=NOON, with_reasons=with_reasons
        )
        return raw.decode()

    def load(self, text: str, *, dry_run: bool = False, edition: Edition | None = None) -> dict[str, int]:
        """The counts that are not 0."""
        counts = exchange.load_po(
            self.session,
            self.issue,
            edition or self.es,
            exchange.read_po(text.encode()),
            person=self.person,
            at=NOON,
            dry_run=dry_run,
        )
        return {name: number for name, number in counts.as_json().items() if number}

    def fill(self, translate: Callable[[str], str] = lambda text: f"ES {text}") -> dict[str, int]:
        """Translate everything by way of its PO file."""
        return self.load(edited(self.po(), lambda entry: setattr(entry, "msgstr", translate(entry.msgid))))

    def article(self, kind: document.Kind) -> Article:
        query = select(Article).where(Article.kind == kind, Article.issue_id == self.issue.id)
        return self.session.scalars(query.order_by(Article.position)).all()[0]

    def unit(self, beginning: str) -> Unit:
        query = select(Unit).join(Block).where(Unit.text.startswith(beginning)).order_by(Unit.id)
        return self.session.scalars(query).all()[0]

    def translation(self, beginning: str, edition: Edition | None = None) -> Translation | None:
        query = select(Translation).where(
            Translation.unit_id == self.unit(beginning).id, Translation.edition_id == (edition or self.es).id
        )
        return self.session.scalar(query.execution_options(populate_existing=True))


def edited(text: str, change: Callable[[polib.POEntry], None], *, only: str = "") -> str:
    """The PO file with each entry changed, or that whose original begins with `only`."""
    file = polib.pofile(text, wrapwidth=0)
    for entry in file:
        if entry.msgid.startswith(only):
            change(entry)
    return str(file)


def typed(words: str, *, fuzzy: bool | None = None) -> Callable[[polib.POEntry], None]:
    """Somebody's work on an entry."""

    def change(entry: polib.POEntry) -> None:
        entry.msgstr = words
        if fuzzy is not None:
            entry.flags = ["fuzzy"] if fuzzy else []

    return change


def make_desk(session: Session, found: document.Issue | None = None) -> Desk:
    make_publication(session, own_work=OwnWork.ALLOWED)
    en, es = make_edition(session, "en"), make_edition(session, "es-419", title="La Campana")
    ar = make_edition(session, "ar", carries=Carries.CHOSEN)
    person = make_person(session)
    prepared = preparing.prepare_issue(found or sample_issue(), raw=b"raw", name="dump.txt", language="en")
    issue = importing.store(session, prepared, person=person, at=NOON).issue
    return Desk(session, person, en, es, ar, issue)
