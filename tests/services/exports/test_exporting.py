"""Exports: complete or refused with what is missing, in every format, and recorded."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.sample_issue import sample_issue
from tests.services.small_desk import Desk, edited, make_desk, typed
from tm.document import Article, BlockType, Dateline, Destination, Kind
from tm.errors import NotComplete
from tm.export import markdown_reading
from tm.services import placements
from tm.services.exports.exporting import Exported, Format, export_issue
from tm.services.filing import preparing
from tm.storage.history import History
from tm.storage.issues import ExportRecord
from tm.storage.paper import Edition

PRINTED = [Format.TEXT, Format.MARKDOWN, Format.HTML, Format.HTML_FRAGMENTS]


@pytest.fixture
def desk(session: Session) -> Desk:
    return make_desk(session)


def export(
    desk: Desk, format_: Format, edition: Edition | None = None, *, incomplete: bool = False
) -> Exported:
    return export_issue(
        desk.session,
        desk.issue,
        edition or desk.es,
        format=format_,
        allow_incomplete=incomplete,
        person=desk.person,
        at=NOON,
    )


@pytest.mark.parametrize("format_", PRINTED)
def test_an_incomplete_edition_is_refused_with_what_is_missing(desk: Desk, format_: Format) -> None:
    with pytest.raises(NotComplete) as refused:
        export(desk, format_)

    assert refused.value.exit_status == 3
    assert str(refused.value) == (
        "Issue 3-4 in es-419 is not complete: 12 sentences in 3 articles and 6 standing texts are missing "
        "or only drafts (“CRANES STAND STILL”, “INSIDE”, “My first shift”, …); "
        "finish them, or allow an incomplete export."
    )
    assert desk.session.scalars(select(ExportRecord)).all() == []
    assert b"CRANES STAND STILL" in b"".join(export(desk, format_, incomplete=True).files.values())


def test_one_sentence_short_is_not_complete(desk: Desk) -> None:
    desk.load(
        edited(desk.po(), lambda entry: setattr(entry, "msgstr", entry.msgid * (entry.msgid != "INSIDE")))
    )

    with pytest.raises(NotComplete, match=r"complete: 1 sentence in 1 article is missing .*\(“INSIDE”\)"):
        export(desk, Format.TEXT)


@pytest.mark.parametrize("format_", PRINTED)
def test_a_complete_edition_goes_out_and_is_recorded(desk: Desk, format_: Format) -> None:
    desk.fill()

    exported = export(desk, format_)

    whole = b"".join(exported.files.values()).decode()
    assert "ES CRANES STAND STILL" in whole
    assert "Volumen 3, Número 4" in whole
    assert "5 de mayo al 26 de mayo de 2025" in whole
    assert all(PurePath(name).name == name for name in exported.files)
    record = desk.session.scalars(select(ExportRecord)).one()
    assert (record.format, record.standing_versions["letters"]) == (format_.value, 1)
    assert desk.session.scalars(select(History.action).where(History.action == "export")).all() == ["export"]
    json.dumps(record.standing_versions)


def test_po_is_never_refused_and_is_no_going_out(desk: Desk) -> None:
    exported = export(desk, Format.PO)

    assert exported.name == "3-4.es-419.po"
    assert exported.content.startswith(b"#")
    assert desk.session.scalars(select(ExportRecord)).all() == []


def test_an_edition_of_one_piece_is_complete_with_one(desk: Desk) -> None:
    with pytest.raises(NotComplete, match="no articles yet"):
        export(desk, Format.HTML, desk.ar)

    letter = desk.article(Kind.LETTER)
    placements.set_destination(desk.session, letter, desk.ar, Destination.PRINT, person=None, at=NOON)
    desk.load(edited(desk.po(desk.ar), typed("كلمة")), edition=desk.ar)
    page = export(desk, Format.HTML, desk.ar).content.decode()

    assert '<html lang="ar" dir="rtl">' in page
    assert "المجلد 3، العدد 4" in page
    assert page.count("كلمة") >= 4


def test_markdown_of_the_home_edition_is_imported_as_the_same_texts(desk: Desk) -> None:
    raw = export(desk, Format.MARKDOWN, desk.en).content

    back = preparing.prepare(raw, name="3-4.en.md", language="es").issue

    (report,) = (article for article in back.articles if article.kind is Kind.NEWS)
    (letter,) = (article for article in back.articles if article.kind is Kind.LETTER)
    assert report.dateline == Dateline("OLD QUAY (North)", "May 3")
    assert letter.signoff == "A new docker"
    residue = {BlockType.JUMP_LINE, BlockType.JUMP_HEAD}
    assert [(article.kind, article.language, article.page) for article in back.articles] == [
        (article.kind, "en", article.page) for article in in_page_order(sample_issue().articles)
    ]
    assert Counter(block.text for article in back.articles for block in article.blocks) == Counter(
        block.text.replace("— A new", "—A new").replace("Number 4 May", "Number 4\nMay")
        for article in sample_issue().articles
        for block in article.blocks
        if block.type not in residue
    )


def in_page_order(articles: Iterable[Article]) -> list[Article]:
    return sorted(articles, key=lambda article: article.page or 0)


def test_markdown_of_an_edition_comes_back(desk: Desk) -> None:
    desk.fill()

    back = markdown_reading.read(export(desk, Format.MARKDOWN).content.decode())

    assert (back.facts.volume, back.facts.number) == ("3", "4")
    assert [article.headline for article in back.articles if article.kind is Kind.LETTER] == [
        "ES My first shift"
    ]
