"""Whatever stands in a text or in the register, places are right and nothing fails."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tm.glossary.checking import missing_or_forbidden
from tm.glossary.finding import Glossary
from tm.glossary.tokens import tokens
from tm.glossary.values import Entry, Handling, Kind, Rendering, Use

LETTERS = st.sampled_from("aAbBéÉñ’'-*[](). \n1ßİıक्षاَلنँ工สัு\u200c\u00ad")
TEXTS = st.text(st.one_of(LETTERS, st.characters(codec="utf-8")), max_size=40)
LANGUAGES = st.sampled_from(
    ["en", "es-419", "fr", "ar", "hi", "ur", "ta", "tr", "xh", "zu", "zh", "sw", "fa"]
)


@settings(max_examples=150)
@given(TEXTS, st.lists(TEXTS, max_size=4), LANGUAGES)
def test_places_lie_in_the_text_and_begin_and_end_with_words(
    text: str, listed: list[str], language: str
) -> None:
    words = {token.start for token in tokens(text)}, {token.end for token in tokens(text)}
    kinds = list(Kind)
    entries = [
        Entry(str(n), each, kinds[n % len(kinds)], wrong=(each,) * (n % 2)) for n, each in enumerate(listed)
    ]
    for mention in Glossary(entries, language).mentions(text):
        assert mention.start in words[0]
        assert mention.end in words[1]
        assert mention.start < mention.end


@settings(max_examples=100)
@given(TEXTS, LANGUAGES, st.sampled_from(Kind))
def test_what_stands_alone_is_found_as_it_is_listed(text: str, language: str, kind: Kind) -> None:
    given_words = tokens(text)
    mentions = Glossary([Entry("1", text, kind)], language).mentions(text)
    if given_words and "\n" not in text:
        assert any(mention.entry.key == "1" for mention in mentions)


@settings(max_examples=100)
@given(TEXTS, TEXTS, TEXTS, LANGUAGES)
def test_a_translation_that_is_the_rendering_misses_nothing(
    source: str, rendering: str, other: str, language: str
) -> None:
    entry = Entry("1", source, Kind.TERM, (Rendering(rendering), Rendering(other, Use.FORBIDDEN)))
    mentions = Glossary([entry], "en").mentions(source)
    faults = missing_or_forbidden(mentions, rendering, language=language)
    assert all(0 <= start < end <= len(rendering) for start, end in filter(None, (f.span for f in faults)))
    kept = Entry("1", source, Kind.TITLE, handling=Handling.KEEP)
    assert isinstance(
        missing_or_forbidden(Glossary([kept], "en").mentions(source), other, language=language), tuple
    )
