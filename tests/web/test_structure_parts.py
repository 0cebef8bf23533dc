"""The handles of one part of a text: each a plain form, refused and undone in place."""

import re
from dataclasses import dataclass

import pytest
from sqlalchemy import select

from tests.services.dumped import Dumped, H, P, make_dumped
from tests.web.conftest import Enter, Paper, Visitor
from tm.document import Rule
from tm.services.loading import issue_articles, load_articles
from tm.services.views import ArticleView
from tm.storage.engine import Database
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.web.structure.places import place_in

WORDS = "They sail at dawn. Nobody sleeps on board."


@dataclass(frozen=True)
class Desk:
    """An issue of two articles, read through its own edition."""

    database: Database
    editor: Visitor
    slug: str
    repair: int

    @property
    def page(self) -> str:
        return f"/issues/{self.slug}/structure"

    @property
    def articles(self) -> list[ArticleView]:
        with self.database.reading() as session:
            issue = session.scalars(select(Issue).where(Issue.slug == self.slug)).one()
            home = session.scalars(select(Edition).where(Edition.tag == "en")).one()
            return load_articles(session, issue_articles(session, issue), home)

    @property
    def texts(self) -> list[list[str]]:
        return [[block.source_text for block in view.blocks] for view in self.articles]

    def block(self, words: str) -> str:
        every = (block for view in self.articles for block in view.blocks)
        return next(block.id for block in every if words in block.source_text)

    def do(self, words: str, do: str, **fields: object) -> str:
        """Send one form of the part that has these words; the page that comes back."""
        form = {"do": do, **fields}
        return self.editor.post(f"/structure/blocks/{self.block(words)}", form, follow_redirects=True).text

    def undo(self, page: str) -> None:
        found = re.search(r'class="done-line".*?action="([^"]+)"', page, re.DOTALL)
        assert found
        self.editor.post(found[1])


@pytest.fixture
def desk(paper: Paper, sqlite_database: Database, enter: Enter) -> Desk:
    with sqlite_database.writing() as session:
        home = session.scalars(select(Edition).where(Edition.tag == "en")).one()
        dumped: Dumped = make_dumped(session, home)
        dumped.add((H, "Ferry strike ends"), (P, WORDS), (P, "Bread is free."))
        dumped.add((H, "Trams at night"), (P, "The tram runs till two."))
        repair = dumped.repair(Rule.DEHYPHENATE, "Nobody", "No-|body", "Nobody")
        slug = dumped.issue.slug
    return Desk(sqlite_database, enter("editor"), slug, repair)


def test_only_the_chosen_part_has_handles(desk: Desk) -> None:
    page = desk.editor.get(desk.page).text
    assert "data-handles" not in page
    block = desk.block("They sail")
    page = desk.editor.get(f"{desk.page}?block={block}").text
    assert page.count("data-handles") == 1
    alone = desk.editor.get(f"{desk.page}?block={block}&part=handles").text
    assert alone.count("data-handles") == 1
    assert "<html" not in alone


@pytest.mark.parametrize(
    ("do", "fields", "expected"),
    [
        (
            "mend",
            {"text": "They sail at noon."},
            [["Ferry strike ends", "They sail at noon.", "Bread is free."]],
        ),
        (
            "split",
            {"text": "They sail at dawn. | Nobody sleeps on board."},
            [["Ferry strike ends", "They sail at dawn.", "Nobody sleeps on board.", "Bread is free."]],
        ),
        ("join", {}, [["Ferry strike ends", f"{WORDS} Bread is free."]]),
        ("begin", {}, [["Ferry strike ends"], [WORDS, "Bread is free."]]),
        ("up", {}, [[WORDS, "Ferry strike ends", "Bread is free."]]),
        ("down", {}, [["Ferry strike ends", "Bread is free.", WORDS]]),
    ],
)
def test_a_part_is_changed_and_the_change_undone_in_place(
    desk: Desk, do: str, fields: dict[str, str], expected: list[list[str]]
) -> None:
    before = desk.texts
    page = desk.do("They sail", do, **fields)
    assert desk.texts[:-1] == expected
    desk.undo(page)
    assert desk.texts == before


def test_a_part_moves_to_another_article(desk: Desk) -> None:
    page = desk.do("Bread", "move", to=desk.articles[1].id)
    assert desk.texts[1] == ["Trams at night", "The tram runs till two.", "Bread is free."]
    desk.undo(page)
    assert desk.texts[0][-1] == "Bread is free."


def test_a_sentence_is_cut_where_the_cursor_stood_and_joined_again(desk: Desk) -> None:
    desk.do("They sail", "cut", text=WORDS, caret=len("They sail "))
    units = [unit.text for unit in desk.articles[0].blocks[1].units]
    assert units == ["They sail", "at dawn.", "Nobody sleeps on board."]
    second = desk.articles[0].blocks[1].units[1].id
    page = desk.editor.post(f"/structure/units/{second}", {"do": "join"}, follow_redirects=True).text
    assert "Two sentences joined" in page
    assert [unit.text for unit in desk.articles[0].blocks[1].units] == WORDS.replace(". ", ".|").split("|")


def test_what_was_undone_is_told_at_its_part(desk: Desk) -> None:
    unit = desk.articles[0].blocks[1].units[1].id
    desk.editor.post(f"/structure/units/{unit}", {"do": "join"})
    log = desk.editor.get(desk.page).text
    undo = re.findall(r'action="([^"?]+/undo)[?]', log[log.index('id="log"') :])
    answer = desk.editor.post(undo[0])
    assert f"block={desk.block('They sail')}" in answer.location
    assert answer.location.endswith(f"#b-{desk.block('They sail')}")


def test_a_part_of_its_own_begins_with_a_sentence(desk: Desk) -> None:
    second = desk.articles[0].blocks[1].units[1].id
    desk.editor.post(f"/structure/units/{second}", {"do": "split"})
    assert desk.texts[0][1:3] == ["They sail at dawn.", "Nobody sleeps on board."]
    first = desk.articles[0].blocks[1].units[0].id
    assert desk.editor.post(f"/structure/units/{first}", {"do": "join"}).status_code == 400


def test_a_refusal_stands_at_the_part_with_what_was_typed(desk: Desk) -> None:
    page = desk.do("They sail", "split", text="They sail at noon. | Nobody sleeps.")
    box = page[page.index("data-handles") :]
    assert "The words are not those that stand there" in box
    assert "They sail at noon. | Nobody sleeps." in box
    assert f'href="{desk.page}?block=' in page
    page = desk.do("Bread", "join")
    assert "No text follows this part" in page[page.index("data-handles") :]


def test_a_repair_is_taken_back_and_hand_repairs_stand_among_the_others(desk: Desk) -> None:
    page = desk.editor.post(f"/structure/repairs/{desk.repair}/take-back", follow_redirects=True).text
    assert "A repair taken back" in page
    assert re.search(r"<h2>Repairs</h2><span[^>]*>0<", page)
    assert desk.texts[0][1] == "They sail at dawn. No-body sleeps on board."
    desk.undo(page)
    assert desk.texts[0][1] == WORDS
    page = desk.do("Bread", "mend", text="Bread is free again.")
    assert "Mended by hand" in page


def test_a_part_becomes_a_standing_text(desk: Desk) -> None:
    page = desk.do("Bread", "make", name="bread-line")
    assert "A standing text made" in page
    page = desk.do("They sail", "make", name="Bread line")
    assert "cannot name a standing text" in page
    assert 'value="Bread line"' in page


def test_articles_are_joined_and_get_short_titles(desk: Desk) -> None:
    first, second = (view.id for view in desk.articles)
    address = f"/structure/articles/{second}"
    form = {"do": "short_title", "edition": "es-419", "text": "Tranvías"}
    page = desk.editor.post(address, form, follow_redirects=True).text
    assert 'value="Tranvías"' in page
    page = desk.editor.post(address, {"do": "join", "into": first}, follow_redirects=True).text
    assert "Two articles joined" in page
    assert len(desk.texts) == 1
    assert (
        "cut as the rules say already"
        in desk.editor.post(f"/structure/articles/{first}", {"do": "recut"}, follow_redirects=True).text
    )


@pytest.mark.parametrize(
    ("typed", "caret", "rest"),
    [
        ("one two|three", None, "three"),
        ("one two | three", None, "three"),
        ("one|\r\ntwo three", None, "two three"),
        ("one two three", 4, "two three"),
        ("", 4, "two three"),
    ],
)
def test_the_place_of_a_cut_is_a_mark_or_the_cursor(typed: str, caret: int | None, rest: str) -> None:
    text = "one two three"
    assert text[place_in(text, typed, caret) :].lstrip() == rest


def test_a_mark_that_belongs_to_the_words_is_none() -> None:
    assert place_in("a | b c", "a | b| c", None) == len("a | b ")


def test_a_line_without_end_is_shown_in_part_and_cut_by_its_sentences(desk: Desk) -> None:
    sentence = f"The quay of Kilmare is {'long, ' * 50}and nobody knows its end. "
    text = f"THE LONG QUAY\n\n{sentence * 320}\n"
    page = desk.editor.post("/import", {"text": text, "language": "en"}, follow_redirects=True).text
    assert len(page) < 100_000
    address, block = re.search(r'href="(\?block=(\w+))#[^"]*" data-open>Paragraph', page).groups()  # type: ignore[union-attr]
    issue = re.search(r'data-fetch="([^"?]+)', page)
    assert issue
    page = desk.editor.get(issue[1] + address).text
    assert len(page) < 600_000
    assert "too many to be changed here" in page
    assert "data-words" not in page
    unit = re.findall(r'action="/structure/units/(\w+)', page)[200]
    page = desk.editor.post(f"/structure/units/{unit}", {"do": "split"}, follow_redirects=True).text
    assert "A part cut in two" in page
    assert "data-words" in desk.editor.get(f"{issue[1]}?block={block}").text


def test_words_that_somebody_else_has_mended_are_not_written_over(desk: Desk) -> None:
    both = {"seen": WORDS, "text": WORDS.replace("dawn", "noon")}
    desk.do("They sail", "mend", seen=WORDS, text=WORDS.replace("Nobody", "Nearly nobody"))
    page = desk.do("They sail", "mend", **both)
    assert "Somebody has changed these words meanwhile" in page
    assert "They sail at noon. Nobody sleeps on board.</textarea>" in page
    assert "They sail at dawn. Nearly nobody sleeps on board." in desk.texts[0]

    again = re.search(r'name="seen" value="([^"]+)"', page)
    assert again
    desk.do("They sail", "mend", text=both["text"], seen=again[1])
    assert both["text"] in desk.texts[0]
