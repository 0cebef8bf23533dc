"""Words that render a number now and then, and that no numeral asks for: ordinals, collectives, decades."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

ORDINALS: Final[Mapping[str, str]] = {
    "en": "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth",
    "es": "primero primera primer|segundo segunda|tercero tercera tercer"
    "|cuarto cuarta|quinto quinta|sexto sexta"
    "|séptimo séptima|octavo octava|noveno novena|décimo décima",
    "fr": "premier première|deuxième second seconde|troisième|quatrième"
    "|cinquième|sixième|septième|huitième"
    "|neuvième|dixième",
    "pt": "primeiro primeira|segundo segunda|terceiro terceira|quarto quarta"
    "|quinto quinta|sexto sexta|sétimo sétima"
    "|oitavo oitava|nono nona|décimo décima",
    "ar": "الأول الأولى أول أولى الواحد الحادي الحادية حادي حادية"
    "|الثاني الثانية ثاني ثانية|الثالث الثالثة ثالث ثالثة"
    "|الرابع الرابعة رابع رابعة|الخامس الخامسة خامس خامسة|السادس السادسة سادس سادسة"
    "|السابع السابعة سابع سابعة|الثامن الثامنة ثامن ثامنة"
    "|التاسع التاسعة تاسع تاسعة|العاشر العاشرة عاشر عاشرة",
    "fa": "اول یکم|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم",
    "ur": "پہلا پہلی پہلے|دوسرا دوسری دوسرے|تیسرا تیسری تیسرے|چوتھا چوتھی چوتھے|پانچواں پانچویں"
    "|چھٹا چھٹی چھٹے",
    "hi": "पहला पहली पहले प्रथम|दूसरा दूसरी दूसरे द्वितीय|तीसरा तीसरी तीसरे तृतीय|चौथा चौथी चौथे|पांचवां पांचवीं पाँचवाँ"
    "|छठा छठी छठे",
    "ta": "முதல் முதலாவது|இரண்டாம் இரண்டாவது|மூன்றாம் மூன்றாவது|நான்காம் நான்காவது|ஐந்தாம் ஐந்தாவது",
    "tr": "birinci ilk|ikinci|üçüncü|dördüncü|beşinci|altıncı|yedinci|sekizinci|dokuzuncu|onuncu",
}
"""From first on, in order; a numeral may render one, but none is asked for."""

_COLLECTIVES: Final[Mapping[str, Mapping[int, str]]] = {
    "en": {
        2: "couple pair twice double",
        3: "thirds",
        4: "quarter quarters",
        5: "fifths",
        10: "decade decades",
        12: "dozen dozens",
        15: "quarter",
        20: "score twenties",
        30: "thirties",
        40: "forties",
        50: "fifties",
        60: "sixties",
        70: "seventies",
        80: "eighties",
        90: "nineties",
        100: "century centuries hundreds",
        1000: "thousands",
    },
    "es": {
        2: "par pareja doble",
        3: "tercio tercios terceras",
        4: "cuartos trimestre",
        5: "quintos",
        10: "decena decenas década décadas",
        12: "docena docenas",
        15: "quincena",
        20: "veintena vigésimo vigésima veintes",
        30: "treintena trigésimo trigésima treintas",
        40: "cuarentena cuadragésimo cuadragésima cuarentas",
        50: "cincuentena quincuagésimo quincuagésima cincuentas",
        60: "sexagésimo sexagésima sesentas",
        70: "septuagésimo septuagésima setentas",
        80: "octogésimo octogésima ochentas",
        90: "nonagésimo nonagésima noventas",
        100: "centena centenas centenar centenares centésimo centésima",
        1000: "millar millares",
    },
    "fr": {
        2: "paire couple double",
        3: "tiers",
        4: "quart quarts",
        10: "dizaine dizaines décennie décennies",
        12: "douzaine douzaines",
        15: "quinzaine",
        20: "vingtaine",
        30: "trentaine",
        40: "quarantaine",
        50: "cinquantaine",
        60: "soixantaine",
        100: "centaine centaines",
        1000: "millier milliers",
    },
    "pt": {
        2: "par casal dobro",
        3: "terço terços terças",
        4: "quarto quartos",
        10: "dezena dezenas década décadas",
        12: "dúzia dúzias",
        15: "quinzena",
        20: "vintena vigésimo vigésima",
        30: "trintena trigésimo trigésima",
        40: "quadragésimo quadragésima",
        50: "quinquagésimo quinquagésima",
        60: "sexagésimo sexagésima",
        70: "septuagésimo septuagésima",
        80: "octogésimo octogésima",
        90: "nonagésimo nonagésima",
        100: "centena centenas centésimo centésima",
        1000: "milhar milhares",
    },
    "de": {2: "paar doppelt", 12: "dutzend dutzende"},
    "it": {
        10: "decina decine",
        12: "dozzina dozzine",
        20: "ventina",
        30: "trentina",
        100: "centinaio centinaia",
    },
    "ar": {
        2: "ضعف ضعفا ضعفي",
        3: "ثلث ثلثا ثلثي ثلثين أثلاث",
        4: "ربع أرباع",
        10: "عقد عقدا عقود",
        12: "دزينة",
        20: "عشرينيات عشرينات",
        30: "ثلاثينيات ثلاثينات",
        40: "أربعينيات أربعينات",
        50: "خمسينيات خمسينات",
        60: "ستينيات ستينات",
        70: "سبعينيات سبعينات",
        80: "ثمانينيات ثمانينات",
        90: "تسعينيات تسعينات",
    },
    "tr": {
        3: "üçte",
        4: "çeyrek çeyreği dörtte",
        12: "düzine",
        20: "yirmiler",
        30: "otuzlu",
        50: "ellili",
        60: "altmışlı",
        70: "yetmişli",
        80: "seksenli",
        90: "doksanlı",
    },
    "hi": {
        2: "दोगुना दोगुनी दोगुने दुगुना",
        3: "तिहाई",
        4: "चौथाई",
        10: "दशक दशकों",
        12: "दर्जन",
    },
    "ur": {
        80: "اسی",
        2: "دگنا دگنی دگنے",
        3: "تہائی",
        4: "چوتھائی",
        10: "دہائی دہائیوں عشرہ عشرے",
        12: "درجن",
    },
    "fa": {10: "دهه"},
    "ta": {10: "தசாப்தம்"},
}
_FROM_FIFTY: Final[Mapping[str, str]] = {
    "hi": "इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ साठ इकसठ बासठ "
    "तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर "
    "पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी "
    "सत्तासी अट्ठासी नवासी नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे "
    "निन्यानवे",
    "ur": "اکاون باون ترپن چون پچپن چھپن ستاون اٹھاون انسٹھ ساٹھ اکسٹھ باسٹھ "
    "تریسٹھ چونسٹھ پینسٹھ چھیاسٹھ سڑسٹھ اڑسٹھ انہتر ستر اکہتر بہتر تہتر چوہتر "
    "پچھتر چھہتر ستتر اٹھہتر اناسی اسی اکاسی بیاسی تراسی چوراسی پچاسی چھیاسی "
    "ستاسی اٹھاسی نواسی نوے اکانوے بانوے ترانوے چورانوے پچانوے چھیانوے ستانوے اٹھانوے "
    "ننانوے",
}
"""Fifty-one and on; several are other words too, so that they only excuse a numeral."""
_ENDINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "fa": ("مین", "م", "ام"),
    "hi": ("वां", "वाँ", "वीं", "वें", "वी", "वे"),
    "ur": ("واں", "ویں"),
    "fr": ("ièmes", "ième"),
    "tr": ("inci", "ıncı", "uncu", "üncü", "nci", "ncı", "er", "ar", "şer", "şar",
           "i", "ı", "u", "ü", "si", "sı",
           "e", "a",
           "de", "da", "te", "ta", "den", "dan", "ten", "tan", "in", "ın", "un", "ün", "lu", "lü",
           "li", "lı", "lik", "lık", "luk", "lük"),
    "ta": ("ப்", "த்", "க்", "ச்", "ாவது", "ாம்"),
    "de": ("te", "ten", "ter", "tes", "ste", "sten", "ster", "stes", "er", "mal", "fach", "köpfige"),
    "en": ("ieth", "th", "fold"),
    "pt": (),
}  # fmt: skip
"""What languages put behind a number word: ordinals, cases, the doubled letter of a next word."""


def bare_of_endings(word: str, language: str) -> Iterator[str]:
    """The words that one may be a form of, as its language inflects number words."""
    for ending in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            yield stem
            if language == "fr":
                yield stem + "e"
            if language == "ta":
                yield stem + "ு"
            if ending == "ieth":
                yield stem + "y"


@lru_cache(maxsize=32)
def loose(language: str) -> Mapping[str, int]:
    """What words are worth that render a number now and then: ordinals, a dozen, the nineties."""
    return {word: value for value, words in _loose(language) for word in words.split(" ") if word}


def _loose(language: str) -> Iterator[tuple[int, str]]:
    yield from enumerate(_FROM_FIFTY.get(language, "").split(), start=51)
    yield from _COLLECTIVES.get(language, {}).items()
    if language in ORDINALS:
        yield from enumerate(ORDINALS[language].split("|"), start=1)
