"""Words replaced in a text: whole or in part, their capitals kept, nothing broken that stands around them."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tm.errors import TmError
from tm.services.replacing import Capitals, Extent, Kind, Rewritten, Why, rewritten, search_for
from tm.text import parse, plain


def made(
    text: str,
    find: str,
    put: str,
    *,
    extent: Extent = Extent.WHOLE,
    capitals: Capitals = Capitals.FOLLOW,
    language: str = "es-419",
) -> Rewritten | None:
    return rewritten(text, search_for(find, put, extent=extent, capitals=capitals, language=language))


def text_of(found: Rewritten | None) -> str:
    assert found is not None
    return found.text


@pytest.mark.parametrize(
    ("text", "find", "put", "expected"),
    [
        ("El río y los ríos.", "río", "arroyo", "El arroyo y los ríos."),
        ("Río abajo, RÍO ARRIBA", "río", "arroyo", "Arroyo abajo, ARROYO ARRIBA"),
        ("dice el Clarín. El Clarín", "El Clarín", "La Nación", "dice la Nación. La Nación"),
        ("la unión europea, la UNIÓN EUROPEA", "Unión Europea", "UE", "la UE, la UE"),
        ("en internet", "internet", "Internet", "en Internet"),
        ("el País", "País", "país", "el país"),
        ("vino de York a Nueva York", "York", "Nueva York", "vino de Nueva York a Nueva York"),
        ("una cancio\u0301n", "canción", "copla", "una copla"),
        ("San\u00a0Juan", "San Juan", "San José", "San\u00a0José"),
        ("San\u00a0Juan", "San\u00a0Juan", "San Juan", "San Juan"),
        ("la casa, que", "casa", "", "la, que"),
        ("casa roja", "casa", "", "roja"),
        ("sí , claro", " ,", ",", "sí, claro"),
        ("el río ", " río ", "mar ", "el mar "),
    ],
)
def test_words_are_replaced_as_a_person_would(text: str, find: str, put: str, expected: str) -> None:
    assert text_of(made(text, find, put)) == expected


@pytest.mark.parametrize(
    ("language", "text", "find", "put", "expected"),
    [
        ("fr", "l’eau, L’EAU", "l'eau", "l'onde", "l’onde, L’ONDE"),
        ("tr", "İstanbul ILIK", "istanbul", "izmir", "İzmir ILIK"),
        ("zh-Hans", "而且北京很大", "北京", "上海", "而且上海很大"),
        ("el", "ο δρόμος", "ΔΡΌΜΟΣ", "τοίχος", "ο τοίχος"),
    ],
)
def test_languages_have_their_own_letters(
    language: str, text: str, find: str, put: str, expected: str
) -> None:
    assert text_of(made(text, find, put, language=language)) == expected


def test_parts_of_words_only_where_wanted_and_never_half_a_letter() -> None:
    assert made("والنقابة", "نقابة", "x", language="ar") is None
    assert text_of(made("والنقابة", "نقابة", "لجنة", extent=Extent.PART, language="ar")) == "واللجنة"
    assert made("हिन्दी", "ह", "क", extent=Extent.PART, language="hi") is None


def test_capitals_can_be_meant_as_typed() -> None:
    assert made("El Gato", "gato", "perro", capitals=Capitals.EXACT) is None
    assert text_of(made("El Gato", "gato", "perro", capitals=Capitals.ANY)) == "El perro"


@pytest.mark.parametrize(
    ("text", "find", "put", "expected"),
    [
        ("*Nueva York* y **Nueva York**", "nueva york", "Lima", "*Lima* y **Lima**"),
        ("[la casa](https://casa.org/casa) casa", "casa", "finca", "[la finca](https://casa.org/casa) finca"),
        (r"\*nota casa", "casa", "mesa", r"\*nota mesa"),
        ("en www.voz.org", "www.voz.org", "www.eco.org", "en www.eco.org"),
    ],
)
def test_markup_stays_around_the_new_words(text: str, find: str, put: str, expected: str) -> None:
    assert text_of(made(text, find, put)) == expected


@pytest.mark.parametrize(
    ("text", "find", "put", "why"),
    [
        ("*Nueva* York", "Nueva York", "Lima", Why.MARKUP),
        ("*Nueva* York", "Nueva", "", Why.MARKUP),
        ("uno *dos tres", "tres", "seis*", Why.MARKUP),
        ("en voz.mx/hoy", "voz", "eco", Why.ADDRESS),
        ("de ana@voz.org", "voz", "eco", Why.ADDRESS),
        ("ver {voz} aquí", "voz", "eco", Why.ADDRESS),
        ("voz", "voz", "", Why.NOTHING_LEFT),
    ],
)
def test_what_would_break_something_stays_and_is_told(text: str, find: str, put: str, why: Why) -> None:
    found = made(text, find, put)

    assert found is not None
    assert (found.text, found.left, found.replaced) == (text, (why,), 0)


def test_what_would_not_change_is_not_found() -> None:
    assert made("El río", "mar", "río") is None
    assert made("PAÍS", "país", "País") is None


@pytest.mark.parametrize(
    ("find", "put"), [("", "x"), (" \u00a0", "x"), ("x" * 201, "y"), ("x", "y" * 501), ("río ", "río")]
)
def test_a_search_that_cannot_be_is_refused(find: str, put: str) -> None:
    with pytest.raises(TmError):
        made("río", find, put)


def test_signs_of_patterns_are_signs() -> None:
    assert text_of(made("a.b (c+)+ d", "(c+)+", "[x]", extent=Extent.PART)) == "a.b [x] d"
    assert made("abc", "a.c", "x") is None


@pytest.mark.parametrize(
    ("text", "find"),
    [("a" + " " * 50_000, "a b"), (" " * 50_000 + "a", " , "), ("a" * 50_000, "a" * 199 + "b")],
)
def test_no_text_makes_a_search_slow(text: str, find: str) -> None:
    started = time.process_time()
    made(text, find, "x", extent=Extent.PART)
    assert time.process_time() - started < 2


WORDS = st.text("aAbñ* _[](){}.é\u0301’'\\ \u00a0", min_size=1, max_size=24)


@settings(max_examples=150)
@given(
    WORDS,
    st.text("aAbñé' ", min_size=1, max_size=3),
    st.text("xX* ", max_size=3),
    st.sampled_from(Extent),
    st.sampled_from(Capitals),
)
@example("*a* b", "a b", "", Extent.WHOLE, Capitals.FOLLOW)
def test_all_but_the_words_found_is_as_it_was(
    text: str, find: str, put: str, extent: Extent, capitals: Capitals
) -> None:
    try:
        found = made(text, find, put, extent=extent, capitals=capitals)
    except TmError:
        return
    if found is None:
        return
    before = "".join(run.text for run in found.runs if run.kind is not Kind.ADDED)
    after = "".join(run.text for run in found.runs if run.kind is not Kind.REMOVED)
    assert (before, after) == (plain(text), plain(found.text))
    assert [span.href for span in parse(text) if span.href] == [s.href for s in parse(found.text) if s.href]
