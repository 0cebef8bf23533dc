"""Latin words, addresses and figures in a text that reads from right to left stand alone; nothing is lost."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.web.conftest import Enter, Paper, change_to
from tm.glossary.values import Entry, Mention
from tm.languages import quotes
from tm.text import plain
from tm.web.filters import changed, inline, sentence, shown_in
from tm.web.help import Name, marked
from tm.web.islands import islands
from tm.web.keyboard import characters
from tm.words import difference


def alone(text: str) -> list[str]:
    return [text[each.start : each.end] for each in islands(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال Piet Lindqvist (AP)، أمس.", ["Piet Lindqvist (AP)"]),
        (
            "زيارة https://www.example.org/ar/ ثم صفحة @desk و #tram",
            ["https://www.example.org/ar/", "@desk", "#tram"],
        ),
        ("الاتصال بالرقم 555-12-34 أو +1 555 1234 صباحًا", ["555-12-34", "+1 555 1234"]),
        ("ارتفع 50% إلى $2,412 هذا العام", ["50%", "$2,412"]),
        ("لغة C++ و COVID-19 و 4G هنا", ["C++", "COVID-19", "4G"]),
        ("كتاب Bread, Salt, and Rain صدر", ["Bread, Salt, and Rain"]),
        ("بين John، Mary وآخرين", ["John", "Mary"]),
        ("من 2019-2023 في المدينة", []),
        ("نص عربي فقط ١٢٣.", []),
        ("English only, 50%.", []),
        ("The word سلام means peace.", ["The word", "سلام", "means peace"]),
    ],
)
def test_what_stands_alone(text: str, found: list[str]) -> None:
    assert alone(text) == found


def test_an_island_goes_over_emphasis_and_is_cut_at_a_link() -> None:
    assert inline("في *New* York هنا") == 'في <bdi dir="ltr"><em>New</em> York</bdi> هنا'
    link = inline("في [صحيفة The Tide اليوم](https://x.org/{0}) هنا")
    assert link == 'في <a href="https://x.org/{0}">صحيفة <bdi dir="ltr">The Tide</bdi> اليوم</a> هنا'
    assert "<u>The Tide</u></bdi>" in sentence("في [The Tide](https://x.org) هنا")


def test_differences_marks_and_terms_keep_islands_whole() -> None:
    assert '<bdi dir="ltr">New <del>York</del><ins class="instead">Jersey</ins></bdi>' in changed(
        difference("قال في New York هنا", "قال في New Jersey هنا")
    )
    assert '<bdi dir="ltr"><mark>New</mark> York</bdi>' in shown_in("قال في New York هنا", ((7, 10),))
    mention = Mention(3, 6, Entry("e", "New"))
    term = '<bdi dir="ltr"><span class="term">New</span> York</bdi>'
    assert term in marked("في New York هنا", [Name(0, mention)])


@settings(max_examples=60)
@given(st.text(st.sampled_from("اب، 5%$AB.-()*[]<&\n\"'\u200f»«/+@"), max_size=40))
def test_every_character_is_there_and_escaped(text: str) -> None:
    for html in (inline(text), sentence(text)):
        shown = unescape(re.sub(r"<br>\n?", "\n", html))
        assert re.sub(r"</?(bdi|em|strong|u|a)\b[^>]*>", "", shown) == plain(text)


def test_the_page_isolates_and_keeps_the_stored_text(enter: Enter, paper: Paper) -> None:
    visitor = enter("translator_ar")
    text = "قال Piet (AP)، نعم."
    visitor.save(change_to(paper.units[1], text, edition="ar"))

    page = visitor.get(f"/articles/{paper.article}/ar").text

    assert '<bdi dir="ltr">Piet (AP)</bdi>' in page
    assert f'data-text="{text}"' in page
    assert '<bdi dir="ltr">Piet (AP)</bdi>' in visitor.get(f"/articles/{paper.article}/ar/read").text


def test_characters_at_hand_are_those_of_the_edition() -> None:
    spanish = characters("es-ES", quotes("es-ES"))
    assert [each.text for each in spanish] == ["«", "»", "“", "”", "¿", "¡", "—", "…", "\u00a0"]
    assert characters("es-419", quotes("de"))[0].text == "„"
    french = characters("fr", quotes("fr"))
    assert (french[0].text, french[0].shown) == ("«\u202f", "«")
    assert [each.text for each in french if each.label] == ["\u202f", "\u00a0"]
    assert "\u200c" in {each.text for each in characters("fa", quotes("fa"))}
