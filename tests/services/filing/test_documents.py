"""Documents become articles: what their styles say counts, the rest is read like pasted text."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from tests.builders import NOON, make_edition, make_issue
from tests.formats.documents import docx, odt, paragraph, style
from tm.document import BlockType, Doubt, Rule
from tm.errors import TmError
from tm.services.filing import documents, preparing
from tm.services.incoming import import_report, importing, intake
from tm.storage.issues import RawDocument

B = BlockType
STYLES = style("T", "Title") + style("H", "heading 1") + style("S", "Subtitle")
LETTER = docx(
    paragraph("LETTERS")
    + paragraph("My first shift", style="T")
    + paragraph("What nobody tells a docker", style="S")
    + paragraph("By Ana Ruiz")
    + paragraph("LIMA (Peru), May 3 — I was afraid. Then somebody sang.")
    + paragraph("The night", style="H")
    + paragraph("We carried:")
    + paragraph("sacks of rice", item=True)
    + paragraph("and a piano", item=True)
    + paragraph("What came after", bold=True)
    + paragraph("Nobody slept</w:t><w:br/><w:t>until noon.")
    + paragraph("— A new docker"),
    styles=STYLES,
)
MARKDOWN = (
    b"# One\n\nBy Tom Hale\n\nThe first piece. It is short.\n\n"
    b"# Two\n\nThe second piece.\n\n## Later\n\nMore.\n"
)
PAGE = (
    b"<html><body><nav>Home</nav><main><h2>The lamp</h2><p>It burns.</p>"
    b"<ul><li>all night</ul></main></body></html>"
)


def parts(raw: bytes, name: str) -> list[tuple[BlockType, str]]:
    (article,) = documents.read_one(raw, name, language="en").articles
    return [(block.type, block.text) for block in article.blocks]


def test_a_document_of_word_becomes_an_article() -> None:
    assert parts(LETTER, "shift.docx") == [
        (B.KICKER, "LETTERS"),
        (B.HEADLINE, "My first shift"),
        (B.DECK, "What nobody tells a docker"),
        (B.BYLINE, "By Ana Ruiz"),
        (B.DATELINE, "LIMA (Peru), May 3 —"),
        (B.PARAGRAPH, "I was afraid. Then somebody sang."),
        (B.SUBHEAD, "The night"),
        (B.PARAGRAPH, "We carried:"),
        (B.LIST, "sacks of rice"),
        (B.LIST, "and a piano"),
        (B.SUBHEAD, "What came after"),
        (B.PARAGRAPH, "Nobody slept until noon."),
        (B.SIGNOFF, "— A new docker"),
    ]


@pytest.mark.parametrize(
    ("raw", "name"),
    [(PAGE, "lamp.html"), (PAGE, "pasted text"), (b"## The lamp\n\nIt burns.\n\n- all night\n", "lamp.md")],
    ids=["page", "pasted page", "markdown"],
)
def test_pages_and_markdown_become_articles(raw: bytes, name: str) -> None:
    expected = [(B.HEADLINE, "The lamp"), (B.PARAGRAPH, "It burns."), (B.LIST, "all night")]
    assert parts(raw, name) == expected


def test_a_document_with_several_titles_is_an_issue() -> None:
    issue = documents.read_all(MARKDOWN, "two.md", language="en")

    assert [(each.headline, each.start_line) for each in issue.articles] == [("One", 1), ("Two", 7)]
    assert [block.type for block in issue.articles[1].blocks] == [
        B.HEADLINE,
        B.PARAGRAPH,
        B.SUBHEAD,
        B.PARAGRAPH,
    ]
    lines = documents.text_of(MARKDOWN, "two.md").split("\n")
    for article in issue.articles:
        for block in article.blocks:
            assert lines[block.lines[0][0] - 1] == block.text


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("# The Post\n\n## One\n\nText of one.\n\n## Two\n\nText of two.", ["The Post", "One", "Two"]),
        (f"# One\n\nIt tells{' and tells' * 9}.\n\n## A\n\nB.\n\n## C\n\nD.", ["One"]),
        ("# One\n\nText.\n\n## A\n\nText.", ["One"]),
    ],
    ids=["a page of several", "one with sub-heads", "one with one"],
)
def test_headings_say_how_many_articles_there_are(text: str, heads: list[str]) -> None:
    issue = documents.read_all(text.encode(), "x.md", language="en")

    assert [article.headline for article in issue.articles] == heads


def test_a_document_without_styles_is_read_as_a_dump() -> None:
    raw = docx(paragraph("ONE PIECE") + paragraph("It is short. It ends here.") + paragraph("Yes."))

    assert documents.read_all(raw, "x.docx", language="en").articles[0].headline == "ONE PIECE"


def test_paragraphs_are_not_put_together() -> None:
    raw = odt("<text:p>Pan</text:p><text:p>we had no bread and</text:p><text:p>no wine either</text:p>")

    issue = documents.read_one(raw, "x.odt", language="en")

    assert [block.text for block in issue.articles[0].blocks] == [
        "Pan",
        "we had no bread and",
        "no wine either",
    ]
    assert not {flag.code for flag in issue.warnings} & {Doubt.DOUBTFUL_JOIN, Doubt.TEXT_MISSING}


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (docx("<w:p/>"), "empty.docx"),
        (b"<html><script>x</script></html>", "x.html"),
        (b"PK\x03\x04", "x.docx"),
        (b"%PDF-1.7", "x.pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "x.doc"),
        (b"{\\rtf1}", "x.rtf"),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(raw: bytes, name: str) -> None:
    for read in (documents.read_one, documents.read_all):
        with pytest.raises(TmError, match=r"\.$"):
            read(raw, name, language="en")


@given(st.lists(st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=40), max_size=8))
@settings(max_examples=60)
def test_no_word_of_a_document_is_lost(texts: list[str]) -> None:
    body = "".join(
        f"<text:p>{text.replace('&', '+').replace('<', '+').replace('>', '+')}</text:p>" for text in texts
    )
    raw = odt(f"<text:h>Pan</text:h>{body}")

    read = documents.read_one(raw, "x.odt", language="en")
    assume(all(each.rule is not Rule.ENCODING for each in read.repairs))  # mended letters are others
    (article,) = read.articles

    def letters(text: str) -> str:
        return "".join(filter(str.isalnum, text))

    found = letters("".join(block.text for block in article.blocks))
    there = letters(documents.text_of(raw, "x.odt"))
    assert sorted(found.casefold()) == sorted(there.casefold())


def test_a_document_is_kept_as_it_came_and_shown_as_its_words(session: Session) -> None:
    english = make_edition(session, "en")
    issue = make_issue(session)
    pasted = intake.prepare_document(LETTER, "shift.docx", language="en", kind=None)

    article = intake.file_article(session, pasted, issue=issue, person=None, at=NOON)

    raw = session.get_one(RawDocument, article.raw_id)
    (report,) = import_report.reports(session, issue)
    assert (raw.content, raw.name, article.home_edition_id) == (LETTER, "shift.docx", english.id)
    assert report.lines[2] == "My first shift"


def test_a_document_may_be_imported_as_an_issue(session: Session) -> None:
    make_edition(session, "en")
    prepared = preparing.prepare(MARKDOWN, name="two.md", language="en")

    issue = importing.store(session, prepared, person=None, at=NOON).issue

    assert issue.slug == "two"
    assert len(import_report.reports(session, issue)[0].lines) == 13


SPANISH = (
    "Las vecinas del muelle cuentan que la lámpara se apaga cuando llueve, pero nadie sabe por qué, y los "
    "pescadores ya no salen como antes porque su luz era la única que veían desde el mar."
)


def test_a_letter_in_another_language_in_a_document_has_its_own_and_a_doubt() -> None:
    body = (
        paragraph("The bell", style="T")
        + paragraph("They rang it at noon for the children of the school, who had not heard it before.")
        + paragraph("La lámpara", style="T")
        + paragraph(SPANISH)
    )
    issue = documents.read_all(docx(body, styles=STYLES), "two.docx", language="en")

    assert [article.language for article in issue.articles] == ["en", "es"]
    (doubt,) = [each for each in issue.warnings if each.code is Doubt.OTHER_LANGUAGE]
    assert (doubt.line, doubt.values) == (issue.articles[1].start_line, {"language": "es"})


def test_a_document_that_is_all_in_another_language_seems_to_be_in_it() -> None:
    raw = docx(paragraph("La lámpara", style="T") + paragraph(SPANISH), styles=STYLES)

    assert preparing.seems(preparing.prepare(raw, name="one.docx", language="en")) == "es"
    assert preparing.seems(preparing.prepare(raw, name="one.docx", language="es-419")) is None
    assert intake.seems(intake.prepare_document(raw, "one.docx", language="en", kind=None)) == "es"
    assert intake.seems(intake.prepare_document(raw, "one.docx", language="es-419", kind=None)) is None
