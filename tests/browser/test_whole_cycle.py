"""A whole cycle of a real paper, from a letter in Spanish to a corrected issue; the board is true."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.browser.airplane import all_arrive, stock_up, without_network, work
from tests.browser.coming_in import LETTER, announce, import_issue, printed_letter, put_text_in, translate
from tests.browser.conftest import Enter
from tests.browser.filling import fill
from tests.browser.pages import ArticlePage
from tests.browser.papers import set_up
from tests.browser.serving import Desk
from tm.document import Kind, Status
from tm.services import issues, structure
from tm.services.people import accounts
from tm.services.structure.articles import SetHeadline
from tm.services.talk import questions
from tm.services.talk.questions import Place
from tm.services.translating.saving import save
from tm.services.versions.answers import Change, Outcome
from tm.storage.base import now
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.talk import Question, QuestionKind, QuestionState
from tm.storage.units import Translation, Unit
from tm.workflow.moves import Action
from tm.workflow.roles import Role

SLUG = "16-2"
GAPS = (
    "to do",
    "not sure yet",
    "open question",
    "error that the checks found",
    "the original changed",
    "not approved yet",
)


def test_from_a_letter_in_spanish_to_a_corrected_issue(empty_desk: Desk, seed: Path, enter: Enter) -> None:
    people(empty_desk)
    editor = enter(empty_desk, "editor")

    announce(editor)
    put_text_in(editor, LETTER)
    spanish = editor.locator("h1").first.inner_text()
    translate(enter(empty_desk, "odile"), spanish, printed_letter(seed))
    import_issue(editor, seed)
    expect(editor.locator("#recognised .row")).to_contain_text("printed in its translation: English")
    editor.get_by_role("button", name="Open it to translators").first.click()
    expect_on_board(editor, spanish, "translated")

    letters = letters_of(empty_desk)
    want_in_arabic(editor, letters[:3])
    two_at_work(empty_desk, enter, letters)
    for tag in ("es-419", "ar"):
        fill(empty_desk, SLUG, tag, who="editor")

    reader = enter(empty_desk, "lucia")
    approve(reader, letters[0])
    expect_on_board(editor, headline(reader, letters[0]), "approved")
    three_paragraphs_change(editor, reader, seed, letters[0])
    seed_faults(empty_desk)
    missing(editor, *GAPS)

    mend(empty_desk)
    missing(editor, "not approved yet")
    for tag in ("es-419", "en"):
        assert f'lang="{tag}"' in let_through_and_export(editor, tag)
    an_error_after_layout(enter(empty_desk, "ivo"), editor, letters[1])
    a_correction_after_print(empty_desk, editor, letters[1])


def expect_on_board(page: Page, name: str, stage: str) -> None:
    """The row of a piece says this stage in one of its cells."""
    page.goto(f"/issues/{SLUG}")
    expect(page.get_by_role("row").filter(has_text=name.strip())).to_contain_text(stage)


def letters_of(desk: Desk) -> list[str]:
    """The letters that are English originals, in their order."""
    with desk.database.reading() as session:
        query = (
            select(Article.public_id)
            .join(Issue, Issue.id == Article.issue_id)
            .where(Issue.slug == SLUG, Article.kind == Kind.LETTER, Article.language == "en")
            .where(Article.archived_at.is_(None))
            .order_by(Article.position)
        )
        return list(session.scalars(query))


def want_in_arabic(page: Page, articles: list[str]) -> None:
    page.goto(f"/issues/{SLUG}/wanted")
    for article in articles:
        page.locator(f"input[name=want-ar][value='{article}']").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("changed")


def take(page: Page, article: str, tag: str) -> None:
    page.goto(f"/articles/{article}/{tag}")
    page.get_by_role("button", name="I take it").click()
    expect(page.get_by_role("button", name="Leave it free")).to_be_visible()


def two_at_work(desk: Desk, enter: Enter, letters: list[str]) -> None:
    """One writes Arabic on the line, the other Spanish without."""
    samira, teo = enter(desk, "samira"), enter(desk, "teo")
    take(samira, letters[0], "ar")
    article = ArticlePage(samira)
    article.open(article.units()[1])
    article.put("جملة أولى.")
    take(teo, letters[1], "es-419")
    stock_up(teo, 1)
    without_network(teo)
    written = dict(work(teo, letters[1:2], 3))
    teo.context.set_offline(offline=False)
    all_arrive(desk, teo, written)


def headline(page: Page, article: str) -> str:
    """What the original calls a piece."""
    page.goto(f"/articles/{article}/en/read")
    return page.locator("article h1").inner_text()


def approve(page: Page, article: str) -> None:
    page.goto(f"/articles/{article}/es-419/read")
    page.get_by_role("button", name="Approve the article").click()
    expect(page.get_by_role("button", name="Take it back")).to_be_visible()


def three_paragraphs_change(editor: Page, reader: Page, seed: Path, article: str) -> None:
    """Two change in the text of the paper, and an approved one in Spanish, which the others hear of."""
    lines = seed.read_text(encoding="utf-8").splitlines()
    for number in [place for place, line in enumerate(lines) if len(line) > 300 and " the " in line][:2]:
        lines[number] = lines[number].replace(" the ", " those ", 1)
    editor.goto(f"/issues/{SLUG}/update")
    editor.locator("textarea[name=text]").fill("\n".join(lines))
    editor.get_by_role("button", name="Show what would change").click()
    expect(editor.locator("main")).to_contain_text("2")
    editor.get_by_role("button", name="Bring it in").click()
    expect(editor.get_by_role("status").first).to_be_visible()

    reader.goto(f"/articles/{article}/es-419")
    desk = ArticlePage(reader)
    unit = desk.units()[2]
    desk.open(unit)
    desk.put(f"Nunca {desk.box.input_value()}")
    reader.get_by_role("button", name="It says something else").click()
    expect(reader.locator("[data-said]")).to_contain_text("other edition")
    editor.goto("/questions?show=open")
    expect(editor.get_by_text("Says something else in another edition").first).to_be_visible()


def seed_faults(desk: Desk) -> None:
    """A sentence emptied, one unsure, one with a wrong figure, and a question about it."""
    with desk.database.writing() as session:
        teo = session.scalars(select(Person).where(Person.name == "teo")).one()
        spanish = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
        with_figure, *others = figures_first(translated(session, spanish))
        wrong = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), with_figure.text)
        for row, action, text in (
            (with_figure, Action.TRANSLATED, wrong),
            (others[0], Action.CLEAR, ""),
            (others[1], Action.DRAFT, "Quizás."),
        ):
            unit = session.get_one(Unit, row.unit_id)
            change = Change(
                f"a fault, {action}", unit.public_id, "es-419", row.version, unit.version, text, action
            )
            assert save(session, change, person=teo, may_approve=False, at=now()).outcome is Outcome.SAVED
        unit = session.get_one(Unit, with_figure.unit_id)
        article = session.get_one(Article, session.get_one(Block, unit.block_id).article_id)
        questions.ask(session, Place(article, spanish, unit), "So many?", person=teo, at=now())


def translated(session: Session, edition: Edition) -> list[Translation]:
    """What is translated in an edition, and nobody has approved."""
    here = (Translation.edition_id == edition.id, Translation.status == Status.TRANSLATED)
    return list(session.scalars(select(Translation).where(*here).order_by(Translation.id)))


def figures_first(rows: list[Translation]) -> list[Translation]:
    """One with a figure, then those without."""
    figure = re.compile(r"(?<![\w.,])\d{2,}(?![\w.,])")
    with_one = next(row for row in rows if figure.search(row.text))
    return [with_one, *(row for row in rows if not re.search(r"\d", row.text))]


def missing(page: Page, *gaps: str) -> None:
    """All these are told as open in Spanish."""
    page.goto(f"/issues/{SLUG}/missing/es-419")
    for gap in gaps:
        expect(page.locator("main .meta", has_text=gap).first).to_be_visible()


def mend(desk: Desk) -> None:
    """Everything that refuses, and the question, is seen to."""
    fill(desk, SLUG, "es-419", who="editor")
    with desk.database.writing() as session:
        teo = session.scalars(select(Person).where(Person.name == "teo")).one()
        for question in session.scalars(select(Question).where(Question.kind == QuestionKind.QUESTION)):
            questions.settle(session, question, QuestionState.RESOLVED, person=teo, at=now())


def let_through_and_export(page: Page, tag: str) -> str:
    """An editor lets the rest through, with a reason, and the edition goes out."""
    page.goto(f"/issues/{SLUG}/exports")
    section = page.locator(f"#e-{tag}")
    section.get_by_text("Let it go out like this").click()
    section.get_by_label("Why (kept with the export)").fill("The collective has read it on paper.")
    section.get_by_role("button", name="Let it through").click()
    expect(section).to_contain_text("The collective has read it on paper.")
    with page.expect_download() as download:
        section.locator("button[value=html]").click()
    return Path(download.value.path()).read_text(encoding="utf-8")


def an_error_after_layout(layout: Page, editor: Page, article: str) -> None:
    """Whoever lays out finds something on the page, and the edition hears of it."""
    layout.goto(f"/articles/{article}/es-419/found")
    layout.locator("input[name=unit]").nth(1).check()
    layout.locator("[name=text]").fill("A line is missing here.")
    layout.get_by_role("button", name="Tell the edition").first.click()
    expect(layout.get_by_role("status")).to_contain_text("told")
    missing(editor, "found on the laid-out page")


def a_correction_after_print(desk: Desk, editor: Page, article: str) -> None:
    """What is mended in the original after print is asked of every edition that printed it."""
    with desk.database.writing() as session:
        person = session.scalars(select(Person).where(Person.name == "editor")).one()
        issue = session.scalars(select(Issue).where(Issue.slug == SLUG)).one()
        issues.close_issue(session, issue, person=person, at=now())
        row = session.scalars(select(Article).where(Article.public_id == article)).one()
        structure.apply(
            session, SetHeadline(row.public_id, "What It Should Have Said"), person=person, at=now()
        )
    editor.goto(f"/issues/{SLUG}/corrections")
    section = editor.locator(f"#c-{article}")
    for tag in ("es-419", "ar"):
        expect(section.locator(f"[lang='{tag}']").first).to_be_visible()
    expect(section).to_contain_text("has not looked yet")


def people(desk: Desk) -> None:
    """An editor, three who translate, one who reads, one who lays out."""
    set_up(desk, [("teo", "es-419"), ("samira", "ar"), ("odile", "en")])
    with desk.database.writing() as session:
        editor = session.scalars(select(Person).where(Person.name == "editor")).one()
        spanish = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
        for name, role in (("lucia", Role.READER), ("ivo", Role.LAYOUT)):
            person = accounts.add(session, name, password_hash="none", by=editor, at=now())
            accounts.grant(session, person, role, spanish, by=editor, at=now())
