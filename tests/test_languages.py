"""Tags, names, direction, quotation marks and home editions."""

import pytest
from babel import Locale

from tm.languages import (
    Quotes,
    UnknownLanguage,
    autonym,
    babel_locale,
    base,
    direction,
    display_name,
    home_edition,
    normalize_tag,
    quotes,
    script_class,
)


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("ES_419", "es-419"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("eng", "en"),
        ("iw", "he"),
        (" pt-br ", "pt-BR"),
        ("en-UK", "en-GB"),
        ("de-ch-1996", "de-CH-1996"),
        ("xh", "xh"),
        ("mix", "mix"),
        ("en-x-Paper", "en-x-paper"),
    ],
)
def test_tags_take_their_canonical_form(written: str, tag: str) -> None:
    assert normalize_tag(written) == tag


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("english", ("en",)),
        ("Español", ("es",)),
        ("spansh", ("es",)),
        ("العربية", ("ar",)),
        ("xx", ()),
        ("", ()),
    ],
)
def test_what_is_no_tag_is_refused_with_what_may_have_been_meant(
    written: str, meant: tuple[str, ...]
) -> None:
    with pytest.raises(UnknownLanguage) as refused:
        normalize_tag(written)

    assert refused.value.suggestions == meant
    assert all(tag in str(refused.value) for tag in meant)


@pytest.mark.parametrize("tag", ["en-XX", "es-Qwer", "es-", "a" * 1000, "es--419", "es/../x", "x-private"])
def test_impossible_parts_are_refused(tag: str) -> None:
    with pytest.raises(UnknownLanguage):
        normalize_tag(tag)


def test_base_is_the_language_alone() -> None:
    assert [base("es-419"), base("zh-Hant-TW"), base("spa")] == ["es", "zh", "es"]


@pytest.mark.parametrize(
    "tag", ["ar", "fa", "ur", "he", "ps", "ckb", "sd", "ug", "yi", "dv", "pa-PK", "ku-Arab"]
)
def test_these_are_written_from_the_right(tag: str) -> None:
    assert direction(tag) == "rtl"


@pytest.mark.parametrize("tag", ["en", "es-419", "hi", "ta", "tr", "xh", "pa", "sd-Deva", "zh", "ru", "und"])
def test_these_are_written_from_the_left(tag: str) -> None:
    assert direction(tag) == "ltr"


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("es-419", "Español (Latinoamérica)"),
        ("en", "English"),
        ("ar", "العربية"),
        ("fr", "Français"),
        ("tr", "Türkçe"),
        ("xh", "isiXhosa"),
        ("hi", "हिन्दी"),
        ("pt-BR", "Português (Brasil)"),
        ("ta", "தமிழ்"),
        ("ur", "اردو"),
    ],
)
def test_autonyms(tag: str, name: str) -> None:
    assert autonym(tag) == name


def test_names_in_another_language() -> None:
    assert display_name("ar", "es-419") == "árabe"
    assert display_name("es-419", "en") == "Spanish (Latin America)"
    assert display_name("en", "fr") == "anglais"


@pytest.mark.parametrize(
    "tag", ["xh", "ta", "hi", "ur", "tr", "mix", "nah", "und", "ckb", "en-x-paper", "zh-Hant-TW", "prs"]
)
def test_every_tag_has_a_locale_names_and_marks(tag: str) -> None:
    assert isinstance(babel_locale(tag), Locale)
    assert autonym(tag)
    assert display_name("en", tag)
    assert quotes(tag).open


def test_quotation_marks() -> None:
    assert quotes("es-419") == quotes("es") == Quotes("“", "”", "‘", "’")
    assert quotes("es-ES").open + quotes("es-ES").close == "«»"
    assert quotes("fr").close == "\u202f»"
    assert quotes("ur").open == "”"
    assert quotes("de-AT").open == "„"
    assert quotes("zh-TW").open == "「"
    assert quotes("zh").open == "“"


@pytest.mark.parametrize(
    ("tag", "sizes"),
    [
        ("es", "latin"),
        ("ar", "arabic"),
        ("ur", "nastaliq"),
        ("hi", "indic"),
        ("ta", "indic"),
        ("ja", "cjk"),
        ("ru", "latin"),
        ("zh-TW", "cjk"),
        ("ko", "cjk"),
        ("fa", "arabic"),
    ],
)
def test_script_classes(tag: str, sizes: str) -> None:
    assert script_class(tag) == sizes


@pytest.mark.parametrize(
    ("language", "editions", "home"),
    [
        ("es-419", ["en", "es-419", "es-ES"], "es-419"),
        ("es-MX", ["en", "es-419"], "es-419"),
        ("es-MX", ["es-ES", "es-419"], None),
        ("ta", ["en", "es-419"], None),
        ("es", [], None),
        ("EN", ["en-GB", "en"], "en"),
    ],
)
def test_home_edition(language: str, editions: list[str], home: str | None) -> None:
    assert home_edition(language, editions) == home
