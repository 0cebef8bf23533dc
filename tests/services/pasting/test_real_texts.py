"""The Spanish of three real pieces, pasted as volunteers deliver it: placed right, or asked."""

import pytest
from sqlalchemy import select

from tests.alignment.conftest import PIECES, SHARED, Piece, real_case
from tests.builders import NOON, make_edition, make_person, make_publication
from tm.services import pasting
from tm.services.filing import preparing
from tm.services.incoming import importing
from tm.services.loading import load_article
from tm.services.originals.pairs import Match
from tm.services.pasting import Pasted
from tm.storage.engine import Database
from tm.storage.issues import Article

RIGHT = 0.95
MOST_ASKED = 0.05
pytestmark = pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="no newspapers: set PLIEGO_SHARED")


def squeezed(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def expected(piece: Piece) -> list[tuple[str, str]]:
    """Which words of both texts belong together."""
    case = real_case(piece)
    english, spanish = sum(case.english, ()), sum(case.spanish, ())
    return [
        (squeezed("".join(english[i] for i in left)), squeezed("".join(spanish[j] for j in right)))
        for left, right in case.gold
    ]


def is_right(pasted: Pasted, pair: Match, gold: list[tuple[str, str]]) -> bool:
    """Whether the words of a pair are within one true pair, or the other way round."""
    ours = squeezed("".join(pasted.units[number].text for number in pair.original))
    theirs = squeezed("".join(pasted.sentences[number][0] for number in pair.present))
    return any(
        (ours in left and theirs in right) or (left and right and left in ours and right in theirs)
        for left, right in gold
    )


def pasted_into(database: Database, piece: Piece) -> Pasted:
    """The Spanish of a piece beside the piece as the importer brings it."""
    text = (SHARED / "examples" / "spanish" / f"{piece.name}.es.txt").read_text(encoding="utf-8")
    with database.writing() as session:
        make_publication(session)
        make_edition(session, "en")
        spanish = make_edition(session, "es-419")
        dump = next((SHARED / "seeds").glob("000*.txt"))
        prepared = preparing.prepare(dump.read_bytes(), name=dump.name, language="en")
        importing.store(session, prepared, person=make_person(session), at=NOON)
        article = session.scalars(select(Article).where(Article.start_line == piece.line)).one()
        return pasting.prepare(load_article(session, article, spanish), text)


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: str(piece.name))
def test_sentences_are_placed_right_or_asked(piece: Piece, sqlite_database: Database) -> None:
    pasted = pasted_into(sqlite_database, piece)
    gold = expected(piece)
    asked = sum(len(pair.misplaced) for pair in pasted.pairs if pair.original)

    wrong = sum(
        len(pair.present) - len(pair.misplaced) for pair in pasted.pairs if not is_right(pasted, pair, gold)
    )

    assert wrong == 0
    assert asked <= MOST_ASKED * len(pasted.sentences)


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: str(piece.name))
def test_what_is_proposed_where_it_asks_is_nearly_always_right(
    piece: Piece, sqlite_database: Database
) -> None:
    pasted = pasted_into(sqlite_database, piece)
    gold = expected(piece)

    right = sum(len(pair.present) for pair in pasted.pairs if pair.present and is_right(pasted, pair, gold))

    assert right >= RIGHT * len(pasted.sentences)
