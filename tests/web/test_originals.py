"""A piece written in another language: pasting its original, the doubtful pairs, putting it in."""

import html
import io
import re

import pytest
from sqlalchemy import select

from tests.builders import make_translation
from tests.web.conftest import Enter, Paper, Visitor
from tm.services.views import UnitView
from tm.storage.engine import Database
from tm.storage.issues import Article
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit
from tm.web.pages.original_page import OriginalPage, Question, Row

SPANISH = "Vuelve el tranvía\n\nCircula de noche. Nadie tiene que caminar. *Todo el mundo* viaja gratis."


def _address(paper: Paper) -> str:
    return f"/structure/articles/{paper.article}/original"


def _look(visitor: Visitor, paper: Paper, text: str = SPANISH, language: str = "es-419") -> str:
    answer = visitor.post(_address(paper), {"text": text, "language": language})
    assert answer.status_code == 200
    return answer.text


def _hidden(page: str) -> dict[str, str]:
    """What travels in the form: the text, its language, what was looked at, and what the selects say."""
    form = page.split("/original/put", 1)[1].split("<h2", 1)[0]
    found = {
        name: html.unescape(value)
        for name, value in re.findall(
            r'<input type="hidden" name="(text|language|seen)" value="([^"]*)"', form
        )
    }
    for name, options in re.findall(
        r'<select id="[^"]*" name="([^"]*)"[^>]*>(.*?)</select>', form, re.DOTALL
    ):
        chosen = re.search(r'value="(\d*)"[^>]*selected', options)
        assert chosen
        found[name] = chosen[1]
    return found


def _language(database: Database, paper: Paper) -> str:
    with database.reading() as session:
        return session.scalars(select(Article.language).where(Article.public_id == paper.article)).one()


def _english(database: Database) -> dict[str, str]:
    """The English edition's translations, by the original's sentence."""
    with database.reading() as session:
        query = (
            select(Unit.text, Translation.text)
            .join(Translation, Translation.unit_id == Unit.id)
            .join(Edition, Edition.id == Translation.edition_id)
            .where(Edition.tag == "en", Unit.retired_at.is_(None))
        )
        return dict(iter(session.execute(query)))


def test_both_texts_stand_side_by_side_and_nothing_is_stored(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    page = _look(enter("editor"), paper)

    assert "Nothing is stored yet." in page
    assert "<p>Nadie tiene que caminar.</p>" in page
    assert "<p>Nobody has to walk.</p>" in page
    assert _hidden(page)["text"] == SPANISH
    assert _language(sqlite_database, paper) == "en"


def test_confirmed_the_original_is_in_and_can_be_taken_out(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    done = editor.post(_address(paper) + "/put", _hidden(_look(editor, paper)))

    assert done.status_code == 303
    operation = re.search(rf"/issues/{paper.issue}/structure\?.*done=(\d+)", done.headers["Location"])
    assert operation
    assert _language(sqlite_database, paper) == "es-419"
    assert _english(sqlite_database) == {
        "Vuelve el tranvía": "The tram is back",
        "Circula de noche.": "It runs at night.",
        "Nadie tiene que caminar.": "Nobody has to walk.",
        "*Todo el mundo* viaja gratis.": "*All* ride free.",
    }
    editor.post(f"/issues/{paper.issue}/structure/{operation[1]}/undo")
    assert _language(sqlite_database, paper) == "en"
    assert _english(sqlite_database) == {}


def test_translations_that_give_way_are_counted(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    assert "way to the original" not in _look(editor, paper)
    with sqlite_database.writing() as session:
        spanish = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
        for unit in session.scalars(select(Unit).where(Unit.public_id.in_(paper.units[1:3]))):
            make_translation(session, unit, spanish)
    assert "2 sentences translated into" in _look(editor, paper)


def test_a_doubtful_sentence_goes_where_it_is_said_to_go(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    shorter = SPANISH.replace(" Nadie tiene que caminar.", "")
    form = _hidden(_look(editor, paper, shorter))
    walk = f"place-{paper.units[2]}"
    assert walk in form

    editor.post(_address(paper) + "/put", {**form, walk: "2"})

    assert (
        _english(sqlite_database)["*Todo el mundo* viaja gratis."] == "Nobody has to walk. *All* ride free."
    )


def test_a_text_that_changed_meanwhile_is_looked_at_again(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    form = _hidden(_look(editor, paper))
    change = {"do": "headline", "text": "The tram is back at last"}
    editor.post(f"/structure/articles/{paper.article}", change)

    answer = editor.post(_address(paper) + "/put", form)

    assert answer.status_code == 409
    assert "look at the pairs once more" in answer.text
    assert _hidden(answer.text)["seen"] != form["seen"]
    assert _language(sqlite_database, paper) == "en"


def test_a_file_is_taken_as_the_text(enter: Enter, paper: Paper) -> None:
    file = (io.BytesIO(SPANISH.replace("\n", "\r\n").encode("utf-16")), "original.txt")

    answer = enter("editor").post(_address(paper), {"file": file, "text": "", "language": "es-419"})

    assert _hidden(answer.text)["text"] == SPANISH


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"text": "", "language": "es-419"}, "paste the original first"),
        ({"text": SPANISH, "language": "en"}, "in that language already"),
        ({"text": SPANISH, "language": ""}, "is not a language tag"),
        ({"file": (io.BytesIO(b"%PDF-1.4\x00"), "a.pdf"), "text": "", "language": "es"}, "PDF"),
    ],
)
def test_what_is_no_original_is_refused_with_what_was_typed(
    enter: Enter, paper: Paper, form: dict[str, object], words: str
) -> None:
    answer = enter("editor").post(_address(paper), form)

    assert answer.status_code == 400
    assert words in answer.text
    assert html.escape(str(form["text"])) in answer.text


def test_what_was_pasted_can_be_changed_before_it_is_put_in(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    form = _hidden(_look(editor, paper))

    page = editor.post(_address(paper), {**form, "again": "1"}).text

    assert f">{SPANISH}</textarea>" in page
    assert '<option value="es-419" selected>' in page


def test_hostile_text_stays_text(enter: Enter, paper: Paper) -> None:
    text = 'Título "><script>x</script>\n\nUna frase </textarea><b>. Otra.'

    page = _look(enter("editor"), paper, text)

    assert "<script>x" not in page
    assert "</textarea><b>" not in page
    assert _hidden(page)["text"] == text


def test_a_piece_of_the_pool_goes_back_to_its_page(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    address = f"/structure/articles/{paper.pool_article}/original"
    page = editor.post(address, {"text": "Queridos vecinos: ya está a bordo.", "language": "es-419"}).text

    answer = editor.post(address + "/put", _hidden(page), follow_redirects=True)

    assert answer.request.path == f"/pool/{paper.pool_article}/structure"
    assert "The original put in its place" in answer.text
    assert "Queridos vecinos" in answer.text


@pytest.mark.parametrize(("doubtful", "strange"), [(0, False), (2, False), (3, True)])
def test_a_text_with_little_in_common_is_told(doubtful: int, strange: bool) -> None:
    rows = []
    for place in range(4):
        unit = UnitView(id=str(place), text="A tram.", gap_after="", version=1, words=2)
        asked = (Question(unit, None, ()),) if place < doubtful else ()
        rows.append(Row(("Un tranvía.",), (unit,), asked, doubtful=bool(asked)))
    assert OriginalPage(tuple(rows)).strange is strange


FRENCH = (
    "Le tramway est revenu\n\nIl circule la nuit et les gens du port ne sont plus obligés de marcher dans la "
    "pluie. Pour les enfants et les vieux c'est un bonheur, et la ville est contente avec la décision."
)


def test_a_text_in_another_language_than_was_said_is_asked_about_first(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    page = _look(editor, paper, FRENCH)
    assert "This seems to be in French, not in Spanish (Latin America)." in page
    assert "Le tramway est revenu" in page
    form = {"text": FRENCH, "language": "es-419"}
    said = editor.post(_address(paper), {**form, "instead": "fr"}).text
    assert _hidden(said)["language"] == "fr"
    sure = editor.post(_address(paper), {**form, "sure": "1"}).text
    assert _hidden(sure)["language"] == "es-419"


def test_a_text_in_the_language_that_is_there_or_in_other_letters_is_asked_about(
    enter: Enter, paper: Paper
) -> None:
    editor = enter("editor")
    english = "The tram is back in the city, and it runs at night for all of us. " * 3
    page = _look(editor, paper, english)
    assert "This seems to be in English, as the text that is there now." in page
    assert 'name="instead"' not in page
    arabic = "عاد الترام إلى المدينة وهو يسير في الليل."
    assert 'name="instead" value="ar"' in _look(editor, paper, arabic)
    assert "not written in the letters of" in _look(editor, paper, "Трамвай вернулся в город.")


def test_a_text_far_longer_than_the_piece_is_asked_about(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    whole = SPANISH + " Circula de noche. Nadie tiene que caminar." * 20
    page = _look(editor, paper, whole)
    assert "This is far longer than the piece: 44 sentences, where the piece has 4." in page
    assert (
        "Nothing is stored yet."
        in editor.post(_address(paper), {"text": whole, "language": "es-419", "sure": "1"}).text
    )


def test_what_the_original_lacks_is_written_and_then_in_every_edition(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    editor = enter("editor")
    body = SPANISH.partition("\n\n")[2]
    page = _look(editor, paper, body)
    assert "1 part is not in the original" in page
    with sqlite_database.writing() as session:
        spanish = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
        title = session.scalars(select(Unit).where(Unit.public_id == paper.units[0])).one()
        make_translation(session, title, spanish, "Vuelve el viejo tranvía")
    page = _look(editor, paper, body)
    assert ">Vuelve el viejo tranvía</textarea>" in page
    form = {**_hidden(page), f"write-{paper.block}": "Vuelve el tranvía"}
    assert editor.post(_address(paper) + "/put", form).status_code == 303
    assert _english(sqlite_database)["Vuelve el tranvía"] == "The tram is back"
