"""Phrases found in whatever form their words stand, and never missed by what an index knows of a text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tm.memory import Phrase, numbers, sought, sought_apart
from tm.services.remembering.forms import keys_of


def may_be_in(text: str, phrase: str, language: str) -> bool:
    """What an index says that knows the words of the text."""
    there = numbers(text, keys_of(language), language)
    return all(not each.isdisjoint(there) for each in sought(phrase, keys_of(language), language))


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
        ("xh", "mandela", "Bathe kuMandela namhlanje", "kuMandela"),
        ("en", "EU", "The EU said so", "EU"),
        ("en", "26", "On May 26 they came", "26"),
    ],
)
def test_forms_are_found(language: str, phrase: str, text: str, found: str) -> None:
    sought = Phrase(phrase, keys_of(language))

    assert [text[start:end] for start, end in sought.spans(text)] == [found]
    assert may_be_in(text, phrase, language)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("strike general", "a general strike"),
        ("strike", "They said [so](https://example.org/strike)."),
        ("tram", "the trampoline"),
        ("general strike", "a general and a strike"),
    ],
)
def test_other_words_and_addresses_are_not(phrase: str, text: str) -> None:
    assert Phrase(phrase, keys_of("en")).spans(text) == ()
    assert not may_be_in(text, phrase, "en")


WORDS = ["huelgas", "Huelga", "la", "ACCIONES", "acción", "*kits*", "kit", "veces", "vez", "ﬁn", "26", "工人"]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), st.data())
@settings(max_examples=150)
def test_an_index_never_hides_a_phrase(words: list[str], data: st.DataObject) -> None:
    phrase = " ".join(data.draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)))
    text = ", ".join(words)
    for language in ("es", "en", "zh"):
        found = Phrase(phrase, keys_of(language))
        assert may_be_in(text, phrase, language) >= bool(found.spans(text))


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30), st.integers(0, 29), st.integers(1, 14))
@settings(max_examples=80)
def test_what_is_cut_out_of_a_text_is_found_in_it(words: list[str], at: int, count: int) -> None:
    text, phrase = " ".join(words), " ".join(words[at : at + count])

    if phrase:
        assert Phrase(phrase, keys_of("es")).spans(text)
        assert may_be_in(text, phrase, "es")


def test_words_apart_are_found_in_any_order_and_only_all_of_them() -> None:
    text = "The strikes began, and a general said so."
    apart = Phrase("general strike", keys_of("en"))
    there = numbers(text, keys_of("en"), "en")

    assert [text[start:end] for start, end in apart.spans_apart(text)] == ["strikes", "general"]
    assert all(not each.isdisjoint(there) for each in sought_apart("general strike", keys_of("en"), "en"))
    assert apart.spans_apart("a general said so") == ()


def test_a_phrase_of_marks_alone_is_none() -> None:
    assert not Phrase("?!", keys_of("en"))


def test_languages_are_kept_apart() -> None:
    assert numbers("die", keys_of("en"), "en").isdisjoint(numbers("die", keys_of("de"), "de"))
