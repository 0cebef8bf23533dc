"""The three real pieces whose Spanish is known: put in as originals, with few questions and no word lost."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.alignment.conftest import PIECES, SHARED, Piece
from tests.builders import NOON, make_edition, make_person, make_publication
from tm import words
from tm.document import LAYOUT_RESIDUE, Status
from tm.services import structure
from tm.services.filing import preparing
from tm.services.incoming import importing
from tm.services.loading import load_article
from tm.services.originals.operation import PutOriginal
from tm.services.originals.proposals import answered, prepare_original
from tm.services.views import ArticleView
from tm.storage.engine import Database
from tm.storage.issues import Article
from tm.storage.paper import Edition

MOST_QUESTIONS = 4
pytestmark = pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="no newspapers: set PLIEGO_SHARED")


def imported(session: Session) -> Edition:
    """The seed in the desk; the English edition."""
    make_publication(session)
    english = make_edition(session, "en")
    make_edition(session, "es-419")
    dump = next((SHARED / "seeds").glob("000*.txt"))
    prepared = preparing.prepare(dump.read_bytes(), name=dump.name, language="en")
    importing.store(session, prepared, person=make_person(session), at=NOON)
    return english


def read(view: ArticleView) -> list[str]:
    """The words that an edition has, without what it still shows of the original; sorted."""
    blocks = [block for block in view.blocks if block.type not in LAYOUT_RESIDUE]
    texts = [piece.text for block in blocks for piece in block.target_pieces if not piece.gap]
    return sorted(word for text in texts for word in words.tokens(text) if not word.isspace())


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: str(piece.name))
def test_the_spanish_becomes_the_original_and_the_english_its_translation(
    piece: Piece, sqlite_database: Database
) -> None:
    text = (SHARED / "examples" / "spanish" / f"{piece.name}.es.txt").read_text(encoding="utf-8")
    with sqlite_database.writing() as session:
        english = imported(session)
        article = session.scalars(select(Article).where(Article.start_line == piece.line)).one()
        before = load_article(session, article, english)
        proposal = prepare_original(before, text, language="es-419")
        said = answered(proposal, {})
        change = PutOriginal(article.public_id, "es-419", text, said.sentences, said.joined, said.unsure)

        structure.apply(session, change, person=None, at=NOON)

        after = load_article(session, article, english)
        assert len(proposal.doubts) <= MOST_QUESTIONS
        assert read(after) == read(before)
        not_approved = [unit for unit in after.units if unit.status is not Status.APPROVED]
        assert len(not_approved) <= len(proposal.doubts)
