"""Number words of ten languages: what each is worth.

A word may stand for a number alone or be a part of one ("twenty-three"); `tm.numbers.spelled` joins them.
Hindi and Urdu have a word of its own for every number up to a hundred.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from tm.numbers.german import german

_FIRST: Final[Mapping[str, str]] = {
    "en": "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    "|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen",
    "es": "cero|uno un una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"
    "|once|doce|trece|catorce|quince"
    "|dieciséis dieciseis|diecisiete|dieciocho|diecinueve|veinte|veintiuno veintiún veintiun veintiuna"
    "|veintidós veintidos|veintitrés veintitres|veinticuatro|veinticinco"
    "|veintiséis veintiseis|veintisiete"
    "|veintiocho|veintinueve",
    "fr": "zéro|un une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize",
    "pt": "zero|um uma|dois duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze"
    "|doze|treze|catorze quatorze|quinze"
    "|dezesseis dezasseis|dezessete dezassete|dezoito|dezenove dezanove",
    "ar": "صفر|واحد واحدة أحد إحدى|اثنان اثنين اثنتان اثنتين إثنان إثنين اثنا اثني اثنتا اثنتي|ثلاثة ثلاث"
    "|أربعة أربع اربعة اربع|خمسة خمس|ستة ست"
    "|سبعة سبع|ثمانية ثماني ثمان ثمانيا|تسعة تسع|عشرة عشر",
    "fa": "صفر|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|یازده|دوازده|سیزده|چهارده"
    "|پانزده|شانزده|هفده|هجده هیجده|نوزده",
    "ur": "صفر|ایک|دو|تین|چار|پانچ|چھ چھے|سات|آٹھ|نو|دس|گیارہ|بارہ|تیرہ|چودہ"
    "|پندرہ|سولہ|سترہ|اٹھارہ|انیس|بیس|اکیس"
    "|بائیس|تئیس|چوبیس|پچیس|چھبیس|ستائیس|اٹھائیس|انتیس|تیس|اکتیس|بتیس|تینتیس"
    "|چونتیس|پینتیس|چھتیس|سینتیس|اڑتیس"
    "|انتالیس|چالیس|اکتالیس|بیالیس|تینتالیس|چوالیس|پینتالیس|چھیالیس|سینتالیس|اڑتالیس|انچاس|پچاس",
    "hi": "शून्य|एक|दो|तीन|चार|पांच पाँच|छह छः छ छ:|सात|आठ|नौ|दस|ग्यारह|बारह|तेरह"
    "|चौदह|पंद्रह पन्द्रह|सोलह|सत्रह|अठारह|उन्नीस|बीस"
    "|इक्कीस|बाईस|तेईस|चौबीस|पच्चीस|छब्बीस|सत्ताईस|अट्ठाईस|उनतीस|तीस|इकतीस"
    "|बत्तीस|तैंतीस|चौंतीस|पैंतीस|छत्तीस|सैंतीस|अड़तीस|उनतालीस|चालीस"
    "|इकतालीस|बयालीस|तैंतालीस|चौवालीस|पैंतालीस|छियालीस|सैंतालीस|अड़तालीस|उनचास|पचास",
    "ta": "பூஜ்யம்|ஒன்று ஒரு ஓர்|இரண்டு இரு|மூன்று|நான்கு நாலு|ஐந்து|ஆறு|ஏழு|எட்டு|ஒன்பது|பத்து"
    "|பதினொன்று பதினொரு|பன்னிரண்டு பன்னிரு|பதிமூன்று|பதினான்கு|பதினைந்து|பதினாறு|பதினேழு|பதினெட்டு|பத்தொன்பது",
    "tr": "sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on",
}
"""From zero on, in order."""
_TENS: Final[Mapping[str, str]] = {
    "en": "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
    "es": "|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa",
    "fr": "vingt vingts|trente|quarante|cinquante|soixante|septante"
    "|huitante quatre-vingt quatre-vingts|nonante",
    "pt": "vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa",
    "ar": "عشرون عشرين|ثلاثون ثلاثين|أربعون أربعين اربعين|خمسون خمسين|ستون ستين"
    "|سبعون سبعين|ثمانون ثمانين|تسعون تسعين",
    "fa": "بیست|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود",
    "ur": "|||پچاس|ساٹھ|ستر||نوے",
    "hi": "|||पचास|साठ|सत्तर|अस्सी|नब्बे",
    "ta": "இருபது|முப்பது|நாற்பது|ஐம்பது|அறுபது|எழுபது|எண்பது|தொண்ணூறு",
    "tr": "yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan",
}
"""Twenty, thirty … ninety; empty where `_FIRST` reaches them."""
_MORE: Final[Mapping[str, Mapping[int, str]]] = {
    "en": {100: "hundred hundreds", 1000: "thousand", 10**6: "million", 10**9: "billion"},
    "es": {
        100: "cien ciento",
        200: "doscientos doscientas",
        300: "trescientos trescientas",
        400: "cuatrocientos cuatrocientas",
        500: "quinientos quinientas",
        600: "seiscientos seiscientas",
        700: "setecientos setecientas",
        800: "ochocientos ochocientas",
        900: "novecientos novecientas",
        1000: "mil",
        10**6: "millón millones",
    },
    "fr": {100: "cent cents", 1000: "mille", 10**6: "million millions", 10**9: "milliard"},
    "pt": {
        100: "cem cento",
        200: "duzentos duzentas",
        300: "trezentos trezentas",
        400: "quatrocentos quatrocentas",
        500: "quinhentos quinhentas",
        600: "seiscentos seiscentas",
        700: "setecentos setecentas",
        800: "oitocentos oitocentas",
        900: "novecentos novecentas",
        1000: "mil",
        10**6: "milhão milhões",
    },
    "ar": {
        2: "كلا كلتا",
        100: "مائة مئة مئات",
        200: "مائتان مائتين مئتان مئتين مئتا مئتي مائتا مائتي",
        300: "ثلاثمئة ثلاثمائة",
        400: "أربعمئة أربعمائة",
        500: "خمسمئة خمسمائة",
        600: "ستمئة ستمائة",
        700: "سبعمئة سبعمائة",
        800: "ثمانمئة ثمانمائة ثمانيمئة",
        900: "تسعمئة تسعمائة",
        1000: "ألف ألفا آلاف",
        2000: "ألفان ألفين ألفي",
        10**6: "مليون مليونا ملايين",
        2 * 10**6: "مليونان مليونين مليوني",
        10**9: "مليار مليارا مليارات",
        2 * 10**9: "ملياران مليارين ملياري",
    },
    "fa": {100: "صد", 200: "دویست", 300: "سیصد", 400: "چهارصد", 500: "پانصد", 1000: "هزار", 10**6: "میلیون"},
    "ur": {100: "سو", 1000: "ہزار", 10**5: "لاکھ", 10**6: "ملین", 10**7: "کروڑ", 10**9: "ارب"},
    "hi": {100: "सौ", 1000: "हज़ार हजार", 10**5: "लाख", 10**6: "मिलियन", 10**7: "करोड़", 10**9: "अरब"},
    "ta": {
        100: "நூறு நூற்று நூற்றி",
        200: "இருநூறு",
        300: "முந்நூறு முன்னூறு",
        400: "நானூறு",
        500: "ஐநூறு",
        600: "அறுநூறு",
        700: "எழுநூறு",
        800: "எண்ணூறு",
        900: "தொள்ளாயிரம்",
        1000: "ஆயிரம் ஓராயிரம்",
        2000: "இரண்டாயிரம்",
        3000: "மூவாயிரம்",
        4000: "நான்காயிரம் நாலாயிரம்",
        5000: "ஐயாயிரம் ஐந்தாயிரம்",
        6000: "ஆறாயிரம்",
        7000: "ஏழாயிரம்",
        8000: "எட்டாயிரம்",
        9000: "ஒன்பதாயிரம்",
        10_000: "பத்தாயிரம்",
        20_000: "இருபதாயிரம்",
        30_000: "முப்பதாயிரம்",
        40_000: "நாற்பதாயிரம்",
        50_000: "ஐம்பதாயிரம்",
        10**5: "லட்சம் இலட்சம்",
        10**6: "மில்லியன்",
        10**7: "கோடி",
    },
    "tr": {100: "yüz", 1000: "bin", 10**6: "milyon", 10**9: "milyar"},
    "de": {
        100: "hundert einhundert",
        1000: "tausend eintausend",
        10**6: "million millionen",
        10**9: "milliarde milliarden",
    },
}
HALVES: Final[Mapping[str, str]] = {
    "en": "half",
    "es": "medio media",
    "fr": "demi demie",
    "pt": "meio meia",
    "it": "mezzo mezza",
    "de": "halb halbe halben",
    "ar": "نصف",
    "fa": "نیم",
    "ur": "آدھا آدھے آدھی نصف ساڑھے",
    "hi": "आधा आधे आधी साढ़े साढ़े",
    "ta": "அரை",
    "tr": "yarım buçuk",
}
"""A half: with a scale, half a million; behind a number, so much more."""
SPELLED_LANGUAGES: Final = frozenset(_FIRST) | {"de"}
"""Languages whose number words are known."""
WHOLE_TABLES: Final = frozenset({"de", "en", "es", "fr", "pt", "fa", "tr"})
"""Those of which any number can be read as it is spelled; of the others only the common words."""


@lru_cache(maxsize=32)
def cardinals(language: str) -> Mapping[str, int]:
    """What each number word is worth; empty for a language that we do not know."""
    return {word: value for value, words in _cardinals(language) for word in words.split(" ") if word}


def _cardinals(language: str) -> Iterator[tuple[int, str]]:
    if language in _FIRST:
        yield from enumerate(_FIRST[language].split("|"))
        yield from zip(range(20, 100, 10), _TENS[language].split("|"), strict=True)
    elif language == "de":
        yield from german()
    yield from _MORE.get(language, {}).items()
