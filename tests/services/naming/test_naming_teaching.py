"""What approved translations teach of the register."""

from sqlalchemy.orm import Session

from tests.builders import NOON, make_article, make_edition, make_text, make_translation
from tm.document import Status
from tm.glossary.checking import missing_or_forbidden
from tm.glossary.learning import Learnt
from tm.glossary.values import Kind
from tm.services import naming
from tm.services.naming import Renderings, Wording

TEXTS = (
    ("A dock worker came.", "Vino una obrera.", Status.APPROVED),
    ("The dock workers left.", "Se fueron los obreros.", Status.APPROVED),
    ("No dock worker spoke.", "No habló ningún estibador.", Status.APPROVED),
    ("One dock worker sang.", "Cantó un estibador.", Status.TRANSLATED),
)


def test_what_approved_translations_mostly_say_otherwise_is_not_asked_for(session: Session) -> None:
    english, spanish = make_edition(session, "en"), make_edition(session, "es-419")
    wording = Wording(Kind.TERM, "en", "dock worker", renderings={"es-419": Renderings(("estibador",))})
    row = naming.save(session, None, wording, person=None, may_decide=True, at=NOON)
    article = make_article(session, home=english)
    units = make_text(session, article, *(source for source, _, _ in TEXTS))
    for unit, (_, target, status) in zip(units, TEXTS, strict=True):
        make_translation(session, unit, spanish, target, status=status)
    named = naming.mentions(session, "A dock worker", language="en", edition=spanish)
    assert missing_or_forbidden(named, "Una obrera", language="es-419")

    for _ in range(2):
        assert naming.teach(session, spanish) == 3

    learnt = naming.learnt(session, spanish)
    assert learnt == {row.public_id: Learnt(row.public_id, 3, 1)}
    assert not missing_or_forbidden(named, "Una obrera", language="es-419", learnt=learnt)
    assert naming.learnt(session, english) == {}
