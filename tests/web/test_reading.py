"""Read: the article as the edition's reader will see it, in the edition's own forms."""

from sqlalchemy import select

from tests.builders import make_block, make_translation, make_unit
from tests.web.conftest import Enter, Paper
from tm.document import BlockType
from tm.storage.engine import Database
from tm.storage.issues import Article
from tm.storage.paper import Edition


def test_datelines_and_sign_offs_have_the_editions_form(
    sqlite_database: Database, enter: Enter, paper: Paper
) -> None:
    with sqlite_database.writing() as session:
        article = session.scalars(select(Article).where(Article.public_id == paper.article)).one()
        spanish = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
        dateline = make_block(session, article, BlockType.DATELINE, tail=", January 27—")
        make_translation(session, make_unit(session, dateline, "CHENNAI (India)"), spanish, "CHENNAI (India)")
        signoff = make_block(session, article, BlockType.SIGNOFF, lead="– ")
        make_translation(session, make_unit(session, signoff, "A reader"), spanish, "Alguien que lee")

    page = enter("translator").get(f"/articles/{paper.article}/es-419/read").text

    assert "CHENNAI (India), 27 de enero—" in page
    assert "—Alguien que lee" in page
    assert "January" not in page


def test_gaps_show_the_original_in_its_language(enter: Enter, paper: Paper) -> None:
    page = enter("translator_ar").get(f"/articles/{paper.article}/ar/read").text
    assert '<span class="gap" lang="en" dir="ltr"' in page
