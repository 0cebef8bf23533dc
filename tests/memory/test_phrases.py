"""Phrases found in whatever form their words stand, and never missed by the quick looks before."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tm.memory import Phrase, signature, spelled
from tm.memory.normalising import spelled_letters
from tm.memory.western import western
from tm.services.remembering.forms import edge_of, keys_of


@pytest.mark.parametrize(
    ("language", "phrase", "text", "found"),
    [
        ("en", "general strike", "After two General Strikes, they won.", "General Strikes"),
        ("en", "city", "All the cities of the coast", "cities"),
        ("es", "trabajador despedido", "Los trabajadores despedidos volvieron.", "trabajadores despedidos"),
        ("es", "huelga", "La *huelga* sigue.", "huelga"),
        ("es", "accion", "¡Acciones, ya!", "Acciones"),
        ("fr", "grève", "L’appel aux grèves", "grèves"),
        ("ar", "عامل", "قال العامل إنه باق", "العامل"),
        ("ta", "வேலைநிறுத்தம்", "நேற்று வேலைநிறுத்தம் நடந்தது", "வேலைநிறுத்தம்"),
        ("hi", "हड़ताल", "कल हड़ताल हुई", "हड़ताल"),
        ("zh", "工人", "码头工人罢工", "工人"),
        ("en", "EU", "The EU said so", "EU"),
    ],
)
def test_forms_are_found(language: str, phrase: str, text: str, found: str) -> None:
    sought = Phrase(phrase, keys_of(language), edge_of(language))

    assert [text[start:end] for start, end in sought.spans(text)] == [found]
    assert sought.may_be_in(text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("strike general", "a general strike"),
        ("strike", "They said [so](https://example.org/strike)."),
        ("tram", "the trampoline"),
    ],
)
def test_other_words_and_addresses_are_not(phrase: str, text: str) -> None:
    assert Phrase(phrase, keys_of("en")).spans(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "LAS HUELGAS",
        "(huelgas)",
        "la hue\u00adlga",
        "hue\u0301lga, huelga",
        "*huelga*",
        "en [la huelga](https://example.org/a b)",
        "Łódź: huelga",
        "ﬁn de huelga",
        "calle Straße, huelga",
        "huelga,\u00a0dos",
        "una\nhuelga",
        "",
    ],
)
def test_the_quick_look_says_no_only_where_the_phrase_is_not(text: str) -> None:
    for phrase in ("huelga", "las huelgas", "huelga dos"):
        sought = Phrase(phrase, keys_of("es"))
        assert sought.may_be_in(text) >= bool(sought.spans(text))


@given(
    st.text(alphabet="aeéÉñßﬁ *[](\u00adªm", max_size=24),
    st.sampled_from(["ma", "né", "mass", "fin", "ea me"]),
)
@settings(max_examples=80)
def test_the_quick_look_never_hides_a_phrase(text: str, phrase: str) -> None:
    sought = Phrase(phrase, keys_of("es"))

    assert sought.may_be_in(text) >= bool(sought.spans(text))


@given(st.text(alphabet=st.characters(max_codepoint=0x2200), max_size=40))
@settings(max_examples=80)
def test_western_letters_are_those_of_all_texts(text: str) -> None:
    letters = western(text)

    if letters is not None:
        assert len(letters) == len(text)
        assert all(
            " " in (one, other) or one == other
            for one, other in zip(letters, spelled_letters(text), strict=True)
        )


def test_a_phrase_of_marks_alone_is_none() -> None:
    assert not Phrase("?!", keys_of("en"))


def test_signatures_never_hide_a_form() -> None:
    texts = ["After two General Strikes, they won.", "“Generally”, she said, striking", "cities", "北京工人"]
    for phrase, place in (("general strike", 0), ("city", 2), ("工人", 3)):
        wanted = Phrase(phrase, keys_of("en")).signature
        stored = signature(spelled(texts[place]))
        assert ((stored & wanted) == wanted).all()
