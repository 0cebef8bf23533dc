"""What stands beside the open sentence: past translations, names and terms, findings, what was saved."""

import html
import re

import pytest

from tests.builders import make_article, make_placement, make_text
from tests.web.conftest import Enter, Paper, Visitor, change_to
from tm.glossary.finding import Glossary
from tm.glossary.values import Entry, Kind, Rendering
from tm.services import naming
from tm.services.naming import Renderings, Wording
from tm.storage.base import now
from tm.storage.engine import Database
from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.web.help import Name, marked, names_of

MOST_BYTES = 2048


@pytest.fixture
def translator(enter: Enter) -> Visitor:
    return enter("translator")


@pytest.fixture
def named(paper: Paper, sqlite_database: Database) -> None:
    """Night and day have their words."""
    with sqlite_database.writing() as session:
        for text, spanish in (("night", "noche"), ("walk", "")):
            renderings = {"es-419": Renderings(preferred=(spanish,))} if spanish else {}
            wording = Wording(Kind.TERM, "en", text, renderings=renderings)
            naming.save(session, None, wording, person=None, may_decide=True, at=now())


def beside(visitor: Visitor, paper: Paper, number: int) -> str:
    answer = visitor.get(f"/articles/{paper.article}/es-419/help/{paper.units[number]}")
    assert answer.status_code == 200
    return str(answer.text)


@pytest.fixture
def elsewhere(paper: Paper, sqlite_database: Database) -> str:
    """A sentence of another article that says the same."""
    with sqlite_database.writing() as session:
        editions = {edition.tag: edition for edition in session.query(Edition)}
        issue = session.query(Article).filter_by(public_id=paper.article).one().issue_id
        article = make_article(session, home=editions["en"], page=2)
        article.issue_id = issue
        make_placement(session, article, editions["es-419"])
        (unit,) = make_text(session, article, "Nobody has to walk.")
        return unit.public_id


@pytest.mark.usefixtures("named")
def test_names_stand_with_what_the_edition_calls_them(translator: Visitor, paper: Paper) -> None:
    page = beside(translator, paper, 1)

    assert re.search(r'data-helper="1"[^>]*>noche<', page)
    assert '<span class="term">night<sup>1</sup></span>' in page
    assert len(page.encode()) <= MOST_BYTES


@pytest.mark.usefixtures("named")
def test_a_name_without_a_word_has_no_key(translator: Visitor, paper: Paper) -> None:
    page = beside(translator, paper, 2)

    assert "no word in this edition yet" in page
    assert "data-helper" not in page
    assert '<span class="term">walk</span>' in page


def test_a_past_translation_is_offered_and_says_why(
    translator: Visitor, paper: Paper, elsewhere: str
) -> None:
    translator.save(change_to(elsewhere, "Nadie tiene que caminar."))

    page = beside(translator, paper, 2)

    assert re.search(r'data-helper="1" data-whole>Nadie tiene que caminar\.<', page)
    assert "the same sentence" in page
    assert re.search(r"</bdi> · \w+ \d+, 20\d\d</p>", page), "its age"
    assert "From 16-2" in page
    assert len(page.encode()) <= MOST_BYTES


def test_markup_is_shown_as_what_it_does_and_put_in_as_it_is_typed(
    translator: Visitor, paper: Paper, elsewhere: str
) -> None:
    translator.save(change_to(elsewhere, "Nadie *tiene* que caminar 5 \\* 3."))

    page = beside(translator, paper, 2)
    put_in = translator.get(f"/articles/{paper.article}/es-419?s={paper.units[2]}&use=1").text

    assert "Nadie <em>tiene</em> que caminar 5 * 3." in page
    assert 'data-words="Nadie *tiene* que caminar 5 \\* 3."' in page
    assert re.search(r"<textarea[^>]*>Nadie \*tiene\* que caminar 5 \\\* 3\.</textarea>", put_in)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("At *night* we walk", 'At <span class="term"><em>night</em><sup>1</sup></span> we walk'),
        ("*At night* we", '<em>At </em><span class="term"><em>night</em><sup>1</sup></span> we'),
        (
            "a **cold *night* b** c",
            '<strong>cold </strong><span class="term"><strong><em>night</em></strong><sup>1</sup></span>',
        ),
        ("5 \\* 3 night", '5 * 3 <span class="term">night<sup>1</sup></span>'),
        (
            "[the night](https://example.org) b",
            '</a><span class="term"><a href="https://example.org">night</a><sup>1</sup></span> b',
        ),
    ],
)
def test_names_are_marked_in_a_text_with_markup(text: str, shown: str) -> None:
    (mention,) = Glossary([Entry("1", "night")], "en").mentions(text)

    assert shown in marked(text, [Name(1, mention)])


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("We read *The Night* often.", "*La Noche*"),
        ("We read **The Night** often.", "**La Noche**"),
        ("We read *The Night paper* often.", "La Noche"),
        ("We read The Night often.", "La Noche"),
        ("5 *The Night* 3* often", "*La Noche*"),
    ],
)
def test_a_name_is_put_in_set_apart_as_it_is_in_the_original(text: str, typed: str) -> None:
    entry = Entry("1", "The Night", Kind.TITLE, (Rendering("La Noche"),))
    mentions = Glossary([entry], "en").mentions(text)

    assert [each.typed for each in names_of(text, mentions, 0)] == [typed]


def test_what_is_not_typed_yet_is_not_missing(translator: Visitor, paper: Paper) -> None:
    address = f"/articles/{paper.article}/es-419/help/{paper.units[1]}"

    assert 'class="found' not in translator.post(address, {"text": "De noche"}).text


def test_who_has_not_translated_yet_is_not_told_how_to_differ(translator: Visitor, paper: Paper) -> None:
    before = beside(translator, paper, 1)
    translator.save(change_to(paper.units[1], "De noche circula."))

    assert "differs here on purpose" not in before
    assert "differs here on purpose" in beside(translator, paper, 1)


def test_only_languages_that_have_something_can_be_read(
    enter: Enter, translator: Visitor, paper: Paper
) -> None:
    address = f"/articles/{paper.article}/ar"
    before = enter("translator_ar").get(address).text
    translator.save(change_to(paper.units[1], "De noche circula."))

    assert "?read=" not in before
    assert "?read=es-419" in enter("translator_ar").get(address).text


def test_without_scripts_a_link_puts_it_in(translator: Visitor, paper: Paper, elsewhere: str) -> None:
    translator.save(change_to(elsewhere, "Nadie tiene que caminar."))

    page = translator.get(f"/articles/{paper.article}/es-419?s={paper.units[2]}&use=1").text

    assert re.search(r"<textarea[^>]*>Nadie tiene que caminar\.</textarea>", page)


def test_the_page_has_it_for_the_sentence_that_it_opens(translator: Visitor, paper: Paper) -> None:
    translator.save(change_to(paper.units[1], "De noche circula."))

    page = translator.get(f"/articles/{paper.article}/es-419?s={paper.units[1]}").text

    assert f'data-marked="{paper.units[1]}"' in page
    assert "1 save" in page


def test_findings_are_told_of_what_is_typed(translator: Visitor, paper: Paper) -> None:
    address = f"/articles/{paper.article}/es-419/help/{paper.units[1]}"

    found = translator.post(address, {"text": "De noche circula circula."})
    nothing = translator.post(address, {"text": "De noche circula."})

    assert 'class="found' in found.text
    assert 'class="found' not in nothing.text


def test_hostile_words_stay_words(translator: Visitor, paper: Paper, elsewhere: str) -> None:
    translator.save(change_to(elsewhere, "<img src=x onerror=alert(1)>"))

    assert "<img" not in beside(translator, paper, 2)


def test_without_scripts_the_original_is_put_into_the_box(enter: Enter, paper: Paper) -> None:
    translator, article = enter("translator"), f"/articles/{paper.article}/es-419"
    page = translator.get(f"{article}?s={paper.units[1]}").text
    link = html.unescape(page.split('<noscript><a href="')[1].split('"')[0])

    assert link == f"{article}?s={paper.units[1]}&use=original#e-{paper.units[1]}"
    assert ">It runs at night.</textarea>" in translator.get(link).text


def test_what_other_editions_have_finished_is_read_beside_the_original(enter: Enter, paper: Paper) -> None:
    first, second, third = paper.units[1:4]
    translator, arabic = enter("translator"), enter("translator_ar")
    translator.save(change_to(first, "Corre de noche."))
    translator.save(change_to(second, "Nadie camina.", action="draft"))
    help_ar = f"/articles/{paper.article}/ar/help/"

    page = arabic.get(help_ar + first).text
    assert '<p class="text" lang="es-419" dir="ltr">Corre de noche.</p>' in page
    assert "In other languages" not in arabic.get(help_ar + second).text
    assert "In other languages" not in arabic.get(help_ar + third).text
    instead = arabic.get(f"{help_ar}{first}?read=es-419").text
    assert "<details data-others open>" in instead
    assert "It runs at night." in instead
    assert "Corre de noche." not in instead.split("data-others")[1].split("</section>")[0]
