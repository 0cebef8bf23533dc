"""Figures in another order, scores turned round, ordinals and parts in words that are others."""

import pytest

from tm.quality.checking import findings
from tm.quality.registry import Check
from tm.quality.values import Pair


def said(
    source: str, target: str, language: str, source_language: str = "en"
) -> list[tuple[Check, str, str]]:
    return [
        (each.check, each.params["source"], each.params["target"])
        for each in findings(Pair(source, target, source_language, language))
        if each.check in (Check.NUMBER_ORDER, Check.NUMBER_WORD)
    ]


@pytest.mark.parametrize(
    ("source", "target", "one", "other", "language"),
    [
        ("We lost 3–1 that day.", "Aquel día perdimos {}–{}.", "3", "1", "es"),
        ("We lost 3–1 that day.", "Aquel día perdimos {} a {}.", "3", "1", "es-419"),
        ("We lost 3–1 that day.", "Nous avons perdu {}-{} ce jour-là.", "3", "1", "fr"),
        ("We lost 13-11 that day.", "Perdemos por {}-{} nesse dia.", "13", "11", "pt"),
        ("We lost 3–1 that day.", "خسرنا {}-{} ذلك اليوم.", "3", "1", "ar"),
        ("We lost 3–1 that day.", "उस दिन हम {}-{} से हारे।", "3", "1", "hi"),
        ("We lost 3–1 that day.", "O gün {}-{} yenildik.", "3", "1", "tr"),
    ],
)
def test_a_score_that_is_turned_round(source: str, target: str, one: str, other: str, language: str) -> None:
    assert said(source, target.format(one, other), language) == []
    ((check, _, _),) = said(source, target.format(other, one), language)
    assert check is Check.NUMBER_ORDER


@pytest.mark.parametrize(
    ("source", "target", "figures", "language"),
    [
        ("We counted 15 boats and 27 carts.", "Contamos {} barcas y {} carros.", ("15", "27"), "es"),
        (
            "We counted 15 boats and 27 carts.",
            "Nous avons compté {} bateaux et {} charrettes.",
            ("15", "27"),
            "fr",
        ),
        ("We counted 15 boats and 27 carts.", "أحصينا {} قاربا و{} عربة.", ("15", "27"), "ar"),
        ("It rose from 15% to 27%.", "Yüzde {}’ten yüzde {}’ye çıktı.", ("15", "27"), "tr"),
        ("It began in 1912 and ended in 1954.", "यह {} में शुरू हुआ और {} में समाप्त।", ("1912", "1954"), "hi"),
    ],
)
def test_two_figures_that_have_changed_places(
    source: str, target: str, figures: tuple[str, str], language: str
) -> None:
    assert said(source, target.format(*figures), language) == []
    ((check, theirs, ours),) = said(source, target.format(*reversed(figures)), language)
    assert check is Check.NUMBER_ORDER
    assert theirs.rstrip("%") != ours


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        # a date goes to another place, and a sum
        ("They paid 1,900 dollars in 2018.", "En 2018 pagaron 1.900 dólares.", "es"),
        ("About 40 of them came, 12%.", "Vino el 12 %, unos 40.", "es"),
        # phrases go about the verb
        (
            "We saw 15 boats before the storm and 27 behind it.",
            "Fırtınadan sonra 27, önce 15 tekne gördük.",
            "tr",
        ),
        # the greater number stands to the left, where lines run that way
        ("It lasts 3–7 days.", "یہ 7-3 دن رہتا ہے۔", "ur"),
        # a fraction
        ("By 2/3 of them.", "அவர்களில் 3 இல் 2 பங்கு.", "ta"),
        # a day of a month, or one alone, goes elsewhere with its date
        ("It was 47 °C by noon on July 22.", "El 22 de julio había 47 °C a mediodía.", "es"),
        ("The jury sat for 87 hours until the 19th.", "Hasta el 19 deliberó el jurado 87 horas.", "es"),
        # degrees count something else
        ("At 31 degrees 45 riders set out.", "Salieron 45 jinetes con 31 grados.", "es"),
        # the same figure twice
        ("We lost 3–1 and 3–2.", "Perdimos 3–1 y 3–2.", "es"),
    ],
)
def test_figures_that_languages_put_elsewhere(source: str, target: str, language: str) -> None:
    assert said(source, target, language) == []


@pytest.mark.parametrize(
    ("source", "right", "wrong", "language"),
    [
        ("She came in third.", "Llegó tercera.", "Llegó cuarta.", "es"),
        ("It is its fifth winter.", "C’est son cinquième hiver.", "C’est son sixième hiver.", "fr"),
        ("It is its fifth winter.", "É o seu quinto inverno.", "É o seu sétimo inverno.", "pt"),
        ("It is its fifth winter.", "هذا شتاؤه الخامس.", "هذا شتاؤه السابع.", "ar"),
        ("It is its fifth winter.", "यह इसकी पांचवीं सर्दी है।", "यह इसकी सातवीं सर्दी है।", "hi"),
        ("It is its fifth winter.", "Bu onun beşinci kışı.", "Bu onun yedinci kışı.", "tr"),
        ("It is its sixth winter.", "یہ اس کی چھٹی سردی ہے۔", "یہ اس کی تیسری سردی ہے۔", "ur"),
        # a number that both texts have beside it is no excuse
        (
            "The fourth boat took three men.",
            "El cuarto barco llevó a tres.",
            "El tercer barco llevó a tres.",
            "es",
        ),
        (
            "Two thirds of us stayed.",
            "Dos tercios de nosotros nos quedamos.",
            "Un tercio de nosotros nos quedamos.",
            "es",
        ),
        (
            "A quarter of them left.",
            "Un quart d’entre eux est parti.",
            "La moitié d’entre eux est partie.",
            "fr",
        ),
        ("Two thirds of us stayed.", "بقي ثلثا العمال.", "بقي ثلث العمال.", "ar"),
        ("A third of us stayed.", "हम में से एक तिहाई रुके।", "हम में से एक चौथाई रुके।", "hi"),
        (
            "Two thirds of us stayed.",
            "Üçte ikimiz değil, üçte iki kişi kaldı.",
            "Dörtte bir kişi kaldı.",
            "tr",
        ),
    ],
)
def test_an_ordinal_or_a_part_that_is_another(source: str, right: str, wrong: str, language: str) -> None:
    assert said(source, right, language) == []
    assert [check for check, _, _ in said(source, wrong, language)] == [Check.NUMBER_WORD]


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        # in figures, in Roman ones, of a hundred, or with more words between
        ("A quarter of them left the third ward.", "El 25 % dejó la sala III.", "es"),
        (
            "In the nineteenth century it was the third.",
            "Au dix-neuvième siècle, c’était le troisième.",
            "fr",
        ),
        ("They finish on the eighteenth.", "Ils terminent par le dix-huitième.", "fr"),
        ("The first two thirds are dry.", "Les deux premiers tiers sont secs.", "fr"),
        ("They finish on the eighteenth.", "Terminam no décimo oitavo.", "pt"),
        # a fourth part for a third one, when the latter is a person
        ("A third man came at a quarter past five.", "A las cinco y cuarto vino un tercer hombre.", "es"),
    ],
)
def test_ordinals_and_parts_said_otherwise(source: str, target: str, language: str) -> None:
    assert said(source, target, language) == []


@pytest.mark.parametrize(
    ("source", "target", "language", "shown"),
    [
        ("Two thirds of us stayed.", "Un tercio se quedó.", "es", ("Two thirds", "Un tercio")),
        (
            "A third of us stayed.",
            "Les deux premiers tiers sont restés.",
            "fr",
            ("A third", "deux premiers tiers"),
        ),
        ("A third of us stayed.", "Dörtte üçü kaldı.", "tr", ("A third", "Dörtte")),
        ("A third of us stayed.", "Üçte iki kişi kaldı.", "tr", ("A third", "Üçte iki")),
    ],
)
def test_a_part_is_shown_with_how_many_it_is(
    source: str, target: str, language: str, shown: tuple[str, str]
) -> None:
    assert said(source, target, language) == [(Check.NUMBER_WORD, *shown)]
