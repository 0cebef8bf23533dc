"""Read: the article as the edition's reader will see it, in the edition's own forms."""

import re

from sqlalchemy import select

from tests.builders import make_block, make_edition, make_placement, make_translation, make_unit
from tests.web.conftest import Enter, Paper, change_to
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
    assert "—Alguien que lee" in re.sub("<[^>]+>", "", page)
    assert "January" not in page


def test_gaps_show_the_original_in_its_language(enter: Enter, paper: Paper) -> None:
    page = enter("translator_ar").get(f"/articles/{paper.article}/ar/read").text
    assert re.search('class="touch gap" href="[^"]+" lang="en" dir="ltr"', page)


def test_a_touch_on_a_sentence_that_is_read_opens_it(enter: Enter, paper: Paper) -> None:
    translator = enter("translator")
    translator.save(change_to(paper.units[1], "*Circula* de noche."))

    page = translator.get(f"/articles/{paper.article}/es-419/read").text

    opened = f'/articles/{paper.article}/es-419?s={paper.units[1]}#e-{paper.units[1]}"'
    assert f"{opened}><em>Circula</em> de noche. </a>" in page
    assert f"?s={paper.units[2]}#e-" in page


def test_who_only_reads_gets_no_links_to_edit(enter: Enter, paper: Paper) -> None:
    page = enter("layout").get(f"/articles/{paper.article}/es-419/read").text

    assert "#e-" not in page


def test_two_other_editions_stand_in_the_bar_more_of_them_in_a_list(
    sqlite_database: Database, enter: Enter, paper: Paper
) -> None:
    address = f"/articles/{paper.article}/es-419/read"
    assert "Other languages" not in editions_named(enter("translator").get(address).text)
    with sqlite_database.writing() as session:
        article = session.scalars(select(Article).where(Article.public_id == paper.article)).one()
        for tag in ("ta", "tr"):
            make_placement(session, article, make_edition(session, tag))

    bar = editions_named(enter("translator").get(address).text)

    assert "Other languages" in bar
    assert f"/articles/{paper.article}/ta/read" in bar
    assert f"/articles/{paper.article}/es-419/read" not in bar


def editions_named(page: str) -> str:
    """The part of the bar that leads to the other editions."""
    return page.partition('aria-label="Editions"')[2].partition("</nav>")[0]
