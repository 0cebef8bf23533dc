"""The sample newspaper as the tests and pictures see it: the demo, and a few things that happened since."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.articles import pasted_article
from tests.browser import press, printing, talk
from tm import resources
from tm.document import BlockType, Kind
from tm.services import naming, structure
from tm.services.incoming import announcing, intake
from tm.services.incoming.announcing import Promise
from tm.services.installation import demo
from tm.services.installation.demo_sample import read_sample
from tm.services.loading import issue_articles, load_article
from tm.services.people import accounts, passwords
from tm.services.structure.articles import SetHeadline
from tm.services.talk import writers
from tm.services.translating.saving import save
from tm.services.versions.answers import Change
from tm.storage.base import now
from tm.storage.issues import Article, Issue
from tm.storage.naming import RegisterEntry
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.workflow.moves import Action
from tm.workflow.roles import Role

PASSWORD = "letters and bread"
NEWCOMER = "nuria"
FIRST = "CHILE: FERRY CREWS AND SCHOOL KITCHENS SHARE ONE HARVEST"
STEPS = "Seventy-Two Steps"
TAKEN = "THE WELLS ARE DEEPER, AND SO ARE THE FRIENDSHIPS"
SAMPLE = "the-crossing"
HERS = "Los pozos de Mohonpur son cinco metros más hondos que el año pasado."
HIS = "Los pozos de Mohonpur tienen hoy cinco metros más de profundidad que el año pasado."


@dataclass(frozen=True, slots=True)
class Crossing:
    """Public names of what the filled desk holds."""

    issue: str
    arriving: str
    articles: dict[str, str]
    pooled: str
    promised: str
    """An article of the pool that is only announced."""

    printed: str
    """An issue that was closed, and mended since."""

    recognition: int
    """A piece that was printed in other words than the desk had for it."""
    person: str
    invitation: str
    writer: str
    """The token of a link by which a writer reads `STEPS`."""

    name: str
    """An entry of the register, for which somebody proposes a rendering."""

    with_history: tuple[str, str]
    """An article and one of its sentences that several people worked on, in Spanish."""

    question: str
    """A question about that sentence, with an answer."""

    mistake: str
    """What looks wrong in that sentence."""

    arabic_unit: str
    """The first sentence of `STEPS` that is still to do in Arabic."""


def fill(session: Session) -> Crossing:
    """The demo, and since: a changed original, a mended sentence, a newcomer, an empty issue, a pool."""
    at = now()
    hashed = passwords.make_hash(PASSWORD)
    issue = demo.fill(session, read_sample(resources.samples() / SAMPLE), password_hash=hashed, at=at)
    editor = _person(session, "marina")
    newcomer = accounts.add(session, NEWCOMER, display_name="Nuria", password_hash=hashed, by=editor, at=at)
    newcomer.reads, newcomer.writes = ["en", "es"], ["es"]
    accounts.grant(session, newcomer, Role.TRANSLATOR, _edition(session, "es-419"), by=editor, at=at)
    stranger = accounts.add(session, "karim", display_name="كريم", by=editor, at=at)
    invitation = accounts.invite(session, stranger, by=editor, at=at)
    empty = intake.new_issue(
        session,
        slug="empty",
        volume=issue.volume,
        number="5",
        date_from=None,
        date_to=None,
        person=editor,
        at=at,
    )
    pasted = pasted_article(
        "A Bench for Two\n\nThere is a new bench by the lock. Nobody knows who put it there.",
        language="en",
        kind=Kind.NEWS,
    )
    pooled = intake.file_article(session, pasted, issue=None, person=editor, at=at, editions=None)
    promised = announcing.announce(
        session,
        Promise("What the night nurses want", 600, "Ines, night shift", at.date()),
        language="es-419",
        issue=None,
        editions=None,
        person=editor,
        at=at,
    )
    articles = _articles(session, issue)
    press.send_out(session, issue, editor, at)
    worked = _work(session, articles, editor)
    question, mistake = talk.fill(session, *worked)
    return Crossing(
        issue=issue.slug,
        arriving=empty.slug,
        articles={name: row.public_id for name, row in articles.items()},
        pooled=pooled.public_id,
        promised=promised.public_id,
        printed=press.mend_after_print(session, editor, at),
        recognition=printing.fill(session, editor, at),
        person=newcomer.public_id,
        invitation=invitation,
        writer=_writer(session, articles[STEPS], editor),
        name=_proposed_name(session),
        with_history=worked,
        question=question,
        mistake=mistake,
        arabic_unit=_first_to_do(session, articles[STEPS], _edition(session, "ar")),
    )


def _writer(session: Session, article: Article, editor: Person) -> str:
    """A link by which a writer has said something."""
    token = writers.make_link(session, article, _edition(session, "en"), person=editor, at=now())
    session.flush()
    link = writers.find(session, token, at=now())
    writers.answer(session, link, "In ¶2 it was my sister who counted the steps.", at=now())
    return token


def _proposed_name(session: Session) -> str:
    """A term for which two people propose something in Spanish and Arabic."""
    entry = session.scalars(select(RegisterEntry).where(RegisterEntry.text == "ferry crew")).one()
    for name, tag, text in (("teo", "es-419", "gente del transbordador"), ("samira", "ar", "طاقم العبّارة")):
        naming.propose(session, entry, tag, text, person=_person(session, name), at=now())
    return entry.public_id


def _work(session: Session, articles: dict[str, Article], editor: Person) -> tuple[str, str]:
    """A day on a piece: a headline that changed, a sentence that went to and fro."""
    row = articles[TAKEN]
    structure.apply(
        session,
        SetHeadline(article=row.public_id, text="The Wells Are Deeper, and So Is the Trust"),
        person=editor,
        at=now(),
    )
    spanish = _edition(session, "es-419")
    view = load_article(session, row, spanish)
    paragraphs = [block for block in view.blocks if block.type is BlockType.PARAGRAPH]
    unit = next(unit for block in paragraphs for unit in block.units if unit.translation)
    for number, (name, text) in enumerate((("lucia", HERS), ("teo", HIS))):
        change = Change(
            change_id=f"crossing-{number}",
            unit=unit.id,
            edition="es-419",
            base_version=unit.translation_version + number,
            basis_version=unit.version,
            text=text,
            action=Action.TRANSLATED,
        )
        save(session, change, person=_person(session, name), may_approve=name == "lucia", at=now())
    return row.public_id, unit.id


def _first_to_do(session: Session, article: Article, edition: Edition) -> str:
    return next(unit.id for unit in load_article(session, article, edition).units if not unit.dealt_with)


def _articles(session: Session, issue: Issue) -> dict[str, Article]:
    english = _edition(session, "en")
    found: dict[str, Article] = {}
    for row in issue_articles(session, issue):
        found[load_article(session, row, english).source_headline] = row
    return found


def _edition(session: Session, tag: str) -> Edition:
    return session.scalars(select(Edition).where(Edition.tag == tag)).one()


def _person(session: Session, name: str) -> Person:
    return session.scalars(select(Person).where(Person.name == name)).one()
