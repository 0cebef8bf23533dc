"""The reading copy of an edition: numbers that mean the same paragraph in all editions."""

from sqlalchemy.orm import Session

from tests.builders import (
    make_article,
    make_block,
    make_edition,
    make_issue,
    make_placement,
    make_text,
    make_translation,
    make_unit,
)
from tm.document import BlockType, Treatment
from tm.services.loading import load_article
from tm.services.printed.reading_copy import CopiedArticle, reading_copy
from tm.storage.issues import Article
from tm.storage.paper import Edition


def copied(session: Session, article: Article, edition: Edition) -> CopiedArticle:
    [copy] = reading_copy([load_article(session, article, edition)])
    return copy


def words(copy: CopiedArticle) -> list[tuple[str, str]]:
    return [(block.number, "".join(piece.text for piece in block.pieces)) for block in copy.blocks]


def test_a_paragraph_has_the_same_number_wherever_it_is_left_out_or_added(session: Session) -> None:
    en, es, fr = (make_edition(session, tag) for tag in ("en", "es-419", "fr"))
    article = make_article(session, make_issue(session), home=en)
    for edition in (es, fr):
        make_placement(session, article, edition)
    make_unit(
        session, make_block(session, article, BlockType.HEADLINE), "The long way home, by night and by day"
    )
    [first] = make_text(session, article, "One.")
    added = make_block(session, article, edition=es)
    make_unit(session, added, "Solo aquí.")
    [second] = make_text(session, article, "Two.")
    make_translation(session, first, es, "", treatment=Treatment.LEFT_OUT)
    make_translation(session, second, es, "Dos.")

    spanish, french = copied(session, article, es), copied(session, article, fr)

    assert words(spanish)[1:] == [("1", ""), ("1+", "Solo aquí."), ("2", "Dos.")]
    assert words(french)[1:] == [("1", "One."), ("2", "Two.")]
    assert [piece.gap for block in french.blocks for piece in block.pieces] == [True, True, True]
    assert french.name == "The long way home, by night and…"


def test_a_dateline_is_run_in_and_what_nobody_wrote_is_left_away(session: Session) -> None:
    en = make_edition(session, "en")
    article = make_article(session, make_issue(session), home=en)
    make_unit(session, make_block(session, article, BlockType.DATELINE, tail="—"), "PORTO (Portugal)")
    make_text(session, article, "One.")
    make_unit(session, make_block(session, article, BlockType.JUMP_LINE), "See page 3")

    [block] = copied(session, article, en).blocks
    assert block.dateline
    assert (block.number, block.dateline.pieces[0].text, block.dateline.tail) == (
        "1",
        "PORTO (Portugal)",
        "—",
    )
    only_folio = make_article(session, make_issue(session), home=en)
    make_unit(session, make_block(session, only_folio, BlockType.FOLIO), "3")
    assert reading_copy([load_article(session, only_folio, en)]) == []
