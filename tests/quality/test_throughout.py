"""What only shows across sentences: quotations over paragraphs, names spelled in two ways."""

import pytest

from tm.document import BlockType
from tm.quality import respelling, spellings, throughout
from tm.quality.registry import Check
from tm.quality.throughout import Part
from tm.quality.values import Pair

THEIRS = ("“We came early.", "“Then it rained.", "“And we left,” she said.")


def article(*targets: str, sources: tuple[str, ...] = THEIRS) -> list[Part]:
    return [
        Part(f"u{at}", f"b{at}", Pair(source, target, "en", "es-419"))
        for at, (source, target) in enumerate(zip(sources, targets, strict=True))
    ]


def test_each_paragraph_opens_and_the_last_closes() -> None:
    right = article("“Vinimos temprano.", "“Después llovió.", "“Y nos fuimos”, dijo.")
    assert list(throughout.in_article(right)) == []


@pytest.mark.parametrize(
    ("targets", "opening"),
    [
        (("“Vinimos temprano.", "Después llovió.", "“Y nos fuimos”, dijo."), "u0"),
        (("“Vinimos temprano.", "“Después llovió.", "“Y nos fuimos, dijo."), "u2"),
    ],
)
def test_a_quotation_that_is_left_open_is_told_where_it_opens(targets: tuple[str, ...], opening: str) -> None:
    ((unit, finding),) = throughout.in_article(article(*targets))
    assert (unit, finding.check) == (opening, Check.QUOTES_RUN)
    assert finding.target_spans == ((0, 1),)


def test_what_is_not_translated_yet_says_nothing() -> None:
    assert list(throughout.in_article(article("“Vinimos temprano.", "", ""))) == []


def test_what_the_original_leaves_open_may_stay_open() -> None:
    sources = ("“We came early.", "Then it rained.")
    assert list(throughout.in_article(article("“Vinimos.", "Después llovió.", sources=sources))) == []


def test_headlines_between_paragraphs_do_not_end_a_quotation() -> None:
    parts = article("“Vinimos temprano.", "“Después llovió.", "“Y nos fuimos”, dijo.")
    head = Part("h", "h", Pair("Rain", "Lluvia", "en", "es-419", BlockType.SUBHEAD))
    assert list(throughout.in_article([parts[0], head, *parts[1:]])) == []


def test_single_words_may_be_translated_in_two_ways() -> None:
    parts = [
        Part(str(at), str(at), Pair("Yes.", text, "en", "es-419"))
        for at, text in enumerate(("Sí.", "Claro."))
    ]
    assert list(throughout.in_issue(parts)) == []


@pytest.mark.parametrize(
    ("language", "texts", "wrong"),
    [
        ("es-419", ("Vino Rosa Iturbe ayer.", "Oyó a Rosa Iturbe.", "Con Rosa Yturbe fue."), "Yturbe"),
        ("ar", ("جاءت روزا إيتوربي أمس.", "سمع روزا إيتوربي.", "ذهب مع روزا إتوربي."), "إتوربي"),
        ("hi", ("रोज़ा इतुर्बे कल आईं।", "उसने रोज़ा इतुर्बे को सुना।", "वह रोज़ा इटुर्बे के साथ गया।"), "इटुर्बे"),
    ],
)
def test_a_name_spelled_in_two_ways(language: str, texts: tuple[str, ...], wrong: str) -> None:
    sources = ("Then Rosa Iturbe came.", "He heard Rosa Iturbe.", "He went with Rosa Iturbe.")
    parts = [
        Part(str(at), str(at), Pair(source, text, "en", language))
        for at, (source, text) in enumerate(zip(sources, texts, strict=True))
    ]
    ((unit, finding),) = spellings.findings(parts)
    assert (unit, finding.params["word"]) == ("2", wrong)


def test_endings_and_prefixes_are_no_other_spelling() -> None:
    assert not respelling.is_respelled("Iturbe", "Iturbes")
    assert not respelling.is_respelled("إيتوربي", "وإيتوربي")
    assert respelling.is_respelled("Iturbe", "Yturbe")


@pytest.mark.parametrize(
    ("language", "usual", "other", "told"),
    [
        ("ar", "كرومفيل", "كورمفيل", True),  # the first letter is the name's own, no prefix
        ("ar", "كرومفيل", "لكرومفيل", False),
        ("hi", "प्योंगदान", "प्योगदान", True),
        ("ta", "லார்டின்", "லார்டரன்", True),
        ("ta", "லார்டனில்", "லார்டனின்", False),
        ("ta", "லார்டன்", "லார்டனின்", False),
        ("hi", "हल्केट", "हक्लेट", True),  # two letters exchanged, each with its signs
        ("hi", "एरिज़ोना", "एरिजोना", False),  # papers write the dot below or leave it out
        ("fa", "هاروارد", "هاروادر", True),  # waw may be a v
        ("ur", "پالو", "پلو", True),
    ],
)
def test_names_are_known_again_in_other_letters(language: str, usual: str, other: str, *, told: bool) -> None:
    name = {
        "پالو": "Palu",
        "हल्केट": "Halkett",
        "एरिज़ोना": "Arizona",
        "هاروارد": "Harvard",
    }.get(usual) or {"ar": "Krumvil", "hi": "Pyongdan", "ta": "Lartin"}[language]
    originals = [f"Row {row} has {name} in it." for row in range(4)]
    originals[3] = f"{name} has it."  # at the beginning, too
    targets = [f"{row} {usual} {row}" for row in range(3)] + [f"3 {other} 3"]
    parts = [
        Part(str(row), str(row), Pair(source, target, "en", language))
        for row, (source, target) in enumerate(zip(originals, targets, strict=True))
    ]
    assert bool(list(spellings.findings(parts))) is told


def test_a_name_is_rendered_as_what_is_made_of_it() -> None:
    sources = ("Chile won.", "We saw Chile win.", "So Chile won.", "The Chilean side won.", "Only Chile won.")
    targets = ("فازت تشيلي.", "رأينا تشيلي تفوز.", "فازت تشيلي.", "فاز فريق تشيلي.", "فازت تشيبي فقط.")
    parts = [
        Part(str(at), str(at), Pair(source, text, "en", "ar"))
        for at, (source, text) in enumerate(zip(sources, targets, strict=True))
    ]
    ((unit, finding),) = spellings.findings(parts)
    assert (unit, finding.params["word"], finding.source_spans) == ("4", "تشيبي", ((5, 10),))


def told(*articles: tuple[tuple[str, str], ...], language: str = "hi") -> list[str]:
    """The other spellings that are told of articles of pairs."""
    parts = [
        [Part(f"{row} {at}", f"{row} {at}", Pair(*pair, "en", language)) for at, pair in enumerate(pairs)]
        for row, pairs in enumerate(articles)
    ]
    return [finding.params["word"] for _, finding in spellings.findings(*parts)]


FIRM = tuple((f"On day {day} Palmora came.", f"दिन {day} को पालमोरा आईं।") for day in range(3))


def test_foreign_vowels_are_compared_within_an_article() -> None:
    otherwise = ("We heard Palmora.", "हमने पलमोरा को सुना।")
    assert told((*FIRM, otherwise)) == ["पलमोरा"]
    assert told(FIRM, (otherwise,)) == []
    assert told((*FIRM[:2], otherwise)) == []  # no text that has decided


def test_somebody_named_in_full_is_one_person() -> None:
    twice = tuple((f"On day {day} Rosa Palmora came.", f"दिन {day} को रोज़ा पालमोरा आईं।") for day in range(2))
    assert told((*twice, ("We heard Rosa Palmora.", "हमने रोज़ा पलमोरा को सुना।"))) == ["पलमोरा"]


def test_other_consonants_are_told_across_articles() -> None:
    assert told(FIRM, (("We heard Palmora.", "हमने पालतोरा को सुना।"),)) == ["पालतोरा"]


def test_a_word_that_renders_another_name_is_no_slip() -> None:
    pair = ("Palmora went to Palmeira.", "पालमोरी पालमेरा गईं।")
    assert "पालमेरा" not in told((*FIRM, pair))


def test_countries_write_a_foreign_g_in_two_ways() -> None:
    firm = tuple((f"On day {day} Gorman came.", f"جاء غورمان في اليوم {day}.") for day in range(3))
    other = ("We heard Gorman.", "سمعنا جورمان.")
    assert told(firm, (other,), language="ar") == []
    assert told((*firm, other), language="ar") == ["جورمان"]


def test_a_line_of_tatweels_is_no_word() -> None:
    assert told((*FIRM, ("We heard Palmora.", "ــــ پالمورا")), language="fa") == []


def test_a_sentence_that_spells_a_name_otherwise_twice_is_told_once() -> None:
    assert told((*FIRM, ("Palmora saw Palmora.", "पलमोरा ने पलमोरा को देखा।"))) == ["पलमोरा"]
